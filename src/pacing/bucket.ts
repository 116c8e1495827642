import type { EndpointGroup } from "../tenant/endpoint-group.js";
import type { RateLimit } from "../tenant/outcome.js";
import type { SubscriptionPlan } from "../tenant/subscription.js";
import { Refill } from "./refill.js";

/** After this time without a response, a request was either counted by the tenant or never will be. */
const LOST_MS = 10_000;
/** However empty the bucket seems, one request leaves after this time. */
const STALL_MS = 10_000;
/** At this rate, requests overlap however they are spaced. */
const FAST_PER_SECOND = 20;
const CAUTION_DECAY = 1 / 200;

/** A response to a request that had a permit. */
export interface ObservedAnswer {
  /** When its request left, by the pacer's clock. */
  sentAt: number;
  /** 429, or 503 with Retry-After. */
  throttled: boolean;
  /** As it was acquired for. */
  group: EndpointGroup;
}

/** A request in flight. */
interface InFlight {
  at: number;
  group: EndpointGroup;
  /** How many of our requests the tenant had certainly counted when this one left. */
  countedBefore: number;
}

/**
 * How many tokens the tenant's bucket certainly holds: `remaining` of the last response, plus what was added since, minus the
 * requests that the response may not include. Pure: times are milliseconds of one monotonic clock.
 */
export class Bucket {
  #limit: number | undefined;
  #refill: Refill | undefined;
  #assumed: number | undefined;
  /** What it certainly held at `#seenAt`, minus everything sent since. */
  #base = 0;
  #seenAt = 0;
  /** The answered requests that the tenant may have counted last, as far as none with fewer tokens left came later. */
  readonly #maybeLast: { answeredAt: number; remaining: number }[] = [];
  #lastAnsweredLeftAt = Number.NEGATIVE_INFINITY;
  #inFlight: InFlight[] = [];
  #sent = 0;
  #counted = 0;
  #lastSentAt = Number.NEGATIVE_INFINITY;
  /** Tokens that are not used because a 429 came although there should have been some. */
  #caution = 0;

  /**
   * @param headroom the part that is left to other clients, 0 to 0.9
   * @param subscriptions what the provider publishes
   */
  constructor(
    private readonly headroom: number,
    private readonly subscriptions: readonly SubscriptionPlan[],
  ) {}

  /** Whether any response showed what the bucket holds. */
  get known(): boolean {
    return this.#refill !== undefined;
  }

  /** Its size, as the last response showed it. */
  get limit(): number | undefined {
    return this.#limit;
  }

  /** Requests per second that the tenant accepts from us; undefined while not known. */
  get rate(): number | undefined {
    return this.#refill?.measured;
  }

