import { Chain, ChainBreak } from "./chain.js";
import { explainBreak, forkedFromHead, type LedgerPlace, truncated } from "./damage.js";
import { HeadCheck } from "./head-check.js";
import type { LedgerHead, LineWatcher, ReadOptions } from "./ledger.js";
import type { LineRecords } from "./line-records.js";
import type { Position } from "./position.js";

/** Takes one line that was verified: its records (none of the header), and as it stands. */
export type LineSink = (records: LineRecords, text: string) => void;

/** Follows a ledger from its first line, and holds it against the head that was seen of it elsewhere. */
export class Follower {
  readonly #chain: Chain;
  readonly #check: HeadCheck<LedgerHead>;
  readonly #watcher: LineWatcher | undefined;

  constructor(
    private readonly place: LedgerPlace,
    identity: { tenant: string; manifest: string },
    awaited: LedgerHead | null,
    { watch, forgiven }: ReadOptions = {},
  ) {
    this.#chain = new Chain(identity.tenant, identity.manifest);
    this.#check = new HeadCheck(awaited === null ? [] : [awaited], forgiven);
    this.#watcher = watch?.();
  }

  /** Where the lines stand; null before the header. */
  get head(): LedgerHead | null {
    return this.#chain.head;
  }

  /** As `Chain.position`. */
  get position(): Position {
    return this.#chain.position;
  }

  /**
   * Takes the next line.
   * @returns its records; none of the header
   * @throws ChainBreak and stays where it was
   */
  take(text: string): LineRecords {
    const records = this.#chain.next(text);
    const head = this.#chain.head!;
    this.#check.take(head, records);
    this.#watcher?.take(head, records);
    return records;
  }

  /** Call at the end. @throws ReticketError LEDGER_TRUNCATED, LEDGER_FORKED, and what the watcher throws */
  end(): void {
    this.#check.end();
    for (const { seen, found } of this.#check.missing) {
      throw found === undefined
        ? truncated(this.place, seen, this.head)
        : forkedFromHead(this.place, found, seen);
    }
    this.#watcher?.end(this.head);
  }

  /** What to throw for an error of `take`. */
  async explain(error: unknown): Promise<unknown> {
    return error instanceof ChainBreak ? explainBreak(this.place, error) : error;
  }
}
