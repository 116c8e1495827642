import { LinkHosts } from "../auth0/link.js";
import { QUIET_TIME_MS } from "../auth0/quiet-time.js";
import { WithheldTally } from "../auth0/withheld-tally.js";
import { ALONE, type Ledger } from "../ledger/ledger.js";
import { Connectivity } from "../pacing/connectivity.js";
import { createPacer, type Pacer, systemClock } from "../pacing/pacer.js";
import { Slots } from "../pacing/slots.js";
import { changeCount, type ManifestPlan, type Plan, sendCount } from "../plan/plan.js";
import type { ApplyOptions } from "./apply.js";
import { Breaker } from "./breaker.js";
import { Claims } from "./claims.js";
import { Ending } from "./ending.js";
import { Errands } from "./errand.js";
import type { ApplyEvent, ApplyResult } from "./events.js";
import { type Item, itemsOf, redirectionsOf } from "./item.js";
import { Progress } from "./progress.js";
import { QuietWait } from "./quiet-wait.js";
import { Recorder } from "./recorder.js";
import { SeenTickets } from "./seen-tickets.js";

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const UNREACHABLE_MS = 60_000;
const QUIET_WORDS = "what was sent to them before may still arrive, and would kill their new links";

/** The part of the places that results may keep while they wait to share a line. */
const HELD_PLACES = 0.5;

