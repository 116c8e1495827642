import { describe, expect, it } from "vitest";
import { WavePace } from "../../../src/apply/waves/wave-pace.js";

/** A clock that moves on when code sleeps. */
class SleepClock {
  ms = 1000;
  onSleep: () => void = () => undefined;
  now = (): number => this.ms;
  sleep = (ms: number): Promise<void> => {
    this.ms += ms;
    this.onSleep();
    return Promise.resolve();
  };
}

interface Scene {
  perSecond?: number | undefined;
  runners?: number;
  sinceLast?: number | undefined;
}

function paceOf({ perSecond = 2, runners = 1, sinceLast }: Scene) {
  const clock = new SleepClock();
  return { clock, pace: new WavePace({ perSecond, runners: () => runners, sinceLast, clock }) };
}

/** When each of three entries is sent, milliseconds after the start. */
async function sentAt(scene: Scene): Promise<number[]> {
  const { clock, pace } = paceOf(scene);
  const { signal } = new AbortController();
  const times: number[] = [];
  for (let count = 0; count < 3; count++) {
    expect(await pace.acquire(signal)).toBe(true);
    times.push(clock.ms - 1000);
  }
  return times;
}

describe("the pace of a wave", () => {
  it("keeps entries as far apart as it says, and the first one does not wait", async () => {
    expect(await sentAt({ perSecond: 2 })).toEqual([0, 500, 1000]);
  });

  it("is shared by all runners", async () => {
    expect(await sentAt({ perSecond: 2, runners: 3 })).toEqual([0, 1500, 3000]);
    expect(await sentAt({ perSecond: 2, runners: 0 })).toEqual([0, 500, 1000]);
  });

  it("counts from the last entry of the run before", async () => {
    expect(await sentAt({ sinceLast: 100 })).toEqual([400, 900, 1400]);
    expect(await sentAt({ sinceLast: 500 })).toEqual([0, 500, 1000]);
    expect(await sentAt({ sinceLast: 9000 })).toEqual([0, 500, 1000]);
    // The other machine's clock is ahead.
    expect(await sentAt({ sinceLast: -9000 })).toEqual([500, 1000, 1500]);
  });

  it("does not hold entries without one", async () => {
    const clock = new SleepClock();
    const pace = new WavePace({ perSecond: undefined, runners: () => 1, sinceLast: 0, clock });
    const stop = new AbortController();
    expect(await pace.acquire(stop.signal)).toBe(true);
    expect(await pace.acquire(stop.signal)).toBe(true);
    expect(clock.ms).toBe(1000);
    stop.abort();
    expect(await pace.acquire(stop.signal)).toBe(false);
  });

  it("lets nothing out once the run stops, also during a wait", async () => {
    const { clock, pace } = paceOf({ sinceLast: 0 });
    const stop = new AbortController();
    clock.onSleep = () => stop.abort();
    expect(await pace.acquire(stop.signal)).toBe(false);
    expect(await paceOf({}).pace.acquire(stop.signal)).toBe(false);
  });
});
