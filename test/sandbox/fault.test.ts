import { describe, expect, test } from "vitest";
import { ReticketError } from "../../src/errors.js";
import { faultKinds, parseFault, stageOf } from "../../src/sandbox/fault.js";

describe("parseFault", () => {
  test.each([
    ["403", { kind: "403", place: "ticket", when: { type: "always" }, ms: 0 }],
    [
      "500-after-create:5%",
      { kind: "500-after-create", place: "ticket", when: { type: "share", share: 0.05 }, ms: 0 },
    ],
    [
      "drop-after-create:every=7",
      { kind: "drop-after-create", place: "ticket", when: { type: "every", count: 7 }, ms: 0 },
    ],
    ["latency:200ms", { kind: "latency", place: "ticket", when: { type: "always" }, ms: 200 }],
    [
      "latency:1.5s:first=3@token",
      { kind: "latency", place: "token", when: { type: "first", count: 3 }, ms: 1500 },
    ],
    [
      "503-retry-after:2:after=10",
      { kind: "503-retry-after", place: "ticket", when: { type: "after", count: 10 }, ms: 2000 },
    ],
    ["429-storm:1m", { kind: "429-storm", place: "ticket", when: { type: "nth", count: 1 }, ms: 60_000 }],
    ["429:nth=2@users", { kind: "429", place: "users", when: { type: "nth", count: 2 }, ms: 0 }],
  ])("reads %s", (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });

  test.each([
    ["", "unknown fault"],
    ["500-after", "unknown fault"],
    ["toString", "unknown fault"],
    ["403@moon", "unknown endpoint"],
    ["403@ticket@token", "unknown endpoint"],
    ["403:2s", "takes no time"],
    ["latency", "needs a time"],
    ["latency:1s:2s", "invalid part"],
    ["403:0%", "invalid part"],
    ["403:101%", "invalid part"],
    ["403:every=0", "invalid part"],
    ["403:5%:nth=1", "invalid part"],
    ["403:\u001b[2J", "invalid part"],
  ])("refuses %j and says why", (text, why) => {
    const error = thrown(() => parseFault(text));
    expect(error.code).toBe("USAGE");
    expect(error.message).toContain(why);
    expect(error.message).not.toContain("\u001b");
    expect(error.hint).toBeDefined();
  });

  test("knows a stage and a description for every kind, and reads each with what it needs", () => {
    for (const { kind, does } of faultKinds()) {
      expect(does).not.toBe("");
      expect(["before", "after", "headers"]).toContain(stageOf(kind));
      const needsTime = ["latency", "429-storm", "503-retry-after"].includes(kind);
      expect(parseFault(needsTime ? `${kind}:1s` : kind).kind).toBe(kind);
    }
  });
});

function thrown(act: () => unknown): ReticketError {
  try {
    act();
  } catch (error) {
    if (error instanceof ReticketError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
