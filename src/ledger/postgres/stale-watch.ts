import { type Clocks, type Moment, Stopwatch } from "../../clocks.js";

/** How often a lease that has run out is looked at again. */
const LOOK_MS = 1000;

/** Another runner's lease has run out by the server's clock, and was not watched for long enough yet. */
class NotYetStale extends Error {
  override readonly name = "NotYetStale";

  constructor(
    /** Milliseconds. */
    readonly waitMs: number,
  ) {
    super("a lease has run out, and may yet be renewed");
  }
}

/**
 * Judges leases that have run out by the server's clock. That clock may have been set, or be another server's since a
 * failover, so no runner is taken for dead on its word alone: a lease must be seen unchanged for its whole length, by our own.
 */
export class StaleWatch {
  readonly #stopwatch: Stopwatch;
  readonly #seen = new Map<string, { lease: string; since: Moment }>();

  constructor(
    clocks: Clocks,
    private readonly staleMs: number,
  ) {
    this.#stopwatch = new Stopwatch(clocks);
  }

  /** @throws NotYetStale */
  check({ id, lease }: { id: string; lease: string }): void {
    const seen = this.#seen.get(id);
    if (seen?.lease !== lease) {
      this.#seen.set(id, { lease, since: this.#stopwatch.now() });
      throw new NotYetStale(this.staleMs);
    }
    const left = this.staleMs - this.#stopwatch.leastSince(seen.since);
    if (left > 0) throw new NotYetStale(left);
  }
}

/** Does the work again, with the same watch, until every lease that it meets is watched for long enough. */
export async function watching(
  clocks: Clocks,
  staleMs: number,
  work: (watch: StaleWatch) => Promise<void>,
): Promise<void> {
  const watch = new StaleWatch(clocks, staleMs);
  for (;;) {
    try {
      return await work(watch);
    } catch (error) {
      if (!(error instanceof NotYetStale)) throw error;
      await clocks.sleep(Math.min(error.waitMs, LOOK_MS));
    }
  }
}
