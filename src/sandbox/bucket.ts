import type { BucketSize, SandboxGroup } from "./plans.js";

/** What one request found in the bucket. */
export interface BucketDraw {
  allowed: boolean;
  /** The bucket's size. */
  limit: number;
  /** Whole tokens that are left. */
  remaining: number;
  /** When the next token is added, Unix seconds, rounded up as Auth0's header is. */
  reset: number;
}

/** A token bucket. It starts full, and is refilled continuously or once a second. */
export class TokenBucket {
  readonly #size: BucketSize;
  readonly #clock: () => number;
  #tokens: number;
  #at: number;

  /** @param clock milliseconds since the epoch */
  constructor(size: BucketSize, clock: () => number) {
    this.#size = size;
    this.#clock = clock;
    this.#tokens = size.burst;
    this.#at = this.#refilledUntil(clock());
  }

  draw(): BucketDraw {
    const { burst, perSecond, ticks } = this.#size;
    const now = this.#clock();
    const until = this.#refilledUntil(now);
    this.#tokens = Math.min(burst, this.#tokens + (Math.max(0, until - this.#at) * perSecond) / 1000);
    this.#at = until;
    // Sums of fractions may miss a whole token by rounding.
    const allowed = this.#tokens >= 1 - 1e-9;
    if (allowed) this.#tokens = Math.max(0, this.#tokens - 1);
    const remaining = Math.floor(this.#tokens + 1e-9);
    const waitMs = ((remaining + 1 - this.#tokens) * 1000) / perSecond;
    const resetAt = ticks ? until + Math.ceil(waitMs / 1000) * 1000 : now + waitMs;
    return { allowed, limit: burst, remaining, reset: Math.ceil(resetAt / 1000) };
  }

  #refilledUntil(now: number): number {
    return this.#size.ticks ? Math.floor(now / 1000) * 1000 : now;
  }
}

/** All buckets of a tenant: a global one, if there is one, which is checked first, and those of the plan. */
export class TenantBuckets {
  readonly #global: TokenBucket | undefined;
  readonly #shared: TokenBucket;
  readonly #own: ReadonlyMap<string, TokenBucket>;

  constructor(
    limits: {
      shared: BucketSize;
      own?: Readonly<Partial<Record<SandboxGroup, BucketSize>>>;
      global?: BucketSize | undefined;
    },
    clock: () => number,
  ) {
    this.#shared = new TokenBucket(limits.shared, clock);
    this.#own = new Map(
      Object.entries(limits.own ?? {}).map(([group, size]) => [group, new TokenBucket(size, clock)]),
    );
    this.#global = limits.global && new TokenBucket(limits.global, clock);
  }

  /** Takes a token for a request. The result describes the endpoint's own bucket, unless the global one is empty. */
  draw(group: SandboxGroup): BucketDraw {
    const global = this.#global?.draw();
    if (global?.allowed === false) return global;
    return (this.#own.get(group) ?? this.#shared).draw();
  }
}
