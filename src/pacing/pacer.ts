import { ALONE, type Runners } from "../ledger/runners.js";
import type { EndpointGroup } from "../tenant/endpoint-group.js";
import type { RateLimit } from "../tenant/outcome.js";
import { limitsOf, type SubscriptionPlan, subscriptionOf } from "../tenant/subscription.js";
import type { ObservedAnswer } from "./bucket.js";
import { BucketQueue, type BucketQueueOptions, type PacedGroup, type Waiter } from "./bucket-queue.js";
import { type Clock, systemClock } from "./clock.js";
import { FairShare } from "./fair-share.js";
import { Spacing } from "./spacing.js";

/** Lets requests leave as fast as the tenant's token buckets allow. One for all requests of a run. */
export interface Pacer {
  /**
   * Resolves to true when the next request to this group of endpoints may leave, in call order; to false when `signal` is
   * aborted. Never rejects.
   */
  acquire(signal: AbortSignal, group: EndpointGroup): Promise<boolean>;
  /** A permit is not used: no request leaves for it. Call it as soon as that is known. */
  giveBack(group: EndpointGroup): void;
  /** Takes what a response said. Several 429s of one round pause the requests to their bucket once. */
  observe(rate: RateLimit, answer: ObservedAnswer): void;
  /** All requests wait at least this long, for example because the tenant is unreachable. */
  pause(ms: number): void;
  /** Requests per second, learned or configured; undefined while nothing is known (no limit, no headers). */
  rate(group: EndpointGroup): number | undefined;
  /** When the last pause ends, by the pacer's clock; undefined if not paused. */
  readonly pausedUntil: number | undefined;
}

export interface PacerOptions {
  /** Maximum requests per second, for all groups together. */
  rate?: number | undefined;
  /** The part of each bucket that is left to other clients, 0 to 0.9. */
  headroom: number;
  /** The rate limits that the provider publishes; none: rates are only learned. */
  subscriptions: readonly SubscriptionPlan[];
  /** The runners on this tenant, as they are at any moment: they share `rate` and the buckets. Absent: we are alone. */
  runners?: Runners;
  clock?: Clock;
  /** Milliseconds since the epoch. Used only if a 429 is the first response that shows the server's clock. */
  wall?: () => number;
  /** Called once for each pause that a 429 or 503 causes, with its length in milliseconds. */
  onWait?: ((ms: number) => void) | undefined;
}

const LONGEST_RUN_GAP_MS = 1000;

export function createPacer(options: PacerOptions): Pacer {
  return new GroupPacer(options);
}

/**
 * Finds out which groups of endpoints share a bucket, and keeps a queue for each bucket. All groups share one until headers
 * show otherwise, so that a tenant with one bucket is never overdrawn: groups whose buckets have different sizes draw on
 * different buckets. The first request of a group is sent alone.
 */
class GroupPacer implements Pacer {
  readonly #queueOptions: Omit<BucketQueueOptions, "share">;
  readonly #runners: Runners;
  readonly #groups = new Map<EndpointGroup, PacedGroup>();
  readonly #first: BucketQueue;
  readonly #queues = new Set<BucketQueue>();
  /** Once the sizes of the buckets leave no doubt. */
  #subscription: SubscriptionPlan | undefined;
  /** After 429s of a limit that no bucket shows, all requests are this far apart, milliseconds. */
  #runGap = 0;

  constructor(private readonly options: PacerOptions) {
    this.#runners = options.runners ?? ALONE;
    this.#queueOptions = {
      headroom: options.headroom,
      subscriptions: options.subscriptions,
      clock: options.clock ?? systemClock,
      wall: options.wall ?? Date.now,
      runGap: () => Math.max(this.#runGap, this.#cap === undefined ? 0 : 1000 / this.#cap),
      runSpacing: new Spacing(),
    };
    this.#first = this.#newQueue();
  }

