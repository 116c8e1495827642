import { setMaxListeners } from "node:events";
import { AUTH0_SUBSCRIPTIONS } from "../../src/auth0/subscriptions.js";
import { createPacer, type Pacer, type PacerOptions } from "../../src/pacing/pacer.js";
import type { EndpointGroup } from "../../src/tenant/endpoint-group.js";
import { type BucketOptions, SimulatedBucket, SimulatedClock, seeded } from "./simulated-tenant.js";

const TICKETS: readonly (readonly EndpointGroup[])[] = [["other"]];

export interface PacedRun {
  /** Entries; each one needs a request to each step of each phase. */
  requests: number;
  /** The bucket of all groups that have none of their own. */
  bucket: BucketOptions;
  own?: Partial<Record<EndpointGroup, BucketOptions>>;
  /** A limit for all endpoints together, which is checked first. */
  global?: BucketOptions;
  /**
   * Whose endpoints the requests go to: all entries go through the steps of a phase before the next phase begins. Absent: one
   * request to `other`.
   */
  phases?: readonly (readonly EndpointGroup[])[];
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
  const { requests, concurrency = 10, latency = [20, 200], headroom = 0, phases = TICKETS } = run;
  const random = seeded(run.seed ?? 1);
  const clock = new SimulatedClock(1_000 * random());
  const draw = tenantOf(run, clock);
  const options: PacerOptions = { headroom, subscriptions: AUTH0_SUBSCRIPTIONS, clock, wall: clock.now };
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
  const entry = async (steps: readonly EndpointGroup[]): Promise<void> => {
    await pacer.acquire(signal, "other");
    if (steps[0] !== "other") pacer.giveBack("other");
    for (const [step, group] of steps.entries()) {
      if (step > 0 || group !== "other") await pacer.acquire(signal, group);
      await send(group);
    }
  };
  const phase = async (steps: readonly EndpointGroup[]): Promise<void> => {
    let started = 0;
    const worker = async (): Promise<void> => {
      while (started < requests) {
        started++;
        await entry(steps);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    done++;
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
  void (async () => {
    for (const steps of phases) await phase(steps);
  })();
  await clock.run(() => done === phases.length, began + 24 * 3_600_000);
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

/** The shortest possible time, milliseconds: in each phase, what each bucket holds, and then its whole refill. */
export function leastTime({ requests, bucket, own = {}, phases = TICKETS }: PacedRun): number {
  const tokens = new Map([bucket, ...Object.values(own)].map((each) => [each, each.burst]));
  let seconds = 0;
  for (const steps of phases) {
    const wanted = new Map<BucketOptions, number>();
    for (const group of steps) {
      const drawnOn = own[group] ?? bucket;
      wanted.set(drawnOn, (wanted.get(drawnOn) ?? 0) + requests);
    }
    const least = [...wanted].map(([each, count]) => (count - tokens.get(each)!) / each.perSecond);
    const phase = Math.max(0, ...least);
    for (const [each, left] of tokens) {
      tokens.set(each, Math.min(each.burst, left + phase * each.perSecond - (wanted.get(each) ?? 0)));
    }
    seconds += phase;
  }
  return seconds * 1000;
}
