import { ReticketError } from "../errors.js";
import { EXIT, type ExitSignal, exitOfSignal } from "./exit.js";
import type { Notes } from "./output/notes.js";

const SIGNALS: readonly ExitSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Signals while tickets may be on their way. The first asks to drain, the second to cut off what is in flight; a third
 * ends the process where it stands, which leaves only claims behind.
 */
export class Interruption {
  readonly #drain = new AbortController();
  readonly #cut = new AbortController();
  readonly #listener = (signal: ExitSignal) => this.receive(signal);
  /** The first signal that came. */
  signal: ExitSignal | undefined;

  /**
   * @param gone aborted when nobody reads the results any more: a reason to drain as well
   * @param draining what the first signal does
   */
  constructor(
    private readonly notes: Notes,
    gone: AbortSignal,
    private readonly draining = "nothing new is sent, what is in flight is finished",
  ) {
    for (const signal of SIGNALS) process.on(signal, this.#listener);
    const abandon = () => {
      if (this.#drain.signal.aborted) return;
      notes.insist("Nobody reads the output any more: stopping.");
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

  receive(signal: ExitSignal): void {
    if (this.#cut.signal.aborted) process.exit(exitOfSignal(signal));
    if (this.signal !== undefined) {
      this.notes.insist(`${signal} again: cutting off what is in flight.`);
      this.#cut.abort();
      return;
    }
    this.signal = signal;
    this.notes.insist(`${signal}: ${this.draining}. Once more stops at once.`);
    this.#drain.abort();
  }

  /** Tells that a command gave up because of it. @returns the exit code @throws any error but INTERRUPTED */
  concede(error: unknown): number {
    if (!(error instanceof ReticketError) || error.code !== "INTERRUPTED") throw error;
    this.notes.complain(error);
    return this.signal === undefined ? EXIT.leftovers : exitOfSignal(this.signal);
  }

  dispose(): void {
    for (const signal of SIGNALS) process.off(signal, this.#listener);
  }
}
