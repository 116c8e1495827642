import type { Crew } from "../ledger/ledger.js";
import type { Bucket } from "./bucket.js";

/** Of its part, what each of several takes from an empty bucket, and how much more from a full one. */
const EMPTY_PACE = 0.8;
const MORE_PACE = 0.8;
/** Where each one's part of the bucket is more than this, nobody need hold back. */
const PLENTY = 100;
const WINDOW_MS = 10_000;

/**
 * One runner's part of a tenant's rate, where several draw from one bucket. What all of them get is what Auth0 publishes
 * for such a bucket, else what they made of late. A bucket that fills up says that there is more to be had, one that
 * empties that it was less: that evens out what is not known.
 */
export class FairShare {
  readonly #sent: number[] = [];
  #began = Number.NaN;

  constructor(private readonly crew: () => Crew) {}

  get size(): number {
    return this.crew().size;
  }

  sent(now: number): void {
    if (Number.isNaN(this.#began)) this.#began = now;
    if (this.size === 1) this.#sent.length = 0;
    else this.#sent.push(now);
  }

  /** The least distance between two of ours, milliseconds. */
  gap(bucket: Bucket, now: number): number {
    const { size, othersPace } = this.crew();
    const standing = size === 1 ? undefined : bucket.standing(now);
    if (standing === undefined || standing.level / size > PLENTY) return 0;
    const { level, limit, published, believed } = standing;
    const all = published ?? Math.max(this.#pace(now) + othersPace, believed);
    return (1000 * size) / (all * (EMPTY_PACE + (MORE_PACE * level) / limit));
  }

  #pace(now: number): number {
    while (this.#sent.length > 0 && this.#sent[0]! < now - WINDOW_MS) this.#sent.shift();
    return (1000 * this.#sent.length) / Math.min(WINDOW_MS, Math.max(now - this.#began, 1000));
  }
}
