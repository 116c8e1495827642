import type { Spread } from "./spread.js";

const FIRST_PROBE_MS = 5_000;
const LONGEST_PROBE_MS = 20_000;
/** First attempts at a domain that defers are this far apart at most, milliseconds. */
const LONGEST_SPACING_MS = 250;
const FIRST_SPACING_MS = 10;
/** A recipient whose domain takes messages, and who defers, is tried after this time, then after twice that, and so on. */
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 300_000;
const MOST_EARLY = 2;

/** What the queues keep about one item. */
export interface Waiting<T> {
  item: T;
  domain: DomainQueue<T>;
  attempts: number;
  firstTriedAt: number;
  triedAt: number;
  /** From when on it is tried again although its domain took others. */
  retryAt: number;
  retryMs: number;
  /** How often it was tried before `retryAt` because its domain began to take items. */
  early: number;
}

/**
 * The items of one domain. While the domain defers, they are tried one after the other: each one once, soon, because
 * greylisting counts from the first attempt; then one now and then, until the domain takes it; then the oldest first.
 */
export class DomainQueue<T> {
  /** Those that were never tried, in their order. */
  readonly fresh: Waiting<T>[] = [];
  readonly deferred: Waiting<T>[] = [];
  inFlight = 0;
  /** Deferrals since the domain took an item; while there are any, it has one item in flight at most. */
  #deferrals = 0;
  /** From when on a deferred item is tried again. */
  #probeAt = 0;
  #probeMs = 0;
  /** From when on an item is tried that was never tried. */
  #freshAt = 0;
  /** When it took an item for the first time after it had deferred some. */
  #takesSince = 0;

  constructor(
    readonly name: string,
    private readonly spread: Spread | undefined,
    private readonly random: () => number,
  ) {}

  /** It defers nothing. */
  get isHealthy(): boolean {
    return this.#deferrals === 0 && this.deferred.length === 0;
  }

  /** Items that are not in flight. */
  get size(): number {
    return this.fresh.length + this.deferred.length;
  }

  /** There is nothing to remember of it. */
  get isIdle(): boolean {
    return this.size + this.inFlight === 0 && this.#deferrals === 0;
  }

  /** Whether its items leave no faster than a rate of its own. */
  get isSpread(): boolean {
    return this.spread?.limits(this.name) ?? false;
  }

  /** From when on one more of its items may leave, as far as spreading is concerned. */
  get opensAt(): number {
    return this.spread?.opensAt(this.name) ?? Number.NEGATIVE_INFINITY;
  }

  /** An item that may be tried now, of a domain that defers; it is removed. */
  takeDeferring(now: number): Waiting<T> | undefined {
    const mustWait = this.inFlight > 0 && this.#deferrals > 0;
    if (mustWait || this.opensAt > now) return undefined;
    return this.#takeDeferred(now) ?? this.#takeFresh(now);
  }

  /** When `takeDeferring` may have an item; Infinity: not before something else happens. */
  get deferringAt(): number {
    if (this.inFlight > 0) return Number.POSITIVE_INFINITY;
    const freshAt = this.fresh.length > 0 ? this.#freshAt : Number.POSITIVE_INFINITY;
    return Math.max(this.opensAt, Math.min(freshAt, this.#deferredAt));
  }

  /** Its recipient deferred an item that was in flight. */
  defer(waiting: Waiting<T>, now: number): void {
    this.inFlight--;
    this.#deferrals++;
    this.#freshAt = now + Math.min(LONGEST_SPACING_MS, FIRST_SPACING_MS * this.#deferrals);
    if (waiting.attempts > 1 || this.deferred.length === 0) {
      this.#probeMs = Math.min(Math.max(FIRST_PROBE_MS, this.#probeMs * 2), LONGEST_PROBE_MS);
      this.#probeAt = now + this.#probeMs * this.#jitter();
    }
    waiting.retryMs = Math.min(Math.max(FIRST_RETRY_MS, waiting.retryMs * 2), LONGEST_RETRY_MS);
    waiting.retryAt = now + waiting.retryMs * this.#jitter();
    this.deferred.push(waiting);
  }

  /** It took an item. */
  taken(now: number): void {
    if (this.#deferrals === 0) return;
    this.#takesSince = now;
    this.#deferrals = 0;
    this.#probeMs = 0;
    this.#probeAt = 0;
  }

  /** Removes the deferred items that were tried for too long. They count as in flight until they are done. */
  takeExpired(now: number, deferMs: number): Waiting<T>[] {
    const isExpired = ({ firstTriedAt, attempts }: Waiting<T>) =>
      now - firstTriedAt >= (attempts > 1 ? deferMs : 2 * deferMs);
    const expired = this.deferred.filter(isExpired);
    for (const waiting of expired) this.deferred.splice(this.deferred.indexOf(waiting), 1);
    this.inFlight += expired.length;
    return expired;
  }

  #takeFresh(now: number): Waiting<T> | undefined {
    return this.#deferrals > 0 && now < this.#freshAt ? undefined : this.fresh.shift();
  }

  /** While the domain defers, each item in turn; once it takes some, the oldest first. */
  #takeDeferred(now: number): Waiting<T> | undefined {
    if (now < this.#probeAt) return undefined;
    const isDeferring = this.#deferrals > 0;
    const order = (one: Waiting<T>) => (isDeferring ? one.triedAt : one.firstTriedAt);
    let chosen: Waiting<T> | undefined;
    for (const one of this.deferred) {
      const isDue = isDeferring || one.retryAt <= now || this.#isEarly(one);
      if (isDue && (chosen === undefined || order(one) < order(chosen))) chosen = one;
    }
    if (chosen === undefined) return undefined;
    if (!isDeferring && chosen.retryAt > now) chosen.early++;
    this.deferred.splice(this.deferred.indexOf(chosen), 1);
    return chosen;
  }

  get #deferredAt(): number {
    if (this.deferred.length === 0) return Number.POSITIVE_INFINITY;
    if (this.#deferrals > 0 || this.deferred.some((one) => this.#isEarly(one))) return this.#probeAt;
    return Math.max(this.#probeAt, Math.min(...this.deferred.map(({ retryAt }) => retryAt)));
  }

  /** Whether the domain took an item after this one was tried, so that it is worth another try. */
  #isEarly({ triedAt, early }: Waiting<T>): boolean {
    return triedAt < this.#takesSince && early < MOST_EARLY;
  }

  #jitter(): number {
    return 0.9 + this.random() / 5;
  }
}
