import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import { verifyLedger } from "../../src/ledger/verify.js";
import { generatedUserId } from "../../src/sandbox/generated-users.js";
import { generateIdentity } from "../../src/seal/identity.js";
import { PostgresServer } from "../support/postgres.js";
import { CLI, timed, workFolder } from "./process.js";
import { processorTime } from "./processor-time.js";
import { median, medianRatio, type Row } from "./table.js";

const USERS = Number(process.env.RETICKET_BENCH_USERS ?? 20_000);
const RUNNERS = 8;
const GOAL = 1.2;
/** Processor time a ticket of all runners together, over that of one. */
const CPU_GOAL = 1.5;
const ORIGIN = /AUTH0_DOMAIN=(\S+)/;

/** Who used the processor: all runners together, PostgreSQL, and the tenant. */
const SHARES = ["runners", "server", "tenant"] as const;
type Shares = Record<(typeof SHARES)[number], number>;

interface Sample {
  perSecond: number;
  /** Processor time a ticket, milliseconds. */
  cpu: Shares;
  /** Peak memory of the largest runner, MB. */
  mb: number;
}

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
    const [postmaster] = (await readFile(join(server.data, "postmaster.pid"), "utf8")).split("\n");
    const others = { server: Number(postmaster), tenant: tenant.pid! };
    const one: Sample[] = [];
    const all: Sample[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const [count, samples] of [
        [1, one],
        [RUNNERS, all],
      ] as const) {
        const url = server.freshUrl();
        const sample = await issuedBy(count, url, { cwd: folder, env }, others);
        samples.push(sample);
        await checkOnce(url, new URL(origin).host);
        process.stderr.write(
          `  ${count}: ${sample.perSecond.toFixed(0)}/s, ${sharesInWords([sample])}, ${sample.mb.toFixed(0)} MB\n`,
        );
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
    return [speedRow(one, all), processorRow(one, all)];
  } finally {
    tenant.kill();
    await server.destroy();
  }
}

function speedRow(one: readonly Sample[], all: readonly Sample[]): Row {
  const [ours, theirs] = [all, one].map((samples) => samples.map(({ perSecond }) => perSecond));
  const ratio = medianRatio(ours!, theirs!);
  return {
    measure: `${RUNNERS} runners on one manifest of ${USERS.toLocaleString("en")}, PostgreSQL, unlimited tenant`,
    result: `${ratio.toFixed(2)} × (${median(ours!).toFixed(0)}/s)`,
    against: `one runner (${median(theirs!).toFixed(0)}/s); all of it on the same cores`,
    goal: `≥ ${GOAL} ×`,
    met: ratio >= GOAL,
    samples: { one: theirs!, all: ours! },
  };
}

function processorRow(one: readonly Sample[], all: readonly Sample[]): Row {
  const runnersOf = (samples: readonly Sample[]): number[] => samples.map(({ cpu }) => cpu.runners);
  const ratio = medianRatio(runnersOf(all), runnersOf(one));
  const columns = (name: string, samples: readonly Sample[]): [string, number[]][] => [
    ...SHARES.map((share): [string, number[]] => [`${name} ${share}`, samples.map(({ cpu }) => cpu[share])]),
    [`${name} mb`, samples.map(({ mb }) => mb)],
  ];
  return {
    measure: "the same: processor time of all runners a ticket",
    result: `${ratio.toFixed(2)} × (${sharesInWords(all)})`,
    against: `one runner's (${sharesInWords(one)})`,
    goal: `≤ ${CPU_GOAL} ×`,
    met: ratio <= CPU_GOAL,
    samples: Object.fromEntries([...columns("one", one), ...columns("all", all)]),
  };
}

/** Medians, in milliseconds a ticket. */
function sharesInWords(samples: readonly Sample[]): string {
  return SHARES.map((share) => `${share} ${median(samples.map(({ cpu }) => cpu[share])).toFixed(2)} ms`).join(
    ", ",
  );
}

/**
 * Runs so many at once: from the first process's start to the last one's end.
 * @param others process ids of PostgreSQL and of the tenant
 */
async function issuedBy(
  count: number,
  url: string,
  options: { cwd: string; env: Record<string, string> },
  others: { server: number; tenant: number },
): Promise<Sample> {
  const usedByOthers = async () => ({
    server: await processorTime(others.server),
    tenant: await processorTime(others.tenant),
  });
  const before = await usedByOthers();
  const began = performance.now();
  const args = [CLI, "--ledger", url, "apply", "--auto-approve", "list.yaml"];
  const ended = await Promise.all(
    Array.from({ length: count }, () => timed(args, { ...options, usage: true })),
  );
  const perSecond = (USERS / (performance.now() - began)) * 1000;
  const after = await usedByOthers();
  let issued = 0;
  for (const { stdout } of ended) issued += Number(/Applied: (\d+) issued/.exec(stdout)?.[1] ?? 0);
  if (issued !== USERS)
    throw new Error(`${issued} of ${USERS}: ${ended.map(({ stdout }) => stdout).join("")}`);
  const cpu = {
    runners: ended.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / USERS,
    server: (after.server - before.server) / USERS,
    tenant: (after.tenant - before.tenant) / USERS,
  };
  return { perSecond, cpu, mb: Math.max(...ended.map(({ mb }) => mb)) };
}

/** The ledger is sound, and has one ticket a user. */
async function checkOnce(url: string, tenant: string): Promise<void> {
  const report = await verifyLedger(openLedgerBackend(url, "/").open(tenant, "bench"));
  const { issued, targets, inDoubt } = report;
  if (issued === USERS && targets === USERS && inDoubt === 0) return;
  throw new Error(`${issued} issued to ${targets} of ${USERS}, ${inDoubt} in doubt`);
}
