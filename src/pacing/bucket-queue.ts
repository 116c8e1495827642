import type { EndpointGroup } from "../tenant/endpoint-group.js";
import type { RateLimit } from "../tenant/outcome.js";
import type { SubscriptionPlan } from "../tenant/subscription.js";
import { Bucket } from "./bucket.js";
import type { Clock } from "./clock.js";
import type { FairShare } from "./fair-share.js";
import { Spacing } from "./spacing.js";

const DEFAULT_WAIT_MS = 1000;
const SHORTEST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 60_000;
/** If a probe has no response after this time, another one is sent. */
const PROBE_MS = 2000;
const LONGEST_SLEEP_MS = 60_000;

/** What the pacer knows of one group of endpoints. */
export interface PacedGroup {
  readonly name: EndpointGroup;
  /** The bucket that it draws on, as far as is known. */
  queue: BucketQueue;
  /** The size of its bucket, from the headers of its own responses. */
  limit: number | undefined;
  /** A response arrived. Until then, one request at a time shows which bucket it draws on. */
  isShown: boolean;
  probedAt: number;
}

/** A request that waits for a permit. */
export interface Waiter {
  group: PacedGroup;
  settle(granted: boolean): void;
}

export interface BucketQueueOptions {
  /** The part of the bucket that is left to other clients, 0 to 0.9. */
  headroom: number;
  /** What the provider publishes. */
  subscriptions: readonly SubscriptionPlan[];
  share: FairShare;
  clock: Clock;
  /** Milliseconds since the epoch. */
  wall: () => number;
  /** The least time between any two requests of the run, milliseconds. */
  runGap: () => number;
  /** One for all queues of the run. */
  runSpacing: Spacing;
}

/** The requests that wait for one token bucket, and when the next of them may leave. */
export class BucketQueue {
  readonly bucket: Bucket;
  readonly #waiters: Waiter[] = [];
  readonly #spacing = new Spacing();
  #pumping = false;
  #sleep = new AbortController();
  /** Without rate-limit headers, a 429 only shows that requests must be further apart: by this much, milliseconds. */
  #blindGap = 0;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #pauseAsked = 0;
  #strikes = 0;
  /** At the start and after each pause, one request must succeed before others follow. */
  #proven = false;
  #probedAt = Number.NEGATIVE_INFINITY;
  /** The smallest distance of a reset time from our clock: about the difference between the two clocks. */
  #resetAhead = Number.POSITIVE_INFINITY;

  /** @param model the queue whose pause it continues */
  constructor(
    private readonly options: BucketQueueOptions,
    model?: BucketQueue,
  ) {
    this.bucket = new Bucket(options.headroom, options.subscriptions);
    if (model !== undefined) this.#pausedUntil = model.#pausedUntil;
  }

  get pausedUntil(): number {
    return this.#pausedUntil;
  }

