import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/pacing/clock.js";
import { bench, bucket, NOTHING } from "../support/pacer-bench.js";
import { settled } from "../support/simulated-tenant.js";

describe("Pacer", () => {
  it("lets one request leave first, and the others after its response", async () => {
    const { ask, answer, left, until } = bench();
    ask(5);
    await until(500);
    expect(left).toEqual([0]);
    answer(bucket(50, 49), 500);
    await until(500);
    expect(left).toEqual([0, 500, 500, 500, 500]);
  });

  it("sends another request if the first has no response", async () => {
    const { ask, left, until } = bench();
    ask(3);
    await until(10_000);
    expect(left).toEqual([0, 2000, 4000]);
  });

  it("grants permits in call order", async () => {
    const { pacer, stop, answer, clock, until } = bench();
    const order: number[] = [];
    for (const n of [1, 2, 3, 4]) void pacer.acquire(stop.signal, "other").then(() => order.push(n));
    await settled();
    answer(bucket(50, 49));
    await until(1);
    expect(order).toEqual([1, 2, 3, 4]);
    expect(clock.now()).toBe(5001);
  });

  it("creates no timer if nothing has to wait", async () => {
    const { pacer, stop, answer, clock } = bench();
    for (let n = 0; n < 50_000; n++) {
      expect(await pacer.acquire(stop.signal, "other")).toBe(true);
      answer(bucket(1_000_000, 999_990));
    }
    expect(clock.timers).toBe(0);
    expect(pacer.rate("other")).toBeUndefined();
  });

  it("resolves to false at once when the signal is aborted, and keeps the order of the others", async () => {
    const { pacer, ask, answer, left, until } = bench();
    ask(1);
    await settled();
    const mine = new AbortController();
    const waiting = pacer.acquire(mine.signal, "other");
    ask(1);
    mine.abort();
    expect(await waiting).toBe(false);
    expect(await pacer.acquire(mine.signal, "other")).toBe(false);
    answer(bucket(50, 49));
    await until(0);
    expect(left).toEqual([0, 0]);
  });

  it("never sends more than the bucket certainly holds, requests in flight included", async () => {
    const { ask, answer, left, until } = bench();
    ask(1);
    await settled();
    answer(bucket(10, 4));
    ask(10);
    await until(0);
    expect(left.length).toBeLessThanOrEqual(1 + 4);
    await until(900);
    expect(left.length).toBeLessThanOrEqual(1 + 4);
  });

  it("knows the rate of a subscription from the first response", async () => {
    const { pacer, ask, answer } = bench();
    expect(pacer.rate("other")).toBeUndefined();
    ask(1);
    await settled();
    answer(bucket(50, 49));
    expect(pacer.rate("other")).toBe(16);
  });

  it("is not slowed down by a tenant without headers", async () => {
    const { ask, answer, left, until } = bench();
    ask(1);
    await settled();
    answer(NOTHING);
    ask(200);
    await until(0);
    expect(left).toHaveLength(201);
  });
});

describe("Pacer, with a cap", () => {
  it("spaces requests evenly", async () => {
    const { pacer, ask, answer, left, until } = bench({ rate: 4 });
    expect(pacer.rate("other")).toBe(4);
    ask(5);
    await settled();
    answer(NOTHING);
    await until(1000);
    expect(left).toEqual([0, 250, 500, 750, 1000]);
  });

  it("never compensates idle time with a burst", async () => {
    const { ask, answer, left, until } = bench({ rate: 4 });
    ask(1);
    await settled();
    answer(NOTHING);
    await until(60_000);
    ask(3);
    await until(60_100);
    expect(left.slice(1)).toEqual([60_000]);
  });

  it("does not exceed the tenant's own rate", async () => {
    const { pacer, ask, answer } = bench({ rate: 99 });
    ask(1);
    await settled();
    answer(bucket(50, 49));
    expect(pacer.rate("other")).toBe(16);
  });
});

describe("systemClock", () => {
  it("ends a sleep as soon as the signal is aborted", async () => {
    const stop = new AbortController();
    const asleep = systemClock.sleep(3_600_000, stop.signal);
    stop.abort();
    await asleep;
    await systemClock.sleep(3_600_000, stop.signal);
  });

  it("wakes up by itself and is monotonic", async () => {
    const before = systemClock.now();
    await systemClock.sleep(1, new AbortController().signal);
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });
});
