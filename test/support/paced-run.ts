import { setMaxListeners } from "node:events";
import type { EndpointGroup } from "../../src/pacing/endpoint-group.js";
import { createPacer, type Pacer, type PacerOptions } from "../../src/pacing/pacer.js";
import { type BucketOptions, SimulatedBucket, SimulatedClock, seeded } from "./simulated-tenant.js";

export interface PacedRun {
  /** Entries; each one needs a request to each of `steps`. */
  requests: number;
  /** The bucket of all groups that have none of their own. */
  bucket: BucketOptions;
  own?: Partial<Record<EndpointGroup, BucketOptions>>;
  /** A limit for all endpoints together, which is checked first. */
  global?: BucketOptions;
  /** Whose endpoints an entry's requests go to, in this order; absent: one to `other`. */
  steps?: readonly EndpointGroup[];
  headroom?: number;
  rate?: number;
  concurrency?: number;
  seed?: number;
  /** Whole trips, milliseconds. */
  latency?: [number, number];
  /** When another client sends next, milliseconds after `now`; undefined: never again. */
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
  const { requests, concurrency = 10, latency = [20, 200], headroom = 0, steps = ["other"] } = run;
  const random = seeded(run.seed ?? 1);
  const clock = new SimulatedClock(1_000 * random());
  const draw = tenantOf(run, clock);
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
  const send = async (group: EndpointGroup): Promise<void> => {
    for (;;) {
      const sentAt = clock.now();
      result.sent++;
      await clock.sleep(trip());
      const drawn = draw(group);
      result.times.push(clock.now());
      await clock.sleep(trip());
      pacer.observe(drawn, { sentAt, throttled: !drawn.allowed, group });
      if (drawn.allowed) return;
      result.throttled++;
      await pacer.acquire(signal, group);
    }
  };
  const worker = async (): Promise<void> => {
    while (started < requests) {
      started++;
      await pacer.acquire(signal, "other");
      if (steps[0] !== "other") pacer.giveBack("other");
      for (const [step, group] of steps.entries()) {
        if (step > 0 || group !== "other") await pacer.acquire(signal, group);
        await send(group);
      }
      done++;
    }
  };
  const nextOther = (): void => {
    const wait = run.other?.(clock.now() - began, random);
    if (wait === undefined) return;
    clock.at(clock.now() + wait, () => {
      result.other.sent++;
      if (!draw("other").allowed) result.other.throttled++;
      nextOther();
    });
  };
  nextOther();
  for (let slot = 0; slot < concurrency; slot++) void worker();
  await clock.run(() => done === requests, began + 24 * 3_600_000);
  result.ms = clock.now() - began;
  return result;
}

/** Draws a token of a group's bucket, and of the global one first. */
function tenantOf({ bucket, own = {}, global }: PacedRun, clock: SimulatedClock) {
  const common = new SimulatedBucket(bucket, clock.now);
  const buckets = new Map(
    Object.entries(own).map(([group, options]) => [group, new SimulatedBucket(options, clock.now)]),
  );
  const whole = global === undefined ? undefined : new SimulatedBucket(global, clock.now);
  return (group: EndpointGroup) => {
    const drawn = whole?.draw();
    return drawn?.allowed === false ? drawn : (buckets.get(group) ?? common).draw();
  };
}

/** The shortest possible time, milliseconds: what each bucket holds at first, and then its whole refill. */
export function leastTime({ requests, bucket, own = {}, steps = ["other"] }: PacedRun): number {
  const counts = new Map<BucketOptions, number>();
  for (const group of steps) {
    const drawnOn = own[group] ?? bucket;
    counts.set(drawnOn, (counts.get(drawnOn) ?? 0) + requests);
  }
  const seconds = [...counts].map(([{ burst, perSecond }, count]) => (count - burst) / perSecond);
  return Math.max(0, ...seconds) * 1000;
}
