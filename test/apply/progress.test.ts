import { describe, expect, it } from "vitest";
import { RunProgress } from "../../src/apply/progress.js";

function progressOf(planned: number, paced?: number) {
  const clock = { ms: 0 };
  const progress = new RunProgress(
    planned,
    () => clock.ms,
    () => paced,
  );
  /** Adds issued tickets at a steady rate. */
  const issue = (count: number, gapMs: number) => {
    for (let done = 0; done < count; done++) {
      clock.ms += gapMs;
      progress.add("issued");
    }
  };
  return { clock, progress, issue };
}

describe("the progress of a run", () => {
  it("counts final outcomes as done: a release is not", () => {
    const { progress } = progressOf(9);
    for (const outcome of ["issued", "rejected", "in_doubt", "released"] as const) progress.add(outcome);
    expect([progress.done, progress.counts]).toEqual([
      3,
      { issued: 1, rejected: 1, in_doubt: 1, released: 1 },
    ]);
  });

  it("leaves out of the total what others claimed and who has reset already", () => {
    const { progress } = progressOf(9);
    progress.elsewhere = 2;
    progress.alreadyReset = 3;
    expect(progress.total).toBe(4);
  });

  it("adds up what containment and invalidation reached, and shows no count of what was not done", () => {
    const { progress } = progressOf(9);
    progress.addPhases({});
    expect(progress.counts).toEqual({ issued: 0, rejected: 0, in_doubt: 0, released: 0 });
    progress.addPhases({ contained: 2, revoked: 3, invalidated: 4 });
    progress.addPhases({ contained: 1, revoked: 1, invalidated: 1 });
    expect(progress.counts).toMatchObject({ contained: 3, revoked: 4, invalidated: 5 });
  });

  it("has no pace in its first second", () => {
    const { progress, issue } = progressOf(100);
    issue(9, 100);
    expect([progress.pace, progress.rate, progress.etaMs]).toEqual([0, undefined, undefined]);
    issue(1, 100);
    expect([progress.pace, progress.rate, progress.etaMs]).toEqual([10, 10, 9000]);
  });

  it("goes by the recent pace, not by the average since the start", () => {
    const { progress, issue } = progressOf(10_000);
    issue(100, 1000);
    issue(300, 100);
    expect(progress.pace).toBeGreaterThan(9);
    expect(progress.pace).toBeLessThanOrEqual(10.5);
  });

  it("is never faster than the pacer", () => {
    const slow = progressOf(100, 4);
    expect([slow.progress.rate, slow.progress.etaMs]).toEqual([4, 25_000]);
    slow.issue(20, 100);
    expect(slow.progress.rate).toBe(4);
    const fast = progressOf(100, 40);
    fast.issue(20, 100);
    expect(fast.progress.rate).toBe(10);
  });
});
