import { execFile } from "node:child_process";
import { chmod, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { workFolder } from "./work-folder.js";

const run = promisify(execFile);

/** Keeps the developer's git config out of the tests, and sets the author of their commits. */
export const GIT_ENV = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
};

/** A bare repository with one commit on `main`, and clones of it. */
export class GitRemote {
  #clones = 0;

  private constructor(readonly folder: string) {}

  static async create(): Promise<GitRemote> {
    const remote = new GitRemote(await workFolder("git"));
    await git(remote.folder, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
    const seed = await remote.clone();
    await writeFile(join(seed, "README"), "manifests\n");
    await git(seed, "add", "README");
    await git(seed, "commit", "--quiet", "-m", "Begin");
    await git(seed, "push", "--quiet", "origin", "HEAD:main");
    return remote;
  }

  get bare(): string {
    return join(this.folder, "remote.git");
  }

  get url(): string {
    return `file://${this.bare}`;
  }

  /** A new clone's folder. */
  async clone(...options: string[]): Promise<string> {
    const folder = join(this.folder, `clone-${++this.#clones}`);
    await git(this.folder, "clone", "--quiet", ...options, this.url, folder);
    return folder;
  }

  /** Pushes a branch, without a history, that holds what a folder holds. */
  async putBranch(name: string, from: string): Promise<void> {
    const clone = await this.clone();
    await git(clone, "checkout", "--quiet", "--orphan", name);
    await git(clone, "rm", "-rq", "--force", ".");
    await cp(from, clone, { recursive: true });
    await git(clone, "add", "--all", "--force");
    await git(clone, "commit", "--quiet", "-m", "Ledgers");
    await git(clone, "push", "--quiet", "origin", name);
  }

  /** Puts a hook into the remote: a shell script; an empty one takes it away. */
  async hook(name: "pre-receive" | "update" | "post-receive", script: string): Promise<void> {
    const path = join(this.bare, "hooks", name);
    await mkdir(join(this.bare, "hooks"), { recursive: true });
    await rm(path, { force: true });
    if (script === "") return;
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
  }

  /** Runs git in the bare repository. */
  git(...args: string[]): Promise<string> {
    return git(this.bare, ...args);
  }

  destroy(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** Runs git in a folder. @returns what it printed */
export async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run("git", args, { cwd: folder, env: { ...process.env, ...GIT_ENV } });
  return stdout;
}
