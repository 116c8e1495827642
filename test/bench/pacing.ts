import { pacedRun } from "../support/paced-run.js";
import type { BucketOptions } from "../support/simulated-tenant.js";
import { median, type Row } from "./table.js";

const PLANS: Record<string, { burst: number; perSecond: number; requests: number }> = {
  free: { burst: 2, perSecond: 2, requests: 600 },
  professional: { burst: 10, perSecond: 2.5, requests: 750 },
  enterprise: { burst: 50, perSecond: 16, requests: 4_800 },
  "enterprise, other": { burst: 10, perSecond: 2, requests: 600 },
};
const HEADROOM = 0.1;
const OTHERS_SHARE = 0.3;

/**
 * Pacing on a simulated clock: the pacer as it is, a tenant's bucket, trips of 20 to 200 ms, ten in flight. The least
 * time is that of the bucket: what it holds at first, then what comes in.
 */
export async function pacing(rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [plan, { burst, perSecond, requests }] of Object.entries(PLANS)) {
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
  return rows;
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
