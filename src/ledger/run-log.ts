import type { LedgerLine } from "./record.js";

/** The kinds of records that runs are counted by. */
export const OUTCOMES = [
  "issued",
  "rejected",
  "in_doubt",
  "released",
  "revoked",
  "unrevoked",
  "revocation_in_doubt",
  "contained",
  "uncontained",
  "containment_in_doubt",
  "already_reset",
  "delivered",
  "undelivered",
  "delivery_in_doubt",
  "redirected",
  "completed",
  "expired",
  "gone",
  "returned",
  "invalidated",
  "not_invalidated",
  "invalidation_in_doubt",
] as const satisfies readonly LedgerLine["type"][];
/** The kinds of records that a run's outcomes are counted by. */
export type RunOutcome = (typeof OUTCOMES)[number];

/** A run, as its records tell. */
export interface RunSummary {
  run: string;
  operation: "apply" | "deliver" | "refresh" | "invalidate";
  startedAt: string;
  finishedAt: string | undefined;
  digest: string;
  actor: string;
  toolVersion: string;
  ended: string | undefined;
  /** The code of the error that ended it, or that ended its deliveries; undefined: no error. */
  why: string | undefined;
  counts:
    | { issued: number; rejected: number; in_doubt: number; released: number; revoked?: number }
    | undefined;
  /** What it wrote so far, by the kind of record. */
  recorded: Readonly<Partial<Record<RunOutcome, number>>>;
}

/** The runs of a ledger, and what each of them wrote. */
export class RunLog {
  readonly #runs = new Map<string, RunSummary & { recorded: Partial<Record<RunOutcome, number>> }>();

  add(line: LedgerLine): void {
    if (line.type === "run_started") {
      this.#runs.set(line.run, {
        run: line.run,
        operation: line.operation ?? "apply",
        startedAt: line.at,
        finishedAt: undefined,
        digest: line.digest,
        actor: line.actor,
        toolVersion: line.tool_version,
        ended: undefined,
        why: undefined,
        counts: undefined,
        recorded: {},
      });
      return;
    }
    const run = this.#runs.get(line.run);
    if (run === undefined) return;
    if (line.type === "run_finished") {
      Object.assign(run, { finishedAt: line.at, ended: line.ended, why: line.why, counts: line.counts });
    } else if (isOutcome(line.type)) {
      run.recorded[line.type] = (run.recorded[line.type] ?? 0) + 1;
    }
  }

  /** In the order in which they began. */
  all(): RunSummary[] {
    return [...this.#runs.values()];
  }
}

const IS_OUTCOME: ReadonlySet<string> = new Set(OUTCOMES);

function isOutcome(type: LedgerLine["type"]): type is RunOutcome {
  return IS_OUTCOME.has(type);
}
