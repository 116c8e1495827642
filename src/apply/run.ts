import { commonTerms } from "../ledger/commit-terms.js";
import { runnersOf } from "../ledger/runners.js";
import { onceAborted } from "../once-aborted.js";
import { systemClock } from "../pacing/clock.js";
import { createPacer, type Pacer } from "../pacing/pacer.js";
import { RequestLoop } from "../pacing/request-loop.js";
import { narrowingCounts } from "../plan/narrowing.js";
import { hasEffect, type ManifestPlan, type Plan, sendCount } from "../plan/plan.js";
import { LinkHosts } from "../tenant/link.js";
import { QUIET_TIME_MS } from "../tenant/quiet-time.js";
import { WithheldTally } from "../tenant/withheld-tally.js";
import type { ApplyOptions } from "./apply-options.js";
import { Breaker, LINK_HINTS } from "./breaker.js";
import { RunContainment } from "./containment/run-containment.js";
import type { ApplyEvent, ApplyResult, Counts } from "./events.js";
import { InDoubtWait } from "./in-doubt-wait.js";
import { RunInvalidation } from "./invalidation/run-invalidation.js";
import { RunProgress } from "./progress.js";
import { queuedEntries, redirectionsOf } from "./queued-entry.js";
import { Recorder } from "./recorder.js";
import { RunEnd } from "./run-end.js";
import { SeenTickets } from "./seen-tickets.js";
import { TicketPhase } from "./ticket-phase.js";
import { TicketRequests } from "./ticket-requests.js";
import { WaveRuns } from "./waves/wave-runs.js";

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const UNREACHABLE_MS = 60_000;

/** The part of the slots that results may occupy while they wait to share a line. */
const DELAYED_SLOTS = 0.5;

