import { ReticketError } from "../errors.js";
import { systemClock } from "../pacing/clock.js";
import type { RequestLoop } from "../pacing/request-loop.js";
import { LOOK_UPS_S } from "../plan/estimate.js";
import type { UserExporter } from "../tenant/tenant.js";
import type { UserFields } from "../tenant/users.js";
import type { ExportJob } from "../tenant/users-export.js";

/** How long to wait before the job is looked at again: its file can be had for a minute only. */
const POLL_MS = { first: 250, longest: 5_000 };
/** An export of the largest tenants takes minutes; a job that takes longer than this is stuck. */
const LONGEST_JOB_MS = 2 * 3_600_000;
/** A file that could not be fetched is asked for again, at its newest address. */
const DOWNLOADS = 3;
/** What is counted on where no rate is known: the smallest subscriptions. */
const SLOWEST = 2;

/** Whether one export of all users takes less time than this many requests at the tenant's rate, which may take a minute. */
export function isExportCheaper(requests: number, knownRate: number | undefined): boolean {
  return requests > LOOK_UPS_S * (knownRate ?? SLOWEST);
}

export interface ExportJobOptions {
  tenant: UserExporter;
  requests: RequestLoop;
  /** Aborted: requests in flight are cancelled, and nothing more is requested. */
  signal: AbortSignal;
  /** The hint of the error if it fails. */
  hint: string;
  /** The job's state has changed. */
  onStatus?: (status: string) => void;
  /** How long the job may take, milliseconds; absent: two hours. */
  longestMs?: number;
}

/**
 * Has the tenant export its users, and passes them on as they arrive.
 * @param use called with the users of a whole file, and again with another file if the download is cut short
 * @returns undefined if the run was stopped
 * @throws ReticketError EXPORT_FAILED, and as `RequestLoop.send` does
 */
export async function exportUsers<T>(
  request: { connectionId: string | undefined; fields: readonly string[] },
  options: ExportJobOptions,
  use: (users: AsyncIterable<UserFields>) => Promise<T>,
): Promise<T | undefined> {
  const { tenant, requests, signal } = options;
  const started = await requests.send(() => tenant.startExport(request, { signal }), "export");
  if (started?.type === "refused") {
    throw exportFailed(`the tenant refused it: ${started.status} ${started.message}`, options);
  }
  let job = await finished(started, options);
  for (let attempt = 1; job !== undefined; attempt++) {
    try {
      if (job.location === undefined) throw exportFailed("its job is done and names no file", options);
      return await use(tenant.downloadExport(job.location, { signal }));
    } catch (error) {
      if (signal.aborted) return undefined;
      if (attempt === DOWNLOADS || job.location === undefined) throw error;
      job = await finished(job, options);
    }
  }
  return undefined;
}

/** Waits until the job is done. @returns undefined if the run was stopped */
async function finished(
  job: ExportJob | undefined,
  options: ExportJobOptions,
): Promise<ExportJob | undefined> {
  const { tenant, requests, signal } = options;
  const { longestMs = LONGEST_JOB_MS } = options;
  const began = systemClock.now();
  let latest = job;
  for (let wait = POLL_MS.first; latest !== undefined; wait = Math.min(wait * 1.5, POLL_MS.longest)) {
    await systemClock.sleep(wait, signal);
    const { id } = latest;
    const answer = await requests.send(() => tenant.getExport(id, { signal }), "export");
    if (answer?.type === "refused") {
      throw exportFailed(`its job can't be looked at: ${answer.status} ${answer.message}`, options);
    }
    latest = answer;
    if (latest === undefined) return undefined;
    if (latest.status !== "completed" && systemClock.now() - began >= longestMs) {
      const minutes = Math.round(longestMs / 60_000);
      throw exportFailed(`its job is still "${latest.status}" after ${minutes} min`, options);
    }
    options.onStatus?.(latest.status);
    if (latest.status === "completed") return latest;
    if (latest.status !== "pending" && latest.status !== "processing") {
      throw exportFailed(`its job ended as "${latest.status}"`, options);
    }
  }
  return undefined;
}

export function exportFailed(why: string, { hint }: Pick<ExportJobOptions, "hint">): ReticketError {
  return new ReticketError("EXPORT_FAILED", `the export of users can't be used: ${why}`, { hint });
}
