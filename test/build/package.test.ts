import { execFile, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { cleanEnv, finished } from "../support/cli.js";
import { InstalledPackage } from "../support/packed.js";

const exec = promisify(execFile);

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await InstalledPackage.install();
});
afterAll(() => installed.remove());

describe("the package", () => {
  it("holds the command, the library, its declarations, schemas, examples and pages, and no source or test", () => {
    const paths = installed.files.map(({ path }) => path);
    const tops = new Set(
      paths.map((path) =>
        path
          .split("/")
          .slice(0, path.startsWith("dist/") ? 2 : 1)
          .join("/"),
      ),
    );
    expect([...tops].sort()).toEqual([
      ".github",
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/THIRD_PARTY_NOTICES.txt",
      "dist/chunks",
      "dist/cli",
      "dist/demo.mjs",
      "dist/demo.notices.txt",
      "dist/index.cjs",
      "dist/index.js",
      "dist/types",
      "examples",
      "package.json",
      "schemas",
      "src",
      "test",
    ]);
    expect(paths.filter((path) => path.startsWith("src/") && !path.endsWith(".md"))).toEqual([]);
    expect(paths.filter((path) => path.startsWith("test/")).sort()).toEqual([
      "test/bench/RESULTS.md",
      "test/bench/results.json",
    ]);
    expect(paths.filter((path) => /\.key$|\.env|\/\.demo\//.test(path))).toEqual([]);
  });

  it("installs as one package of at most 8 MB, which needs no other", () => {
    const names = readdirSync(join(installed.folder, "node_modules")).filter((name) => !name.startsWith("."));
    expect(names).toEqual(["reticket"]);
    const bytes = installed.files.reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeLessThan(8 * 1024 * 1024);
  });

  it("has the license text of everything that is bundled", () => {
    const notices = readFileSync(installed.path("dist/THIRD_PARTY_NOTICES.txt"), "utf8").split(/\n-{80}\n/);
    const names = notices.map((notice) => /^\s*(\S+) \d/.exec(notice)?.[1]);
    expect(names).toEqual(
      expect.arrayContaining(["undici", "yaml", "ajv", "p-limit", "nodemailer", "pg", "age-encryption"]),
    );
    for (const notice of notices)
      expect(notice).toMatch(
        /copyright|public domain|permission is hereby granted|no license file. Its source: \S+:\/\//i,
      );
  });

  it("leads its library and its schemas to files that are there", async () => {
    const script =
      'import * as all from "reticket"; import { createRequire } from "node:module"; const require = createRequire(import.meta.url); console.log(typeof all.apply, require("reticket/schemas/manifest.schema.json").title);';
    const { stdout } = await exec(process.execPath, ["--input-type=module", "-e", script], {
      cwd: installed.folder,
    });
    expect(stdout).toMatch(/^function \w/);
  });
});

describe("a command", () => {
  /** The files of the package that a command loads. */
  async function loadedBy(...args: string[]): Promise<string[]> {
    const folder = await mkdtemp(join(tmpdir(), "reticket-loaded-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const list = join(folder, "loaded.json");
    const hook = join(folder, "hook.cjs");
    await writeFile(
      hook,
      `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(list)}, JSON.stringify(Object.keys(require.cache))));`,
    );
    await writeFile(
      join(folder, "one.yaml"),
      "apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata: { name: one }\nspec: { users: [{ user_id: auth0|1 }] }\n",
    );
    await exec(process.execPath, ["-r", hook, installed.path("dist/cli/main.cjs"), ...args], {
      cwd: folder,
      env: { ...cleanEnv(), AUTH0_DOMAIN: "acme.eu.auth0.com", XDG_STATE_HOME: folder },
    });
    return (JSON.parse(await readFile(list, "utf8")) as string[]).filter((path) => path !== hook);
  }

  /** What each file tells of the packages that are in it. */
  const MARKS = {
    undici: "UND_ERR_",
    nodemailer: "EENVELOPE",
    pg: "SASL: Only mechanism",
    age: "age-encryption.org/v1",
    jose: "ERR_JWS_INVALID",
    parse5: "unexpected-null-character",
    csv: "CSV_INVALID_",
  } as const;

  function packagesIn(files: readonly string[]): string[] {
    const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
    return Object.entries(MARKS).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []));
  }

  it("loads what it needs: little for --version, few files for validate, and no client, mail or database for plan", async () => {
    const all = readdirSync(installed.path("dist/chunks")).map((name) =>
      installed.path(`dist/chunks/${name}`),
    );
    expect(packagesIn(all).sort()).toEqual(Object.keys(MARKS).sort());
    const version = await loadedBy("--version");
    expect(version.length).toBeLessThanOrEqual(2);
    const validate = await loadedBy("validate", "one.yaml");
    expect(validate.length).toBeLessThanOrEqual(6);
    expect(packagesIn(validate)).toEqual([]);
    expect(validate.join()).not.toContain("config.validator");
    const plan = await loadedBy("plan", "one.yaml");
    expect(packagesIn(plan)).toEqual([]);
  });
});

it("runs the demo, which ends with a password that works and shows no ticket and no secret", async () => {
  const demo = spawn(process.execPath, [installed.path("dist/demo.mjs")], { env: cleanEnv(), stdio: "pipe" });
  const { code, stdout, stderr } = await finished(demo);
  const own = (file: string) => installed.path(`examples/.demo/${file}`);
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
  expect(await readFile(own("report.html"), "utf8")).toMatch(/^<!DOCTYPE html>/);

  expect(stdout).toMatch(
    /next-list: wave 2 \(7 entries\) waits for: completed 0 of 3, and 2 \(50%\) are needed/,
  );
  expect(stdout + stderr).toMatch(/PAUSED: next-list is paused by .*: the help desk is full until noon/);
  expect(stdout).toMatch(/wave 1 \(3; gate: .*\): done, 3 of 3 sent, 2 completed/);
  expect(stdout).toContain("Applied: 7 issued.");
  expect(stdout).toContain("Applied: 2 invalidated.");
  expect(stdout.match(/open the link of \w+ +this link no longer works/g)).toHaveLength(2);

  const file = own("tickets.ndjson");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const opened = (await readFile(file, "utf8")).trim().split("\n");
  expect(opened).toHaveLength(37);
  const waves = await readFile(own("both-waves.ndjson"), "utf8");
  opened.push(...waves.trim().split("\n"));
  const secrets = opened.map((line) => new URL(JSON.parse(line).ticket).searchParams.get("ticket"));
  const env = await readFile(own("sandbox.env"), "utf8");
  secrets.push(/AUTH0_CLIENT_SECRET='?([\w-]+)/.exec(env)?.[1] ?? null);
  const shown = stdout + stderr + (await readFile(own("report.html"), "utf8"));
  for (const secret of secrets) expect(shown).not.toContain(secret ?? "a secret that was not found");
});
