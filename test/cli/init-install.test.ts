import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliPath } from "../support/built-cli.js";
import { cleanEnv, runCli } from "../support/cli.js";
import { packReticket } from "../support/package.js";
import { workFolder } from "../support/work-folder.js";

const exec = promisify(execFile);
const RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const INIT = [
  "init",
  "--yes",
  "--tenant",
  "acme.eu.auth0.com",
  "--recipient",
  RECIPIENT,
  "--owner",
  "@acme/identity",
];

let root: string;
beforeAll(async () => {
  root = await workFolder("init-install");
});
afterAll(() => rm(root, { recursive: true }));

let count = 0;
async function place() {
  const folder = join(root, `repo-${++count}`);
  await mkdir(folder);
  const run = (...args: string[]) => runCli([...INIT, ...args], { cwd: folder });
  const read = async (path: string) => readFile(join(folder, path), "utf8");
  return { folder, run, read };
}

async function pack(name: string, manifest: object): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await exec("npm", ["pack", "--silent"], { cwd: folder, env: cleanEnv() });
  return join(folder, "reticket-1.0.0.tgz");
}

describe("init --package", () => {
  it("puts a tarball beside a lock file with its sum, for GitHub and for GitLab", async () => {
    const tarball = await packReticket(root);
    for (const [ci, folder] of [
      ["github", ".github/reticket"],
      ["gitlab", ".gitlab/reticket"],
    ] as const) {
      const { run, read } = await place();
      const { code, stdout, stderr } = await run("--ci", ci, "--package", tarball);
      expect(code, stderr).toBe(0);
      expect(stdout).toContain(`wrote  ${folder}/package-lock.json`);
      const { packages } = JSON.parse(await read(`${folder}/package-lock.json`));
      expect(packages["node_modules/reticket"]).toMatchObject({
        resolved: "file:reticket-0.0.0-test.tgz",
        integrity: expect.stringMatching(/^sha512-/),
      });
      expect(JSON.parse(await read(`${folder}/package.json`)).dependencies).toEqual({
        reticket: "file:reticket-0.0.0-test.tgz",
      });
      expect(stderr).not.toContain("Pin what the jobs install");
    }
  });

  it("leaves a lock file that is there alone, and runs no npm for it", async () => {
    const { folder, run, read } = await place();
    await mkdir(join(folder, ".github/reticket"), { recursive: true });
    await writeFile(join(folder, ".github/reticket/package-lock.json"), "{}");
    const { code, stdout } = await run("--ci", "github", "--package", "/nowhere/reticket.tgz");
    expect([code, stdout]).toEqual([0, expect.stringContaining("left   .github/reticket/package-lock.json")]);
    expect(await read(".github/reticket/package-lock.json")).toBe("{}");
    expect(await readdir(join(folder, ".github/reticket"))).toEqual(["package-lock.json"]);
  });

  it("writes nothing where the spec is not exact, or no tarball, or the package is another one", async () => {
    const other = await pack("other", { name: "reticket", version: "1.0.0" });
    for (const [spec, code] of [
      ["reticket", "USAGE"],
      ["reticket@latest", "USAGE"],
      ["reticket@^1.0.0", "USAGE"],
      ["other@1.0.0", "USAGE"],
      ["git+https://example.com/reticket.git", "USAGE"],
      ["/nowhere/reticket.tgz", "INSTALL_UNPINNED"],
      [other, "INSTALL_UNPINNED"],
    ] as const) {
      const { folder, run } = await place();
      const result = await run("--ci", "github", "--package", spec);
      expect([result.code, result.stderr], spec).toEqual([1, expect.stringContaining(code)]);
      expect(await readdir(folder), spec).toEqual([]);
    }
  });

  it("writes no lock file in which anything has no sum", async () => {
    const folder = join(root, "linked");
    await mkdir(folder);
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "linked", version: "1.0.0" }));
    const manifest = { name: "reticket", version: "1.0.0", bin: { reticket: "x.js" } };
    const tarball = await pack("unpinned", { ...manifest, dependencies: { linked: `file:${folder}` } });
    const { folder: repository, run } = await place();
    const { code, stderr } = await run("--ci", "github", "--package", tarball);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/INSTALL_UNPINNED: .*without a checksum/)]);
    expect(await readdir(repository)).toEqual([]);
  });
});

