import type { Target } from "../target.js";
import { claimedTargets } from "./claim.js";
import { Instant } from "./instant.js";
import { type ColumnMark, MarkColumn } from "./mark-column.js";
import type { LedgerLine } from "./record.js";

/**
 * What became of taking back a target's newest ticket: the newest attempt. `invalidated`: a newer ticket, which was
 * thrown away, killed its link. `in_doubt`: the request for that ticket left, or may have left, and its outcome is not known.
 */
export interface Invalidation extends ColumnMark<"invalidated" | "not_invalidated" | "in_doubt"> {
  /**
   * A request of this or an earlier attempt may still arrive: its outcome was never recorded, and no ticket was issued since.
   * It would kill a newer ticket, so none must be issued before that is impossible.
   */
  mayArrive: boolean;
}

const TYPES = ["invalidated", "not_invalidated", "invalidation_in_doubt"] as const;
export type InvalidationLine = Extract<LedgerLine, { type: (typeof TYPES)[number] }>;
type Claim = Extract<LedgerLine, { type: "invalidating" }>;

/** An attempt is claimed, and has no outcome yet. */
const OPEN = 4;
/** An earlier attempt has no outcome. */
const EARLIER_DOUBT = 8;

/** The column of the fold for links that were taken back. The reasons are of the few rows whose link is not known to be dead. */
export class InvalidationColumn {
  readonly #marks = new MarkColumn(["invalidated", "not_invalidated", "in_doubt"]);
  readonly #time = new Instant();

  /**
   * @param rowOf the row of a target in the fold
   * @param isFor whether a row's newest ticket was issued for this key
   */
  add(
    line: InvalidationLine | Claim,
    rowOf: (target: Target) => number,
    isFor: (row: number, key: string) => boolean,
  ): void {
    const at = this.#time.of(line.at);
    if (line.type === "invalidating") {
      for (const target of claimedTargets(line)) this.claim(rowOf(target), at);
      return;
    }
    const row = rowOf(line.target);
    if (isFor(row, line.key)) this.settle(row, line, at);
  }

  /** The request is about to leave: from here on it may have been carried out. */
  claim(row: number, at: number): void {
    const isInDoubt = this.at(row)?.mayArrive === true;
    this.#marks.put(row, { state: "in_doubt", at, flags: OPEN | (isInDoubt ? EARLIER_DOUBT : 0) });
  }

  /** An outcome counts for its own claim only: of an older ticket's, nothing is known any more. */
  settle(row: number, line: InvalidationLine, at: number): void {
    const before = this.#marks.flags(row);
    if ((before & OPEN) === 0) return;
    const state = line.type === "invalidation_in_doubt" ? "in_doubt" : line.type;
    const why = line.type === "invalidated" ? undefined : line.why;
    this.#marks.put(row, { state, at, why, flags: before & EARLIER_DOUBT });
  }

  /** A new ticket: nothing was done to its link, and it was not issued before a late request was impossible. */
  reset(row: number): void {
    this.#marks.clear(row);
  }

  /** undefined: it was never tried. */
  at(row: number): Invalidation | undefined {
    const mark = this.#marks.get(row);
    if (mark === undefined) return undefined;
    const mayArrive = mark.state === "in_doubt" || (this.#marks.flags(row) & EARLIER_DOUBT) !== 0;
    return { ...mark, mayArrive };
  }
}

/** Whether the link is dead, or meant to be: it is neither delivered, redirected nor renewed. */
export function isTakenBack(invalidation: Invalidation | undefined): boolean {
  return invalidation !== undefined && invalidation.state !== "not_invalidated";
}
