import { describe, expect, it } from "vitest";
import { knownRate } from "../../src/pacing/subscription-limits.js";
import { estimateSeconds } from "../../src/plan/estimate.js";

describe("estimateSeconds", () => {
  it("takes 80,000 users to 83 minutes on enterprise and to 9 hours on professional", () => {
    expect(Math.round(estimateSeconds(80_000, 16) / 60)).toBe(83);
    expect(Math.round(estimateSeconds(80_000, 2.5) / 3600)).toBe(9);
  });
});

describe("knownRate", () => {
  it("knows nothing without a cap and a burst, or with a burst that no subscription has", () => {
    expect(knownRate({})).toBeUndefined();
    expect(knownRate({ burst: 77 })).toBeUndefined();
  });

  it("takes the slowest subscription with that burst", () => {
    expect(knownRate({ burst: 2 })).toBe(2);
    expect(knownRate({ burst: 10 })).toBe(2);
    expect(knownRate({ burst: 50 })).toBe(16);
  });

  it("takes the cap where it is lower, or all that is known", () => {
    expect(knownRate({ cap: 5, burst: 50 })).toBe(5);
    expect(knownRate({ cap: 99, burst: 50 })).toBe(16);
    expect(knownRate({ cap: 99 })).toBe(99);
  });
});
