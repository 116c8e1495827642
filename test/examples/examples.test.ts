import { generateKeyPairSync } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { runCli } from "../support/cli.js";
import { resetPassword } from "../support/reset.js";

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });

const repository = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;
let sandbox: Sandbox;
let recipient: string;
/** How far the clocks are ahead of this machine's. */
let aheadMs = 0;
beforeAll(async () => {
  const cache = join(repository, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, "reticket-examples-"));
  const examples = join(repository, "examples/");
  await cp(examples, folder, {
    recursive: true,
    filter: (path) => !path.startsWith(join(examples, ".demo")),
  });
  await writeFile(join(folder, "signing.key"), keys.privateKey.export({ type: "pkcs8", format: "pem" }), {
    mode: 0o600,
  });
  sandbox = await startSandbox({
    users: join(folder, "users.ndjson"),
    clock: () => Date.now() + aheadMs,
    publicKey: keys.publicKey.export({ type: "spki", format: "pem" }).toString(),
  });
  recipient = (await runCli(["keygen", "--out", "reticket.key"], { cwd: folder })).stdout.trim();
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

test.each([
  ["pull-request", 7, "AUTH0_CLIENT_SECRET"],
  ["incident", 24, "AUTH0_CLIENT_SECRET"],
  ["organization", 6, "AUTH0_CLIENT_SECRET"],
  ["reminders", 2, "AUTH0_CLIENT_SECRET"],
  ["private-key-jwt", 2, "AUTH0_CLIENT_SIGNING_KEY_PATH"],
])("examples/%s issues %i tickets with %s, once", async (name, count, credential) => {
  const cwd = join(folder, name);
  const env = {
    AUTH0_DOMAIN: sandbox.url,
    AUTH0_CLIENT_ID: sandbox.clientId,
    [credential]:
      credential === "AUTH0_CLIENT_SECRET" ? sandbox.clientSecret.reveal() : join(folder, "signing.key"),
  };
  const apply = () => runCli(["apply", "--auto-approve", "--recipient", recipient, "."], { cwd, env });

  const before = sandbox.stats().tickets;
  const planned = await runCli(["plan", "--detailed-exitcode", "."], { cwd, env });
  expect(planned.code, planned.stderr).toBe(2);
  expect(planned.stdout).toContain(`${count} to issue`);

  const applied = await apply();
  expect(applied.code, applied.stderr).toBe(0);
  expect(sandbox.stats().tickets - before).toBe(count);
  expect((await apply()).code).toBe(0);
  expect(sandbox.stats().tickets - before).toBe(count);

  const opened = await runCli(["tickets", "--identity", "../reticket.key", "."], { cwd, env });
  const tickets = opened.stdout.trim().split("\n");
  expect(tickets).toHaveLength(count);
  expect((await fetch(String(JSON.parse(tickets[0] ?? "").ticket))).status).toBe(200);
});

test("examples/waves sends the second wave when enough users of the first one have reset", async () => {
  const cwd = join(folder, "waves");
  const env = {
    AUTH0_DOMAIN: sandbox.url,
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  };
  const run = (...args: string[]) => runCli([...args, "."], { cwd, env });
  const apply = () => run("apply", "--auto-approve", "--recipient", recipient);
  const first = await apply();
  expect(first.code).toBe(3);
  expect(first.stdout).toContain("wave 2 (5 entries) waits for: completed 0 of 2, and 1 (50%) are needed");
  const plan = JSON.parse((await run("plan", "--format", "json")).stdout);
  const later = new Set(plan.actions.map(({ target }: { target: { user_id: string } }) => target.user_id));
  const users = (await readFile(join(cwd, "support-cases.yaml"), "utf8")).match(/auth0\|\w+/g)!;
  await resetPassword(sandbox, { user_id: users.find((id) => !later.has(id))! });
  await run("refresh");
  expect((await apply()).code).toBe(0);
});

test("examples/reminders reminds those who have not reset, with a line for each", async () => {
  const cwd = join(folder, "reminders");
  const env = {
    AUTH0_DOMAIN: sandbox.url,
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  };
  await resetPassword(sandbox, { user_id: "auth0|1f9bd293886b37d6947b6408" });
  aheadMs = 25 * 3_600_000;
  const options = { cwd, env, clockAheadMs: aheadMs };
  expect((await runCli(["status", "."], options)).stdout).toContain("reminders: 0 reminded, 2 due");
  const reminded = await runCli(["deliver", "--auto-approve", "."], options);
  expect([reminded.code, reminded.stdout], reminded.stderr).toEqual([
    0,
    expect.stringContaining("Delivery: 1 reminded."),
  ]);
  const lines = (await readFile(join(cwd, "letters.ndjson"), "utf8")).trim().split("\n");
  const reminder = JSON.parse(lines.at(-1)!);
  expect(lines).toHaveLength(3);
  expect(reminder).toMatchObject({ target: { user_id: "auth0|5ad72278cc55e6066faa9719" }, link: null });
  expect(lines.slice(0, 2).map((line) => JSON.parse(line).id)).toContain(reminder.reminds);
});
