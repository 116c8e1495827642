/** How much faster it gets in a second without a refusal; this grows by itself once per RISE_MS. */
const GROWTH = 0.02;
const RISE_MS = 5_000;
/** What is left of the rate after a refusal, at most and at least. */
const MOST_LEFT = 0.92;
const LEAST_LEFT = 0.5;
const LOWEST_RATE = 1 / 60;
/** The rate of what was taken is measured over this time, milliseconds. */
const WINDOW_MS = 2_000;
const SHORTEST_WINDOW_MS = 500;

/**
 * Lets messages leave no faster than a rate: the configured one, or a lower one that it learns from refusals. It is unlimited
 * until the first refusal. Then it falls to what was taken lately, and rises again, slowly near the rate that was refused. Times
 * are milliseconds of any one clock.
 */
export class Limiter {
  #learned = Number.POSITIVE_INFINITY;
  #nextAt = 0;
  /** Since the last refusal, or else the first message. */
  #risingSince: number | undefined;
  #grownAt = 0;
  #taken: number[] = [];

  /** @param configured messages a second at most; undefined: no limit */
  constructor(private readonly configured: number | undefined) {}

  /** Messages a second; undefined: as fast as they come. */
  get rate(): number | undefined {
    const rate = Math.min(this.#learned, this.configured ?? Number.POSITIVE_INFINITY);
    return Number.isFinite(rate) ? rate : undefined;
  }

  /** The rate that it learned from refusals. */
  get learned(): number | undefined {
    return Number.isFinite(this.#learned) ? this.#learned : undefined;
  }

  /** How long the next message must wait; 0: it may leave now. */
  waitMs(now: number): number {
    return Math.max(0, this.#nextAt - now);
  }

  /** A message leaves. */
  leave(now: number): void {
    this.#risingSince ??= now;
    this.#grow(now);
    const { rate } = this;
    if (rate === undefined) return;
    // A timer is late by a few milliseconds; what is lost by that is made up for.
    const start = Math.max(this.#nextAt, now - Math.min(1000 / rate, 100));
    this.#nextAt = start + 1000 / rate;
  }

  /** The receiver took a message. */
  taken(now: number): void {
    this.#taken.push(now);
    if (this.#taken.length > 4096) this.#taken = this.#taken.filter((at) => at > now - WINDOW_MS);
  }

  /** The receiver refused a message because there are too many. */
  refused(now: number): void {
    this.#grow(now);
    const span = Math.min(WINDOW_MS, Math.max(SHORTEST_WINDOW_MS, now - (this.#risingSince ?? now)));
    const measured = (this.#taken.filter((at) => at > now - span).length * 1000) / span;
    const before = this.rate;
    const lowered =
      before === undefined
        ? measured * MOST_LEFT
        : Math.min(before * MOST_LEFT, Math.max(measured, before * LEAST_LEFT));
    this.#learned = Math.max(LOWEST_RATE, lowered);
    this.#risingSince = now;
    this.#grownAt = now;
    this.#nextAt = Math.max(this.#nextAt, now + 1000 / this.#learned);
  }

  #grow(now: number): void {
    if (this.learned === undefined) return;
    const seconds = (now - this.#grownAt) / 1000;
    this.#grownAt = now;
    const pressure = 1 + (now - (this.#risingSince ?? now)) / RISE_MS;
    this.#learned *= 1 + Math.min(1, GROWTH * pressure * seconds);
  }
}
