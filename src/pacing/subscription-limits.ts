import type { EndpointGroup } from "./endpoint-group.js";

/** A token bucket as Auth0 publishes it. */
export interface BucketLimits {
  /** Its size, requests. */
  burst: number;
  /** Its refill, requests per second. */
  perSecond: number;
}

/** What an Auth0 subscription lets the Management API do. Everything that calls the tenant shares its buckets. */
export interface SubscriptionPlan extends BucketLimits {
  name: string;
  /** Groups with a bucket of their own; the others draw on the plan's. undefined: all groups draw on the plan's. */
  own?: Readonly<Partial<Record<EndpointGroup, BucketLimits>>>;
}

const perMinute = (burst: number, requests: number): BucketLimits => ({ burst, perSecond: requests / 60 });

/** Auth0's published limits, slowest first. Essentials has those of professional. */
export const SUBSCRIPTION_PLANS: readonly SubscriptionPlan[] = [
  { name: "free", burst: 2, perSecond: 2 },
  { name: "enterprise, other", burst: 10, perSecond: 2 },
  {
    name: "professional",
    ...perMinute(10, 150),
    own: {
      read_users: perMinute(40, 500),
      write_users: perMinute(20, 200),
      read_logs: perMinute(10, 100),
      read_connections: perMinute(5, 50),
    },
  },
  { name: "enterprise, production", burst: 50, perSecond: 16 },
  { name: "private cloud, 100 RPS", burst: 50, perSecond: 50 },
  { name: "private cloud, 500 RPS", burst: 250, perSecond: 250 },
  { name: "private cloud, 6,000 RPS", burst: 3000, perSecond: 3000 },
];

/** The bucket that a group of endpoints draws on. */
export function limitsOf(plan: SubscriptionPlan, group: EndpointGroup): BucketLimits {
  return plan.own?.[group] ?? plan;
}

/** The published rates of buckets of this size that the group may draw on, requests per second, slowest first. */
export function publishedRates(burst: number, group: EndpointGroup): number[] {
  return SUBSCRIPTION_PLANS.map((plan) => limitsOf(plan, group))
    .filter((limits) => limits.burst === burst)
    .map(({ perSecond }) => perSecond)
    .sort((one, other) => one - other);
}

/** The only subscription whose buckets have these sizes; undefined: none or several. */
export function subscriptionOf(
  shown: readonly { group: EndpointGroup; burst: number }[],
): SubscriptionPlan | undefined {
  const fitting = SUBSCRIPTION_PLANS.filter((plan) =>
    shown.every(({ group, burst }) => limitsOf(plan, group).burst === burst),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
