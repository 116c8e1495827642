import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Recorder, type RecorderOptions } from "../../src/apply/recorder.js";
import type { LedgerRecord, LockedLedger } from "../../src/ledger/ledger.js";
import { type Target, targetLabel } from "../../src/target.js";

const RUN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const subject = (id: string) => ({
  ...{ key: "k".repeat(43), target: { user_id: id }, generation: 1, deliverTo: undefined },
});

interface Scene {
  claimAheadMs?: number;
  lingerMs?: number;
  options?: Partial<RecorderOptions>;
  /** Ids that another runner claims first. */
  others?: readonly string[];
  /** Commits fail. */
  broken?: boolean;
}

/** A recorder on a ledger in memory, and what it does there, one text a commit. */
function stage({ claimAheadMs = 0, lingerMs = 0, options = {}, others = [], broken = false }: Scene = {}) {
  const commits: string[] = [];
  const ledger = {
    ...{ claimAheadMs, lingerMs, manifest: "m" },
    append: async (records: readonly LedgerRecord[]) => {
      if (broken) throw new Error("disk full");
      commits.push(records.map(({ type }) => type).join("+"));
    },
    claim: async (_run: string, targets: readonly Target[]) => {
      commits.push(`claim ${targets.map(targetLabel).join("+")}`);
      return targets.filter((target) => others.includes(targetLabel(target)));
    },
  } as unknown as LockedLedger;
  const given = { run: RUN, recipients: [], ticketsOut: undefined, ...options };
  return { recorder: new Recorder(ledger, given), commits };
}

const later = { maxDelayed: 3, hasRoom: () => true };
const release = (recorder: Recorder, id: string) => recorder.released(subject(id), "429");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("results in a ledger with cheap commits and lines", () => {
  it("are written at once, and counted after that", async () => {
    const { recorder, commits } = stage({ options: later });
    const done = release(recorder, "a");
    expect(recorder.counts.released).toBe(0);
    await done;
    await recorder.inDoubt(subject("b"), "timeout");
    expect([commits, vi.getTimerCount()]).toEqual([["released", "in_doubt"], 0]);
    expect(recorder.counts).toEqual({ issued: 0, rejected: 0, in_doubt: 1, released: 1 });
  });

  it("are not counted if they can't be written", async () => {
    const { recorder } = stage({ broken: true });
    await expect(release(recorder, "a")).rejects.toThrow("disk full");
    expect(recorder.counts.released).toBe(0);
  });
});

describe("results in a ledger with expensive commits", () => {
  it("wait for the next claims, and are committed before them", async () => {
    const { recorder, commits } = stage({ claimAheadMs: 1000 });
    const results = [release(recorder, "a"), recorder.inDoubt(subject("b"), "timeout")];
    await vi.advanceTimersByTimeAsync(1499);
    expect(commits).toEqual([]);
    expect(await recorder.claimAll([{ subject: subject("c") }, { subject: subject("d") }])).toEqual([]);
    await Promise.all(results);
    expect([commits, vi.getTimerCount()]).toEqual([["released+in_doubt", "claim c+d"], 0]);
  });

  it("are committed without claims when they have waited long enough, or are flushed", async () => {
    const { recorder, commits } = stage({ claimAheadMs: 1000 });
    const first = release(recorder, "a");
    await vi.advanceTimersByTimeAsync(1500);
    await first;
    expect(commits).toEqual(["released"]);
    const second = release(recorder, "b");
    recorder.flush();
    await second;
    expect([commits.length, vi.getTimerCount()]).toEqual([2, 0]);
  });

  it("tell which claims another runner made first", async () => {
    const { recorder } = stage({ claimAheadMs: 1000, others: ["d"] });
    const taken = await recorder.claimAll([{ subject: subject("c") }, { subject: subject("d") }]);
    expect(taken).toEqual([{ user_id: "d" }]);
  });
});

describe("results in a ledger with expensive lines", () => {
  it("wait for each other while entries can be started, and only so many of them", async () => {
    const { recorder, commits } = stage({ lingerMs: 40, options: later });
    const results = [release(recorder, "a"), release(recorder, "b")];
    await vi.advanceTimersByTimeAsync(39);
    expect(commits).toEqual([]);
    results.push(release(recorder, "c"));
    await Promise.all(results);
    expect([commits, vi.getTimerCount()]).toEqual([["released+released+released"], 0]);
  });

  it("are committed when they have waited long enough", async () => {
    const { recorder, commits } = stage({ lingerMs: 40, options: later });
    const done = release(recorder, "a");
    await vi.advanceTimersByTimeAsync(40);
    await done;
    expect(commits).toEqual(["released"]);
  });

  it("do not wait if no entry can be started meanwhile", async () => {
    for (const options of [{ ...later, hasRoom: () => false }, { hasRoom: () => true }, { maxDelayed: 3 }]) {
      const { recorder, commits } = stage({ lingerMs: 40, options });
      await release(recorder, "a");
      expect([commits, vi.getTimerCount()]).toEqual([["released"], 0]);
    }
  });
});

it("a claim is ours unless another runner made it first, also if several are made together", async () => {
  const { recorder, commits } = stage({ others: ["b"] });
  const claims = ["a", "b", "c"].map((id) => recorder.claim({ subject: subject(id) }));
  expect(await Promise.all(claims)).toEqual([true, false, true]);
  expect(commits).toEqual(["claim a+b+c"]);
});

it("a rejection is recorded with everything that the tenant said, and with nothing that it did not", async () => {
  const records: LedgerRecord[] = [];
  const ledger = {
    ...{ claimAheadMs: 0, lingerMs: 0, append: async (added: LedgerRecord[]) => void records.push(...added) },
  } as unknown as LockedLedger;
  const recorder = new Recorder(ledger, { run: RUN, recipients: [], ticketsOut: undefined });
  const base = { status: 404, message: "no such user", errorCode: undefined, requestId: undefined };
  await recorder.rejected(subject("a"), base);
  await recorder.rejected(
    { ...subject("a"), generation: 2 },
    { ...base, errorCode: "inexistent_user", requestId: "req" },
  );
  await recorder.started("digest", "ada", "1.2.3", { limit: 5 });
  await recorder.renamed("new");
  await recorder.redirected([
    { key: "k", target: { user_id: "a" }, deliverTo: "x@example.com" },
    { key: "k", target: { user_id: "b" }, deliverTo: undefined },
  ]);
  await recorder.finished("stopped", "BREAKER_OPEN");
  await recorder.finished("done", undefined);
  const plain = { type: "rejected", run: RUN, key: "k".repeat(43), target: { user_id: "a" }, status: 404 };
  const counts = { issued: 0, rejected: 2, in_doubt: 0, released: 0 };
  expect(records).toEqual([
    { ...plain, message: "no such user" },
    { ...plain, generation: 2, message: "no such user", errorCode: "inexistent_user", request_id: "req" },
    { type: "run_started", run: RUN, digest: "digest", actor: "ada", tool_version: "1.2.3", limit: 5 },
    { type: "moved", run: RUN, name: "new" },
    { type: "redirected", run: RUN, key: "k", target: { user_id: "a" }, deliver_to: "x@example.com" },
    { type: "redirected", run: RUN, key: "k", target: { user_id: "b" } },
    { type: "run_finished", run: RUN, ended: "stopped", why: "BREAKER_OPEN", counts },
    { type: "run_finished", run: RUN, ended: "done", counts },
  ]);
});
