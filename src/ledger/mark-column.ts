import { grown } from "./id-table.js";

/** The lowest bits of a mark are the state's place in the list. */
const STATE_MASK = 3;

/** What a column says of a row. */
export interface ColumnMark<State> {
  state: State;
  /** When it was recorded, milliseconds since the epoch. */
  at: number;
  /** The reason; undefined: none was given. Not escaped. */
  why: string | undefined;
}

/**
 * One column of the fold: a byte and a time per row, and the reasons of few rows. Allocated only in ledgers that use it. Beside its
 * state, a row has flags, which are the caller's: 4, 8, 16 and so on.
 */
export class MarkColumn<State extends string> {
  #marks = new Uint8Array(0);
  #at = new Float64Array(0);
  readonly #why = new Map<number, string>();

  /** @param states three at most. A row that was never put has none */
  constructor(private readonly states: readonly State[]) {}

  /** undefined: it was never put, or it was cleared. */
  get(row: number): ColumnMark<State> | undefined {
    const place = (this.#marks[row] ?? 0) & STATE_MASK;
    if (place === 0) return undefined;
    return { state: this.states[place - 1]!, at: this.#at[row]!, why: this.#why.get(row) };
  }

  flags(row: number): number {
    return (this.#marks[row] ?? 0) & ~STATE_MASK;
  }

  /** Replaces the state, the reason and all flags. */
  put(row: number, mark: { state: State; at: number; why?: string | undefined; flags?: number }): void {
    if (row >= this.#marks.length) {
      const capacity = Math.max(1024, 2 ** Math.ceil(Math.log2(row + 1)));
      this.#marks = grown(this.#marks, new Uint8Array(capacity));
      this.#at = grown(this.#at, new Float64Array(capacity));
    }
    this.#marks[row] = (this.states.indexOf(mark.state) + 1) | (mark.flags ?? 0);
    this.#at[row] = mark.at;
    if (mark.why === undefined) this.#why.delete(row);
    else this.#why.set(row, mark.why);
  }

  /** Adds flags to a row that has a state. */
  raise(row: number, flags: number): void {
    if (row < this.#marks.length && this.#marks[row] !== 0) this.#marks[row]! |= flags;
  }

  /** Removes flags. */
  lower(row: number, flags: number): void {
    if (row < this.#marks.length) this.#marks[row]! &= ~flags;
  }

  /** As if the row had never been put. */
  clear(row: number): void {
    if (row >= this.#marks.length || this.#marks[row] === 0) return;
    this.#marks[row] = 0;
    this.#why.delete(row);
  }
}
