import { randomUUID } from "node:crypto";
import { ReticketError } from "../errors.js";
import type { LedgerHead, LedgerRecord } from "./ledger.js";
import {
  type EncodedLine,
  encodeHeader,
  encodeRecord,
  encodeRecords,
  formatRaised,
  isLedgerRecord,
  newHeader,
} from "./line.js";
import type { Position } from "./position.js";
import { FORMAT_VERSION } from "./record-types.js";

/** Lines that go into a ledger together, and where it stands with them. */
export interface EncodedCommit {
  /** Without newlines; the header first, where the ledger begins with them. */
  lines: string[];
  head: LedgerHead;
}

/**
 * The lines that follow from a position: the header where the ledger begins, a raise where it is of an older format, and
 * then a line for each stretch of records of one run.
 * @param records one at least
 * @param position is moved on
 * @param now milliseconds since the epoch
 */
export function encodeCommit(
  records: readonly LedgerRecord[],
  position: Position,
  { tenant, manifest }: { tenant: string; manifest: string },
  now: number = Date.now(),
): EncodedCommit {
  const at = new Date(now).toISOString();
  const lines: string[] = [];
  let { lineage, seq, sum } = position.head ?? { lineage: randomUUID(), seq: -1, sum: "" };
  const put = (line: EncodedLine): void => {
    lines.push(line.text);
    seq++;
    sum = line.sum;
    position.at = now;
  };
  if (position.head === null) put(encodeHeader({ seq: 0, at, ...newHeader(lineage, tenant, manifest) }));
  else if (position.format < FORMAT_VERSION) {
    put(encodeRecord(formatRaised(records[0]!.run), seq + 1, at, sum));
  }
  for (const stretch of byRun(records)) {
    if (FORMAT_VERSION === 1) {
      for (const record of stretch) put(encodeRecord(record, seq + 1, at, sum));
      continue;
    }
    const { run, table } = position;
    put(encodeRecords(stretch, seq + 1, now, { sum, run, at: position.at, table }));
    position.run = stretch[0]!.run;
  }
  position.format = FORMAT_VERSION;
  position.head = { lineage, seq, sum };
  return { lines, head: position.head };
}

/** The records, a list for each stretch of one run. */
export function byRun(records: readonly LedgerRecord[]): LedgerRecord[][] {
  const stretches: LedgerRecord[][] = [];
  for (const record of records) {
    const last = stretches.at(-1);
    if (last?.[0]?.run === record.run) last.push(record);
    else stretches.push([record]);
  }
  return stretches;
}

/** @throws ReticketError INTERNAL where one does not fit the schema */
export function checkRecords(records: readonly LedgerRecord[]): void {
  for (const record of records) {
    const { type } = record;
    if (isLedgerRecord(record)) continue;
    throw new ReticketError("INTERNAL", `a "${type}" record does not fit the ledger's schema`);
  }
}
