import { describe, expect, it } from "vitest";
import { AUTH0_SUBSCRIPTIONS } from "../../src/auth0/subscriptions.js";
import {
  estimateTimes,
  type PlannedRequests,
  plannedRequests,
  subscriptionOfRate,
} from "../../src/plan/estimate.js";
import { emptySummary } from "../../src/plan/plan.js";
import { leastTime, pacedRun } from "../support/paced-run.js";

const planNamed = (name: string) => AUTH0_SUBSCRIPTIONS.find((plan) => plan.name === name)!;
const PROFESSIONAL = planNamed("professional");
const ENTERPRISE = planNamed("enterprise, production");
/** `RETICKET_FULL=1` simulates the night of 80,000 users. */
const SIMULATED_USERS = process.env.RETICKET_FULL === "1" ? 80_000 : 480;
const tickets = (count: number): PlannedRequests => ({
  policy: {},
  containment: {},
  tickets: { other: count },
});

describe("the requests of a plan", () => {
  it("are look-ups and containment first, then tickets", () => {
    const summary = { ...emptySummary(), issue: 5, renew: 1, none: 9 };
    const plan = { summary, revocations: 4, replacements: 3, requests: 6 + 4 + 3 + 2 };
    expect(plannedRequests(plan, 7)).toEqual({
      policy: { read_users: 7 },
      containment: { read_users: 2, write_users: 3, other: 4 },
      invalidations: { other: 0 },
      tickets: { other: 6 },
    });
  });

  it("has invalidations before tickets, from the same bucket", () => {
    const summary = { ...emptySummary(), issue: 1000, invalidate: 1000 };
    const plan = { summary, revocations: 0, replacements: 0, requests: 2000 };
    const planned = plannedRequests(plan, 0);
    expect(planned).toMatchObject({ invalidations: { other: 1000 }, containment: { read_users: 0 } });
    expect(estimateTimes(planned, ENTERPRISE).endsAfter).toBeCloseTo((2000 - 50) / 16, 0);
  });
});

describe("the estimate", () => {
  it("is 83 minutes for 80,000 tickets on enterprise and 9 hours on professional", () => {
    expect(Math.round(estimateTimes(tickets(80_000), ENTERPRISE).endsAfter / 60)).toBe(83);
    expect(Math.round(estimateTimes(tickets(80_000), PROFESSIONAL).endsAfter / 3600)).toBe(9);
  });

  it("counts containment by bucket, and all of it where there is one bucket", () => {
    const users = 80_000;
    const planned: PlannedRequests = {
      policy: {},
      containment: { read_users: users, write_users: users, other: users },
      tickets: { other: users },
    };
    const professional = estimateTimes(planned, PROFESSIONAL);
    expect(professional.containedAfter).toBeCloseTo((users - 10) / 2.5, 3);
    expect(professional.endsAfter).toBeCloseTo((2 * users - 10) / 2.5, 3);
    const enterprise = estimateTimes(planned, ENTERPRISE);
    // One export replaces the look-ups.
    expect(enterprise.containedAfter).toBeCloseTo((2 * users - 50) / 16, 3);
    expect(enterprise.endsAfter).toBeCloseTo((3 * users - 50) / 16, 3);
  });

  it("does not make tickets wait for look-ups to another bucket", () => {
    const withLookUps = { ...tickets(60), policy: { read_users: 40 } };
    expect(estimateTimes(withLookUps, PROFESSIONAL)).toEqual({ containedAfter: 0, endsAfter: 20 });
    expect(estimateTimes(withLookUps, ENTERPRISE).endsAfter).toBeCloseTo((100 - 50) / 16, 3);
  });

  it("takes a minute at most for the policy's look-ups: one export replaces more of them", () => {
    const planned = { ...tickets(1000), policy: { read_users: 80_000 } };
    expect(estimateTimes(planned, 16).endsAfter).toBeCloseTo(60 + 1000 / 16, 3);
  });

  it("is the least time that the simulated buckets allow", () => {
    for (const plan of AUTH0_SUBSCRIPTIONS) {
      const bucket = { burst: plan.burst, perSecond: plan.perSecond, refill: "even" as const };
      const requests = 100_000;
      const seconds = estimateTimes(tickets(requests), plan).endsAfter;
      expect(seconds).toBeCloseTo(leastTime({ requests, bucket }) / 1000, 6);
    }
  });

  it.each(["enterprise, production", "professional"])(
    "differs by less than 3 percent from a simulated run: %s",
    async (name) => {
      const { burst, perSecond, own = {} } = planNamed(name);
      const users = SIMULATED_USERS;
      const refill = "even" as const;
      const { ms } = await pacedRun({
        requests: users,
        bucket: { burst, perSecond, refill },
        own: Object.fromEntries(Object.entries(own).map(([group, limits]) => [group, { ...limits, refill }])),
        // One export replaces the look-ups of many users where they would draw on the same bucket as all else.
        phases: [
          users > 480 && Object.keys(own).length === 0
            ? ["write_users", "other"]
            : ["read_users", "write_users", "other"],
          ["other"],
        ],
      });
      const planned: PlannedRequests = {
        policy: {},
        containment: { read_users: users, write_users: users, other: users },
        tickets: { other: users },
      };
      const { endsAfter } = estimateTimes(planned, planNamed(name));
      expect(Math.abs(ms / 1000 / endsAfter - 1)).toBeLessThan(0.03);
    },
    SIMULATED_USERS * 10,
  );

  it("has one steady rate if no subscription is known", () => {
    expect(estimateTimes(tickets(800), 16).endsAfter).toBe(50);
  });
});

describe("the subscription of a learned rate", () => {
  it("is one with several buckets whose tickets come at about this rate", () => {
    expect(subscriptionOfRate(AUTH0_SUBSCRIPTIONS, 2.45)?.name).toBe("professional");
    expect(subscriptionOfRate(AUTH0_SUBSCRIPTIONS, 2.05)).toBeUndefined();
    expect(subscriptionOfRate(AUTH0_SUBSCRIPTIONS, 16)).toBeUndefined();
  });
});
