import type { LedgerHead } from "./ledger.js";
import { NamedTargets } from "./named-targets.js";

/** Where a ledger stands, as far as the next line depends on it. */
export interface Position {
  /** null before the header. */
  head: LedgerHead | null;
  /** Of the lines so far; 0 before the header. */
  format: number;
  /** The time of the last line, milliseconds since the epoch. */
  at: number;
  /** The run of the last line of several records. */
  run: string | undefined;
  readonly table: NamedTargets;
}

/** Before the header. */
export function noPosition(): Position {
  return { head: null, format: 0, at: 0, run: undefined, table: new NamedTargets() };
}
