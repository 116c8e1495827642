import type { LedgerLine } from "./record.js";
import { isReminder } from "./reminders.js";

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
/** What a run's outcomes are counted by: kinds of records, and reminders that were delivered. */
export type RunOutcome = (typeof OUTCOMES)[number] | "reminded";

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
  /** The most tickets that it could request; absent: no limit. */
  limit?: number;
  /** How many entries it was narrowed to; absent: it was not. */
  only?: number;
  /** How many entries were excluded; absent: none. */
  excluded?: number;
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
        ...narrowedTo(line),
        recorded: {},
      });
      return;
    }
    const run = this.#runs.get(line.run);
    if (run === undefined) return;
    if (line.type === "run_finished") {
      Object.assign(run, { finishedAt: line.at, ended: line.ended, why: line.why, counts: line.counts });
      return;
    }
    const outcome = outcomeOf(line);
    if (outcome !== undefined) run.recorded[outcome] = (run.recorded[outcome] ?? 0) + 1;
  }

  /** In the order in which they began. */
  all(): RunSummary[] {
    return [...this.#runs.values()];
  }
}

function narrowedTo({ limit, only, excluded }: Pick<RunSummary, "limit" | "only" | "excluded">) {
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(only === undefined ? {} : { only }),
    ...(excluded === undefined ? {} : { excluded }),
  };
}

const IS_OUTCOME: ReadonlySet<string> = new Set(OUTCOMES);

/** Reminders are counted beside deliveries; undefined: the line is not counted. */
function outcomeOf(line: LedgerLine): RunOutcome | undefined {
  if (isReminder(line)) return line.type === "delivered" ? "reminded" : undefined;
  return IS_OUTCOME.has(line.type) ? (line.type as RunOutcome) : undefined;
}
