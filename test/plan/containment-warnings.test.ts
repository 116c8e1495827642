import { describe, expect, it } from "vitest";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const NOW = Date.parse("2026-11-24T12:00:00Z");
const USERS = ["a", "b", "c"].map((user_id) => ({ user_id }));
const KEYS = manifestKeys(manifestOf("m", USERS), TENANT);
const subject = (index: number) => ({ run: RUN, key: KEYS.at(index), target: USERS[index]! });
const issued = (index: number) => issuedRecord(USERS[index]!, KEYS.at(index));
const elsewhere = (index: number) => issuedRecord(USERS[index]!, "k".repeat(43));

type Contain = "password" | "sessions";

function warnings(
  records: readonly LedgerRecord[],
  {
    contain = ["password"],
    since,
    others = [],
  }: { contain?: Contain[]; since?: number; others?: LedgerRecord[] } = {},
): string[] {
  const manifest = { ...manifestOf("m", USERS), contain: new Set(contain), since };
  const states = new Map([
    ["m", stateOf(records)],
    ["other", stateOf(others)],
  ]);
  return makePlan({ tenant: TENANT, manifests: [manifest], states, now: NOW })
    .warnings.filter(({ code }) => code !== "MANIFEST_LOOKS_RENAMED")
    .map(({ code, manifest: name, message }) => `${code} ${name}: ${message}`);
}

describe("passwords that are still valid", () => {
  it("are told of users who were issued tickets before they were to be replaced", () => {
    const words = "before passwords were to be replaced: an old password is valid until its owner resets it";
    expect(warnings([issued(0)])).toEqual([
      `PASSWORDS_STILL_VALID m: 1 user was issued a ticket ${words}, and is not replaced any more, because a new one could be lost`,
    ]);
    expect(warnings([issued(0), issued(1)])).toEqual([
      expect.stringContaining(`2 users were issued tickets ${words}`),
    ]);
  });

  it("are not told if they were replaced, were not to be, or the user has reset", () => {
    expect(warnings([{ type: "contained", ...subject(0) }, issued(0)])).toEqual([]);
    expect(warnings([issued(0)], { contain: [] })).toEqual([]);
    expect(warnings([{ type: "revoked", ...subject(0) }, issued(0)], { contain: ["sessions"] })).toEqual([]);
    const reset = { type: "completed", ...subject(0), reset_at: "2026-11-24T06:00:00.000Z" } as const;
    expect(warnings([issued(0), reset])).toEqual([]);
  });
});

describe("passwords that must not be replaced", () => {
  it("are told of users who may have a live ticket of another manifest, and none of this one", () => {
    const words =
      "may have a live ticket of another manifest, so the password is not replaced, because a new one could be lost: no ticket is issued unless `apply --continue-uncontained` is given";
    expect(warnings([], { others: [elsewhere(0)] })).toEqual([`CONTAINMENT_CLOSED m: 1 user ${words}`]);
    expect(warnings([], { others: [elsewhere(0), elsewhere(1)] })).toEqual([
      `CONTAINMENT_CLOSED m: 2 users ${words}`,
    ]);
    const released: LedgerRecord = { type: "released", ...subject(0), why: "429" };
    expect(warnings([released], { others: [elsewhere(0)] })).toEqual([
      `CONTAINMENT_CLOSED m: 1 user ${words}`,
    ]);
  });

  it("are not told if the ticket is this manifest's own", () => {
    expect(warnings([issuedRecord(USERS[0]!, "o".repeat(43))])).toEqual([]);
  });
});

it("a time of the breach in the future is told", () => {
  expect(warnings([], { since: NOW + 1 })).toEqual([
    "SINCE_IN_FUTURE m: `since` is in the future (2026-11-24T12:00:00.001Z), so users who have changed the password are contained too",
  ]);
  expect(warnings([], { since: NOW })).toEqual([]);
});
