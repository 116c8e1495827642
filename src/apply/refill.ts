import { knownRate } from "../plan/estimate.js";

/**
 * One answer, as evidence: at some moment between `from` and `to`, `remaining` whole tokens were in the bucket, after at
 * least `spentMin` and at most `spentMax` of our own requests. Times are milliseconds of the pacer's clock.
 */
export interface Sighting {
  from: number;
  to: number;
  remaining: number;
  spentMin: number;
  spentMax: number;
}

const TICK_MS = 1000;
const BIN_MS = 20;
const BINS = TICK_MS / BIN_MS;
/** A tick's moment is good enough to send on when it is known this well. */
const TICK_KNOWN_MS = 650;
const GAPS_SHOWN = 3;
/** Our clock and the server's drift apart by less than a bin in this time. */
const DRIFT_MS = 200_000;
const RECENT = 32;
const WINDOW_MIN_MS = 5000;
const WINDOW_MS = 15_000;
const LEAST_TRUST = 0.5;
const TRUST_RESTORED = 0.02;
const SLOWEST_PER_SECOND = 0.01;
/** An even refill is counted on a little less than fully, since what is counted too much ends in a 429. */
const PRUDENCE = 0.98;

/**
 * Learns how a bucket is refilled from how `remaining` moves: how many tokens a second, and whether they trickle in
 * or come all at once on a whole second of the server's clock. What it tells is a careful estimate: what surely came in.
 */
export class Refill {
  #believed: number;
  /** What is left of the belief after surprises; each answer without one restores some. */
  #trust = 1;
  #measured: number | undefined;
  readonly #published: number | undefined;
  #windowStart: Sighting | undefined;
  #nextStart: Sighting | undefined;
  #before: Sighting | undefined;
  /** The bucket may have run over until then: tokens came in that nobody counted. */
  #cleanSince = 0;

  #recent: Sighting[] = [];
  readonly #moments = new Uint8Array(BINS).fill(1);
  #tick: { earliest: number; latest: number } | undefined;
  #gaps = 0;
  #widenedAt = 0;
  #style: "unknown" | "even" | "ticking" = "unknown";

  constructor(private readonly limit: number) {
    this.#published = knownRate({ burst: limit });
    this.#believed = this.#published ?? Math.max(limit / 10, 1);
  }

  /** Tokens a second; on the low side. */
  get perSecond(): number {
    return this.#believed * this.#trust;
  }

  /** `even`: trickles in; `ticking`: comes on the second, and we know when that is. */
  get style(): "unknown" | "even" | "ticking" {
    return this.#style;
  }

  /** Whether the bucket holds so much that what comes in within a second or two never runs over. */
  get roomy(): boolean {
    return this.limit > 2 * this.#step;
  }

  /** The likeliest rate, tokens a second; undefined while nothing is known. What others use up is already off. */
  get measured(): number | undefined {
    return this.#measured ?? this.#published;
  }

