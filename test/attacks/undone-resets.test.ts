import { afterEach, describe, expect, it } from "vitest";
import { parseFault } from "../../src/sandbox/fault.js";
import { Workplace } from "../support/workplace.js";

/** The author of a pull request means to kill links that people hold, or to have some of them left out. */
let place: Workplace;
afterEach(() => place.close());

const APPLY = ["--tickets-out", "t.ndjson", "batch.yaml"];

async function applied(faults: string[] = []): Promise<void> {
  place = await Workplace.open({ faults: faults.map(parseFault) });
  await place.manifest("batch", place.users(3));
  await place.run(["apply", "--auto-approve", "--concurrency", "1", ...APPLY]);
  await place.run(["plan", "--out", "before.json", "batch.yaml"]);
}

describe("a pull request that", () => {
  it("sets `in_doubt: reissue` shows each of those whose link may die, and is more than was reviewed", async () => {
    await applied(["500-after-create:nth=2"]);
    await place.manifest("batch", place.users(3), { in_doubt: "reissue" });
    const { stdout } = await place.run(["plan", "batch.yaml"]);
    expect(stdout.match(/^ +! .*that link stops working$/gm)).toHaveLength(1);
    const refused = await place.run(["apply", "--reviewed", "before.json", ...APPLY]);
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining("PLAN_EXCEEDED")]);
  });

  it("raises the generation shows each of those whose link dies, and is more than was reviewed", async () => {
    await applied();
    await place.manifest("batch", place.users(3), { generation: 2 });
    const { stdout } = await place.run(["plan", "batch.yaml"]);
    expect(stdout.match(/^ +-\/\+ /gm)).toHaveLength(3);
    const refused = await place.run(["apply", "--reviewed", "before.json", ...APPLY]);
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining("PLAN_EXCEEDED")]);
    expect(place.sandbox.stats().tickets).toBe(3);
  });

  it("lowers the generation, so that a later raise does nothing, is told of by the plan", async () => {
    await applied();
    await place.manifest("batch", place.users(3), { generation: 1000 });
    await place.run(["apply", "--auto-approve", ...APPLY]);
    await place.manifest("batch", place.users(3), { generation: 2 });
    const { stdout, stderr } = await place.run(["plan", "batch.yaml"]);
    expect(stdout + stderr).toMatch(/generation/);
    expect(place.sandbox.stats().tickets).toBe(6);
  });

  it("removes a user causes a warning in the plan: the link stays valid", async () => {
    await applied();
    await place.manifest("batch", place.users(2));
    const { stdout, stderr } = await place.run(["plan", "batch.yaml"]);
    expect(stdout + stderr).toMatch(/1 user was removed from/);
  });
});
