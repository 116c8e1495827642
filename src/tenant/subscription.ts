import type { EndpointGroup } from "./endpoint-group.js";

/** A token bucket as the provider publishes it. */
export interface BucketLimits {
  /** Its size, requests. */
  burst: number;
  /** Its refill, requests per second. */
  perSecond: number;
}

/** What a subscription lets the tenant's API do. Everything that calls the tenant shares its buckets. */
export interface SubscriptionPlan extends BucketLimits {
  /** As it is named to users: `professional`. */
  name: string;
  /** Whether it is one of those that large tenants usually have, so that a plan estimates by it while the rate is unknown. */
  likely?: boolean;
  /** Groups with a bucket of their own; the others draw on the plan's. undefined: all groups draw on the plan's. */
  own?: Readonly<Partial<Record<EndpointGroup, BucketLimits>>>;
  /** Sessions and refresh tokens can't be revoked with it. */
  lacksRevocation?: boolean;
}

/** The bucket that a group of endpoints draws on. */
export function limitsOf(plan: SubscriptionPlan, group: EndpointGroup): BucketLimits {
  return plan.own?.[group] ?? plan;
}

/** The published rates of buckets of this size that the group may draw on, requests per second, slowest first. */
export function publishedRates(
  subscriptions: readonly SubscriptionPlan[],
  burst: number,
  group: EndpointGroup,
): number[] {
  return subscriptions
    .map((plan) => limitsOf(plan, group))
    .filter((limits) => limits.burst === burst)
    .map(({ perSecond }) => perSecond)
    .sort((one, other) => one - other);
}

/** The only subscription whose buckets have these sizes; undefined: none or several. */
export function subscriptionOf(
  subscriptions: readonly SubscriptionPlan[],
  shown: readonly { group: EndpointGroup; burst: number }[],
): SubscriptionPlan | undefined {
  const fitting = subscriptions.filter((plan) =>
    shown.every(({ group, burst }) => limitsOf(plan, group).burst === burst),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
