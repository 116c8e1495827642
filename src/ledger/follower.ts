import { Chain, ChainBreak } from "./chain.js";
import { explainBreak, forkedFromHead, type LedgerPlace, truncated } from "./damage.js";
import type { LedgerHead, LedgerLine } from "./ledger.js";

/** Takes one line that was verified: what it says (undefined for the header), and as it stands. */
export type LineSink = (line: LedgerLine | undefined, text: string) => void;

/** Follows a ledger from its first line, and holds it against the head that was seen of it elsewhere. */
export class Follower {
  readonly #chain: Chain;
  /** Until its line was met. */
  #awaited: LedgerHead | null;

  constructor(
    private readonly place: LedgerPlace,
    identity: { tenant: string; manifest: string },
    awaited: LedgerHead | null,
  ) {
    this.#chain = new Chain(identity.tenant, identity.manifest);
    this.#awaited = awaited;
  }

  /** Where the lines stand; null before the header. */
  get head(): LedgerHead | null {
    return this.#chain.head;
  }

  /** As `Chain.format`. */
  get format(): number {
    return this.#chain.format;
  }

  /**
   * Takes the next line; undefined for the header.
   * @throws ChainBreak and stays where it was; ReticketError LEDGER_FORKED
   */
  take(text: string): LedgerLine | undefined {
    const line = this.#chain.next(text);
    const { head } = this.#chain;
    const awaited = this.#awaited;
    if (awaited !== null && head !== null) {
      if (head.lineage !== awaited.lineage) throw forkedFromHead(this.place, head, awaited);
      if (head.seq === awaited.seq) {
        if (head.sum !== awaited.sum) throw forkedFromHead(this.place, head, awaited);
        this.#awaited = null;
      }
    }
    return line;
  }

  /** Call at the end. @throws ReticketError LEDGER_TRUNCATED */
  end(): void {
    if (this.#awaited !== null) throw truncated(this.place, this.#awaited, this.head);
  }

  /** What to throw for an error of `take`. */
  async explain(error: unknown): Promise<unknown> {
    return error instanceof ChainBreak ? explainBreak(this.place, error) : error;
  }
}
