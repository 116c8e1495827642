import { grown } from "./id-table.js";
import type { LedgerLine } from "./record.js";

/**
 * The state of the containment of a target's password: the newest attempt. `contained`: the old password no longer works.
 * `uncontained`: it still does. `in_doubt`: the request left, or may have left, and its outcome is not known.
 */
export interface PasswordContainment {
  state: "contained" | "uncontained" | "in_doubt";
  /** When it was recorded, milliseconds since the epoch. */
  at: number;
  /** For `uncontained` and `in_doubt`: the reason; undefined: a claim without an outcome. Not escaped. */
  why: string | undefined;
  /**
   * A request of this or an earlier attempt may still arrive: its outcome was never recorded, and no ticket was issued since.
   * A ticket must not be issued before that is impossible.
   */
  mayArrive: boolean;
}

const TYPES = ["contained", "uncontained", "containment_in_doubt"] as const;
export type PasswordLine = Extract<LedgerLine, { type: (typeof TYPES)[number] }>;

const MARKS = ["none", "contained", "uncontained", "in_doubt"] as const;
/** An earlier attempt has no outcome. */
const EARLIER_DOUBT = 4;

/** One column of the fold: a byte and a time per row, allocated only in ledgers that contain passwords. */
export class PasswordColumn {
  #marks = new Uint8Array(0);
  #at = new Float64Array(0);
  /** The reasons of the few rows that are not contained. */
  readonly #why = new Map<number, string>();

  /** The request is about to leave: from here on it may have been carried out. */
  claim(row: number, at: number): void {
    const isInDoubt = this.at(row)?.mayArrive === true;
    this.#put(row, "in_doubt", at);
    if (isInDoubt) this.#marks[row]! |= EARLIER_DOUBT;
  }

  settle(row: number, line: PasswordLine, at: number): void {
    const earlier = this.#marks[row] ?? 0;
    this.#put(row, line.type === "containment_in_doubt" ? "in_doubt" : line.type, at);
    this.#marks[row]! |= earlier & EARLIER_DOUBT;
    if (line.type !== "contained") this.#why.set(row, line.why);
  }

  /** A ticket was issued: that was not done before a late request was impossible. */
  spend(row: number): void {
    if (row < this.#marks.length) this.#marks[row]! &= ~EARLIER_DOUBT;
  }

  /** undefined: it was never tried. */
  at(row: number): PasswordContainment | undefined {
    const mark = this.#marks[row] ?? 0;
    const state = MARKS[mark & ~EARLIER_DOUBT]!;
    if (state === "none") return undefined;
    const mayArrive = state === "in_doubt" || (mark & EARLIER_DOUBT) !== 0;
    return { state, at: this.#at[row]!, why: this.#why.get(row), mayArrive };
  }

  #put(row: number, mark: (typeof MARKS)[number], at: number): void {
    if (row >= this.#marks.length) {
      const capacity = Math.max(1024, 2 ** Math.ceil(Math.log2(row + 1)));
      this.#marks = grown(this.#marks, new Uint8Array(capacity));
      this.#at = grown(this.#at, new Float64Array(capacity));
    }
    this.#marks[row] = MARKS.indexOf(mark);
    this.#at[row] = at;
    this.#why.delete(row);
  }
}
