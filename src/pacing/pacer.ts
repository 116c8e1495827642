import type { RateLimit } from "../auth0/outcome.js";
import { ALONE, type Runners } from "../ledger/ledger.js";
import { Bucket } from "./bucket.js";
import type { EndpointGroup } from "./endpoint-group.js";
import { FairShare } from "./fair-share.js";

/** A monotonic clock, milliseconds from any start. Waits are measured by it. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, or as soon as `signal` is aborted; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** A response to a request that had a permit. */
export interface ObservedAnswer {
  /** When its request left, by the pacer's clock. */
  sentAt: number;
  /** 429, or 503 with Retry-After. */
  throttled: boolean;
  /** As it was acquired for. */
  group: EndpointGroup;
}

/** Lets requests leave as fast as the tenant's token bucket allows. One for all requests of a run. */
export interface Pacer {
  /**
   * Resolves to true when the next request to this group of endpoints may leave, in call order; to false when `signal` is
   * aborted. Never rejects.
   */
  acquire(signal: AbortSignal, group: EndpointGroup): Promise<boolean>;
  /** Takes what a response said. Several 429s of one round pause all requests once. */
  observe(rate: RateLimit, answer: ObservedAnswer): void;
  /** All requests wait at least this long, for example because the tenant is unreachable. */
  pause(ms: number): void;
  /** Requests per second, learned or configured; undefined while nothing is known (no limit, no headers). */
  readonly rate: number | undefined;
  /** When the pause ends, by the pacer's clock; undefined if not paused. */
  readonly pausedUntil: number | undefined;
}

export interface PacerOptions {
  /** Maximum requests per second. */
  rate?: number | undefined;
  /** The part of the bucket that is left to other clients, 0 to 0.9. */
  headroom: number;
  /** The runners on this tenant: they share `rate` and the bucket. */
  runners?: () => Runners;
  clock?: Clock;
  /** Milliseconds since the epoch. Used only if a 429 is the first response that shows the server's clock. */
  wall?: () => number;
  /** Called once for each pause that a 429 or 503 causes, with its length in milliseconds. */
  onWait?: (ms: number) => void;
}

const DEFAULT_WAIT_MS = 1000;
const SHORTEST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 60_000;
/** If a probe has no response after this time, another one is sent. */
const PROBE_MS = 2000;
/** A timer that is late by less than this is compensated. */
const CATCH_UP_MS = 20;
const LONGEST_SLEEP_MS = 60_000;
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener("abort", done, { once: true });
    }),
};

export function createPacer(options: PacerOptions): Pacer {
  return new BucketPacer(options);
}

interface Waiter {
  signal: AbortSignal;
  settle(granted: boolean): void;
}

class BucketPacer implements Pacer {
  readonly #clock: Clock;
  readonly #wall: () => number;
  readonly #bucket: Bucket;
  readonly #share: FairShare;
  readonly #waiters: Waiter[] = [];
  #pumping = false;
  #sleep = new AbortController();

  #nextSlot = Number.NEGATIVE_INFINITY;
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

  constructor(private readonly options: PacerOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#wall = options.wall ?? Date.now;
    this.#bucket = new Bucket(options.headroom);
    this.#share = new FairShare(options.runners ?? (() => ALONE));
  }

