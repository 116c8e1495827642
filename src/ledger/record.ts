import type { LedgerRecord } from "../generated/ledger-record.js";

export type { LedgerRecord };

/** Where a ledger stands: its identity and its last line. Two ledgers are the same when these are equal. */
export interface LedgerHead {
  /** UUID, made with the ledger's first line. */
  lineage: string;
  seq: number;
  /** The last line's sum, base64url. */
  sum: string;
}

/** One line of a ledger as it stands. Times are RFC 3339 in UTC. */
export type LedgerLine = LedgerRecord & { seq: number; at: string };

/** The records of one line of a ledger, in order; none of the header. Each is made as it is asked for. */
export interface LineContent extends Iterable<LedgerLine> {
  /** Without the groups of records that are about one target each. */
  singles(): Iterable<LedgerLine>;
}
