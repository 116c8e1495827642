import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JUDGED_FIELDS } from "../../src/refresh/judge.js";
import { fateOf, nightBegan, resetAt, writeNight } from "./night-ledger.js";
import { bundled, CLI, timed, workFolder } from "./process.js";
import { inWords, repeated } from "./rounds.js";
import { project } from "./scale.js";
import { userId } from "./startup.js";
import { median, type Row } from "./table.js";

const ENTRIES = 100_000;
/** What memory is held against: fewer entries, and as few of a tenant with many more users than these. */
const FEWER = 20_000;
const OF_MANY = 200_000;
const GOAL_MS = 20_000;

interface Tenant {
  url: string;
  domain: string;
  clientId: string;
  clientSecret: string;
}

interface TenantReply {
  access_token?: string;
  id?: string;
  status?: string;
  location?: string;
}

interface Sample {
  /** Whole process. */
  ms: number;
  /** The export's job and download by themselves. */
  tenantMs: number;
  mb: number;
}

/** refresh --via export of all users, against a sandbox in a process of its own. */
export async function refreshByExport(rounds: number): Promise<Row[]> {
  const fewer = await refreshed(FEWER, rounds);
  const ofMany = await refreshed(FEWER, rounds, OF_MANY);
  const all = await refreshed(ENTRIES, rounds);
  const beyond = median(all.map(({ ms, tenantMs }) => ms - tenantMs));
  const tenantMs = median(all.map((sample) => sample.tenantMs));
  const of = (samples: readonly Sample[], name: keyof Sample) => samples.map((sample) => sample[name]);
  const [mb, mbOfFewer, mbOfMany] = [all, fewer, ofMany].map((samples) =>
    median(of(samples, "mb")).toFixed(0),
  );
  return [
    {
      measure: `refresh of ${ENTRIES.toLocaleString("en")} by export, beyond what the tenant takes`,
      result: `${(beyond / 1000).toFixed(1)} s, ${mb} MB`,
      against: `the export by itself (${(tenantMs / 1000).toFixed(1)} s); of ${FEWER.toLocaleString("en")}: ${mbOfFewer} MB, among ${OF_MANY.toLocaleString("en")} users: ${mbOfMany} MB${inWords(all.length, rounds)}`,
      goal: `≤ ${GOAL_MS / 1000} s`,
      met: beyond <= GOAL_MS,
      samples: {
        ms: of(all, "ms"),
        tenantMs: of(all, "tenantMs"),
        mb: of(all, "mb"),
        [`mb of ${FEWER}`]: of(fewer, "mb"),
        [`mb of ${FEWER} among ${OF_MANY}`]: of(ofMany, "mb"),
      },
    },
  ];
}

/** @param users how many the tenant has; absent: those alone that are looked for */
async function refreshed(size: number, rounds: number, users = size): Promise<Sample[]> {
  const began = nightBegan();
  const folder = await project(size);
  const server = spawn(process.execPath, [await bundled("tenant"), await tenantUsers(users, began)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = await once(server.stdout, "data");
    const tenant: Tenant = JSON.parse(String(line));
    await writeNight(folder, { tenant: tenant.domain, began, last: "deliver" });
    cpSync(join(folder, "ledger"), join(folder, "before"), { recursive: true });
    const { url: AUTH0_DOMAIN, clientId: AUTH0_CLIENT_ID, clientSecret: AUTH0_CLIENT_SECRET } = tenant;
    const env = { AUTH0_DOMAIN, AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET, CI: "" };
    const args = [CLI, "refresh", "--via", "export", "--format", "json", "list.yaml"];
    return await repeated(rounds, async () => {
      rmSync(join(folder, "ledger"), { recursive: true });
      cpSync(join(folder, "before"), join(folder, "ledger"), { recursive: true });
      const tenantMs = await exportAlone(tenant);
      const { ms, mb, stdout } = await timed(args, { cwd: folder, env, usage: true });
      if (JSON.parse(stdout).ended !== "done") throw new Error(stdout.slice(0, 300));
      return { ms, tenantMs, mb };
    });
  } finally {
    server.kill();
  }
}

/** The tenant's users, as the night's fates have it, in a file for the sandbox. */
async function tenantUsers(size: number, began: number): Promise<string> {
  const path = join(await workFolder(), "users.ndjson");
  const lines = Array.from({ length: size }, (_, index) => {
    const fate = fateOf(index);
    if (fate === "deleted") return "";
    const user = {
      user_id: userId(index),
      email: `person${index}@acme.example`,
      blocked: fate === "blocked",
    };
    const reset =
      fate === "completed" ? { last_password_reset: new Date(resetAt(index, began)).toISOString() } : {};
    return `${JSON.stringify({ ...user, ...reset })}\n`;
  });
  writeFileSync(path, lines.join(""));
  return path;
}

/** Asks for the same export and reads its bytes, without looking at them. @returns milliseconds */
async function exportAlone({ url, clientId, clientSecret }: Tenant): Promise<number> {
  const began = performance.now();
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return (await response.json()) as TenantReply;
  };
  const { access_token } = await post("/oauth/token", {
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    audience: `${url}/api/v2/`,
  });
  const headers = { authorization: `Bearer ${access_token}` };
  const fields = ["user_id", ...JUDGED_FIELDS].map((name) => ({ name }));
  let job = await post("/api/v2/jobs/users-exports", { format: "json", fields }, headers);
  while (job.status === "pending" || job.status === "processing") {
    await new Promise((resolve) => setTimeout(resolve, 50));
    job = (await (await fetch(`${url}/api/v2/jobs/${job.id}`, { headers })).json()) as TenantReply;
  }
  if (job.location === undefined) throw new Error(`the export ended as ${JSON.stringify(job)}`);
  const { body } = await fetch(job.location);
  for await (const _ of body!) {
  }
  return performance.now() - began;
}
