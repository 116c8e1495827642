import type { LedgerHead, LineContent, LineWatcher } from "./ledger.js";

/** A last line that something saw, and that the ledger does not have. */
export interface MissingHead<T extends LedgerHead> {
  seen: T;
  /** The line that stands in its place; undefined where the ledger ends before it. */
  found: LedgerHead | undefined;
}

/**
 * Holds a ledger, as it is read, against last lines that were seen of it. One whose loss was accepted, by a
 * `loss_accepted` line that names exactly that line, need not be there.
 */
export class HeadCheck<T extends LedgerHead> implements LineWatcher {
  /** In the order of their seq: what is still to come. */
  #ahead: T[];
  readonly #missing: MissingHead<T>[] = [];
  readonly #accepted = new Set<string>();
  #last: LedgerHead | null = null;

  /** @param forgiven need not be there */
  constructor(seen: readonly T[], forgiven: readonly LedgerHead[] = []) {
    this.#ahead = [...seen].sort((a, b) => a.seq - b.seq);
    for (const head of forgiven) this.#accepted.add(nameOf(head));
  }

  take(head: LedgerHead, records: LineContent): void {
    if (this.#last === null) this.#begin(head);
    this.#last = head;
    for (const record of records.singles()) {
      if (record.type === "loss_accepted") for (const lost of record.lost) this.#accepted.add(nameOf(lost));
    }
    while (this.#ahead.length > 0 && this.#ahead[0]!.seq <= head.seq) {
      const seen = this.#ahead.shift()!;
      if (seen.sum !== head.sum) this.#missing.push({ seen, found: head });
    }
  }

  /** What is of another ledger is missing from the first line on. */
  #begin(header: LedgerHead): void {
    const foreign = this.#ahead.filter(({ lineage }) => lineage !== header.lineage);
    for (const seen of foreign) this.#missing.push({ seen, found: header });
    this.#ahead = this.#ahead.filter(({ lineage }) => lineage === header.lineage);
  }

  end(): void {
    for (const seen of this.#ahead.splice(0)) this.#missing.push({ seen, found: undefined });
  }

  /** What is missing. Call after `end`. */
  get missing(): MissingHead<T>[] {
    return this.#missing.filter(({ seen }) => !this.#accepted.has(nameOf(seen)));
  }
}

function nameOf({ lineage, seq, sum }: LedgerHead): string {
  return `${lineage} ${seq} ${sum}`;
}