describe("init", () => {
  it("that npm installed pins what it was installed from, and the same sum", async () => {
    const source = join(root, "whole");
    await cp(dirname(cliPath()), source, { recursive: true });
    const manifest = { name: "reticket", version: "1.0.0", type: "module", bin: { reticket: "main.mjs" } };
    await writeFile(join(source, "package.json"), JSON.stringify(manifest));
    await exec("npm", ["pack", "--silent"], { cwd: source, env: cleanEnv() });
    const home = join(root, "installed");
    await mkdir(home);
    const env = cleanEnv();
    await exec("npm", ["install", "--ignore-scripts", "--no-audit", join(source, "reticket-1.0.0.tgz")], {
      cwd: home,
      env,
    });
    const { folder, read } = await place();
    const command = join(home, "node_modules/reticket/main.mjs");
    await exec(process.execPath, [command, ...INIT, "--ci", "github"], { cwd: folder, env });
    const sum = async (text: Promise<string>) =>
      JSON.parse(await text).packages["node_modules/reticket"].integrity;
    expect(await sum(read(".github/reticket/package-lock.json"))).toBe(
      await sum(readFile(join(home, "node_modules/.package-lock.json"), "utf8")),
    );
  });

  it("that was not says that there is no lock file yet, and how to get one", async () => {
    const { run } = await place();
    const { code, stdout, stderr } = await run("--ci", "github");
    expect(code).toBe(0);
    expect(stdout).toContain("no     .github/reticket/package-lock.json");
    expect(stderr).toContain("reticket init --package reticket-VERSION.tgz");
  });

  it("leaves code owners that are there alone, wherever a host looks for them, and says what they should name", async () => {
    for (const [ci, path] of [
      ["github", "CODEOWNERS"],
      ["github", "docs/CODEOWNERS"],
      ["gitlab", "CODEOWNERS"],
    ] as const) {
      const { folder, run, read } = await place();
      await mkdir(join(folder, "docs"));
      await writeFile(join(folder, path), "* @acme/all\n");
      const { stdout } = await run("--ci", ci);
      expect(stdout).toMatch(new RegExp(`left {3}${path}: .*add owners of /\\.git.* and /reticket\\.yaml`));
      expect(await read(path)).toBe("* @acme/all\n");
      await expect(read(`.${ci}/CODEOWNERS`)).rejects.toThrow();
    }
  });

  it("names git's user as the code owner, or says that no owner is named", async () => {
    const { folder, read } = await place();
    const env = { GIT_CONFIG_GLOBAL: join(folder, "gitconfig") };
    await writeFile(env.GIT_CONFIG_GLOBAL, "[user]\n\temail = ada@acme.example\n");
    const args = INIT.slice(0, -2);
    await runCli([...args, "--ci", "github"], { cwd: folder, env });
    expect(await read(".github/CODEOWNERS")).toContain("/reticket.yaml ada@acme.example\n");
    const unnamed = await place();
    const withoutUser = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
    const { stderr } = await runCli([...args, "--ci", "github"], { cwd: unnamed.folder, env: withoutUser });
    expect(stderr).toContain("In CODEOWNERS, replace @your-organization/your-team");
    const { code } = await (await place()).run("--ci", "github", "--owner", "a b");
    expect(code).toBe(1);
  });

  it("ignores every file that holds secrets, wherever it lies, and no list beside a manifest", async () => {
    const { folder, run, read } = await place();
    await writeFile(
      join(folder, "reticket.yaml"),
      `tenant: acme.eu.auth0.com\nrecipients: [${RECIPIENT}]\ndelivery: { file: { path: out/for-the-mailer.dat } }\n`,
    );
    await exec("git", ["init", "--quiet"], { cwd: folder, env: cleanEnv() });
    await run("--ci", "none");
    const ignored = async (path: string) =>
      exec("git", ["check-ignore", "--quiet", path], { cwd: folder, env: cleanEnv() }).then(
        () => true,
        () => false,
      );
    const secrets = ["letters.csv", "letters.ndjson", "tickets.csv", "tickets.ndjson", "sandbox.env", ".env"];
    const more = ["reticket.key", "plan.json", "plan-2.json", "tickets.ndjson.0b1c.tmp"];
    for (const path of [
      ...secrets,
      ...more,
      "a/tickets-2.ndjson",
      "a/letters.csv",
      "out/for-the-mailer.dat",
    ]) {
      expect(await ignored(path), path).toBe(true);
    }
    for (const path of [
      "manifests/breached-users.csv",
      "smtp-ca.pem",
      "manifests/list.ndjson",
      "reticket.yaml",
      "ledger/a.ndjson",
    ]) {
      expect(await ignored(path), path).toBe(false);
    }
    expect(await read(".gitignore")).toContain("/out/for-the-mailer.dat\n");
  });

  it("writes a config and an example that validate has nothing to warn of", async () => {
    const { folder, run } = await place();
    await run("--ci", "github");
    const { code, stdout } = await runCli(["validate", "manifests"], { cwd: folder });
    expect([code, stdout]).toEqual([0, "1 manifest, 0 users: valid\n"]);
  });

  it("pins the jobs of a project whose config is there to what that config says", async () => {
    const { folder, run, read } = await place();
    await writeFile(
      join(folder, "reticket.yaml"),
      `tenant: other.eu.auth0.com\ndomain: login.other.example\nrecipients: [${RECIPIENT}]\n`,
    );
    await run("--ci", "github");
    const apply = await read(".github/workflows/reticket-apply.yml");
    expect(apply).toContain("AUTH0_DOMAIN: login.other.example\n");
    expect(apply).toContain("RETICKET_TENANT: other.eu.auth0.com\n");
    expect(apply).toContain(`RETICKET_RECIPIENTS: ${RECIPIENT}\n`);
  });
});
