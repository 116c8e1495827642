import { MarkColumn } from "./mark-column.js";
import type { LedgerLine } from "./record.js";

/** The state of the revocation of a target's sessions: the newest attempt. `in_doubt`: it left, or may have left, and its outcome is not known. */
export interface Sessions {
  state: "revoked" | "unrevoked" | "in_doubt";
  /** When it was recorded, milliseconds since the epoch. */
  at: number;
  /** A ticket was issued since: the next one wants a revocation of its own. */
  spent: boolean;
}

const TYPES = ["revoked", "unrevoked", "revocation_in_doubt"] as const;
export type RevocationLine = Extract<LedgerLine, { type: (typeof TYPES)[number] }>;

/** Whether the line tells the outcome of a revocation: it ends no claim of a ticket or a password. */
export function isOfSessions({ type }: LedgerLine): boolean {
  return (TYPES as readonly string[]).includes(type);
}

const SPENT = 4;

/** The column of the fold for revoked sessions. */
export class SessionsColumn {
  readonly #marks = new MarkColumn(["revoked", "unrevoked", "in_doubt"]);

  /** The request is about to leave: from here on it may have been carried out. */
  claim(row: number, at: number): void {
    this.#marks.put(row, { state: "in_doubt", at });
  }

  settle(row: number, { type }: RevocationLine, at: number): void {
    this.#marks.put(row, { state: type === "revocation_in_doubt" ? "in_doubt" : type, at });
  }

  /** A ticket was issued. */
  spend(row: number): void {
    this.#marks.raise(row, SPENT);
  }

  /** undefined: it was never tried. */
  at(row: number): Sessions | undefined {
    const mark = this.#marks.get(row);
    return mark && { state: mark.state, at: mark.at, spent: this.#marks.flags(row) !== 0 };
  }
}