  add(seen: Sighting): void {
    this.#trust += (1 - this.#trust) * TRUST_RESTORED;
    this.#measure(seen);
    if (this.#style !== "even") this.#watchTick(seen);
  }

  /** Something happened that breaks the count of tokens: measure anew from here. */
  interrupt(): void {
    this.#windowStart = undefined;
    this.#nextStart = undefined;
    this.#before = undefined;
    this.#recent = [];
  }

  /** A surprise: there was less than was counted on. */
  relearn(): void {
    this.#trust = Math.max(0.9 * this.#trust, LEAST_TRUST);
    this.interrupt();
    if (this.#style === "even") return;
    this.#moments.fill(1);
    this.#gaps = 0;
    this.#style = "unknown";
  }

  /** Tokens that surely came in between an answer received at `since` and `now`. */
  added(since: number, now: number): number {
    if (this.#style === "even") return (Math.max(now - since, 0) * this.perSecond * PRUDENCE) / 1000;
    const first = this.#firstStep(since);
    return now < first ? 0 : (Math.floor((now - first) / TICK_MS) + 1) * this.#step;
  }

  /** When `added(since, …)` first reaches `tokens`. */
  when(tokens: number, since: number): number {
    if (this.#style === "even") return since + (tokens * 1000) / (this.perSecond * PRUDENCE);
    return this.#firstStep(since) + (Math.ceil(tokens / this.#step - 1e-9) - 1) * TICK_MS;
  }

  get #step(): number {
    return (this.perSecond * TICK_MS) / 1000;
  }

  #firstStep(since: number): number {
    if (this.#style !== "ticking" || this.#tick === undefined) return since + TICK_MS;
    const { earliest, latest } = this.#tick;
    return latest + Math.ceil((since - earliest) / TICK_MS) * TICK_MS;
  }

  #measure(seen: Sighting): void {
    const before = this.#before;
    this.#before = seen;
    if (before === undefined || this.#windowStart === undefined) {
      this.#windowStart = seen;
      this.#cleanSince = seen.to;
      return;
    }
    if (this.#mayHaveRunOver(before, seen)) this.#cleanSince = seen.to;
    this.#nextStart ??= seen;
    const start = this.#windowStart;
    const longest = seen.to - start.from;
    const shortest = seen.from - start.to;
    if (shortest < WINDOW_MIN_MS) return;
    const gained = seen.remaining - start.remaining;
    const slack = 1 + this.#unevenness;
    const lower = ((gained + seen.spentMin - start.spentMax - slack) * 1000) / longest;
    const upper = ((gained + seen.spentMax - start.spentMin + slack) * 1000) / shortest;
    const clean = this.roomy && start.to >= this.#cleanSince;
    if (this.#believed < lower || (this.#believed > upper && clean)) {
      this.#believed = Math.max(lower, SLOWEST_PER_SECOND);
    }
    const gainedLikely = gained + (seen.spentMin + seen.spentMax - start.spentMin - start.spentMax) / 2;
    const likely = (gainedLikely * 2000) / (longest + shortest);
    if (clean || likely > (this.measured ?? 0)) this.#measured = Math.max(likely, SLOWEST_PER_SECOND);
    if (seen.from - this.#nextStart.to >= WINDOW_MS) {
      this.#windowStart = this.#nextStart;
      this.#nextStart = seen;
    }
  }

  #mayHaveRunOver(before: Sighting, seen: Sighting): boolean {
    const nothingBetween = seen.spentMax - before.spentMin === 1;
    if (nothingBetween && seen.remaining < this.limit - 1) return false;
    const mostAdded = (this.perSecond * (seen.to - before.from)) / 1000 + this.#unevenness;
    return before.remaining + 1 + mostAdded >= this.limit;
  }

  /** Tokens by which the refill may be ahead of or behind a straight line. */
  get #unevenness(): number {
    return this.#style === "even" ? 0 : this.#step;
  }

  #watchTick(seen: Sighting): void {
    if (seen.to - this.#widenedAt > DRIFT_MS) this.#widen(seen.to);
    if (this.#recent.some((earlier) => this.#isGap(earlier, seen))) this.#gaps++;
    const before = this.#recent.findLast(
      (other) => seen.remaining + seen.spentMin - other.remaining - other.spentMax >= 1,
    );
    this.#recent.push(seen);
    if (this.#recent.length > RECENT) this.#recent.shift();
    if (before !== undefined && seen.to - before.from < TICK_MS) this.#narrow(before.from, seen.to);
    this.#judge();
  }

  /** Nothing came in although, were it trickling in, something should have. */
  #isGap(earlier: Sighting, seen: Sighting): boolean {
    if (earlier.to < this.#cleanSince) return false;
    const came = seen.remaining + seen.spentMax - earlier.remaining - earlier.spentMin;
    return came < Math.floor((this.perSecond * PRUDENCE * (seen.from - earlier.to)) / 1000);
  }

  /** Tokens came in between these moments: where they come on the second, that is when. */
  #narrow(from: number, to: number): void {
    const inside = new Uint8Array(BINS);
    for (let bin = Math.floor(from / BIN_MS); bin <= Math.floor(to / BIN_MS); bin++) inside[modulo(bin)] = 1;
    for (let bin = 0; bin < BINS; bin++) this.#moments[bin]! &= inside[bin]!;
  }

  #widen(now: number): void {
    this.#widenedAt = now;
    const before = this.#moments.slice();
    for (let bin = 0; bin < BINS; bin++) {
      this.#moments[bin]! |= before[modulo(bin - 1)]! | before[modulo(bin + 1)]!;
    }
    this.#judge();
  }

  #judge(): void {
    const tick = shortestArc(this.#moments);
    if (tick === undefined) {
      this.#style = "even";
      this.#recent = [];
      return;
    }
    this.#tick = tick;
    const known = tick.latest - tick.earliest <= TICK_KNOWN_MS && this.#gaps >= GAPS_SHOWN;
    this.#style = known ? "ticking" : "unknown";
  }
}

function modulo(bin: number): number {
  return ((bin % BINS) + BINS) % BINS;
}

/** The shortest stretch of the second that covers every moment that is left, milliseconds; undefined where none is. */
function shortestArc(moments: Uint8Array): { earliest: number; latest: number } | undefined {
  const first = moments.indexOf(1);
  if (first === -1) return undefined;
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
