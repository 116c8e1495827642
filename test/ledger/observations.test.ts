import { describe, expect, it } from "vitest";
import { Fold } from "../../src/ledger/fold.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { isLedgerRecord } from "../../src/ledger/line.js";
import { type Observation, observationRecord } from "../../src/ledger/observations.js";
import { targetId } from "../../src/target.js";
import { ada, issued, RUN, rejected, sha, started } from "./support.js";

const AT = "2026-11-01T12:00:00.000Z";
const SOON = Date.parse(AT) + 1234;

function observedOf(...records: LedgerRecord[]) {
  const fold = new Fold();
  records.forEach((record, index) => {
    fold.add({ seq: index + 1, at: AT, ...record });
  });
  return fold.state(null, 0).get(targetId(ada))?.observed;
}

const found = (observation: Observation | undefined, key = "k") =>
  observationRecord(RUN, { key: sha(key), target: ada }, observation);
const completed = { state: "completed", at: SOON } as const;
const expired = { state: "expired", at: Date.parse(AT) } as const;
const blocked = { state: "gone", at: Date.parse(AT), why: "blocked" } as const;

describe("what was seen of a target's newest ticket", () => {
  it("is absent until the first look-up", () => {
    expect(observedOf(issued(ada))).toBeUndefined();
  });

  it.each<[string, Observation]>([
    ["completed", completed],
    ["expired", expired],
    ["blocked", blocked],
    ["deleted", { ...blocked, why: "deleted" }],
  ])("is kept as it was recorded: %s", (_, observation) => {
    const record = found(observation);
    expect(isLedgerRecord(record)).toBe(true);
    expect(observedOf(issued(ada), record)).toEqual(observation);
  });

  it("is what was seen last", () => {
    expect(observedOf(issued(ada), found(expired), found(completed))).toEqual(completed);
    expect(isLedgerRecord(found(undefined))).toBe(true);
    expect(observedOf(issued(ada), found(blocked), found(undefined))).toBeUndefined();
  });

  it("starts over with a new ticket, even under the same key", () => {
    expect(observedOf(issued(ada), found(expired), issued(ada, "https://acme/two"))).toBeUndefined();
  });

  it("stays when a later attempt fails", () => {
    expect(observedOf(issued(ada), found(completed), rejected(ada, "other"))).toEqual(completed);
  });

  it("is of no interest where it is of an older ticket, or of none", () => {
    expect(observedOf(issued(ada), found(completed, "older"))).toBeUndefined();
    expect(observedOf(found(completed))).toBeUndefined();
  });

  it("is not written by a run that is counted as one of apply's", () => {
    const fold = new Fold();
    fold.add({ seq: 1, at: AT, ...started(), operation: "refresh" } as LedgerRecord & {
      seq: number;
      at: string;
    });
    expect(fold.state(null, 0).runs).toEqual([]);
  });

  it("is held for many targets", () => {
    const many = Array.from({ length: 3_000 }, (_, n) => ({ user_id: `auth0|${n}` }));
    const fold = new Fold();
    for (const target of many) fold.add({ seq: 1, at: AT, ...issued(target) });
    // Later ones first: the columns must have had room for them by then.
    for (const target of many.toReversed()) {
      fold.add({ seq: 2, at: AT, ...observationRecord(RUN, { key: sha("k"), target }, completed) });
    }
    const state = fold.state(null, 0);
    expect(many.map((target) => state.get(targetId(target))?.observed)).toEqual(many.map(() => completed));
  });

  it("is held of each target as soon as it has a ticket", () => {
    const fold = new Fold();
    const many = Array.from({ length: 1_100 }, (_, n) => ({ user_id: `auth0|${n}` }));
    for (const target of many) {
      fold.add({ seq: 1, at: AT, ...issued(target) });
      fold.add({ seq: 2, at: AT, ...observationRecord(RUN, { key: sha("k"), target }, blocked) });
    }
    const state = fold.state(null, 0);
    expect(many.map((target) => state.get(targetId(target))?.observed)).toEqual(many.map(() => blocked));
  });
});
