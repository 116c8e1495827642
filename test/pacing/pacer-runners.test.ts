import { setMaxListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { AUTH0_SUBSCRIPTIONS } from "../../src/auth0/subscriptions.js";
import type { Runners } from "../../src/ledger/runners.js";
import { createPacer } from "../../src/pacing/pacer.js";
import { type BucketOptions, SimulatedBucket, SimulatedClock, seeded } from "../support/simulated-tenant.js";

/** A runner hears of the others with each of its commits; here less often. */
const NEWS_MS = 2000;

interface SharedRun {
  runners: number;
  requests: number;
  bucket: BucketOptions;
  rate?: number;
  seed?: number;
  /** A runner that ends for good after this long, milliseconds. */
  dies?: number;
}

/** Several runners on one simulated tenant, that hear of each other now and then. */
async function sharedRun({ runners, requests, bucket: options, rate, seed = 1, dies }: SharedRun) {
  const random = seeded(seed);
  const clock = new SimulatedClock(1000 * random());
  const bucket = new SimulatedBucket(options, clock.now);
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const result = { seconds: 0, sent: 0, throttled: 0, each: Array<number>(runners).fill(0) };
  const done = Array.from({ length: runners }, () => [] as number[]);
  const dead = new Set<number>();
  const views: Runners[] = Array.from({ length: runners }, () => ({ size: runners, othersPace: 0 }));
  const pace = (runner: number): number =>
    done[runner]!.filter((at) => at > clock.now() - 10_000).length / Math.min(10, clock.now() / 1000 || 1);
  const news = (): void => {
    for (const [runner] of views.entries()) {
      const others = [...views.keys()].filter((each) => each !== runner && !dead.has(each));
      const paces = others.map(pace);
      views[runner] = { size: paces.length + 1, othersPace: paces.reduce((sum, each) => sum + each, 0) };
    }
    clock.at(clock.now() + NEWS_MS, news);
  };
  news();
  if (dies !== undefined) clock.at(clock.now() + dies, () => dead.add(0));
  let left = requests;
  let open = requests;
  for (let runner = 0; runner < runners; runner++) {
    const pacer = createPacer({
      subscriptions: AUTH0_SUBSCRIPTIONS,
      headroom: 0,
      ...(rate === undefined ? {} : { rate }),
      runners: {
        get size() {
          return views[runner]!.size;
        },
        get othersPace() {
          return views[runner]!.othersPace;
        },
      },
      clock,
      wall: clock.now,
    });
    const worker = async (): Promise<void> => {
      while (left > 0 && !dead.has(runner)) {
        await pacer.acquire(stop.signal, "other");
        if (left === 0 || dead.has(runner)) return;
        left--;
        for (;;) {
          const sentAt = clock.now();
          result.sent++;
          await clock.sleep(20 + 60 * random());
          const draw = bucket.draw();
          await clock.sleep(20 + 60 * random());
          pacer.observe(draw, { sentAt, throttled: !draw.allowed, group: "other" });
          if (draw.allowed) break;
          result.throttled++;
          await pacer.acquire(stop.signal, "other");
        }
        result.each[runner]!++;
        done[runner]!.push(clock.now());
        open--;
      }
    };
    for (let slot = 0; slot < 10; slot++) void worker();
  }
  const began = clock.now();
  await clock.run(() => open === 0, began + 24 * 3_600_000);
  result.seconds = (clock.now() - began) / 1000;
  return result;
}

describe("runners that share a tenant's bucket", () => {
  it.each<[string, BucketOptions, number]>([
    ["enterprise", { burst: 50, perSecond: 16, refill: "even" }, 8],
    ["enterprise, filled on the second", { burst: 50, perSecond: 16, refill: "ticking" }, 8],
    ["professional", { burst: 10, perSecond: 2.5, refill: "even" }, 4],
    [
      "private cloud, whose bucket has the size of enterprise",
      { burst: 50, perSecond: 50, refill: "even" },
      4,
    ],
    ["an unpublished one", { burst: 100, perSecond: 30, refill: "even" }, 8],
  ])("fill it and are seldom throttled: %s", async (_, bucket, runners) => {
    for (const seed of [1, 2, 3]) {
      const requests = Math.round(bucket.perSecond * 300);
      const run = await sharedRun({ runners, requests, bucket, seed });
      const most = (requests - bucket.burst) / bucket.perSecond;
      const figures = JSON.stringify({ seed, filled: most / run.seconds, ...run });
      expect(most / run.seconds, figures).toBeGreaterThan(0.95);
      expect(run.throttled / run.sent, figures).toBeLessThan(0.02);
    }
  });

  it("keep the configured rate in total", async () => {
    const bucket: BucketOptions = { burst: 50, perSecond: 16, refill: "even" };
    const run = await sharedRun({ runners: 5, requests: 1500, bucket, rate: 10 });
    expect(1500 / run.seconds).toBeLessThanOrEqual(10.3);
    expect(1500 / run.seconds).toBeGreaterThan(9.5);
  });

  it("take over the share of a runner that died", async () => {
    const bucket: BucketOptions = { burst: 50, perSecond: 16, refill: "even" };
    const run = await sharedRun({ runners: 4, requests: 4800, bucket, dies: 60_000 });
    expect(4800 / run.seconds / 16).toBeGreaterThan(0.95);
  });
});
