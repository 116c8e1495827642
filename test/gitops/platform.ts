import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cleanEnv } from "../support/cli.js";
import { ghProgram } from "./gh.js";
import { type Job, type JobResult, runJob } from "./runner.js";
import { newPull, type PlatformState, type Pull } from "./state.js";

const exec = promisify(execFile);
const REPOSITORY = "acme/resets";

type Files = Record<string, string | Uint8Array>;

/** A hosting platform in a folder: a bare repository, pull requests, comments, runs and artifacts; and a developer's clone. */
export class Platform {
  #jobs = 0;
  readonly #secrets: Record<string, string>;
  /** The registry that the runners' npm asks, instead of npm's own. */
  registry: string | undefined;

  private constructor(
    readonly folder: string,
    secrets: Record<string, string>,
  ) {
    this.#secrets = secrets;
  }

  static async open(folder: string, secrets: Record<string, string>): Promise<Platform> {
    const platform = new Platform(folder, secrets);
    await mkdir(join(folder, "artifacts"));
    await mkdir(platform.bin);
    await platform.#save({ pulls: [], comments: [], runs: [] });
    await exec("git", ["init", "--quiet", "--bare", "--initial-branch=main", platform.remote]);
    await exec("git", ["clone", "--quiet", platform.remote, platform.clone]);
    await platform.git("checkout", "--quiet", "-b", "main");
    await platform.git("config", "user.name", "Dev");
    await platform.git("config", "user.email", "dev@acme.example");
    await platform.#program("gh", await ghProgram(folder));
    return platform;
  }

