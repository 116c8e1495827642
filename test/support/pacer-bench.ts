import { setMaxListeners } from "node:events";
import { AUTH0_SUBSCRIPTIONS } from "../../src/auth0/subscriptions.js";
import { createPacer, type PacerOptions } from "../../src/pacing/pacer.js";
import type { RateLimit } from "../../src/tenant/outcome.js";
import { SimulatedClock } from "./simulated-tenant.js";

export const NOTHING: RateLimit = {
  limit: undefined,
  remaining: undefined,
  resetAt: undefined,
  retryAfterMs: undefined,
};
export const bucket = (limit: number, remaining: number): RateLimit => ({ ...NOTHING, limit, remaining });

/** The wall clock when the simulated one is at zero, milliseconds since the epoch. */
export const WALL = 1_800_000_000_000;

/** A pacer on a clock that tests turn, and the turns that were taken and granted. */
export function bench(options: Partial<PacerOptions> = {}) {
  const clock = new SimulatedClock(5000);
  const waits: number[] = [];
  const pacer = createPacer({
    headroom: 0,
    subscriptions: AUTH0_SUBSCRIPTIONS,
    clock,
    wall: () => clock.now() + WALL,
    onWait: (ms) => waits.push(ms),
    ...options,
  });
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const left: number[] = [];
  return {
    clock,
    pacer,
    waits,
    stop,
    /** When requests left, in milliseconds since the start. */
    left,
    ask(count: number): void {
      for (let n = 0; n < count; n++) {
        void pacer
          .acquire(stop.signal, "other")
          .then((mayLeave) => mayLeave && left.push(clock.now() - 5000));
      }
    },
    answer(rate: RateLimit, sentAgo = 0): void {
      pacer.observe(rate, { sentAt: clock.now() - sentAgo, throttled: false, group: "other" });
    },
    throttle(rate: RateLimit = NOTHING, sentAgo = 0): void {
      pacer.observe(rate, { sentAt: clock.now() - sentAgo, throttled: true, group: "other" });
    },
    async until(ms: number): Promise<void> {
      clock.at(5000 + ms, () => {});
      await clock.run(() => false, 5000 + ms);
    },
  };
}
