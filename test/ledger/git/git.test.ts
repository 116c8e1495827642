import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { Git, type GitError } from "../../../src/ledger/git/git.js";
import { GitRemote, git } from "../../support/git-remote.js";
import { temporaryFolder } from "../support.js";

let remote: GitRemote;
let clone: string;
beforeAll(async () => {
  remote = await GitRemote.create();
  clone = await remote.clone();
});
afterAll(() => remote.destroy());

const failure = (done: Promise<unknown>): Promise<GitError> =>
  done.then(
    () => expect.unreachable("git did not fail"),
    (error: GitError) => error,
  );

/** A program that writes into a file that it ran, and with what. */
async function tattling(): Promise<{ program: string; ran: string }> {
  const folder = temporaryFolder();
  const [program, ran] = [join(folder, "program"), join(folder, "ran")];
  await writeFile(program, `#!/bin/sh\necho "$0 $*" >> ${ran}\nexit 1\n`);
  await chmod(program, 0o755);
  return { program, ran };
}

/** Sets the clone's config until the test is over. */
async function configured(name: string, value: string): Promise<void> {
  await git(clone, "config", name, value);
  onTestFinished(() => git(clone, "config", "--unset", name).then(() => undefined));
}

describe("git", () => {
  it("is given bytes and gives bytes, in the folder that it is run in", async () => {
    const bytes = Buffer.from([0, 255, 10, 195]);
    const id = (await new Git(clone).text(["hash-object", "-w", "--stdin"], { input: bytes })).trim();
    expect(await new Git(clone).bytes(["cat-file", "blob", id])).toEqual(bytes);
    expect(await new Git(clone).text(["rev-parse", "--show-toplevel"])).toBe(`${clone}\n`);
  });

  it("that fails is told with its exit code and its own words, without hints and progress", async () => {
    const program =
      "printf 'hint: try this\\n 50%% done\\rTo file:///x\\nFrom x\\n one \\n\\ntwo\\nthree\\nfour\\nfive\\n' >&2; exit 7";
    await configured("alias.fails", `!${program}`);
    expect(await failure(new Git(clone).text(["fails"]))).toMatchObject({
      name: "GitError",
      exitCode: 7,
      message: "one / two / three / four",
      stderr: expect.stringContaining("hint: try this"),
    });
    await configured("alias.mute", "!echo out; exit 3");
    expect(await failure(new Git(clone).text(["mute"]))).toMatchObject({
      message: "git mute ended with 3",
      stdout: "out\n",
    });
  });

  it("that fails shows no credentials, however long its words are", async () => {
    await configured(
      "alias.leaks",
      "!echo 'fatal: https://me:sesame@git.example/r and ssh://token@h/' >&2; exit 1",
    );
    const error = await failure(new Git(clone).text(["leaks"]));
    expect(error.message).toBe("fatal: https://git.example/r and ssh://h/");
    expect(error.stderr).not.toMatch(/sesame|token/);
    await configured("alias.talks", "!yes longer | head -c 100000 >&2; yes more | head -c 100000; exit 1");
    const talking = await failure(new Git(clone).text(["talks"]));
    expect([talking.stderr.length, talking.stdout.length]).toEqual([16_384, 16_384]);
  });

  it("that does not answer is killed with all that it has started", async () => {
    const file = join(temporaryFolder(), "late");
    await configured("alias.hangs", `!(sleep 1; echo late > ${file}) & sleep 60`);
    const error = await failure(new Git(clone).text(["hangs"], { timeoutMs: 300 }));
    expect(error).toMatchObject({ exitCode: null, message: "no answer in 0.3 s" });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(existsSync(file)).toBe(false);
  });

  it("that can't be run is told so", async () => {
    const nowhere = join(temporaryFolder(), "nowhere");
    expect(await failure(new Git(nowhere).text(["status"]))).toMatchObject({
      exitCode: null,
      message: "git status can't be run: is git installed?",
    });
  });

  it("takes paths as they are, and prints them unquoted", async () => {
    await writeFile(join(clone, "ü*"), "x");
    onTestFinished(() => git(clone, "reset", "--quiet", "--hard").then(() => undefined));
    await git(clone, "add", "--all");
    expect(await new Git(clone).text(["ls-files", "--", "*"])).toBe("");
    expect(await new Git(clone).text(["ls-files", "--", "ü*"])).toBe("ü*\n");
  });
});

describe("what a repository brings along", () => {
  it("runs no hook, no file system monitor and no credential helper's prompt", async () => {
    const { program, ran } = await tattling();
    await configured("core.fsmonitor", program);
    await configured("core.askPass", program);
    const hooks = join(clone, ".git", "hooks");
    await mkdir(hooks, { recursive: true });
    for (const name of ["pre-push", "reference-transaction", "post-checkout"]) {
      await writeFile(join(hooks, name), await readFile(program));
      await chmod(join(hooks, name), 0o755);
    }
    const own = new Git(clone);
    await own.text(["status", "--porcelain"]);
    await own.text(["update-ref", "refs/reticket/x", "HEAD"]);
    await own.text(["push", "origin", "HEAD:refs/heads/pushed"]);
    expect(existsSync(ran)).toBe(false);
  });

  it("names no program that is run at the remote", async () => {
    const { program, ran } = await tattling();
    await configured("remote.origin.uploadpack", program);
    await configured("remote.origin.receivepack", program);
    const own = new Git(clone);
    await own.text(["ls-remote", "origin"]);
    await own.text(["fetch", "origin"]);
    await own.text(["push", "origin", "HEAD:refs/heads/programs"]);
    expect(existsSync(ran)).toBe(false);
  });

  it("opens no other way to a remote than those of every day", async () => {
    const { program, ran } = await tattling();
    await configured("protocol.ext.allow", "always");
    const error = await failure(new Git(clone).text(["ls-remote", `ext::${program} x`]));
    expect(error.message).toContain("transport 'ext' not allowed");
    await configured("core.gitProxy", program);
    await failure(new Git(clone).text(["ls-remote", "git://127.0.0.1:9/r"], { timeoutMs: 5_000 }));
    expect(existsSync(ran)).toBe(false);
  });

  it("is no repository where it is a folder among its files", async () => {
    const inside = join(temporaryFolder(), "inside.git");
    await git("/", "init", "--quiet", "--bare", inside);
    const error = await failure(new Git(inside).text(["rev-parse", "--git-dir"]));
    expect(error.message).toContain("safe.bareRepository");
  });
});
