/** What an Auth0 subscription lets the Management API do: a token bucket that everything calling the tenant shares. */
export interface SubscriptionPlan {
  name: string;
  /** The bucket's size, requests. */
  burst: number;
  /** What flows into it, requests a second. */
  perSecond: number;
}

/** Auth0's published limits, slowest first. */
export const SUBSCRIPTION_PLANS: readonly SubscriptionPlan[] = [
  { name: "free", burst: 2, perSecond: 2 },
  { name: "enterprise, other", burst: 10, perSecond: 2 },
  { name: "professional", burst: 10, perSecond: 2.5 },
  { name: "enterprise, production", burst: 50, perSecond: 16 },
];

/**
 * The rate that may be counted on, requests a second: of the cap that was given and of the slowest subscription with
 * that burst (`x-ratelimit-limit`), the lower one. undefined where neither is known.
 */
export function knownRate(known: {
  cap?: number | undefined;
  burst?: number | undefined;
}): number | undefined {
  const subscription = SUBSCRIPTION_PLANS.find(({ burst }) => burst === known.burst)?.perSecond;
  if (known.cap === undefined) return subscription;
  return Math.min(known.cap, subscription ?? Number.POSITIVE_INFINITY);
}
