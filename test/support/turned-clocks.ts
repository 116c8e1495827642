import type { Clocks } from "../../src/clocks.js";

/** Clocks that stand still until they are turned, and timers that fire as they are. */
export class TurnedClocks implements Clocks {
  readonly at = { wall: 1.8e12, monotonic: 1_000, uptime: 5_000_000 };
  #timers: { due: number; ms: number | undefined; work: () => void }[] = [];

  wall = (): number => this.at.wall;
  monotonic = (): number => this.at.monotonic;
  uptime = (): number => this.at.uptime;

  sleep = (ms: number, stop?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const timer = { due: this.at.monotonic + ms, ms: undefined, work: resolve };
      this.#timers.push(timer);
      stop?.addEventListener("abort", () => {
        this.#timers = this.#timers.filter((each) => each !== timer);
        resolve();
      });
    });

  every = (ms: number, work: () => void): (() => void) => {
    const timer = { due: this.at.monotonic + ms, ms, work };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };

  /** Whether a timer is set. */
  get isAwaited(): boolean {
    return this.#timers.length > 0;
  }

  /** Time goes by while everything runs: timers fire in their order. */
  async pass(ms: number): Promise<void> {
    const end = this.at.monotonic + ms;
    for (;;) {
      const next = this.#timers.toSorted((one, other) => one.due - other.due)[0];
      if (next === undefined || next.due > end) break;
      this.#turn(Math.max(0, next.due - this.at.monotonic));
      if (next.ms === undefined) this.#timers = this.#timers.filter((each) => each !== next);
      else next.due += next.ms;
      next.work();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#turn(end - this.at.monotonic);
  }

  /** The machine sleeps. */
  suspend(ms: number): void {
    this.at.wall += ms;
    this.at.uptime += ms;
  }

  /** The process is stopped. */
  stop(ms: number): void {
    this.#turn(ms);
  }

  #turn(ms: number): void {
    this.at.wall += ms;
    this.at.monotonic += ms;
    this.at.uptime += ms;
  }
}
