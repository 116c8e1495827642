import type { Effects } from "../plan/effects.js";
import { makePlan } from "../plan/make-plan.js";
import { changeCount, type ManifestPlan, type Plan } from "../plan/plan.js";
import type { SavedPlan } from "../plan/saved-plan.js";
import { type OpenLedgers, openLedgers, type Workspace } from "./workspace.js";

export interface ApplyFlags {
  /** The plan must be this one to the letter. */
  saved?: SavedPlan | undefined;
  /** The plan must be this one or less. */
  reviewed?: SavedPlan | undefined;
  autoApprove?: boolean;
  concurrency?: string;
  rate?: string;
  inDoubt?: "hold" | "reissue";
  retryRejected?: boolean;
  /** Milliseconds. */
  quietTime?: number;
  maxTickets?: number;
  /** Milliseconds. */
  lockTimeout?: number;
  /** Milliseconds. */
  timeBudget?: number;
  ticketsOut?: string;
  recipient?: string[];
  /** false: tickets are issued and sealed only. */
  deliver?: boolean;
  format: "text" | "json";
}

/**
 * Where a lock is a push, only the ledgers of manifests that have something to send are locked; undefined: all of them.
 * What the plan under the locks wants beyond that is refused.
 */
export async function wantedLedgers(
  workspace: Workspace,
  flags: ApplyFlags,
): Promise<Set<string> | undefined> {
  if (!workspace.home.url.startsWith("git:")) return undefined;
  const { states } = await openLedgers(workspace);
  const { manifests } = planFor(workspace, states, flags);
  return new Set(manifests.filter(changes).map(({ manifest }) => manifest.name));
}

export function changes({ summary }: ManifestPlan): boolean {
  return changeCount(summary) > 0;
}

export function planFor(
  { settings, manifests }: Workspace,
  states: OpenLedgers["states"],
  flags: ApplyFlags,
  effects?: Effects,
): Plan {
  const planned = flags.saved ?? flags.reviewed;
  return makePlan({
    tenant: settings.tenant,
    manifests,
    states,
    now: Date.now(),
    inDoubt: flags.inDoubt ?? planned?.in_doubt,
    retryRejected: flags.retryRejected ?? planned?.retry_rejected,
    effects,
  });
}

export function isReviewed({ saved, reviewed }: ApplyFlags): boolean {
  return saved !== undefined || reviewed !== undefined;
}

export function isApproved(flags: ApplyFlags): boolean {
  return flags.autoApprove === true || isReviewed(flags);
}
