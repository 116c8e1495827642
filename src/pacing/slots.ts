import pLimit, { type LimitFunction } from "p-limit";

/** Limits how many entries are being sent at the same time. */
export class Slots {
  readonly #limit: LimitFunction;
  readonly #waiting = new Set<() => void>();

  constructor(private readonly count: number) {
    this.#limit = pLimit(count);
  }

  /** Starts work in a free slot. The work must never reject. */
  fill(work: () => Promise<void>): void {
    void this.#limit(work).finally(() => {
      for (const freed of this.#waiting) freed();
      this.#waiting.clear();
    });
  }

  /** The number of free slots. */
  get room(): number {
    return Math.max(0, this.count - this.#limit.activeCount - this.#limit.pendingCount);
  }

  /** Resolves once at most this many slots are in use. */
  async atMost(taken: number): Promise<void> {
    while (this.#limit.activeCount + this.#limit.pendingCount > taken) {
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Resolves once a slot is free. */
  async free(): Promise<void> {
    await this.atMost(this.count - 1);
  }
}
