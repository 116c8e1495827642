/**
 * Collects the items that arrive during a commit into the next one. After a commit has failed, all waiting and later items
 * fail with the same reason.
 */
export class GroupCommit<T> {
  #waiting: { item: T; resolve: () => void; reject: (reason: unknown) => void }[] = [];
  #running: Promise<void> | undefined;
  #failure: { reason: unknown } | undefined;

  /** @param commit stores the items, in this order */
  constructor(private readonly commit: (items: T[]) => Promise<void>) {}

  /** Resolves when the item's commit is done. */
  add(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when no item is waiting. Never rejects. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // Wait for one round of microtasks, so that items that are added in the same tick share the first commit.
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
