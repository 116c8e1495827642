import type { RunEnd } from "./run-end.js";

/** What writes records that may wait to share a line. */
interface Flushable {
  flush(): void;
}

/**
 * The records of results that are reported once they are synced. Nothing waits for a record: a result that is lost in a crash
 * leaves the claim in doubt, and the next run repeats it.
 */
export class ReportedRecords {
  readonly #recording = new Set<Promise<void>>();
  readonly #recorders = new Set<Flushable>();

  constructor(private readonly end: RunEnd) {}

  /** @param recorded settles when the record is synced. @param report called after that; an error stops the run */
  add(recorder: Flushable, recorded: Promise<void>, report: () => void): void {
    this.#recorders.add(recorder);
    const work = recorded
      .then(report)
      .catch((error: unknown) => this.end.fail(error))
      .finally(() => this.#recording.delete(work));
    this.#recording.add(work);
  }

  /** Resolves when everything is recorded. */
  async recorded(): Promise<void> {
    for (const recorder of this.#recorders) recorder.flush();
    await Promise.all(this.#recording);
  }
}
