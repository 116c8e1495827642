import { nightBegan, writeNight } from "./night-ledger.js";
import { refreshByExport } from "./night-refresh.js";
import { reportOfMany } from "./night-report.js";
import { CLI, timed } from "./process.js";
import { inWords, repeated } from "./rounds.js";
import { project } from "./scale.js";
import { median, type Row } from "./table.js";

const TENANT = "acme.eu.auth0.com";
const ENTRIES = 1_000_000;
const GOAL_MS = 15_000;

/** What is asked while people reset their passwords: refresh, report, status. */
export async function night(rounds: number): Promise<Row[]> {
  return [
    ...(await refreshByExport(rounds)),
    ...(await reportOfMany(rounds)),
    ...(await statusOfAMillion(rounds)),
  ];
}

/** Of a ledger as apply leaves it, and of one that tells of deliveries and resets too, which is more than twice as long. */
async function statusOfAMillion(rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const last of ["apply", "refresh"] as const) {
    const folder = await project(ENTRIES);
    await writeNight(folder, { tenant: TENANT, began: nightBegan(), last });
    const json = last === "apply" ? [["--format", "json", "--state", "in_doubt"]] : [];
    for (const args of [[], ...json]) {
      const costs = await repeated(rounds, async () => {
        const cost = await timed([CLI, "status", ...args, "list.yaml"], {
          cwd: folder,
          env: { AUTH0_DOMAIN: TENANT },
          usage: true,
        });
        if (!/in.doubt/.test(cost.stdout)) throw new Error(cost.stdout.slice(0, 300));
        return cost;
      });
      const [ms, mb] = [median(costs.map((cost) => cost.ms)), median(costs.map((cost) => cost.mb))];
      const isPlain = last === "apply";
      rows.push({
        measure: `status${args.length === 0 ? "" : " as JSON"} of ${ENTRIES.toLocaleString("en")}${isPlain ? "" : ", delivered and looked at"}`,
        result: `${(ms / 1000).toFixed(1)} s, ${mb.toFixed(0)} MB`,
        against: `whole process${inWords(costs.length, rounds)}`,
        goal: isPlain ? `≤ ${GOAL_MS / 1000} s` : "–",
        met: isPlain ? ms <= GOAL_MS : undefined,
        samples: { ms: costs.map((cost) => cost.ms), mb: costs.map((cost) => cost.mb) },
      });
    }
  }
  return rows;
}
