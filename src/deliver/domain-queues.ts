const FIRST_PROBE_MS = 5_000;
const LONGEST_PROBE_MS = 20_000;
/** First attempts at a domain that defers are this far apart at most, milliseconds. */
const LONGEST_SPACING_MS = 250;
const FIRST_SPACING_MS = 10;
/** A recipient whose domain takes messages, and who defers, is tried after this time, then after twice that, and so on. */
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 300_000;
const MOST_EARLY = 2;
/** Items that were deferred for too long are looked for this often, milliseconds. */
const SWEEP_MS = 1_000;

/** What the queues keep about one item. */
interface Waiting<T> {
  item: T;
  domain: Domain<T>;
  attempts: number;
  firstTriedAt: number;
  triedAt: number;
  /** From when on it is tried again although its domain took others. */
  retryAt: number;
  retryMs: number;
  /** How often it was tried before `retryAt` because its domain began to take items. */
  early: number;
}

/** The items of one domain. */
interface Domain<T> {
  name: string;
  /** Those that were never tried, in their order. */
  fresh: Waiting<T>[];
  deferred: Waiting<T>[];
  inFlight: number;
  /** Deferrals since the domain took an item; while there are any, it has one item in flight at most. */
  deferrals: number;
  /** From when on a deferred item is tried again. */
  probeAt: number;
  probeMs: number;
  /** From when on an item is tried that was never tried. */
  freshAt: number;
  /** When it took an item for the first time after it had deferred some. */
  takesSince: number;
}

/**
 * Items by the domain of their recipient, so that a domain or a recipient that defers (greylisting, a full mailbox) holds
 * no others up. Healthy domains take turns. Items of a domain that defers are tried one after the other: each one once, soon,
 * because greylisting counts from the first attempt; then one now and then, until the domain takes it; then the oldest first.
 * Times are milliseconds of any one clock.
 */
export class DomainQueues<T extends object> {
  readonly #domains = new Map<string, Domain<T>>();
  readonly #known = new Map<T, Waiting<T>>();
  /** Domains with items to send that defer nothing, in the order of their turns. */
  readonly #healthy: Domain<T>[] = [];
  readonly #deferring = new Set<Domain<T>>();
  #deferredCount = 0;
  #freshCount = 0;
  #isTurnOfDeferring = false;
  #sweepAt = 0;

  constructor(private readonly random: () => number = Math.random) {}

  /** Items that were never tried, or were given back. */
  get fresh(): number {
    return this.#freshCount;
  }

  /** Items that wait because their recipient or domain deferred them. */
  get deferred(): number {
    return this.#deferredCount;
  }

  add(item: T, name: string): void {
    const domain = this.#domain(name);
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
      ? (this.#nextDeferring(now) ?? this.#nextHealthy())
      : (this.#nextHealthy() ?? this.#nextDeferring(now));
    if (waiting === undefined) return undefined;
    if (waiting.attempts === 0) waiting.firstTriedAt = now;
    waiting.attempts++;
    waiting.triedAt = now;
    waiting.domain.inFlight++;
    return waiting.item;
  }

  /** When `next` may have an item that it has not now; undefined: not before something else happens. */
  nextAt(): number | undefined {
    let soonest: number | undefined;
    for (const domain of this.#deferring) {
      if (domain.inFlight > 0) continue;
      const at = Math.min(
        domain.fresh.length > 0 ? domain.freshAt : Number.POSITIVE_INFINITY,
        this.#deferredAt(domain),
      );
      if (Number.isFinite(at) && (soonest === undefined || at < soonest)) soonest = at;
    }
    return soonest;
  }

  /** The item was not tried after all: it keeps its place, or goes behind the others of its domain. */
  giveBack(item: T, place: "first" | "last"): void {
    const waiting = this.#known.get(item)!;
    waiting.domain.inFlight--;
    waiting.attempts--;
    this.#putFresh(waiting, place === "first");
  }

  /** How long ago the item was tried for the first time, milliseconds. */
  triedFor(item: T, now: number): number {
    return now - this.#known.get(item)!.firstTriedAt;
  }

  /** Its recipient deferred the item. */
  defer(item: T, now: number): void {
    const waiting = this.#known.get(item)!;
    const { domain } = waiting;
    domain.inFlight--;
    domain.deferrals++;
    domain.freshAt = now + Math.min(LONGEST_SPACING_MS, FIRST_SPACING_MS * domain.deferrals);
    if (waiting.attempts > 1 || domain.deferred.length === 0) {
      domain.probeMs = Math.min(Math.max(FIRST_PROBE_MS, domain.probeMs * 2), LONGEST_PROBE_MS);
      domain.probeAt = now + domain.probeMs * this.#jitter();
    }
    waiting.retryMs = Math.min(Math.max(FIRST_RETRY_MS, waiting.retryMs * 2), LONGEST_RETRY_MS);
    waiting.retryAt = now + waiting.retryMs * this.#jitter();
    domain.deferred.push(waiting);
    this.#deferredCount++;
    this.#settle(domain);
  }

  /**
   * Removes the deferred items that were tried twice, and for this long, milliseconds; or once, and twice as long ago. A domain
   * with many that defer is tried too seldom to try each of them again.
   */
  takeExpired(now: number, deferMs: number): T[] {
    if (now < this.#sweepAt) return [];
    this.#sweepAt = now + SWEEP_MS;
    const expired: T[] = [];
    for (const domain of this.#deferring) {
      const isExpired = ({ firstTriedAt, attempts }: Waiting<T>) =>
        now - firstTriedAt >= (attempts > 1 ? deferMs : 2 * deferMs);
      for (const waiting of domain.deferred.filter(isExpired)) {
        domain.deferred.splice(domain.deferred.indexOf(waiting), 1);
        this.#deferredCount--;
        // As if it were in flight, until it is done.
        domain.inFlight++;
        expired.push(waiting.item);
      }
    }
    return expired;
  }

  /** The item is done. @param taken its domain takes messages */
  done(item: T, taken: boolean, now: number): void {
    const waiting = this.#known.get(item);
    if (waiting === undefined) return;
    this.#known.delete(item);
    const { domain } = waiting;
    domain.inFlight--;
    if (taken && domain.deferrals > 0) {
      domain.takesSince = now;
      domain.deferrals = 0;
      domain.probeMs = 0;
      domain.probeAt = 0;
    }
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
    this.#healthy.splice(0);
    this.#deferring.clear();
    this.#freshCount = 0;
    this.#deferredCount = 0;
    return items;
  }

  #domain(name: string): Domain<T> {
    let domain = this.#domains.get(name);
    if (domain === undefined) {
      const times = { probeAt: 0, probeMs: 0, freshAt: 0, takesSince: 0 };
      domain = { name, fresh: [], deferred: [], inFlight: 0, deferrals: 0, ...times };
      this.#domains.set(name, domain);
    }
    return domain;
  }

  #putFresh(waiting: Waiting<T>, first: boolean): void {
    if (first) waiting.domain.fresh.unshift(waiting);
    else waiting.domain.fresh.push(waiting);
    this.#freshCount++;
    this.#settle(waiting.domain);
  }

  /** Puts the domain where `next` looks for it. */
  #settle(domain: Domain<T>): void {
    const at = this.#healthy.indexOf(domain);
    const isHealthy = domain.deferrals === 0 && domain.deferred.length === 0;
    if (!isHealthy || domain.fresh.length === 0) {
      if (at >= 0) this.#healthy.splice(at, 1);
    } else if (at < 0) this.#healthy.push(domain);
    if (!isHealthy && domain.fresh.length + domain.deferred.length > 0) this.#deferring.add(domain);
    else this.#deferring.delete(domain);
    const isIdle = domain.fresh.length + domain.deferred.length + domain.inFlight === 0;
    if (isIdle && domain.deferrals === 0) this.#domains.delete(domain.name);
  }

