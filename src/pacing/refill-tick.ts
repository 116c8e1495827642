import type { BucketReading } from "./bucket-reading.js";

export const TICK_MS = 1000;
const BIN_MS = 20;
const BINS = TICK_MS / BIN_MS;
/** The time of the tick must be known this precisely before requests rely on it. */
const KNOWN_MS = 650;
const GAPS_SHOWN = 3;
/** In this time, our clock and the server's drift apart by less than one bin. */
const DRIFT_MS = 200_000;
const RECENT = 32;

/**
 * Distinguishes a bucket that is refilled continuously from one that gets all tokens at whole seconds of the server's clock,
 * and finds the time of that tick. Both results need proof: two arrivals that no single time within the second explains
 * prove a continuous refill; gaps in which a continuous refill would have added tokens prove a tick.
 */
export class RefillTick {
  #recent: BucketReading[] = [];
  /** The times within the second at which the tick may be, one bin each. */
  readonly #moments = new Uint8Array(BINS).fill(1);
  #gaps = 0;
  #watched = 0;
  #widenedAt = 0;
  #arc = { earliest: 0, latest: TICK_MS };

  /** No time within the second explains the readings: the refill is continuous. */
  get refuted(): boolean {
    return !this.#moments.includes(1);
  }

  /** There is a tick, and its time is known. */
  get known(): boolean {
    return !this.refuted && this.#gaps >= GAPS_SHOWN && this.#arc.latest - this.#arc.earliest <= KNOWN_MS;
  }

  /** How many readings there were without evidence of a tick. */
  get gapless(): number {
    return this.#gaps < GAPS_SHOWN ? this.#watched : 0;
  }

  /**
   * @param perSecond the rate of a continuous refill
   * @param cleanSince since when the bucket was never full, so that no token was lost
   */
  watch(seen: BucketReading, perSecond: number, cleanSince: number): void {
    this.#watched++;
    if (seen.to - this.#widenedAt > DRIFT_MS) this.#widen(seen.to);
    const gap = (earlier: BucketReading) => earlier.to >= cleanSince && isGap(earlier, seen, perSecond);
    if (this.#recent.some(gap)) this.#gaps++;
    // Of two requests in flight at the same time, either may be counted first: what others took in between looks like a refill.
    const before = this.#recent.findLast(
      (earlier) =>
        earlier.to <= seen.from && seen.remaining + seen.spentMin - earlier.remaining - earlier.spentMax >= 1,
    );
    this.#recent.push(seen);
    if (this.#recent.length > RECENT) this.#recent.shift();
    if (before !== undefined && seen.to - before.from < TICK_MS) this.#narrow(before.from, seen.to);
  }

  /** The next readings can't be compared with earlier ones. */
  interrupt(): void {
    this.#recent = [];
  }

  forget(): void {
    this.#recent = [];
    this.#moments.fill(1);
    this.#gaps = 0;
    this.#arc = shortestArc(this.#moments);
  }

  /** The time by which the first tick after `since` has certainly happened. */
  firstAfter(since: number): number {
    const { earliest, latest } = this.#arc;
    return latest + Math.ceil((since - earliest) / TICK_MS) * TICK_MS;
  }

  /** Tokens were added between these times: if there is a tick, it was then. */
  #narrow(from: number, to: number): void {
    const inside = new Uint8Array(BINS);
    for (let bin = Math.floor(from / BIN_MS); bin <= Math.floor(to / BIN_MS); bin++) inside[modulo(bin)] = 1;
    for (let bin = 0; bin < BINS; bin++) this.#moments[bin]! &= inside[bin]!;
    this.#arc = shortestArc(this.#moments);
  }

  #widen(now: number): void {
    this.#widenedAt = now;
    const before = this.#moments.slice();
    for (let bin = 0; bin < BINS; bin++) {
      this.#moments[bin]! |= before[modulo(bin - 1)]! | before[modulo(bin + 1)]!;
    }
    this.#arc = shortestArc(this.#moments);
  }
}

/** Fewer tokens were added than a continuous refill would have added. */
function isGap(earlier: BucketReading, seen: BucketReading, perSecond: number): boolean {
  const came = seen.remaining + seen.spentMax - earlier.remaining - earlier.spentMin;
  return came < Math.floor((perSecond * (seen.from - earlier.to)) / 1000);
}

function modulo(bin: number): number {
  return ((bin % BINS) + BINS) % BINS;
}

/** The shortest part of the second that contains every remaining time, milliseconds. */
function shortestArc(moments: Uint8Array): { earliest: number; latest: number } {
  const first = Math.max(moments.indexOf(1), 0);
  let gap = 0;
  let widest = { length: 0, end: first };
  for (let bin = first + 1; bin <= first + BINS; bin++) {
    if (moments[bin % BINS] === 0) {
      gap++;
      continue;
    }
    if (gap > widest.length) widest = { length: gap, end: bin };
    gap = 0;
  }
  const earliest = widest.end * BIN_MS;
  return { earliest, latest: earliest + (BINS - widest.length) * BIN_MS };
}
