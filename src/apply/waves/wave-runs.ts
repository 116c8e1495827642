import type { LockedLedger } from "../../ledger/ledger.js";
import { changeCount, type Plan } from "../../plan/plan.js";
import { WaveRun, type WaveRunOptions } from "./wave-run.js";

/** The waves of all manifests of a run. */
export class WaveRuns {
  readonly #waveRuns = new Map<string, WaveRun>();

  constructor(
    private readonly plan: Plan,
    ledgers: ReadonlyMap<string, LockedLedger>,
    options: Pick<WaveRunOptions, "run" | "emit">,
  ) {
    for (const each of plan.manifests) {
      const { name } = each.manifest;
      if (each.waves === undefined || changeCount(each.summary) === 0) continue;
      this.#waveRuns.set(
        name,
        new WaveRun({ ...options, plan: each, waves: each.waves, ledger: ledgers.get(name)! }),
      );
    }
  }

  get all(): WaveRun[] {
    return [...this.#waveRuns.values()];
  }

  of(manifest: string): WaveRun | undefined {
    return this.#waveRuns.get(manifest);
  }

  /** Whether entries are left that wait for their wave. */
  get wait(): boolean {
    const isWaiting = this.plan.manifests.some(({ waves }) =>
      waves?.waves.some(({ left, maySend }) => left > 0 && !maySend),
    );
    return isWaiting || this.all.some((waveRun) => waveRun.isClosed);
  }
}
