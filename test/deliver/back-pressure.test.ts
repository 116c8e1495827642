import { describe, expect, it } from "vitest";
import { BackPressure, type ChannelLater } from "../../src/deliver/back-pressure.js";

const later = (reason: ChannelLater["reason"], more: Partial<ChannelLater> = {}): ChannelLater => ({
  ...{ type: "later", reason, why: "421" },
  ...more,
});

const middle = () => 0.5;

describe("a channel whose receiver takes no message", () => {
  it("pauses longer each time, and tries again with one connection alone", () => {
    const pressure = new BackPressure(5, undefined, middle);
    expect(pressure.allowed(0)).toBe(5);
    const pauses: number[] = [];
    let now = 0;
    for (let n = 0; n < 7; n++) {
      pressure.later(later("unavailable"), now, now);
      expect(pressure.allowed(now)).toBe(1);
      pauses.push(pressure.waitMs(now));
      now += pressure.waitMs(now);
    }
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000]);
    pressure.taken(now);
    expect([pressure.allowed(now), pressure.waitMs(now)]).toEqual([5, 0]);
  });

  it("pauses by different times, so that runners do not try together", () => {
    const waits = [0, 0.99].map((random) => {
      const pressure = new BackPressure(5, undefined, () => random);
      pressure.later(later("unavailable"), 0, 0);
      return pressure.waitMs(0);
    });
    expect(waits[0]).toBe(375);
    expect(waits[1]).toBeGreaterThan(600);
  });

  it("counts what was in flight together as one refusal", () => {
    const pressure = new BackPressure(5, undefined, middle);
    for (let n = 0; n < 5; n++) pressure.later(later("unavailable"), 0, 10 + n);
    expect(pressure.waitMs(10)).toBe(500);
  });

  it("says for how long no message was taken", () => {
    const pressure = new BackPressure(5, undefined, middle);
    expect(pressure.later(later("unavailable"), 1_000, 1_000)).toBe(0);
    expect(pressure.later(later("unavailable"), 61_000, 61_000)).toBe(60_000);
    pressure.taken(62_000);
    expect(pressure.later(later("unavailable"), 63_000, 63_000)).toBe(0);
  });

  it("waits for as long as it is asked to, and at most for five minutes", () => {
    const pressure = new BackPressure(5, undefined, middle);
    pressure.later(later("rate", { waitMs: 60_000 }), 0, 0);
    expect(pressure.waitMs(0)).toBe(60_000);
    pressure.later(later("rate", { waitMs: 9e9 }), 60_000, 60_000);
    expect(pressure.waitMs(60_000)).toBe(300_000);
  });

  it("does not retry at once although it is asked to wait for no time", () => {
    const pressure = new BackPressure(5, undefined, middle);
    pressure.later(later("rate", { waitMs: 0 }), 0, 0);
    expect(pressure.waitMs(0)).toBeGreaterThanOrEqual(500);
  });
});

describe("a channel whose receiver takes fewer connections", () => {
  it("uses as many as are open, and tests later whether it takes more", () => {
    const pressure = new BackPressure(5, undefined, middle);
    pressure.later(later("connections", { open: 4 }), 0, 0);
    pressure.later(later("connections", { open: 3 }), 0, 1);
    expect(pressure.allowed(1)).toBe(3);
    expect(pressure.allowed(29_000)).toBe(3);
    expect(pressure.allowed(31_000)).toBe(4);
    pressure.later(later("connections", { open: 3 }), 31_000, 31_000);
    expect(pressure.allowed(61_500)).toBe(3);
    expect(pressure.allowed(92_000)).toBe(4);
  });

  it("pauses if no connection is open", () => {
    const pressure = new BackPressure(5, undefined, middle);
    pressure.later(later("connections", { open: 0 }), 0, 0);
    expect([pressure.allowed(0), pressure.waitMs(0)]).toEqual([1, 500]);
  });

  it("uses all connections again once a receiver that was away is back", () => {
    const pressure = new BackPressure(5, undefined, middle);
    for (let open = 4; open > 0; open--) pressure.later(later("connections", { open }), 0, 1);
    pressure.later(later("unavailable"), 0, 2);
    pressure.taken(1_000);
    expect(pressure.allowed(1_000)).toBe(5);
  });
});

describe("the pace", () => {
  it("is what was taken in the last ten seconds, and unknown before", () => {
    const pressure = new BackPressure(5, undefined, middle);
    for (let now = 0; now < 20_000; now += 100) pressure.taken(now);
    expect(pressure.pace(5_000, 0)).toBeUndefined();
    expect(pressure.pace(20_000, 0)).toBeCloseTo(10, 0);
    expect(pressure.pace(40_000, 0)).toBe(0);
  });
});
