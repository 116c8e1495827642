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
const TICK_KNOWN_MS = 500;
const TICK_EVIDENCE = 8;
const TICK_WATCH_MS = 4000;
/** Our clock and the server's drift apart by less than a bin in this time. */
const DRIFT_MS = 200_000;
const RECENT = 32;
const WINDOW_MIN_MS = 5000;
const WINDOW_MS = 15_000;

/**
 * Learns how a bucket is refilled from how `remaining` moves: how many tokens a second, and whether they trickle in
 * or come all at once on a whole second of the server's clock. What it tells is a careful estimate: what surely came in.
 */
export class Refill {
  /** Tokens a second; on the low side. */
  perSecond: number;
  #measured: number | undefined;
  readonly #published: number | undefined;
  #windowStart: Sighting | undefined;
  #nextStart: Sighting | undefined;

  #recent: Sighting[] = [];
  readonly #moments = new Uint8Array(BINS).fill(1);
  #tick: { earliest: number; latest: number } | undefined;
  #evidence = 0;
  #firstEvidenceAt = 0;
  #widenedAt = 0;
  #style: "unknown" | "even" | "ticking" = "unknown";

  constructor(limit: number) {
    this.#published = knownRate({ burst: limit });
    this.perSecond = 0.98 * (this.#published ?? Math.max(limit / 10, 1));
  }

  /** `even`: trickles in; `ticking`: comes on the second, and we know when that is. */
  get style(): "unknown" | "even" | "ticking" {
    return this.#style;
  }

  /** The likeliest rate, tokens a second; undefined while nothing is known. What others use up is already off. */
  get measured(): number | undefined {
    return this.#measured ?? this.#published;
  }

  /** @param full the bucket may have run over before this answer, so that tokens went uncounted */
  add(seen: Sighting, full: boolean): void {
    this.#measure(seen, full);
    if (this.#style !== "even") this.#watchTick(seen);
  }

  /** Something happened that breaks the count of tokens: measure anew from here. */
  interrupt(): void {
    this.#windowStart = undefined;
    this.#nextStart = undefined;
    this.#recent = [];
  }

  /** A surprise: what was learned of the tick is doubtful. */
  relearn(): void {
    this.interrupt();
    this.#moments.fill(1);
    this.#evidence = 0;
    this.#style = "unknown";
  }

  /** Tokens that surely came in between an answer received at `since` and `now`. */
  added(since: number, now: number): number {
    if (this.#style === "even") return (Math.max(now - since, 0) * this.perSecond) / 1000;
    const first = this.#firstStep(since);
    return now < first ? 0 : (Math.floor((now - first) / TICK_MS) + 1) * this.#step;
  }

  /** When `added(since, …)` first reaches `tokens`. */
  when(tokens: number, since: number): number {
    if (this.#style === "even") return since + (tokens * 1000) / this.perSecond;
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

  #measure(seen: Sighting, full: boolean): void {
    const start = this.#windowStart;
    if (start === undefined || (full && this.#nextStart === undefined)) {
      this.#windowStart = seen;
      return;
    }
    this.#nextStart ??= seen;
    const longest = seen.to - start.from;
    const shortest = seen.from - start.to;
    if (shortest < WINDOW_MIN_MS) return;
    const gained = seen.remaining - start.remaining;
    const slack = 1 + (this.#style === "even" ? 0 : this.#step);
    const lower = ((gained + seen.spentMin - start.spentMax - slack) * 1000) / longest;
    const upper = ((gained + seen.spentMax - start.spentMin + slack) * 1000) / shortest;
    const middle = gained + (seen.spentMin + seen.spentMax - start.spentMin - start.spentMax) / 2;
    this.#measured = Math.max((middle * 2000) / (longest + shortest), 0.01);
    if (this.perSecond < lower || (this.perSecond > upper && !full)) this.perSecond = Math.max(lower, 0.01);
    if (seen.from - this.#nextStart.to >= WINDOW_MS) {
      this.#windowStart = this.#nextStart;
      this.#nextStart = seen;
    }
  }

  #watchTick(seen: Sighting): void {
    if (seen.to - this.#widenedAt > DRIFT_MS) this.#widen(seen.to);
    const before = this.#recent.findLast(
      (other) => seen.remaining + seen.spentMin - other.remaining - other.spentMax >= 1,
    );
    this.#recent.push(seen);
    if (this.#recent.length > RECENT) this.#recent.shift();
    if (before === undefined || seen.to - before.from >= TICK_MS) return;
    if (this.#evidence++ === 0) this.#firstEvidenceAt = seen.to;
    this.#narrow(before.from, seen.to);
    this.#judge(seen.to);
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
    this.#judge(now);
  }

  #judge(now: number): void {
    const tick = shortestArc(this.#moments);
    if (tick === undefined) {
      this.#style = "even";
      this.#recent = [];
      return;
    }
    this.#tick = tick;
    const known =
      tick.latest - tick.earliest <= TICK_KNOWN_MS &&
      this.#evidence >= TICK_EVIDENCE &&
      now - this.#firstEvidenceAt >= TICK_WATCH_MS;
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
