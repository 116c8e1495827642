import { join } from "node:path";
import { writeHistory, writeNight } from "./night-ledger.js";
import { bundled, CLI, type Cost, timed } from "./process.js";
import { inWords, repeated } from "./rounds.js";
import { project } from "./scale.js";
import { median, medianRatio, type Row } from "./table.js";

const TENANT = "acme.eu.auth0.com";
const ENV = { AUTH0_DOMAIN: TENANT, AUTH0_ACCESS_TOKEN: "unused", CI: "" };
const LEDGER = join("ledger", TENANT);
const PLAN = ["plan", "list.yaml"];
const STATUS = ["status", "list.yaml"];
const REPORT = ["report", "list.yaml", "--out", "report.html"];
const HISTORY = { people: 30_000, generations: 10, refreshes: 3 };

/** What commands add to the bare read of the same ledger, or of the same list: processor time over processor time. */
export async function reading(rounds: number): Promise<Row[]> {
  const bareRead = { peer: await bundled("bare-read"), file: LEDGER, words: "the bare read of that ledger" };
  const rows: Row[] = [];
  for (const size of [300_000, 1_000_000]) {
    const folder = await project(size);
    const empty = {
      peer: await bundled("parse-csv"),
      file: "users.csv",
      words: "csv-parse of the list alone",
    };
    if (size === 1_000_000)
      rows.push(await row("plan from empty", PLAN, { size, folder, bare: empty, goal: 2, rounds }));
    await writeNight(folder, {
      tenant: TENANT,
      began: Date.now() - 3_600_000,
      last: "apply",
      fate: () => "open",
    });
    const terms = { size, folder, bare: bareRead, rounds };
    rows.push(await row("plan with nothing to do", PLAN, { ...terms, goal: 2 }));
    if (size < 1_000_000) continue;
    rows.push(await row("status", STATUS, { ...terms, goal: 2.5 }));
    rows.push(await row("report", REPORT, { ...terms, goal: 2.5 }));
  }
  const { people, generations, refreshes } = HISTORY;
  const folder = await project(people);
  await writeHistory(folder, { tenant: TENANT, generations, refreshes });
  const name = `with ${generations} generations of each, looked at ${refreshes} times`;
  const terms = { size: people, folder, bare: bareRead, rounds, goal: undefined };
  rows.push(await row(`status, ${name}`, STATUS, terms));
  return rows;
}

interface Terms {
  size: number;
  folder: string;
  bare: { peer: string; file: string; words: string };
  goal: number | undefined;
  rounds: number;
}

async function row(name: string, args: readonly string[], terms: Terms): Promise<Row> {
  const { size, folder, bare, goal, rounds } = terms;
  const pairs = await repeated(rounds, async (): Promise<[ours: Cost, bare: Cost]> => {
    const options = { cwd: folder, env: ENV, usage: true };
    return [await timed([CLI, ...args], options), await timed([bare.peer, bare.file], options)];
  });
  const ours = pairs.map(([cost]) => cost);
  const others = pairs.map(([, cost]) => cost);
  const cpu = (costs: readonly Cost[]) => costs.map(({ cpuMs }) => cpuMs);
  const seconds = (numbers: readonly number[]) => `${(median(numbers) / 1000).toFixed(1)} s`;
  const ratio = medianRatio(cpu(ours), cpu(others));
  return {
    measure: `${name}, ${size.toLocaleString("en")} users: processor time`,
    result: `${ratio.toFixed(1)} × (${seconds(cpu(ours))}, ${median(ours.map(({ mb }) => mb)).toFixed(0)} MB)`,
    against: `${bare.words} (${seconds(cpu(others))})${inWords(pairs.length, rounds)}`,
    goal: goal === undefined ? "–" : `≤ ${goal} ×`,
    met: goal === undefined ? undefined : ratio <= goal,
    samples: {
      ms: ours.map(({ ms }) => ms),
      mb: ours.map(({ mb }) => mb),
      cpuMs: cpu(ours),
      bareCpuMs: cpu(others),
    },
  };
}