/** One run of `apply`: a feeder that takes its turn from the pacer, and up to `concurrency` entries on their way. */
export class Run {
  readonly #quietWait: QuietWait;
  readonly #seen: SeenTickets;
  readonly #pacer: Pacer;
  readonly #progress: Progress;
  readonly #recorders = new Map<string, Recorder>();
  readonly #errands: Errands;
  readonly #held = new WithheldTally();
  #redirected = 0;
  #hasRoom = true;
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
    this.#quietWait = new QuietWait(
      options.quietTime ?? options.client?.quietTime ?? { ms: QUIET_TIME_MS, localPort: undefined },
    );
    this.#seen = new SeenTickets(options.recorded);
    this.#pacer = createPacer({
      rate: options.rate,
      headroom: options.headroom,
      runners: () => this.#ledger?.runners ?? ALONE,
      onWait: (ms) =>
        this.#emit({ type: "waiting", why: "rate_limit", ms, message: "the tenant's rate limit is reached" }),
    });
    this.#progress = new Progress(sendCount(plan.summary), systemClock.now, () => this.#pacer.rate);
    this.#errands = new Errands({
      client: options.client!,
      cut: options.cut,
      taker: options.taker,
      pacer: this.#pacer,
      ending: this.#ending,
      reach: new Connectivity(options.unreachableMs ?? UNREACHABLE_MS),
      breaker: new Breaker(options.maxRejections),
      linkHosts: options.linkHosts ?? new LinkHosts({ tenant: plan.tenant }),
      seen: this.#seen,
      held: this.#held,
      progress: this.#progress,
      recordsLater: this.#chunkMs > 0 || this.#lingers,
      emit: (event) => this.#emit(event),
    });
  }

  async execute(): Promise<ApplyResult> {
    const { drain, timeBudgetMs } = this.options;
    const startedAt = systemClock.now();
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
      if (changeCount(this.plan.summary) > 0 && !this.#ending.isStopping) {
        await this.#start();
        if (this.#progress.total > 0) {
          this.options.taker?.started({ id: this.id, pacer: this.#pacer });
          await this.#sendAll({ inDoubt: false });
          const isAnyInDoubt = this.#items(true).next().done !== true;
          if (isAnyInDoubt && (await this.#quiet(startedAt))) await this.#sendAll({ inDoubt: true });
        }
      }
    } catch (error) {
      this.#ending.fail(error);
    } finally {
      clearTimeout(budget);
      drain?.removeEventListener("abort", interrupt);
    }
    if (this.#recorders.size > 0 && this.#progress.total > 0)
      await this.options.taker?.finished(this.#ending.how.ended);
    await this.#finish();
    const result: ApplyResult = {
      run: this.id,
      ...this.#ending.how,
      counts: this.#progress.counts,
      redirected: this.#redirected,
      left: this.#progress.total - this.#progress.done,
      elsewhere: this.#progress.elsewhere,
      held: this.#held.counts(),
    };
    this.#emit({
      type: "run_finished",
      run: this.id,
      ended: result.ended,
      counts: result.counts,
      left: result.left,
      ...(result.held.total === 0 ? {} : { held_back: result.held }),
    });
    return result;
  }

  async #start(): Promise<void> {
    const { recipients, ticketsOut, actor, toolVersion, ledgers } = this.options;
    for (const plan of this.plan.manifests) {
      if (changeCount(plan.summary) === 0) continue;
      const { name } = plan.manifest;
      const recorder = new Recorder(ledgers.get(name)!, {
        ...{ run: this.id, recipients, ticketsOut },
        mostHeld: Math.floor(this.options.concurrency * HELD_PLACES),
        hasRoom: () => this.#hasRoom && !this.#ending.isStopping,
      });
      await recorder.started(plan.keys.digest, actor, toolVersion);
      this.#recorders.set(name, recorder);
      await this.#redirect(plan, recorder);
    }
  }

  /** What is redirected is recorded before anything is sent: it is what `deliver` goes by. */
  async #redirect(plan: ManifestPlan, recorder: Recorder): Promise<void> {
    const redirections = redirectionsOf(plan);
    if (redirections.length === 0) return;
    await recorder.redirected(redirections);
    this.#redirected += redirections.length;
    for (const { key, target, deliverTo } of redirections) {
      const to = deliverTo === undefined ? {} : { deliver_to: deliverTo };
      this.#emit({ type: "redirected", manifest: plan.manifest.name, target, key, ...to });
    }
  }

  /**
   * Waits until no request of an earlier run may arrive any more, which would kill the link that is issued now. A wait that
   * the time budget does not allow is not begun.
   * @returns false where the run stops first
   */
  async #quiet(startedAt: number): Promise<boolean> {
    const { timeBudgetMs = Number.POSITIVE_INFINITY } = this.options;
    const { signal } = this.#ending;
    const onWait = (ms: number | undefined): void => {
      const wait = ms === undefined ? {} : { ms: Math.ceil(ms) };
      const budgetLeft = timeBudgetMs - (systemClock.now() - startedAt);
      const isTooLong = ms !== undefined && ms > budgetLeft;
      const message = isTooLong ? `${QUIET_WORDS}; the time budget is shorter than that` : QUIET_WORDS;
      this.#emit({ type: "waiting", why: "quiet_time", ...wait, message });
      if (isTooLong) this.#ending.stop({ ended: "time_budget", error: undefined });
    };
    if (!signal.aborted) await this.#quietWait.over({ signal, onWait });
    return !signal.aborted;
  }

  /** @param inDoubt those that a request may still be on its way for, or all others */
  #items(inDoubt: boolean, scattered = false): Generator<Item> {
    return itemsOf(this.plan, this.#recorders, { scattered, inDoubt, doubtful: this.#seen.inDoubt });
  }

  async #sendAll({ inDoubt }: { inDoubt: boolean }): Promise<void> {
    const { concurrency } = this.options;
    const slots = new Slots(concurrency);
    const scattered = (this.#ledger?.runners.size ?? 1) > 1;
    const items = this.#items(inDoubt, scattered);
    const claims = new Claims(items, {
      chunkMs: this.#chunkMs,
      rate: () => this.#progress.rate,
      concurrency,
      ...(this.#lingers ? { room: () => slots.room } : {}),
      onTaken: () => this.#progress.elsewhere++,
    });
    try {
      while (!this.#ending.isStopping && (await claims.more())) {
        if (slots.room === 0) this.#makeRoom();
        await slots.free();
        this.#hasRoom = true;
        if (this.#ending.isStopping || !(await this.#pacer.acquire(this.#ending.signal))) break;
        slots.fill(() => this.#process(claims));
        this.#ledger?.tellPace(this.#progress.pace);
      }
    } catch (error) {
      this.#ending.fail(error);
    }
    this.#makeRoom();
    await slots.atMost(0);
    for (const item of await claims.unused()) void this.#errands.giveBack(item);
    for (const recorder of this.#recorders.values()) recorder.flush();
    await this.#errands.recorded();
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
        recorded = this.#errands.run(item, resolve);
      });
      await (this.#chunkMs === 0 ? recorded : Promise.race([answered, recorded]));
    } catch (error) {
      this.#ending.fail(error);
    } finally {
      this.#progress.inFlight--;
    }
  }

  /** From here on an entry waits for a place, or none is begun any more: no result keeps its place for a line's sake. */
  #makeRoom(): void {
    this.#hasRoom = false;
    for (const recorder of this.#recorders.values()) recorder.flush();
  }

  /** The ledgers of a run live in one place: what one says of that, all do. */
  get #ledger(): Ledger | undefined {
    return this.options.ledgers.values().next().value;
  }

  get #lingers(): boolean {
    return (this.#ledger?.lingerMs ?? 0) > 0;
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
