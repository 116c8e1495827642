import { describe, expect, it } from "vitest";
import { Batcher } from "../../src/apply/batcher.js";

describe("Batcher", () => {
  it("flushes together what was added in one turn, in order", async () => {
    const batches: number[][] = [];
    const batcher = new Batcher<number>(async (items) => void batches.push(items));
    await Promise.all([1, 2, 3].map((item) => batcher.add(item)));
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it("gathers what is added during a flush into the next batch, one flush at a time", async () => {
    const batches: number[][] = [];
    let running = 0;
    const batcher = new Batcher<number>(async (items) => {
      expect(++running).toBe(1);
      batches.push(items);
      if (items.includes(1)) late = [batcher.add(2), batcher.add(3)];
      await new Promise(setImmediate);
      running--;
    });
    let late: Promise<void>[] = [];
    await batcher.add(1);
    await Promise.all(late);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it("tells every member of a failed batch, and goes on with the next", async () => {
    let broken = true;
    const batcher = new Batcher<number>(async () => {
      if (broken) throw new Error("disk full");
    });
    const outcomes = await Promise.allSettled([batcher.add(1), batcher.add(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    broken = false;
    await expect(batcher.add(3)).resolves.toBeUndefined();
  });
});
