import { setTimeout as sleep } from "node:timers/promises";
import { type Clocks, type Moment, Stopwatch, systemClocks } from "../clocks.js";
import { type QuietTime, unfinishedConnections } from "../tenant/quiet-time.js";

const LOOK_MS = 1000;
const KERNEL_LOOK_MS = 100;

export interface QuietWaitHooks {
  signal: AbortSignal;
  /** Called once, if there is something to wait for, with milliseconds; undefined: until the kernel has nothing left to send. */
  onWait(ms: number | undefined): void;
}

/**
 * The wait before entries in doubt are sent again. Their requests left before this run locked the ledger, so the time counts
 * from then. Only this machine's clocks are used.
 */
export class QuietWait {
  readonly #stopwatch: Stopwatch;
  readonly #since: Moment;

  /** The wait counts from now. */
  constructor(
    readonly time: QuietTime,
    clocks: Clocks = systemClocks,
  ) {
    this.#stopwatch = new Stopwatch(clocks);
    this.#since = this.#stopwatch.now();
  }

  /** The remaining time, milliseconds. */
  get leftMs(): number {
    return Math.max(0, this.time.ms - this.#stopwatch.leastSince(this.#since));
  }

  /** Resolves when no earlier request can arrive any more, or when the signal is aborted. */
  async over({ signal, onWait }: QuietWaitHooks): Promise<void> {
    const { localPort } = this.time;
    const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
    let isTold = false;
    const tell = (ms: number | undefined): void => {
      if (!isTold) onWait(ms);
      isTold = true;
    };
    for (let left = this.leftMs; left > 0 && !signal.aborted; left = this.leftMs) {
      tell(left);
      await pause(Math.min(left, LOOK_MS));
    }
    while (localPort !== undefined && !signal.aborted && (await unfinishedConnections(localPort)) > 0) {
      tell(undefined);
      await pause(KERNEL_LOOK_MS);
    }
  }
}
