import { setMaxListeners } from "node:events";
import pLimit from "p-limit";
import type { Outcome } from "../auth0/outcome.js";
import { ReticketError } from "../errors.js";
import { failpoint } from "../failpoint.js";
import { type Plan, sendCount } from "../plan/plan.js";
import type { ApplyOptions } from "./apply.js";
import { Breaker } from "./breaker.js";
import type { ApplyEvent, ApplyResult, EntryOutcome } from "./events.js";
import { type Item, itemsOf } from "./item.js";
import { createPacer, type Pacer, systemClock } from "./pacer.js";
import { Progress } from "./progress.js";
import { Reach } from "./reach.js";
import { Recorder } from "./recorder.js";
import { refusal } from "./refusal.js";

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const UNREACHABLE_MS = 60_000;

type Ending = Pick<ApplyResult, "ended" | "error">;

/** One run of `apply`: a feeder that takes its turn from the pacer, and up to `concurrency` entries on their way. */
export class Run {
  readonly #pacer: Pacer;
  readonly #progress: Progress;
  readonly #breaker = new Breaker();
  readonly #reach: Reach;
  readonly #recorders = new Map<string, Recorder>();
  readonly #stopping = new AbortController();
  #ending: Ending = { ended: "done", error: undefined };

  constructor(
    private readonly id: string,
    private readonly plan: Plan,
    private readonly options: ApplyOptions,
  ) {
    this.#pacer = createPacer({
      rate: options.rate,
      headroom: options.headroom,
      onWait: (ms) =>
        this.#emit({ type: "waiting", why: "rate_limit", ms, message: "the tenant's rate limit is reached" }),
    });
    this.#progress = new Progress(sendCount(plan.summary), systemClock.now, () => this.#pacer.rate);
    this.#reach = new Reach(options.unreachableMs ?? UNREACHABLE_MS);
  }

  async execute(): Promise<ApplyResult> {
    const { drain, timeBudgetMs } = this.options;
    setMaxListeners(0, this.#stopping.signal);
    this.options.onProgress?.(this.#progress);
    const interrupt = () => this.#stop({ ended: "interrupted", error: undefined });
    if (drain?.aborted === true) interrupt();
    drain?.addEventListener("abort", interrupt, { once: true });
    const budget =
      timeBudgetMs === undefined
        ? undefined
        : setTimeout(
            () => this.#stop({ ended: "time_budget", error: undefined }),
            Math.min(timeBudgetMs, LONGEST_TIMER_MS),
          );
    this.#emit({ type: "run_started", run: this.id, tenant: this.plan.tenant, total: this.#progress.total });
    try {
      if (this.#progress.total > 0 && !this.#isStopping) {
        await this.#start();
        this.options.taker?.started({ id: this.id, pacer: this.#pacer });
        await this.#sendAll();
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      clearTimeout(budget);
      drain?.removeEventListener("abort", interrupt);
    }
    if (this.#recorders.size > 0) await this.options.taker?.finished(this.#ending.ended);
    await this.#finish();
    const result: ApplyResult = {
      run: this.id,
      ...this.#ending,
      counts: this.#progress.counts,
      left: this.#progress.total - this.#progress.done,
    };
    this.#emit({
      type: "run_finished",
      run: this.id,
      ended: result.ended,
      counts: result.counts,
      left: result.left,
    });
    return result;
  }

  async #start(): Promise<void> {
    const { recipients, ticketsOut, actor, toolVersion, ledgers } = this.options;
    for (const plan of this.plan.manifests) {
      if (sendCount(plan.summary) === 0) continue;
      const { name } = plan.manifest;
      const recorder = new Recorder(ledgers.get(name)!, { run: this.id, recipients, ticketsOut });
      await recorder.started(plan.keys.digest, actor, toolVersion);
      this.#recorders.set(name, recorder);
    }
  }

  async #sendAll(): Promise<void> {
    const { concurrency } = this.options;
    const limit = pLimit(concurrency);
    const { signal } = this.#stopping;
    let slotFreed = (): void => {};
    for (const item of itemsOf(this.plan, this.#recorders)) {
      while (limit.activeCount + limit.pendingCount >= concurrency) {
        await new Promise<void>((resolve) => {
          slotFreed = resolve;
        });
      }
      if (this.#isStopping || !(await this.#pacer.turn(signal))) break;
      void limit(() => this.#process(item)).finally(() => slotFreed());
    }
    while (limit.activeCount + limit.pendingCount > 0) {
      await new Promise<void>((resolve) => {
        slotFreed = resolve;
      });
    }
  }

  /** Takes one entry from its claim to its recorded outcome; never rejects. */
  async #process(item: Item): Promise<void> {
    let claimed = false;
    this.#progress.inFlight++;
    try {
      await item.recorder.claim(item.subject.target);
      claimed = true;
      await this.#send(item);
    } catch (error) {
      this.#fail(error);
      if (claimed) {
        const words = error instanceof ReticketError ? error.message : "reticket failed";
        this.#settled(item, "in_doubt", { message: `what became of it could not be recorded: ${words}` });
      }
    } finally {
      this.#progress.inFlight--;
    }
  }

  async #send(item: Item): Promise<void> {
    const body = item.plan.manifest.entries.body(item.index);
    const { client, cut } = this.options;
    for (;;) {
      if (this.#isStopping) return this.#release(item, "the run ended before it could be sent");
      const sentAt = systemClock.now();
      const sentAtWall = Date.now();
      failpoint("request.before");
      const outcome = await client.issue(body, { signal: cut, giveUp: this.#stopping.signal });
      failpoint("response.after");
      this.#observe(outcome, sentAt);
      if (outcome.type !== "throttled" && outcome.type !== "unsent") {
        return this.#record(item, outcome, sentAtWall);
      }
      const turn = await this.#pacer.turn(this.#stopping.signal);
      if (!turn) return this.#release(item, words(outcome));
    }
  }

  #observe(outcome: Outcome, sentAt: number): void {
    if (outcome.type === "unsent") {
      const wait = this.#isStopping ? undefined : this.#reach.failed(systemClock.now(), outcome.why);
      if (wait instanceof ReticketError) this.#stop({ ended: "stopped", error: wait });
      if (typeof wait !== "number") return;
      this.#pacer.pause(wait);
      this.#emit({ type: "waiting", why: "unreachable", ms: wait, message: outcome.why });
      return;
    }
    this.#reach.reached();
    if (outcome.rate !== undefined) {
      this.#pacer.observe(outcome.rate, { sentAt, throttled: outcome.type === "throttled" });
    }
  }

  async #record(
    item: Item,
    outcome: Exclude<Outcome, { type: "throttled" | "unsent" }>,
    sentAt: number,
  ): Promise<void> {
    const { recorder, subject } = item;
    switch (outcome.type) {
      case "issued": {
        const { ticket, requestId } = outcome;
        const expiresAt = sentAt + item.plan.manifest.entries.ttlSec(item.index) * 1000;
        await recorder.issued({ ...subject, ticket, expiresAt, requestId });
        this.#settled(item, "issued", { expires_at: new Date(expiresAt).toISOString() });
        const { plan, index } = item;
        await this.options.taker?.take({
          manifest: plan.manifest.name,
          index,
          ...subject,
          ticket,
          expiresAt,
        });
        return;
      }
      case "rejected": {
        await recorder.rejected(subject, outcome);
        const { status, errorCode, message } = outcome;
        return this.#settled(item, "rejected", {
          status,
          ...(errorCode === undefined ? {} : { errorCode }),
          message,
        });
      }
      case "in_doubt":
        await recorder.inDoubt(subject, outcome.why);
        return this.#settled(item, "in_doubt", { message: outcome.why });
      case "refused":
        this.#stop({ ended: "stopped", error: refusal(outcome) });
        return this.#release(item, `${outcome.status}: ${outcome.message}`);
    }
  }

  async #release({ recorder, subject, ...item }: Item, why: string): Promise<void> {
    await recorder.released(subject, why);
    this.#settled({ recorder, subject, ...item }, "released", { message: why });
  }

  #settled(
    { plan, subject }: Item,
    outcome: EntryOutcome,
    details: { expires_at?: string; status?: number; errorCode?: string; message?: string },
  ): void {
    this.#progress.add(outcome);
    this.#emit({
      type: "entry",
      manifest: plan.manifest.name,
      target: subject.target,
      key: subject.key,
      outcome,
      ...details,
    });
    if (this.#isStopping) return;
    const error = this.#breaker.next(outcome, details.message ?? outcome);
    if (error !== undefined) this.#stop({ ended: "stopped", error });
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Nothing new is sent from here on. The first reason is the one that counts, but an error outweighs a drain. */
  #stop(ending: Ending): void {
    if (this.#isStopping) {
      if (ending.error !== undefined && this.#ending.error === undefined) this.#ending = ending;
      return;
    }
    this.#ending = ending;
    this.#stopping.abort();
    this.#emit({
      type: "stopping",
      why: ending.ended === "stopped" ? "error" : (ending.ended as "interrupted" | "time_budget"),
      ...(ending.error === undefined ? {} : { code: ending.error.code }),
      message: ending.error?.message ?? "",
      in_flight: this.#progress.inFlight,
    });
  }

  #fail(error: unknown): void {
    const known =
      error instanceof ReticketError
        ? error
        : new ReticketError("INTERNAL", "reticket failed in the middle of a run", { cause: error });
    this.#stop({ ended: "stopped", error: known });
  }

  async #finish(): Promise<void> {
    const { ended, error } = this.#ending;
    for (const recorder of this.#recorders.values()) {
      try {
        await recorder.finished(ended, error?.code);
      } catch (failure) {
        this.#fail(failure);
      }
    }
  }

  #emit(event: ApplyEvent): void {
    this.options.onEvent?.(event);
  }
}

function words(outcome: Extract<Outcome, { type: "throttled" | "unsent" }>): string {
  return outcome.type === "throttled" ? `${outcome.status}: too many requests` : outcome.why;
}
