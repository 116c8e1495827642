import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLANS, TokenBucket } from "../../src/sandbox/bucket.js";

const START = 1_800_000_000_000;

describe("TokenBucket", () => {
  test.each(Object.entries(PLANS).filter(([plan]) => plan !== "unlimited"))(
    "%s lets a burst through, then its sustained rate",
    (_, limits) => {
      let now = START;
      const bucket = new TokenBucket(limits, () => now);
      const burst = Array.from({ length: limits.burst + 1 }, () => bucket.draw());
      expect(burst.map((draw) => draw.allowed)).toEqual([...Array(limits.burst).fill(true), false]);
      expect(burst[0]?.remaining).toBe(limits.burst - 1);
      expect(burst.at(-1)?.remaining).toBe(0);

      let through = 0;
      for (; now < START + 60_000; now += 10) if (bucket.draw().allowed) through++;
      expect(through).toBeGreaterThanOrEqual(limits.perSecond * 60 - 1);
      expect(through).toBeLessThanOrEqual(limits.perSecond * 60);
    },
  );

  test("reset is a whole second, not before the one in which a token is there again", () => {
    let now = START + 300;
    const bucket = new TokenBucket({ burst: 1, perSecond: 2 }, () => now);
    bucket.draw();
    const { allowed, reset } = bucket.draw();
    expect(allowed).toBe(false);
    expect(reset).toBe(START / 1000 + 1);
    now = reset * 1000;
    expect(bucket.draw().allowed).toBe(true);
  });

  test("never lets more through than burst and time allow, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 200 }), (steps) => {
        let now = START;
        let forward = 0;
        const bucket = new TokenBucket({ burst: 5, perSecond: 4 }, () => now);
        let through = 0;
        for (const step of steps) {
          now += step;
          forward += Math.max(0, step);
          if (bucket.draw().allowed) through++;
        }
        expect(through).toBeLessThanOrEqual(5 + (forward * 4) / 1000);
      }),
    );
  });
});
