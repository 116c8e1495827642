import { describe, expect, it } from "vitest";
import type { LedgerRecord, LedgerState } from "../../src/ledger/ledger.js";
import { liveElsewhere } from "../../src/plan/live.js";
import { issuedRecord, stateOf } from "../support/manifests.js";

const NOW = Date.UTC(2026, 10, 24, 12);

function held(at: string, expires: string): LedgerState {
  return stateOf([issuedRecord({ user_id: "a" }, "k".repeat(43), expires)], at);
}

function holder(manifest: string, states: Record<string, LedgerState>): string | undefined {
  const live = liveElsewhere(manifest, new Map(Object.entries(states)), NOW);
  expect(live.has("u:a")).toBe(live.holder("u:a") !== undefined);
  return live.holder("u:a");
}

describe("the live ticket that another manifest holds", () => {
  const newer = "2026-11-23T02:00:00.000Z";
  const older = "2026-11-23T01:00:00.000Z";
  const later = "2026-11-25T00:00:00Z";

  it("is the newest that is recorded, whichever ledger is looked at first", () => {
    expect(holder("mine", { one: held(newer, later), two: held(older, later) })).toBe("one");
    expect(holder("mine", { one: held(older, later), two: held(newer, later) })).toBe("two");
  });

  it("is undefined if the newest ticket has expired, even if an older one has not", () => {
    expect(
      holder("mine", { one: held(newer, "2026-11-24T12:00:00Z"), two: held(older, later) }),
    ).toBeUndefined();
  });

  it("is undefined if the newest ticket was invalidated, and not if that is in doubt", () => {
    const key = "k".repeat(43);
    const run = "01JBCDEFGHJKMNPQRSTVWXYZ01";
    const target = { user_id: "a" };
    const ticket = issuedRecord(target, key, later);
    const claim: LedgerRecord = { type: "invalidating", run, user_ids: ["a"] };
    const done = { type: "invalidated", run, key, target } as const;
    expect(holder("mine", { one: stateOf([ticket, claim, done], newer) })).toBeUndefined();
    expect(holder("mine", { one: stateOf([ticket, claim], newer) })).toBe("one");
  });

  it("is never the manifest's own ticket, and is undefined without another ledger with tickets", () => {
    expect(holder("mine", { mine: held(newer, later) })).toBeUndefined();
    expect(holder("mine", { mine: held(newer, later), empty: stateOf([]) })).toBeUndefined();
    expect(holder("mine", {})).toBeUndefined();
  });
});

describe("a ticket that is issued now", () => {
  const ISSUED_AT = Date.parse("2026-11-23T01:00:00.000Z");
  const LATER = "2026-11-25T00:00:00Z";
  const KEY = "k".repeat(43);
  const target = { user_id: "a" };
  const claim: LedgerRecord = { type: "claimed", run: "01JBCDEFGHJKMNPQRSTVWXYZ01", user_ids: ["a"] };
  const own = { ...stateOf([issuedRecord(target, KEY)]).get("u:a")!.issued!, tenantIssuedAt: ISSUED_AT };
  const live = (states: Record<string, LedgerState>) =>
    liveElsewhere("mine", new Map(Object.entries(states)), NOW);
  const kills = (other: LedgerState) => live({ other }).mayBeKilled("u:a", own);
  const heldSince = (ms: number, expires = LATER) => held(new Date(ISSUED_AT + ms).toISOString(), expires);

  it("may kill a newer ticket elsewhere, or one that may be newer by the tenant's clock", () => {
    expect(kills(heldSince(1))).toBe(true);
    expect(kills(heldSince(-3999))).toBe(true);
    expect(kills(heldSince(-4000))).toBe(false);
    expect(kills(stateOf([issuedRecord({ user_id: "b" }, KEY, LATER)]))).toBe(false);
  });

  it("does not kill a ticket that is dead already", () => {
    expect(kills(heldSince(1, "2026-11-24T12:00:00Z"))).toBe(false);
    expect(kills(heldSince(1, "2026-11-24T12:00:00.001Z"))).toBe(true);
    const done = { type: "invalidated", run: "01JBCDEFGHJKMNPQRSTVWXYZ01", key: KEY, target } as const;
    const taking: LedgerRecord = { type: "invalidating", run: "01JBCDEFGHJKMNPQRSTVWXYZ01", user_ids: ["a"] };
    expect(kills(stateOf([issuedRecord(target, KEY, LATER), taking, done]))).toBe(false);
  });

  it("may kill one that is in doubt or whose record may be lost", () => {
    expect(kills(stateOf([claim]))).toBe(true);
    expect(kills(stateOf([{ ...claim, type: "delivering", channel: "smtp" } as LedgerRecord]))).toBe(false);
    const [id, state] = [...heldSince(-9000).targets()][0]!;
    const unsure = {
      size: 1,
      get: (asked: string) => (asked === id ? { ...state, unsure: true } : undefined),
    };
    expect(kills(unsure as unknown as LedgerState)).toBe(true);
  });

  it("may be live elsewhere while a request for it is in doubt", () => {
    const doubtful = live({ other: stateOf([claim]) });
    expect([doubtful.has("u:a"), doubtful.mayBe("u:a"), doubtful.mayBe("u:b")]).toEqual([false, true, false]);
    expect(live({ other: heldSince(0) }).mayBe("u:a")).toBe(true);
    const nowhere = live({});
    expect([nowhere.mayBe("u:a"), nowhere.mayBeKilled("u:a", own)]).toEqual([false, false]);
  });
});
