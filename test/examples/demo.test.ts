import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cliPath } from "../support/built-cli.js";
import { cleanEnv, finished } from "../support/cli.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;
beforeAll(async () => {
  const cache = join(repository, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, "reticket-demo-"));
  const examples = join(repository, "examples");
  await cp(examples, join(folder, "examples"), {
    recursive: true,
    filter: (path) => !path.startsWith(join(examples, ".demo")),
  });
  await mkdir(join(folder, "dist/cli"), { recursive: true });
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await writeFile(join(folder, "dist/cli/main.js"), `import ${JSON.stringify(pathToFileURL(cliPath()))};`);
});
afterAll(() => rm(folder, { recursive: true }));

test("the demo ends with a password that works, and shows no ticket and no secret", async () => {
  const demo = spawn(process.execPath, ["examples/demo.mjs"], {
    cwd: folder,
    env: cleanEnv(),
    stdio: "pipe",
  });
  const { code, stdout, stderr } = await finished(demo);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain("Plan: 37 to issue");
  expect(stdout).toContain("Applied: 24 contained, 37 issued");
  expect(stdout).toContain("No changes.");
  expect(stdout).toContain("Delivery: 37 delivered.");
  expect(stdout).toContain("37 mails have arrived.");
  expect(stdout).toMatch(/ {2}To: \S+@\S+\n {2}Subject: Choose a new password\n/);
  expect(stdout).toContain("  [the link]\n");
  expect(stdout).toMatch(/open the link, set the password +password changed/);
  expect(stdout).toMatch(/log in with the new password +welcome/);

  expect(stdout).toMatch(/A while later, 1[78] more have done so/);
  expect(stdout).toMatch(/Refreshed: (18|19) have reset, (18|19) open\./);
  expect(await readFile(join(folder, "examples/.demo/report.html"), "utf8")).toMatch(/^<!DOCTYPE html>/);

  expect(stdout).toMatch(
    /next-list: wave 2 \(7 entries\) waits for: completed 0 of 3, and 2 \(50%\) are needed/,
  );
  expect(stdout + stderr).toMatch(/PAUSED: next-list is paused by .*: the help desk is full until noon/);
  expect(stdout).toMatch(/wave 1 \(3; gate: .*\): done, 3 of 3 sent, 2 completed/);
  expect(stdout).toContain("Applied: 7 issued.");
  expect(stdout).toContain("Applied: 2 invalidated.");
  expect(stdout.match(/open the link of \w+ +this link no longer works/g)).toHaveLength(2);

  const file = join(folder, "examples/.demo/tickets.ndjson");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const opened = (await readFile(file, "utf8")).trim().split("\n");
  expect(opened).toHaveLength(37);
  const waves = await readFile(join(folder, "examples/.demo/both-waves.ndjson"), "utf8");
  opened.push(...waves.trim().split("\n"));
  const secrets = opened.map((line) => new URL(JSON.parse(line).ticket).searchParams.get("ticket"));
  const env = await readFile(join(folder, "examples/.demo/sandbox.env"), "utf8");
  secrets.push(/AUTH0_CLIENT_SECRET='?([\w-]+)/.exec(env)?.[1] ?? null);
  const shown = stdout + stderr + (await readFile(join(folder, "examples/.demo/report.html"), "utf8"));
  for (const secret of secrets) expect(shown).not.toContain(secret ?? "a secret that was not found");
});
