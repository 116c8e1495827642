import type { Clock } from "../../src/pacing/clock.js";

/** A clock that stands still until `run` moves it on to the next thing that is due. */
export class SimulatedClock implements Clock {
  #now: number;
  #due: { at: number; order: number; act: () => void }[] = [];
  #order = 0;
  timers = 0;

  constructor(start = 0) {
    this.#now = start;
  }

  now = (): number => this.#now;

  at(when: number, act: () => void): void {
    const item = { at: Math.max(when, this.#now), order: this.#order++, act };
    let index = this.#due.length;
    while (index > 0 && this.#due[index - 1]!.at > item.at) index--;
    this.#due.splice(index, 0, item);
  }

  sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    this.timers++;
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      signal?.addEventListener("abort", () => resolve(), { once: true });
      this.at(this.#now + ms, resolve);
    });
  };

  /** Moves on until `done`, or until nothing is due, or until the time is `end`. */
  async run(done: () => boolean = () => false, end = Number.POSITIVE_INFINITY): Promise<void> {
    for (;;) {
      await settled();
      const next = this.#due[0];
      if (done() || next === undefined || next.at > end) return;
      this.#due.shift();
      this.#now = next.at;
      next.act();
    }
  }
}

/** Lets everything that waits for a promise go on, however many promises deep. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A small generator of pseudo-random numbers in [0, 1): the same seed, the same run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface BucketOptions {
  burst: number;
  perSecond: number;
  /** Tokens trickle in, or come all at once on every whole second of the server's clock. */
  refill: "even" | "ticking";
  /** The server's clock less ours, milliseconds. */
  skew?: number;
  retryAfter?: boolean;
}

/** A tenant's token bucket on a simulated clock. */
export class SimulatedBucket {
  #tokens: number;
  #at: number;

  constructor(
    private readonly options: BucketOptions,
    private readonly now: () => number,
  ) {
    this.#tokens = options.burst;
    this.#at = this.#time();
  }

  draw(): {
    allowed: boolean;
    limit: number;
    remaining: number;
    resetAt: number;
    retryAfterMs: number | undefined;
  } {
    const { burst, perSecond, refill } = this.options;
    const time = this.#time();
    const elapsed =
      refill === "even" ? time - this.#at : (Math.floor(time / 1000) - Math.floor(this.#at / 1000)) * 1000;
    this.#tokens = Math.min(burst, this.#tokens + (elapsed * perSecond) / 1000);
    this.#at = time;
    const allowed = this.#tokens >= 1 - 1e-9;
    if (allowed) this.#tokens -= 1;
    const missing = refill === "even" ? ((1 - (this.#tokens % 1)) * 1000) / perSecond : 1;
    return {
      allowed,
      limit: burst,
      remaining: Math.floor(this.#tokens + 1e-9),
      resetAt: Math.ceil((time + missing) / 1000) * 1000,
      retryAfterMs: allowed || !this.options.retryAfter ? undefined : 1000,
    };
  }

  #time(): number {
    return this.now() + (this.options.skew ?? 0);
  }
}
