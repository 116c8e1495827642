import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { verifyLedger } from "../../src/ledger/verify.js";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { PostgresServer } from "../support/postgres.js";
import { CLI, timed, workFolder } from "./process.js";
import { median, medianRatio, type Row } from "./table.js";

const USERS = Number(process.env.RETICKET_BENCH_USERS ?? 20_000);
const RUNNERS = 8;
const GOAL = 0.9;
const ORIGIN = /AUTH0_DOMAIN=(\S+)/;

/** Several runners on one manifest, as they come, against one: PostgreSQL on a real disk, fsync and all. */
export async function runners(rounds: number): Promise<Row[]> {
  const folder = await workFolder();
  const { recipient } = await generateIdentity();
  await writeFile(join(folder, "reticket.yaml"), `recipients: [${recipient}]\n`);
  await writeFile(
    join(folder, "list.yaml"),
    "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata:\n  name: bench\nspec:\n  users_from:\n    - file: users.csv\n",
  );
  const users = Array.from({ length: USERS }, (_, index) => generatedUserId(index));
  await writeFile(join(folder, "users.csv"), `user_id\n${users.join("\n")}\n`);

  const client = { AUTH0_CLIENT_ID: "bench", AUTH0_CLIENT_SECRET: "bench" };
  const tenant = spawn(process.execPath, [CLI, "sandbox", "--generate", String(USERS)], {
    env: { ...process.env, ...client },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const server = await PostgresServer.startOwn(["fsync=on"], [], await workFolder());
  try {
    const said: string[] = [];
    tenant.stderr.on("data", (text: Buffer) => said.push(text.toString()));
    const [words] = await once(tenant.stdout, "data");
    const origin = ORIGIN.exec(String(words))?.[1] ?? "";
    const env = { ...client, AUTH0_DOMAIN: origin, CI: "" };
    const one: number[] = [];
    const all: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const [count, samples] of [
        [1, one],
        [RUNNERS, all],
      ] as const) {
        const url = server.freshUrl();
        samples.push((USERS / (await issuedBy(count, url, { cwd: folder, env }))) * 1000);
        await checkOnce(url, new URL(origin).host);
        process.stderr.write(`  ${count}: ${samples.at(-1)!.toFixed(0)}/s\n`);
      }
    }
    tenant.kill("SIGTERM");
    await once(tenant, "close");
    const tickets = `${(2 * rounds * USERS).toLocaleString("en")} tickets`;
    if (
      !said
        .join("")
        .replaceAll(/(?<=\d)(?=(\d{3})+ )/g, ",")
        .includes(tickets)
    ) {
      throw new Error(`not ${tickets}: ${said.join("")}`);
    }
    const ratio = medianRatio(all, one);
    return [
      {
        measure: `${RUNNERS} runners on one manifest of ${USERS.toLocaleString("en")}, PostgreSQL, unlimited tenant`,
        result: `${ratio.toFixed(2)} × (${median(all).toFixed(0)}/s)`,
        against: `one runner (${median(one).toFixed(0)}/s); all of it on the same cores`,
        goal: `≥ ${GOAL} ×`,
        met: ratio >= GOAL,
        samples: { one, all },
      },
    ];
  } finally {
    tenant.kill();
    await server.destroy();
  }
}

/** Runs so many at once. @returns milliseconds from the first process's start to the last one's end */
async function issuedBy(
  count: number,
  url: string,
  options: { cwd: string; env: Record<string, string> },
): Promise<number> {
  const began = performance.now();
  const args = [CLI, "--ledger", url, "apply", "--auto-approve", "list.yaml"];
  const ended = await Promise.all(Array.from({ length: count }, () => timed(args, options)));
  const ms = performance.now() - began;
  let issued = 0;
  for (const { stdout } of ended) issued += Number(/Applied: (\d+) issued/.exec(stdout)?.[1] ?? 0);
  if (issued !== USERS)
    throw new Error(`${issued} of ${USERS}: ${ended.map(({ stdout }) => stdout).join("")}`);
  return ms;
}

/** The ledger is sound, and has one ticket a user. */
async function checkOnce(url: string, tenant: string): Promise<void> {
  const report = await verifyLedger(openLedgerBackend(url, "/").open(tenant, "bench"));
  const { issued, targets, inDoubt } = report;
  if (issued === USERS && targets === USERS && inDoubt === 0) return;
  throw new Error(`${issued} issued to ${targets} of ${USERS}, ${inDoubt} in doubt`);
}
