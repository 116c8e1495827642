import { describe, expect, it } from "vitest";
import { LiveCounts } from "../../../src/apply/waves/live-counts.js";
import type { WaveGate } from "../../../src/manifest/waves/wave.js";
import type { WavePlan, WavesPlan } from "../../../src/plan/waves/wave-plan.js";
import { planOf } from "../../support/plans.js";

const IDS = ["a", "b", "c", "d", "e"];
const PLAN = planOf({ m: IDS.map((id) => [id, "issue", "new"] as const) }).manifests[0]!;

function gate(limits: Partial<WaveGate>): WaveGate {
  return {
    ...{ completed: undefined, rejectedMax: undefined, undeliveredMax: undefined },
    ...{ inDoubtMax: undefined, afterMs: undefined, at: undefined },
    ...limits,
  };
}

/** Counts of a first wave with `a`, `b` and `c`, and a second one with `d`; `e` is in none. */
function counts(limits: Partial<WaveGate>, before: Partial<WavePlan> = {}): LiveCounts {
  const definition = { size: { count: 3 }, gate: gate(limits), pace: undefined, hours: undefined, words: "" };
  const wave = { definition, base: 3, rejected: 0, undelivered: 0, inDoubt: 0 };
  const waves = [
    { ...wave, ...before, wave: 1 },
    { ...wave, wave: 2, definition: { ...definition, gate: undefined } },
  ] as Partial<WavePlan>[] as WavePlan[];
  return new LiveCounts(PLAN, {
    waves,
    members: Uint8Array.from([1, 1, 1, 2, 0]),
  } as Partial<WavesPlan> as WavesPlan);
}

describe("the live counts of a gate", () => {
  it("exceed a limit with the first outcome above it, and count on from the plan", () => {
    const live = counts({ rejectedMax: { count: 1 } });
    expect(live.settled(0, "rejected")).toBeUndefined();
    expect(live.settled(1, "rejected")).toEqual({
      ...{ wave: 1, number: "rejected", count: 2, limit: 1, written: "1", of: 3 },
    });
    expect(counts({ rejectedMax: { count: 1 } }, { rejected: 1 }).settled(0, "rejected")?.count).toBe(2);
  });

  it("have each outcome under its own limit", () => {
    expect(counts({ rejectedMax: { count: 0 } }).settled(0, "in_doubt")).toBeUndefined();
    expect(counts({ inDoubtMax: { count: 0 } }).settled(0, "in_doubt")).toMatchObject({
      number: "in_doubt",
      count: 1,
    });
    expect(counts({ inDoubtMax: { count: 0 } }).settled(0, "rejected")).toBeUndefined();
    for (const outcome of ["issued", "released"] as const) {
      const live = counts({
        rejectedMax: { count: 0 },
        inDoubtMax: { count: 0 },
        undeliveredMax: { count: 0 },
      });
      expect(live.settled(0, outcome)).toBeUndefined();
    }
  });

  it("do not count entries of another wave, or of none", () => {
    const live = counts({ rejectedMax: { count: 0 } });
    expect(live.settled(3, "rejected")).toBeUndefined();
    expect(live.settled(4, "rejected")).toBeUndefined();
    expect(live.settled(2, "rejected")).toMatchObject({ wave: 1, count: 1 });
  });

  it("count an undeliverable ticket once", () => {
    const live = counts({ undeliveredMax: { count: 1 } });
    expect(live.undeliverable({ user_id: "a" })).toBeUndefined();
    expect(live.undeliverable({ user_id: "a" })).toBeUndefined();
    expect(live.undeliverable({ user_id: "not in the manifest" })).toBeUndefined();
    expect(live.undeliverable({ user_id: "d" })).toBeUndefined();
    expect(live.undeliverable({ user_id: "c" })).toMatchObject({ wave: 1, number: "undelivered", count: 2 });
  });
});
