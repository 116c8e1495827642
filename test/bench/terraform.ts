import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { CLI, timed, workFolder } from "./process.js";
import { manifest, userId } from "./startup.js";
import { median, medianRatio, type Row } from "./table.js";

type Step = "plan from empty" | "apply" | "plan with nothing to do";

/** Two ways to write the same users down for Terraform. A set takes it time with the square of its size: a plan of 1,000 only. */
const SHAPES = [
  {
    name: "`for_each` over a set",
    source: forEach,
    users: 1_000,
    steps: ["plan from empty"],
  },
  {
    name: "a block each",
    source: blocks,
    users: 1_000,
    steps: ["plan from empty", "apply", "plan with nothing to do"],
  },
  { name: "a block each", source: blocks, users: 10_000, steps: ["plan from empty"] },
] as const satisfies {
  name: string;
  source: (users: number) => string;
  users: number;
  steps: readonly Step[];
}[];

const COMMANDS = {
  "plan from empty": { ours: ["plan"], theirs: ["plan"] },
  apply: { ours: ["apply", "--auto-approve", "--concurrency", "100"], theirs: ["apply", "-auto-approve"] },
  "plan with nothing to do": { ours: ["plan"], theirs: ["plan"] },
} as const;

/** The same users as `terraform_data` resources, where a `terraform` binary is on the PATH; apply against the sandbox. */
export async function terraform(rounds: number): Promise<Row[]> {
  if (spawnSync("terraform", ["version"]).status !== 0) {
    process.stderr.write("terraform is not on the PATH: its part is skipped\n");
    return [];
  }
  const rows: Row[] = [];
  for (const { name, source, users, steps } of SHAPES) {
    const folder = await workFolder();
    await writeFile(join(folder, "inline.yaml"), manifest(users));
    const { recipient } = await generateIdentity();
    await writeFile(join(folder, "reticket.yaml"), `recipients: [${recipient}]\n`);
    const theirs = join(folder, "terraform");
    await mkdir(theirs);
    await writeFile(join(theirs, "main.tf"), source(users));
    await run(theirs, ["init"]);
    const sandbox = await sandboxWith(users, folder);
    const env = {
      AUTH0_DOMAIN: sandbox.url,
      AUTH0_CLIENT_ID: sandbox.clientId,
      AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
    };
    const ours = new Map<Step, number[]>(steps.map((step) => [step, []]));
    const peer = new Map<Step, number[]>(steps.map((step) => [step, []]));
    for (let round = 0; round < rounds; round++) {
      await rm(join(theirs, "terraform.tfstate"), { force: true });
      await rm(join(folder, "ledger"), { recursive: true, force: true });
      for (const step of steps) {
        const command = [CLI, ...COMMANDS[step].ours, "inline.yaml"];
        ours.get(step)!.push((await timed(command, { cwd: folder, env })).ms);
        peer.get(step)!.push(await run(theirs, COMMANDS[step].theirs));
      }
    }
    await sandbox.close();
    for (const step of steps) {
      rows.push(
        rowOf(`${step}, ${users.toLocaleString("en")} users`, name, users, ours.get(step)!, peer.get(step)!),
      );
    }
  }
  return rows;
}

function rowOf(measure: string, shape: string, users: number, ours: number[], theirs: number[]): Row {
  const ratio = medianRatio(theirs, ours);
  return {
    measure,
    result: `${ratio.toFixed(1)} × faster (${seconds(ours)})`,
    against: `Terraform, ${shape} (${seconds(theirs)})`,
    goal: users === 1_000 ? "≥ 20 ×" : "–",
    met: users === 1_000 ? ratio >= 20 : undefined,
    samples: { ours, terraform: theirs },
  };
}

function seconds(ms: readonly number[]): string {
  return `${(median(ms) / 1000).toFixed(2)} s`;
}

function forEach(users: number): string {
  const ids = Array.from({ length: users }, (_, index) => JSON.stringify(userId(index)));
  return `resource "terraform_data" "user" {\n  for_each = toset([\n${ids.join(",\n")}\n])\n  input = { user_id = each.value }\n}\n`;
}

function blocks(users: number): string {
  const block = (_: unknown, index: number) =>
    `resource "terraform_data" "user_${index}" {\n  input = { user_id = ${JSON.stringify(userId(index))} }\n}\n`;
  return Array.from({ length: users }, block).join("");
}

/** A sandbox tenant without limits that has the users. */
async function sandboxWith(users: number, folder: string): Promise<Sandbox> {
  const file = join(folder, "tenant.ndjson");
  const lines = Array.from({ length: users }, (_, index) => {
    const id = userId(index);
    return JSON.stringify({
      user_id: id,
      email: `${index}@example.com`,
      identities: [{ connection: "users", provider: "auth0", user_id: id.slice(6), isSocial: false }],
    });
  });
  await writeFile(file, lines.join("\n"));
  return startSandbox({ users: file });
}

/** @returns milliseconds */
async function run(cwd: string, command: readonly string[]): Promise<number> {
  const began = performance.now();
  const child = spawn("terraform", [...command, "-input=false", "-no-color"], { cwd, stdio: "ignore" });
  const [status] = await once(child, "close");
  if (status !== 0) throw new Error(`terraform ${command.join(" ")}: exit ${status}`);
  return performance.now() - began;
}
