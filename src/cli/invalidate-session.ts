import { ReticketError } from "../errors.js";
import type { LinkState } from "../plan/invalidation.js";
import { makeInvalidationPlan } from "../plan/invalidation-plan.js";
import { expectedRate } from "../plan/learned-rate.js";
import { formerTargets } from "../plan/left-targets.js";
import { emptySummary, type Plan } from "../plan/plan.js";
import type { Refusals } from "../plan/policy/refusals.js";
import { type SavedPlan, savePlan } from "../plan/saved-plan.js";
import type { Narrowing } from "../plan/scope.js";
import type { Tenant } from "../tenant/tenant.js";
import { VERSION } from "../version.js";
import {
  type ApplyFlags,
  changedIn,
  checkPlanned,
  isApproved,
  isReviewed,
  type LedgersToLock,
  narrowingOf,
  refuseMoved,
} from "./apply-plan.js";
import { askFor } from "./ask-to-apply.js";
import type { Context } from "./context.js";
import { effectsOf } from "./effects.js";
import { EXIT, exitOfRun } from "./exit.js";
import { addStepSummary, setOutputs } from "./github-actions.js";
import type { Interruption } from "./interruption.js";
import { keepLineEnds } from "./line-ends.js";
import { interruptibly, withLockedLedgers } from "./locked-ledgers.js";
import { endCounts } from "./notices.js";
import { applyMarkdown, applyOutputs } from "./output/apply-markdown.js";
import { applyText, type RunView } from "./output/apply-text.js";
import { counted } from "./output/check.js";
import { warnOfClock } from "./output/clock-text.js";
import { coloursFor } from "./output/colours.js";
import { shellWords } from "./output/shell.js";
import { writePlanFile } from "./plan-file.js";
import { refusalsOf, refuse } from "./policy.js";
import { showPlan } from "./shown-plan.js";
import { showRun } from "./shown-run.js";
import { openTenant } from "./tenant.js";
import { untilAborted } from "./until-aborted.js";
import { type OpenLedgers, openLedgers, openWorkspace, type Workspace } from "./workspace.js";

export interface InvalidateFlags
  extends Pick<
    ApplyFlags,
    | "saved"
    | "reviewed"
    | "planFile"
    | "autoApprove"
    | "concurrency"
    | "rate"
    | "maxRejections"
    | "lockTimeout"
    | "timeBudget"
    | "format"
    | "only"
    | "exclude"
  > {
  /** Which links are invalidated. */
  links: readonly LinkState[];
  /** Refuse a plan that invalidates more. */
  maxLinks?: number;
  /** Save the plan there, and send nothing. */
  out?: string;
}

interface NarrowedInvalidateFlags extends InvalidateFlags {
  narrowing: Narrowing | undefined;
}

interface Session {
  context: Context;
  paths: readonly string[];
  flags: NarrowedInvalidateFlags;
  workspace: Workspace;
  ledgers: OpenLedgers;
  locks: LedgersToLock;
  interruption: Interruption;
}

/** Locks the ledgers, plans, asks for confirmation, invalidates links and prints the result. @returns the exit code */
export async function invalidateSession(
  context: Context,
  paths: readonly string[],
  given: InvalidateFlags,
): Promise<number> {
  const { concurrency, rate } = given;
  const workspace = await openWorkspace(context, paths, { concurrency, rate });
  const ledgers = new UnlockedLedgers(workspace);
  const flags = { ...given, narrowing: await narrowingFor(workspace, given, ledgers) };
  if (flags.out !== undefined) return savePlanOnly({ context, paths, flags, workspace }, ledgers);
  return interruptibly(context, async (interruption) => {
    const locks = await ledgersToLock(workspace, flags, ledgers);
    const session = { context, paths, flags, workspace, locks, interruption };
    return withLockedLedgers(session, { operation: "invalidate", ...locks }, (locked) =>
      planAndInvalidate({ ...session, ledgers: locked }),
    );
  });
}

/** The ledgers before they are locked. They are read once, if at all. */
class UnlockedLedgers {
  #states: Promise<OpenLedgers["states"]> | undefined;

  constructor(private readonly workspace: Workspace) {}

  states(): Promise<OpenLedgers["states"]> {
    this.#states ??= openLedgers(this.workspace).then(({ states }) => states);
    return this.#states;
  }
}

/** Users may be named who are no longer in the manifest. */
async function narrowingFor(
  workspace: Workspace,
  flags: InvalidateFlags,
  ledgers: UnlockedLedgers,
): Promise<Narrowing | undefined> {
  const isGiven = flags.only !== undefined || flags.exclude !== undefined;
  const states = isGiven ? await ledgers.states() : new Map();
  return narrowingOf(workspace, flags, formerTargets(workspace.manifests, states));
}

