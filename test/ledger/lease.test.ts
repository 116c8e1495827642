import { describe, expect, it, vi } from "vitest";
import { GIT_LEASE } from "../../src/ledger/git/lock.js";
import { Lease } from "../../src/ledger/lease.js";
import { POSTGRES_LEASE } from "../../src/ledger/postgres/runner.js";
import { TurnedClocks } from "../support/turned-clocks.js";

const TERMS = { staleMs: 90_000, reliedMs: 60_000, renewMs: 20_000 };

/** A lease that was renewed a moment ago, and looks at the clocks. */
function renewed() {
  const clocks = new TurnedClocks();
  const lease = new Lease(clocks, TERMS);
  lease.renewed(lease.begin());
  const renewals: number[] = [];
  const stop = lease.keep(() => renewals.push(clocks.at.monotonic));
  return { clocks, lease, renewals, stop };
}

describe("a lease", () => {
  it("is sure of nothing before it was renewed once", () => {
    expect(new Lease(new TurnedClocks(), TERMS).isSure).toBe(false);
  });

  it("reads the clocks once for each answer, because `uptime` is a system call", () => {
    const { clocks, lease } = renewed();
    const uptime = vi.spyOn(clocks, "uptime");
    expect(lease.isSure).toBe(true);
    expect(uptime).toHaveBeenCalledTimes(1);
  });

  it("is relied on as long as its terms say, from before the renewal was sent", async () => {
    const { clocks, lease } = renewed();
    await clocks.pass(30_000);
    const renewal = lease.begin();
    await clocks.pass(25_000);
    lease.renewed(renewal);
    await clocks.pass(34_990);
    expect(lease.isSure).toBe(true);
    await clocks.pass(20);
    expect(lease.isSure).toBe(false);
  });

  it.each<[string, (clocks: TurnedClocks) => void]>([
    ["the machine slept", (clocks) => clocks.suspend(6_000)],
    ["the process was stopped", (clocks) => clocks.stop(6_000)],
    [
      "the wall clock was set forward",
      (clocks) => {
        clocks.at.wall += 6_000;
      },
    ],
  ])("asks again where %s for a few seconds, though it has not run out", async (_, turn) => {
    const { clocks, lease } = renewed();
    await clocks.pass(3_000);
    expect(lease.isSure).toBe(true);
    turn(clocks);
    expect(lease.isSure).toBe(false);
    // The first reader does not hide it from the next.
    await clocks.pass(3_000);
    expect(lease.isSure).toBe(false);
    expect(await lease.confirm(async () => lease.renewed(lease.begin()))).toBe(true);
    expect(lease.isSure).toBe(true);
  });

  it("is not made sure by a renewal that began before the gap", () => {
    const { clocks, lease } = renewed();
    const renewal = lease.begin();
    clocks.stop(6_000);
    lease.renewed(renewal);
    expect(lease.isSure).toBe(false);
  });

  it("is not made longer by a wall clock that is set back", async () => {
    const { clocks, lease } = renewed();
    clocks.at.wall -= 86_400_000;
    await clocks.pass(59_000);
    expect(lease.isSure).toBe(true);
    await clocks.pass(2_000);
    expect(lease.isSure).toBe(false);
  });

  it("is renewed in time until it ends", async () => {
    const { clocks, renewals, stop } = renewed();
    await clocks.pass(65_000);
    expect(renewals).toEqual([21_000, 41_000, 61_000]);
    stop();
    await clocks.pass(60_000);
    expect(renewals).toHaveLength(3);
  });

  it("is confirmed by one renewal for all who ask at once", async () => {
    const { clocks, lease } = renewed();
    clocks.stop(70_000);
    let renewals = 0;
    const renew = async (): Promise<void> => {
      renewals++;
      const renewal = lease.begin();
      await Promise.resolve();
      lease.renewed(renewal);
    };
    expect(await Promise.all([1, 2, 3].map(() => lease.confirm(renew)))).toEqual([true, true, true]);
    expect(renewals).toBe(1);
  });

  it("is given up where every renewal comes too late", async () => {
    const { clocks, lease } = renewed();
    clocks.stop(70_000);
    let renewals = 0;
    const slow = async (): Promise<void> => {
      renewals++;
      const renewal = lease.begin();
      clocks.stop(61_000);
      lease.renewed(renewal);
    };
    expect(await lease.confirm(slow)).toBe(false);
    expect(renewals).toBe(3);
  });

  it("passes on why it can't be renewed", async () => {
    const { clocks, lease } = renewed();
    clocks.stop(70_000);
    await expect(lease.confirm(() => Promise.reject(new Error("taken away")))).rejects.toThrow("taken away");
  });
});

describe.each([
  ["a git branch", GIT_LEASE, 15 * 60_000],
  ["PostgreSQL", POSTGRES_LEASE, 30_000],
])("the lease on %s", (_, { staleMs, reliedMs, renewMs }, length) => {
  it("is relied on for less than others wait, and renewed well before that", () => {
    expect(staleMs).toBe(length);
    expect(reliedMs).toBeLessThanOrEqual(0.9 * staleMs);
    expect(renewMs).toBeLessThanOrEqual(reliedMs / 2);
  });
});
