/** Endpoints that draw on one bucket. `other` is everything that has no group of its own. */
export type SandboxGroup = "other" | "read_users" | "write_users" | "read_logs" | "read_connections";

/** One token bucket. */
export interface BucketSize {
  burst: number;
  perSecond: number;
  /** Limits per minute get their tokens once a second, limits per second continuously. */
  ticks: boolean;
}

interface PlanLimits {
  /** The bucket of all groups that have none of their own. */
  shared: BucketSize;
  own?: Readonly<Partial<Record<SandboxGroup, BucketSize>>>;
  /** POST /users/{id}/revoke-access is part of the subscription. */
  revokesAccess: boolean;
}

const perSecond = (burst: number, rate: number): BucketSize => ({ burst, perSecond: rate, ticks: false });
const perMinute = (burst: number, rate: number): BucketSize => ({ burst, perSecond: rate / 60, ticks: true });

const SELF_SERVICE: PlanLimits = {
  shared: perMinute(10, 150),
  own: {
    read_users: perMinute(40, 500),
    write_users: perMinute(20, 200),
    read_logs: perMinute(10, 100),
    read_connections: perMinute(5, 50),
  },
  revokesAccess: false,
};

/** Auth0's subscriptions by their Management API limits; `unlimited` is a tenant for benchmarks. */
const PLANS = {
  free: { shared: perSecond(2, 2), revokesAccess: false },
  essentials: SELF_SERVICE,
  professional: SELF_SERVICE,
  enterprise: { shared: perSecond(50, 16), revokesAccess: true },
  "enterprise-other": { shared: perSecond(10, 2), revokesAccess: true },
  "private-cloud-100": { shared: perSecond(50, 50), revokesAccess: true },
  "private-cloud-500": { shared: perSecond(250, 250), revokesAccess: true },
  "private-cloud-6000": { shared: perSecond(3000, 3000), revokesAccess: true },
  unlimited: { shared: perSecond(1_000_000, 1_000_000), revokesAccess: true },
} as const satisfies Record<string, PlanLimits>;

export type SandboxPlan = keyof typeof PLANS;

/** The names of all plans, for `--plan`. */
export const SANDBOX_PLANS = Object.keys(PLANS) as readonly SandboxPlan[];

/** What a plan allows. */
export function limitsOfPlan(plan: SandboxPlan): PlanLimits {
  return PLANS[plan];
}
