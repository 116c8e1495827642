import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeNight } from "./night-ledger.js";
import { CLI, type Cost, timed, workFolder } from "./process.js";
import { manifest, userId } from "./startup.js";
import { median, type Row } from "./table.js";

const TENANT = "acme.eu.auth0.com";
const ENV = { AUTH0_DOMAIN: TENANT, AUTH0_ACCESS_TOKEN: "unused", CI: "" };
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

interface Sample {
  ms: number[];
  mb: number[];
}

/** Plan from empty, no-op plan and no-op apply, from a thousand users to a million, out of a CSV list. */
export async function scale(rounds: number, sizes = SIZES): Promise<Row[]> {
  const rows: Row[] = [];
  const perUser = new Map<string, number>();
  for (const size of sizes) {
    const folder = await project(size);
    const commands: [string, string[], (cost: Cost) => void][] = [
      ["plan from empty", ["plan", "list.yaml"], expectText("to issue")],
      ["plan with nothing to do", ["plan", "list.yaml"], expectText("No changes")],
      ["apply with nothing to do", ["apply", "--auto-approve", "list.yaml"], expectText("No changes")],
    ];
    for (const [index, [name, args, check]] of commands.entries()) {
      if (index === 1)
        await writeNight(folder, {
          tenant: TENANT,
          began: Date.now() - 3_600_000,
          last: "apply",
          fate: () => "open",
        });
      const sample: Sample = { ms: [], mb: [] };
      for (let round = 0; round < rounds; round++) {
        const cost = await timed([CLI, ...args], { cwd: folder, env: ENV, usage: true });
        check(cost);
        sample.ms.push(cost.ms);
        sample.mb.push(cost.mb);
      }
      if (size === 10_000) perUser.set(name, median(sample.ms));
      rows.push(rowOf(name, size, sample, perUser.get(name)));
    }
  }
  return rows;
}

/** 1,000 and 100,000 users written into the YAML itself. */
export async function inline(rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of [1_000, 100_000]) {
    const folder = await workFolder();
    await writeFile(join(folder, "inline.yaml"), manifest(size));
    const sample: Sample = { ms: [], mb: [] };
    for (let round = 0; round < rounds; round++) {
      const cost = await timed([CLI, "plan", "inline.yaml"], { cwd: folder, env: ENV, usage: true });
      sample.ms.push(cost.ms);
      sample.mb.push(cost.mb);
    }
    const [ms, mb] = [median(sample.ms), median(sample.mb)];
    rows.push({
      measure: `plan of ${size.toLocaleString("en")} inline users`,
      result: `${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB`,
      against: "whole process",
      goal: size === 1_000 ? "< 500 ms" : "≤ 2.5 s, ≤ 400 MB",
      met: size === 1_000 ? ms < 500 : ms <= 2_500 && mb <= 400,
      samples: { ...sample },
    });
  }
  return rows;
}

function rowOf(name: string, size: number, sample: Sample, at10k: number | undefined): Row {
  const [ms, mb] = [median(sample.ms), median(sample.mb)];
  const million = size === 1_000_000;
  const limits = name === "plan from empty" ? { s: 12, mb: 600 } : { s: 15, mb: 800 };
  const growth = at10k === undefined || size < 10_000 ? "–" : `${(ms / at10k).toFixed(1)} × the time of 10k`;
  return {
    measure: `${name}, ${size.toLocaleString("en")} users`,
    result: `${(ms / 1000).toFixed(2)} s, ${mb.toFixed(0)} MB`,
    against: growth,
    goal: million ? `≤ ${limits.s} s, ≤ ${limits.mb} MB` : "–",
    met: million ? ms <= limits.s * 1000 && mb <= limits.mb : undefined,
    samples: { ...sample },
  };
}

function expectText(text: string): (cost: Cost) => void {
  return ({ stdout }) => {
    if (!stdout.includes(text)) throw new Error(`expected "${text}" in: ${stdout.slice(-300)}`);
  };
}

export async function project(size: number): Promise<string> {
  const folder = await workFolder();
  await writeFile(
    join(folder, "list.yaml"),
    "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata:\n  name: bench\nspec:\n  users_from:\n    - file: users.csv\n",
  );
  const csv = createWriteStream(join(folder, "users.csv"));
  csv.write("user_id\n");
  for (let index = 0; index < size; index++) {
    if (!csv.write(`${userId(index)}\n`)) await once(csv, "drain");
  }
  csv.end();
  await once(csv, "close");
  return folder;
}
