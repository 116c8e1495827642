import { failpoint } from "../../failpoint.js";
import { systemClock } from "../../pacing/clock.js";
import type { Pacer } from "../../pacing/pacer.js";
import { refusalOf } from "../../pacing/refusals.js";
import { type Final, NOT_STARTED, type RequestLoop } from "../../pacing/request-loop.js";
import type { Tenant } from "../../tenant/tenant.js";
import type { ThrowAwayOutcome } from "../../tenant/throw-away.js";
import type { Breaker } from "../breaker.js";
import type { EntryOutcome } from "../events.js";
import { type LedgerLock, sendLocked } from "../locked-send.js";
import type { RunProgress } from "../progress.js";
import { repeatedTicket } from "../repeated-ticket.js";
import type { RunEnd } from "../run-end.js";
import type { SeenTickets } from "../seen-tickets.js";
import { sendClaimed } from "../send-claimed.js";
import type { InvalidationResults } from "./results.js";
import type { InvalidationTask } from "./task.js";

/** How many times a throw-away ticket is requested whose request had no usable response: after all others. */
const ROUNDS = 3;
const FIRST_PAUSE_MS = 500;

export interface InvalidationPhaseOptions {
  tenant: Tenant;
  loop: RequestLoop;
  pacer: Pacer;
  end: RunEnd;
  /** Aborted: requests in flight are cancelled. */
  cut: AbortSignal | undefined;
  breaker: Breaker;
  results: InvalidationResults;
  seen: SeenTickets;
  /** The locks of all ledgers of the run. */
  lock: LedgerLock;
  concurrency: number;
  /** As `ClaimsOptions.claimAheadMs`. */
  claimAheadMs: number;
  progress: RunProgress;
}

/**
 * Invalidates the links of a run before its first ticket. Everything is claimed before it is sent. A request may be repeated,
 * because no ticket can be issued before the phase is over.
 */
export class InvalidationPhase {
  #again: InvalidationTask[] = [];

  constructor(private readonly options: InvalidationPhaseOptions) {}

  /** Never rejects: an error stops the run. Resolves when everything is recorded. */
  async invalidate(tasks: Iterable<InvalidationTask>, total: number): Promise<void> {
    const { end, results, progress } = this.options;
    progress.invalidating = { done: 0, total };
    try {
      await this.#send(tasks);
      for (let round = 1; round < ROUNDS && this.#again.length > 0 && !end.isStopping; round++) {
        await systemClock.sleep(FIRST_PAUSE_MS * 2 ** round, end.signal);
        await this.#send(this.#again.splice(0));
      }
    } catch (error) {
      end.fail(error);
    }
    await results.recorded();
    progress.invalidating = undefined;
  }

  async #send(tasks: Iterable<InvalidationTask>): Promise<void> {
    const { end, concurrency, claimAheadMs, pacer, results, progress } = this.options;
    const rate = () => pacer.rate("other");
    const unsent = await sendClaimed(tasks, { end, concurrency, claimAheadMs, rate }, async (task) => {
      await this.#process(task);
      if (progress.invalidating !== undefined) progress.invalidating.done = results.done;
    });
    for (const task of unsent) results.released(task, NOT_STARTED);
  }

  async #process(task: InvalidationTask): Promise<void> {
    const { tenant, loop, lock, cut, end, results } = this.options;
    const outcome = await loop.attempt("invalidation", () =>
      sendLocked(lock, (mayLeave) => {
        failpoint("invalidate.before");
        return tenant
          .invalidate(task.holder, { signal: cut, giveUp: end.signal, mayLeave })
          .finally(() => failpoint("invalidate.sent"));
      }),
    );
    if (outcome.type === "unsent") results.released(task, outcome.why);
    else this.#record(task, outcome);
  }

  #record(task: InvalidationTask, outcome: Final<ThrowAwayOutcome>): void {
    const { tenant, end, results } = this.options;
    switch (outcome.type) {
      case "invalidated":
        this.#watch("issued", "");
        this.#invalidated(task, outcome.ticketSha256);
        break;
      case "postponed":
        this.#watch("rejected", outcome.message);
        this.#again.push(task);
        results.refused(task, outcome.message, outcome.status);
        break;
      case "rejected": {
        this.#watch("rejected", outcome.message);
        const isGone = outcome.errorCode === "inexistent_user" && "user_id" in task.subject.target;
        results[isGone ? "gone" : "refused"](task, outcome.message, outcome.status);
        break;
      }
      case "in_doubt":
        this.#watch("in_doubt", outcome.why);
        this.#again.push(task);
        results.inDoubt(task, outcome.why);
        break;
      case "refused":
        end.stop({ ended: "stopped", error: refusalOf("invalidation", outcome, tenant.provider) });
        results.released(task, `${outcome.status}: ${outcome.message}`);
        break;
    }
  }

  /** A ticket that was seen before belongs to another request: then the outcome of this one is not known. */
  #invalidated(task: InvalidationTask, sha256: string): void {
    const { seen, end, results } = this.options;
    if (seen.add(sha256)) {
      results.invalidated(task);
      return;
    }
    const error = repeatedTicket(task.subject.target, sha256, seen.holderOf(sha256));
    end.stop({ ended: "stopped", error });
    results.inDoubt(task, `the ticket in the response was issued before (ticket_sha256 ${sha256})`);
  }

  #watch(outcome: EntryOutcome, words: string): void {
    const { end, breaker } = this.options;
    if (end.isStopping) return;
    const error = breaker.next(outcome, words);
    if (error !== undefined) end.stop({ ended: "stopped", error });
  }
}
