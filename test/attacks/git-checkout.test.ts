import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Git } from "../../src/ledger/git/git.js";
import { type CliResult, runCli } from "../support/cli.js";
import { GIT_ENV, GitRemote, git } from "../support/git-remote.js";

const CONFIG = "tenant: acme.eu.auth0.com\nledger: git:ledger\n";
const MANIFEST = `apiVersion: reticket/v1
kind: PasswordChangeTickets
metadata: { name: resets }
spec: { users: [{ user_id: auth0|1 }] }
`;

let remote: GitRemote;
let checkout: string;
let canary: string;
beforeEach(async () => {
  remote = await GitRemote.create();
  checkout = await remote.clone();
  canary = join(remote.folder, "canary");
});
afterEach(() => remote.destroy());

/** A shell command that leaves its environment behind as a proof that it ran. */
function trap(): string {
  return `sh -c 'env > ${canary}'`;
}

async function project(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "reticket.yaml"), CONFIG);
  await writeFile(join(folder, "resets.yaml"), MANIFEST);
}

function plan(folder: string, env: Record<string, string> = {}): Promise<CliResult> {
  return runCli(["plan", "resets.yaml"], { cwd: folder, env: { ...GIT_ENV, ...env } });
}

describe("a pull request that brings a bare repository along as files", () => {
  async function plant(folder: string): Promise<void> {
    await project(folder);
    await git(folder, "init", "--quiet", "--bare", "--initial-branch=main", ".");
    await git(folder, "config", "core.sshCommand", trap());
    await git(folder, "config", "remote.origin.url", "ssh://git@127.0.0.1:1/x.git");
  }

  it("runs its command in a git that takes the folder for a repository", async () => {
    await plant(join(checkout, "bare"));
    await git(join(checkout, "bare"), "ls-remote", "origin").catch(() => "");
    expect(existsSync(canary)).toBe(true);
  });

  it("runs nothing, and the refusal says that the folder is a bare repository", async () => {
    await plant(join(checkout, "bare"));
    const result = await plan(join(checkout, "bare"));
    expect(result.code).toBe(1);
    expect(result.stderr).toContain("LEDGER_URL_INVALID");
    expect(result.stderr).toContain("bare repository");
    expect(existsSync(canary)).toBe(false);
  });

  it("runs nothing where --config names the folder from outside", async () => {
    await plant(join(checkout, "bare"));
    const args = ["plan", "--config", "bare/reticket.yaml", "bare/resets.yaml"];
    const result = await runCli(args, { cwd: checkout, env: GIT_ENV });
    expect([result.code, existsSync(canary)]).toEqual([1, false]);
  });
});

describe("work-tree files that git reads", () => {
  it("run nothing: .gitattributes with a filter, .gitmodules with an update command", async () => {
    await project(checkout);
    await writeFile(join(checkout, ".gitattributes"), "* filter=evil diff=evil textconv=evil\n");
    await writeFile(
      join(checkout, ".gitmodules"),
      `[submodule "x"]\n\tpath = x\n\turl = ext::${trap()}\n\tupdate = !${trap()}\n`,
    );
    await git(checkout, "add", ".");
    expect((await plan(checkout)).code).toBe(0);
    expect(existsSync(canary)).toBe(false);
  });
});

