import { describe, expect, it } from "vitest";
import { nextStep, type WaitingWave, waitingWaves } from "../../../src/plan/waves/next-step.js";
import type { WavePlan, WaveWait } from "../../../src/plan/waves/wave-plan.js";
import { manifestOf } from "../../support/manifests.js";

const NOW = Date.UTC(2026, 10, 24);
const POLL_MS = 60_000;
const RESETS: WaveWait = { why: "completed", count: 0, needed: 1, of: 2, written: "1" };
const at = (until: number): WaveWait => ({ why: "at", until: NOW + until });
const entries = (left: number, inFlight: number): WaveWait => ({ why: "entries", wave: 1, left, inFlight });

function waiting(...waitsFor: WaveWait[]): WaitingWave {
  return { manifest: "m", wave: { waitsFor } as Partial<WavePlan> as WavePlan };
}

const step = (...waves: WaitingWave[]) => nextStep(waves, { now: NOW, pollMs: POLL_MS });

describe("the next step of waves", () => {
  it("is the instant at which the last of a wave's conditions is met", () => {
    expect(step(waiting(at(5)))).toEqual({ at: NOW + 5, refreshes: false });
    expect(step(waiting(at(5), { why: "after", until: NOW + 9 }, { why: "hours", until: NOW + 7 }))).toEqual({
      at: NOW + 9,
      refreshes: false,
    });
    expect(step(waiting(at(-5)))).toEqual({ at: NOW, refreshes: false });
  });

  it("looks resets up if a gate needs them", () => {
    expect(step(waiting(RESETS))).toEqual({ at: NOW, refreshes: true });
    expect(step(waiting(RESETS, at(5)))).toEqual({ at: NOW + 5, refreshes: true });
  });

  it("is a look at other runs while their requests are in flight", () => {
    expect(step(waiting(entries(3, 1)))).toEqual({ at: NOW + POLL_MS, refreshes: false });
    expect(step(waiting(entries(0, 1), at(5)))?.at).toBe(NOW + POLL_MS);
    expect(step(waiting(entries(0, 1), at(2 * POLL_MS)))?.at).toBe(NOW + 2 * POLL_MS);
  });

  it("does not exist if waiting changes nothing", () => {
    expect(step()).toBeUndefined();
    expect(step(waiting(entries(3, 0), at(5)))).toBeUndefined();
    expect(step(waiting({ why: "failed", wave: 1 }))).toBeUndefined();
    expect(step(waiting(at(5), { why: "wave", wave: 1 }))).toBeUndefined();
  });

  it("is that of the first wave, and refreshes only if that one needs it", () => {
    const failed = waiting({ why: "failed", wave: 1 });
    expect(step(failed, waiting(at(9), RESETS), waiting(at(5)))).toEqual({ at: NOW + 5, refreshes: false });
    expect(step(waiting(at(9)), waiting(at(5), RESETS))).toEqual({ at: NOW + 5, refreshes: true });
    expect(step(waiting(at(5)), waiting(at(5), RESETS))).toEqual({ at: NOW + 5, refreshes: true });
  });
});

describe("the wave that waits", () => {
  const wave = (number: number, left: number, maySend: boolean) =>
    ({ wave: number, left, maySend }) as Partial<WavePlan> as WavePlan;
  const plan = (name: string, waves?: readonly WavePlan[]) => ({
    manifest: manifestOf(name, []),
    waves:
      waves === undefined
        ? undefined
        : { waves, noRoom: 0, members: new Uint8Array(), isNew: new Uint8Array() },
  });

  it("is the first of its manifest that has entries left and may not be sent", () => {
    const manifests = [
      plan("none"),
      plan("a", [wave(1, 0, false), wave(2, 3, true), wave(3, 3, false), wave(4, 3, false)]),
      plan("open", [wave(1, 3, true)]),
      plan("b", [wave(1, 1, false)]),
    ];
    expect(waitingWaves({ manifests }).map(({ manifest, wave: { wave } }) => [manifest, wave])).toEqual([
      ["a", 3],
      ["b", 1],
    ]);
  });
});
