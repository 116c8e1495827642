import type { RateLimit } from "../auth0/outcome.js";
import { Refill } from "./refill.js";

/** A request without an answer after this long was counted by the tenant, or never will be. */
const LOST_MS = 10_000;
/** However little the bucket seems to hold, one request leaves after this long. */
const STALL_MS = 10_000;
const CAUTION_DECAY = 1 / 200;

interface Sent {
  at: number;
  /** How many of ours the tenant had surely counted when it left. */
  countedBefore: number;
}

/**
 * What the tenant's token bucket surely holds: the last answer's `remaining`, and what came in since, less what we have
 * sent that the answer may not show. Pure: times are milliseconds of one clock that never goes back.
 */
export class Bucket {
  #limit: number | undefined;
  #refill: Refill | undefined;
  /** What it surely held at `#seenAt`, less everything sent since. */
  #base = 0;
  #seenAt = 0;
  #seenSentAt = Number.NEGATIVE_INFINITY;
  #inFlight: Sent[] = [];
  #sent = 0;
  #counted = 0;
  #lastSentAt = Number.NEGATIVE_INFINITY;
  /** Tokens left alone because a 429 came although there should have been some. */
  #caution = 0;

  /** @param headroom the share that is left to others, 0 to 0.9 */
  constructor(private readonly headroom: number) {}

  /** Whether any answer told what the bucket holds. */
  get known(): boolean {
    return this.#refill !== undefined;
  }

  /** Requests a second that the tenant lets through, ours alone; undefined while that is not known. */
  get rate(): number | undefined {
    return this.#refill?.measured;
  }

  /** How it stands, for those who share it; undefined while nothing tells of it. Rates are tokens a second. */
  standing(
    now: number,
  ): { level: number; limit: number; published: number | undefined; believed: number } | undefined {
    if (this.#refill === undefined || this.#limit === undefined) return undefined;
    const { published, perSecond: believed } = this.#refill;
    return { level: Math.max(0, this.#level(now, this.#refill)), limit: this.#limit, published, believed };
  }

  /** When the next request may leave: `now` or later. */
  readyAt(now: number): number {
    const refill = this.#refill;
    if (refill === undefined || this.#limit === undefined) return now;
    this.#forgetLost(now);
    const level = this.#level(now, refill);
    const needed = 1 + this.#reserve(refill);
    let at = level >= needed ? now : Math.max(now, refill.when(needed - this.#base, this.#seenAt));
    const plenty = Math.max(this.#limit / 2, needed - 1 + refill.perSecond);
    if (refill.style === "unknown" && level - 1 < plenty) {
      // One after the other, so that the answers tell how the bucket is filled.
      at = Math.max(at, Math.max(this.#lastSentAt, this.#seenAt) + 1050 / refill.perSecond);
    }
    if (refill.style === "ticking" && refill.roomy && level < needed + refill.perSecond) {
      // What came in at once is used over the second, so that others find some too.
      at = Math.max(at, this.#lastSentAt + 800 / refill.perSecond);
    }
    return Math.max(now, Math.min(at, Math.max(this.#lastSentAt, this.#seenAt) + STALL_MS));
  }

  sent(now: number): void {
    if (this.#refill !== undefined) {
      this.#base = Math.min(this.#base, this.#limit! - this.#refill.added(this.#seenAt, now)) - 1;
    }
    this.#sent++;
    this.#inFlight.push({ at: now, countedBefore: this.#counted });
    this.#lastSentAt = now;
  }

  answered(rate: RateLimit, answer: { sentAt: number; throttled: boolean }, now: number): void {
    this.#forgetLost(now);
    const sent = this.#take(answer.sentAt);
    if (sent === undefined) return;
    if (answer.throttled) this.#sent--;
    else {
      this.#counted++;
      this.#caution = Math.max(0, this.#caution - CAUTION_DECAY);
    }
    const shown = this.#shownBy(rate);
    if (shown === undefined) return;
    const { limit, remaining } = shown;
    const refill = limit === this.#limit && this.#refill !== undefined ? this.#refill : new Refill(limit);
    this.#refill = refill;
    this.#limit = limit;
    const spentMin = sent.countedBefore + (answer.throttled ? 0 : 1);
    if (sent.at >= this.#seenSentAt) this.#correct(remaining - (this.#sent - spentMin), sent, refill, now);
    if (answer.throttled) return;
    refill.add({ from: answer.sentAt, to: now, remaining, spentMin, spentMax: this.#sent });
  }

  /** What the headers say of the bucket; undefined where they are missing or absurd. */
  #shownBy({ remaining, limit = Math.max(this.#limit ?? 0, (remaining ?? 0) + 1) }: RateLimit) {
    if (remaining === undefined || !(remaining >= 0 && Number.isFinite(remaining))) return undefined;
    if (!(limit >= 1 && Number.isFinite(limit)) || remaining > limit) return undefined;
    return { limit, remaining };
  }

  /** @param surely what the bucket held at least when the answer was made, less what left since */
  #correct(surely: number, sent: Sent, refill: Refill, now: number): void {
    const expected = this.#level(now, refill);
    // An answer tells whole tokens: the fraction is carried on, as long as nothing contradicts it.
    const carries = refill.style === "even" && expected > surely && expected < surely + 1;
    this.#base = carries ? expected : surely;
    this.#seenAt = now;
    this.#seenSentAt = sent.at;
  }

  /** A 429 came although the bucket should have held something: be more careful for a while. Once a round of them. */
  surprised(): void {
    this.#refill?.surprised();
    if (this.#limit !== undefined) this.#caution = Math.min(this.#caution + 1, this.#limit);
  }

  #level(now: number, refill: Refill): number {
    return Math.min(this.#limit!, this.#base + refill.added(this.#seenAt, now));
  }

  /** Tokens that stay in the bucket. Never so many that the bucket would run over while we wait. */
  #reserve(refill: Refill): number {
    const limit = this.#limit!;
    const wanted = this.headroom === 0 ? 0 : Math.max(this.headroom * limit, Math.min(1, (limit - 1) / 2));
    const comesAtOnce = refill.perSecond * (refill.style === "even" ? 0.2 : 1);
    const kept = Math.min(wanted, Math.max(0, limit - 1 - comesAtOnce));
    return Math.max(kept, Math.min(this.#caution, limit - 1));
  }

  #take(sentAt: number): Sent | undefined {
    const index = this.#inFlight.findLastIndex(({ at }) => at <= sentAt);
    return index === -1 ? undefined : this.#inFlight.splice(index, 1)[0];
  }

  #forgetLost(now: number): void {
    while (this.#inFlight.length > 0 && this.#inFlight[0]!.at < now - LOST_MS) {
      this.#inFlight.shift();
      this.#counted++;
      this.#refill?.interrupt();
    }
  }
}
