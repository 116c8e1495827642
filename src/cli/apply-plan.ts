import { ReticketError } from "../errors.js";
import type { Effects } from "../plan/effects.js";
import { makePlan } from "../plan/make-plan.js";
import { hasEffect, hasWork, type Plan } from "../plan/plan.js";
import { checkReviewed } from "../plan/reviewed.js";
import { savedNarrowing } from "../plan/saved-narrowing.js";
import { checkSavedPlan, type SavedPlan } from "../plan/saved-plan.js";
import { type Narrowing, narrowedFurther } from "../plan/scope.js";
import type { Target } from "../target.js";
import { VERSION } from "../version.js";
import type { Exclusive } from "./concurrent-runs.js";
import { type GivenNarrowing, readNarrowing } from "./narrowing.js";
import { withReviewedPlan } from "./output/apply-text.js";
import { shellWords } from "./output/shell.js";
import { type OpenLedgers, openLedgers, type Workspace } from "./workspace.js";

export interface ApplyFlags extends GivenNarrowing {
  /** The plan must be equal to this one. */
  saved?: SavedPlan | undefined;
  /** The plan may do no more than this one. */
  reviewed?: SavedPlan | undefined;
  /** The file of `--plan`. */
  planFile?: string | undefined;
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
  /** Go on through the waves. */
  follow?: boolean;
  /** How often resets are looked up while a gate waits for them, milliseconds. */
  refreshEvery?: number;
  /** A round of `--follow` after the first one: the plan was shown and approved. */
  isLaterRound?: boolean;
  ticketsOut?: string;
  recipient?: string[];
  /** Only contain accounts; no ticket is issued. */
  containOnly?: boolean;
  /** Issue tickets for users who could not be contained, too. */
  continueUncontained?: boolean;
  /** false: tickets are issued and sealed only. */
  deliver?: boolean;
  format: "text" | "json";
}

/** The flags with what they name. */
export interface NarrowedFlags extends ApplyFlags {
  narrowing: Narrowing | undefined;
}

export interface LedgersToLock {
  /** The manifests whose ledgers are locked; undefined: all. */
  wanted: Set<string> | undefined;
  /** What the run does that no other run may issue tickets beside; undefined: nothing. */
  exclusive: Exclusive | undefined;
}

/**
 * Which ledgers have to be locked, and how. On the git backend every lock is a push, so only the ledgers of manifests with
 * changes are locked, and so it is on any backend if the run is narrowed. If the plan made under the locks needs more, it is refused.
 */
export async function ledgersToLock(workspace: Workspace, flags: NarrowedFlags): Promise<LedgersToLock> {
  const { hasExpensiveLocks } = workspace.backend;
  const mayExclude = workspace.manifests.some(({ contain, prune }) => contain.has("password") || prune);
  const locksFew = hasExpensiveLocks || flags.narrowing !== undefined;
  if (!locksFew && !mayExclude) return { wanted: undefined, exclusive: undefined };
  const { states } = await openLedgers(workspace);
  const plan = planFor(workspace, states, flags);
  return { wanted: locksFew ? changedIn(plan) : undefined, exclusive: exclusiveOf(plan) };
}

/** The manifests that a plan has effects for. */
export function changedIn({ manifests }: Plan): Set<string> {
  return new Set(manifests.filter(hasEffect).map(({ manifest }) => manifest.name));
}

function exclusiveOf({
  replacements,
  summary,
}: Pick<Plan, "replacements" | "summary">): Exclusive | undefined {
  if (replacements > 0) return "contain";
  return summary.invalidate > 0 ? "invalidate" : undefined;
}

/** @throws ReticketError LEDGER_MOVED if the plan made under the locks needs other locks */
export function refuseMoved(plan: Plan, { wanted, exclusive }: LedgersToLock): void {
  const moved = plan.manifests.find(
    (each) =>
      (hasEffect(each) && wanted?.has(each.manifest.name) === false) ||
      (exclusive === undefined && exclusiveOf(each) !== undefined),
  );
  if (moved === undefined) return;
  const { name } = moved.manifest;
  throw new ReticketError("LEDGER_MOVED", `the ledger of ${name} changed while this run started`, {
    hint: "run the same command again: nothing was sent",
  });
}

