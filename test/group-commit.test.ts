import { describe, expect, it } from "vitest";
import { GroupCommit } from "../src/group-commit.js";

describe("GroupCommit", () => {
  it("commits together what was added in one breath, in order", async () => {
    const batches: number[][] = [];
    const commits = new GroupCommit<number>(async (items) => void batches.push(items));
    await Promise.all([1, 2, 3].map((item) => commits.add(item)));
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it("gathers what is added during a commit into the next, one at a time", async () => {
    const batches: number[][] = [];
    let running = 0;
    const commits = new GroupCommit<number>(async (items) => {
      expect(++running).toBe(1);
      batches.push(items);
      if (items.includes(1)) late = [commits.add(2), commits.add(3)];
      await new Promise(setImmediate);
      running--;
    });
    let late: Promise<void>[] = [];
    await commits.add(1);
    await Promise.all(late);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it("fails every member of a failed batch, and whatever comes after it, with the same reason", async () => {
    let calls = 0;
    const commits = new GroupCommit<number>(async () => {
      calls++;
      throw new Error("disk full");
    });
    const outcomes = await Promise.allSettled([commits.add(1), commits.add(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(commits.add(3)).rejects.toThrow("disk full");
    expect(calls).toBe(1);
  });

  it("is idle when nothing waits", async () => {
    const done: number[] = [];
    const commits = new GroupCommit<number>(async (items) => {
      await new Promise(setImmediate);
      done.push(...items);
    });
    await commits.idle();
    void commits.add(1);
    await commits.idle();
    expect(done).toEqual([1]);
  });
});
