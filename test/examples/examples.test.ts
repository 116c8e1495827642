import { generateKeyPairSync } from "node:crypto";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { runCli } from "../support/cli.js";

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });

const repository = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;
let sandbox: Sandbox;
let recipient: string;
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