  /** Grants a permit at once if no request waits and one may leave now. */
  tryGrant(group: PacedGroup): boolean {
    const now = this.options.clock.now();
    if (this.#waiters.length > 0 || this.#readyFor(group, now) > now) return false;
    this.#grant(group, now);
    return true;
  }

  add(waiters: readonly Waiter[]): void {
    this.#waiters.push(...waiters);
    if (this.#pumping) this.wake();
    else void this.#pump();
  }

  remove(waiter: Waiter): void {
    const index = this.#waiters.indexOf(waiter);
    if (index === -1) return;
    this.#waiters.splice(index, 1);
    this.wake();
  }

  /** Removes the waiting requests of a group. */
  takeWaiters(group: PacedGroup): Waiter[] {
    const moved = this.#waiters.filter((waiter) => waiter.group === group);
    for (const waiter of moved) this.remove(waiter);
    return moved;
  }

  /** A permit was granted that no request needs. */
  giveBack(group: PacedGroup): void {
    this.bucket.unsent(group.name);
    this.#spacing.undo();
    this.options.runSpacing.undo();
    if (!this.#proven) this.#probedAt = Number.NEGATIVE_INFINITY;
    if (!group.isShown) group.probedAt = Number.NEGATIVE_INFINITY;
    this.wake();
  }

  /** A response that the tenant did not throttle. */
  answered(rate: RateLimit, sentAt: number, now: number): void {
    this.#blindGap = this.#blindGap < 1 ? 0 : this.#blindGap * 0.99;
    if (Number.isFinite(rate.resetAt)) this.#resetAhead = Math.min(this.#resetAhead, rate.resetAt! - now);
    if (sentAt >= this.#pausedUntil) {
      this.#proven = true;
      this.#strikes = 0;
    }
    this.wake();
  }

  /**
   * A 429, or a 503 with Retry-After.
   * @param isOwn this bucket is empty; otherwise the tenant limits all requests alike
   * @returns how long all requests of the queue wait; undefined if the current pause covers it
   */
  throttled(
    rate: RateLimit,
    { sentAt, isOwn }: { sentAt: number; isOwn: boolean },
    now: number,
  ): number | undefined {
    const { retryAfterMs } = rate;
    if (sentAt < this.#pausedUntil) {
      // It was in flight when the pause began; the pause covers it.
      if (retryAfterMs === undefined || retryAfterMs <= this.#pauseAsked) return undefined;
      this.#pauseAsked = retryAfterMs;
      this.#pausedUntil = Math.max(this.#pausedUntil, now + retryAfterMs);
      return undefined;
    }
    this.#strikes++;
    if (isOwn) {
      this.bucket.surprised();
      this.#blindGap = Math.min(Math.max(2 * this.#blindGap, 100), 10_000);
    }
    const backOff = 2 ** Math.min(this.#strikes - 1, 8);
    const ms =
      retryAfterMs === undefined
        ? Math.min(this.#untilReset(rate.resetAt, now) * backOff, LONGEST_WAIT_MS)
        : Math.max(retryAfterMs, SHORTEST_WAIT_MS);
    this.#pauseAsked = ms;
    this.pause(ms);
    return ms;
  }

  /** All requests of the queue wait at least this long. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.options.clock.now() + ms);
    this.#proven = false;
    this.#probedAt = Number.NEGATIVE_INFINITY;
    this.wake();
  }

  /** What is known has changed: looks again whether a request may leave. */
  wake(): void {
    // A reason avoids creating a DOMException with a stack trace for each response.
    this.#sleep.abort("woken");
  }

  /** The two clocks may differ by any amount, so a reset time is compared with earlier ones. */
  #untilReset(resetAt: number | undefined, now: number): number {
    if (resetAt === undefined) return DEFAULT_WAIT_MS;
    const known = Number.isFinite(this.#resetAhead);
    const ms = known ? resetAt - now - this.#resetAhead : resetAt - this.options.wall();
    if (!(ms > 0) || (!known && ms > LONGEST_WAIT_MS)) return DEFAULT_WAIT_MS;
    return Math.min(Math.max(ms, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
  }

  #readyAt(now: number): number {
    const probe = this.#proven ? now : this.#probedAt + PROBE_MS;
    const { runSpacing } = this.options;
    const slot = Math.max(this.#spacing.nextAt, runSpacing.nextAt);
    return Math.max(this.#pausedUntil, probe, slot, this.bucket.readyAt(now));
  }

  #readyFor(group: PacedGroup, now: number): number {
    return Math.max(this.#readyAt(now), mayProbeAt(group));
  }

  #grant(group: PacedGroup, now: number): void {
    const { share, runGap, runSpacing } = this.options;
    this.bucket.sent(now, group.name);
    share.sent(now);
    const shared = share.gap(this.bucket, now);
    this.#spacing.left(now, this.bucket.known ? shared : Math.max(shared, this.#blindGap));
    runSpacing.left(now, runGap());
    if (!this.#proven) this.#probedAt = now;
    if (!group.isShown) group.probedAt = now;
  }

  async #pump(): Promise<void> {
    this.#pumping = true;
    while (this.#waiters.length > 0) {
      const now = this.options.clock.now();
      const next = this.#firstToLeave(now);
      const wait = this.#readyFor(next.group, now) - now;
      if (wait <= 0) {
        this.#grant(next.group, now);
        this.#waiters.splice(this.#waiters.indexOf(next), 1);
        next.settle(true);
        continue;
      }
      this.#sleep = new AbortController();
      await this.options.clock.sleep(Math.min(wait, LONGEST_SLEEP_MS), this.#sleep.signal);
    }
    this.#pumping = false;
  }

  /** In call order, but a group that waits for the response to its first request does not delay the others. */
  #firstToLeave(now: number): Waiter {
    return (
      this.#waiters.find(({ group }) => mayProbeAt(group) <= now) ??
      this.#waiters.reduce((first, other) =>
        mayProbeAt(other.group) < mayProbeAt(first.group) ? other : first,
      )
    );
  }
}

/** When the next request of a group may leave whose bucket is not known yet. */
function mayProbeAt({ isShown, probedAt }: PacedGroup): number {
  return isShown ? Number.NEGATIVE_INFINITY : probedAt + PROBE_MS;
}
