import { describe, expect, it } from "vitest";
import { Stopwatch, systemClocks } from "../src/clocks.js";
import { TurnedClocks } from "./support/turned-clocks.js";

function started() {
  const clocks = new TurnedClocks();
  const stopwatch = new Stopwatch(clocks);
  const moment = stopwatch.now();
  return { clocks, most: () => stopwatch.mostSince(moment), least: () => stopwatch.leastSince(moment) };
}

describe("a stopwatch", () => {
  it("says what passed, while all clocks go", () => {
    const { clocks, most, least } = started();
    clocks.stop(1234);
    expect([most(), least()]).toEqual([1234, 1234]);
  });

  it("counts the sleep of a machine for who relies on something, and not for who has to wait", () => {
    const { clocks, most, least } = started();
    clocks.suspend(60_000);
    expect([most(), least()]).toEqual([60_000, 0]);
  });

  it("counts a wall clock that was set forward as time that passed, if something relies on it", () => {
    const { clocks, most, least } = started();
    clocks.at.wall += 3_600_000;
    clocks.stop(1000);
    expect([most(), least()]).toEqual([3_601_000, 1000]);
  });

  it("gives nothing back for a wall clock that was set back, before, during or after a sleep", () => {
    for (const turns of [
      (clocks: TurnedClocks) => {
        clocks.at.wall -= 3_600_000;
      },
      () => undefined,
    ]) {
      const { clocks, most } = started();
      turns(clocks);
      expect(most()).toBe(0);
      clocks.suspend(60_000);
      clocks.at.wall -= 30_000;
      expect(most()).toBe(60_000);
      clocks.at.wall -= 3_600_000;
      expect(most()).toBe(60_000);
      clocks.stop(500);
      expect(most()).toBe(60_500);
    }
  });

  it("counts a wall clock's steps forward one by one, whatever steps back come in between", () => {
    const { clocks, most } = started();
    for (let nth = 0; nth < 3; nth++) {
      clocks.at.wall += 10_000;
      most();
      clocks.at.wall -= 10_000;
      most();
    }
    expect(most()).toBe(30_000);
  });

  it("waits by the slower of the two clocks that can't be set", () => {
    const { clocks, least } = started();
    clocks.at.monotonic += 10_000;
    clocks.at.uptime += 9_000;
    expect(least()).toBe(9_000);
  });
});

describe("this machine's clocks", () => {
  it("go on, in milliseconds", async () => {
    const before = [systemClocks.wall(), systemClocks.monotonic(), systemClocks.uptime()];
    let fired = 0;
    const stop = systemClocks.every(5, () => fired++);
    while (fired < 5) await systemClocks.sleep(5);
    stop();
    const after = [systemClocks.wall(), systemClocks.monotonic(), systemClocks.uptime()];
    for (const [index, time] of after.entries()) expect(time - before[index]!).toBeGreaterThanOrEqual(10);
  });
});
