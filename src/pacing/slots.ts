import pLimit, { type LimitFunction } from "p-limit";

/** The places of the entries that are on their way. */
export class Slots {
  readonly #limit: LimitFunction;
  #freed = (): void => {};

  constructor(private readonly count: number) {
    this.#limit = pLimit(count);
  }

  /** Starts the work, which never rejects, in a place that is free. */
  fill(work: () => Promise<void>): void {
    void this.#limit(work).finally(() => this.#freed());
  }

  /** How many places nobody has. */
  get room(): number {
    return Math.max(0, this.count - this.#limit.activeCount - this.#limit.pendingCount);
  }

  /** Resolves once no more than so many are taken; for one who waits. */
  async atMost(taken: number): Promise<void> {
    while (this.#limit.activeCount + this.#limit.pendingCount > taken) {
      await new Promise<void>((resolve) => {
        this.#freed = resolve;
      });
    }
  }

  /** Resolves once there is a free one. */
  async free(): Promise<void> {
    await this.atMost(this.count - 1);
  }
}
