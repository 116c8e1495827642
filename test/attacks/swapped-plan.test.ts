import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { Platform } from "../gitops/platform.js";
import { runCli } from "../support/cli.js";
import { GIT_ENV } from "../support/git-remote.js";
import { packReticket } from "../support/package.js";
import { manifestText } from "../support/project.js";
import { sandboxUserIds } from "../support/sandbox-users.js";
import { workFolder } from "../support/work-folder.js";

/**
 * The apply job takes the reviewed plan from the run of the plan job on the merged head. An author who may push branches
 * opens a second pull request for the same commit, to a branch whose workflow keeps a plan of his own making.
 */
let folder: string;
let sandbox: Sandbox;
let platform: Platform;
beforeEach(async () => {
  folder = await workFolder("swapped-plan");
  sandbox = await startSandbox();
  platform = await Platform.open(folder, {
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  });
  const args = ["init", "--yes", "--tenant", sandbox.url, "--ci", "github", "--owner", "@acme/identity"];
  const key = ["--key", join(folder, "reticket.key"), "--package", await packReticket(folder)];
  const { code, stderr } = await runCli([...args, ...key], { cwd: platform.clone });
  expect(code, stderr).toBe(0);
  await platform.pushToMain("reticket init");
});
afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a plan of the attacker's own making", () => {
  it("for the same commit is not taken for the reviewed one, whatever name it is kept under", async () => {
    const [clerk, director] = sandboxUserIds(sandbox, 2);
    const text = (name: string, user: object) => manifestText(name, [user], {}, { reason: "SUP-1" });
    const pull = await platform.openPull("clerk", { "manifests/clerk.yaml": text("clerk", clerk!) });
    const planned = await platform.plan(pull);
    expect(planned.conclusion, JSON.stringify(planned.log)).toBe("success");

    // What else came to main meanwhile, and was not reviewed with this pull request.
    const other = await platform.openPull("director", {
      "manifests/director.yaml": text("director", director!),
    });
    await platform.merge(other);
    const merged = await platform.merge(pull);
    const out = join(folder, "evil.json");
    const env = { ...GIT_ENV, AUTH0_DOMAIN: sandbox.url };
    const args = ["plan", "--ledger", "git:reticket-ledger", "--out", out, "manifests"];
    const evil = await runCli(args, { cwd: platform.clone, env });
    expect(evil.code, evil.stderr).toBe(0);
    expect(evil.stdout).toContain("Plan: 2 to issue");
    const twin = await platform.openTwin(pull);
    const plan = await readFile(out, "utf8");
    await platform.evilPlan(twin, plan, { name: `reticket-plan-${pull.number}` });
    await platform.evilPlan(twin, plan, { name: `reticket-plan-${twin.number}` });
    await platform.evilPlan(twin, plan, { name: `reticket-plan-${twin.number}`, fork: true });

    const applied = await platform.apply(merged);
    expect(applied.conclusion).toBe("failure");
    expect(applied.log.Apply).toContain("PLAN_EXCEEDED");
    expect(sandbox.stats().tickets).toBe(0);
  });
});
