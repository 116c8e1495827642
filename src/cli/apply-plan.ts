import type { Effects } from "../plan/effects.js";
import { makePlan } from "../plan/make-plan.js";
import { changeCount, type ManifestPlan, type Plan } from "../plan/plan.js";
import type { SavedPlan } from "../plan/saved-plan.js";
import { type OpenLedgers, openLedgers, type Workspace } from "./workspace.js";

export interface ApplyFlags {
  /** The plan must be equal to this one. */
  saved?: SavedPlan | undefined;
  /** The plan may do no more than this one. */
  reviewed?: SavedPlan | undefined;
  autoApprove?: boolean;
  concurrency?: string;
  rate?: string;
  inDoubt?: "hold" | "reissue";
  retryRejected?: boolean;
  /** Milliseconds. */
  quietTime?: number;
  maxTickets?: number;
  /** Infinity: none. */
  maxRejections?: number;
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
 * The manifests whose ledgers have to be locked; undefined: all. On the git backend every lock is a push, so only the ledgers
 * of manifests with changes are locked. If the plan made under the locks has changes in another manifest, it is refused.
 */
export async function ledgersToLock(
  workspace: Workspace,
  flags: ApplyFlags,
): Promise<Set<string> | undefined> {
  if (!workspace.backend.url.startsWith("git:")) return undefined;
  const { states } = await openLedgers(workspace);
  const { manifests } = planFor(workspace, states, flags);
  return new Set(manifests.filter(hasChanges).map(({ manifest }) => manifest.name));
}

export function hasChanges({ summary }: ManifestPlan): boolean {
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
