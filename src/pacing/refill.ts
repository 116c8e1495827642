import type { BucketReading } from "./bucket-reading.js";
import { RefillTick, TICK_MS } from "./refill-tick.js";
import { knownRate } from "./subscription-limits.js";

/** A small bucket whose refill still can't be told apart after so many answers is taken for an even one. */
const PATIENCE = 60;
const WINDOW_MIN_MS = 5000;
const WINDOW_MS = 15_000;
const LEAST_TRUST = 0.5;
const TRUST_RESTORED = 0.02;
const SLOWEST_PER_SECOND = 0.01;
/** An even refill is counted on a little less than fully, since what is counted too much ends in a 429. */
const PRUDENCE = 0.98;

/**
 * Learns how a bucket is refilled from how `remaining` moves: how many tokens a second, and whether they trickle in or
 * come all at once. What it tells is what surely came in.
 */
export class Refill {
  readonly #tick = new RefillTick();
  #patience = PATIENCE;
  #assumedEven = false;
  /** What Auth0 publishes for a bucket of this size, tokens a second, where it does. */
  readonly published: number | undefined;
  #measured: number | undefined;
  #believed: number;
  /** What is left of the belief after surprises; each answer without one restores some. */
  #trust = 1;
  /** The rate is measured from one sighting of 15 to 30 seconds ago. */
  #windowStart: BucketReading | undefined;
  #nextStart: BucketReading | undefined;
  #last: BucketReading | undefined;
  /** The bucket may have run over until then: tokens came in that nobody counted. */
  #cleanSince = 0;

  /** @param limit the bucket's size */
  constructor(private readonly limit: number) {
    this.published = knownRate({ burst: limit });
    this.#believed = this.published ?? Math.max(limit / 20, 0.5);
  }

  /** Tokens a second that may be counted on. */
  get perSecond(): number {
    return this.#believed * this.#trust;
  }

  /** The likeliest rate, tokens a second, what others use up being off; undefined while nothing is known. */
  get measured(): number | undefined {
    return this.#measured ?? this.published;
  }

  /** `even`: tokens trickle in; `ticking`: they come once a second, and we know when. */
  get style(): "unknown" | "even" | "ticking" {
    if (this.#assumedEven || this.#tick.refuted) return "even";
    return this.#tick.known ? "ticking" : "unknown";
  }

  /** Whether the bucket holds so much that what comes in within a second or two doesn't make it run over. */
  get roomy(): boolean {
    return this.limit > 2 * this.#step;
  }

  add(seen: BucketReading): void {
    this.#trust += (1 - this.#trust) * TRUST_RESTORED;
    this.#measure(seen);
    if (this.style === "even" || seen.remaining > 0.9 * this.limit) return;
    this.#tick.watch(seen, this.perSecond * PRUDENCE, this.#cleanSince);
    this.#assumedEven = !this.roomy && this.#tick.gapless >= this.#patience;
  }

  /** The next answers can't be compared with those before: measure anew. */
  interrupt(): void {
    this.#windowStart = undefined;
    this.#nextStart = undefined;
    this.#last = undefined;
    this.#tick.interrupt();
  }

  /** There was less than was counted on: what was not proved is doubtful. */
  surprised(): void {
    this.#trust = Math.max(0.9 * this.#trust, LEAST_TRUST);
    this.interrupt();
    if (this.#tick.refuted) return;
    this.#tick.forget();
    this.#assumedEven = false;
    this.#patience = Number.POSITIVE_INFINITY;
  }

  /** Tokens that surely came in between an answer received at `since` and `now`. */
  added(since: number, now: number): number {
    if (this.style === "even") return (Math.max(now - since, 0) * this.perSecond * PRUDENCE) / 1000;
    const first = this.#firstStep(since);
    return now < first ? 0 : (Math.floor((now - first) / TICK_MS) + 1) * this.#step;
  }

  /** When `added(since, …)` first reaches `tokens`. */
  when(tokens: number, since: number): number {
    if (this.style === "even") return since + (tokens * 1000) / (this.perSecond * PRUDENCE);
    return this.#firstStep(since) + (Math.ceil(tokens / this.#step - 1e-9) - 1) * TICK_MS;
  }

  /** What comes in at once, where tokens come once a second. */
  get #step(): number {
    return (this.perSecond * TICK_MS) / 1000;
  }

  /** While it is not known when the tick is, only a whole second surely has one. */
  #firstStep(since: number): number {
    return this.#tick.known ? this.#tick.firstAfter(since) : since + TICK_MS;
  }

  /** Tokens by which the refill may be ahead of or behind a straight line. */
  get #unevenness(): number {
    return this.style === "even" ? 0 : this.#step;
  }

  #measure(seen: BucketReading): void {
    const last = this.#last;
    const start = this.#windowStart;
    this.#last = seen;
    if (last === undefined || start === undefined) {
      this.#windowStart = seen;
      this.#cleanSince = seen.to;
      return;
    }
    if (this.#mayHaveRunOver(last, seen)) this.#cleanSince = seen.to;
    this.#nextStart ??= seen;
    const longest = seen.to - start.from;
    const shortest = seen.from - start.to;
    if (shortest < WINDOW_MIN_MS) return;
    const gained = seen.remaining - start.remaining;
    const slack = 1 + this.#unevenness;
    const lower = ((gained + seen.spentMin - start.spentMax - slack) * 1000) / longest;
    const upper = ((gained + seen.spentMax - start.spentMin + slack) * 1000) / shortest;
    // A bucket that ran over, or a small one that somebody else keeps from showing it, says nothing against the belief.
    const clean = this.roomy && start.to >= this.#cleanSince;
    if (this.#believed < lower || (this.#believed > upper && clean)) {
      this.#believed = Math.max(lower, SLOWEST_PER_SECOND);
    }
    const spent = (seen.spentMin + seen.spentMax - start.spentMin - start.spentMax) / 2;
    const likely = ((gained + spent) * 2000) / (longest + shortest);
    if (clean || likely > (this.measured ?? 0)) this.#measured = Math.max(likely, SLOWEST_PER_SECOND);
    if (seen.from - this.#nextStart.to < WINDOW_MS) return;
    this.#windowStart = this.#nextStart;
    this.#nextStart = seen;
  }

  #mayHaveRunOver(last: BucketReading, seen: BucketReading): boolean {
    const nothingBetween = seen.spentMax - last.spentMin === 1;
    if (nothingBetween && seen.remaining < this.limit - 1) return false;
    const mostAdded = (this.perSecond * (seen.to - last.from)) / 1000 + this.#unevenness;
    return last.remaining + 1 + mostAdded >= this.limit;
  }
}
