import { describe, expect, it } from "vitest";
import type { LedgerState } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import type { Manifest } from "../../src/manifest/manifest.js";
import { bareEffects } from "../../src/plan/effects.js";
import { makePlan, type PlanInput } from "../../src/plan/make-plan.js";
import { hashActions, hashPlan } from "../../src/plan/saved-plan.js";
import { issuedRecord, manifestOf, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const ada = { user_id: "auth0|ada" };
const bob = { user_id: "auth0|bob" };
const key = manifestKeys(manifestOf("m", [ada]), TENANT).at(0);

function planFor(
  users: Parameters<typeof manifestOf>[1],
  {
    name = "m",
    more = {},
    state,
    input = {},
  }: { name?: string; more?: Partial<Manifest>; state?: LedgerState; input?: Partial<PlanInput> } = {},
) {
  const manifests = [{ ...manifestOf(name, users), ...more }];
  const states = state === undefined ? new Map() : new Map([[name, state]]);
  return makePlan({ tenant: TENANT, manifests, states, now: Date.parse("2026-11-24T12:00:00Z"), ...input });
}

const limited = {
  flags: { limit: 0 },
  only: undefined,
  excludes: () => false,
  limit: 0,
  mayChoose: () => true,
};
const issuedTo = (deliver_to: string) =>
  stateOf([{ ...issuedRecord(ada, key), deliver_to } as ReturnType<typeof issuedRecord>]);
/** Plans that differ from `planFor([ada])` in one thing that is done. */
const OTHERS = {
  "no user": planFor([]),
  "another user": planFor([bob]),
  "another manifest": planFor([ada], { name: "n" }),
  "another address": planFor([{ ...ada, deliver_to: "x@example.com" }]),
  "a third address": planFor([{ ...ada, deliver_to: "y@example.com" }]),
  "a language": planFor([{ ...ada, language: "de" }]),
  "another language": planFor([{ ...ada, language: "fr" }]),
  "another action": planFor([ada], { state: stateOf([issuedRecord(ada, "k".repeat(43))]) }),
  "sessions revoked": planFor([ada], { more: { contain: new Set(["sessions"] as const) } }),
  "password replaced": planFor([ada], { more: { contain: new Set(["password"] as const) } }),
  "left for later": planFor([ada], { input: { narrowing: limited } }),
  "mail by a webhook": planFor([ada], { more: { delivery: { via: ["webhook"] } } as Partial<Manifest> }),
  redirected: planFor([{ ...ada, deliver_to: "x@example.com" }], { state: issuedTo("old@example.com") }),
  "redirected from elsewhere": planFor([{ ...ada, deliver_to: "x@example.com" }], {
    state: issuedTo("other@example.com"),
  }),
};

describe("the hash over a plan's actions", () => {
  it("is the same for the same actions", () => {
    expect(hashActions(planFor([ada]))).toBe(hashActions(planFor([ada])));
    expect(hashActions(planFor([ada, bob]))).toBe(hashActions(planFor([bob, ada])));
  });

  it("differs if anything else is done", () => {
    const hashes = Object.values({ "as it is": planFor([ada]), ...OTHERS }).map(hashActions);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe("the hash over a plan", () => {
  it("covers its actions, the effects of its manifests, and those of the run", () => {
    const plan = planFor([ada]);
    const hashes = [
      plan,
      planFor([bob]),
      planFor([ada], { more: { reason: "INC-1" } }),
      planFor([ada], { input: { effects: { ...bareEffects(TENANT), ledger: "elsewhere" } } }),
    ].map(hashPlan);
    expect(new Set(hashes).size).toBe(4);
    expect(hashPlan(planFor([ada]))).toBe(hashes[0]);
  });
});
