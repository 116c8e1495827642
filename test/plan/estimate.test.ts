import { describe, expect, it } from "vitest";
import { estimateSeconds } from "../../src/plan/estimate.js";

describe("estimateSeconds", () => {
  it("takes 80,000 users to 83 minutes on enterprise and to 9 hours on professional", () => {
    expect(Math.round(estimateSeconds(80_000, 16) / 60)).toBe(83);
    expect(Math.round(estimateSeconds(80_000, 2.5) / 3600)).toBe(9);
  });
});