  rate(group: EndpointGroup): number | undefined {
    const known = [this.#cap, this.#group(group).queue.bucket.rate].filter((rate) => rate !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  }

  get pausedUntil(): number | undefined {
    const until = Math.max(...[...this.#queues].map((queue) => queue.pausedUntil));
    return until > this.#now ? until : undefined;
  }

  async acquire(signal: AbortSignal, name: EndpointGroup): Promise<boolean> {
    if (signal.aborted) return false;
    const group = this.#group(name);
    if (group.queue.tryGrant(group)) return true;
    return new Promise((resolve) => {
      const aborted = () => {
        group.queue.remove(waiter);
        waiter.settle(false);
      };
      const waiter: Waiter = {
        group,
        settle: (granted) => {
          signal.removeEventListener("abort", aborted);
          resolve(granted);
        },
      };
      signal.addEventListener("abort", aborted, { once: true });
      group.queue.add([waiter]);
    });
  }

  giveBack(name: EndpointGroup): void {
    const group = this.#group(name);
    group.queue.giveBack(group);
  }

  observe(rate: RateLimit, answer: ObservedAnswer): void {
    const now = this.#now;
    const group = this.#group(answer.group);
    if (answer.throttled && !isOwn(rate, group)) {
      this.#throttledByAll(rate, answer, group, now);
      return;
    }
    this.#runGap = this.#runGap < 1 ? 0 : this.#runGap * 0.99;
    if (isSize(rate.limit)) this.#assign(group, rate.limit);
    group.isShown = true;
    const { queue } = group;
    queue.bucket.answered(rate, answer, now);
    if (!answer.throttled) queue.answered(rate, answer.sentAt, now);
    else this.#onWait(queue.throttled(rate, { sentAt: answer.sentAt, isOwn: true }, now));
    queue.wake();
  }

  pause(ms: number): void {
    for (const queue of this.#queues) queue.pause(ms);
  }

  get #now(): number {
    return this.#queueOptions.clock.now();
  }

  /** This runner's part of the configured rate. */
  get #cap(): number | undefined {
    const { rate } = this.options;
    return rate === undefined ? undefined : rate / this.#runners.size;
  }

  #onWait(ms: number | undefined): void {
    if (ms !== undefined) this.options.onWait?.(ms);
  }

  /** The tenant limits all endpoints together, or is overloaded: what was learned of the buckets stays true. */
  #throttledByAll(rate: RateLimit, answer: ObservedAnswer, group: PacedGroup, now: number): void {
    const { sentAt } = answer;
    group.queue.bucket.answered({ ...rate, limit: undefined, remaining: undefined }, answer, now);
    if (isSize(rate.limit) && rate.limit !== group.limit && sentAt >= group.queue.pausedUntil) {
      this.#runGap = Math.min(Math.max(2 * this.#runGap, 500 / rate.limit), LONGEST_RUN_GAP_MS);
    }
    const waits = [...this.#queues].map((queue) => queue.throttled(rate, { sentAt, isOwn: false }, now));
    const begun = waits.filter((ms) => ms !== undefined);
    if (begun.length > 0) this.#onWait(Math.max(...begun));
  }

  #group(name: EndpointGroup): PacedGroup {
    let group = this.#groups.get(name);
    if (group === undefined) {
      const probedAt = Number.NEGATIVE_INFINITY;
      group = { name, queue: this.#first, limit: undefined, isShown: false, probedAt };
      this.#groups.set(name, group);
      if (this.#subscription?.own !== undefined) this.#move(group, this.#newQueue(this.#first));
    }
    return group;
  }

  /** The headers of a group's response show the size of its bucket: finds the queue that it belongs to. */
  #assign(group: PacedGroup, limit: number): void {
    if (group.limit === limit) return;
    group.limit = limit;
    const subscription = subscriptionOf(
      this.options.subscriptions,
      this.#shown.map(({ name, limit: burst }) => ({ group: name, burst: burst! })),
    );
    this.#subscription = subscription;
    if (subscription?.own !== undefined) {
      for (const each of this.#groups.values()) {
        if (this.#othersIn(each).length > 0) this.#move(each, this.#newQueue(each.queue));
      }
    } else this.#join(group, limit);
    for (const each of this.#shown) {
      const { perSecond } = subscription === undefined ? {} : limitsOf(subscription, each.name);
      each.queue.bucket.assume(perSecond);
    }
  }

  /** Buckets of the same size are taken for the same one: if they are not, requests are slower than necessary. */
  #join(group: PacedGroup, limit: number): void {
    const twin = this.#shown.find((other) => other !== group && other.limit === limit);
    if (twin !== undefined) this.#move(group, twin.queue);
    else if (this.#othersIn(group).some((other) => other.limit !== undefined)) {
      this.#move(group, this.#newQueue(group.queue));
    }
  }

  get #shown(): PacedGroup[] {
    return [...this.#groups.values()].filter(({ limit }) => limit !== undefined);
  }

  #othersIn(group: PacedGroup): PacedGroup[] {
    return [...this.#groups.values()].filter((other) => other !== group && other.queue === group.queue);
  }

  #move(group: PacedGroup, to: BucketQueue): void {
    const from = group.queue;
    if (from === to) return;
    const waiters = from.takeWaiters(group);
    group.queue = to;
    to.bucket.takeOver(from.bucket.giveUp(group.name));
    to.add(waiters);
    from.wake();
  }

  /** @param model the queue that requests are moved from */
  #newQueue(model?: BucketQueue): BucketQueue {
    const share = new FairShare(this.#runners);
    const queue = new BucketQueue({ ...this.#queueOptions, share }, model);
    this.#queues.add(queue);
    return queue;
  }
}

/** The response shows that the group's own bucket is empty, or says nothing of buckets. */
function isOwn({ limit, remaining }: RateLimit, group: PacedGroup): boolean {
  const isOther = isSize(limit) && group.limit !== undefined && limit !== group.limit;
  return !isOther && !(remaining !== undefined && remaining > 0);
}

function isSize(limit: number | undefined): limit is number {
  return limit !== undefined && limit >= 1 && Number.isFinite(limit);
}