/**
 * What narrows the run: the flags, and what the saved or reviewed plan was narrowed by. Neither widens the other.
 * @param former targets that may be named although they are in no manifest any more
 */
export async function narrowingOf(
  { manifests }: Workspace,
  flags: Pick<ApplyFlags, "saved" | "reviewed" | "limit" | "only" | "exclude">,
  former: readonly Target[] = [],
): Promise<Narrowing | undefined> {
  const given = await readNarrowing(flags, manifests, former);
  const planned = flags.saved ?? flags.reviewed;
  const saved = planned === undefined ? undefined : savedNarrowing(planned);
  return given === undefined || saved === undefined ? (given ?? saved) : narrowedFurther(saved, given);
}

export function planFor(
  { settings, manifests }: Workspace,
  states: OpenLedgers["states"],
  flags: NarrowedFlags,
  { effects, runsAtWork }: { effects?: Effects; runsAtWork?: ReadonlySet<string> } = {},
): Plan {
  const planned = flags.saved ?? flags.reviewed;
  return makePlan({
    tenant: settings.tenant,
    manifests,
    states,
    now: Date.now(),
    inDoubt: flags.inDoubt ?? planned?.in_doubt,
    retryRejected: flags.retryRejected ?? planned?.retry_rejected,
    narrowing: flags.narrowing,
    effects,
    runsAtWork,
  });
}

export function isReviewed({ saved, reviewed }: Pick<ApplyFlags, "saved" | "reviewed">): boolean {
  return saved !== undefined || reviewed !== undefined;
}

export function isApproved(flags: Pick<ApplyFlags, "saved" | "reviewed" | "autoApprove">): boolean {
  return flags.autoApprove === true || isReviewed(flags);
}

/** Compares the plan with the saved or reviewed one. @throws ReticketError PLAN_STALE, PLAN_EXCEEDED */
export function checkPlanned(
  plan: Plan,
  { saved, reviewed, planFile = "FILE" }: Pick<ApplyFlags, "saved" | "reviewed" | "planFile">,
): void {
  refuseOtherOperation(saved ?? reviewed, plan);
  if (reviewed !== undefined) checkReviewed(reviewed, plan);
  if (saved === undefined) return;
  try {
    checkSavedPlan(saved, plan, VERSION);
  } catch (error) {
    if (!(error instanceof ReticketError) || !allows(saved, plan)) throw error;
    const rest = `\`${shellWords(["reticket", plan.operation ?? "apply", "--reviewed", planFile])}\``;
    const hint = hasWork(plan)
      ? `${rest} applies what is left of this plan, and nothing else`
      : "nothing of this plan is left to do";
    throw new ReticketError(error.code, error.message, { hint, context: error.context });
  }
}

/** @throws ReticketError PLAN_INVALID: a plan of `invalidate` is not for `apply` */
function refuseOtherOperation(saved: SavedPlan | undefined, { operation }: Plan): void {
  if (saved?.links === undefined || operation === "invalidate") return;
  throw new ReticketError("PLAN_INVALID", "this is a plan of `invalidate`, and not of `apply`", {
    hint: "carry it out with `reticket invalidate --plan FILE`",
  });
}

/** Whether the plan does no more than the saved one. */
function allows(saved: SavedPlan, plan: Plan): boolean {
  try {
    checkReviewed(saved, plan);
    return true;
  } catch {
    return false;
  }
}

/** The error with a hint that is right after `--plan`, too. */
export function continuing(error: ReticketError, planFile: string | undefined): ReticketError {
  const { code, message, hint, context, cause } = error;
  if (planFile === undefined || hint === undefined) return error;
  return new ReticketError(code, message, { hint: withReviewedPlan(hint, planFile), context, cause });
}
