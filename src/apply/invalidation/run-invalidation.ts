import type { LockedLedger } from "../../ledger/ledger.js";
import type { Plan } from "../../plan/plan.js";
import type { ApplyOptions } from "../apply-options.js";
import type { ApplyEvent, Counts, InvalidationCounts } from "../events.js";
import { type LedgerLock, lockOfAll } from "../locked-send.js";
import { checkedLock } from "./checked-lock.js";
import { InvalidationPhase, type InvalidationPhaseOptions } from "./phase.js";
import { InvalidationRecorder } from "./recorder.js";
import { InvalidationResults } from "./results.js";
import { invalidationTasks } from "./task.js";

type Dependencies = Pick<
  InvalidationPhaseOptions,
  "loop" | "pacer" | "end" | "breaker" | "progress" | "seen"
> & {
  run: string;
  plan: Plan;
  emit: (event: ApplyEvent) => void;
};

/** The invalidation of links in a run, before its first ticket. */
export class RunInvalidation {
  readonly #results: InvalidationResults;

  constructor(
    private readonly dependencies: Dependencies,
    private readonly options: ApplyOptions,
  ) {
    const { plan, end, emit } = dependencies;
    this.#results = new InvalidationResults(plan.summary.invalidate, end, emit);
  }

  /** Ids of targets for which a request may still arrive. */
  get mayArrive(): ReadonlySet<string> {
    return this.#results.mayArrive;
  }

  /** undefined: the plan takes no link back. */
  get counts(): InvalidationCounts | undefined {
    const isSkipped = this.options.containOnly === true;
    return this.dependencies.plan.summary.invalidate === 0 || isSkipped ? undefined : this.#results.counts;
  }

  /**
   * Never rejects: an error stops the run.
   * @param counts of each manifest that the plan has effects for, by name; they are counted on
   */
  async execute(counts: ReadonlyMap<string, Counts>): Promise<void> {
    const { plan, run, end } = this.dependencies;
    if (plan.summary.invalidate === 0 || end.isStopping) return;
    const { ledgers, tenant, cut, concurrency } = this.options;
    const recorders = new Map(
      [...counts].map(([name, each]) => [name, new InvalidationRecorder(ledgers.get(name)!, run, each)]),
    );
    const own = [...counts.keys()].map((name) => ledgers.get(name)!);
    try {
      const lock = await this.#checkedLock(own);
      const phase = new InvalidationPhase({
        ...this.dependencies,
        ...{ tenant: tenant!, cut, concurrency, lock, results: this.#results },
        claimAheadMs: own[0]?.claimAheadMs ?? 0,
      });
      await phase.invalidate(invalidationTasks(plan, recorders), plan.summary.invalidate);
    } catch (error) {
      end.fail(error);
    }
  }

  /**
   * The locks of these ledgers. While they were not surely ours, another run may have issued tickets for the same users in the
   * ledger of another manifest, so those ledgers are checked: now, and again after every gap.
   */
  async #checkedLock(own: readonly LockedLedger[]): Promise<LedgerLock> {
    const { confirmOthers = async () => {} } = this.options;
    await confirmOthers();
    return checkedLock(lockOfAll(own), confirmOthers);
  }
}
