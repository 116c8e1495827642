import { setTimeout as sleep } from "node:timers/promises";
import { type Clocks, systemClocks } from "../../src/clocks.js";

/** Clocks that run faster than the machine's. */
export class FastClocks implements Clocks {
  readonly #start = { wall: Date.now(), monotonic: performance.now() };

  /** @param speed how many of its seconds are one second */
  constructor(private readonly speed: number) {}

  wall = (): number => this.#start.wall + this.#passed;
  monotonic = (): number => this.#start.monotonic + this.#passed;
  uptime = (): number => systemClocks.uptime();

  sleep = (ms: number, stop?: AbortSignal): Promise<void> => {
    const options = stop === undefined ? {} : { signal: stop };
    return sleep(ms / this.speed, undefined, options).catch(() => {});
  };

  every = (ms: number, work: () => void): (() => void) => systemClocks.every(ms / this.speed, work);

  get #passed(): number {
    return (performance.now() - this.#start.monotonic) * this.speed;
  }
}