  get rate(): number | undefined {
    const { rate: given } = this.options;
    const shared = given === undefined ? undefined : given / this.#share.size;
    const known = [shared, this.#bucket.rate].filter((rate) => rate !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  }

  get pausedUntil(): number | undefined {
    return this.#pausedUntil > this.#clock.now() ? this.#pausedUntil : undefined;
  }

  async acquire(signal: AbortSignal, _group: EndpointGroup): Promise<boolean> {
    if (signal.aborted) return false;
    const now = this.#clock.now();
    if (this.#waiters.length === 0 && this.#readyAt(now) <= now) {
      this.#grant(now);
      return true;
    }
    return new Promise((resolve) => {
      const aborted = () => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        waiter.settle(false);
        this.#wake();
      };
      const waiter: Waiter = {
        signal,
        settle: (granted) => {
          signal.removeEventListener("abort", aborted);
          resolve(granted);
        },
      };
      signal.addEventListener("abort", aborted, { once: true });
      this.#waiters.push(waiter);
      if (!this.#pumping) void this.#pump();
    });
  }

  observe(rate: RateLimit, answer: ObservedAnswer): void {
    const now = this.#clock.now();
    this.#bucket.answered(rate, answer, now);
    if (answer.throttled) this.#throttled(rate, answer.sentAt, now);
    else {
      this.#blindGap = this.#blindGap < 1 ? 0 : this.#blindGap * 0.99;
      if (Number.isFinite(rate.resetAt)) this.#resetAhead = Math.min(this.#resetAhead, rate.resetAt! - now);
      if (answer.sentAt >= this.#pausedUntil) {
        this.#proven = true;
        this.#strikes = 0;
      }
    }
    this.#wake();
  }

  pause(ms: number): void {
    const now = this.#clock.now();
    this.#pausedUntil = Math.max(this.#pausedUntil, now + ms);
    this.#proven = false;
    this.#probedAt = Number.NEGATIVE_INFINITY;
    this.#wake();
  }

  #throttled(rate: RateLimit, sentAt: number, now: number): void {
    const { retryAfterMs } = rate;
    if (sentAt < this.#pausedUntil) {
      // It was in flight when the pause began; the pause covers it.
      if (retryAfterMs === undefined || retryAfterMs <= this.#pauseAsked) return;
      this.#pauseAsked = retryAfterMs;
      this.#pausedUntil = Math.max(this.#pausedUntil, now + retryAfterMs);
      return;
    }
    this.#strikes++;
    this.#bucket.surprised();
    this.#blindGap = Math.min(Math.max(2 * this.#blindGap, 100), 10_000);
    const backOff = 2 ** Math.min(this.#strikes - 1, 8);
    const ms =
      retryAfterMs === undefined
        ? Math.min(this.#untilReset(rate.resetAt, now) * backOff, LONGEST_WAIT_MS)
        : Math.max(retryAfterMs, SHORTEST_WAIT_MS);
    this.#pauseAsked = ms;
    this.pause(ms);
    this.options.onWait?.(ms);
  }

  /** The two clocks may differ by any amount, so a reset time is compared with earlier ones. */
  #untilReset(resetAt: number | undefined, now: number): number {
    if (resetAt === undefined) return DEFAULT_WAIT_MS;
    const known = Number.isFinite(this.#resetAhead);
    const ms = known ? resetAt - now - this.#resetAhead : resetAt - this.#wall();
    if (!(ms > 0) || (!known && ms > LONGEST_WAIT_MS)) return DEFAULT_WAIT_MS;
    return Math.min(Math.max(ms, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
  }

  #readyAt(now: number): number {
    const probe = this.#proven ? now : this.#probedAt + PROBE_MS;
    return Math.max(this.#pausedUntil, probe, this.#nextSlot, this.#bucket.readyAt(now));
  }

  #grant(now: number): void {
    this.#bucket.sent(now);
    this.#share.sent(now);
    const { rate } = this.options;
    const given = rate === undefined ? 0 : (1000 * this.#share.size) / rate;
    const cap = Math.max(given, this.#share.gap(this.#bucket, now));
    const gap = this.#bucket.known ? cap : Math.max(cap, this.#blindGap);
    const late = now - this.#nextSlot;
    this.#nextSlot = (gap > 0 && late < CATCH_UP_MS ? this.#nextSlot : now) + gap;
    if (!this.#proven) this.#probedAt = now;
  }

  async #pump(): Promise<void> {
    this.#pumping = true;
    while (this.#waiters.length > 0) {
      const now = this.#clock.now();
      const wait = this.#readyAt(now) - now;
      if (wait <= 0) {
        this.#grant(now);
        this.#waiters.shift()!.settle(true);
        continue;
      }
      this.#sleep = new AbortController();
      await this.#clock.sleep(Math.min(wait, LONGEST_SLEEP_MS), this.#sleep.signal);
    }
    this.#pumping = false;
  }

  #wake(): void {
    // A reason avoids creating a DOMException with a stack trace for each response.
    this.#sleep.abort("woken");
  }
}
