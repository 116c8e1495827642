/** Auth0's subscription plans by their Management API limits; `unlimited` is no plan, but a tenant for benchmarks. */
export const PLANS = {
  free: { burst: 2, perSecond: 2 },
  professional: { burst: 10, perSecond: 2.5 },
  enterprise: { burst: 50, perSecond: 16 },
  unlimited: { burst: 1_000_000, perSecond: 1_000_000 },
} as const;

export type SubscriptionPlan = keyof typeof PLANS;

/** What one request found in the bucket. */
export interface Draw {
  allowed: boolean;
  /** Whole tokens that are left. */
  remaining: number;
  /** When the next token is added, Unix seconds, rounded up as Auth0's header is. */
  reset: number;
}

/** The token bucket that everything calling a tenant's Management API shares. It starts full and refills evenly. */
export class TokenBucket {
  readonly burst: number;
  readonly #perMs: number;
  readonly #clock: () => number;
  #tokens: number;
  #at: number;

  constructor(limits: { burst: number; perSecond: number }, clock: () => number) {
    this.burst = limits.burst;
    this.#perMs = limits.perSecond / 1000;
    this.#clock = clock;
    this.#tokens = limits.burst;
    this.#at = clock();
  }

  draw(): Draw {
    const now = this.#clock();
    this.#tokens = Math.min(this.burst, this.#tokens + Math.max(0, now - this.#at) * this.#perMs);
    this.#at = now;
    const allowed = this.#tokens >= 1;
    if (allowed) this.#tokens -= 1;
    const missing = 1 - (this.#tokens % 1);
    return {
      allowed,
      remaining: Math.floor(this.#tokens),
      reset: Math.ceil((now + missing / this.#perMs) / 1000),
    };
  }
}
