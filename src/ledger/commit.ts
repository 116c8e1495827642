import { randomUUID } from "node:crypto";
import { ReticketError } from "../errors.js";
import type { LedgerHead, LedgerRecord } from "./ledger.js";
import { encodeHeader, encodeRecord, formatRaised, isLedgerRecord, newHeader } from "./line.js";
import { FORMAT_VERSION } from "./record-types.js";

/** Lines that go into a ledger together, and where it stands with them. */
export interface EncodedCommit {
  /** Without newlines; the header first, where the ledger begins with them. */
  lines: string[];
  head: LedgerHead;
}

/** What is written: where the ledger is of an older format so far, its raise comes first. */
export function raised(records: readonly LedgerRecord[], format: number): readonly LedgerRecord[] {
  const [first] = records;
  return format === FORMAT_VERSION || first === undefined ? records : [formatRaised(first.run), ...records];
}

/**
 * The lines that follow from `head`; null: the ledger begins.
 * @param format of the ledger so far
 */
export function encodeCommit(
  records: readonly LedgerRecord[],
  head: LedgerHead | null,
  { tenant, manifest }: { tenant: string; manifest: string },
  format: number = FORMAT_VERSION,
): EncodedCommit {
  const at = new Date().toISOString();
  const lines: string[] = [];
  let last = head;
  if (last === null) {
    const lineage = randomUUID();
    const { text, sum } = encodeHeader({ seq: 0, at, ...newHeader(lineage, tenant, manifest) });
    lines.push(text);
    last = { lineage, seq: 0, sum };
  }
  for (const record of head === null ? records : raised(records, format)) {
    const seq: number = last.seq + 1;
    const { text, sum } = encodeRecord(record, seq, at, last.sum);
    lines.push(text);
    last = { lineage: last.lineage, seq, sum };
  }
  return { lines, head: last };
}

/** @throws ReticketError INTERNAL where one does not fit the schema */
export function checkRecords(records: readonly LedgerRecord[]): void {
  for (const record of records) {
    const { type } = record;
    if (isLedgerRecord(record)) continue;
    throw new ReticketError("INTERNAL", `a "${type}" record does not fit the ledger's schema`);
  }
}
