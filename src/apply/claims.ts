import type { Target } from "../target.js";
import type { Item } from "./item.js";

export interface ClaimsOptions {
  /** As `Ledger.chunkMs`. */
  chunkMs: number;
  /** Requests a second that the run makes; undefined while that is not known. */
  rate: () => number | undefined;
  concurrency: number;
  /** How many places are free, where commits are cheap and lines are not: so many more may be claimed. */
  room?: () => number;
  /** Somebody who works beside us has the entry: it is not ours to send. */
  onTaken: (item: Item) => void;
}

/** While no rate is known a chunk is as large as this many seconds at two a second. */
const UNKNOWN_RATE = 2;
const LARGEST_CHUNK = 1000;
/** What is left of a chunk when the next is claimed. */
const RUNNING_OUT = 0.25;
/** Where lines are expensive: seconds of entries that are claimed in one. */
const AHEAD_SEC = 0.5;

/**
 * Hands out entries that are claimed. Where commits are cheap, each is claimed when it is asked for, or a few for the
 * places that are free. Where they are expensive, entries are claimed in chunks that last for about `chunkMs`, the next one in time for the last not to run out.
 */
export class Claims {
  readonly #items: Iterator<Item>;
  #next: Item | undefined;
  #ready: Item[] = [];
  #chunk: Promise<void> | undefined;

  constructor(
    items: Iterable<Item>,
    private readonly options: ClaimsOptions,
  ) {
    this.#items = items[Symbol.iterator]();
    this.#advance();
  }

  /** Whether there is anything to hand out; resolves once it can be had without a wait. @throws what a chunk failed with */
  async more(): Promise<boolean> {
    if (this.options.chunkMs === 0) {
      if (this.#ready.length === 0 && this.#next === undefined) await this.#chunk;
      return this.#ready.length > 0 || this.#next !== undefined;
    }
    while (this.#ready.length === 0) {
      if (this.#chunk === undefined && this.#next === undefined) return false;
      this.#claimAhead();
      await this.#chunk;
    }
    return true;
  }

  /** The next entry, claimed; undefined where there is none left. @throws what the claim failed with */
  async take(): Promise<Item | undefined> {
    if (this.options.chunkMs > 0) {
      const item = this.#ready.shift();
      if (this.#ready.length < this.#chunkSize * RUNNING_OUT) this.#claimAhead();
      return item;
    }
    for (;;) {
      const ready = this.#ready.shift();
      if (ready !== undefined) return ready;
      if (this.#chunk !== undefined) {
        // What it claims is for those who wait here: so no more is claimed than there are places.
        await this.#chunk;
        continue;
      }
      const { room = () => 0, rate } = this.options;
      const size = Math.min(1 + room(), Math.ceil((rate() ?? 0) * AHEAD_SEC));
      if (size > 1 && this.#next !== undefined) {
        this.#claimAhead(size);
        continue;
      }
      const item = this.#pull();
      if (item === undefined || (await item.recorder.claim(item))) return item;
      this.options.onTaken(item);
    }
  }

  /** What was claimed and will not be sent. No more is claimed. */
  async unused(): Promise<Item[]> {
    this.#next = undefined;
    await this.#chunk?.catch(() => undefined);
    return this.#ready.splice(0);
  }

  get #chunkSize(): number {
    const { rate, chunkMs, concurrency } = this.options;
    const size = Math.ceil(((rate() ?? UNKNOWN_RATE) * chunkMs) / 1000);
    return Math.min(Math.max(size, concurrency), LARGEST_CHUNK);
  }

  #claimAhead(size = this.#chunkSize): void {
    if (this.#next === undefined) return;
    this.#chunk ??= this.#claimChunk(size).finally(() => {
      this.#chunk = undefined;
    });
    // Whoever waits for entries gets the reason.
    this.#chunk.catch(() => undefined);
  }

  async #claimChunk(size: number): Promise<void> {
    const chunk: Item[] = [];
    while (chunk.length < size) {
      const item = this.#pull();
      if (item === undefined) break;
      chunk.push(item);
    }
    const recorders = new Set(chunk.map(({ recorder }) => recorder));
    for (const recorder of recorders) {
      const items = chunk.filter((item) => item.recorder === recorder);
      const taken = new Set<Target>(await recorder.claimAll(items));
      for (const item of items) {
        if (taken.has(item.subject.target)) this.options.onTaken(item);
        else this.#ready.push(item);
      }
    }
  }

  /** Takes the next entry that nobody is known to have. */
  #pull(): Item | undefined {
    const item = this.#next;
    this.#advance();
    return item;
  }

  #advance(): void {
    for (;;) {
      const { done, value } = this.#items.next();
      this.#next = done === true ? undefined : value;
      if (this.#next === undefined || !this.#next.recorder.isTaken(this.#next.subject.target)) return;
      this.options.onTaken(this.#next);
    }
  }
}
