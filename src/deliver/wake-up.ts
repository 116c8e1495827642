import type { Clocks } from "../clocks.js";

/** One timer: it calls `work` at the time that was set last. */
export class WakeUp {
  #timer: AbortController | undefined;

  constructor(
    private readonly clocks: Clocks,
    private readonly work: () => void,
  ) {}

  /** @param ms from now; a time that was set before is forgotten */
  in(ms: number): void {
    this.stop();
    const timer = new AbortController();
    this.#timer = timer;
    void this.clocks.sleep(ms, timer.signal).then(() => {
      if (!timer.signal.aborted) this.work();
    });
  }

  stop(): void {
    this.#timer?.abort();
  }
}
