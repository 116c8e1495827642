import type { LedgerHead, LedgerState, RunSummary } from "../ledger/ledger.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Standing } from "./entry-status.js";
import { type Progress, totalProgress } from "./progress.js";
import { type ManifestStatus, makeStatus, totalCounts } from "./status.js";

export interface ReportInput {
  tenant: string;
  manifests: readonly Manifest[];
  /** The state of every ledger of the tenant by manifest name. */
  states: ReadonlyMap<string, LedgerState>;
  /** Milliseconds since the epoch. */
  now: number;
  toolVersion: string;
}

/** The content of a report, as data. */
export interface Report {
  tenant: string;
  now: number;
  toolVersion: string;
  /** Sorted by name. */
  manifests: readonly ManifestStatus[];
  counts: ManifestStatus["counts"];
  progress: Progress;
  /** When the newest tickets were issued, delivered, and followed by a reset: milliseconds since the epoch, sorted. */
  times: { issued: Float64Array; delivered: Float64Array; completed: Float64Array };
  /** The most frequent first. */
  rejections: {
    status: number | undefined;
    errorCode: string | undefined;
    message: string | undefined;
    count: number;
  }[];
  /** In the order of their start. A run over several manifests appears once for each. */
  runs: (RunSummary & { manifest: string })[];
  /** The head of each ledger. The checksum of its last line covers all lines before. */
  evidence: { manifest: string; digest: string; head: LedgerHead | null }[];
}

/** Pure: no I/O, no clock. */
export function makeReport(input: ReportInput): Report {
  const { tenant, now, toolVersion, states } = input;
  const manifests = makeStatus(input);
  return {
    tenant,
    now,
    toolVersion,
    manifests,
    counts: totalCounts(manifests),
    progress: totalProgress(manifests.map(({ progress }) => progress)),
    ...fromEntries(manifests),
    runs: manifests
      .flatMap(({ name }) => (states.get(name)?.everyRun ?? []).map((run) => ({ ...run, manifest: name })))
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1)),
    evidence: manifests.map(({ name, digest }) => ({
      manifest: name,
      digest,
      head: states.get(name)?.head ?? null,
    })),
  };
}

/** Everything that is computed from single entries, in one pass. */
function fromEntries(manifests: readonly ManifestStatus[]): Pick<Report, "times" | "rejections"> {
  const issued: number[] = [];
  const delivered: number[] = [];
  const completed: number[] = [];
  const rejections = new Map<string, Report["rejections"][number]>();
  for (const { entries } of manifests) {
    for (const { state, issuedAt, deliveredAt, resetAt, rejection } of entries()) {
      if (state === "rejected") countRejection(rejections, rejection);
      if (issuedAt === undefined) continue;
      issued.push(issuedAt);
      if (resetAt !== undefined) completed.push(resetAt);
      if (deliveredAt !== undefined) delivered.push(deliveredAt);
    }
  }
  return {
    times: { issued: sorted(issued), delivered: sorted(delivered), completed: sorted(completed) },
    rejections: [...rejections.values()].sort((a, b) => b.count - a.count),
  };
}

function countRejection(
  rejections: Map<string, Report["rejections"][number]>,
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
