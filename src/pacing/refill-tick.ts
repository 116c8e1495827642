import type { BucketReading } from "./bucket-reading.js";

export const TICK_MS = 1000;
const BIN_MS = 20;
const BINS = TICK_MS / BIN_MS;
/** A tick's moment is good enough to send on when it is known this well. */
const KNOWN_MS = 650;
const GAPS_SHOWN = 3;
/** Our clock and the server's drift apart by less than a bin in this time. */
const DRIFT_MS = 200_000;
const RECENT = 32;

/**
 * Tells a bucket into which tokens trickle from one that gets them all at once on a whole second of the server's
 * clock, and finds out when that is. Both answers are proved: a trickle by two arrivals that no one moment of the
 * second explains, a tick by gaps in which something should have trickled in.
 */
export class RefillTick {
  #recent: BucketReading[] = [];
  /** The moments of the second at which the tick may be, a bin each. */
  readonly #moments = new Uint8Array(BINS).fill(1);
  #gaps = 0;
  #watched = 0;
  #widenedAt = 0;
  #arc = { earliest: 0, latest: TICK_MS };

  /** No moment of the second explains what was seen: tokens trickle in. */
  get refuted(): boolean {
    return !this.#moments.includes(1);
  }

  /** There is a tick, and we know when. */
  get known(): boolean {
    return !this.refuted && this.#gaps >= GAPS_SHOWN && this.#arc.latest - this.#arc.earliest <= KNOWN_MS;
  }

  /** Answers that were seen while no gap speaks for a tick. */
  get gapless(): number {
    return this.#gaps < GAPS_SHOWN ? this.#watched : 0;
  }

  /**
   * @param perSecond the rate at which tokens would trickle in
   * @param cleanSince since when the bucket has surely not run over, so that every token was counted
   */
  watch(seen: BucketReading, perSecond: number, cleanSince: number): void {
    this.#watched++;
    if (seen.to - this.#widenedAt > DRIFT_MS) this.#widen(seen.to);
    const gap = (earlier: BucketReading) => earlier.to >= cleanSince && isGap(earlier, seen, perSecond);
    if (this.#recent.some(gap)) this.#gaps++;
    const before = this.#recent.findLast(
      (earlier) => seen.remaining + seen.spentMin - earlier.remaining - earlier.spentMax >= 1,
    );
    this.#recent.push(seen);
    if (this.#recent.length > RECENT) this.#recent.shift();
    if (before !== undefined && seen.to - before.from < TICK_MS) this.#narrow(before.from, seen.to);
  }

  /** The next answers can't be compared with those before. */
  interrupt(): void {
    this.#recent = [];
  }

  forget(): void {
    this.#recent = [];
    this.#moments.fill(1);
    this.#gaps = 0;
    this.#arc = shortestArc(this.#moments);
  }

  /** When the first tick that surely comes after `since` has surely come. */
  firstAfter(since: number): number {
    const { earliest, latest } = this.#arc;
    return latest + Math.ceil((since - earliest) / TICK_MS) * TICK_MS;
  }

  /** Tokens came in between these moments: if by a tick, it was then. */
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

/** Fewer tokens came in than would have trickled in. */
function isGap(earlier: BucketReading, seen: BucketReading, perSecond: number): boolean {
  const came = seen.remaining + seen.spentMax - earlier.remaining - earlier.spentMin;
  return came < Math.floor((perSecond * (seen.from - earlier.to)) / 1000);
}

function modulo(bin: number): number {
  return ((bin % BINS) + BINS) % BINS;
}

/** The shortest stretch of the second that covers every moment that is left, milliseconds. */
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
