import type { ApplyProgress, Counts, EntryOutcome } from "./events.js";

const WINDOW_MS = 10_000;
const SAMPLE_MS = 500;

/** The live counts of a run. The rate is the recent one, not the average since the start. */
export class RunProgress implements ApplyProgress {
  readonly counts: Counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
  inFlight = 0;
  /** Entries that other runners claimed. */
  elsewhere = 0;
  /** Entries that get no ticket, because their owners have changed the password. */
  alreadyReset = 0;
  containing: { done: number; total: number } | undefined;
  invalidating: { done: number; total: number } | undefined;
  #samples: { at: number; done: number }[] = [];

  constructor(
    private readonly planned: number,
    private readonly now: () => number,
    /** The rate that the pacer learned or was given, requests per second. */
    private readonly paced: () => number | undefined,
  ) {
    this.#samples.push({ at: now(), done: 0 });
  }

  /** The entries that this run sends. */
  get total(): number {
    return this.planned - this.elsewhere - this.alreadyReset;
  }

  /** Adds what containment and invalidation reached in one manifest. */
  addPhases({ contained = 0, revoked = 0, invalidated = 0 }: Omit<Counts, EntryOutcome>): void {
    if (invalidated > 0) this.counts.invalidated = (this.counts.invalidated ?? 0) + invalidated;
    if (contained > 0) this.counts.contained = (this.counts.contained ?? 0) + contained;
    if (revoked > 0) this.counts.revoked = (this.counts.revoked ?? 0) + revoked;
  }

  add(outcome: EntryOutcome): void {
    this.counts[outcome]++;
    const now = this.now();
    if (now - this.#samples.at(-1)!.at < SAMPLE_MS) return;
    this.#samples.push({ at: now, done: this.done });
    while (this.#samples.length > 2 && now - this.#samples[1]!.at > WINDOW_MS) this.#samples.shift();
  }

  /** Entries with a final outcome in this run. */
  get done(): number {
    return this.counts.issued + this.counts.rejected + this.counts.in_doubt;
  }

  get rate(): number | undefined {
    const paced = this.paced();
    const { pace } = this;
    if (pace === 0) return paced;
    return paced === undefined ? pace : Math.min(paced, pace);
  }

  /** Entries per second that were done recently; 0 while it is too early to tell. */
  get pace(): number {
    const oldest = this.#samples[0]!;
    const elapsed = this.now() - oldest.at;
    return elapsed < 2 * SAMPLE_MS ? 0 : ((this.done - oldest.done) * 1000) / elapsed;
  }

  get etaMs(): number | undefined {
    const { rate } = this;
    return rate === undefined ? undefined : ((this.total - this.done) * 1000) / rate;
  }
}
