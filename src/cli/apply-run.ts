import type { Routes } from "../deliver/routes.js";
import { learnedRate } from "../plan/learned-rate.js";
import { emptySummary, type Plan, sendCount } from "../plan/plan.js";
import { TicketsOut } from "../seal/tickets-out.js";
import type { Tenant } from "../tenant/tenant.js";
import { continuing, isApproved, type LedgersToLock, type NarrowedFlags } from "./apply-plan.js";
import { askToApply } from "./ask-to-apply.js";
import type { Context } from "./context.js";
import { type OpenDelivery, openDelivery } from "./delivery.js";
import { exitOfRun, exitWithDelivery } from "./exit.js";
import { addStepSummary, setOutputs } from "./github-actions.js";
import type { Interruption } from "./interruption.js";
import { leftByOthers } from "./left-by-others.js";
import { keepLineEnds } from "./line-ends.js";
import { endCounts } from "./notices.js";
import { applyMarkdown, applyOutputs } from "./output/apply-markdown.js";
import { applyText, type RunView } from "./output/apply-text.js";
import { warnOfClock } from "./output/clock-text.js";
import { coloursFor } from "./output/colours.js";
import { toJson } from "./output/json.js";
import { refuseByAccount } from "./policy.js";
import { showRun } from "./shown-run.js";
import { openTenant } from "./tenant.js";
import { untilAborted } from "./until-aborted.js";
import type { OpenLedgers, Workspace } from "./workspace.js";

/** An `apply` whose ledgers are locked. */
export interface ApplySession {
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

/** For a run that sends nothing. */
export const NO_TICKETS = { ticketsOut: undefined, delivery: undefined };

/** Asks, authenticates and sends. Whatever can fail without the network is done before. */
export async function sendApply(plan: Plan, session: ApplySession): Promise<number> {
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
      return await runApply(plan, session, tenant, { ticketsOut, delivery });
    } finally {
      await ticketsOut?.close();
    }
  } finally {
    await delivery?.close();
    warnOfClock(tenant.clock, context.notes);
    await tenant.close();
  }
}

/** Carries out the plan, and prints the result. @param tenant undefined: nothing is sent @returns the exit code */
export async function runApply(
  plan: Plan,
  session: ApplySession,
  tenant: Tenant | undefined,
  { ticketsOut, delivery }: { ticketsOut: TicketsOut | undefined; delivery: OpenDelivery | undefined },
): Promise<number> {
  const { context, paths, flags, workspace, ledgers, interruption } = session;
  const { out, notes, env } = context;
  const { recipients, rate, linkHosts, quietTime } = workspace.settings;
  const queue = delivery?.queue(ledgers, tenant, flags);
  const { containOnly, continueUncontained } = flags;
  const { result, tally, notices } = await showRun(plan, session, "apply", {
    ...{ tenant, recipients, ticketsOut, linkHosts, taker: queue, containOnly, continueUncontained },
    ...{ knownRate: learnedRate(rate, ledgers.states), quietTime },
  });
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
