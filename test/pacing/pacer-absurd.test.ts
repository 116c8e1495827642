import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AUTH0_SUBSCRIPTIONS } from "../../src/auth0/subscriptions.js";
import { createPacer } from "../../src/pacing/pacer.js";
import type { RateLimit } from "../../src/tenant/outcome.js";
import { bench, bucket, NOTHING } from "../support/pacer-bench.js";
import { SimulatedClock, settled } from "../support/simulated-tenant.js";

const LONGEST_SILENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 60_000;

const number = fc.oneof(
  fc.integer({ min: -5, max: 60 }),
  fc.constantFrom(
    -1e9,
    -1,
    0,
    0.5,
    1,
    1e9,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ),
);
const header = fc.option(number, { nil: undefined });
const moment = fc.option(
  fc.oneof(fc.integer({ min: -1e14, max: 1e14 }), fc.constantFrom(0, 4_070_908_800_000, Number.NaN)),
  { nil: undefined },
);
const anyRate: fc.Arbitrary<RateLimit> = fc.record({
  limit: header,
  remaining: header,
  resetAt: moment,
  retryAfterMs: fc.constant(undefined),
});

interface Answer {
  rate: RateLimit;
  latency: number;
  throttled: boolean;
  /** It never comes. */
  lost: boolean;
}

const anyAnswer = (mayThrottle: boolean): fc.Arbitrary<Answer> =>
  fc.record({
    rate: anyRate,
    latency: fc.integer({ min: 0, max: 3000 }),
    throttled: mayThrottle ? fc.boolean() : fc.constant(false),
    lost: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  });

/** Sends a request for each answer, four at a time; when each left. */
async function play(answers: Answer[], headroom: number): Promise<number[]> {
  const clock = new SimulatedClock();
  const pacer = createPacer({ subscriptions: AUTH0_SUBSCRIPTIONS, headroom, clock, wall: clock.now });
  const { signal } = new AbortController();
  const left: number[] = [];
  let done = 0;
  const queue = [...answers];
  const worker = async (): Promise<void> => {
    for (let answer = queue.shift(); answer !== undefined; answer = queue.shift()) {
      expect(await pacer.acquire(signal, "other")).toBe(true);
      const sentAt = clock.now();
      left.push(sentAt);
      await clock.sleep(answer.latency);
      if (!answer.lost) pacer.observe(answer.rate, { sentAt, throttled: answer.throttled, group: "other" });
      done++;
    }
  };
  for (let slot = 0; slot < 4; slot++) void worker();
  await clock.run(() => done === answers.length);
  expect(done).toBe(answers.length);
  return left;
}

const longestSilence = (left: number[]) =>
  Math.max(0, ...left.slice(1).map((at, index) => at - left[index]!));

describe("Pacer, told nonsense", () => {
  it("never stalls, whatever the headers say", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAnswer(false), { minLength: 2, maxLength: 60 }),
        fc.constantFrom(0, 0.1, 0.9),
        async (answers, headroom) => {
          const silence = longestSilence(await play(answers, headroom));
          expect(silence).toBeLessThanOrEqual(LONGEST_SILENCE_MS + 3000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never pauses for more than a minute without a Retry-After", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnswer(true), { minLength: 2, maxLength: 40 }), async (answers) => {
        const silence = longestSilence(await play(answers, 0.1));
        expect(silence).toBeLessThanOrEqual(LONGEST_PAUSE_MS + LONGEST_SILENCE_MS + 3000);
      }),
      { numRuns: 200 },
    );
  });

  it("never sends more at once than the last response left in the bucket, after any history", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyRate, fc.integer({ min: 0, max: 2000 })), { maxLength: 30 }),
        fc.integer({ min: 2, max: 100 }),
        fc.nat(100),
        async (history, limit, tokens) => {
          const remaining = Math.min(tokens, limit - 1);
          const { ask, answer, left, until } = bench();
          let now = 0;
          for (const [rate, wait] of [...history, [bucket(limit, remaining), 0] as const]) {
            const before = left.length;
            ask(1);
            await until(now);
            for (; left.length === before; now += 500) await until(now + 500);
            now += wait;
            await until(now);
            answer(rate, now - left.at(-1)!);
          }
          const before = left.length;
          ask(300);
          await until(now);
          expect(left.length - before).toBeLessThanOrEqual(remaining);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("sends exactly one request when a pause ends, after any history", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRate, { maxLength: 20 }), anyRate, async (history, refused) => {
        const { ask, answer, throttle, left, until, pacer } = bench();
        let now = 0;
        for (const rate of history) {
          const before = left.length;
          ask(1);
          for (; left.length === before; now += 500) await until(now + 500);
          answer(rate);
        }
        throttle(refused);
        const before = left.length;
        const end = pacer.pausedUntil! - 5000;
        ask(50);
        await until(end + 1999);
        expect(left.length - before).toBeLessThanOrEqual(1);
        expect(end - now).toBeLessThanOrEqual(LONGEST_PAUSE_MS);
      }),
      { numRuns: 200 },
    );
  });

  it("continues with the last known values when the headers stop", async () => {
    const { ask, answer, left, until } = bench();
    ask(1);
    await settled();
    answer(bucket(10, 9));
    ask(200);
    let answered = 1;
    for (let now = 100; now <= 20_000; now += 100) {
      await until(now);
      for (; answered < left.length; answered++) answer(NOTHING, 100);
    }
    expect(left.length).toBeGreaterThan(20);
    expect(left.length).toBeLessThanOrEqual(10 + 2 * 20);
  });
});
