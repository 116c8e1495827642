import { execFile } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createGzip } from "node:zlib";
import { generatedDirectory, generatedEmail } from "../../src/sandbox/generated-users.js";
import { bundled, CLI, timed, workFolder } from "./process.js";
import { inWords, repeated } from "./rounds.js";
import { median, medianRatio, type Row } from "./table.js";

const exec = promisify(execFile);
const USERS = 1_000_000;
const LINES = 80_000;
const GOALS = { s: 12, mb: 400, ratio: 2 };

/** 80,000 leaked addresses joined with an export of a million users, and the reading of that export by itself. */
export async function select(rounds: number): Promise<Row[]> {
  const folder = await workFolder();
  const file = join(folder, "users.ndjson.gz");
  await writeExport(file);
  // Spread over the export, with strangers among them.
  const leak = Array.from({ length: LINES }, (_, index) => generatedEmail(index * 14));
  await writeFile(join(folder, "leak.txt"), leak.join("\n"));
  const args = ["select", "--from", "leak.txt", "--export", file, "--out", "list.ndjson"];
  const joined = await repeated(rounds, () => timed([CLI, ...args], { cwd: folder, usage: true }));
  const reader = await bundled("read-export");
  const parser = await bundled("parse-lines");
  const readings = await repeated(rounds, async () => {
    const ours = await timed([reader, file]);
    const began = performance.now();
    await exec("sh", ["-c", `zcat "${file}" | wc -l`]);
    await exec("sh", ["-c", `zcat "${file}" | "${process.execPath}" "${parser}"`]);
    return { ours: ours.ms, bare: performance.now() - began };
  });
  const [ms, mb] = [median(joined.map((cost) => cost.ms)), median(joined.map((cost) => cost.mb))];
  const ours = readings.map((reading) => reading.ours);
  const bare = readings.map((reading) => reading.bare);
  const ratio = medianRatio(ours, bare);
  return [
    {
      measure: "select: 80,000 addresses in an export of 1,000,000",
      result: `${(ms / 1000).toFixed(1)} s, ${mb.toFixed(0)} MB${inWords(joined.length, rounds)}`,
      against: "whole process, gzipped export",
      goal: `≤ ${GOALS.s} s, ≤ ${GOALS.mb} MB`,
      met: ms <= GOALS.s * 1000 && mb <= GOALS.mb,
      samples: { ms: joined.map((cost) => cost.ms), mb: joined.map((cost) => cost.mb) },
    },
    {
      measure: "select: reading that export alone",
      result: `${ratio.toFixed(2)} × (${(median(ours) / 1000).toFixed(1)} s)${inWords(readings.length, rounds)}`,
      against: `\`zcat | wc -l\` and \`JSON.parse\` of each line (${(median(bare) / 1000).toFixed(1)} s)`,
      goal: `≤ ${GOALS.ratio} ×`,
      met: ratio <= GOALS.ratio,
      samples: { ours, bare },
    },
  ];
}

async function writeExport(path: string): Promise<void> {
  const gzip = createGzip({ level: 1 });
  const written = once(gzip.pipe(createWriteStream(path)), "close");
  let piece = "";
  for (const { profile } of generatedDirectory(USERS, true).all()) {
    piece += `${JSON.stringify(profile)}\n`;
    if (piece.length < 1 << 18) continue;
    if (!gzip.write(piece)) await once(gzip, "drain");
    piece = "";
  }
  gzip.end(piece);
  await written;
}
