import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TenantBuckets, TokenBucket } from "../../src/sandbox/bucket.js";
import { limitsOfPlan, SANDBOX_PLANS } from "../../src/sandbox/plans.js";

const START = 1_800_000_000_000;

describe("TokenBucket", () => {
  const buckets = SANDBOX_PLANS.filter((plan) => plan !== "unlimited").flatMap((plan) => {
    const { shared, own = {} } = limitsOfPlan(plan);
    return Object.entries({ shared, ...own }).map(([group, limits]) => ({ plan, group, limits }));
  });

  test.each(buckets)("of $plan, $group, lets a burst through, and then its rate", ({ limits }) => {
    let now = START;
    const bucket = new TokenBucket(limits, () => now);
    const burst = Array.from({ length: limits.burst + 1 }, () => bucket.draw());
    expect(burst.map((draw) => draw.allowed)).toEqual([...Array(limits.burst).fill(true), false]);
    expect(burst[0]?.remaining).toBe(limits.burst - 1);
    expect(burst.at(-1)?.remaining).toBe(0);

    let through = 0;
    for (now = START + 10; now <= START + 60_000; now += 10) while (bucket.draw().allowed) through++;
    expect(through).toBeGreaterThanOrEqual(limits.perSecond * 60 - 1);
    expect(through).toBeLessThanOrEqual(limits.perSecond * 60 + 1);
  });

  test("reset is a whole second, not before the one in which a token is there again", () => {
    let now = START + 300;
    const bucket = new TokenBucket({ burst: 1, perSecond: 2, ticks: false }, () => now);
    bucket.draw();
    const { allowed, reset } = bucket.draw();
    expect(allowed).toBe(false);
    expect(reset).toBe(START / 1000 + 1);
    now = reset * 1000;
    expect(bucket.draw().allowed).toBe(true);
  });

  test("never lets more through than burst and time allow, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 200 }), (steps) => {
        let now = START;
        let forward = 0;
        const bucket = new TokenBucket({ burst: 5, perSecond: 4, ticks: false }, () => now);
        let through = 0;
        for (const step of steps) {
          now += step;
          forward += Math.max(0, step);
          if (bucket.draw().allowed) through++;
        }
        expect(through).toBeLessThanOrEqual(5 + (forward * 4) / 1000);
      }),
    );
  });
});

describe("TenantBuckets", () => {
  const now = START;
  const draws = (buckets: TenantBuckets, group: "other" | "read_users", count: number) =>
    Array.from({ length: count }, () => buckets.draw(group)).filter(({ allowed }) => allowed).length;

  test.each(["essentials", "professional"] as const)("gives each group of %s a bucket of its own", (plan) => {
    const buckets = new TenantBuckets(limitsOfPlan(plan), () => now);
    expect(draws(buckets, "read_users", 100)).toBe(40);
    expect(draws(buckets, "other", 100)).toBe(10);
    expect(buckets.draw("write_users")).toMatchObject({ allowed: true, limit: 20, remaining: 19 });
    expect(buckets.draw("read_logs")).toMatchObject({ limit: 10, remaining: 9 });
    expect(buckets.draw("read_connections")).toMatchObject({ limit: 5, remaining: 4 });
  });

  test.each(["free", "enterprise", "private-cloud-100"] as const)("has one bucket on %s", (plan) => {
    const { shared } = limitsOfPlan(plan);
    const buckets = new TenantBuckets(limitsOfPlan(plan), () => now);
    expect(draws(buckets, "read_users", 1)).toBe(1);
    expect(draws(buckets, "other", 100)).toBe(shared.burst - 1);
    expect(buckets.draw("write_users").allowed).toBe(false);
  });

  test("checks a global limit first, and its 429 describes it", () => {
    const global = { burst: 3, perSecond: 1, ticks: false };
    const buckets = new TenantBuckets({ ...limitsOfPlan("professional"), global }, () => now);
    expect(draws(buckets, "read_users", 3)).toBe(3);
    expect(buckets.draw("other")).toMatchObject({ allowed: false, limit: 3, remaining: 0 });
  });

  test("adds the tokens of a limit per minute once a second", () => {
    let time = START;
    const buckets = new TenantBuckets(limitsOfPlan("professional"), () => time);
    draws(buckets, "other", 10);
    time += 999;
    expect(buckets.draw("other")).toMatchObject({ allowed: false, reset: START / 1000 + 1 });
    time += 1;
    expect(draws(buckets, "other", 10)).toBe(2);
    time += 1000;
    expect(draws(buckets, "other", 10)).toBe(3);
  });
});
