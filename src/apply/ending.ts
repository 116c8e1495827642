import { setMaxListeners } from "node:events";
import { ReticketError } from "../errors.js";
import type { ApplyResult } from "./events.js";

export type HowEnded = Pick<ApplyResult, "ended" | "error">;

/** How a run ends: the first reason is the one that counts, but an error outweighs a drain. */
export class Ending {
  readonly #stopping = new AbortController();
  #how: HowEnded = { ended: "done", error: undefined };

  /** @param onStop called once, where the run stops before it is done */
  constructor(private readonly onStop: (how: HowEnded) => void) {
    setMaxListeners(0, this.signal);
  }

  /** Aborted: nothing new is sent from here on. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  get isStopping(): boolean {
    return this.signal.aborted;
  }

  get how(): HowEnded {
    return this.#how;
  }

  stop(how: HowEnded): void {
    if (this.isStopping) {
      if (how.error !== undefined && this.#how.error === undefined) this.#how = how;
      return;
    }
    this.#how = how;
    this.#stopping.abort();
    this.onStop(how);
  }

  fail(error: unknown): void {
    const known =
      error instanceof ReticketError
        ? error
        : new ReticketError("INTERNAL", "reticket failed in the middle of a run", { cause: error });
    this.stop({ ended: "stopped", error: known });
  }
}
