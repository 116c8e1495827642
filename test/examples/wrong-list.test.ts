import { execFile } from "node:child_process";
import { chmod, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { cliPath } from "../support/built-cli.js";
import { cleanEnv, runCli } from "../support/cli.js";
import { workFolder } from "../support/work-folder.js";

const exec = promisify(execFile);
const EXAMPLES = fileURLToPath(new URL("../../examples", import.meta.url));

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = await workFolder("wrong-list");
  await cp(join(EXAMPLES, "wrong-list"), folder, { recursive: true });
  sandbox = await startSandbox({ users: join(EXAMPLES, "users.ndjson") });
  await mkdir(join(folder, "bin"));
  const command = join(folder, "bin/reticket");
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${cliPath()}" "$@"\n`);
  await chmod(command, 0o755);
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

it("the example of a wrong list kills its two links, and prune kills those of users who are removed", async () => {
  const recipient = (await runCli(["keygen", "--out", "reticket.key"], { cwd: folder })).stdout.trim();
  const env = {
    AUTH0_DOMAIN: sandbox.url,
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  };
  const shell = {
    ...cleanEnv(),
    ...env,
    recipient,
    PATH: [join(folder, "bin"), process.env.PATH].join(delimiter),
  };
  const [, block = ""] = /```sh\n(.*?)```/s.exec(await readFile(join(folder, "README.md"), "utf8")) ?? [];
  const printed: string[] = [];
  for (const command of block.trimEnd().split("\n")) {
    printed.push((await exec("bash", ["-c", command], { cwd: folder, env: shell })).stdout);
  }
  expect(printed[1]).toContain("Plan: 2 links to invalidate.");
  expect(printed[2]).toContain("2 invalidated");
  expect(printed[3]).toContain("links: 2 invalidated");

  const manifest = await readFile(join(folder, "reset.yaml"), "utf8");
  await writeFile(join(folder, "reset.yaml"), manifest.trimEnd().split("\n").slice(0, -1).join("\n"));
  const plan = await runCli(["plan", "reset.yaml"], { cwd: folder, env });
  expect(plan.stdout).toContain("1 to invalidate");
  const applied = await runCli(["apply", "--auto-approve", "reset.yaml"], { cwd: folder, env });
  expect([applied.code, applied.stdout]).toEqual([0, expect.stringContaining("1 invalidated")]);
});
