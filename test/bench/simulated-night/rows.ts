import { AUTH0_SUBSCRIPTIONS } from "../../../src/auth0/subscriptions.js";
import { bundled, timed } from "../process.js";
import { median, type Row } from "../table.js";
import type { Night } from "./night.js";

const USERS = Number(process.env.RETICKET_BENCH_USERS ?? 80_000);
const GOAL = 1.03;

/**
 * A night of 80,000 users on each subscription, on simulated time: as long as the tenant's buckets, the mail server and the gates
 * make it. What the gates take is in neither of the two times.
 */
export async function simulatedNights(rounds: number): Promise<Row[]> {
  const script = await bundled("simulated-night");
  const rows: Row[] = [];
  for (const { name } of AUTH0_SUBSCRIPTIONS) {
    const nights: (Night & { mb: number })[] = [];
    for (let seed = 1; seed <= rounds; seed++) {
      const { stdout, mb } = await timed([script, name, String(USERS), String(seed)], { usage: true });
      nights.push({ ...(JSON.parse(stdout) as Night), mb });
    }
    const over = nights.map(({ ms, least }) => (ms - least.gatesMs) / (least.ms - least.gatesMs));
    const mb = nights.map((night) => night.mb);
    const hours = median(nights.map(({ ms }) => ms)) / 3_600_000;
    rows.push({
      measure: `a night of ${USERS.toLocaleString("en")}, ${name}`,
      result: `${median(over).toFixed(3)} × the least time (${hours.toFixed(1)} h), ${median(mb).toFixed(0)} MB`,
      against: `simulated time; ${rounds === 1 ? "one night" : `median of ${rounds}`}`,
      goal: `≤ ${GOAL} ×`,
      met: median(over) <= GOAL,
      samples: { over, mb, throttled: nights.map(({ throttled, sent }) => throttled / sent) },
    });
  }
  return rows;
}
