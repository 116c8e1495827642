/**
 * Gathers items while an effect is under way: `flush` runs on one batch at a time, and everything that was added
 * meanwhile makes the next batch.
 */
export class Batcher<T> {
  #waiting: { item: T; resolve: () => void; reject: (reason: unknown) => void }[] = [];
  #running = false;

  constructor(private readonly flush: (items: T[]) => Promise<void>) {}

  /** Resolves when the batch that holds the item has been flushed; rejects with what `flush` threw. */
  add(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      await new Promise(setImmediate);
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.flush(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = false;
  }
}
