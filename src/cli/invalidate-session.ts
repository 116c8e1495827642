import { apply } from "../apply/apply.js";
import type { ApplyEvent, ApplyResult } from "../apply/events.js";
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
import { actor } from "./actor.js";
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
import { Interruption } from "./interruption.js";
import { keepLineEnds } from "./line-ends.js";
import { endCounts, RunNotices } from "./notices.js";
import { confirmOthers } from "./other-ledgers.js";
import { applyMarkdown, applyOutputs } from "./output/apply-markdown.js";
import { applyText, type RunView } from "./output/apply-text.js";
import { counted } from "./output/check.js";
import { warnOfClock } from "./output/clock-text.js";
import { coloursFor } from "./output/colours.js";
import { toJson } from "./output/json.js";
import { planText } from "./output/plan-text.js";
import { RunNotes } from "./output/run-notes.js";
import { shellWords } from "./output/shell.js";
import { Tally } from "./output/tally.js";
import { writePlanFile } from "./plan-file.js";
import { refusalsOf, refuse } from "./policy.js";
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
  const flags = { ...given, narrowing: await narrowingFor(workspace, given) };
  if (flags.out !== undefined) return savePlanOnly(workspace, context, paths, flags);
  const interruption = new Interruption(context.notes, context.out.gone);
  try {
    const locks = await ledgersToLock(workspace, flags);
    const ledgers = await openLedgers(workspace, {
      ...{ operation: "invalidate", ...locks },
      ...{ timeoutMs: flags.lockTimeout ?? 0, stop: interruption.drain, notes: context.notes },
    });
    try {
      return await planAndInvalidate({ context, paths, flags, workspace, ledgers, locks, interruption });
    } finally {
      await ledgers.close();
    }
  } catch (error) {
    return interruption.concede(error);
  } finally {
    interruption.dispose();
  }
}

/** Users may be named who are no longer in the manifest. */
async function narrowingFor(workspace: Workspace, flags: InvalidateFlags): Promise<Narrowing | undefined> {
  const isGiven = flags.only !== undefined || flags.exclude !== undefined;
  const { states } = isGiven ? await openLedgers(workspace) : { states: new Map() };
  return narrowingOf(workspace, flags, formerTargets(workspace.manifests, states));
}

/** While links are invalidated, no other run may issue tickets in the tenant: it is not known beforehand for whom. */
async function ledgersToLock(workspace: Workspace, flags: NarrowedInvalidateFlags): Promise<LedgersToLock> {
  const exclusive = "invalidate";
  if (!workspace.backend.hasExpensiveLocks) return { wanted: undefined, exclusive };
  const { states } = await openLedgers(workspace);
  return { wanted: changedIn(await planFor(workspace, states, flags)), exclusive };
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
  workspace: Workspace,
  context: Context,
  paths: readonly string[],
  flags: NarrowedInvalidateFlags,
): Promise<number> {
  const { states } = await openLedgers(workspace);
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
  const { out, notes, env } = context;
  const view = {
    plan,
    ...expectedRate(workspace.settings.rate, states, workspace.settings.provider),
    refusals,
  };
  if (flags.format === "text") return out.write(planText(view, coloursFor(out.terminal, env)));
  const { tenant, summary, warnings } = plan;
  out.line(toJson({ type: "plan", tenant, summary, warnings }));
  if (isApproved(flags)) return;
  for (const piece of planText(view, notes.colours)) notes.insist(piece.trimEnd());
}

async function run(
  plan: Plan,
  { context, flags, workspace, ledgers, interruption }: Session,
  tenant: Tenant,
  paths: readonly string[],
): Promise<number> {
  const { out, notes, env } = context;
  const { concurrency, rate, headroom } = workspace.settings;
  const tally = new Tally();
  const runNotes = new RunNotes(notes);
  const notices = await RunNotices.ofPlan(context, workspace, "invalidate", plan);
  const onEvent = (event: ApplyEvent): void => {
    for (const each of [tally, runNotes, notices]) each.event(event);
    if (flags.format === "json") out.line(toJson(event));
  };
  let result: ApplyResult;
  try {
    result = await apply(plan, {
      ...{ tenant, ledgers: ledgers.ledgers, recorded: [...ledgers.states.values()], recipients: [] },
      ...{ concurrency, rate, headroom, maxRejections: flags.maxRejections },
      ...{ timeBudgetMs: flags.timeBudget, actor: actor(env), toolVersion: VERSION },
      ...{ pauses: ledgers.pauses?.signal, drain: interruption.drain, cut: interruption.cut, onEvent },
      confirmOthers: () => confirmOthers(plan, workspace, ledgers),
      onProgress: (progress) => runNotes.start(progress),
    });
  } finally {
    runNotes.end();
  }
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
