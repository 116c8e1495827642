import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { applyAgainstLoops } from "./apply.js";
import { delivery } from "./delivery.js";
import { firstMail } from "./first-mail.js";
import { invalidate } from "./invalidate.js";
import { lastMoments } from "./last-moment.js";
import { ledgerSize } from "./ledger-size.js";
import { night } from "./night.js";
import { pacing } from "./pacing.js";
import { cleanUp, REPOSITORY } from "./process.js";
import { type Part, quoteIn } from "./quote.js";
import { reading } from "./reading.js";
import { runners } from "./runners.js";
import { inline, scale } from "./scale.js";
import { sealing } from "./sealing.js";
import { select } from "./select.js";
import { simulatedNights } from "./simulated-night/rows.js";
import { startup } from "./startup.js";
import { type Row, tableOf } from "./table.js";
import { terraform } from "./terraform.js";

/**
 * `npm run bench -- [PART…]`: the table on stdout; every number behind it in test/bench/results.json, part by part; what
 * has a goal in RESULTS.md.
 */
const ROUNDS = Number(process.env.RETICKET_BENCH_ROUNDS ?? 5);
const PARTS: Record<string, () => Promise<Row[]>> = {
  startup,
  inline: () => inline(ROUNDS),
  apply: () => applyAgainstLoops(ROUNDS),
  runners: () => runners(ROUNDS),
  sealing: () => sealing(ROUNDS),
  delivery: () => delivery(ROUNDS),
  "first-mail": () => firstMail(ROUNDS),
  "last-moment": lastMoments,
  pacing: () => pacing(ROUNDS),
  invalidate,
  scale: () => scale(ROUNDS),
  reading: () => reading(ROUNDS),
  night: () => night(ROUNDS),
  // A night takes minutes, so there is one of each subscription.
  "simulated-night": () => simulatedNights(Number(process.env.RETICKET_BENCH_NIGHTS ?? 1)),
  ledger: () => ledgerSize(),
  select: () => select(ROUNDS),
  terraform: () => terraform(ROUNDS),
};
const RESULTS = join(REPOSITORY, "test/bench/results.json");

const asked = process.argv.slice(2);
const kept: Record<string, Part> = JSON.parse(await readFile(RESULTS, "utf8").catch(() => "{}"));
const rows: Row[] = [];
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const measured = await part();
    rows.push(...measured);
    if (measured.length === 0) continue;
    const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model };
    kept[name] = { measured: new Date().toISOString().slice(0, 10), machine, rows: measured };
    await writeFile(RESULTS, `${JSON.stringify(kept, null, 1)}\n`);
  }
} finally {
  await cleanUp();
}
const page = join(REPOSITORY, "test/bench/RESULTS.md");
await writeFile(page, quoteIn(await readFile(page, "utf8"), kept));
console.log(tableOf(rows));
