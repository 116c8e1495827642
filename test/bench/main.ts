import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { applyAgainstLoops } from "./apply.js";
import { pacing } from "./pacing.js";
import { cleanUp, REPOSITORY } from "./process.js";
import { inline, scale } from "./scale.js";
import { startup } from "./startup.js";
import { type Row, tableOf } from "./table.js";
import { terraform } from "./terraform.js";

/** `npm run bench -- [PART…]`: the table on stdout; with every part, also test/bench/results.json. */
const ROUNDS = 5;
const PARTS: Record<string, () => Promise<Row[]>> = {
  startup,
  inline: () => inline(ROUNDS),
  apply: () => applyAgainstLoops(ROUNDS),
  pacing: () => pacing(ROUNDS),
  scale: () => scale(ROUNDS),
  terraform: () => terraform(ROUNDS),
};

const asked = process.argv.slice(2);
const rows: Row[] = [];
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...(await part()));
  }
} finally {
  await cleanUp();
}
console.log(tableOf(rows));
if (asked.length === 0) {
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model };
  const path = join(REPOSITORY, "test/bench/results.json");
  await writeFile(path, `${JSON.stringify({ machine, rows }, null, 1)}\n`);
}
