import { describe, expect, it } from "vitest";
import type { WaveGate } from "../../../src/manifest/waves/wave.js";
import { exceededLimits, gateWaits, type WaveCounts } from "../../../src/plan/waves/gate.js";

const NOW = Date.UTC(2026, 10, 24);
const HOUR_MS = 3_600_000;

function gate(conditions: Partial<WaveGate>): WaveGate {
  return {
    ...{ completed: undefined, rejectedMax: undefined, undeliveredMax: undefined },
    ...{ inDoubtMax: undefined, afterMs: undefined, at: undefined },
    ...conditions,
  };
}

function counts(changes: Partial<WaveCounts>): WaveCounts {
  return {
    ...{ base: 100, completed: 0, rejected: 0, undelivered: 0, inDoubt: 0, lastAt: undefined },
    ...changes,
  };
}

describe("the limits of a gate", () => {
  it("do not exist without a gate, and without a limit in it", () => {
    const bad = counts({ rejected: 100, undelivered: 100, inDoubt: 100 });
    expect(exceededLimits(undefined, bad)).toEqual([]);
    expect(exceededLimits(gate({ afterMs: 1 }), bad)).toEqual([]);
  });

  it("are exceeded by one more than the count, each by its own number", () => {
    const limits = gate({
      rejectedMax: { count: 1 },
      undeliveredMax: { count: 2 },
      inDoubtMax: { count: 3 },
    });
    expect(exceededLimits(limits, counts({ rejected: 1, undelivered: 2, inDoubt: 3 }))).toEqual([]);
    expect(exceededLimits(limits, counts({ rejected: 2 }))).toEqual([
      { number: "rejected", count: 2, limit: 1, written: "1", of: 100 },
    ]);
    expect(exceededLimits(limits, counts({ undelivered: 3 }))).toEqual([
      { number: "undelivered", count: 3, limit: 2, written: "2", of: 100 },
    ]);
    expect(exceededLimits(limits, counts({ inDoubt: 4, rejected: 9 }))).toMatchObject([
      { number: "rejected" },
      { number: "in_doubt", count: 4, limit: 3 },
    ]);
  });

  it("that are shares are rounded down", () => {
    const two = gate({ rejectedMax: { share: 0.02 } });
    expect(exceededLimits(two, counts({ base: 149, rejected: 2 }))).toEqual([]);
    expect(exceededLimits(two, counts({ base: 149, rejected: 3 }))).toEqual([
      { number: "rejected", count: 3, limit: 2, written: "2%", of: 149 },
    ]);
    // 0.29 * 100 is a little less than 29.
    expect(exceededLimits(gate({ rejectedMax: { share: 0.29 } }), counts({ rejected: 29 }))).toEqual([]);
    expect(exceededLimits(gate({ rejectedMax: { share: 0.005 } }), counts({ rejected: 1 }))).toMatchObject([
      { limit: 0, written: "0.5%" },
    ]);
  });
});

describe("what a gate waits for", () => {
  it("is nothing without a condition", () => {
    expect(gateWaits(gate({ rejectedMax: { count: 0 } }), counts({}), NOW)).toEqual([]);
  });

  it("is a count of resets, even if the wave has fewer members", () => {
    const fifty = gate({ completed: { count: 50 } });
    expect(gateWaits(fifty, counts({ completed: 49 }), NOW)).toEqual([
      { why: "completed", count: 49, needed: 50, of: 100, written: "50" },
    ]);
    expect(gateWaits(fifty, counts({ completed: 50 }), NOW)).toEqual([]);
    expect(gateWaits(fifty, counts({ base: 10, completed: 10 }), NOW)).toMatchObject([{ needed: 50 }]);
  });

  it("is a share of the members, rounded up, and never more than all", () => {
    const half = gate({ completed: { share: 0.5 } });
    expect(gateWaits(half, counts({ base: 5, completed: 2 }), NOW)).toEqual([
      { why: "completed", count: 2, needed: 3, of: 5, written: "50%" },
    ]);
    expect(gateWaits(half, counts({ base: 5, completed: 3 }), NOW)).toEqual([]);
    expect(gateWaits(half, counts({ base: 0 }), NOW)).toEqual([]);
    const more = gate({ completed: { share: 1.5 } });
    expect(gateWaits(more, counts({ base: 5, completed: 4 }), NOW)).toMatchObject([{ needed: 5 }]);
  });

  it("is time since the last ticket, or from now on if no ticket was issued", () => {
    const hour = gate({ afterMs: HOUR_MS });
    expect(gateWaits(hour, counts({ lastAt: NOW - HOUR_MS + 1 }), NOW)).toEqual([
      { why: "after", until: NOW + 1 },
    ]);
    expect(gateWaits(hour, counts({ lastAt: NOW - HOUR_MS }), NOW)).toEqual([]);
    expect(gateWaits(hour, counts({}), NOW)).toEqual([{ why: "after", until: NOW + HOUR_MS }]);
  });

  it("is an instant, until it has come", () => {
    expect(gateWaits(gate({ at: NOW + 1 }), counts({}), NOW)).toEqual([{ why: "at", until: NOW + 1 }]);
    expect(gateWaits(gate({ at: NOW }), counts({}), NOW)).toEqual([]);
  });

  it("is everything that is not met", () => {
    const all = gate({ completed: { count: 1 }, afterMs: HOUR_MS, at: NOW + 5 });
    expect(gateWaits(all, counts({ lastAt: NOW }), NOW).map(({ why }) => why)).toEqual([
      "completed",
      "after",
      "at",
    ]);
  });
});
