import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { runCli } from "../support/cli.js";
import { readmeCommands, shellOf } from "../support/readme.js";
import { workFolder } from "../support/work-folder.js";

const exec = promisify(execFile);

/** The home folder, with the key; the project is in it. */
let home: string;
let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  home = await workFolder("runbook");
  folder = join(home, "project");
  await mkdir(folder);
  await exec("git", ["init", "--quiet", "--bare", join(home, "origin.git")]);
  await exec("git", ["init", "--quiet", "--initial-branch", "main", folder]);
  await exec("git", ["remote", "add", "origin", join(home, "origin.git")], { cwd: folder });
  sandbox = await startSandbox({ generate: 60, mixed: true, exportMs: 0 });
  const init = [
    "init",
    "--yes",
    "--tenant",
    sandbox.url,
    "--ci",
    "none",
    "--key",
    join(home, "reticket.key"),
  ];
  const made = await runCli(init, { cwd: folder });
  expect(made.code, made.stderr).toBe(0);
  const config = await readFile(join(folder, "reticket.yaml"), "utf8");
  await writeFile(join(folder, "reticket.yaml"), `${config}\ndelivery:\n  file:\n    path: letters.csv\n`);
  const leak = Array.from(
    { length: 60 },
    (_, index) => `USER${String(index + 1).padStart(6, "0")}@example.com:hunter2`,
  );
  await writeFile(join(folder, "leak.txt"), leak.join("\r\n"));
});
afterAll(async () => {
  await sandbox.close();
  await rm(home, { recursive: true });
});

it("the README's runbook goes from a leaked list to the report, in ten commands", async () => {
  const commands = await readmeCommands("runbook");
  expect(commands).toHaveLength(10);
  const env = {
    ...(await shellOf(home)),
    AUTH0_DOMAIN: sandbox.url,
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  };
  const printed: string[] = [];
  for (const command of commands) {
    const { stdout, stderr } = await exec("bash", ["-c", command], { cwd: folder, env });
    printed.push(stdout + stderr);
  }
  // Of sixty, three each share an address, have none, have no password (two kinds), or are blocked.
  expect(printed[0]).toContain("60 lines: 45 users; 6 not ours, 6 without a password, 3 blocked");
  expect(printed[3]).toContain("48 issued");
  const letters = (await readFile(join(folder, "letters.csv"), "utf8")).trimEnd().split("\n");
  expect(letters).toHaveLength(48);
  expect(await readFile(join(folder, "status.csv"), "utf8")).toContain("auth0|");
  expect(await readFile(join(folder, "report.html"), "utf8")).toContain("Where the lists came from");
  expect(sandbox.stats().tickets).toBe(48);
  expect(printed.join("")).not.toContain("hunter2");
});
