import pc from "picocolors";
import { describe, expect, it } from "vitest";
import type { ApplyProgress } from "../../../src/apply/events.js";
import { progressLine, progressWords } from "../../../src/cli/output/progress-line.js";

const plain = pc.createColors(false);
const halfway: ApplyProgress = {
  containing: undefined,
  invalidating: undefined,
  total: 80_000,
  done: 40_000,
  counts: { issued: 39_990, rejected: 9, in_doubt: 1, released: 0 },
  inFlight: 10,
  rate: 16,
  etaMs: 2_500_000,
};

describe("progress", () => {
  it("tells done, rate, time left and outcomes", () => {
    expect(progressWords(halfway)).toBe(
      "40000 of 80000, 16/s, 42 min left, 39990 issued, 9 rejected, 1 in doubt",
    );
  });

  it("tells how many accounts are contained while there is no ticket yet", () => {
    const containing = { ...halfway, containing: { done: 10, total: 40 } };
    expect(progressWords(containing)).toBe("10 of 40 contained, no ticket yet");
    expect(progressLine(containing, 200, plain)).toMatch(/^ █{7}░{23} 10 of 40/);
  });

  it("leaves out what is not known yet, and what did not happen", () => {
    const start = {
      ...halfway,
      done: 0,
      rate: undefined,
      etaMs: undefined,
      counts: { issued: 0, rejected: 0, in_doubt: 0, released: 0 },
    };
    expect(progressWords(start)).toBe("0 of 80000, 0 issued");
  });

  it("never fills a line, so that it can't wrap", () => {
    for (let columns = 1; columns < 200; columns++) {
      expect([...progressLine(halfway, columns, plain)].length).toBeLessThan(columns === 1 ? 2 : columns);
    }
  });

  it("draws the bar as far as the run has come", () => {
    expect(progressLine(halfway, 200, plain)).toMatch(/^ █{15}░{15} 40000/);
  });
});
