import type { BucketLimits, SubscriptionPlan } from "../tenant/subscription.js";

const perMinute = (burst: number, requests: number): BucketLimits => ({ burst, perSecond: requests / 60 });

/** Auth0's published limits, slowest first. Essentials has those of professional. */
export const AUTH0_SUBSCRIPTIONS: readonly SubscriptionPlan[] = [
  { name: "free", burst: 2, perSecond: 2, lacksRevocation: true },
  { name: "enterprise, other", burst: 10, perSecond: 2 },
  {
    name: "professional",
    likely: true,
    ...perMinute(10, 150),
    lacksRevocation: true,
    own: {
      read_users: perMinute(40, 500),
      write_users: perMinute(20, 200),
      read_logs: perMinute(10, 100),
      read_connections: perMinute(5, 50),
    },
  },
  { name: "enterprise, production", likely: true, burst: 50, perSecond: 16 },
  { name: "private cloud, 100 RPS", burst: 50, perSecond: 50 },
  { name: "private cloud, 500 RPS", burst: 250, perSecond: 250 },
  { name: "private cloud, 6,000 RPS", burst: 3000, perSecond: 3000 },
];
