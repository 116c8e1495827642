import { AUTH0_SUBSCRIPTIONS } from "../../src/auth0/subscriptions.js";
import type { EndpointGroup } from "../../src/tenant/endpoint-group.js";
import type { SubscriptionPlan } from "../../src/tenant/subscription.js";
import { leastTime, type PacedRun, pacedRun } from "../support/paced-run.js";
import type { BucketOptions } from "../support/simulated-tenant.js";
import { median, type Row } from "./table.js";

/** How long a run takes at least, seconds. */
const RUN_S = 300;
/** What a run does, phase by phase. */
const WORK: Record<string, EndpointGroup[][]> = {
  "with look-ups": [["read_users", "other"]],
  "with containment": [["read_users", "write_users", "other"], ["other"]],
};
const HEADROOM = 0.1;
const OTHERS_SHARE = 0.3;

/**
 * Pacing on a simulated clock: the pacer as it is, a tenant's bucket, trips of 20 to 200 ms, ten in flight. The least
 * time is that of the bucket: what it holds at first, then what comes in.
 */
export async function pacing(rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name: plan, burst, perSecond } of AUTH0_SUBSCRIPTIONS.filter(
    ({ perSecond: each }) => each <= 16,
  )) {
    const requests = Math.round(perSecond * RUN_S);
    for (const shared of [false, true]) {
      const over: number[] = [];
      const throttled: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const refill: BucketOptions["refill"] = round % 2 === 0 ? "even" : "ticking";
        const result = await pacedRun({
          requests,
          bucket: { burst, perSecond, refill },
          headroom: HEADROOM,
          seed: round + 1,
          ...(shared ? { other: (_, random) => gap(perSecond, random) } : {}),
        });
        const least = ((requests - burst) / (perSecond * (shared ? 1 - OTHERS_SHARE : 1))) * 1000;
        over.push(result.ms / least);
        throttled.push(result.throttled / result.sent);
      }
      const [time, share] = [median(over), median(throttled)];
      rows.push({
        measure: `pacing, ${plan}${shared ? ", a second consumer takes 30 %" : ""}`,
        result: `${time.toFixed(3)} × the least time, ${(share * 100).toFixed(2)} % 429s`,
        against: shared
          ? `simulated clock; a probe that takes nothing would meet ${(emptyShare(burst, perSecond) * 100).toFixed(2)} %`
          : "simulated clock",
        goal: shared ? "429s ≤ 2 %" : "≤ 1.03 ×, no 429",
        met: shared ? share <= 0.02 : time <= 1.03 && share === 0,
        samples: { over, throttled },
      });
    }
  }
  return [...rows, ...(await withContainment(rounds))];
}

/** Each plan with the requests of a run beside its tickets. Each group of endpoints draws on the bucket that it has there. */
async function withContainment(rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const plan of AUTH0_SUBSCRIPTIONS) {
    for (const [work, phases] of Object.entries(WORK)) {
      const over: number[] = [];
      const throttled: number[] = [];
      for (let round = 0; round < Math.min(rounds, plan.perSecond > 50 ? 1 : rounds); round++) {
        const run = runOf(plan, phases, round);
        const result = await pacedRun(run);
        over.push(result.ms / leastTime(run));
        throttled.push(result.throttled / result.sent);
      }
      const [time, share] = [median(over), median(throttled)];
      rows.push({
        measure: `pacing, ${plan.name}, ${work}`,
        result: `${time.toFixed(3)} × the least time, ${(share * 100).toFixed(2)} % 429s`,
        against: "simulated clock; the least time that all its buckets allow",
        goal: "≤ 1.05 ×, no 429",
        met: time <= 1.05 && share === 0,
        samples: { over, throttled },
      });
    }
  }
  return rows;
}

function runOf(
  plan: SubscriptionPlan,
  phases: readonly (readonly EndpointGroup[])[],
  round: number,
): PacedRun {
  const { burst, perSecond, own = {} } = plan;
  // Auth0 refills limits per second continuously, and limits per minute once a second.
  const refill: BucketOptions["refill"] = plan.own === undefined ? "even" : "ticking";
  const buckets = Object.entries(own).map(([group, limits]) => [group, { ...limits, refill }]);
  return {
    requests: burst + Math.round(perSecond * (perSecond > 250 ? 15 : RUN_S / 3)),
    bucket: { burst, perSecond, refill },
    own: Object.fromEntries(buckets),
    phases,
    headroom: HEADROOM,
    concurrency: Math.max(10, perSecond * 0.4),
    seed: round + 1,
  };
}

/** When the second consumer calls next, milliseconds. */
function gap(perSecond: number, random: () => number): number {
  return (2000 * random()) / (OTHERS_SHARE * perSecond);
}

/** The share of the time that the second consumer alone leaves the bucket without a token: the least that we can meet. */
function emptyShare(burst: number, perSecond: number): number {
  let [level, time, empty] = [burst, 0, 0];
  const calls = 500_000;
  for (let call = 0; call < calls; call++) {
    const seconds = gap(perSecond, Math.random) / 1000;
    empty += Math.min(seconds, Math.max(0, 1 - level) / perSecond);
    level = Math.min(burst, level + seconds * perSecond);
    if (level >= 1) level -= 1;
    time += seconds;
  }
  return empty / time;
}
