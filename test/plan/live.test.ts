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
