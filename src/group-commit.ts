/**
 * Gathers what waits while a commit is under way into the next one. The first commit that fails is the last: whatever
 * waits or comes after it fails with the same reason.
 */
export class GroupCommit<T> {
  #waiting: { item: T; resolve: () => void; reject: (reason: unknown) => void }[] = [];
  #running: Promise<void> | undefined;
  #failure: { reason: unknown } | undefined;

  /** @param commit makes the items last, in this order */
  constructor(private readonly commit: (items: T[]) => Promise<void>) {}

  /** Resolves when the item's commit is done. */
  add(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing waits any more; never rejects. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // Once round the microtasks, so that what is added in the same breath shares the first commit.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        if (this.#failure !== undefined) throw this.#failure.reason;
        await this.commit(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
      } catch (reason) {
        this.#failure ??= { reason };
        for (const { reject } of batch) reject(reason);
      }
    }
    this.#running = undefined;
  }
}
