import { describe, expect, it } from "vitest";
import { Limiter } from "../../src/deliver/limiter.js";

/** A token bucket, as mail servers have them. */
class Bucket {
  #tokens: number;
  #at = 0;

  constructor(
    private readonly rate: number,
    private readonly burst: number,
  ) {
    this.#tokens = burst;
  }

  takes(now: number): boolean {
    this.#tokens = Math.min(this.burst, this.#tokens + ((now - this.#at) * this.rate) / 1000);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}

/** Sends as fast as the limiter lets it, for this long. @returns what was taken and refused */
function sendFor(limiter: Limiter, bucket: Bucket, seconds: number): { taken: number; refused: number } {
  const count = { taken: 0, refused: 0 };
  for (let now = 0; now < seconds * 1000; now += Math.max(1, limiter.waitMs(now))) {
    if (limiter.waitMs(now) > 0) continue;
    limiter.leave(now);
    if (bucket.takes(now)) {
      count.taken++;
      limiter.taken(now);
    } else {
      count.refused++;
      limiter.refused(now);
    }
  }
  return count;
}

describe("a limiter", () => {
  it("lets messages leave as fast as they come until one is refused", () => {
    const limiter = new Limiter(undefined);
    for (let n = 0; n < 100; n++) {
      limiter.leave(n);
      expect(limiter.waitMs(n)).toBe(0);
    }
    expect(limiter.rate).toBeUndefined();
  });

  it("keeps to the configured rate", () => {
    const limiter = new Limiter(2);
    limiter.leave(1_000);
    expect(limiter.waitMs(1_000)).toBeGreaterThan(0);
    expect(limiter.waitMs(1_500)).toBe(0);
  });

  it.each([
    [14, 14],
    [14, 1],
    [14, 100],
    [1, 5],
    [0.5, 1],
    [200, 200],
  ])("reaches nine tenths of a server that takes %d/s and %d at once, with few refusals", (rate, burst) => {
    const seconds = Math.max(120, 400 / rate);
    const { taken, refused } = sendFor(new Limiter(undefined), new Bucket(rate, burst), seconds);
    expect(taken).toBeGreaterThan(0.9 * (rate * seconds + burst));
    expect(refused).toBeLessThan(Math.max(30, 0.1 * taken));
  });

  it("is not slowed down more and more by a server that refuses every fourth message at any rate", () => {
    const limiter = new Limiter(undefined);
    let sent = 0;
    let taken = 0;
    for (let now = 0; now < 600_000; now += Math.max(20, limiter.waitMs(now))) {
      limiter.leave(now);
      if (++sent % 4 === 0) limiter.refused(now);
      else {
        taken++;
        limiter.taken(now);
      }
    }
    expect(taken / 600).toBeGreaterThan(0.5);
  });

  it("begins with one message a second if the first one is refused", () => {
    const limiter = new Limiter(undefined);
    limiter.leave(0);
    limiter.refused(10);
    expect(limiter.waitMs(10)).toBeLessThan(2_000);
  });

  it("is fast again soon after a server refused all messages for two minutes", () => {
    const limiter = new Limiter(undefined);
    sendFor(limiter, new Bucket(14, 14), 60);
    for (let now = 60_000; now < 180_000; now += 10_000) limiter.refused(now);
    expect(limiter.rate).toBeGreaterThan(2.5);
    for (let now = 180_000; now < 300_000; now += 10) if (limiter.waitMs(now) === 0) limiter.leave(now);
    expect(limiter.rate).toBeGreaterThan(12);
  });

  it("finds out that the server takes more again", () => {
    const limiter = new Limiter(undefined);
    sendFor(limiter, new Bucket(2, 2), 30);
    const before = limiter.rate!;
    expect(before).toBeLessThan(4);
    for (let now = 30_000; now < 90_000; now += 10) {
      if (limiter.waitMs(now) === 0) limiter.leave(now);
    }
    expect(limiter.rate).toBeGreaterThan(20);
  });

  it("is never faster than the configured rate, whatever it learned", () => {
    const { taken } = sendFor(new Limiter(5), new Bucket(14, 14), 60);
    expect(taken).toBeLessThanOrEqual(5 * 60 + 2);
  });
});
