import { setMaxListeners } from "node:events";
import { ReticketError } from "../errors.js";
import { isPaused } from "../ledger/pause/watch.js";
import type { ApplyResult } from "./events.js";

export type EndReason = Pick<ApplyResult, "ended" | "error">;

/** How a run ends. The first reason counts, except that an error replaces an interruption. */
export class RunEnd {
  readonly #stopping = new AbortController();
  readonly #timeIsUp = new AbortController();
  #reason: EndReason = { ended: "done", error: undefined };

  /** @param onStop called once, if the run stops before it is done */
  constructor(private readonly onStop: (reason: EndReason) => void) {
    setMaxListeners(0, this.signal);
  }

  /** Aborted: nothing new is sent from here on. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Aborted: the time budget is used up, also if the run was stopping already. */
  get timeIsUp(): AbortSignal {
    return this.#timeIsUp.signal;
  }

  get isStopping(): boolean {
    return this.signal.aborted;
  }

  get reason(): EndReason {
    return this.#reason;
  }

  stop(reason: EndReason): void {
    if (reason.ended === "time_budget") this.#timeIsUp.abort();
    if (this.isStopping) {
      if (reason.error !== undefined && this.#reason.error === undefined) this.#reason = reason;
      return;
    }
    this.#reason = reason;
    this.#stopping.abort();
    this.onStop(reason);
  }

  /** Stops because of a pause. @param reason of `PauseWatch.signal` */
  halt(reason: unknown): void {
    if (isPaused(reason)) this.stop({ ended: "paused", error: reason });
    else this.fail(reason);
  }

  /** What may be sent is sent, and the rest waits. */
  wait(): void {
    if (!this.isStopping) this.#reason = { ended: "waiting", error: undefined };
  }

  /** Stops with an error. What is not a ReticketError becomes one, with the given words. */
  fail(error: unknown, words = "reticket failed in the middle of a run"): void {
    const known =
      error instanceof ReticketError ? error : new ReticketError("INTERNAL", words, { cause: error });
    this.stop({ ended: "stopped", error: known });
  }
}
