import { describe, expect, it } from "vitest";
import { type Freeze, readFreeze } from "../../../src/plan/policy/freeze.js";

function freeze(from: string, to: string, time_zone?: string): Freeze {
  const read = readFreeze({ from, to, ...(time_zone === undefined ? {} : { time_zone }) });
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

const on = (window: Freeze, at: string) => window.until(Date.parse(at)) !== undefined;

describe("a freeze between two dates", () => {
  it("holds from its first moment until just before its end", () => {
    const window = freeze("2026-12-20T00:00:00Z", "2027-01-04T08:00:00+01:00");
    expect(on(window, "2026-12-19T23:59:59.999Z")).toBe(false);
    expect(on(window, "2026-12-20T00:00:00Z")).toBe(true);
    expect(on(window, "2027-01-04T06:59:59.999Z")).toBe(true);
    expect(on(window, "2027-01-04T07:00:00Z")).toBe(false);
    expect(window.until(Date.parse("2026-12-24T00:00:00Z"))).toBe("2027-01-04T08:00:00+01:00");
  });
});

describe("a freeze of every week", () => {
  it("may go over the end of the week", () => {
    const window = freeze("fri 18:00", "mon 08:00");
    expect(on(window, "2026-11-27T17:59:00Z")).toBe(false);
    expect(on(window, "2026-11-27T18:00:00Z")).toBe(true);
    expect(on(window, "2026-11-29T12:00:00Z")).toBe(true);
    expect(on(window, "2026-11-30T07:59:59Z")).toBe(true);
    expect(on(window, "2026-11-30T08:00:00Z")).toBe(false);
    expect(window.until(Date.parse("2026-11-28T00:00:00Z"))).toBe("mon 08:00 (UTC)");
  });

  it("goes by the clocks of its zone, summer time too", () => {
    const window = freeze("fri 18:00", "fri 19:00", "Europe/Paris");
    expect(on(window, "2026-07-03T16:30:00Z")).toBe(true);
    expect(on(window, "2026-07-03T17:30:00Z")).toBe(false);
    expect(on(window, "2026-11-27T16:30:00Z")).toBe(false);
    expect(on(window, "2026-11-27T17:30:00Z")).toBe(true);
  });
});

describe("an invalid freeze", () => {
  it.each([
    ["2026-12-20T00:00:00Z", "mon 08:00", "must have the same form"],
    ["2026-12-20T00:00:00Z", "2026-12-20T00:00:00Z", "must be after"],
    ["2026-12-20T00:00:00Z", "2026-12-19T00:00:00Z", "must be after"],
    ["mon 08:00", "mon 08:00", "must be after"],
    ["2026-02-30T00:00:00Z", "2026-12-19T00:00:00Z", "2026-02-30T00:00:00Z"],
    ["2026-02-20T00:00:00Z", "2026-13-19T00:00:00Z", "2026-13-19T00:00:00Z"],
  ])("is told: from %s to %s", (from, to, words) => {
    expect(readFreeze({ from, to })).toEqual({ problem: expect.stringContaining(words) });
  });

  it("may have an unknown time zone", () => {
    const window = { from: "mon 08:00", to: "mon 09:00", time_zone: "Europe/Atlantis" };
    expect(readFreeze(window)).toEqual({ problem: expect.stringContaining("Europe/Atlantis") });
  });
});