  /**
   * Lets npm install the same files only once: later jobs copy what the first one installed. For tests that are not about the
   * installation.
   */
  async keepInstalls(): Promise<void> {
    const { stdout } = await exec("bash", ["-c", "command -v npm"]);
    await this.#program(
      "npm",
      `#!/bin/bash
[ "$1" = ci ] || exec ${stdout.trim()} "$@"
kept="${this.folder}/installs/$(cat package.json package-lock.json *.tgz | sha256sum | cut -c 1-64)"
[ -d "$kept" ] && exec cp -a "$kept" node_modules
${stdout.trim()} "$@" || exit
mkdir -p "${this.folder}/installs" && cp -a node_modules "$kept"
`,
    );
  }

  get remote(): string {
    return join(this.folder, "remote.git");
  }

  /** The developer's clone. */
  get clone(): string {
    return join(this.folder, "clone");
  }

  get bin(): string {
    return join(this.folder, "bin");
  }

  async git(...args: string[]): Promise<string> {
    return (await exec("git", args, { cwd: this.clone, env: cleanEnv() })).stdout.trim();
  }

  async comments(pull: Pull): Promise<string[]> {
    return (await this.#state()).comments
      .filter(({ issue }) => issue === pull.number)
      .map(({ body }) => body);
  }

  async pulls(): Promise<Pull[]> {
    return (await this.#state()).pulls;
  }

  /** A branch off main with these files, pushed, and a pull request for it. */
  async openPull(branch: string, files: Files): Promise<Pull> {
    await this.git("fetch", "--quiet", "origin", "main");
    await this.git("checkout", "--quiet", "-B", branch, "origin/main");
    const base = await this.git("rev-parse", "origin/main");
    const state = await this.#state();
    const pull = newPull(state, { branch, base, head: await this.#commit(branch, files) });
    await this.#save(state);
    return pull;
  }

  /** Another pull request for the same commit. */
  async openTwin(pull: Pull): Promise<Pull> {
    const state = await this.#state();
    const twin = { ...pull, number: state.pulls.length + 1, branch: `${pull.branch}-twin` };
    await this.#save({ ...state, pulls: [...state.pulls, twin] });
    return twin;
  }

  /**
   * A run of the plan job that stores a plan of the attacker's: of a pull request to a branch whose workflow is the attacker's.
   */
  async evilPlan(pull: Pull, plan: string, options: { name: string; fork?: boolean }): Promise<void> {
    const state = await this.#state();
    const id = state.runs.length + 1;
    const artifact = join(this.folder, "artifacts", String(id), options.name);
    await mkdir(artifact, { recursive: true });
    await writeFile(join(artifact, "plan.json"), plan);
    const pull_requests = options.fork === true ? [] : [{ number: pull.number }];
    const run = { id, event: "pull_request", head_sha: pull.head.sha, conclusion: "success", pull_requests };
    await this.#save({ ...state, runs: [...state.runs, run] });
  }

  /** One more commit on a pull request's branch. */
  async pushTo(pull: Pull, files: Files): Promise<void> {
    await this.git("checkout", "--quiet", pull.branch);
    pull.head.sha = await this.#commit(pull.branch, files);
    await this.#keep(pull);
  }

  /** What a developer has in the clone, straight onto main. @returns the commit */
  async pushToMain(message: string): Promise<string> {
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "-m", message);
    await this.git("push", "--quiet", "origin", "HEAD:main");
    return this.git("rev-parse", "HEAD");
  }

  /** Those whose review the pull request needs: the code owners of what it changes, as the branch that it goes to has them. */
  async ownersOf(pull: Pull): Promise<string[]> {
    await this.git("fetch", "--quiet", "origin");
    const changed = (await this.git("diff", "--name-only", `origin/main...${pull.head.sha}`)).split("\n");
    const file = (await this.git("ls-tree", "-r", "--name-only", "origin/main"))
      .split("\n")
      .find((path) => path.endsWith("CODEOWNERS"));
    const rules = (await this.git("show", `origin/main:${file}`))
      .split("\n")
      .filter((line) => /^[^#]/.test(line));
    const owners = changed.flatMap((path) => {
      const rule = rules.findLast((line) => owns(line.split(" ")[0]!, `/${path}`));
      return rule === undefined ? [] : rule.split(" ").slice(1);
    });
    return [...new Set(owners)];
  }

  /**
   * Merges a pull request, as the button does: not without the review of its code owners.
   * @returns the merge commit
   */
  async merge(pull: Pull, approved: readonly string[] = []): Promise<string> {
    const missing = (await this.ownersOf(pull)).filter((owner) => !approved.includes(owner));
    if (missing.length > 0) throw new Error(`Waiting on code owner review from ${missing.join(", ")}`);
    await this.git("checkout", "--quiet", "-B", "main", "origin/main");
    await this.git("merge", "--quiet", "--no-ff", "-m", `Merge #${pull.number}`, pull.head.sha);
    await this.git("push", "--quiet", "origin", "main");
    pull.merge_commit_sha = await this.git("rev-parse", "HEAD");
    pull.merged_at = new Date().toISOString();
    await this.#keep(pull);
    return pull.merge_commit_sha;
  }

  /** The job of a pull request, on the commit that merging it would make. */
  async plan(pull: Pull, options: { fork?: boolean } = {}): Promise<JobResult> {
    await this.git("fetch", "--quiet", "origin");
    await this.git("checkout", "--quiet", "--detach", "origin/main");
    await this.git("merge", "--quiet", "--no-ff", "-m", "would be", pull.head.sha);
    await this.git("push", "--quiet", "--force", "origin", `HEAD:refs/pull/${pull.number}/merge`);
    const state = await this.#state();
    const id = state.runs.length + 1;
    const artifacts = join(this.folder, "artifacts", String(id));
    const result = await this.#job("reticket-plan.yml", {
      commit: await this.git("rev-parse", "HEAD"),
      artifacts,
      token: options.fork === true ? "reads" : "writes",
      event: {
        pull_request: {
          number: pull.number,
          base: { sha: await this.git("rev-parse", "origin/main") },
          head: { repo: { full_name: options.fork === true ? "mallory/resets" : REPOSITORY } },
        },
      },
    });
    const run = {
      ...{ id, event: "pull_request", head_sha: pull.head.sha, conclusion: result.conclusion },
      pull_requests: options.fork === true ? [] : [{ number: pull.number }],
    };
    const after = await this.#state();
    await this.#save({ ...after, runs: [...after.runs, run] });
    return result;
  }

  /** The job of a push to main. */
  apply(commit: string, end?: Job["end"]): Promise<JobResult> {
    const artifacts = join(this.folder, "artifacts", `apply-${this.#jobs}`);
    return this.#job("reticket-apply.yml", { commit, artifacts, token: "reads", secrets: true, end });
  }

  status(commit: string): Promise<JobResult> {
    const artifacts = join(this.folder, "artifacts", `status-${this.#jobs}`);
    return this.#job("reticket-status.yml", { commit, artifacts, token: "reads" });
  }

  async #job(
    workflow: string,
    given: {
      commit: string;
      artifacts: string;
      token: string;
      secrets?: boolean;
      event?: object;
      end?: Job["end"];
    },
  ): Promise<JobResult> {
    const folder = join(this.folder, `job-${++this.#jobs}`);
    await mkdir(folder);
    await this.git("checkout", "--quiet", "--detach", given.commit);
    const source = join(folder, "workflow.yml");
    await writeFile(source, await readFile(join(this.clone, ".github/workflows", workflow)));
    return runJob({
      workflow: source,
      folder,
      bin: this.bin,
      remote: this.remote,
      commit: given.commit,
      artifacts: given.artifacts,
      contexts: {
        github: { token: given.token, repository: REPOSITORY, sha: given.commit, event: given.event ?? {} },
        secrets: given.secrets === true ? this.#secrets : {},
      },
      env: {
        PLATFORM: this.folder,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_SHA: given.commit,
        ...(this.registry === undefined ? {} : { npm_config_registry: this.registry }),
      },
      ...(given.end === undefined ? {} : { end: given.end }),
    });
  }

  async #commit(branch: string, files: Files): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.clone, path)), { recursive: true });
      await writeFile(join(this.clone, path), text);
    }
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "-m", `Change ${Object.keys(files).join(", ")}`);
    await this.git("push", "--quiet", "--force", "origin", `${branch}:${branch}`);
    return this.git("rev-parse", "HEAD");
  }

  async #program(name: string, text: string): Promise<void> {
    await writeFile(join(this.bin, name), text);
    await chmod(join(this.bin, name), 0o755);
  }

  async #keep(pull: Pull): Promise<void> {
    const state = await this.#state();
    await this.#save({
      ...state,
      pulls: state.pulls.map((one) => (one.number === pull.number ? pull : one)),
    });
  }

  async #state(): Promise<PlatformState> {
    return JSON.parse(await readFile(join(this.folder, "platform.json"), "utf8"));
  }

  #save(state: PlatformState): Promise<void> {
    return writeFile(join(this.folder, "platform.json"), JSON.stringify(state));
  }
}

/** As the host reads a pattern: a folder owns what is below it. */
function owns(pattern: string, path: string): boolean {
  return pattern.endsWith("/") ? path.startsWith(pattern) : path === pattern;
}
