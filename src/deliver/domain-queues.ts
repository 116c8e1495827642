import { DomainQueue, type Waiting } from "./domain-queue.js";
import type { Spread } from "./spread.js";

/** Items that were deferred for too long are looked for this often, milliseconds. */
const SWEEP_MS = 1_000;

export interface DomainQueuesOptions {
  /** How fast the items of one domain may leave; undefined: as fast as they are taken. */
  spread?: Spread | undefined;
  random?: (() => number) | undefined;
}

/**
 * Items by the domain of their recipient, so that a domain or a recipient that defers (greylisting, a full mailbox), or a
 * domain whose people are spread over time, holds no others up. Healthy domains take turns. Times are milliseconds of any one
 * clock.
 */
export class DomainQueues<T extends object> {
  readonly #domains = new Map<string, DomainQueue<T>>();
  readonly #known = new Map<T, Waiting<T>>();
  /** Domains with items to send that defer nothing, in the order of their turns. */
  readonly #healthy = new Set<DomainQueue<T>>();
  readonly #deferring = new Set<DomainQueue<T>>();
  readonly #spread: Spread | undefined;
  readonly #random: () => number;
  #deferredCount = 0;
  #freshCount = 0;
  #spreadCount = 0;
  #isTurnOfDeferring = false;
  #sweepAt = 0;
  /** Before this, spreading lets no item of a healthy domain leave. */
  #healthyAt = Number.NEGATIVE_INFINITY;

  constructor({ spread, random = Math.random }: DomainQueuesOptions = {}) {
    this.#spread = spread;
    this.#random = random;
  }

  /** Items that were never tried, or were given back. */
  get fresh(): number {
    return this.#freshCount;
  }

  /** Items that wait because their recipient or domain deferred them. */
  get deferred(): number {
    return this.#deferredCount;
  }

  /** Items that wait because the people of their domain are spread over time. */
  get spread(): number {
    return this.#spreadCount;
  }

  /** Whether an item that was never tried can be tried soon: spreading does not hold all of them. */
  isAnyReady(now: number): boolean {
    return this.#freshCount > 0 && (this.#healthy.size === 0 || this.#healthyAt <= now);
  }

  add(item: T, name: string): void {
    const domain = this.#domain(name);
    this.#spread?.met(name);
    const waiting = {
      item,
      domain,
      attempts: 0,
      firstTriedAt: 0,
      triedAt: 0,
      retryAt: 0,
      retryMs: 0,
      early: 0,
    };
    this.#known.set(item, waiting);
    this.#putFresh(waiting, false);
  }

