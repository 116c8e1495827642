import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.js";
import { runInTerminal } from "../support/terminal.js";
import { workFolder } from "../support/work-folder.js";

let root: string;
beforeAll(async () => {
  root = await workFolder("init");
});
afterAll(() => rm(root, { recursive: true }));

let count = 0;
/** A new folder, and the real command line in it, with a home of its own. */
async function place() {
  const folder = join(root, String(++count), "repo");
  const home = join(root, String(count), "home");
  await mkdir(folder, { recursive: true });
  const run = (...args: string[]) => runCli(args, { cwd: folder, env: { XDG_CONFIG_HOME: home } });
  return { folder, home, run };
}

const INIT = ["init", "--yes", "--tenant", "acme.eu.auth0.com"];
const FILES = [
  ".gitattributes",
  ".github/CODEOWNERS",
  ".github/workflows/reticket-apply.yml",
  ".github/workflows/reticket-plan.yml",
  ".github/workflows/reticket-status.yml",
  ".gitignore",
  "manifests/example.yaml",
  "reticket.yaml",
];

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith(".git/"))
    .sort();
}

describe("init", () => {
  it("stores the ledger in a folder where there is neither a repository nor a job, and on a branch else", async () => {
    const { folder, run } = await place();
    expect((await run(...INIT, "--ci", "none")).code).toBe(0);
    expect(await readFile(join(folder, "reticket.yaml"), "utf8")).toMatch(/^ledger: file:ledger$/m);
    const other = await place();
    await promisify(execFile)("git", ["init", "--quiet", other.folder]);
    expect((await other.run(...INIT, "--ci", "none")).code).toBe(0);
    expect(await readFile(join(other.folder, "reticket.yaml"), "utf8")).toMatch(
      /^ledger: git:reticket-ledger$/m,
    );
  });

  it("writes the starter mails of languages as files, and a part of the config that uses them", async () => {
    const { folder, run } = await place();
    const { code, stdout, stderr } = await run(...INIT, "--languages", "de,ar", "--ci", "github");
    expect([code, stderr.includes("rror")]).toEqual([0, false]);
    expect(stdout).toContain("  wrote  mail/ar.reminder.html");
    expect((await filesIn(folder)).filter((path) => path.startsWith("mail/"))).toHaveLength(8);
    expect(await readFile(join(folder, ".github/CODEOWNERS"), "utf8")).toContain("\n/mail/ ");
    const config = await readFile(join(folder, "reticket.yaml"), "utf8");
    const [, comment] = /remove `# ` from these lines\.\n((?:# .*\n)+)/.exec(config)!;
    await writeFile(
      join(folder, "reticket.yaml"),
      config.replace(comment!, comment!.replace(/^# /gm, "")).replace(/^ledger: .*/m, "ledger: file:ledger"),
    );
    await writeFile(
      join(folder, "manifests/example.yaml"),
      'apiVersion: reticket/v1\nkind: PasswordChangeTickets\nmetadata: { name: a, reason: "b" }\nspec: { remind: [24h], users: [{ user_id: auth0|1, language: de }] }\n',
    );
    const planned = await run("plan", "--language", "ar", "manifests");
    expect(planned.stdout, planned.stderr).toContain("Content-Language: ar");
    expect(planned.stdout).toContain("Languages: 1 de.");

    const again = await run(...INIT, "--languages", "fr");
    expect(again.stderr).toContain("name the files of mail/ in `delivery.smtp.templates`");
    const wrong = await run(...INIT, "--languages", "de,sv");
    expect(wrong.stderr).toContain("Give starter languages: en, de, fr, es, it, pt, nl, pl, ja, zh, ar.");
  });

  it("asks nothing with --yes, writes everything, and its result is valid as it is", async () => {
    const { folder, home, run } = await place();
    const { code, stderr } = await run(...INIT);
    expect(code, stderr).toBe(0);
    expect(await filesIn(folder)).toEqual(FILES);
    expect(await run("validate", "manifests")).toMatchObject({ code: 0 });
    const key = join(home, "reticket/acme.eu.auth0.com.key");
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    const [, recipient = "none"] = /public key: (age1\S+)/.exec(await readFile(key, "utf8")) ?? [];
    expect(await readFile(join(folder, "reticket.yaml"), "utf8")).toContain(`  - ${recipient}\n`);
  });

  it("leaves every file that is there as it is, and changes nothing the second time", async () => {
    const { folder, run } = await place();
    await run(...INIT);
    await writeFile(join(folder, "reticket.yaml"), "tenant: other.eu.auth0.com\n");
    const contents = async () =>
      Promise.all((await filesIn(folder)).map((path) => readFile(join(folder, path), "utf8")));
    const before = await contents();
    const { code, stdout } = await run("init", "--yes");
    expect([code, await contents()]).toEqual([0, before]);
    expect(stdout.match(/^ {2}left /gm)).toHaveLength(FILES.length);
  });

  it("adds to .gitignore and .gitattributes only the lines that they lack", async () => {
    const { folder, run } = await place();
    await writeFile(join(folder, ".gitignore"), "node_modules/\n*.key");
    await run(...INIT);
    const lines = (await readFile(join(folder, ".gitignore"), "utf8")).split("\n");
    expect(lines.filter((line) => line === "*.key")).toHaveLength(1);
    expect(lines).toEqual(expect.arrayContaining(["node_modules/", "/plan*.json"]));
  });

  it("puts the key into no repository, by whatever way it is named", async () => {
    const { folder, run } = await place();
    await mkdir(join(folder, ".git"));
    await mkdir(join(folder, "sub"));
    await symlink(folder, join(root, "link"));
    for (const key of ["reticket.key", "sub/deep/er.key", join(folder, "x.key"), join(root, "link/x.key")]) {
      const { code, stderr } = await run(...INIT, "--dir", "sub", "--key", key);
      expect([code, stderr], key).toEqual([1, expect.stringContaining("FILE_UNSAFE")]);
    }
    expect(await filesIn(folder)).toEqual([]);
  });

  it("takes a key that is there, and makes none where recipients are given", async () => {
    const { folder, home, run } = await place();
    await run(...INIT, "--dir", "a");
    await run(...INIT, "--dir", "b");
    const config = (name: string) => readFile(join(folder, name, "reticket.yaml"), "utf8");
    expect(await config("a")).toBe(await config("b"));
    await rm(home, { recursive: true });
    const recipient = /age1\S+/.exec(await config("a"))![0];
    expect((await run(...INIT, "--dir", "c", "--recipient", recipient)).code).toBe(0);
    expect(await config("c")).toBe(await config("a"));
    await expect(stat(home)).rejects.toThrow();
  });

  it("writes GitLab's pipeline where it is asked to, or where there is one, which it leaves alone", async () => {
    const { folder, run } = await place();
    await writeFile(join(folder, ".gitlab-ci.yml"), "stages: [test]\n");
    const { stdout } = await run(...INIT);
    expect(stdout).toContain("add `include: [{ local: .gitlab/reticket.yml }]`");
    expect(await filesIn(folder)).toContain(".gitlab/reticket.yml");
    expect(await filesIn(folder)).not.toContain(".github/workflows/reticket-plan.yml");
  });

  it("names the branch that git knows", async () => {
    const { folder, run } = await place();
    await promisify(execFile)("git", ["init", "--quiet", "--initial-branch=master"], { cwd: folder });
    await run(...INIT);
    const apply = await readFile(join(folder, ".github/workflows/reticket-apply.yml"), "utf8");
    expect(apply).toContain("branches: [master]");
  });

  it("needs a tenant, and one that is plainly one", async () => {
    const { run } = await place();
    expect((await run("init", "--yes")).stderr).toContain("--tenant YOUR-TENANT.eu.auth0.com");
    const { code, stderr } = await run("init", "--yes", "--tenant", "https://user@acme.eu.auth0.com/x");
    expect([code, stderr]).toEqual([1, expect.stringContaining("USAGE")]);
  });

  it("asks on a terminal for the tenant, the CI and the key, and offers an answer to each but the first", async () => {
    const { folder, home } = await place();
    const { code, shown } = await runInTerminal(["init"], { cwd: folder, env: { XDG_CONFIG_HOME: home } }, [
      ["Auth0 tenant: ", "acme.eu.auth0.com\r"],
      ["CI: github, gitlab or none [github]: ", "none\r"],
      ["The private key [", "\r"],
    ]);
    expect(code, shown).toBe(0);
    expect(await filesIn(folder)).toEqual(FILES.filter((path) => !path.startsWith(".github/")));
  });

  it("writes nothing where the terminal ends instead of an answer", async () => {
    const { folder, home } = await place();
    for (const typed of ["\u0004", "\u0003"]) {
      const { code } = await runInTerminal(["init"], { cwd: folder, env: { XDG_CONFIG_HOME: home } }, [
        ["Auth0 tenant: ", typed],
      ]);
      expect(code).not.toBe(0);
    }
    expect(await filesIn(folder)).toEqual([]);
  });
});
