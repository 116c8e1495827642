import { ReticketError } from "../errors.js";
import { expectedRate } from "../plan/learned-rate.js";
import { hasEffect, hasWork, needsTenant, type Plan, sendCount } from "../plan/plan.js";
import type { Refusals } from "../plan/policy/refusals.js";
import { checkRecipient } from "../seal/seal.js";
import {
  type ApplyFlags,
  checkPlanned,
  isApproved,
  isReviewed,
  ledgersToLock,
  narrowingOf,
  planFor,
  refuseMoved,
} from "./apply-plan.js";
import { type ApplySession, NO_TICKETS, runApply, sendApply } from "./apply-run.js";
import { askToApply } from "./ask-to-apply.js";
import type { Context } from "./context.js";
import { deliveryPlanOf, routesOf, undeliveredBefore } from "./delivery.js";
import { effectsOf } from "./effects.js";
import { ephemeralLedgerWarning } from "./ephemeral-ledger.js";
import { EXIT } from "./exit.js";
import { type FollowedRound, followWaves } from "./follow.js";
import { exitOfIdle, idleRun } from "./idle-run.js";
import { interruptibly, withLockedLedgers } from "./locked-ledgers.js";
import { refusalsOf, refuse } from "./policy.js";
import { showPlan } from "./shown-plan.js";
import { otherRunsAtWork, showWaves } from "./waves-after.js";
import { openWorkspace } from "./workspace.js";

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
  return interruptibly(context, async (interruption) => {
    const warning = await ephemeralLedgerWarning(workspace.backend, context.env);
    if (warning !== undefined) context.notes.insist(context.notes.colours.bold(warning));
    const { narrowing } = flags;
    const round = (now: ApplyFlags) =>
      lockAndApply({ context, paths, flags: { ...now, narrowing }, workspace, routes, interruption });
    if (flags.follow === true) return followWaves({ context, workspace, flags, interruption }, round);
    return (await round(flags)).code;
  });
}

async function lockAndApply(session: Omit<ApplySession, "ledgers" | "locks">): Promise<FollowedRound> {
  const locks = await ledgersToLock(session.workspace, session.flags);
  return withLockedLedgers(session, { operation: "apply", ...locks }, (ledgers) =>
    planAndApply({ ...session, ledgers, locks }),
  );
}

async function planAndApply(session: ApplySession): Promise<FollowedRound> {
  const { context, paths, flags, workspace, ledgers } = session;
  // Needed with `--no-deliver` too: a reviewed plan is compared with all its effects.
  const routes = session.routes ?? (isReviewed(flags) ? await routesOf(workspace) : undefined);
  const effects = await effectsOf(workspace, routes);
  const plan = planFor(workspace, ledgers.states, flags, {
    effects,
    runsAtWork: await otherRunsAtWork(workspace, ledgers.states),
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
async function carryOut(plan: Plan, session: ApplySession, looksUp: boolean): Promise<number> {
  if (!hasEffect(plan)) return idleRun(plan, session);
  const hasNothingToContain = plan.replacements + plan.revocations === 0;
  if (session.flags.containOnly === true && hasNothingToContain)
    return runApply(plan, session, undefined, NO_TICKETS);
  if (needsTenant(plan) || looksUp) return sendApply(plan, session);
  if (!isApproved(session.flags)) await askToApply(plan, session);
  return runApply(plan, session, undefined, NO_TICKETS);
}

/** Checks what needs no confirmation and no network. @throws ReticketError POLICY_REFUSED, SEALING_IMPOSSIBLE */
async function checkOffline(plan: Plan, { context, flags, workspace }: ApplySession): Promise<Refusals> {
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

async function show(plan: Plan, session: ApplySession, refusals: Refusals | undefined): Promise<void> {
  const { workspace, routes, ledgers } = session;
  const delivery = await deliveryPlanOf(plan, routes);
  const { rate, quietTime, provider } = workspace.settings;
  const rates = expectedRate(rate, ledgers.states, provider);
  await showPlan({ plan, ...rates, delivery, refusals, quietTime }, session);
}
