import type { Outcome } from "../auth0/outcome.js";
import { ReticketError } from "../errors.js";
import { failpoint } from "../failpoint.js";
import { ALONE, type Ledger } from "../ledger/ledger.js";
import { type Plan, sendCount } from "../plan/plan.js";
import type { ApplyOptions } from "./apply.js";
import { Breaker } from "./breaker.js";
import { Claims } from "./claims.js";
import { Ending } from "./ending.js";
import type { ApplyEvent, ApplyResult, EntryOutcome } from "./events.js";
import { type Item, itemsOf } from "./item.js";
import { type Answered, answerWords, UNSENT, unsentWords } from "./outcome-words.js";
import { createPacer, type Pacer, systemClock } from "./pacer.js";
import { Progress } from "./progress.js";
import { Reach } from "./reach.js";
import { Recorder } from "./recorder.js";
import { refusal } from "./refusal.js";
import { Slots } from "./slots.js";

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const UNREACHABLE_MS = 60_000;

/** One run of `apply`: a feeder that takes its turn from the pacer, and up to `concurrency` entries on their way. */
export class Run {
  readonly #pacer: Pacer;
  readonly #progress: Progress;
  readonly #breaker = new Breaker();
  readonly #reach: Reach;
  readonly #recorders = new Map<string, Recorder>();
  /** Entries whose outcome is known, or will be, and is not recorded yet. */
  readonly #unrecorded = new Set<Promise<void>>();
  readonly #ending = new Ending(({ ended, error }) =>
    this.#emit({
      type: "stopping",
      why: ended === "stopped" ? "error" : (ended as "interrupted" | "time_budget"),
      ...(error === undefined ? {} : { code: error.code }),
      message: error?.message ?? "",
      in_flight: this.#progress.inFlight,
    }),
  );

  constructor(
    private readonly id: string,
    private readonly plan: Plan,
    private readonly options: ApplyOptions,
  ) {
    this.#pacer = createPacer({
      rate: options.rate,
      headroom: options.headroom,
      crew: () => this.#ledger?.crew ?? ALONE,
      onWait: (ms) =>
        this.#emit({ type: "waiting", why: "rate_limit", ms, message: "the tenant's rate limit is reached" }),
    });
    this.#progress = new Progress(sendCount(plan.summary), systemClock.now, () => this.#pacer.rate);
    this.#reach = new Reach(options.unreachableMs ?? UNREACHABLE_MS);
  }

  async execute(): Promise<ApplyResult> {
    const { drain, timeBudgetMs } = this.options;
    this.options.onProgress?.(this.#progress);
    const interrupt = () => this.#ending.stop({ ended: "interrupted", error: undefined });
    if (drain?.aborted === true) interrupt();
    drain?.addEventListener("abort", interrupt, { once: true });
    const budget =
      timeBudgetMs === undefined
        ? undefined
        : setTimeout(
            () => this.#ending.stop({ ended: "time_budget", error: undefined }),
            Math.min(timeBudgetMs, LONGEST_TIMER_MS),
          );
    this.#emit({ type: "run_started", run: this.id, tenant: this.plan.tenant, total: this.#progress.total });
    try {
      if (this.#progress.total > 0 && !this.#ending.isStopping) {
        await this.#start();
        this.options.taker?.started({ id: this.id, pacer: this.#pacer });
        await this.#sendAll();
      }
    } catch (error) {
      this.#ending.fail(error);
    } finally {
      clearTimeout(budget);
      drain?.removeEventListener("abort", interrupt);
    }
    if (this.#recorders.size > 0) await this.options.taker?.finished(this.#ending.how.ended);
    await this.#finish();
    const result: ApplyResult = {
      run: this.id,
      ...this.#ending.how,
      counts: this.#progress.counts,
      left: this.#progress.total - this.#progress.done,
      elsewhere: this.#progress.elsewhere,
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
    const slots = new Slots(concurrency);
    const items = itemsOf(this.plan, this.#recorders, (this.#ledger?.crew.size ?? 1) > 1);
    const claims = new Claims(items, {
      chunkMs: this.#chunkMs,
      rate: () => this.#progress.rate,
      concurrency,
      onTaken: () => this.#progress.elsewhere++,
    });
    try {
      while (!this.#ending.isStopping && (await claims.more())) {
        await slots.free();
        if (this.#ending.isStopping || !(await this.#pacer.turn(this.#ending.signal))) break;
        slots.fill(() => this.#process(claims));
        this.#ledger?.tellPace(this.#progress.pace);
      }
    } catch (error) {
      this.#ending.fail(error);
    }
    await slots.atMost(0);
    for (const item of await claims.unused()) void this.#recording(item, this.#release(item, UNSENT));
    for (const recorder of this.#recorders.values()) recorder.flush();
    await Promise.all(this.#unrecorded);
  }

  /**
   * Takes one entry from its claim to its outcome; never rejects. Where results are held back, it is done with the
   * answer: the record comes with the next commit.
   */
  async #process(claims: Claims): Promise<void> {
    this.#progress.inFlight++;
    try {
      const item = await claims.take();
      if (item === undefined) return;
      let recorded = Promise.resolve();
      const answered = new Promise<void>((resolve) => {
        recorded = this.#recording(item, this.#send(item, resolve));
      });
      await (this.#chunkMs === 0 ? recorded : Promise.race([answered, recorded]));
    } catch (error) {
      this.#ending.fail(error);
    } finally {
      this.#progress.inFlight--;
    }
  }

  /** Sees a claimed entry to its record; never rejects. */
  #recording(item: Item, work: Promise<void>): Promise<void> {
    const recorded = work
      .catch((error: unknown) => {
        this.#ending.fail(error);
        const words = error instanceof ReticketError ? error.message : "reticket failed";
        this.#settled(item, "in_doubt", { message: `what became of it could not be recorded: ${words}` });
      })
      .finally(() => this.#unrecorded.delete(recorded));
    this.#unrecorded.add(recorded);
    return recorded;
  }

  /** @param answered called once the tenant has said what it will say */
  async #send(item: Item, answered: () => void): Promise<void> {
    const body = item.plan.manifest.entries.body(item.index);
    const { client, cut } = this.options;
    for (;;) {
      if (this.#ending.isStopping) return this.#release(item, UNSENT);
      item.recorder.assertHeld();
      const sentAt = systemClock.now();
      const sentAtWall = Date.now();
      failpoint("request.before");
      const outcome = await client.issue(body, { signal: cut, giveUp: this.#ending.signal });
      failpoint("response.after");
      this.#observe(outcome, sentAt);
      if (outcome.type !== "throttled" && outcome.type !== "unsent") {
        answered();
        return this.#record(item, outcome, sentAtWall);
      }
      const turn = await this.#pacer.turn(this.#ending.signal);
      if (!turn) return this.#release(item, unsentWords(outcome));
    }
  }

  #observe(outcome: Outcome, sentAt: number): void {
    if (outcome.type === "unsent") {
      const wait = this.#ending.isStopping ? undefined : this.#reach.failed(systemClock.now(), outcome.why);
      if (wait instanceof ReticketError) this.#ending.stop({ ended: "stopped", error: wait });
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

  async #record(item: Item, outcome: Answered, sentAt: number): Promise<void> {
    const { recorder, subject } = item;
    this.#watch(outcome);
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
        this.#ending.stop({ ended: "stopped", error: refusal(outcome) });
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
  }

  /** Stops the run where its outcomes say that something is wrong with the tenant, or with which tenant it is. */
  #watch(outcome: Answered): void {
    if (this.#ending.isStopping || outcome.type === "refused") return;
    const error = this.#breaker.next(outcome.type, answerWords(outcome));
    if (error !== undefined) this.#ending.stop({ ended: "stopped", error });
  }

  /** The ledgers of a run live in one place: what one says of that, all do. */
  get #ledger(): Ledger | undefined {
    return this.options.ledgers.values().next().value;
  }

  get #chunkMs(): number {
    return this.#ledger?.chunkMs ?? 0;
  }

  async #finish(): Promise<void> {
    const { ended, error } = this.#ending.how;
    for (const recorder of this.#recorders.values()) {
      try {
        await recorder.finished(ended, error?.code);
      } catch (failure) {
        this.#ending.fail(failure);
      }
    }
  }

  #emit(event: ApplyEvent): void {
    this.options.onEvent?.(event);
  }
}
