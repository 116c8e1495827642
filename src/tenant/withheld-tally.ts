import type { WithheldReason } from "./link.js";

/** Links that are withheld for the same reason, and on the same host. */
export interface WithheldCount extends WithheldReason {
  count: number;
}

/** How many links are withheld, by reason and host. */
export interface WithheldCounts {
  /** All of them, those beyond the kinds that are listed too. */
  total: number;
  /** The most frequent first; the same links give the same list. */
  kinds: readonly WithheldCount[];
}

/** A tenant that gives each link a host of its own must not fill the memory, or the screen. */
const MOST_KINDS = 1000;

/** Counts held links by reason and host. */
export class WithheldTally {
  readonly #byKind = new Map<string, WithheldCount>();
  #total = 0;

  add({ why, host }: WithheldReason, count = 1): void {
    this.#total += count;
    const kind = `${why} ${host ?? ""}`;
    const known = this.#byKind.get(kind);
    if (known !== undefined) known.count += count;
    else if (this.#byKind.size < MOST_KINDS) {
      this.#byKind.set(kind, host === undefined ? { why, count } : { why, host, count });
    }
  }

  counts(): WithheldCounts {
    const order = ({ why, host = "" }: WithheldCount) => `${why} ${host}`;
    const kinds = [...this.#byKind.values()];
    kinds.sort((a, b) => b.count - a.count || (order(a) < order(b) ? -1 : 1));
    return { total: this.#total, kinds };
  }
}

export function totalWithheld(counts: readonly WithheldCounts[]): WithheldCounts {
  const tally = new WithheldTally();
  for (const { kinds } of counts) for (const { count, ...held } of kinds) tally.add(held, count);
  return { ...tally.counts(), total: counts.reduce((sum, { total }) => sum + total, 0) };
}
