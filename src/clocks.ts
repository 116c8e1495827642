import { uptime } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** The clocks and timers of one machine, in milliseconds. Tests replace them. */
export interface Clocks {
  /** Since the epoch. It may be set forward or back. */
  wall(): number;
  /** Since an arbitrary moment. It never goes back, and on Linux it stops while the machine sleeps. */
  monotonic(): number;
  /** Since the machine started, including sleep (CLOCK_BOOTTIME on Linux), in steps of 10 ms to 1 s. */
  uptime(): number;
  /** @param stop aborted: it resolves at once */
  sleep(ms: number, stop?: AbortSignal): Promise<void>;
  /** Calls `work` repeatedly, without keeping the process alive. @returns a function that ends it */
  every(ms: number, work: () => void): () => void;
}

export const systemClocks: Clocks = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  uptime: () => uptime() * 1000,
  sleep: (ms, stop) => sleep(ms, undefined, stop === undefined ? {} : { signal: stop }).catch(() => {}),
  every: (ms, work) => {
    const timer = setInterval(work, ms).unref();
    return () => clearInterval(timer);
  },
};

/** How far each clock has advanced; steps back are ignored. Only the same `Stopwatch` can read it. */
export interface Moment {
  readonly wall: number;
  readonly monotonic: number;
  readonly uptime: number;
}

type Reading = { -readonly [Name in keyof Moment]: Moment[Name] };

/** Measures elapsed time with several clocks, because one may be set and another may stop. */
export class Stopwatch {
  #last: Reading | undefined;
  readonly #gone: Reading = { wall: 0, monotonic: 0, uptime: 0 };

  constructor(private readonly clocks: Clocks) {}

  now(): Moment {
    const { clocks } = this;
    const read = { wall: clocks.wall(), monotonic: clocks.monotonic(), uptime: clocks.uptime() };
    const last = this.#last ?? read;
    this.#last = read;
    const gone = this.#gone;
    gone.wall += Math.max(0, read.wall - last.wall);
    gone.monotonic += Math.max(0, read.monotonic - last.monotonic);
    gone.uptime += Math.max(0, read.uptime - last.uptime);
    return { ...gone };
  }

  /**
   * The most time that may have passed, for code that relies on a deadline.
   * @param now where the clocks were read already: a reading of `uptime` is a system call
   */
  mostSince(moment: Moment, now: Moment = this.now()): number {
    return Math.max(now.wall - moment.wall, now.monotonic - moment.monotonic, now.uptime - moment.uptime);
  }

  /** The time that has certainly passed, for code that has to wait. Does not use the wall clock. */
  leastSince(moment: Moment): number {
    const now = this.now();
    return Math.min(now.monotonic - moment.monotonic, now.uptime - moment.uptime);
  }
}
