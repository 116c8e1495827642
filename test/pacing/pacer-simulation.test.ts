import { describe, expect, it } from "vitest";
import { AUTH0_SUBSCRIPTIONS } from "../../src/auth0/subscriptions.js";
import { type PacedResult, type PacedRun, pacedRun } from "../support/paced-run.js";
import { comingAndGoing, inBursts, type Other, steady } from "../support/simulated-others.js";

const SEEDS = [1, 2];
/** The fastest ones are in `endpoint-groups.test.ts`. A tick would overfill a bucket that holds a second's refill. */
const TENANTS = AUTH0_SUBSCRIPTIONS.filter(({ perSecond }) => perSecond <= 50).flatMap((plan) =>
  (["even", "ticking"] as const)
    .filter((refill) => refill === "even" || plan.burst >= plan.perSecond * 2 || plan.burst === 2)
    .map((refill) => ({ ...plan, refill })),
);
const ROOMY = TENANTS.filter(({ burst }) => burst > 2);
type Tenant = (typeof TENANTS)[number];

async function runs(tenant: Tenant, options: Partial<PacedRun> & { others?: () => Other } = {}) {
  const results: PacedResult[] = [];
  for (const seed of SEEDS) {
    const bucket = {
      burst: tenant.burst,
      perSecond: tenant.perSecond,
      refill: tenant.refill,
      skew: seed * 777,
    };
    const other = options.others?.();
    results.push(
      await pacedRun({
        requests: requestsOf(tenant),
        concurrency: Math.max(10, tenant.perSecond * 0.4),
        bucket,
        seed,
        ...options,
        ...(other === undefined ? {} : { other }),
      }),
    );
  }
  return {
    slowest: Math.max(...results.map(({ ms }) => ms)),
    throttledShare: Math.max(...results.map(({ throttled, sent }) => throttled / sent)),
    othersThrottledShare: Math.max(...results.map(({ other }) => other.throttled / Math.max(other.sent, 1))),
    results,
  };
}

/** So many that the first seconds don't decide. */
function requestsOf({ burst, perSecond }: Tenant): number {
  return Math.max(1000, burst + 60 * perSecond);
}

/** The minimum: the burst, and then the whole refill. */
function theoreticalMinimum(tenant: Tenant, share = 1): number {
  return ((requestsOf(tenant) - tenant.burst) / (tenant.perSecond * share)) * 1000;
}

describe("Pacer, alone", () => {
  it.each(TENANTS)("wastes nothing and never gets a 429: $name, $refill", async (tenant) => {
    const { slowest, throttledShare, results } = await runs(tenant);
    expect(throttledShare).toBe(0);
    expect(slowest / theoreticalMinimum(tenant)).toBeLessThanOrEqual(1.03);
    for (const { pacer } of results) {
      expect(Math.abs(pacer.rate("other")! / tenant.perSecond - 1)).toBeLessThan(0.1);
    }
  });

  it.each(TENANTS)("pays for headroom once, not with every request: $name, $refill", async (tenant) => {
    const { slowest, throttledShare } = await runs(tenant, { headroom: 0.1 });
    const once = (0.1 * tenant.burst * 1000) / tenant.perSecond;
    expect(throttledShare).toBe(0);
    expect(slowest).toBeLessThanOrEqual(1.03 * theoreticalMinimum(tenant) + once);
  });

  it.each(ROOMY.filter(({ refill }) => refill === "even"))(
    "keeps up on a slow line: $name",
    async (tenant) => {
      const { slowest, throttledShare } = await runs(tenant, { latency: [100, 400], concurrency: 25 });
      expect(throttledShare).toBe(0);
      expect(slowest / theoreticalMinimum(tenant)).toBeLessThanOrEqual(1.04);
    },
  );

  it("works with a tenant whose limits are not published", async () => {
    for (const refill of ["even", "ticking"] as const) {
      const tenant = { name: "its own", burst: 100, perSecond: 7.3, refill };
      const { slowest, throttledShare, results } = await runs(tenant);
      expect(throttledShare).toBe(0);
      expect(slowest / theoreticalMinimum(tenant)).toBeLessThanOrEqual(1.03);
      for (const { pacer } of results) expect(Math.abs(pacer.rate("other")! / 7.3 - 1)).toBeLessThan(0.1);
    }
  });

  it("uses a bucket fully that is small and refilled fast", async () => {
    const tenant = { name: "its own", burst: 10, perSecond: 20, refill: "even" as const };
    const { slowest, throttledShare } = await runs(tenant);
    expect(throttledShare).toBe(0);
    expect(slowest / theoreticalMinimum(tenant)).toBeLessThanOrEqual(1.03);
  });
});

describe("Pacer, with another client that takes 30 %", () => {
  const patterns: [string, (tenant: Tenant) => Other][] = [
    ["steadily", ({ perSecond }) => steady(0.3 * perSecond)],
    ["coming and going", ({ perSecond }) => comingAndGoing(0.3 * perSecond)],
    ["in bursts", ({ burst, perSecond }) => inBursts(0.3 * perSecond, Math.ceil(burst * 0.1))],
  ];
  const cases = ROOMY.flatMap((tenant) =>
    patterns.map(([pattern, other]) => ({ ...tenant, pattern, other })),
  );

  it.each(cases)("gets few 429s and its share: $name, $refill, $pattern", async (tenant) => {
    const { slowest, throttledShare } = await runs(tenant, { others: () => tenant.other(tenant) });
    expect(throttledShare).toBeLessThanOrEqual(0.02);
    expect(slowest / theoreticalMinimum(tenant, 0.7)).toBeLessThanOrEqual(1.1);
  });

  it.each(cases)(
    "leaves them what they need with a headroom of 10 %: $name, $refill, $pattern",
    async (tenant) => {
      const others = () => tenant.other(tenant);
      const { slowest, throttledShare, othersThrottledShare } = await runs(tenant, { headroom: 0.1, others });
      expect(throttledShare).toBeLessThanOrEqual(0.02);
      expect(slowest / theoreticalMinimum(tenant, 0.7)).toBeLessThanOrEqual(1.1);
      // While it is there, who comes and goes takes 60 %: more than a reserve of a tenth can always hold ready.
      if (tenant.pattern !== "coming and going") expect(othersThrottledShare).toBeLessThanOrEqual(0.01);
    },
  );

  it("slows down for a bucket of two and gets few 429s", async () => {
    for (const refill of ["even", "ticking"] as const) {
      const tenant = { name: "free", burst: 2, perSecond: 2, refill };
      const { slowest, throttledShare } = await runs(tenant, { others: () => steady(0.6) });
      expect(throttledShare).toBeLessThanOrEqual(0.02);
      expect(slowest / theoreticalMinimum(tenant, 0.7)).toBeLessThanOrEqual(1.75);
    }
  });
});
