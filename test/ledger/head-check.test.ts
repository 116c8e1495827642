import { expect, it } from "vitest";
import { HeadCheck } from "../../src/ledger/head-check.js";
import type { LedgerHead, LedgerLine } from "../../src/ledger/ledger.js";
import { LineRecords } from "../../src/ledger/line-records.js";
import { newRun } from "./support.js";

const head = (seq: number, sum = `sum ${seq}`, lineage = "ours"): LedgerHead => ({ lineage, seq, sum });

/** What is missing of these heads in a ledger of so many lines behind its header. */
function missing(
  seen: LedgerHead[],
  lines: number,
  forgiven: LedgerHead[] = [],
  accepted: LedgerHead[] = [],
) {
  const check = new HeadCheck(seen, forgiven);
  const loss = {
    type: "loss_accepted",
    run: newRun(),
    actor: "",
    why: "",
    lost: accepted,
    seq: lines,
    at: "",
  };
  for (let seq = 0; seq <= lines; seq++) {
    check.take(head(seq), new LineRecords(seq === lines && accepted.length > 0 ? [loss as LedgerLine] : []));
  }
  check.end();
  return check.missing.map(({ seen: { lineage, seq, sum }, found }) => [lineage, seq, sum, found?.seq]);
}

it("misses nothing where every head is met, in whatever order they are given", () => {
  expect(missing([head(3), head(0), head(3), head(1)], 3)).toEqual([]);
  expect(missing([], 0)).toEqual([]);
});

it("misses what comes after the end, and a line that is another", () => {
  expect(missing([head(4), head(2)], 3)).toEqual([["ours", 4, "sum 4", undefined]]);
  expect(missing([head(2, "another"), head(3)], 3)).toEqual([["ours", 2, "another", 2]]);
});

it("misses what is of another lineage from the first line on, wherever it stands", () => {
  expect(missing([head(9, "x", "theirs"), head(1)], 3)).toEqual([["theirs", 9, "x", 0]]);
  expect(missing([head(2, "sum 2", "theirs")], 3)).toEqual([["theirs", 2, "sum 2", 0]]);
});

it("misses everything where there is no ledger", () => {
  const check = new HeadCheck([head(2)]);
  check.end();
  expect(check.missing).toEqual([{ seen: head(2), found: undefined }]);
});

it("does not miss what is forgiven, or what a line of the ledger accepts as lost: exactly that", () => {
  const [gone, other] = [head(5, "gone"), head(5, "other")];
  expect(missing([gone], 3, [gone])).toEqual([]);
  expect(missing([gone], 3, [], [gone])).toEqual([]);
  expect(missing([gone, other], 3, [], [gone])).toEqual([["ours", 5, "other", undefined]]);
  expect(missing([gone], 3, [], [head(6, "gone"), head(5, "gone", "theirs")])).toHaveLength(1);
});
