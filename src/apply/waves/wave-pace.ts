import type { Clock } from "../../pacing/clock.js";
import { Spacing } from "../../pacing/spacing.js";

export interface WavePaceOptions {
  /** Entries per second, for all runners together; undefined: no limit. */
  perSecond: number | undefined;
  /** How many runners share it. */
  runners: () => number;
  /** How long ago the last entry of the wave was sent, milliseconds; undefined: none was. */
  sinceLast: number | undefined;
  clock: Clock;
}

/** Keeps the entries of a wave as far apart as its pace says, also after a run that was killed. */
export class WavePace {
  readonly #spacing = new Spacing();

  constructor(private readonly options: WavePaceOptions) {
    const { sinceLast, clock } = options;
    if (sinceLast === undefined) return;
    const wait = this.#gapMs - Math.max(0, sinceLast);
    if (wait > 0) this.#spacing.nextAt = clock.now() + wait;
  }

  /** Resolves to true when the next entry may be sent; to false when `signal` is aborted. */
  async acquire(signal: AbortSignal): Promise<boolean> {
    const { clock } = this.options;
    const gap = this.#gapMs;
    if (gap === 0) return !signal.aborted;
    for (let wait = this.#wait; wait > 0 && !signal.aborted; wait = this.#wait)
      await clock.sleep(wait, signal);
    if (signal.aborted) return false;
    this.#spacing.left(clock.now(), gap);
    return true;
  }

  get #wait(): number {
    return this.#spacing.nextAt - this.options.clock.now();
  }

  get #gapMs(): number {
    const { perSecond, runners } = this.options;
    return perSecond === undefined ? 0 : (1000 * Math.max(1, runners())) / perSecond;
  }
}
