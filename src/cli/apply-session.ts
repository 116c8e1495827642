import { apply } from "../apply/apply.js";
import type { ApplyEvent, ApplyResult } from "../apply/events.js";
import type { Routes } from "../deliver/routes.js";
import { ReticketError } from "../errors.js";
import { expectedRate, learnedRate } from "../plan/learned-rate.js";
import { emptySummary, hasEffect, hasWork, needsTenant, type Plan, sendCount } from "../plan/plan.js";
import type { Refusals } from "../plan/policy/refusals.js";
import { checkRecipient } from "../seal/seal.js";
import { TicketsOut } from "../seal/tickets-out.js";
import type { Tenant } from "../tenant/tenant.js";
import { VERSION } from "../version.js";
import { actor } from "./actor.js";
import {
  type ApplyFlags,
  checkPlanned,
  continuing,
  isApproved,
  isReviewed,
  type LedgersToLock,
  ledgersToLock,
  type NarrowedFlags,
  narrowingOf,
  planFor,
  refuseMoved,
} from "./apply-plan.js";
import { askToApply } from "./ask-to-apply.js";
import type { Context } from "./context.js";
import { deliveryPlanOf, type OpenDelivery, openDelivery, routesOf, undeliveredBefore } from "./delivery.js";
import { effectsOf } from "./effects.js";
import { ephemeralLedgerWarning } from "./ephemeral-ledger.js";
import { EXIT, exitOfRun, exitWithDelivery } from "./exit.js";
import { type FollowedRound, followWaves } from "./follow.js";
import { addStepSummary, setOutputs } from "./github-actions.js";
import { exitOfIdle, idleRun } from "./idle-run.js";
import { Interruption } from "./interruption.js";
import { leftByOthers } from "./left-by-others.js";
import { keepLineEnds } from "./line-ends.js";
import { endCounts, RunNotices } from "./notices.js";
import { confirmOthers } from "./other-ledgers.js";
import { applyMarkdown, applyOutputs } from "./output/apply-markdown.js";
import { applyText, type RunView } from "./output/apply-text.js";
import { warnOfClock } from "./output/clock-text.js";
import { coloursFor } from "./output/colours.js";
import { toJson } from "./output/json.js";
import { planText } from "./output/plan-text.js";
import { RunNotes } from "./output/run-notes.js";
import { Tally } from "./output/tally.js";
import { refusalsOf, refuse, refuseByAccount } from "./policy.js";
import { openTenant } from "./tenant.js";
import { untilAborted } from "./until-aborted.js";
import { otherRunsAtWork, showWaves } from "./waves-after.js";
import { type OpenLedgers, openLedgers, openWorkspace, type Workspace } from "./workspace.js";

interface Session {
  context: Context;
  paths: readonly string[];
  flags: NarrowedFlags;
  workspace: Workspace;
  /** How the tickets are delivered; undefined: they are not delivered. */
  routes: Routes | undefined;
  ledgers: OpenLedgers;
  locks: LedgersToLock;
  interruption: Interruption;
}

/** Locks the ledgers, plans, asks for confirmation, applies and prints the result. @returns the exit code */
export async function applySession(
  context: Context,
  paths: readonly string[],
  given: ApplyFlags,
): Promise<number> {
  const { recipient, concurrency, rate, quietTime } = given;
  const workspace = await openWorkspace(context, paths, { recipient, concurrency, rate, quietTime });
  const flags = { ...given, narrowing: await narrowingOf(workspace, given) };
  const routes = flags.deliver === false ? undefined : await routesOf(workspace);
  const interruption = new Interruption(context.notes, context.out.gone);
  try {
    const warning = await ephemeralLedgerWarning(workspace.backend, context.env);
    if (warning !== undefined) context.notes.insist(context.notes.colours.bold(warning));
    const narrowing = flags.narrowing;
    const round = (now: ApplyFlags) =>
      lockAndApply({ context, paths, flags: { ...now, narrowing }, workspace, routes, interruption });
    if (flags.follow === true) return await followWaves({ context, workspace, flags, interruption }, round);
    return (await round(flags)).code;
  } catch (error) {
    return interruption.concede(error);
  } finally {
    interruption.dispose();
  }
}

