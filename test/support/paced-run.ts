import { setMaxListeners } from "node:events";
import { createPacer, type Pacer, type PacerOptions } from "../../src/pacing/pacer.js";
import { type BucketOptions, SimulatedBucket, SimulatedClock, seeded } from "./simulated-tenant.js";

export interface PacedRun {
  requests: number;
  bucket: BucketOptions;
  headroom?: number;
  rate?: number;
  concurrency?: number;
  seed?: number;
  /** Whole trips, milliseconds. */
  latency?: [number, number];
  /** When somebody else sends next, milliseconds after `now`; undefined: never again. */
  other?: (now: number, random: () => number) => number | undefined;
}

export interface PacedResult {
  ms: number;
  /** Requests that left, those that were throttled included. */
  sent: number;
  throttled: number;
  other: { sent: number; throttled: number };
  /** When each of ours was counted by the tenant. */
  times: number[];
  pacer: Pacer;
}

/** A whole run against a simulated tenant, with the feeder and the retries of a real one. */
export async function pacedRun(run: PacedRun): Promise<PacedResult> {
  const { requests, concurrency = 10, latency = [20, 200], headroom = 0 } = run;
  const random = seeded(run.seed ?? 1);
  const clock = new SimulatedClock(1_000 * random());
  const bucket = new SimulatedBucket(run.bucket, clock.now);
  const options: PacerOptions = { headroom, clock, wall: clock.now };
  if (run.rate !== undefined) options.rate = run.rate;
  const pacer = createPacer(options);
  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  const began = clock.now();
  const result: PacedResult = {
    ms: 0,
    sent: 0,
    throttled: 0,
    other: { sent: 0, throttled: 0 },
    times: [],
    pacer,
  };

  let started = 0;
  let done = 0;
  const trip = () => (latency[0] + random() * (latency[1] - latency[0])) * 0.5;
  const send = async (): Promise<void> => {
    for (;;) {
      const sentAt = clock.now();
      result.sent++;
      await clock.sleep(trip());
      const draw = bucket.draw();
      result.times.push(clock.now());
      await clock.sleep(trip());
      pacer.observe(draw, { sentAt, throttled: !draw.allowed, group: "other" });
      if (draw.allowed) break;
      result.throttled++;
      await pacer.acquire(signal, "other");
    }
    done++;
  };
  const worker = async (): Promise<void> => {
    while (started < requests) {
      started++;
      await pacer.acquire(signal, "other");
      await send();
    }
  };
  const nextOther = (): void => {
    const wait = run.other?.(clock.now() - began, random);
    if (wait === undefined) return;
    clock.at(clock.now() + wait, () => {
      result.other.sent++;
      if (!bucket.draw().allowed) result.other.throttled++;
      nextOther();
    });
  };
  nextOther();
  for (let slot = 0; slot < concurrency; slot++) void worker();
  await clock.run(() => done === requests, began + 24 * 3_600_000);
  result.ms = clock.now() - began;
  return result;
}
