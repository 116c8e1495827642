import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.js";
import { runCli } from "../support/cli.js";
import { packReticket } from "../support/package.js";
import { workFolder } from "../support/work-folder.js";
import { Platform } from "./platform.js";

let folder: string;
let sandbox: Sandbox;
let platform: Platform;
let ids: string[];
let key: string;
beforeAll(async () => {
  folder = await workFolder("gitops");
  sandbox = await startSandbox({ faults: [parseFault("latency:80ms")] });
  ids = [...sandbox.users.all()].map(({ user_id }) => user_id);
  key = join(folder, "keys/reticket.key");
  platform = await Platform.open(folder, {
    AUTH0_CLIENT_ID: sandbox.clientId,
    AUTH0_CLIENT_SECRET: sandbox.clientSecret.reveal(),
  });
  await platform.keepInstalls();
  const install = ["--package", await packReticket(folder), "--owner", "@acme/identity"];
  const args = ["init", "--yes", "--tenant", sandbox.url, "--key", key, ...install];
  const init = await runCli(args, { cwd: platform.clone });
  expect(init.code, init.stderr).toBe(0);
  await platform.pushToMain("reticket init");
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** A manifest of some of the sandbox's users, by their numbers. */
function manifest(name: string, numbers: readonly number[], reason = "SUP-1: new laptops"): string {
  const users = numbers.map((number) => ({ user_id: ids[number] }));
  return JSON.stringify({
    apiVersion: "reticket/v1",
    kind: "PasswordChangeTickets",
    metadata: { name, reason },
    spec: { users },
  });
}

const tickets = () => sandbox.stats().tickets;

describe("a pull request", () => {
  let merged: string;

  it("is planned in one comment, which the next push updates", async () => {
    const pull = await platform.openPull("one", { "manifests/one.yaml": manifest("one", [0]) });
    const first = await platform.plan(pull);
    expect(first.conclusion, JSON.stringify(first.log)).toBe("success");
    await platform.pushTo(pull, { "manifests/one.yaml": "apiVersion: reticket/v1\nkind: Password" });
    const broken = await platform.plan(pull);
    expect(broken.log.Validate).toMatch(/^::error file=manifests\/one\.yaml/m);
    expect(await platform.comments(pull)).toEqual([expect.stringContaining("no plan could be made")]);
    await platform.pushTo(pull, { "manifests/one.yaml": manifest("one", [0, 1]) });
    expect((await platform.plan(pull)).summary).toContain("### reticket: Plan: 2 to issue.");
    const comments = await platform.comments(pull);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain("### reticket: Plan: 2 to issue.");
    expect(tickets()).toBe(0);
    merged = await platform.merge(pull);
  });

  it("is applied once it is merged, as it was reviewed", async () => {
    const result = await platform.apply(merged);
    expect(result.conclusion, JSON.stringify(result.log)).toBe("success");
    expect(result.summary).toContain("Applied: 2 issued.");
    expect(tickets()).toBe(2);
  });

  it("is applied again without any effect", async () => {
    expect((await platform.apply(merged)).conclusion).toBe("success");
    expect(tickets()).toBe(2);
  });

  it("leaves tickets that only the key can open", async () => {
    await platform.git("checkout", "--quiet", "main");
    const { stdout, stderr } = await runCli(["tickets", "--identity", key, "manifests"], {
      cwd: platform.clone,
    });
    expect(stdout.trim().split("\n"), stderr).toHaveLength(2);
  });

  it("with one more user causes one more ticket", async () => {
    const pull = await platform.openPull("more", { "manifests/one.yaml": manifest("one", [0, 1, 2]) });
    await platform.plan(pull);
    expect((await platform.comments(pull))[0]).toContain("Plan: 1 to issue, 2 unchanged.");
    const result = await platform.apply(await platform.merge(pull));
    expect(result.conclusion, JSON.stringify(result.log)).toBe("success");
    expect(tickets()).toBe(3);
  });

  it("merged at the same time as another is applied after it, each as it was reviewed", async () => {
    const [a, b] = [
      await platform.openPull("a", { "manifests/a.yaml": manifest("a", [3]) }),
      await platform.openPull("b", { "manifests/b.yaml": manifest("b", [4]) }),
    ];
    await platform.plan(a);
    await platform.plan(b);
    const [mergedA, mergedB] = [await platform.merge(a), await platform.merge(b)];

    const early = await platform.apply(mergedB);
    expect(early.conclusion).toBe("failure");
    expect(early.log.Apply).toMatch(/PLAN_EXCEEDED.*\n.*manifests\/a\.yaml:\d+:\d+ issue/);
    expect(tickets()).toBe(3);

    for (const commit of [mergedA, mergedB]) {
      const { conclusion, log } = await platform.apply(commit);
      expect(conclusion, JSON.stringify(log)).toBe("success");
    }
    expect(tickets()).toBe(5);
  });

  it("that is reverted sends nothing, and the plan warns of the ticket that stays", async () => {
    const before = tickets();
    const pull = await platform.openPull("revert", { "manifests/one.yaml": manifest("one", [0, 1]) });
    await platform.plan(pull);
    const [comment] = await platform.comments(pull);
    expect(comment).toContain("No changes.");
    expect(comment).toContain("1 user was removed from the manifest but still has a live ticket");
    expect((await platform.apply(await platform.merge(pull))).conclusion).toBe("success");
    expect(tickets()).toBe(before);
  });

  it("from a fork is planned without a secret and without a comment, into the job's summary", async () => {
    const pull = await platform.openPull("fork", {
      ".npmrc": "registry=https://evil.example/\n",
      "manifests/fork.yaml": manifest("fork", [0], "@acme/all [x](https://evil.example) ::error::x"),
    });
    const result = await platform.plan(pull, { fork: true });
    expect(result.conclusion, JSON.stringify(result.log)).toBe("success");
    expect(result.summary).toContain("Plan: 1 to replace");
    expect(result.summary).toContain("`@acme/all [x](https://evil.example) ::error::x`");
    expect(await platform.comments(pull)).toEqual([]);
  });

  it("that policy refuses fails its check, has the refusal first in the comment, and is not applied", async () => {
    const pull = await platform.openPull("bare", {
      "manifests/bare.yaml": manifest("bare", [91]).replace(',"reason":"SUP-1: new laptops"', ""),
    });
    const result = await platform.plan(pull);
    expect(result.conclusion).toBe("failure");
    expect(result.log.Validate).toMatch(
      /^::error file=manifests\/bare\.yaml,line=1,.*title=POLICY_REASON::/m,
    );
    expect((await platform.comments(pull))[0]).toContain("**Refused by policy** (1)");
    const commit = await platform.merge(pull);
    const applied = await platform.apply(commit);
    expect(applied.log["Find the reviewed plan"]).toContain("::error::No reviewed plan for this commit");
    expect(applied.outcomes.Apply).toBeUndefined();
    await platform.git("rm", "--quiet", "manifests/bare.yaml");
    await platform.pushToMain("Take it back");
  });

  it("whose runner is killed gives no user two tickets; another pull request decides about the entries in doubt", async () => {
    const numbers = Array.from({ length: 40 }, (_, number) => number + 10);
    const pull = await platform.openPull("many", { "manifests/many.yaml": manifest("many", numbers) });
    await platform.plan(pull);
    const commit = await platform.merge(pull);
    const before = tickets();
    const killed = await platform.apply(commit, {
      step: "Apply",
      how: "kill",
      when: async () => {
        while (tickets() < before + 5) await sleep(20);
      },
    });
    expect(killed.outcomes.Apply).toBe("failure");
    const resumed = await platform.apply(commit);
    expect(resumed.log.Apply).toContain("in doubt");
    const made = () => numbers.map((number) => sandbox.issuedCount(ids[number]!));
    expect(Math.max(...made())).toBe(1);

    const doubt = await platform.openPull("doubt", {
      "manifests/many.yaml": manifest("many", numbers).replace('"spec":{', '"spec":{"in_doubt":"reissue",'),
    });
    await platform.plan(doubt);
    expect((await platform.comments(doubt))[0]).toMatch(/Plan: \d+ to reissue/);
    const settled = await platform.apply(await platform.merge(doubt));
    expect(settled.conclusion, JSON.stringify(settled.log)).toBe("success");
    expect(Math.min(...made())).toBe(1);
  });
});

describe("a run that is cancelled on the platform", () => {
  it("stops in good order and leaves no entry in doubt", async () => {
    const numbers = Array.from({ length: 40 }, (_, number) => number + 50);
    const pull = await platform.openPull("cancelled", {
      "manifests/cancelled.yaml": manifest("cancelled", numbers),
    });
    await platform.plan(pull);
    const commit = await platform.merge(pull);
    const before = tickets();
    const cancelled = await platform.apply(commit, {
      step: "Apply",
      how: "cancel",
      when: async () => {
        while (tickets() < before + 5) await sleep(20);
      },
    });
    expect(cancelled.outcomes.Apply).toBe("failure");
    expect(cancelled.log.Apply).toMatch(/interrupted/i);
    const resumed = await platform.apply(commit);
    expect(resumed.conclusion, JSON.stringify(resumed.log)).toBe("success");
    expect(resumed.log.Apply).not.toContain("in doubt");
    expect(numbers.map((number) => sandbox.issuedCount(ids[number]!))).toEqual(numbers.map(() => 1));
  });
});

describe("a commit on main without a pull request", () => {
  it("is not applied", async () => {
    const { head } = await platform.openPull("direct", { "manifests/x.yaml": manifest("x", [92]) });
    const applied = await platform.apply(head.sha);
    expect(applied.outcomes.Apply).toBeUndefined();
  });
});

describe("the scheduled job", () => {
  it("verifies the ledger and prints the status", async () => {
    const result = await platform.status(await platform.git("rev-parse", "origin/main"));
    expect(result.conclusion, JSON.stringify(result.log)).toBe("success");
    expect(result.log.Status).toContain("many");
  });
});
