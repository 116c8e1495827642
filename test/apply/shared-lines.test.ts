import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SharedLines } from "../../src/apply/shared-lines.js";
import type { LedgerRecord, LockedLedger } from "../../src/ledger/ledger.js";

const RUN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const subject = (id: string) => ({ run: RUN, key: "k".repeat(43), target: { user_id: id } });
const contained = (id: string): LedgerRecord => ({ type: "contained", ...subject(id) });
const revoked = (id: string): LedgerRecord => ({ type: "revoked", ...subject(id) });

/** Lines of a ledger in memory; each is told as its records. */
function linesOf(terms: { claimAheadMs?: number; lingerMs?: number }) {
  const written: string[] = [];
  const words = (record: LedgerRecord) =>
    record.type === "claimed" ? `claimed ${record.user_ids?.join("+")}` : record.type;
  const ledger = {
    ...{ claimAheadMs: 0, lingerMs: 0 },
    ...terms,
    append: async (records: readonly LedgerRecord[]) => void written.push(records.map(words).join(", ")),
  } as unknown as LockedLedger;
  const lines = new SharedLines<string>(ledger, (ids) => [{ type: "claimed", run: RUN, user_ids: [...ids] }]);
  return { lines, written };
}

/** Whether it is settled. */
function watched(promise: Promise<unknown>): { settled: boolean } {
  const state = { settled: false };
  void promise.then(() => {
    state.settled = true;
  });
  return state;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("lines that claims and results share", () => {
  it("are written at once if neither commits nor lines are expensive", async () => {
    const { lines, written } = linesOf({});
    await lines.record(contained("a"));
    await lines.claim(["b"]);
    expect(written).toEqual(["contained", "claimed b"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("have the results that wait before the claims, those of one type together", async () => {
    const { lines, written } = linesOf({ claimAheadMs: 1000 });
    const results = [lines.record(revoked("a")), lines.record(contained("b")), lines.record(revoked("c"))];
    const states = results.map(watched);
    await vi.advanceTimersByTimeAsync(1499);
    expect([written, states.map(({ settled }) => settled)]).toEqual([[], [false, false, false]]);
    await lines.claim(["d", "e"]);
    await Promise.all(results);
    expect(written).toEqual(["contained, revoked, revoked, claimed d+e"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are written without claims when the results have waited long enough", async () => {
    const { lines, written } = linesOf({ claimAheadMs: 1000 });
    const first = lines.record(contained("a"));
    await vi.advanceTimersByTimeAsync(1000);
    const second = lines.record(contained("b"));
    await vi.advanceTimersByTimeAsync(500);
    await Promise.all([first, second]);
    expect(written).toEqual(["contained, contained"]);
    void lines.record(contained("c"));
    await vi.advanceTimersByTimeAsync(1500);
    expect(written).toHaveLength(2);
  });

  it("wait for the ledger's own time if only lines are expensive", async () => {
    const { lines, written } = linesOf({ lingerMs: 40 });
    void lines.record(contained("a"));
    await vi.advanceTimersByTimeAsync(39);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual(["contained"]);
  });

  it("are written when they are flushed", async () => {
    const { lines, written } = linesOf({ claimAheadMs: 1000 });
    const result = lines.record(contained("a"));
    lines.flush();
    await result;
    expect([written, vi.getTimerCount()]).toEqual([["contained"], 0]);
  });
});
