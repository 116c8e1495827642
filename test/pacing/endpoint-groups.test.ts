import { setMaxListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { AUTH0_SUBSCRIPTIONS } from "../../src/auth0/subscriptions.js";
import { createPacer } from "../../src/pacing/pacer.js";
import type { EndpointGroup } from "../../src/tenant/endpoint-group.js";
import type { RateLimit } from "../../src/tenant/outcome.js";
import { subscriptionOf } from "../../src/tenant/subscription.js";
import { leastTime, type PacedRun, pacedRun } from "../support/paced-run.js";
import { NOTHING } from "../support/pacer-bench.js";
import { type BucketOptions, SimulatedClock } from "../support/simulated-tenant.js";

const PROFESSIONAL = AUTH0_SUBSCRIPTIONS.find(({ name }) => name === "professional")!;
/** What a run does, phase by phase. */
const WORK: [string, EndpointGroup[][]][] = [
  ["tickets", [["other"]]],
  ["look-ups", [["read_users", "other"]]],
  ["containment", [["read_users", "write_users", "other"], ["other"]]],
];

type Plan = (typeof AUTH0_SUBSCRIPTIONS)[number];

function tenantOf({ burst, perSecond, own }: Plan, refill: BucketOptions["refill"]) {
  const options = { refill, skew: 777 };
  const owned = Object.entries(own ?? {}).map(([group, limits]) => [group, { ...limits, ...options }]);
  return { bucket: { burst, perSecond, ...options }, own: Object.fromEntries(owned) };
}

async function ratioOf(run: PacedRun) {
  const { ms, throttled } = await pacedRun(run);
  return { ratio: ms / leastTime(run), throttled };
}

/** A pacer whose buckets never limit, with answers given by hand. */
function byHand() {
  const clock = new SimulatedClock(5000);
  const pacer = createPacer({ subscriptions: AUTH0_SUBSCRIPTIONS, headroom: 0, clock, wall: clock.now });
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  const left: EndpointGroup[] = [];
  return {
    pacer,
    left,
    ask(group: EndpointGroup, count = 1): void {
      for (let n = 0; n < count; n++) void pacer.acquire(signal, group).then(() => left.push(group));
    },
    answer(group: EndpointGroup, limit: number, remaining: number, more: Partial<RateLimit> = {}): void {
      pacer.observe(
        { ...NOTHING, limit, remaining, ...more },
        { sentAt: clock.now(), throttled: false, group },
      );
    },
    throttle(group: EndpointGroup, rate: Partial<RateLimit>): void {
      pacer.observe({ ...NOTHING, ...rate }, { sentAt: clock.now(), throttled: true, group });
    },
    /** Lets the clock run for so many milliseconds. */
    async pass(ms: number): Promise<void> {
      const end = clock.now() + ms;
      clock.at(end, () => {});
      await clock.run(() => false, end);
    },
    counted: (group: EndpointGroup) => left.filter((one) => one === group).length,
  };
}

describe("the pacer, with groups of endpoints", () => {
  const cases = AUTH0_SUBSCRIPTIONS.filter(({ perSecond }) => perSecond <= 250).flatMap((plan) =>
    WORK.flatMap(([work, phases]) =>
      (plan.burst >= plan.perSecond * 2 ? (["even", "ticking"] as const) : (["even"] as const)).map(
        (refill) => ({ plan, work, phases, refill, name: plan.name }),
      ),
    ),
  );

  it.each(cases)(
    "takes the least time that the buckets allow, without a 429: $name, $work, $refill",
    async ({ plan, phases, refill }) => {
      const requests = plan.burst + Math.max(Math.round(60 * plan.perSecond), 300);
      const concurrency = Math.max(10, plan.perSecond * 0.4);
      const run = { requests, phases, concurrency, seed: 1, ...tenantOf(plan, refill) };
      const { ratio, throttled } = await ratioOf(run);
      expect(throttled).toBe(0);
      expect(ratio).toBeLessThanOrEqual(1.05);
    },
  );

  it("sends tickets to 60 users with look-ups in 21 seconds on professional", async () => {
    for (const seed of [1, 2, 3]) {
      const run = { requests: 60, phases: WORK[1]![1], seed, ...tenantOf(PROFESSIONAL, "even") };
      const { ratio, throttled } = await ratioOf(run);
      expect(leastTime(run)).toBe(20_000);
      expect(throttled).toBe(0);
      expect(ratio).toBeLessThanOrEqual(1.05);
    }
  });

  it("keeps what it learned of a bucket when the response of another group arrives", async () => {
    const { pacer, ask, answer, pass, counted } = byHand();
    ask("read_users");
    await pass(0);
    answer("read_users", 40, 39);
    ask("other");
    await pass(0);
    answer("other", 10, 9);
    expect([pacer.rate("read_users"), pacer.rate("other")]).toEqual([500 / 60, 2.5]);
    ask("read_users", 100);
    ask("other", 100);
    await pass(0);
    expect(counted("read_users")).toBeGreaterThanOrEqual(20);
    expect(counted("other")).toBeGreaterThanOrEqual(5);
    for (const remaining of [5, 4, 3]) {
      answer("other", 10, remaining);
      answer("read_users", 40, 30 + remaining);
    }
    expect([pacer.rate("read_users"), pacer.rate("other")]).toEqual([500 / 60, 2.5]);
  });

  it("draws on one bucket until headers show two", async () => {
    const { ask, answer, pass, counted } = byHand();
    ask("other");
    await pass(0);
    answer("other", 50, 40);
    ask("read_users", 50);
    ask("other", 50);
    await pass(0);
    expect(counted("read_users")).toBe(1);
    answer("read_users", 50, 39);
    await pass(0);
    expect(counted("read_users") + counted("other")).toBeLessThanOrEqual(1 + 40);
  });

  it("sends the first request of a group alone, and does not delay the other groups", async () => {
    const { ask, answer, pass, counted } = byHand();
    ask("other");
    await pass(0);
    answer("other", 50, 49);
    ask("read_users", 5);
    ask("other", 5);
    await pass(0);
    expect([counted("read_users"), counted("other")]).toEqual([1, 6]);
    answer("read_users", 50, 43);
    await pass(0);
    expect(counted("read_users")).toBe(5);
  });

  it("knows from the published limits that buckets of the same size are different ones", async () => {
    const { ask, answer, pass, counted } = byHand();
    for (const group of ["other", "read_logs", "read_users"] as const) {
      ask(group);
      await pass(0);
      answer(group, group === "read_users" ? 40 : 10, group === "read_users" ? 39 : 9);
    }
    ask("other", 20);
    ask("read_logs", 20);
    await pass(0);
    answer("other", 10, 9);
    answer("read_logs", 10, 9);
    await pass(0);
    expect(counted("other")).toBeGreaterThanOrEqual(5);
    expect(counted("read_logs")).toBeGreaterThanOrEqual(5);
  });

  it("takes a 429 of its own bucket for that bucket only", async () => {
    const { ask, answer, throttle, pass, counted } = byHand();
    for (const [group, limit] of [
      ["read_users", 40],
      ["other", 10],
    ] as const) {
      ask(group);
      await pass(0);
      answer(group, limit, limit - 1);
    }
    throttle("other", { limit: 10, remaining: 0 });
    ask("read_users", 3);
    ask("other", 3);
    await pass(200);
    expect([counted("read_users"), counted("other")]).toEqual([4, 1]);
  });

  it("pauses all groups for a 429 of a limit that is no group's own, and keeps what it learned", async () => {
    const { pacer, ask, answer, throttle, pass, left } = byHand();
    for (const [group, limit] of [
      ["read_users", 40],
      ["other", 10],
    ] as const) {
      ask(group);
      await pass(0);
      answer(group, limit, limit - 1);
    }
    throttle("other", { limit: 100, remaining: 0 });
    ask("read_users", 3);
    ask("other", 3);
    await pass(200);
    expect(left).toHaveLength(2);
    expect([pacer.rate("read_users"), pacer.rate("other")]).toEqual([500 / 60, 2.5]);
  });

  it("gets few 429s from a global limit that no header shows", async () => {
    const run: PacedRun = {
      ...{ requests: 1500, phases: [["read_users", "other"]], seed: 1 },
      ...tenantOf({ ...PROFESSIONAL, burst: 100, perSecond: 20 }, "even"),
      global: { burst: 30, perSecond: 12, refill: "even" },
    };
    const { sent, throttled } = await pacedRun(run);
    expect(throttled / sent).toBeLessThanOrEqual(0.03);
  });

  it("wastes no token on a permit that was given back", async () => {
    const { pacer, ask, answer, pass, counted } = byHand();
    ask("other");
    await pass(0);
    answer("other", 50, 49);
    ask("other", 100);
    await pass(0);
    const before = counted("other");
    pacer.giveBack("other");
    await pass(0);
    expect(counted("other")).toBe(before + 1);
  });
});

describe("the subscription", () => {
  it("is known once the sizes of the buckets fit one plan only", () => {
    const name = (...shown: [EndpointGroup, number][]) =>
      subscriptionOf(
        AUTH0_SUBSCRIPTIONS,
        shown.map(([group, burst]) => ({ group, burst })),
      )?.name;
    expect(name(["other", 10])).toBeUndefined();
    expect(name(["other", 10], ["read_users", 10])).toBe("enterprise, other");
    expect(name(["other", 10], ["read_users", 40])).toBe("professional");
    expect(name(["write_users", 20])).toBe("professional");
    expect(name(["other", 50], ["read_users", 50])).toBeUndefined();
    expect(name(["other", 7])).toBeUndefined();
    expect(name(["other", 40], ["read_users", 40])).toBeUndefined();
  });
});
