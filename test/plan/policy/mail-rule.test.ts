import { describe, expect, it } from "vitest";
import type { Manifest } from "../../../src/manifest/manifest.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { checkDelivery, checkPolicy } from "../../../src/plan/policy/check.js";
import { type Policy, type PolicyConfig, preparePolicy } from "../../../src/plan/policy/policy.js";
import { manifestOf } from "../../support/manifests.js";

const USERS = [{ user_id: "auth0|ada" }];

async function policyOf(config: PolicyConfig): Promise<Policy> {
  const policy = await preparePolicy(config);
  if ("problems" in policy) throw new Error(JSON.stringify(policy.problems));
  return policy;
}

function manifestWith(smtp: object | undefined, users = USERS): Manifest {
  return { ...manifestOf("m", users), delivery: { via: ["smtp"], smtp } } as unknown as Manifest;
}

/** What a policy says of a manifest with a mail of its own, as an apply and as a delivery. */
async function refusals(config: PolicyConfig, manifest: Manifest): Promise<[string[], string[]]> {
  const policy = await policyOf(config);
  const plan = makePlan({ tenant: "acme.eu.auth0.com", manifests: [manifest], states: new Map(), now: 0 });
  const tickets = USERS.map((target, index) => ({ index, target, deliverTo: undefined }));
  const words = ({ code, message, hint }: { code: string; message: string; hint?: string | undefined }) =>
    `${code} ${message}; ${hint}`;
  return [
    checkPolicy(policy, plan, { limit: 9 }).refusals.map(words),
    checkDelivery(policy, [{ manifest, tickets }], 9).refusals.refusals.map(words),
  ];
}

describe("a policy by which only the config may define the mail", () => {
  it("refuses a manifest with a mail of its own, before an apply and before a delivery", async () => {
    const own = manifestWith({ from: "eve@evil.example", subject: "Hi" });
    const expected = [
      "POLICY_MAIL `spec.delivery.smtp` of `m` sets `from` (`eve@evil.example`), `subject` (`Hi`), but `policy.mail` is `config`: only reticket.yaml may define the mail; remove `spec.delivery.smtp` from the manifest, or change `policy.mail` in the config",
    ];
    expect(await refusals({ mail: "config" }, own)).toEqual([expected, expected]);
  });

  it("has nothing against a manifest without one", async () => {
    for (const manifest of [manifestWith(undefined), manifestWith({}), manifestOf("m", USERS)]) {
      expect(await refusals({ mail: "config" }, manifest)).toEqual([[], []]);
    }
  });

  it("is not the rule unless it is written", async () => {
    const own = manifestWith({ from: "eve@evil.example" });
    expect(await refusals({}, own)).toEqual([[], []]);
    expect(await refusals({ mail: "any" }, own)).toEqual([[], []]);
  });

  it("is not for a manifest that delivers nothing", async () => {
    const policy = await policyOf({ mail: "config" });
    const manifest = manifestWith({ from: "eve@evil.example" });
    expect(checkDelivery(policy, [{ manifest, tickets: [] }], 9).refusals.refusals).toEqual([]);
  });
});

describe("a policy without rules", () => {
  it("has no rule at all", async () => {
    expect(await policyOf({})).toEqual({
      ...{ maxPerRun: undefined, perRunField: "policy.max_tickets", maxPerManifest: undefined },
      ...{ maxReplace: undefined, maxTtlSec: undefined, minTtlSec: undefined, deliverTo: undefined },
      ...{ mailOfConfig: false, reason: undefined, contain: undefined, protected: undefined, allowed: {} },
      ...{ freezes: [], requirePlan: false, entry: undefined },
    });
  });

  it("needs no look-up, and one with such a rule says how many it needs and why", async () => {
    const plan = makePlan({
      ...{ tenant: "acme.eu.auth0.com", states: new Map(), now: 0 },
      manifests: [manifestOf("m", [...USERS, { user_id: "auth0|bob" }])],
    });
    const lookUps = async (config: PolicyConfig) =>
      checkPolicy(await policyOf(config), plan, { limit: 9 }).lookUps;
    expect(await lookUps({})).toEqual({ accounts: 0, rules: new Set() });
    expect(await lookUps({ protected: ["*@board.example"] })).toEqual({
      ...{ accounts: 2, rules: new Set(["policy.protected"]) },
    });
  });
});
