import { uptime } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** The clocks and timers of one machine; milliseconds. Tests turn them. */
export interface Clocks {
  /** Since the epoch. Somebody may set it, either way. */
  wall(): number;
  /** Since some moment. It never goes back, and on Linux it stands still while the machine sleeps. */
  monotonic(): number;
  /** Since the machine started, its sleep included (CLOCK_BOOTTIME on Linux), in steps of 10 ms to 1 s. */
  uptime(): number;
  /** @param stop aborted: it resolves at once */
  sleep(ms: number, stop?: AbortSignal): Promise<void>;
  /** Calls `work` again and again, and keeps no process alive for it. @returns what ends that */
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

/** How far each clock has gone so far, steps back left out. Only the same `Stopwatch` can read it. */
export interface Moment {
  readonly wall: number;
  readonly monotonic: number;
  readonly uptime: number;
}

type Reading = { -readonly [Name in keyof Moment]: Moment[Name] };

/** Measures how much time has passed, by clocks of which one may be set and another may stand still. */
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

  /** The longest time that may have passed: for code that relies on something until then. */
  mostSince(moment: Moment): number {
    const now = this.now();
    return Math.max(now.wall - moment.wall, now.monotonic - moment.monotonic, now.uptime - moment.uptime);
  }

  /** The time that has surely passed: for code that has to wait. The wall clock is not asked. */
  leastSince(moment: Moment): number {
    const now = this.now();
    return Math.min(now.monotonic - moment.monotonic, now.uptime - moment.uptime);
  }
}