  #nextHealthy(): Waiting<T> | undefined {
    const domain = this.#healthy.shift();
    const waiting = domain?.fresh.shift();
    if (domain === undefined || waiting === undefined) return undefined;
    this.#freshCount--;
    if (domain.fresh.length > 0) this.#healthy.push(domain);
    return waiting;
  }

  #nextDeferring(now: number): Waiting<T> | undefined {
    for (const domain of this.#deferring) {
      if (domain.inFlight > 0 && domain.deferrals > 0) continue;
      const waiting = this.#takeDeferred(domain, now) ?? this.#takeFresh(domain, now);
      if (waiting === undefined) continue;
      // To the end: the domains take turns.
      this.#deferring.delete(domain);
      if (domain.fresh.length + domain.deferred.length > 0) this.#deferring.add(domain);
      return waiting;
    }
    return undefined;
  }

  #takeFresh(domain: Domain<T>, now: number): Waiting<T> | undefined {
    if (domain.fresh.length === 0 || (domain.deferrals > 0 && now < domain.freshAt)) return undefined;
    this.#freshCount--;
    return domain.fresh.shift();
  }

  /** While the domain defers, each item in turn; once it takes some, the oldest first. */
  #takeDeferred(domain: Domain<T>, now: number): Waiting<T> | undefined {
    const { deferred } = domain;
    if (now < domain.probeAt) return undefined;
    const isDeferring = domain.deferrals > 0;
    const order = (one: Waiting<T>) => (isDeferring ? one.triedAt : one.firstTriedAt);
    let chosen: Waiting<T> | undefined;
    for (const one of deferred) {
      const isDue = isDeferring || one.retryAt <= now || isEarly(one);
      if (isDue && (chosen === undefined || order(one) < order(chosen))) chosen = one;
    }
    if (chosen === undefined) return undefined;
    if (!isDeferring && chosen.retryAt > now) chosen.early++;
    deferred.splice(deferred.indexOf(chosen), 1);
    this.#deferredCount--;
    return chosen;
  }

  #deferredAt(domain: Domain<T>): number {
    const { deferred, probeAt } = domain;
    if (deferred.length === 0) return Number.POSITIVE_INFINITY;
    if (domain.deferrals > 0 || deferred.some(isEarly)) return probeAt;
    return Math.max(probeAt, Math.min(...deferred.map(({ retryAt }) => retryAt)));
  }

  #jitter(): number {
    return 0.9 + this.random() / 5;
  }
}

/** Whether the domain took an item after this one was tried, so that it is worth another try. */
function isEarly<T>({ domain, triedAt, early }: Waiting<T>): boolean {
  return triedAt < domain.takesSince && early < MOST_EARLY;
}