  /** Its level and rates, for runners that share it; undefined while not known. Rates are tokens per second. */
  standing(
    now: number,
  ): { level: number; limit: number; published: readonly number[]; believed: number } | undefined {
    if (this.#refill === undefined || this.#limit === undefined) return undefined;
    const { published, perSecond: believed } = this.#refill;
    return { level: Math.max(0, this.#level(now, this.#refill)), limit: this.#limit, published, believed };
  }

  /** The earliest time at which the next request may leave. */
  readyAt(now: number): number {
    const refill = this.#refill;
    if (refill === undefined || this.#limit === undefined) return now;
    this.#forgetLost(now);
    const level = this.#level(now, refill);
    const needed = 1 + this.#reserve(refill);
    let at = level >= needed ? now : Math.max(now, refill.when(needed - this.#base, this.#seenAt));
    const plenty = Math.max(this.#limit / 2, needed - 1 + refill.perSecond);
    if (refill.style === "unknown" && level - 1 < plenty && refill.perSecond < FAST_PER_SECOND) {
      // One at a time, so that the responses show how the bucket is refilled.
      at = Math.max(at, Math.max(this.#lastSentAt, this.#seenAt) + 1050 / refill.perSecond);
    }
    if (refill.style === "ticking" && refill.roomy && level < needed + refill.perSecond) {
      // Tokens that arrive together are spread over the second, so that other clients get some too.
      at = Math.max(at, this.#lastSentAt + 800 / refill.perSecond);
    }
    return Math.max(now, Math.min(at, Math.max(this.#lastSentAt, this.#seenAt) + STALL_MS));
  }

  sent(now: number, group: EndpointGroup): void {
    if (this.#refill !== undefined) {
      this.#base = Math.min(this.#base, this.#limit! - this.#refill.added(this.#seenAt, now)) - 1;
    }
    this.#sent++;
    this.#inFlight.push({ at: now, group, countedBefore: this.#counted });
    this.#lastSentAt = now;
  }

  /** @param perSecond the published rate of the subscription, tokens per second; undefined: it is not known */
  assume(perSecond: number | undefined): void {
    this.#assumed = perSecond;
    if (perSecond !== undefined) this.#refill?.assume(perSecond);
  }

  /** A group turned out to draw on another bucket: its requests in flight take no tokens of this one. */
  giveUp(group: EndpointGroup): InFlight[] {
    const others = this.#inFlight.filter((sent) => sent.group === group);
    this.#inFlight = this.#inFlight.filter((sent) => sent.group !== group);
    this.#sent -= others.length;
    this.#base += others.length;
    return others;
  }

  /** A group turned out to draw on this bucket: takes over its requests in flight. */
  takeOver(others: readonly InFlight[]): void {
    const counted = Math.min(this.#counted, ...this.#inFlight.map(({ countedBefore }) => countedBefore));
    for (const sent of others) this.#inFlight.push({ ...sent, countedBefore: counted });
    this.#inFlight.sort((one, other) => one.at - other.at);
    this.#sent += others.length;
    this.#base -= others.length;
  }

  /** A request does not leave after all. */
  unsent(group: EndpointGroup): void {
    const index = this.#inFlight.findLastIndex((sent) => sent.group === group);
    if (index === -1) return;
    this.#inFlight.splice(index, 1);
    this.#sent--;
    this.#base++;
  }

  answered(rate: RateLimit, answer: ObservedAnswer, now: number): void {
    this.#forgetLost(now);
    const sent = this.#take(answer);
    if (sent === undefined) return;
    if (answer.throttled) this.#sent--;
    else {
      this.#counted++;
      this.#caution = Math.max(0, this.#caution - CAUTION_DECAY);
    }
    this.#lastAnsweredLeftAt = Math.max(this.#lastAnsweredLeftAt, sent.at);
    const shown = this.#shownBy(rate);
    if (shown === undefined) {
      if (!answer.throttled) this.#countUnseen();
      return;
    }
    const { limit, remaining } = shown;
    const isKnown = limit === this.#limit && this.#refill !== undefined;
    const refill = isKnown ? this.#refill! : new Refill(limit, answer.group, this.subscriptions);
    if (!isKnown && this.#assumed !== undefined) refill.assume(this.#assumed);
    this.#refill = refill;
    this.#limit = limit;
    this.#correct(this.#leastLeft(remaining, now), refill, now);
    if (answer.throttled) return;
    const spentMin = sent.countedBefore + 1;
    refill.add({ from: answer.sentAt, to: now, remaining, spentMin, spentMax: this.#sent });
  }

  /**
   * What the bucket certainly held when the tenant had counted all requests that were answered, minus those in flight. Which
   * of the answered requests was counted last is not known: a request that left after another one was answered was counted later.
   */
  #leastLeft(remaining: number, now: number): number {
    const known = this.#maybeLast;
    while (known.length > 0 && known[0]!.answeredAt < this.#lastAnsweredLeftAt) known.shift();
    while (known.length > 0 && known.at(-1)!.remaining >= remaining) known.pop();
    known.push({ answeredAt: now, remaining });
    return known[0]!.remaining - this.#inFlight.length;
  }

  /** The tenant counted a request, or may have, and did not say what was left. */
  #countUnseen(): void {
    for (const one of this.#maybeLast) one.remaining--;
  }

  /** What the headers say of the bucket; undefined if they are missing or absurd. */
  #shownBy({ remaining, limit = this.#limit }: RateLimit) {
    if (remaining === undefined || !(remaining >= 0 && Number.isFinite(remaining))) return undefined;
    // `remaining` alone says nothing while the size of the bucket is not known.
    if (limit === undefined || !(limit >= 1 && Number.isFinite(limit)) || remaining > limit) return undefined;
    return { limit, remaining };
  }

  /** @param surely what the bucket holds at least, without what was added since the responses were made */
  #correct(surely: number, refill: Refill, now: number): void {
    const expected = this.#level(now, refill);
    // A response counts whole tokens: the fraction is kept while nothing contradicts it.
    const carries = refill.style === "even" && expected > surely && expected < surely + 1;
    this.#base = carries ? expected : surely;
    this.#seenAt = now;
  }

  /** A 429 came although the bucket should have held tokens: be more careful for a while. Once for each round of 429s. */
  surprised(): void {
    this.#refill?.surprised();
    if (this.#limit !== undefined) this.#caution = Math.min(this.#caution + 1, this.#limit);
  }

  #level(now: number, refill: Refill): number {
    return Math.min(this.#limit!, this.#base + refill.added(this.#seenAt, now));
  }

  /** Tokens that stay in the bucket. Never so many that the bucket would overflow while we wait. */
  #reserve(refill: Refill): number {
    const limit = this.#limit!;
    const comesLate = refill.style === "even" ? 0 : refill.perSecond;
    const left = this.headroom * (limit + comesLate);
    const wanted = this.headroom === 0 ? 0 : Math.max(left, Math.min(1, (limit - 1) / 2));
    const comesAtOnce = refill.perSecond * (refill.style === "even" ? 0.2 : 1);
    const kept = Math.min(wanted, Math.max(0, limit - 1 - comesAtOnce));
    return Math.max(kept, Math.min(this.#caution, limit - 1));
  }

  #take({ sentAt, group: name }: ObservedAnswer): InFlight | undefined {
    const index = this.#inFlight.findLastIndex(({ at, group }) => at <= sentAt && group === name);
    return index === -1 ? undefined : this.#inFlight.splice(index, 1)[0];
  }

  #forgetLost(now: number): void {
    while (this.#inFlight.length > 0 && this.#inFlight[0]!.at < now - LOST_MS) {
      this.#inFlight.shift();
      this.#counted++;
      this.#countUnseen();
      this.#refill?.interrupt();
    }
  }
}
