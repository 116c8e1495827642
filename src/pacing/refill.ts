import type { EndpointGroup } from "../tenant/endpoint-group.js";
import { publishedRates, type SubscriptionPlan } from "../tenant/subscription.js";
import type { BucketReading } from "./bucket-reading.js";
import { RefillTick, TICK_MS } from "./refill-tick.js";

/** After so many readings without a decision, a small bucket is assumed to be refilled continuously. */
const PATIENCE = 60;
const WINDOW_MIN_MS = 5000;
const WINDOW_MS = 15_000;
const LEAST_TRUST = 0.5;
const TRUST_RESTORED = 0.02;
const SLOWEST_PER_SECOND = 0.01;
/** A continuous refill is used a little less than fully: an estimate that is too high ends in a 429. */
const PRUDENCE = 0.98;

/**
 * Learns from `remaining` how a bucket is refilled: how many tokens per second, and whether continuously or all at once. It
 * reports what was certainly added.
 */
export class Refill {
  readonly #tick = new RefillTick();
  #patience = PATIENCE;
  #assumedEven = false;
  /** The rates that the provider publishes for buckets of this size, tokens per second, slowest first. */
  readonly published: readonly number[];
  #measured: number | undefined;
  #believed: number;
  /** The confidence in the estimate: unexpected 429s lower it, other responses restore it. */
  #trust = 1;
  /** The rate is measured from a reading of 15 to 30 seconds ago. */
  #windowStart: BucketReading | undefined;
  #nextStart: BucketReading | undefined;
  #last: BucketReading | undefined;
  /** Until then the bucket may have been full, so that tokens were lost. */
  #cleanSince = 0;

  /**
   * @param limit the size of the bucket
   * @param group whose requests draw on it
   * @param subscriptions what the provider publishes
   */
  constructor(
    private readonly limit: number,
    group: EndpointGroup,
    subscriptions: readonly SubscriptionPlan[],
  ) {
    this.published = publishedRates(subscriptions, limit, group);
    this.#believed = this.published[0] ?? Math.max(limit / 20, 0.5);
  }

  /** The subscription became known from other responses. @param perSecond its published rate */
  assume(perSecond: number): void {
    if (this.#measured === undefined) this.#believed = perSecond;
  }

  /** Tokens per second to rely on. */
  get perSecond(): number {
    return this.#believed * this.#trust;
  }

  /** The likely rate, tokens per second, minus what other clients use; undefined while not known. */
  get measured(): number | undefined {
    return this.#measured ?? (this.published.length === 0 ? undefined : this.#believed);
  }

  /** `even`: continuous; `ticking`: once a second, at a known time. */
  get style(): "unknown" | "even" | "ticking" {
    if (this.#assumedEven || this.#tick.refuted) return "even";
    return this.#tick.known ? "ticking" : "unknown";
  }

  /** Whether the bucket is large enough that one or two seconds of refill don't make it overflow. */
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

  /** The next readings can't be compared with earlier ones: measure again. */
  interrupt(): void {
    this.#windowStart = undefined;
    this.#nextStart = undefined;
    this.#last = undefined;
    this.#tick.interrupt();
  }

  /** There were fewer tokens than expected: what was not proved may be wrong. */
  surprised(): void {
    this.#trust = Math.max(0.9 * this.#trust, LEAST_TRUST);
    this.interrupt();
    if (this.#tick.refuted) return;
    this.#tick.forget();
    this.#assumedEven = false;
    this.#patience = Number.POSITIVE_INFINITY;
  }

  /** Tokens that were certainly added between a response received at `since` and `now`. */
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

  /** Tokens that arrive together, if they arrive once a second. */
  get #step(): number {
    return (this.perSecond * TICK_MS) / 1000;
  }

  /** While the time of the tick is not known, only a whole second certainly contains one. */
  #firstStep(since: number): number {
    return this.#tick.known ? this.#tick.firstAfter(since) : since + TICK_MS;
  }

  /** Tokens by which the refill may differ from a continuous one. */
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
    // A bucket that overflowed, or a small one that other clients use, does not contradict the estimate.
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
