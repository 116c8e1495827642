import { type ColumnMark, MarkColumn } from "./mark-column.js";
import type { LedgerLine } from "./record.js";

/**
 * The state of the containment of a target's password: the newest attempt. `contained`: the old password no longer works.
 * `uncontained`: it still does. `in_doubt`: the request left, or may have left, and its outcome is not known.
 */
export interface PasswordContainment extends ColumnMark<"contained" | "uncontained" | "in_doubt"> {
  /**
   * A request of this or an earlier attempt may still arrive: its outcome was never recorded, and no ticket was issued since.
   * A ticket must not be issued before that is impossible.
   */
  mayArrive: boolean;
}

const TYPES = ["contained", "uncontained", "containment_in_doubt"] as const;
export type PasswordLine = Extract<LedgerLine, { type: (typeof TYPES)[number] }>;

/** An earlier attempt has no outcome. */
const EARLIER_DOUBT = 4;

/** The column of the fold for contained passwords. The reasons are of the few rows that are not contained. */
export class PasswordColumn {
  readonly #marks = new MarkColumn(["contained", "uncontained", "in_doubt"]);

  /** The request is about to leave: from here on it may have been carried out. */
  claim(row: number, at: number): void {
    const isInDoubt = this.at(row)?.mayArrive === true;
    this.#marks.put(row, { state: "in_doubt", at, flags: isInDoubt ? EARLIER_DOUBT : 0 });
  }

  settle(row: number, line: PasswordLine, at: number): void {
    const state = line.type === "containment_in_doubt" ? "in_doubt" : line.type;
    const why = line.type === "contained" ? undefined : line.why;
    this.#marks.put(row, { state, at, why, flags: this.#marks.flags(row) });
  }

  /** A ticket was issued: that was not done before a late request was impossible. */
  spend(row: number): void {
    this.#marks.lower(row, EARLIER_DOUBT);
  }

  /** undefined: it was never tried. */
  at(row: number): PasswordContainment | undefined {
    const mark = this.#marks.get(row);
    return mark && { ...mark, mayArrive: mark.state === "in_doubt" || this.#marks.flags(row) !== 0 };
  }
}
