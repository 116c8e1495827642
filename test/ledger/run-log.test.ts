import { describe, expect, it } from "vitest";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { RunLog } from "../../src/ledger/run-log.js";
import {
  ada,
  claimed,
  finished,
  grace,
  inDoubt,
  issued,
  mary,
  newRun,
  RUN,
  rejected,
  sha,
  started,
} from "./support.js";

const at = (second: number): string => `2026-11-01T12:00:0${second}.000Z`;

function runs(...records: LedgerRecord[]) {
  const log = new RunLog();
  records.forEach((record, index) => {
    log.add({ seq: index + 1, at: at(index), ...record });
  });
  return log.all();
}

describe("the runs of a ledger", () => {
  it("are told with who began them, when, and with what", () => {
    expect(runs(started())).toEqual([
      {
        run: RUN,
        operation: "apply",
        startedAt: at(0),
        finishedAt: undefined,
        digest: sha("manifest"),
        actor: "ada@ci",
        toolVersion: "0.1.0",
        ended: undefined,
        counts: undefined,
        recorded: {},
      },
    ]);
  });

  it("are under way until their own last line, which says how they ended", () => {
    const other = newRun();
    const [first, second] = runs(started(), started(other), claimed(ada), issued(ada), finished(other));
    expect(first).toMatchObject({ run: RUN, finishedAt: undefined, ended: undefined, counts: undefined });
    expect(second).toMatchObject({ run: other, finishedAt: at(4), ended: "done", counts: { issued: 1 } });
  });

  it("are told with what they recorded, each outcome counted, and nothing else", () => {
    const [run] = runs(
      started(),
      claimed(ada, grace, mary),
      { type: "sealed", run: RUN, age: "YWdl" },
      issued(ada),
      issued(grace),
      inDoubt(mary),
      finished(),
    );
    expect(run?.recorded).toEqual({ issued: 2, in_doubt: 1 });
  });

  it("count their own lines only, and lines without a run count for none", () => {
    const other = newRun();
    const foreign = { ...rejected(ada), run: newRun() } as LedgerRecord;
    const [first, second] = runs(started(), started(other), issued(ada), foreign);
    expect(first?.recorded).toEqual({ issued: 1 });
    expect(second?.recorded).toEqual({});
  });

  it("come in the order in which they began", () => {
    const other = newRun();
    expect(runs(started(other), started(), finished(other)).map(({ run }) => run)).toEqual([other, RUN]);
  });
});