/** While links are invalidated, no other run may issue tickets in the tenant: it is not known beforehand for whom. */
async function ledgersToLock(
  workspace: Workspace,
  flags: NarrowedInvalidateFlags,
  ledgers: UnlockedLedgers,
): Promise<LedgersToLock> {
  const exclusive = "invalidate";
  if (!workspace.backend.hasExpensiveLocks) return { wanted: undefined, exclusive };
  return { wanted: changedIn(await planFor(workspace, await ledgers.states(), flags)), exclusive };
}

async function planFor(
  workspace: Workspace,
  states: OpenLedgers["states"],
  { links, narrowing }: NarrowedInvalidateFlags,
): Promise<Plan> {
  const { settings, manifests } = workspace;
  return makeInvalidationPlan({
    ...{ tenant: settings.tenant, manifests, states, now: Date.now(), links: new Set(links) },
    narrowing,
    effects: await effectsOf(workspace, undefined),
  });
}

/** Needs no lock and no credentials. */
async function savePlanOnly(
  { context, paths, flags, workspace }: Pick<Session, "context" | "paths" | "flags" | "workspace">,
  ledgers: UnlockedLedgers,
): Promise<number> {
  const states = await ledgers.states();
  const plan = await planFor(workspace, states, flags);
  const refusals = await refusalsOf(workspace, plan, { maxLinks: flags.maxLinks });
  await show(plan, { context, flags, workspace }, states, refusals);
  const saved = savePlan(plan, { toolVersion: VERSION, paths, links: flags.links });
  await writePlanFile(flags.out!, saved);
  const command = shellWords(["reticket", "invalidate", "--plan", flags.out!]);
  context.notes.say(`\nPlan saved. To carry it out: ${command}`);
  refuse(refusals, context, "`invalidate` would send nothing");
  return EXIT.done;
}

async function planAndInvalidate(session: Session): Promise<number> {
  const { context, flags, workspace, ledgers, paths } = session;
  const plan = await planFor(workspace, ledgers.states, flags);
  refuseMoved(plan, session.locks);
  checkPlanned(plan, flags);
  const applying = { bySavedPlan: isReviewed(flags) };
  const refusals = await refusalsOf(workspace, plan, { maxLinks: flags.maxLinks, applying });
  refuse(refusals, context, "nothing was sent");
  await show(plan, session, ledgers.states, refusals);
  const count = plan.summary.invalidate;
  if (count === 0) {
    await setOutputs(context, { invalidated: "0", left: "0", witness: await ledgers.witness() });
    return EXIT.done;
  }
  const tenant = await openTenant(context, workspace.settings);
  try {
    if (!isApproved(flags)) {
      await askFor(`Invalidate ${counted(count, "link")} in ${plan.tenant}?`, session);
    }
    await untilAborted(tenant.authenticate(), session.interruption.drain);
    await keepLineEnds(workspace.backend, context);
    return await run(plan, session, tenant, paths);
  } finally {
    warnOfClock(tenant.clock, context.notes);
    await tenant.close();
  }
}

async function show(
  plan: Plan,
  { context, flags, workspace }: Pick<Session, "context" | "flags" | "workspace">,
  states: OpenLedgers["states"],
  refusals: Refusals,
): Promise<void> {
  const { rate, provider } = workspace.settings;
  await showPlan({ plan, ...expectedRate(rate, states, provider), refusals }, { context, flags });
}

async function run(plan: Plan, session: Session, tenant: Tenant, paths: readonly string[]): Promise<number> {
  const { context, flags, ledgers, interruption } = session;
  const { out, notes, env } = context;
  const { result, tally, notices } = await showRun(plan, session, "invalidate", { tenant, recipients: [] });
  const view: RunView = {
    ...{ result, planned: emptySummary(), tally, paths, ticketsOut: undefined, sealed: false },
  };
  if (flags.format === "text") await out.write(applyText(view, coloursFor(out.terminal, env)));
  await notices.ended({ ...result, counts: endCounts(result) });
  await addStepSummary(context, () => applyMarkdown(view, coloursFor(out.terminal, { NO_COLOR: "1" })));
  await setOutputs(context, { ...applyOutputs(view), witness: await ledgers.witness() });
  if (result.error !== undefined) notes.complain(result.error);
  return exitOfRun(result, emptySummary(), 0, interruption.signal);
}

/** @throws ReticketError PLAN_INVALID for a plan that another command saved */
export function linksOfSaved(saved: SavedPlan, file: string): readonly LinkState[] {
  if (saved.links !== undefined) return saved.links;
  throw new ReticketError("PLAN_INVALID", `${file} is a plan of \`apply\`, and not of \`invalidate\``, {
    hint: `apply it with \`reticket apply --plan ${file}\`, or save a plan with \`reticket invalidate --out FILE\``,
  });
}
