import { ReticketError } from "../errors.js";
import { type EndSignal, endSignals } from "./end-signals.js";
import { EXIT, exitOfSignal } from "./exit.js";
import type { Notes } from "./output/notes.js";

const SIGNALS = endSignals();

/**
 * Handles signals while requests may be in flight. The first signal drains, the second aborts the requests in flight, the
 * third exits at once, which leaves claims without an outcome.
 */
export class Interruption {
  readonly #drain = new AbortController();
  readonly #cut = new AbortController();
  readonly #listener = (signal: EndSignal) => this.receive(signal);
  /** The first signal that arrived. */
  signal: EndSignal | undefined;

  /**
   * @param gone aborted when standard output is closed, which drains as well
   * @param draining what the first signal does, for the message
   */
  constructor(
    private readonly notes: Notes,
    gone: AbortSignal,
    private readonly draining = "sending nothing new, finishing what is in flight",
  ) {
    for (const signal of SIGNALS) process.on(signal, this.#listener);
    const abandon = () => {
      if (this.#drain.signal.aborted) return;
      notes.insist("Standard output was closed: stopping.");
      this.#drain.abort();
    };
    if (gone.aborted) abandon();
    else gone.addEventListener("abort", abandon, { once: true });
  }

  get drain(): AbortSignal {
    return this.#drain.signal;
  }

  get cut(): AbortSignal {
    return this.#cut.signal;
  }

  receive(signal: EndSignal): void {
    if (this.#cut.signal.aborted) process.exit(exitOfSignal(signal));
    if (this.signal !== undefined) {
      this.notes.insist(`${signal} again: aborting what is in flight.`);
      this.#cut.abort();
      return;
    }
    this.signal = signal;
    this.notes.insist(`${signal}: ${this.draining}. Send it again to stop at once.`);
    this.#drain.abort();
  }

  /** Prints the error of a command that was interrupted. @returns the exit code @throws any error except INTERRUPTED */
  concede(error: unknown): number {
    if (!(error instanceof ReticketError) || error.code !== "INTERRUPTED") throw error;
    this.notes.complain(error);
    return this.signal === undefined ? EXIT.leftovers : exitOfSignal(this.signal);
  }

  dispose(): void {
    for (const signal of SIGNALS) process.off(signal, this.#listener);
  }
}
