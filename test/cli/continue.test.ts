import { afterEach, describe, expect, it } from "vitest";
import { withReviewedPlan } from "../../src/cli/output/apply-text.js";
import { parseFault } from "../../src/sandbox/fault.js";
import { Workplace } from "../support/workplace.js";

const TICKETS = ["--tickets-out", "t.ndjson", "--concurrency", "1"];

let place: Workplace;
afterEach(() => place.close());

async function open(fault: string, users: number): Promise<void> {
  place = await Workplace.open({ faults: [parseFault(fault)] });
  await place.manifest("batch", place.users(users));
}

describe("what to do after a run that left entries", () => {
  it("is to apply the same plan with --reviewed after --plan, which would be refused", async () => {
    await open("403:nth=3", 5);
    await place.run(["plan", "--out", "the plan.json", "."]);
    const stopped = await place.run(["apply", "--plan", "the plan.json", ...TICKETS]);
    expect(stopped.code).toBe(1);
    expect(stopped.stdout).toContain("Stopped: 2 issued, 3 left.");
    expect(stopped.stdout).toContain("with `--reviewed 'the plan.json'` instead of `--plan`");

    const again = await place.run(["apply", "--plan", "the plan.json", ...TICKETS]);
    expect(again.code).toBe(4);
    expect(again.stderr).toContain(
      "`reticket apply --reviewed 'the plan.json'` applies what is left of this plan",
    );
    const rest = await place.run(["apply", "--reviewed", "the plan.json", ...TICKETS]);
    expect(rest).toMatchObject({ code: 0, stdout: expect.stringContaining("Applied: 3 issued.") });
    expect(place.sandbox.stats().tickets).toBe(5);

    const once = await place.run(["apply", "--plan", "the plan.json", ...TICKETS]);
    expect(once).toMatchObject({
      code: 4,
      stderr: expect.stringContaining("nothing of this plan is left to do"),
    });
  });

  it("is to plan again where the reviewed plan would be exceeded", async () => {
    await open("403:nth=3", 5);
    await place.run(["plan", "--out", "plan.json", "."]);
    await place.manifest("batch", place.users(6));
    const { code, stderr } = await place.run(["apply", "--plan", "plan.json", ...TICKETS]);
    expect(code).toBe(4);
    expect(stderr).toContain("run `reticket plan --out FILE` again");
    expect(stderr).not.toContain("--reviewed");
  });

  it("is the same command after an ordinary run", async () => {
    await open("400-transient:nth=2", 3);
    const { code, stdout } = await place.run(["apply", "--auto-approve", ...TICKETS, "."]);
    expect(code).toBe(3);
    expect(stdout).toContain(
      "Left for the next run: 1; nothing is sent twice. To continue:\n  run the same command again",
    );
  });

  it("is in the error's hint where an error stopped the run", async () => {
    await open("reject", 30);
    const { stdout, stderr } = await place.run(["apply", "--auto-approve", ...TICKETS, "."]);
    expect(stderr).toContain("TOO_MANY_REJECTIONS");
    expect(stdout).toMatch(/Left for the next run: 10;.*To continue:\n.*`--max-rejections none`/);
    expect(stdout).not.toContain("same command again");
  });
});

it("the entries that a summary omits are listed by the command that it names", async () => {
  await open("reject", 12);
  const { stdout } = await place.run(["apply", "--auto-approve", ...TICKETS, "."]);
  expect(stdout).toContain("… and 2 more (`reticket status --state rejected .` lists all)");
  const { stdout: all } = await place.run(["status", "--state", "rejected", "."]);
  expect(all.match(/^ {2}rejected +auth0\|/gm)).toHaveLength(12);
});

it.each([
  [
    "check it, then run the same command again: nothing was sent",
    "with `--reviewed p.json` instead of `--plan`:",
  ],
  [
    "Fix the disk, then apply again; what was recorded is not sent again.",
    "apply again with `--reviewed p.json`",
  ],
])("the advice %j is changed after --plan only", (advice, expected) => {
  expect(withReviewedPlan(advice, undefined)).toBe(advice);
  expect(withReviewedPlan(advice, "p.json")).toContain(expected);
});