/** One run of `apply`: containment first, then tickets, between the records of its start and its end. */
export class Run {
  readonly #inDoubt: InDoubtWait;
  readonly #seen: SeenTickets;
  readonly #pacer: Pacer;
  readonly #progress: RunProgress;
  readonly #recorders = new Map<string, Recorder>();
  readonly #waveRuns: WaveRuns;
  readonly #tickets: TicketPhase;
  readonly #withheld = new WithheldTally();
  readonly #containment: RunContainment;
  readonly #invalidation: RunInvalidation;
  #isIssuing = false;
  #redirected = 0;
  readonly #end = new RunEnd(({ ended, error }) =>
    this.#emit({
      type: "stopping",
      why: ended === "stopped" ? "error" : (ended as "interrupted" | "time_budget" | "paused"),
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
    this.#seen = new SeenTickets(options.recorded);
    this.#inDoubt = new InDoubtWait(this.#seen.inDoubt, {
      quietTime: options.quietTime ??
        options.tenant?.quietTime ?? { ms: QUIET_TIME_MS, localPort: undefined },
      ...{ timeBudgetMs: options.timeBudgetMs, end: this.#end },
      emit: (event) => this.#emit(event),
    });
    const runners = runnersOf(options.ledgers.values());
    const commits = commonTerms(options.ledgers.values());
    const provider = options.tenant?.provider;
    this.#pacer = createPacer({
      rate: options.rate,
      headroom: options.headroom,
      subscriptions: provider?.subscriptions ?? [],
      runners,
      onWait: (ms) =>
        this.#emit({ type: "waiting", why: "rate_limit", ms, message: "the tenant's rate limit is reached" }),
    });
    this.#progress = new RunProgress(sendCount(plan.summary), systemClock.now, () =>
      this.#pacer.rate("other"),
    );
    const loop = new RequestLoop({
      pacer: this.#pacer,
      provider,
      unreachableMs: options.unreachableMs ?? UNREACHABLE_MS,
      stop: this.#end.signal,
      onUnreachable: (ms, message) => this.#emit({ type: "waiting", why: "unreachable", ms, message }),
      onGiveUp: (error) => this.#end.stop({ ended: "stopped", error }),
    });
    const phase = {
      ...{ run: id, plan, loop, pacer: this.#pacer, end: this.#end, progress: this.#progress },
      ...{ seen: this.#seen, emit: (event: ApplyEvent) => this.#emit(event) },
    };
    const { maxRejections } = options;
    this.#containment = new RunContainment({ ...phase, breaker: new Breaker(maxRejections) }, options);
    const breaker = new Breaker(maxRejections, LINK_HINTS);
    this.#invalidation = new RunInvalidation({ ...phase, breaker }, options);
    const requests = new TicketRequests({
      tenant: options.tenant!,
      loop,
      end: this.#end,
      cut: options.cut,
      taker: options.taker,
      breaker: new Breaker(options.maxRejections),
      linkHosts: options.linkHosts ?? new LinkHosts({ tenant: plan.tenant, provider }),
      seen: this.#seen,
      withheld: this.#withheld,
      progress: this.#progress,
      emit: (event) => this.#emit(event),
    });
    this.#waveRuns = new WaveRuns(plan, options.ledgers, {
      run: id,
      emit: (event) => this.#emit(event),
    });
    this.#tickets = new TicketPhase({
      ...{ runners, commits, concurrency: options.concurrency, pacer: this.#pacer, end: this.#end },
      ...{ progress: this.#progress, requests, recorders: this.#recorders, inDoubt: this.#inDoubt },
      waveRuns: this.#waveRuns.all,
      entries: (inDoubt, scattered, isWanted) =>
        queuedEntries(plan, this.#recorders, {
          ...{ scattered, inDoubt, targetsInDoubt: this.#inDoubt.targets },
          order: (manifest) => options.taker?.order?.(manifest),
          isWanted: (each, index) =>
            isWanted(each, index) &&
            this.#containment.outcomes.mayIssue(each, index, options.continueUncontained ?? false),
          waveRunOf: (each) => this.#waveRuns.of(each.manifest.name),
        }),
    });
  }

  async execute(): Promise<ApplyResult> {
    const { drain, pauses, timeBudgetMs } = this.options;
    this.options.onProgress?.(this.#progress);
    const unwatchDrain = onceAborted(drain, () => this.#end.stop({ ended: "interrupted", error: undefined }));
    const unwatchPauses = onceAborted(pauses, () => this.#end.halt(pauses?.reason));
    const budget =
      timeBudgetMs === undefined
        ? undefined
        : setTimeout(
            () => this.#end.stop({ ended: "time_budget", error: undefined }),
            Math.min(timeBudgetMs, LONGEST_TIMER_MS),
          );
    this.#emit({ type: "run_started", run: this.id, tenant: this.plan.tenant, total: this.#progress.total });
    try {
      if (hasEffect(this.plan) && !this.#end.isStopping) {
        await this.#start();
        await this.#contain();
        if (this.options.containOnly !== true) await this.#invalidate();
        if (this.#progress.total > 0 && this.options.containOnly !== true) await this.#issue();
      }
    } catch (error) {
      this.#end.fail(error);
    } finally {
      unwatchDrain();
    }
    if (this.#isIssuing) await this.options.taker?.finished(this.#end.reason.ended);
    unwatchPauses();
    clearTimeout(budget);
    await this.#finish();
    const containment = this.#containment.counts(this.#progress.counts);
    const result: ApplyResult = {
      run: this.id,
      ...this.#end.reason,
      counts: this.#progress.counts,
      redirected: this.#redirected,
      left:
        this.options.containOnly === true
          ? (containment?.uncontained ?? 0)
          : this.#progress.total - this.#progress.done,
      later: this.plan.later,
      containment,
      invalidation: this.#invalidation.counts,
      elsewhere: this.#progress.elsewhere,
      withheld: this.#withheld.counts(),
    };
    this.#emit({
      type: "run_finished",
      run: this.id,
      ended: result.ended,
      counts: result.counts,
      left: result.left,
      ...(result.withheld.total === 0 ? {} : { held_back: result.withheld }),
    });
    return result;
  }

  async #contain(): Promise<void> {
    const containment = this.#containment;
    await containment.execute(this.#counts);
    const { mayArrive, alreadyReset } = containment.outcomes;
    this.#progress.alreadyReset = alreadyReset;
    for (const counts of this.#counts.values()) this.#progress.addPhases(counts);
    this.#inDoubt.add(mayArrive);
  }

  /**
   * Before the first ticket: then a link that must not work any more dies first, and a request to invalidate one can't follow a
   * ticket that this run issues to the same user.
   */
  async #invalidate(): Promise<void> {
    await this.#invalidation.execute(this.#counts);
    for (const { invalidated = 0 } of this.#counts.values()) this.#progress.addPhases({ invalidated });
    this.#inDoubt.add(this.#invalidation.mayArrive);
  }

  /** By manifest name. */
  get #counts(): ReadonlyMap<string, Counts> {
    return new Map([...this.#recorders].map(([name, { counts }]) => [name, counts]));
  }

  async #issue(): Promise<void> {
    await this.#containment.settle();
    if (this.#end.isStopping) return;
    this.#isIssuing = true;
    this.options.taker?.started({
      id: this.id,
      pacer: this.#pacer,
      timeIsUp: this.#end.timeIsUp,
      onUndeliverable: (manifest, target) => this.#waveRuns.of(manifest)?.undeliverable(target),
    });
    await this.#tickets.execute();
  }

  async #start(): Promise<void> {
    const { recipients, ticketsOut, actor, toolVersion, ledgers } = this.options;
    for (const plan of this.plan.manifests) {
      if (!hasEffect(plan)) continue;
      const { name } = plan.manifest;
      const recorder = new Recorder(ledgers.get(name)!, {
        ...{ run: this.id, recipients, ticketsOut },
        maxDelayed: Math.floor(this.options.concurrency * DELAYED_SLOTS),
        hasRoom: () => this.#tickets.hasRoom && !this.#end.isStopping,
      });
      const { operation, narrowing } = this.plan;
      await recorder.started(plan.keys.digest, actor, toolVersion, {
        ...(operation === undefined ? {} : { operation }),
        ...narrowingCounts(plan, narrowing),
      });
      if (plan.renamedTo !== undefined) await recorder.renamed(plan.renamedTo);
      this.#recorders.set(name, recorder);
      if (this.options.containOnly !== true) await this.#redirect(plan, recorder);
    }
  }

  /** Redirects are recorded before anything is sent, because `deliver` sends to recorded addresses. */
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

  async #finish(): Promise<void> {
    if (this.#waveRuns.wait && this.options.containOnly !== true) this.#end.wait();
    const { ended, error = this.options.taker?.errors?.[0] } = this.#end.reason;
    for (const recorder of this.#recorders.values()) {
      try {
        await recorder.finished(ended, ended === "paused" ? undefined : error?.code);
      } catch (failure) {
        this.#end.fail(failure);
      }
    }
  }

  #emit(event: ApplyEvent): void {
    this.options.onEvent?.(event);
  }
}