describe("settings in .git/config that a ledger does not need", () => {
  it.each([
    ["core.hooksPath", () => join(remote.folder, "hooks")],
    ["core.fsmonitor", trap],
    ["core.askPass", trap],
    ["core.alternateRefsCommand", trap],
    ["core.pager", trap],
    ["core.editor", trap],
    ["gpg.program", trap],
    ["remote.origin.uploadpack", trap],
    ["remote.origin.receivepack", trap],
    ["remote.origin.vcs", () => "evil"],
    ["alias.ls-remote", () => `!${trap()}`],
    ["filter.evil.smudge", trap],
    ["diff.external", trap],
  ])("%s runs nothing in a plan", async (name, value) => {
    await project(checkout);
    const hooks = join(remote.folder, "hooks");
    await mkdir(hooks, { recursive: true });
    for (const hook of ["reference-transaction", "post-checkout", "pre-push"]) {
      await writeFile(join(hooks, hook), `#!/bin/sh\n${trap()}\n`);
      await chmod(join(hooks, hook), 0o755);
    }
    await git(checkout, "push", "--quiet", "origin", "HEAD:refs/heads/ledger");
    await git(checkout, "config", name, value());
    const result = await plan(checkout);
    expect(existsSync(canary), result.stderr).toBe(false);
  });

  it.each(["ext::", "evil::"])("a remote of %s is refused, whatever protocol.allow says", async (scheme) => {
    await project(checkout);
    await git(checkout, "config", "protocol.allow", "always");
    await git(checkout, "config", "protocol.ext.allow", "always");
    await git(checkout, "config", "remote.origin.url", `${scheme}${trap()}`);
    const result = await plan(checkout);
    expect([result.code, existsSync(canary)]).toEqual([1, false]);
    expect(result.stderr).toContain("not allowed");
  });

  it("core.gitProxy runs nothing", async () => {
    await project(checkout);
    const script = join(remote.folder, "proxy");
    await writeFile(script, `#!/bin/sh\n${trap()}\n`);
    await chmod(script, 0o755);
    await git(checkout, "config", "core.gitProxy", script);
    await git(checkout, "config", "remote.origin.url", "git://127.0.0.1:1/x.git");
    await expect(git(checkout, "ls-remote", "origin")).rejects.toThrow();
    expect(existsSync(canary)).toBe(true);
    await rm(canary);
    // Through a plan this takes as long as the patience with a remote that is away.
    await expect(new Git(checkout).text(["ls-remote", "origin"])).rejects.toThrow();
    expect(existsSync(canary)).toBe(false);
  });

  it("a url.insteadOf that leads to ext:: runs nothing", async () => {
    await project(checkout);
    await git(checkout, "config", `url.ext::${trap()} %S .insteadOf`, "file://");
    expect((await plan(checkout)).code).toBe(1);
    expect(existsSync(canary)).toBe(false);
  });
});

describe("the environment that git gets", () => {
  it("has no credentials of Auth0, PostgreSQL or reticket, and nothing that leads elsewhere", async () => {
    await project(checkout);
    const seen = join(remote.folder, "seen");
    const bin = join(remote.folder, "bin");
    const { stdout } = await promisify(execFile)("sh", ["-c", "command -v git"]);
    await mkdir(bin);
    await writeFile(join(bin, "git"), `#!/bin/sh\nenv >> ${seen}\nexec ${stdout.trim()} "$@"\n`);
    await chmod(join(bin, "git"), 0o755);
    const elsewhere = await remote.clone();
    const result = await plan(checkout, {
      PATH: `${bin}:${process.env.PATH}`,
      AUTH0_CLIENT_SECRET: "hidden-1",
      PGPASSWORD: "hidden-2",
      RETICKET_SMTP_PASSWORD: "hidden-3",
      AWS_SECRET_ACCESS_KEY: "hidden-4",
      GIT_DIR: join(elsewhere, ".git"),
      GIT_WORK_TREE: elsewhere,
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.sshCommand",
      GIT_CONFIG_VALUE_0: trap(),
      GIT_CONFIG_PARAMETERS: "'core.fsmonitor'='false'",
      HTTPS_PROXY: "http://127.0.0.1:9",
    });
    expect(result.stderr).toBe("");
    const env = await readFile(seen, "utf8");
    expect(env).not.toMatch(
      /hidden-|^(AUTH0_|PG|RETICKET_|AWS_|GIT_DIR|GIT_WORK_TREE|GIT_CONFIG_(COUNT|KEY|VALUE|PARAM))/m,
    );
    expect(env).toMatch(/^PATH=/m);
    expect(env).toMatch(/^HTTPS_PROXY=/m);
    expect(env).toMatch(/^GIT_ALLOW_PROTOCOL=file:git:http:https:ssh$/m);
    await rm(seen);
  });
});
