import { failpoint } from "../../failpoint.js";
import { invalidatingRecord } from "../../ledger/claim.js";
import type { LockedLedger } from "../../ledger/ledger.js";
import { observationRecord } from "../../ledger/observations.js";
import type { Target } from "../../target.js";
import type { Counts } from "../events.js";
import { SharedLines } from "../shared-lines.js";

/** The ticket whose link is invalidated. */
export interface LinkSubject {
  key: string;
  target: Target;
}

interface LinkClaim {
  subject: LinkSubject;
}

/** Writes one manifest's invalidations into its ledger. Every method resolves when its record is synced. */
export class InvalidationRecorder {
  readonly #lines: SharedLines<Target>;

  constructor(
    ledger: LockedLedger,
    private readonly run: string,
    private readonly counts: Counts,
  ) {
    this.#lines = new SharedLines(ledger, (targets) => [invalidatingRecord(run, targets)]);
  }

  isTaken(_target: Target): boolean {
    return false;
  }

  async claim(task: LinkClaim): Promise<boolean> {
    await this.claimAll([task]);
    return true;
  }

  async claimAll(tasks: readonly LinkClaim[]): Promise<readonly Target[]> {
    await this.#lines.claim(tasks.map(({ subject }) => subject.target));
    return [];
  }

  async invalidated({ key, target }: LinkSubject): Promise<void> {
    await this.#lines.record({ type: "invalidated", run: this.run, key, target });
    this.counts.invalidated = (this.counts.invalidated ?? 0) + 1;
    failpoint("invalidate.after");
  }

  notInvalidated({ key, target }: LinkSubject, why: string, status?: number): Promise<void> {
    const answered = status === undefined ? {} : { status };
    return this.#lines.record({ type: "not_invalidated", run: this.run, key, target, why, ...answered });
  }

  inDoubt({ key, target }: LinkSubject, why: string): Promise<void> {
    return this.#lines.record({ type: "invalidation_in_doubt", run: this.run, key, target, why });
  }

  /** The user is deleted: nothing was invalidated, and there is nothing left to invalidate. */
  async gone(subject: LinkSubject, why: string, status: number): Promise<void> {
    const found = { state: "gone", at: 0, why: "deleted" } as const;
    await Promise.all([
      this.notInvalidated(subject, why, status),
      this.#lines.record(observationRecord(this.run, subject, found)),
    ]);
  }

  /** Commits the results that wait. */
  flush(): void {
    this.#lines.flush();
  }
}
