import { commonTerms } from "../../ledger/commit-terms.js";
import { systemClock } from "../../pacing/clock.js";
import type { Plan } from "../../plan/plan.js";
import type { Tenant } from "../../tenant/tenant.js";
import type { ApplyOptions } from "../apply-options.js";
import type { ApplyEvent, ContainmentCounts, Counts } from "../events.js";
import { lockOfAll } from "../locked-send.js";
import { ContainmentOutcomes } from "./outcomes.js";
import { ContainmentPhase, type ContainmentPhaseOptions } from "./phase.js";
import { ContainmentRecorder } from "./recorder.js";
import { ContainmentResults } from "./results.js";
import { containmentTasks } from "./task.js";

/**
 * The time between the last replaced password and the first ticket, milliseconds. A ticket's time is known to within 3 s (a
 * `Date` header has whole seconds, and clocks that differ by less than 2 s are treated as equal), and only a password change
 * after it counts as a reset.
 */
const SETTLE_MS = 4000;
/** The same on loopback, where both clocks are the same. */
const LOOPBACK_SETTLE_MS = 1100;

type Dependencies = Pick<ContainmentPhaseOptions, "loop" | "pacer" | "end" | "breaker" | "progress"> & {
  run: string;
  plan: Plan;
  emit: (event: ApplyEvent) => void;
};

/** The containment of all accounts of a run, before its first ticket. */
export class RunContainment {
  readonly outcomes: ContainmentOutcomes;
  readonly #startedAt = systemClock.now();
  readonly #results: ContainmentResults;

  constructor(
    private readonly dependencies: Dependencies,
    private readonly options: ApplyOptions,
  ) {
    const { plan, end, emit } = dependencies;
    this.outcomes = new ContainmentOutcomes(plan);
    this.#results = new ContainmentResults(this.outcomes, end, emit);
  }

  /**
   * Never rejects: an error stops the run.
   * @param counts of each manifest that the plan has effects for, by name; they are counted on
   */
  async execute(counts: ReadonlyMap<string, Counts>): Promise<void> {
    const { plan } = this.dependencies;
    if (plan.revocations + plan.replacements > 0) await this.#contain(this.options.tenant!, counts);
  }

  /** Waits until a ticket is certainly later than the last replaced password. */
  async settle(): Promise<void> {
    const { plan, end, emit } = this.dependencies;
    if (!plan.manifests.some(({ manifest }) => manifest.contain.has("password"))) return;
    const isLoopback = this.options.tenant?.quietTime.localPort !== undefined;
    const since = plan.replacements > 0 ? systemClock.now() : this.#startedAt;
    const ms = since + (isLoopback ? LOOPBACK_SETTLE_MS : SETTLE_MS) - systemClock.now();
    if (ms <= 0 || end.isStopping) return;
    const message = "tickets must be later than the replaced passwords";
    emit({ type: "waiting", why: "containment", ms: Math.ceil(ms), message });
    await systemClock.sleep(ms, end.signal);
  }

  /** undefined: no manifest of the run wants containment. */
  counts({
    contained = 0,
    revoked = 0,
  }: Pick<Counts, "contained" | "revoked">): ContainmentCounts | undefined {
    const { plan } = this.dependencies;
    if (!plan.manifests.some(({ manifest }) => manifest.contain.size > 0)) return undefined;
    const { alreadyReset, uncontained } = this.outcomes;
    return { contained, revoked, alreadyReset, uncontained };
  }

  async #contain(tenant: Tenant, counts: ReadonlyMap<string, Counts>): Promise<void> {
    const { plan, run } = this.dependencies;
    const { ledgers, recorded = [], cut, concurrency, knownRate } = this.options;
    const recorders = new Map(
      [...counts].map(([name, each]) => [name, new ContainmentRecorder(ledgers.get(name)!, run, each)]),
    );
    const own = [...counts.keys()].map((name) => ledgers.get(name)!);
    const phase = new ContainmentPhase({
      ...this.dependencies,
      ...{ tenant, cut, concurrency, knownRate, recorded },
      results: this.#results,
      lock: lockOfAll(own),
      claimAheadMs: commonTerms(own).claimAheadMs,
    });
    await phase.contain(() => containmentTasks(plan, recorders, recorded));
  }
}
