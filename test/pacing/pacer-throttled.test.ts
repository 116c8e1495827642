import { describe, expect, it } from "vitest";
import { bench, bucket, NOTHING, WALL } from "../support/pacer-bench.js";
import { settled } from "../support/simulated-tenant.js";

/** Ten requests on their way after a first answer that said nothing. */
async function underway() {
  const at = bench();
  at.ask(1);
  await settled();
  at.answer(NOTHING);
  at.ask(10);
  await settled();
  at.left.length = 0;
  return at;
}

describe("Pacer, told 429", () => {
  it("does not stay slow after a 429 that shows an empty bucket of unknown size", async () => {
    const { throttle, answer, ask, left, until } = await underway();
    throttle({ ...NOTHING, remaining: 0 });
    await until(1500);
    answer(NOTHING);
    left.length = 0;
    ask(100);
    await until(31_500);
    // Eighteen a minute is what a bucket of one token would have made of it.
    expect(left.length).toBeGreaterThan(50);
  });

  it("pauses all requests once for several 429s of one round", async () => {
    const { throttle, waits, pacer, ask, left, until } = await underway();
    await until(100);
    throttle(NOTHING, 100);
    const end = pacer.pausedUntil;
    ask(10);
    for (const at of [110, 150, 400]) {
      await until(at);
      throttle(NOTHING, at);
    }
    expect(waits).toEqual([1000]);
    expect(pacer.pausedUntil).toBe(end);
    await until(1099);
    expect(left).toEqual([]);
    expect(pacer.pausedUntil).toBe(end);
    await until(1100);
    expect(pacer.pausedUntil).toBeUndefined();
  });

  it("sends one request first after the pause, and the others after its response", async () => {
    const { throttle, answer, ask, left, until } = await underway();
    for (let n = 0; n < 10; n++) throttle();
    ask(10);
    await until(1500);
    expect(left).toEqual([1000]);
    answer(bucket(50, 45), 500);
    await until(1500);
    expect(left.slice(1)).toEqual(Array(9).fill(1500));
  });

  it("waits longer each time the first request after a pause is throttled again", async () => {
    const { throttle, waits, ask, until } = await underway();
    ask(10);
    throttle();
    for (const at of [1000, 3000, 7000]) {
      await until(at);
      throttle();
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it("returns to the shortest wait after a success", async () => {
    const { throttle, answer, waits, ask, until } = await underway();
    ask(10);
    throttle();
    await until(1000);
    throttle();
    await until(3000);
    answer(NOTHING);
    throttle();
    expect(waits).toEqual([1000, 2000, 1000]);
  });

  it("waits until the reset", async () => {
    const { throttle, waits, clock } = await underway();
    throttle({ ...NOTHING, resetAt: WALL + clock.now() + 7300 });
    expect(waits).toEqual([7300]);
  });

  it.each([1, 60, 300])("lets Retry-After win over the reset: %i s", async (seconds) => {
    const { throttle, waits, clock } = await underway();
    throttle({ ...NOTHING, retryAfterMs: seconds * 1000, resetAt: WALL + clock.now() + 7300 });
    expect(waits).toEqual([seconds * 1000]);
  });

  it("waits as long as the longest Retry-After of the requests in flight, and no longer", async () => {
    const { throttle, pacer, until } = await underway();
    await until(100);
    throttle({ ...NOTHING, retryAfterMs: 2000 }, 100);
    await until(150);
    throttle({ ...NOTHING, retryAfterMs: 2000 }, 150);
    expect(pacer.pausedUntil).toBe(5000 + 2100);
    throttle({ ...NOTHING, retryAfterMs: 3000 }, 150);
    expect(pacer.pausedUntil).toBe(5000 + 3150);
  });

  it.each([
    ["in 2099", 4_070_908_800_000],
    ["in the past", WALL - 86_400_000],
    ["at nothing", Number.NaN],
  ])("waits a second where the reset is %s", async (_, resetAt) => {
    const { throttle, waits } = await underway();
    throttle({ ...NOTHING, resetAt });
    expect(waits).toEqual([1000]);
  });

  it.each([-3600, 3600])("is not misled by a server whose clock is %i s off", async (seconds) => {
    const { answer, throttle, ask, waits, clock, until } = await underway();
    const server = () => WALL + clock.now() + seconds * 1000;
    ask(3);
    for (const at of [10, 20, 30]) {
      await until(at);
      answer({ ...NOTHING, resetAt: server() });
    }
    throttle({ ...NOTHING, resetAt: server() + 5000 });
    expect(waits).toEqual([5000]);
  });

  it("slows down gradually if a tenant without headers keeps throttling, and speeds up again", async () => {
    const { throttle, answer, ask, left, until, clock } = await underway();
    throttle();
    ask(400);
    await until(1000);
    answer(NOTHING);
    await until(1500);
    expect(left.length).toBeLessThanOrEqual(7);
    while (left.length < 400) {
      const before = left.length;
      await until(clock.now() - 5000 + 100);
      for (let n = before; n < left.length; n++) answer(NOTHING);
    }
    expect(left.at(-1)! - left.at(-5)!).toBeLessThan(100);
  });
});

describe("Pacer, told to pause", () => {
  it("waits that long and then sends one request first", async () => {
    const { pacer, ask, left, waits, until } = await underway();
    pacer.pause(3000);
    expect(pacer.pausedUntil).toBe(8000);
    ask(5);
    await until(4000);
    expect(left).toEqual([3000]);
    expect(waits).toEqual([]);
  });

  it("is never shortened by a second, shorter pause", async () => {
    const { pacer } = await underway();
    pacer.pause(3000);
    pacer.pause(10);
    expect(pacer.pausedUntil).toBe(8000);
  });

  it("lets a waiting request be cancelled", async () => {
    const { pacer, stop } = await underway();
    pacer.pause(3_600_000);
    const turn = pacer.acquire(stop.signal, "other");
    stop.abort();
    expect(await turn).toBe(false);
  });
});