  /** Takes the next item to try; undefined if no item can be tried now. */
  next(now: number): T | undefined {
    this.#isTurnOfDeferring = !this.#isTurnOfDeferring;
    const waiting = this.#isTurnOfDeferring
      ? (this.#nextDeferring(now) ?? this.#nextHealthy(now))
      : (this.#nextHealthy(now) ?? this.#nextDeferring(now));
    if (waiting === undefined) return undefined;
    if (waiting.attempts === 0) waiting.firstTriedAt = now;
    waiting.attempts++;
    waiting.triedAt = now;
    waiting.domain.inFlight++;
    this.#spread?.leave(waiting.domain.name, now);
    return waiting.item;
  }

  /** When `next` may have an item that it has not now; undefined: not before something else happens. */
  nextAt(): number | undefined {
    let soonest = this.#healthy.size > 0 ? this.#healthyAt : Number.POSITIVE_INFINITY;
    for (const { deferringAt } of this.#deferring) soonest = Math.min(soonest, deferringAt);
    return Number.isFinite(soonest) ? soonest : undefined;
  }

  /** The item was not tried after all: it keeps its place, or goes behind the others of its domain. */
  giveBack(item: T, place: "first" | "last"): void {
    const waiting = this.#known.get(item)!;
    waiting.domain.inFlight--;
    waiting.attempts--;
    this.#spread?.giveBack(waiting.domain.name, waiting.triedAt);
    this.#putFresh(waiting, place === "first");
  }

  /** How long ago the item was tried for the first time, milliseconds. */
  triedFor(item: T, now: number): number {
    return now - this.#known.get(item)!.firstTriedAt;
  }

  /** Its recipient deferred the item. */
  defer(item: T, now: number): void {
    const waiting = this.#known.get(item)!;
    waiting.domain.defer(waiting, now);
    this.#deferredCount++;
    this.#settle(waiting.domain);
  }

  /**
   * Removes the deferred items that were tried twice, and for this long, milliseconds; or once, and twice as long ago. A domain
   * with many that defer is tried too seldom to try each of them again.
   */
  takeExpired(now: number, deferMs: number): T[] {
    if (now < this.#sweepAt) return [];
    this.#sweepAt = now + SWEEP_MS;
    const expired = [...this.#deferring].flatMap((domain) => domain.takeExpired(now, deferMs));
    this.#deferredCount -= expired.length;
    return expired.map(({ item }) => item);
  }

  /** The item is done without having been tried: another one of its domain may have its turn. */
  drop(item: T, now: number): void {
    const waiting = this.#known.get(item);
    if (waiting === undefined) return;
    this.#spread?.giveBack(waiting.domain.name, waiting.triedAt);
    this.#healthyAt = Number.NEGATIVE_INFINITY;
    this.done(item, false, now);
  }

  /** The item is done. @param taken its domain takes messages */
  done(item: T, taken: boolean, now: number): void {
    const waiting = this.#known.get(item);
    if (waiting === undefined) return;
    this.#known.delete(item);
    const { domain } = waiting;
    domain.inFlight--;
    if (taken) domain.taken(now);
    this.#settle(domain);
  }

  /** Removes the items that are not in flight. */
  clear(): T[] {
    const items: T[] = [];
    for (const { fresh, deferred } of this.#domains.values()) {
      for (const { item } of [...fresh.splice(0), ...deferred.splice(0)]) {
        items.push(item);
        this.#known.delete(item);
      }
    }
    this.#healthy.clear();
    this.#deferring.clear();
    this.#freshCount = 0;
    this.#spreadCount = 0;
    this.#deferredCount = 0;
    return items;
  }

  #domain(name: string): DomainQueue<T> {
    let domain = this.#domains.get(name);
    if (domain === undefined) {
      domain = new DomainQueue(name, this.#spread, this.#random);
      this.#domains.set(name, domain);
    }
    return domain;
  }

  #putFresh(waiting: Waiting<T>, first: boolean): void {
    const { domain } = waiting;
    if (first) domain.fresh.unshift(waiting);
    else domain.fresh.push(waiting);
    this.#countFresh(domain, 1);
    // It may open sooner than those that are known.
    this.#healthyAt = Number.NEGATIVE_INFINITY;
    this.#settle(domain);
  }

  /** Of a domain that is spread, all but the next item wait. */
  #countFresh(domain: DomainQueue<T>, change: 1 | -1): void {
    this.#freshCount += change;
    const others = change === 1 ? domain.fresh.length - 1 : domain.fresh.length;
    if (others > 0 && domain.isSpread) this.#spreadCount += change;
  }

  /** Puts the domain where `next` looks for it. */
  #settle(domain: DomainQueue<T>): void {
    const { isHealthy } = domain;
    if (!isHealthy || domain.fresh.length === 0) this.#healthy.delete(domain);
    else if (!this.#healthy.has(domain)) {
      this.#healthy.add(domain);
      this.#healthyAt = Number.NEGATIVE_INFINITY;
    }
    if (!isHealthy && domain.size > 0) this.#deferring.add(domain);
    else this.#deferring.delete(domain);
    if (domain.isIdle) this.#domains.delete(domain.name);
  }

  #nextHealthy(now: number): Waiting<T> | undefined {
    if (now < this.#healthyAt) return undefined;
    let soonest = Number.POSITIVE_INFINITY;
    for (const domain of this.#healthy) {
      const { opensAt } = domain;
      if (opensAt <= now) {
        // To the end: the domains take turns.
        this.#healthy.delete(domain);
        const waiting = domain.fresh.shift();
        if (waiting !== undefined) this.#countFresh(domain, -1);
        if (domain.fresh.length > 0) this.#healthy.add(domain);
        return waiting;
      }
      soonest = Math.min(soonest, opensAt);
    }
    this.#healthyAt = soonest;
    return undefined;
  }

  #nextDeferring(now: number): Waiting<T> | undefined {
    for (const domain of this.#deferring) {
      const { length } = domain.fresh;
      const waiting = domain.takeDeferring(now);
      if (waiting === undefined) continue;
      if (domain.fresh.length < length) this.#countFresh(domain, -1);
      else this.#deferredCount--;
      // To the end: the domains take turns.
      this.#deferring.delete(domain);
      if (domain.size > 0) this.#deferring.add(domain);
      return waiting;
    }
    return undefined;
  }
}
