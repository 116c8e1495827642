import type { EndpointGroup } from "../tenant/endpoint-group.js";
import { limitsOf, type SubscriptionPlan } from "../tenant/subscription.js";
import { type Plan, sendCount } from "./plan.js";

/** How many requests go to each group of endpoints at the same time. */
export type RequestCounts = Readonly<Partial<Record<EndpointGroup, number>>>;

/** The requests of an apply, in the order in which it sends them. */
export interface PlannedRequests {
  /** The policy's look-ups. */
  policy: RequestCounts;
  containment: RequestCounts;
  invalidations?: RequestCounts;
  tickets: RequestCounts;
}

/** More look-ups than fit in this time, seconds, are replaced by one export of the users. */
export const LOOK_UPS_S = 60;
/** How near a learned rate must be to a published one, as a part of it. */
const NEAR = 0.08;

/** @param policyLookUps accounts that the policy looks up before anything is sent */
export function plannedRequests(
  plan: Pick<Plan, "summary" | "revocations" | "replacements" | "requests">,
  policyLookUps: number,
): PlannedRequests {
  const { summary, revocations, replacements, requests } = plan;
  const tickets = sendCount(summary);
  const lookUps = requests - tickets - summary.invalidate - revocations - replacements;
  return {
    policy: { read_users: policyLookUps },
    containment: { read_users: lookUps, write_users: replacements, other: revocations },
    invalidations: { other: summary.invalidate },
    tickets: { other: tickets },
  };
}

/** When the phases of an apply end, seconds from its start. */
export interface EstimatedTimes {
  containedAfter: number;
  endsAfter: number;
}

/**
 * How long the requests take. What is sent at the same time to different buckets takes the time of the slowest one. A bucket
 * is full at the start.
 * @param limits the tenant's buckets; or one steady rate for all requests, per second
 */
export function estimateTimes(
  { policy, containment, invalidations = {}, tickets }: PlannedRequests,
  limits: SubscriptionPlan | number,
): EstimatedTimes {
  const plan = typeof limits === "number" ? { name: "", burst: 0, perSecond: limits } : limits;
  const mostLookUps = Math.ceil(LOOK_UPS_S * limitsOf(plan, "read_users").perSecond);
  const buckets = new Buckets(plan);
  const sent = (counts: RequestCounts): RequestCounts =>
    (counts.read_users ?? 0) > mostLookUps ? { ...counts, read_users: 0 } : counts;
  const lookedUp = buckets.spend({ read_users: Math.min(policy.read_users ?? 0, mostLookUps) });
  const containedAfter = lookedUp + buckets.spend(sent(containment));
  const invalidatedAfter = containedAfter + buckets.spend(invalidations);
  return { containedAfter, endsAfter: invalidatedAfter + buckets.spend(tickets) };
}

/** The subscription with several buckets whose tickets come at about this rate; undefined: none. */
export function subscriptionOfRate(
  subscriptions: readonly SubscriptionPlan[],
  perSecond: number,
): SubscriptionPlan | undefined {
  return subscriptions.find(
    (plan) => plan.own !== undefined && Math.abs(perSecond / plan.perSecond - 1) <= NEAR,
  );
}

/** The tokens of a subscription's buckets over the phases of a run. */
class Buckets {
  /** By the group that has the bucket; `other` is the plan's own. */
  readonly #tokens = new Map<EndpointGroup, number>();

  constructor(private readonly plan: SubscriptionPlan) {}

  /** Spends tokens for requests that are sent at the same time. @returns how long that takes, seconds */
  spend(counts: RequestCounts): number {
    const wanted = new Map<EndpointGroup, number>();
    for (const [group, count] of Object.entries(counts) as [EndpointGroup, number][]) {
      const bucket = this.#bucketOf(group);
      wanted.set(bucket, (wanted.get(bucket) ?? 0) + count);
    }
    const times = [...wanted].map(
      ([bucket, count]) => (count - this.#left(bucket)) / limitsOf(this.plan, bucket).perSecond,
    );
    const seconds = Math.max(0, ...times);
    for (const bucket of new Set<EndpointGroup>(["other", ...this.#tokens.keys(), ...wanted.keys()])) {
      const { burst, perSecond } = limitsOf(this.plan, bucket);
      const left = this.#left(bucket) + seconds * perSecond - (wanted.get(bucket) ?? 0);
      this.#tokens.set(bucket, Math.min(burst, left));
    }
    return seconds;
  }

  #bucketOf(group: EndpointGroup): EndpointGroup {
    return this.plan.own?.[group] === undefined ? "other" : group;
  }

  #left(bucket: EndpointGroup): number {
    return this.#tokens.get(bucket) ?? limitsOf(this.plan, bucket).burst;
  }
}
