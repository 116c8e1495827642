import { hash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { encodeHeader, encodeRecord } from "../../src/ledger/line.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { loadManifests } from "../../src/manifest/load.js";
import { CLI, type Cost, timed, workFolder } from "./process.js";
import { manifest, userId } from "./startup.js";
import { median, type Row } from "./table.js";

const TENANT = "acme.eu.auth0.com";
const ENV = { AUTH0_DOMAIN: TENANT, AUTH0_ACCESS_TOKEN: "unused", CI: "" };
const RUN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const COMMIT = 25;

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
      if (index === 1) await writeLedger(folder);
      const sample: Sample = { ms: [], mb: [] };
      for (let round = 0; round < rounds; round++) {
        const cost = await timed([CLI, ...args], { cwd: folder, env: ENV, memory: true });
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
      const cost = await timed([CLI, "plan", "inline.yaml"], { cwd: folder, env: ENV, memory: true });
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

async function project(size: number): Promise<string> {
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

/** A ledger in which every user of the project has a ticket, as `apply` would have written it. */
async function writeLedger(folder: string): Promise<void> {
  const { manifests } = await loadManifests([join(folder, "list.yaml")]);
  const [wanted] = manifests;
  const keys = manifestKeys(wanted!, TENANT);
  const at = new Date().toISOString();
  const expires = `${new Date(Date.now() + 432_000_000).toISOString().slice(0, 19)}Z`;
  await mkdir(join(folder, "ledger", TENANT), { recursive: true });
  const file = createWriteStream(join(folder, "ledger", TENANT, "bench.ndjson"));
  let seq = 0;
  let { text, sum } = encodeHeader({
    seq: 0,
    at,
    type: "header",
    format_version: 1,
    lineage: randomUUID(),
    tenant: TENANT,
    manifest: "bench",
  });
  const write = async (record: LedgerRecord) => {
    ({ text, sum } = encodeRecord(record, ++seq, at, sum));
    if (!file.write(`${text}\n`)) await once(file, "drain");
  };
  file.write(`${text}\n`);
  const counts = { issued: wanted!.entries.length, rejected: 0, in_doubt: 0, released: 0 };
  await write({
    type: "run_started",
    run: RUN,
    digest: keys.digest,
    actor: "bench@bench",
    tool_version: "0",
  });
  for (let from = 0; from < wanted!.entries.length; from += COMMIT) {
    const indices = Array.from(
      { length: Math.min(COMMIT, wanted!.entries.length - from) },
      (_, offset) => from + offset,
    );
    await write({ type: "claimed", run: RUN, user_ids: indices.map(userId) });
    await write({ type: "sealed", run: RUN, age: Buffer.alloc(200 + COMMIT * 120, 7).toString("base64") });
    for (const index of indices) {
      await write({
        type: "issued",
        run: RUN,
        key: keys.at(index),
        target: { user_id: userId(index) },
        ticket_sha256: hash("sha256", String(index), "base64url"),
        expires_at: expires,
      });
    }
  }
  await write({ type: "run_finished", run: RUN, ended: "done", counts });
  file.end();
  await once(file, "close");
}
