import type { LedgerHead, LedgerState, RunSummary, WorkAtHand } from "../ledger/ledger.js";
import type { Pause } from "../ledger/pause/mark.js";
import type { Manifest } from "../manifest/manifest.js";
import type { EntryStatus, Standing } from "./entry-status.js";
import { type PausePeriod, pausePeriods } from "./pauses.js";
import { type ResetProgress, totalProgress } from "./progress.js";
import { type ManifestStatus, makeStatus, totalCounts } from "./status.js";

export interface ReportInput {
  tenant: string;
  manifests: readonly Manifest[];
  /** The state of every ledger of the tenant by manifest name. */
  states: ReadonlyMap<string, LedgerState>;
  /** Milliseconds since the epoch. */
  now: number;
  toolVersion: string;
  /** The pauses that are in force, by manifest name; default: none. */
  pauses?: ReadonlyMap<string, Pause> | undefined;
  /** The processes that work on these ledgers; default: none. */
  work?: readonly WorkAtHand[] | undefined;
}

export interface ReportTimes {
  contained: Float64Array;
  issued: Float64Array;
  delivered: Float64Array;
  completed: Float64Array;
}

/** How far containment has come. */
export interface ReportContainment {
  contained: number;
  /** Entries whose accounts have to be contained, and are not. */
  left: number;
  /** From the start of the first run that contained an account to the last one that it contained, milliseconds. */
  withinMs: number | undefined;
  /** When the last account was contained, milliseconds since the epoch. */
  lastAt: number | undefined;
}

/** The content of a report, as data. */
export interface ResetReport {
  tenant: string;
  now: number;
  toolVersion: string;
  /** Sorted by name. */
  manifests: readonly ManifestStatus[];
  counts: ManifestStatus["counts"];
  progress: ResetProgress;
  /**
   * When accounts were contained, and when the newest tickets were issued, delivered, and followed by a reset: milliseconds
   * since the epoch, sorted.
   */
  times: ReportTimes;
  /** undefined: no account has to be contained. */
  containment: ReportContainment | undefined;
  /** The most frequent first. */
  rejections: {
    status: number | undefined;
    errorCode: string | undefined;
    message: string | undefined;
    count: number;
  }[];
  /** In the order of their start. A run over several manifests appears once for each. */
  runs: (RunSummary & { manifest: string })[];
  /** When manifests were paused, in order. */
  pauses: (PausePeriod & { manifest: string })[];
  /** The head of each ledger. The checksum of its last line covers all lines before. */
  evidence: { manifest: string; digest: string; head: LedgerHead | null }[];
}

/** Pure: no I/O, no clock. */
export function makeReport(input: ReportInput): ResetReport {
  const { tenant, now, toolVersion, states } = input;
  const manifests = makeStatus(input);
  const counts = totalCounts(manifests);
  const runs = manifests
    .flatMap(({ name }) => (states.get(name)?.everyRun ?? []).map((run) => ({ ...run, manifest: name })))
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const tally = new EntryTally(manifests);
  const { times, rejections } = tally;
  return {
    tenant,
    now,
    toolVersion,
    manifests,
    counts,
    containment: containmentOf(counts.contained, tally.toContain, times.contained, runs),
    progress: totalProgress(manifests.map(({ progress }) => progress)),
    times,
    rejections,
    runs,
    pauses: manifests
      .flatMap(({ name }) =>
        pausePeriods(states.get(name)?.pauses ?? []).map((period) => ({ ...period, manifest: name })),
      )
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    evidence: manifests.map(({ name, digest }) => ({
      manifest: name,
      digest,
      head: states.get(name)?.head ?? null,
    })),
  };
}

/** Everything that is computed from single entries, in one pass. */
class EntryTally {
  readonly #contained: number[] = [];
  readonly #issued: number[] = [];
  readonly #delivered: number[] = [];
  readonly #completed: number[] = [];
  readonly #rejections = new Map<string, ResetReport["rejections"][number]>();
  /** Entries whose accounts have to be contained. */
  toContain = 0;

  constructor(manifests: readonly ManifestStatus[]) {
    for (const { entries, wantsContainment } of manifests) {
      for (const entry of entries()) {
        if (wantsContainment && hasToBeContained(entry)) this.toContain++;
        this.#add(entry);
      }
    }
  }

  get times(): ReportTimes {
    return {
      contained: sorted(this.#contained),
      issued: sorted(this.#issued),
      delivered: sorted(this.#delivered),
      completed: sorted(this.#completed),
    };
  }

  get rejections(): ResetReport["rejections"] {
    return [...this.#rejections.values()].sort((a, b) => b.count - a.count);
  }

  #add({ state, issuedAt, deliveredAt, resetAt, rejection, containment }: EntryStatus): void {
    if (state === "rejected") countRejection(this.#rejections, rejection);
    if (containment?.at !== undefined) this.#contained.push(containment.at);
    if (issuedAt === undefined) return;
    this.#issued.push(issuedAt);
    if (resetAt !== undefined) this.#completed.push(resetAt);
    if (deliveredAt !== undefined) this.#delivered.push(deliveredAt);
  }
}

/** A user who reset before, or who has no password, as a rejection without any attempt tells, does not count. */
function hasToBeContained({ state, containment }: EntryStatus): boolean {
  return state !== "already_reset" && (state !== "rejected" || containment !== undefined);
}

function containmentOf(
  contained: number,
  toContain: number,
  times: Float64Array,
  runs: ResetReport["runs"],
): ReportContainment | undefined {
  if (toContain === 0) return undefined;
  const first = runs.find(({ recorded }) => (recorded.contained ?? 0) + (recorded.revoked ?? 0) > 0);
  const lastAt = times.at(-1);
  const startedAt = first === undefined ? undefined : Date.parse(first.startedAt);
  const withinMs =
    lastAt === undefined || startedAt === undefined ? undefined : Math.max(0, lastAt - startedAt);
  return { contained, left: Math.max(0, toContain - contained), withinMs, lastAt };
}

function countRejection(
  rejections: Map<string, ResetReport["rejections"][number]>,
  rejection: Standing["rejection"],
): void {
  const { status, errorCode, message } = {
    errorCode: undefined,
    message: undefined,
    status: undefined,
    ...rejection,
  };
  const id = JSON.stringify([status, errorCode, message]);
  const known = rejections.get(id);
  if (known === undefined) rejections.set(id, { status, errorCode, message, count: 1 });
  else known.count++;
}

function sorted(times: readonly number[]): Float64Array {
  return Float64Array.from(times).sort();
}
