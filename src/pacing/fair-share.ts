import type { Runners } from "../ledger/runners.js";
import type { Bucket } from "./bucket.js";

/** The fraction of its share that a runner takes from an empty bucket, and the additional fraction from a full one. */
const EMPTY_PACE = 0.8;
const MORE_PACE = 0.8;
/** If each runner's part of the bucket is larger than this, none of them has to slow down. */
const PLENTY = 100;
const WINDOW_MS = 10_000;

/**
 * One runner's share of the tenant's rate, if several runners use the same bucket. The total is the rate that
 * the runners reached recently, within what the provider publishes for buckets of this size. A filling bucket shows that more is available, an
 * emptying one that less is: this corrects an estimate that is wrong.
 */
export class FairShare {
  readonly #sent: number[] = [];
  #began = Number.NaN;

  constructor(private readonly runners: Runners) {}

  get size(): number {
    return this.runners.size;
  }

  sent(now: number): void {
    if (Number.isNaN(this.#began)) this.#began = now;
    if (this.size === 1) this.#sent.length = 0;
    else this.#sent.push(now);
  }

  /** The minimum time between two requests of this runner, milliseconds. */
  gap(bucket: Bucket, now: number): number {
    const { size, othersPace } = this.runners;
    const standing = size === 1 ? undefined : bucket.standing(now);
    if (standing === undefined || standing.level / size > PLENTY) return 0;
    const { level, limit, published, believed } = standing;
    const reached = Math.max(this.#pace(now) + othersPace, believed);
    const all = Math.min(Math.max(reached, published[0] ?? 0), published.at(-1) ?? reached);
    return (1000 * size) / (all * (EMPTY_PACE + (MORE_PACE * level) / limit));
  }

  #pace(now: number): number {
    while (this.#sent.length > 0 && this.#sent[0]! < now - WINDOW_MS) this.#sent.shift();
    return (1000 * this.#sent.length) / Math.min(WINDOW_MS, Math.max(now - this.#began, 1000));
  }
}
