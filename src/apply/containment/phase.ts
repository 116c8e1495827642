import { failpoint } from "../../failpoint.js";
import type { LedgerState } from "../../ledger/ledger.js";
import { systemClock } from "../../pacing/clock.js";
import type { Pacer } from "../../pacing/pacer.js";
import { refusalOf } from "../../pacing/refusals.js";
import { NOT_STARTED, type RequestLoop } from "../../pacing/request-loop.js";
import type { Answer, RequestOptions } from "../../tenant/answer.js";
import type { PasswordHolder } from "../../tenant/password-holder.js";
import type { Tenant } from "../../tenant/tenant.js";
import type { Breaker } from "../breaker.js";
import type { EntryOutcome } from "../events.js";
import { type LedgerLock, sendLocked } from "../locked-send.js";
import type { RunProgress } from "../progress.js";
import type { RunEnd } from "../run-end.js";
import { sendClaimed } from "../send-claimed.js";
import { AccountLookUps, type ReadyTask } from "./look-up.js";
import type { ContainmentResults } from "./results.js";
import type { ContainmentTask } from "./task.js";

/** The most users that are looked up while those before them are contained. */
const LOOKED_UP_AHEAD = 500;
/** How many times a password is replaced whose request had no usable response: after all others, before any ticket. */
const ROUNDS = 3;
const FIRST_PAUSE_MS = 500;

export interface ContainmentPhaseOptions {
  tenant: Tenant;
  loop: RequestLoop;
  pacer: Pacer;
  end: RunEnd;
  /** Aborted: requests in flight are cancelled. */
  cut: AbortSignal | undefined;
  breaker: Breaker;
  results: ContainmentResults;
  /** The states of all the tenant's ledgers. */
  recorded: readonly LedgerState[];
  /** The locks of all ledgers of the run. */
  lock: LedgerLock;
  concurrency: number;
  /** The known rate, requests per second, if any. */
  knownRate: number | undefined;
  /** As `ClaimsOptions.claimAheadMs`. */
  claimAheadMs: number;
  progress: RunProgress;
}

/**
 * Contains all accounts of a run before its first ticket. Everything is claimed before it is sent. A password may be replaced
 * several times, because no ticket can be issued before the phase is over.
 */
export class ContainmentPhase {
  readonly #lookUps: AccountLookUps;
  #again: ReadyTask[] = [];

  constructor(private readonly options: ContainmentPhaseOptions) {
    this.#lookUps = new AccountLookUps(options);
  }

  /**
   * Never rejects: an error stops the run. Resolves when everything is recorded.
   * @param tasks gives the same tasks each time
   */
  async contain(tasks: () => Iterable<ContainmentTask>): Promise<void> {
    const { end, results, progress } = this.options;
    try {
      progress.containing = { done: 0, total: await this.#lookUps.prepare(tasks()) };
      await this.#containAll(growingBatches(tasks(), this.options.concurrency));
      for (let round = 1; round < ROUNDS && this.#again.length > 0 && !end.isStopping; round++) {
        await systemClock.sleep(FIRST_PAUSE_MS * 2 ** round, end.signal);
        await this.#send(this.#again.splice(0));
      }
    } catch (error) {
      end.fail(error);
    }
    await results.recorded();
    progress.containing = undefined;
  }

  /** Looks up the next users while the ones before are contained. */
  async #containAll(batches: Iterator<ContainmentTask[]>): Promise<void> {
    const { end } = this.options;
    const lookUp = (): ReturnType<AccountLookUps["of"]> | undefined => {
      const { done, value } = batches.next();
      return done === true || end.isStopping ? undefined : this.#lookUps.of(value);
    };
    for (let next = lookUp(); next !== undefined; ) {
      const { ready, decided } = await next;
      next = lookUp();
      this.#count(decided);
      await this.#send(ready);
    }
  }