async function lockAndApply(session: Omit<Session, "ledgers" | "locks">): Promise<FollowedRound> {
  const { context, workspace, flags, interruption } = session;
  const locks = await ledgersToLock(workspace, flags);
  const ledgers = await openLedgers(workspace, {
    operation: "apply",
    ...locks,
    ...{ timeoutMs: flags.lockTimeout ?? 0, stop: interruption.drain, notes: context.notes },
  });
  try {
    return await planAndApply({ ...session, ledgers, locks });
  } finally {
    await ledgers.close();
  }
}

async function planAndApply(session: Session): Promise<FollowedRound> {
  const { context, paths, flags, workspace, ledgers } = session;
  // Needed with `--no-deliver` too: a reviewed plan is compared with all its effects.
  const routes = session.routes ?? (isReviewed(flags) ? await routesOf(workspace) : undefined);
  const effects = await effectsOf(workspace, routes);
  const plan = planFor(workspace, ledgers.states, flags, {
    effects,
    runsAtWork: await otherRunsAtWork(workspace),
  });
  refuseMoved(plan, session.locks);
  checkPlanned(plan, flags);
  const refusals = hasWork(plan) ? await checkOffline(plan, session) : undefined;
  const hadEffect = hasEffect(plan);
  if (flags.isLaterRound === true && !hadEffect) return { code: exitOfIdle(plan), plan, hadEffect };
  await show(plan, session, refusals);
  const code = await carryOut(plan, session, (refusals?.lookUps?.accounts ?? 0) > 0);
  if (flags.containOnly === true) return { code, plan: undefined, hadEffect };
  const after = await showWaves(session, effects);
  const outstanding = await undeliveredBefore(plan, session.routes, ledgers.states);
  if (outstanding.count === 0) return { code, plan: after, hadEffect };
  if (flags.format === "text") await context.out.write(outstanding.text(paths));
  return { code: code === EXIT.done ? EXIT.leftovers : code, plan: after, hadEffect };
}

/** A plan that only redirects needs no request, unless the policy has to look up accounts. */
async function carryOut(plan: Plan, session: Session, looksUp: boolean): Promise<number> {
  if (!hasEffect(plan)) return idleRun(plan, session);
  const hasNothingToContain = plan.replacements + plan.revocations === 0;
  if (session.flags.containOnly === true && hasNothingToContain)
    return run(plan, session, undefined, NO_TICKETS);
  if (needsTenant(plan) || looksUp) return send(plan, session);
  if (!isApproved(session.flags)) await askToApply(plan, session);
  return run(plan, session, undefined, NO_TICKETS);
}

const NO_TICKETS = { ticketsOut: undefined, delivery: undefined };

/** Checks what needs no confirmation and no network. @throws ReticketError POLICY_REFUSED, SEALING_IMPOSSIBLE */
async function checkOffline(plan: Plan, { context, flags, workspace }: Session): Promise<Refusals> {
  const { recipients } = workspace.settings;
  const applying = { bySavedPlan: isReviewed(flags) };
  const { maxTickets } = flags;
  const refusals = await refusalsOf(workspace, plan, { maxTickets, applying });
  refuse(refusals, context, "nothing was sent");
  if (sendCount(plan.summary) === 0 || flags.containOnly === true) return refusals;
  if (recipients.length === 0 && flags.ticketsOut === undefined) {
    throw new ReticketError(
      "SEALING_IMPOSSIBLE",
      "no recipient and no --tickets-out file for the tickets: nothing was sent",
      {
        hint: "give `--recipient age1…` to seal them into the ledger (`reticket keygen --out FILE` makes a key), or `--tickets-out FILE` to write them to a file",
      },
    );
  }
  for (const recipient of recipients) checkRecipient(recipient);
  return refusals;
}

async function show(plan: Plan, session: Session, refusals: Refusals | undefined): Promise<void> {
  const { context, flags, workspace, routes, ledgers } = session;
  const { out, notes, env } = context;
  const delivery = await deliveryPlanOf(plan, routes);
  const { rate, quietTime, provider } = workspace.settings;
  const view = { plan, ...expectedRate(rate, ledgers.states, provider), delivery, refusals, quietTime };
  if (flags.format === "text") return out.write(planText(view, coloursFor(out.terminal, env)));
  out.line(toJson({ type: "plan", tenant: plan.tenant, summary: plan.summary, warnings: plan.warnings }));
  if (isApproved(flags)) return;
  for (const piece of planText(view, notes.colours)) notes.insist(piece.trimEnd());
}

