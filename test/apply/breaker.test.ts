import { describe, expect, it } from "vitest";
import { Breaker } from "../../src/apply/breaker.js";
import type { EntryOutcome } from "../../src/apply/events.js";

function stopsAt(outcomes: EntryOutcome[], maxRejections?: number): [number, string] | undefined {
  const breaker = new Breaker(maxRejections);
  for (const [index, outcome] of outcomes.entries()) {
    const error = breaker.next(outcome, "500: boom");
    if (error !== undefined) return [index + 1, error.code];
  }
  return undefined;
}

const times = (count: number, outcome: EntryOutcome) => Array<EntryOutcome>(count).fill(outcome);

describe("Breaker", () => {
  it("opens after five doubts in a row", () => {
    expect(stopsAt(times(9, "in_doubt"))).toEqual([5, "BREAKER_OPEN"]);
  });

  it("stays closed where a ticket comes between the doubts", () => {
    const outcomes = Array.from({ length: 40 }, () => [...times(4, "in_doubt"), "issued" as const]).flat();
    expect(stopsAt(outcomes)).toBeUndefined();
  });

  it("takes a release for no outcome at all", () => {
    expect(stopsAt([...times(4, "in_doubt"), "released", "in_doubt"])).toEqual([6, "BREAKER_OPEN"]);
  });

  it("stops a run that begins with rejections", () => {
    expect(stopsAt(times(30, "rejected"))).toEqual([20, "TOO_MANY_REJECTIONS"]);
    expect(stopsAt([...times(4, "issued"), ...times(30, "rejected")])).toEqual([24, "TOO_MANY_REJECTIONS"]);
  });

  it("stops after as many rejections as it is told to, or never", () => {
    expect(stopsAt(times(300, "rejected"), 50)).toEqual([50, "TOO_MANY_REJECTIONS"]);
    expect(stopsAt([...times(40, "issued"), ...times(300, "rejected")], 50)).toEqual([
      200,
      "TOO_MANY_REJECTIONS",
    ]);
    expect(stopsAt(times(300, "rejected"), Number.POSITIVE_INFINITY)).toBeUndefined();
  });

  it("lets a few rejections pass, and many once the run is well on its way", () => {
    expect(stopsAt(times(19, "rejected"))).toBeUndefined();
    expect(stopsAt([...times(100, "issued"), ...times(500, "rejected")])).toBeUndefined();
  });

  it("says why and how to go on", () => {
    const breaker = new Breaker();
    for (let i = 0; i < 4; i++) breaker.next("in_doubt", "500: boom");
    const error = breaker.next("in_doubt", "500: boom");
    expect(error?.message).toContain("500: boom");
    expect(error?.hint).toContain("--in-doubt reissue");
  });
});