  async #send(ready: readonly ReadyTask[]): Promise<void> {
    const { end, concurrency, claimAheadMs, pacer } = this.options;
    const rate = () => pacer.rate("write_users");
    const unsent = await sendClaimed(ready, { end, concurrency, claimAheadMs, rate }, async (task) => {
      await this.#process(task);
      this.#count(1);
    });
    for (const task of unsent) this.#notSent(task);
  }

  #count(tasks: number): void {
    const { containing } = this.options.progress;
    // A task that is repeated counts once.
    if (containing !== undefined) containing.done = Math.min(containing.total, containing.done + tasks);
  }

  #notSent(task: ReadyTask): void {
    const { results } = this.options;
    if (task.holder !== undefined) results.uncontained(task, NOT_STARTED);
    if (task.sessions) results.unrevoked(task, NOT_STARTED);
  }

  /** The password first: with the old one, a new session could be opened after the others were revoked. */
  async #process(task: ReadyTask): Promise<void> {
    if (task.holder !== undefined && !(await this.#replace(task, task.holder))) {
      if (task.sessions) this.options.results.unrevoked(task, "its password was not replaced");
    } else if (task.sessions) await this.#revoke(task);
  }

  /** @returns whether the old password no longer works */
  async #replace(task: ReadyTask, holder: PasswordHolder): Promise<boolean> {
    const { tenant, loop, end, results } = this.options;
    const answer = await loop.attempt("password", () =>
      this.#sendLocked((options) => {
        failpoint("contain.before");
        return tenant.replacePassword(holder, options).finally(() => failpoint("contain.sent"));
      }),
    );
    switch (answer.type) {
      case "answered":
        this.#watch("issued", "");
        results.contained(task);
        return true;
      case "refused": {
        const error = refusalOf("password", answer, tenant.provider);
        const why = `${answer.status}: ${answer.message}`;
        if (error === undefined) this.#watch("rejected", why);
        else end.stop({ ended: "stopped", error });
        results.uncontained(task, why, answer.status);
        return false;
      }
      case "failed":
        this.#watch("in_doubt", answer.why);
        this.#again.push(task);
        results.passwordInDoubt(task, answer.why);
        return false;
      case "unsent":
        results.uncontained(task, answer.why);
        return false;
    }
  }

  async #revoke(task: ReadyTask): Promise<void> {
    const { tenant, loop, end, results } = this.options;
    const answer = await loop.attempt("revocation", () =>
      this.#sendLocked((options) => {
        failpoint("revoke.before");
        return tenant.revokeAccess(task.userId, options);
      }),
    );
    switch (answer.type) {
      case "answered":
        return results.revoked(task);
      case "refused": {
        const error = refusalOf("revocation", answer, tenant.provider);
        if (error === undefined) this.#watch("rejected", answer.message);
        else end.stop({ ended: "stopped", error });
        return results.unrevoked(task, answer.message, answer.status);
      }
      case "failed":
        this.#watch("in_doubt", answer.why);
        return results.revocationInDoubt(task, answer.why);
      case "unsent":
        return results.unrevoked(task, answer.why);
    }
  }

  #sendLocked(send: (options: RequestOptions) => Promise<Answer>): Promise<Answer> {
    const { lock, cut, end } = this.options;
    return sendLocked(lock, (mayLeave) => send({ signal: cut, giveUp: end.signal, mayLeave }));
  }

  #watch(outcome: EntryOutcome, words: string): void {
    const { end, breaker } = this.options;
    if (end.isStopping) return;
    const error = breaker.next(outcome, words);
    if (error !== undefined) end.stop({ ended: "stopped", error });
  }
}

/** The first batch is small, so that the first password is replaced soon, and each one is twice as large as the one before. */
function* growingBatches<T>(items: Iterable<T>, first: number): Generator<T[]> {
  let size = first;
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    size = Math.min(2 * size, LOOKED_UP_AHEAD);
  }
  if (batch.length > 0) yield batch;
}
