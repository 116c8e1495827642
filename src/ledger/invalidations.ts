import type { Target } from "../target.js";
import { claimedTargets } from "./claim.js";
import { grown } from "./id-table.js";
import { Instant } from "./instant.js";
import type { LedgerLine } from "./record.js";

/**
 * What became of taking back a target's newest ticket: the newest attempt. `invalidated`: a newer ticket, which was
 * thrown away, killed its link. `in_doubt`: the request for that ticket left, or may have left, and its outcome is not known.
 */
export interface Invalidation {
  state: "invalidated" | "not_invalidated" | "in_doubt";
  /** When it was recorded, milliseconds since the epoch. */
  at: number;
  /** For `not_invalidated` and `in_doubt`: the reason; undefined: a claim without an outcome. Not escaped. */
  why: string | undefined;
  /**
   * A request of this or an earlier attempt may still arrive: its outcome was never recorded, and no ticket was issued since.
   * It would kill a newer ticket, so none must be issued before that is impossible.
   */
  mayArrive: boolean;
}

const TYPES = ["invalidated", "not_invalidated", "invalidation_in_doubt"] as const;
export type InvalidationLine = Extract<LedgerLine, { type: (typeof TYPES)[number] }>;
type Claim = Extract<LedgerLine, { type: "invalidating" }>;

const MARKS = ["none", "invalidated", "not_invalidated", "in_doubt"] as const;
const STATE_MASK = 3;
/** An attempt is claimed, and has no outcome yet. */
const OPEN = 4;
/** An earlier attempt has no outcome. */
const EARLIER_DOUBT = 8;

/** One column of the fold: a byte and a time per row, allocated only in ledgers that took links back. */
export class InvalidationColumn {
  #marks = new Uint8Array(0);
  #at = new Float64Array(0);
  /** The reasons of the few rows whose link is not known to be dead. */
  readonly #why = new Map<number, string>();
  readonly #time = new Instant();

  /**
   * @param rowOf the row of a target in the fold
   * @param keyOf the key of a row's newest ticket
   */
  add(
    line: InvalidationLine | Claim,
    rowOf: (target: Target) => number,
    keyOf: (row: number) => string,
  ): void {
    const at = this.#time.of(line.at);
    if (line.type === "invalidating") {
      for (const target of claimedTargets(line)) this.claim(rowOf(target), at);
      return;
    }
    const row = rowOf(line.target);
    if (keyOf(row) === line.key) this.settle(row, line, at);
  }

  /** The request is about to leave: from here on it may have been carried out. */
  claim(row: number, at: number): void {
    const isInDoubt = this.at(row)?.mayArrive === true;
    this.#put(row, "in_doubt", at);
    this.#marks[row]! |= OPEN | (isInDoubt ? EARLIER_DOUBT : 0);
  }

  /** An outcome counts for its own claim only: of an older ticket's, nothing is known any more. */
  settle(row: number, line: InvalidationLine, at: number): void {
    const before = this.#marks[row] ?? 0;
    if ((before & OPEN) === 0) return;
    this.#put(row, line.type === "invalidation_in_doubt" ? "in_doubt" : line.type, at);
    this.#marks[row]! |= before & EARLIER_DOUBT;
    if (line.type !== "invalidated") this.#why.set(row, line.why);
  }

  /** A new ticket: nothing was done to its link, and it was not issued before a late request was impossible. */
  reset(row: number): void {
    if (row >= this.#marks.length || this.#marks[row] === 0) return;
    this.#marks[row] = 0;
    this.#why.delete(row);
  }

  /** undefined: it was never tried. */
  at(row: number): Invalidation | undefined {
    const mark = this.#marks[row] ?? 0;
    const state = MARKS[mark & STATE_MASK]!;
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

/** Whether the link is dead, or meant to be: it is neither delivered, redirected nor renewed. */
export function isTakenBack(invalidation: Invalidation | undefined): boolean {
  return invalidation !== undefined && invalidation.state !== "not_invalidated";
}
