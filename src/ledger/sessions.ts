import { grown } from "./id-table.js";
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

const MARKS = ["none", "revoked", "unrevoked", "in_doubt"] as const;
const SPENT = 4;

/** One column of the fold: a byte and a time a row, and nothing at all where no sessions were ever revoked. */
export class SessionsColumn {
  #marks = new Uint8Array(0);
  #at = new Float64Array(0);

  /** The order is about to leave: from here on it may have been taken. */
  claim(row: number, at: number): void {
    this.#put(row, "in_doubt", at);
  }

  settle(row: number, { type }: RevocationLine, at: number): void {
    this.#put(row, type === "revocation_in_doubt" ? "in_doubt" : type, at);
  }

  /** A ticket was issued. */
  spend(row: number): void {
    if (row < this.#marks.length && this.#marks[row] !== 0) this.#marks[row]! |= SPENT;
  }

  /** undefined where it was never tried. */
  at(row: number): Sessions | undefined {
    const mark = this.#marks[row] ?? 0;
    const state = MARKS[mark & ~SPENT]!;
    return state === "none" ? undefined : { state, at: this.#at[row]!, spent: (mark & SPENT) !== 0 };
  }

  #put(row: number, mark: (typeof MARKS)[number], at: number): void {
    if (row >= this.#marks.length) {
      const capacity = Math.max(1024, 2 ** Math.ceil(Math.log2(row + 1)));
      this.#marks = grown(this.#marks, new Uint8Array(capacity));
      this.#at = grown(this.#at, new Float64Array(capacity));
    }
    this.#marks[row] = MARKS.indexOf(mark);
    this.#at[row] = at;
  }
}