/** Asks, authenticates and sends. Whatever can fail without the network is done before. */
async function send(plan: Plan, session: Session): Promise<number> {
  const { context, flags, workspace, routes, interruption } = session;
  const { settings } = workspace;
  const tenant = await openTenant(context, settings);
  let delivery: OpenDelivery | undefined;
  try {
    if (
      flags.containOnly !== true &&
      sendCount(plan.summary) > 0 &&
      routes !== undefined &&
      routes.used.size > 0
    ) {
      delivery = await openDelivery(context, workspace, routes, interruption);
    }
    if (!isApproved(flags)) await askToApply(plan, session);
    const ticketsOut =
      flags.ticketsOut === undefined
        ? undefined
        : await TicketsOut.open(flags.ticketsOut, workspace.backend.folder);
    try {
      await untilAborted(tenant.authenticate(), interruption.drain);
      await keepLineEnds(workspace.backend, context);
      await refuseByAccount(workspace, plan, tenant, { context, stop: interruption.drain });
      return await run(plan, session, tenant, { ticketsOut, delivery });
    } finally {
      await ticketsOut?.close();
    }
  } finally {
    await delivery?.close();
    warnOfClock(tenant.clock, context.notes);
    await tenant.close();
  }
}

async function run(
  plan: Plan,
  session: Session,
  tenant: Tenant | undefined,
  { ticketsOut, delivery }: { ticketsOut: TicketsOut | undefined; delivery: OpenDelivery | undefined },
): Promise<number> {
  const { context, paths, flags, workspace, ledgers, interruption } = session;
  const { out, notes, env } = context;
  const { recipients, concurrency, rate, headroom } = workspace.settings;
  const tally = new Tally();
  const runNotes = new RunNotes(notes);
  const notices = await RunNotices.ofPlan(context, workspace, "apply", plan);
  const onEvent = (event: ApplyEvent): void => {
    for (const each of [tally, runNotes, notices]) each.event(event);
    if (flags.format === "json") out.line(toJson(event));
  };
  const queue = delivery?.queue(ledgers, tenant, flags);
  let result: ApplyResult;
  try {
    result = await apply(plan, {
      tenant,
      ledgers: ledgers.ledgers,
      recorded: [...ledgers.states.values()],
      recipients,
      ticketsOut,
      linkHosts: workspace.settings.linkHosts,
      taker: queue,
      concurrency,
      containOnly: flags.containOnly,
      continueUncontained: flags.continueUncontained,
      maxRejections: flags.maxRejections,
      rate,
      knownRate: learnedRate(rate, ledgers.states),
      headroom,
      timeBudgetMs: flags.timeBudget,
      quietTime: workspace.settings.quietTime,
      actor: actor(env),
      toolVersion: VERSION,
      confirmOthers: () => confirmOthers(plan, workspace, ledgers),
      pauses: ledgers.pauses?.signal,
      drain: interruption.drain,
      cut: interruption.cut,
      onEvent,
      onProgress: (progress) => runNotes.start(progress),
    });
  } finally {
    runNotes.end();
  }
  const planned = plan.summary;
  const waiting = { notes, stop: interruption.drain };
  const openElsewhere = result.elsewhere === 0 ? 0 : await leftByOthers(plan, result.run, workspace, waiting);
  const view: RunView = {
    result,
    openElsewhere,
    planned,
    tally,
    paths,
    ticketsOut: ticketsOut?.path,
    sealed: recipients.length > 0,
    planFile: flags.planFile,
  };
  if (flags.format === "text") await out.write(applyText(view, coloursFor(out.terminal, env)));
  else if (openElsewhere > 0) out.line(toJson({ type: "claimed_elsewhere", entries: openElsewhere }));
  if (queue !== undefined && delivery !== undefined) {
    const { format } = flags;
    await delivery.report(queue, {
      run: result.run,
      paths,
      sealed: view.sealed,
      format,
      shownError: result.error,
    });
  }
  await notices.ended({ ...result, counts: endCounts(result), deliveries: queue?.counts });
  await addStepSummary(context, () => applyMarkdown(view, coloursFor(out.terminal, { NO_COLOR: "1" })));
  await setOutputs(context, { ...applyOutputs(view), witness: await ledgers.witness() });
  if (result.error !== undefined) notes.complain(continuing(result.error, flags.planFile));
  // After `--contain-only`, what the plan leaves alone concerns the next run.
  const reckoned = flags.containOnly === true ? emptySummary() : planned;
  const code = exitOfRun(result, reckoned, openElsewhere, interruption.signal);
  return exitWithDelivery(code, queue, interruption.signal);
}
