import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { cleanEnv, runCli } from "../support/cli.js";
import { packReticket } from "../support/package.js";
import { workFolder } from "../support/work-folder.js";
import { Platform } from "./platform.js";

const exec = promisify(execFile);

let folder: string;
let sandbox: Sandbox;
let platform: Platform;
let jobs = 0;
beforeAll(async () => {
  folder = await workFolder("gitlab");
  sandbox = await startSandbox();
  platform = await Platform.open(folder, {});
  await platform.keepInstalls();
  const args = [
    "init",
    "--yes",
    "--tenant",
    sandbox.url,
    "--ci",
    "gitlab",
    "--key",
    join(folder, "reticket.key"),
    "--owner",
    "@acme/identity",
    "--package",
    await packReticket(folder),
  ];
  const init = await runCli(args, { cwd: platform.clone });
  expect(init.code, init.stderr).toBe(0);
  await platform.pushToMain("reticket init");
  // The platform's way to push with the job's token leads to the bare repository, and its API is a file.
  await writeFile(
    join(folder, ".gitconfig"),
    `[url "${platform.remote}"]\n\tinsteadOf = https://reticket:job-token@gitlab.test:443/acme/resets.git\n`,
  );
  await writeFile(
    join(platform.bin, "curl"),
    `#!/bin/sh
case "$*" in *"JOB-TOKEN: job-token"*"/projects/7/jobs/artifacts/refs%2Fmerge-requests%2F1%2Fhead/raw/plan.json?job=reticket-plan") ;; *) exit 22 ;; esac
while [ "$1" != --output ]; do shift; done
cp "${folder}/artifact.json" "$2"
`,
  );
  await chmod(join(platform.bin, "curl"), 0o755);
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a job's scripts in a fresh clone at a commit, as a runner's shell does. */
async function job(name: string, commit: string, message = "") {
  const work = join(folder, `job-${++jobs}`);
  await exec("git", ["clone", "--quiet", platform.remote, work]);
  await exec("git", ["checkout", "--quiet", "--detach", commit], { cwd: work });
  const pipeline = parse(await readFile(join(work, ".gitlab/reticket.yml"), "utf8"));
  const lines: string[] = [...pipeline[".reticket"].before_script, ...pipeline[name].script];
  const secrets = {
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  };
  const env = {
    ...cleanEnv(),
    PATH: [platform.bin, process.env.PATH].join(delimiter),
    HOME: folder,
    CI: "true",
    CI_DEFAULT_BRANCH: "main",
    CI_PROJECT_DIR: work,
    CI_PROJECT_ID: "7",
    CI_PROJECT_PATH: "acme/resets",
    CI_COMMIT_MESSAGE: message,
    CI_JOB_TOKEN: "job-token",
    CI_API_V4_URL: "https://gitlab.test/api/v4",
    CI_SERVER_PROTOCOL: "https",
    CI_SERVER_HOST: "gitlab.test",
    CI_SERVER_PORT: "443",
    ...(name === "reticket-apply" ? { ...pipeline[name].variables, ...secrets } : {}),
  };
  const run = exec("bash", ["-eo", "pipefail", "-c", lines.join("\n")], { cwd: work, env });
  const ended = await run.then(
    ({ stdout, stderr }) => ({ code: 0, log: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      log: error.stdout + error.stderr,
    }),
  );
  return { ...ended, work };
}

describe("the pipeline for GitLab", () => {
  it("plans a merge request, applies what was merged as it was reviewed, and prints the status", async () => {
    const user_id = [...sandbox.users.all()][0]?.user_id;
    const manifest = {
      apiVersion: "reticket/v1",
      kind: "PasswordChangeTickets",
      metadata: { name: "one", reason: "SUP-1" },
      spec: { users: [{ user_id }] },
    };
    await mkdir(join(platform.clone, "manifests"), { recursive: true });
    const pull = await platform.openPull("one", { "manifests/one.yaml": JSON.stringify(manifest) });
    const planned = await job("reticket-plan", pull.head.sha);
    expect(planned.code, planned.log).toBe(0);
    expect(await readFile(join(planned.work, "plan.md"), "utf8")).toContain("Plan: 1 to issue.");
    await writeFile(join(folder, "artifact.json"), await readFile(join(planned.work, "plan.json")));

    const merged = await platform.merge(pull);
    const unnamed = await job("reticket-apply", merged, "Merge branch 'one'");
    expect([unnamed.code, unnamed.log]).toEqual([1, expect.stringContaining("No reviewed plan for")]);
    const message = "Merge branch 'one' into 'main'\n\nOne\n\nSee merge request acme/resets!1";
    for (const _ of [1, 2]) {
      const applied = await job("reticket-apply", merged, message);
      expect(applied.code, applied.log).toBe(0);
      expect(sandbox.stats().tickets).toBe(1);
    }
    const status = await job("reticket-status", merged);
    expect([status.code, status.log]).toEqual([0, expect.stringContaining("one")]);
  });

  it("installs what the target branch pins, whatever the merge request brings, and guards it by code owners", async () => {
    const canary = join(folder, "canary");
    const evil = await packReticket(
      folder,
      "0.0.0-test",
      `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(canary)}, "");\n`,
    );
    const elsewhere = join(folder, "elsewhere");
    const recipient = ["--recipient", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"];
    const args = ["init", "--yes", "--tenant", sandbox.url, "--ci", "gitlab", "--dir", elsewhere];
    const init = await runCli([...args, ...recipient, "--package", evil], { cwd: folder });
    expect(init.code, init.stderr).toBe(0);
    const names = ["package.json", "package-lock.json", "reticket-0.0.0-test.tgz"];
    const files = names.map(
      async (name) =>
        [`.gitlab/reticket/${name}`, await readFile(join(elsewhere, ".gitlab/reticket", name))] as const,
    );
    const pull = await platform.openPull("evil", {
      ...Object.fromEntries(await Promise.all(files)),
      ".gitlab/reticket/.npmrc": "registry=http://127.0.0.1:1/\n",
      "package.json": '{"scripts":{"preinstall":"exit 9"}}',
    });
    const planned = await job("reticket-plan", pull.head.sha);
    expect(planned.code, planned.log).toBe(0);
    expect(existsSync(canary)).toBe(false);
    expect(await platform.ownersOf(pull)).toEqual(["@acme/identity"]);
    const others = [".gitlab-ci.yml", "CODEOWNERS", "docs/CODEOWNERS", "reticket.yaml"];
    for (const [index, path] of others.entries()) {
      const other = await platform.openPull(`other-${index}`, { [path]: "x\n" });
      expect(await platform.ownersOf(other), path).toEqual(["@acme/identity"]);
    }
  });
});
