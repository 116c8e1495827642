/** How much faster it gets in a second without a refusal, and for each message at most. */
const GROWTH_A_SEC = 0.02;
const GROWTH_A_MESSAGE = 0.0025;
/** The same until the second refusal: the rate at the first one is a guess. */
const FIRST_GROWTH_A_SEC = 0.3;
const FIRST_GROWTH_A_MESSAGE = 0.1;
/** After this time, or this many messages, without a refusal the growth is doubled, then trebled, and so on. */
const RISE_MS = 5_000;
const RISE_MESSAGES = 20;
/** What is left of the rate after a refusal, and after one more before any message is taken. */
const LEFT = 0.92;
const LEFT_AGAIN = 0.75;
const LOWEST_RATE = 1 / 60;
/** The rate before the first refusal, if nothing was taken yet. */
const FIRST_RATE = 1;
/** The rate falls to this part of what it was when a message was last taken, or of the best pace, at most. */
const MOST_FALL = 1 / 4;
/** A receiver that refused nothing for so long takes more again, whatever it took before. */
const CALM_MS = 120_000;
const PACE_MS = 10_000;
/** The rate at the first refusal is measured over this time, milliseconds. */
const WINDOW_MS = 2_000;
const SHORTEST_WINDOW_MS = 500;
/** A timer is late by so much; it is made up for. */
const LATE_MS = 10;

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
  #startedAt: number | undefined;
  /** The rate when a message was last taken. */
  #rateWhenTaken = Number.POSITIVE_INFINITY;
  /** The best pace over ten seconds, at a refusal. */
  #best = 0;
  #isGuess = false;
  #isRefusedAgain = false;
  readonly #taken: number[] = [];

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
    this.#startedAt ??= now;
    this.#risingSince ??= now;
    this.#grow(now);
    const { rate } = this;
    if (rate === undefined) return;
    const start = Math.max(this.#nextAt, now - Math.min(1000 / rate, LATE_MS));
    this.#nextAt = start + 1000 / rate;
  }

  /** The receiver took a message. */
  taken(now: number): void {
    this.#isRefusedAgain = false;
    this.#rateWhenTaken = this.#learned;
    this.#taken.push(now);
    while (this.#taken[0] !== undefined && this.#taken[0] <= now - PACE_MS) this.#taken.shift();
  }

  /** The receiver refused a message because there are too many. */
  refused(now: number): void {
    this.#grow(now);
    this.#best = Math.max(this.#best, this.#pace(now));
    const guess = Math.max(FIRST_RATE, this.#measured(now));
    const before = Math.min(this.learned ?? guess, this.rate ?? guess);
    const lowered = before * (this.#isRefusedAgain ? LEFT_AGAIN : LEFT);
    // A receiver that refuses messages at any rate must not slow us down more and more.
    const floor = this.#isRefusedAgain ? this.#rateWhenTaken : this.#best;
    const bounded = Number.isFinite(floor) ? Math.max(lowered, floor * MOST_FALL) : lowered;
    this.#isGuess = this.learned === undefined || (this.#isGuess && this.#isRefusedAgain);
    this.#isRefusedAgain = true;
    this.#learned = Math.max(LOWEST_RATE, Math.min(before, bounded));
    if (!Number.isFinite(this.#rateWhenTaken)) this.#rateWhenTaken = this.#learned;
    this.#risingSince = now;
    this.#grownAt = now;
    this.#nextAt = Math.max(this.#nextAt, now + 1000 / this.#learned);
  }

  /** Messages a second in the last ten seconds; 0 while it is too early to tell. */
  #pace(now: number): number {
    if (now - (this.#startedAt ?? now) < PACE_MS) return 0;
    return (this.#taken.filter((at) => at > now - PACE_MS).length * 1000) / PACE_MS;
  }

  /** Messages a second that were taken lately. */
  #measured(now: number): number {
    const span = Math.min(WINDOW_MS, Math.max(SHORTEST_WINDOW_MS, now - (this.#risingSince ?? now)));
    return (this.#taken.filter((at) => at > now - span).length * 1000) / span;
  }

  #grow(now: number): void {
    const { learned } = this;
    if (learned === undefined) return;
    const seconds = (now - this.#grownAt) / 1000;
    this.#grownAt = now;
    const riseMs = Math.max(RISE_MS, (RISE_MESSAGES * 1000) / learned);
    const times = 1 + (now - (this.#risingSince ?? now)) / riseMs;
    const growth = this.#isGuess
      ? Math.min(FIRST_GROWTH_A_SEC, FIRST_GROWTH_A_MESSAGE * learned)
      : Math.min(GROWTH_A_SEC, GROWTH_A_MESSAGE * learned);
    const calmMs = now - (this.#risingSince ?? now) - CALM_MS;
    if (calmMs > 0) {
      this.#learned *= 1 + Math.min(1, GROWTH_A_SEC * times * seconds);
      return;
    }
    this.#learned *= 1 + Math.min(1, growth * times * seconds);
  }
}
