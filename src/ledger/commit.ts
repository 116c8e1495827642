import { randomUUID } from "node:crypto";
import { ReticketError } from "../errors.js";
import type { LedgerHead, LedgerRecord } from "./ledger.js";
import { encodeHeader, encodeRecord, FORMAT_VERSION, isLedgerRecord } from "./line.js";

/** Lines that go into a ledger together, and where it stands with them. */
export interface EncodedCommit {
  /** Without newlines; the header first, where the ledger begins with them. */
  lines: string[];
  head: LedgerHead;
}

/** The lines that follow from `head`; null: the ledger begins. */
export function encodeCommit(
  records: readonly LedgerRecord[],
  head: LedgerHead | null,
  { tenant, manifest }: { tenant: string; manifest: string },
): EncodedCommit {
  const at = new Date().toISOString();
  const lines: string[] = [];
  let last = head;
  if (last === null) {
    const lineage = randomUUID();
    const header = { seq: 0, at, type: "header", format_version: FORMAT_VERSION, lineage } as const;
    const { text, sum } = encodeHeader({ ...header, tenant, manifest });
    lines.push(text);
    last = { lineage, seq: 0, sum };
  }
  for (const record of records) {
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
