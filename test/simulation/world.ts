import type { Clocks } from "../../src/clocks.js";

/** Numbers from a seed: the same seed, the same history. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }
}

interface Event {
  at: number;
  work: () => void;
}

/** Simulated time, and everything that happens in it, one thing after the other. */
export class World {
  /** Milliseconds, which no machine in the world can read. */
  now = 0;
  readonly #events: Event[] = [];

  constructor(readonly dice: Dice) {}

  at(time: number, work: () => void): void {
    const event = { at: Math.max(time, this.now), work };
    const place = this.#events.findLastIndex(({ at }) => at <= event.at) + 1;
    this.#events.splice(place, 0, event);
  }

  /** Lets the world go on until nothing is left to happen, or `actors` have all ended. */
  async run(actors: readonly Promise<void>[]): Promise<void> {
    let ended = false;
    const all = Promise.all(actors).finally(() => {
      ended = true;
    });
    all.catch(() => undefined);
    for (;;) {
      // Each process that was woken goes on as far as it can.
      await new Promise((resolve) => setImmediate(resolve));
      if (ended) break;
      const event = this.#events.shift();
      if (event === undefined) throw new Error("the simulation stands still");
      this.now = event.at;
      event.work();
    }
    await all;
  }
}

/** How a machine, or the process on it, does nothing for a while. */
export type Gap =
  /** The machine sleeps: its monotonic clock stands still. */
  | "suspended"
  /** SIGSTOP: every clock goes on. */
  | "stopped";

/** A machine with one process, its clocks, and times at which nothing runs on it. */
export class Machine {
  readonly boot: string;
  #gap: Gap | undefined;
  #wallOffset: number;
  #slept = 0;
  #sleptAt = 0;
  #waiting: (() => void)[] = [];
  readonly #rate: number;
  readonly #booted: number;

  constructor(
    readonly world: World,
    readonly name: string,
    options: { wallOffset: number; rate: number },
  ) {
    this.boot = `boot of ${name}`;
    this.#wallOffset = options.wallOffset;
    this.#rate = options.rate;
    this.#booted = world.dice.between(1e6, 1e9);
  }

  get clocks(): Clocks {
    return {
      wall: () => 1.8e12 + this.world.now * this.#rate + this.#wallOffset,
      monotonic: () => this.#monotonic,
      uptime: () => Math.floor((this.#booted + this.world.now * this.#rate) / 10) * 10,
      sleep: (ms) => this.sleep(ms),
      every: (ms, work) => {
        let ended = false;
        const again = (): void => {
          void this.sleep(ms).then(() => {
            if (ended) return;
            work();
            again();
          });
        };
        again();
        return () => {
          ended = true;
        };
      },
    };
  }

  /** A person, or NTP, sets the wall clock. */
  setWall(byMs: number): void {
    this.#wallOffset += byMs;
  }

  fall(gap: Gap, ms: number): void {
    if (this.#gap !== undefined) return;
    this.#gap = gap;
    this.#sleptAt = this.world.now;
    this.world.at(this.world.now + ms, () => {
      if (gap === "suspended") this.#slept += this.world.now - this.#sleptAt;
      this.#gap = undefined;
      const waiting = this.#waiting;
      this.#waiting = [];
      // In no promised order.
      for (const go of waiting.sort(() => this.world.dice.next() - 0.5))
        this.world.at(this.world.now, () => this.deliver(go));
    });
  }

  /** Runs it here now, or as soon as something runs here again. */
  deliver(work: () => void): void {
    if (this.#gap === undefined) work();
    else this.#waiting.push(work);
  }

  /** A timer of this machine: it goes by the monotonic clock, and fires once something runs here. */
  sleep(ms: number): Promise<void> {
    const due = this.#monotonic + ms;
    return new Promise((resolve) => {
      const look = (): void => {
        const left = due - this.#monotonic;
        if (left <= 1e-6) this.deliver(resolve);
        else this.world.at(this.world.now + Math.max(left / this.#rate, 0.001), () => this.deliver(look));
      };
      look();
    });
  }

  /**
   * Asks something of another machine: what it does happens there while this one may sleep; the answer is heard when it is
   * awake.
   */
  ask<T>(latencyMs: () => number, there: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const answer = (work: () => void): void =>
        this.world.at(this.world.now + latencyMs(), () => this.deliver(work));
      this.world.at(this.world.now + latencyMs(), () => {
        new Promise<T>((done) => done(there())).then(
          (value) => answer(() => resolve(value)),
          (error) => answer(() => reject(error)),
        );
      });
    });
  }

  get #monotonic(): number {
    const asleep = this.#gap === "suspended" ? this.world.now - this.#sleptAt : 0;
    return (this.world.now - this.#slept - asleep) * this.#rate;
  }
}
