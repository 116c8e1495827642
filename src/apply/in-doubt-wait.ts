import { systemClock } from "../pacing/clock.js";
import type { QuietTime } from "../tenant/quiet-time.js";
import type { ApplyEvent } from "./events.js";
import { QuietWait } from "./quiet-wait.js";
import type { RunEnd } from "./run-end.js";

const WHY = "an earlier request for them may still arrive, and would invalidate their new links";

export interface InDoubtWaitOptions {
  quietTime: QuietTime;
  timeBudgetMs: number | undefined;
  end: RunEnd;
  emit: (event: ApplyEvent) => void;
}

/** The targets for which an earlier request may still arrive, and the wait until that is impossible. It counts from now. */
export class InDoubtWait {
  readonly targets: Set<string>;
  readonly #startedAt = systemClock.now();
  #wait: QuietWait;

  /** @param targets ids of targets that earlier runs left in doubt */
  constructor(
    targets: Iterable<string>,
    private readonly options: InDoubtWaitOptions,
  ) {
    this.targets = new Set(targets);
    this.#wait = new QuietWait(options.quietTime);
  }

  /** Adds targets that this run has put in doubt: the wait counts from now. */
  add(targets: ReadonlySet<string>): void {
    if (targets.size === 0) return;
    for (const id of targets) this.targets.add(id);
    this.#wait = new QuietWait(this.options.quietTime);
  }

  /**
   * Waits until no earlier request can arrive any more. The run stops instead if the time budget is shorter than the wait.
   * @returns false if the run stops first
   */
  async over(): Promise<boolean> {
    const { timeBudgetMs = Number.POSITIVE_INFINITY, end, emit } = this.options;
    const { signal } = end;
    const onWait = (ms: number | undefined): void => {
      const wait = ms === undefined ? {} : { ms: Math.ceil(ms) };
      const budgetLeft = timeBudgetMs - (systemClock.now() - this.#startedAt);
      const isTooLong = ms !== undefined && ms > budgetLeft;
      const message = isTooLong ? `${WHY}; the time budget is shorter than the wait` : WHY;
      emit({ type: "waiting", why: "quiet_time", ...wait, message });
      if (isTooLong) end.stop({ ended: "time_budget", error: undefined });
    };
    if (!signal.aborted) await this.#wait.over({ signal, onWait });
    return !signal.aborted;
  }
}
