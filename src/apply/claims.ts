import type { Target } from "../target.js";

/** Something that is claimed in a ledger before a request for it is sent. */
export interface Claimable<E> {
  subject: { target: Target };
  recorder: ClaimRecorder<E>;
}

/** Writes claims. */
export interface ClaimRecorder<E> {
  /** Whether another runner is known to have claimed it. */
  isTaken(target: Target): boolean;
  /** @returns false if another runner claimed it first */
  claim(entry: E): Promise<boolean>;
  /** @returns the targets that other runners have claimed */
  claimAll(entries: readonly E[]): Promise<readonly Target[]>;
}

export interface ClaimsOptions<E> {
  /** As `CommitTerms.claimAheadMs`. */
  claimAheadMs: number;
  /** Requests per second that the run makes; undefined while not known. */
  rate: () => number | undefined;
  concurrency: number;
  /** The number of free slots, if commits are cheap and lines are not: as many entries may be claimed together. */
  room?: () => number;
  /** Another runner has claimed the entry, so this run doesn't send it. */
  onTaken: (entry: E) => void;
}

/** Requests per second that a chunk is sized for while no rate is known. */
const UNKNOWN_RATE = 2;
const LARGEST_CHUNK = 1000;
/** The part of a chunk that is left when the next one is claimed. */
const RUNNING_OUT = 0.25;
/** If lines are expensive: entries for this many seconds are claimed in one line. */
const AHEAD_SEC = 0.5;

/**
 * Hands out claimed entries. If commits are cheap, an entry is claimed when it is asked for, or a few together for the free
 * slots. If commits are expensive, entries are claimed ahead in chunks that last for about `claimAheadMs`; the next chunk
 * is claimed before the last one is used up.
 */
export class Claims<E extends Claimable<E>> {
  readonly #entries: Iterator<E>;
  #next: E | undefined;
  #ready: E[] = [];
  #chunk: Promise<void> | undefined;

  constructor(
    entries: Iterable<E>,
    private readonly options: ClaimsOptions<E>,
  ) {
    this.#entries = entries[Symbol.iterator]();
    this.#advance();
  }

  /** Whether an entry is left; resolves when it can be taken without a wait. @throws the error that a chunk failed with */
  async more(): Promise<boolean> {
    if (this.options.claimAheadMs === 0) {
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

  /** The next claimed entry; undefined if no entry is left. @throws the error that the claim failed with */
  async take(): Promise<E | undefined> {
    if (this.options.claimAheadMs > 0) {
      const entry = this.#ready.shift();
      if (this.#ready.length < this.#chunkSize * RUNNING_OUT) this.#claimAhead();
      return entry;
    }
    for (;;) {
      const ready = this.#ready.shift();
      if (ready !== undefined) return ready;
      if (this.#chunk !== undefined) {
        // It claims for the callers that wait here, so no more is claimed than there are slots.
        await this.#chunk;
        continue;
      }
      const { room = () => 0, rate } = this.options;
      const size = Math.min(1 + room(), Math.ceil((rate() ?? 0) * AHEAD_SEC));
      if (size > 1 && this.#next !== undefined) {
        this.#claimAhead(size);
        continue;
      }
      const entry = this.#pull();
      if (entry === undefined || (await entry.recorder.claim(entry))) return entry;
      this.options.onTaken(entry);
    }
  }

  /** The entries that were claimed and will not be sent. Nothing more is claimed. */
  async unused(): Promise<E[]> {
    this.#next = undefined;
    await this.#chunk?.catch(() => undefined);
    return this.#ready.splice(0);
  }

  get #chunkSize(): number {
    const { rate, claimAheadMs, concurrency } = this.options;
    const size = Math.ceil(((rate() ?? UNKNOWN_RATE) * claimAheadMs) / 1000);
    return Math.min(Math.max(size, concurrency), LARGEST_CHUNK);
  }

  #claimAhead(size = this.#chunkSize): void {
    if (this.#next === undefined) return;
    this.#chunk ??= this.#claimChunk(size).finally(() => {
      this.#chunk = undefined;
    });
    // The callers that wait for entries get the error.
    this.#chunk.catch(() => undefined);
  }

  async #claimChunk(size: number): Promise<void> {
    const chunk: E[] = [];
    while (chunk.length < size) {
      const entry = this.#pull();
      if (entry === undefined) break;
      chunk.push(entry);
    }
    const recorders = new Set(chunk.map(({ recorder }) => recorder));
    for (const recorder of recorders) {
      const entries = chunk.filter((entry) => entry.recorder === recorder);
      const taken = new Set<Target>(await recorder.claimAll(entries));
      for (const entry of entries) {
        if (taken.has(entry.subject.target)) this.options.onTaken(entry);
        else this.#ready.push(entry);
      }
    }
  }

  /** Takes the next entry that no other runner is known to have claimed. */
  #pull(): E | undefined {
    const entry = this.#next;
    this.#advance();
    return entry;
  }

  #advance(): void {
    for (;;) {
      const { done, value } = this.#entries.next();
      this.#next = done === true ? undefined : value;
      if (this.#next === undefined || !this.#next.recorder.isTaken(this.#next.subject.target)) return;
      this.options.onTaken(this.#next);
    }
  }
}
