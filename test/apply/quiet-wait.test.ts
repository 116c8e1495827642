import { describe, expect, it } from "vitest";
import { QuietWait } from "../../src/apply/quiet-wait.js";
import { type Clocks, systemClocks } from "../../src/clocks.js";

/** Clocks that stand still until they are turned. */
class TurnedClocks implements Clocks {
  at = { wall: 1_000_000, monotonic: 0, uptime: 5_000 };
  wall = () => this.at.wall;
  monotonic = () => this.at.monotonic;
  uptime = () => this.at.uptime;
  sleep = systemClocks.sleep;
  every = systemClocks.every;
}

function waitOf(ms: number) {
  const clocks = new TurnedClocks();
  return { clocks, wait: new QuietWait({ ms, localPort: undefined }, clocks) };
}

describe("the quiet time", () => {
  it("counts the quiet time from the start of the run", () => {
    const { clocks, wait } = waitOf(60_000);
    expect(wait.leftMs).toBe(60_000);
    clocks.at.monotonic += 45_000;
    clocks.at.uptime += 45_000;
    expect(wait.leftMs).toBe(15_000);
    clocks.at.monotonic += 20_000;
    clocks.at.uptime += 20_000;
    expect(wait.leftMs).toBe(0);
  });

  it("is not shortened if the wall clock is set", () => {
    const { clocks, wait } = waitOf(60_000);
    clocks.at.wall += 86_400_000;
    expect(wait.leftMs).toBe(60_000);
  });

  it("is not shortened by a suspended machine, whose packets were suspended too", () => {
    const { clocks, wait } = waitOf(60_000);
    clocks.at.uptime += 3_600_000;
    expect(wait.leftMs).toBe(60_000);
  });

  it("reports the wait once, and not if it is over", async () => {
    const told: (number | undefined)[] = [];
    const hooks = { signal: new AbortController().signal, onWait: (ms: number | undefined) => told.push(ms) };
    await new QuietWait({ ms: 30, localPort: undefined }).over(hooks);
    expect(told).toHaveLength(1);
    await new QuietWait({ ms: 0, localPort: undefined }).over(hooks);
    expect(told).toHaveLength(1);
  });

  it("ends with the run's signal", async () => {
    const stopping = new AbortController();
    const wait = new QuietWait({ ms: 86_400_000, localPort: undefined });
    await wait.over({ signal: stopping.signal, onWait: () => stopping.abort() });
    expect(wait.leftMs).toBeGreaterThan(0);
  });
});
