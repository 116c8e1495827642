import { ulid } from "ulid";
import type { Due, Retry } from "../deliver/due.js";
import type { ManifestReminders } from "../deliver/reminders-due.js";
import type { Routes } from "../deliver/routes.js";
import { ReticketError } from "../errors.js";
import type { MissingTicket } from "../ledger/tickets.js";
import { manifestKeys } from "../manifest/keys.js";
import { createPacer } from "../pacing/pacer.js";
import type { Secret } from "../secret.js";
import { totalWithheld, type WithheldCounts } from "../tenant/withheld-tally.js";
import { VERSION } from "../version.js";
import { actor } from "./actor.js";
import { confirm } from "./confirm.js";
import type { Context } from "./context.js";
import { openDelivery } from "./delivery.js";
import { effectsOf } from "./effects.js";
import { EXIT, exitWithDelivery } from "./exit.js";
import { identitiesFrom } from "./identities.js";
import type { Interruption } from "./interruption.js";
import { interruptibly, withLockedLedgers } from "./locked-ledgers.js";
import { RunNotices } from "./notices.js";
import { counted } from "./output/check.js";
import { coloursFor } from "./output/colours.js";
import { askedText, dueText, needsLookUp } from "./output/due-text.js";
import { toJson } from "./output/json.js";
import { STOPPING } from "./output/run-notes.js";
import { shellWords } from "./output/shell.js";
import { timestamp } from "./output/status-json.js";
import { withheldText } from "./output/withheld-text.js";
import { refuseDelivery } from "./policy.js";
import { usedRoutes } from "./rehearsal-session.js";
import { type AskedReminders, askAboutReminders, countReminders, dueReminders } from "./remind.js";
import { openTenant } from "./tenant.js";
import { type OpenLedgers, openWorkspace, type Workspace } from "./workspace.js";

export interface DeliverFlags {
  /** Not needed if nothing sealed is to be opened. */
  identity: readonly string[];
  /** false: no user is reminded. */
  remind?: boolean;
  retry?: Retry;
  autoApprove?: boolean;
  /** Milliseconds. */
  lockTimeout?: number;
  /** Nothing new is sent after this time, milliseconds. */
  timeBudget?: number;
  format: "text" | "json";
}

/** The tickets exist already: those of one large domain must not keep the others from being opened. */
const MOST_WAITING = 50_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Session {
  context: Context;
  paths: readonly string[];
  flags: DeliverFlags;
  workspace: Workspace;
  routes: Routes;
  ledgers: OpenLedgers;
  interruption: Interruption;
}

/** Locks the ledgers, finds what is due, asks for confirmation, delivers and prints the result. @returns the exit code */
export async function deliverSession(
  context: Context,
  paths: readonly string[],
  flags: DeliverFlags,
): Promise<number> {
  const workspace = await openWorkspace(context, paths);
  const routes = await usedRoutes(workspace);
  return interruptibly(context, (interruption) => {
    const session = { context, paths, flags, workspace, routes, interruption };
    return withLockedLedgers(session, { operation: "deliver" }, (ledgers) =>
      findAndDeliver({ ...session, ledgers }),
    );
  });
}

async function findAndDeliver(session: Session): Promise<number> {
  const { context, flags, workspace, routes, ledgers } = session;
  const { out, env } = context;
  const { dueDeliveries } = await import("../deliver/due.js");
  const { retry } = flags;
  const { linkHosts } = workspace.settings;
  const now = Date.now();
  const due = dueDeliveries(routes, workspace.manifests, ledgers.states, { retry, now, linkHosts });
  const count = due.reduce((sum, { tickets }) => sum + tickets.size, 0);
  const reminders =
    flags.remind === false ? [] : await dueReminders(workspace, routes, ledgers.states, { now, due });
  const { due: remindedCount, nextAt } = countReminders(reminders);
  const shown = { routes, effects: await effectsOf(workspace, routes), reminders };
  if (flags.format === "text") await out.write(dueText(due, shown, coloursFor(out.terminal, env)));
  else if (flags.autoApprove !== true) {
    // Show the addresses before asking for confirmation, also when standard output has JSON.
    for (const piece of dueText(due, shown, context.notes.colours)) context.notes.insist(piece.trimEnd());
  }
  if (flags.format === "json")
    out.line(
      toJson({
        type: "due",
        tickets: count,
        ...(reminders.length === 0 ? {} : { reminders: remindedCount, next_reminder: timestamp(nextAt) }),
        ...unrecordedCountJson(due),
        ...heldJson(due.map(({ held }) => held)),
      }),
    );
  if (count + remindedCount > 0) return send({ due, reminders, now }, session);
  printWithheld(
    due.map(({ held }) => held),
    session,
  );
  return due.some(isLeftOver) ? EXIT.leftovers : EXIT.done;
}

function isLeftOver({ refused, inDoubt, held, unrecorded }: Due): boolean {
  return refused + inDoubt + held.total + unrecorded > 0;
}

function unrecordedCountJson(due: readonly Due[]): { unrecorded?: number } {
  const unrecorded = due.reduce((sum, one) => sum + one.unrecorded, 0);
  return unrecorded === 0 ? {} : { unrecorded };
}

function heldJson(counts: readonly WithheldCounts[]): { held_back?: WithheldCounts } {
  const all = totalWithheld(counts);
  return all.total === 0 ? {} : { held_back: all };
}

/** Prints the withheld links and what to do about them. */
function printWithheld(counts: readonly WithheldCounts[], { context: { notes }, paths }: Session): void {
  const command = shellWords(["reticket", "deliver", "--identity", "FILE", ...paths]);
  for (const piece of withheldText(totalWithheld(counts), command))
    notes.insist(piece.replace(/^\n|\n$/g, ""));
}

/** What is to be sent. */
interface Sending {
  due: readonly Due[];
  reminders: readonly ManifestReminders[];
  /** When that was found, milliseconds since the epoch. */
  now: number;
}

/** Asks, then delivers. Whatever can fail without the network is done before. */
async function send(sending: Sending, session: Session): Promise<number> {
  const { due, reminders } = sending;
  const { context, paths, flags, workspace, routes, ledgers, interruption } = session;
  const { notes, env } = context;
  const { settings, backend, manifests } = workspace;
  const identities = await identitiesOf(sending, session);
  const delivering = [
    ...due.map(({ manifest, tickets }) => ({ manifest, tickets: [...tickets.values()] })),
    ...reminders.map(({ manifest, due: wanted }) => ({ manifest, tickets: [...wanted.values()] })),
  ];
  const policy = await refuseDelivery(workspace, delivering, context);
  const tenant =
    policy.accounts > 0 || needsLookUp(due, reminders, routes)
      ? await openTenant(session.context, session.workspace.settings)
      : undefined;
  const delivery = await openDelivery(context, workspace, routes, interruption);
  try {
    if (flags.autoApprove !== true) await ask(sending, session);
    if (policy.accounts > 0 && tenant !== undefined) await policy.byAccount(tenant, interruption.drain);
    const asked = await whoIsReminded(sending, session);
    const queue = delivery.queue(ledgers, tenant, { format: flags.format, mostWaiting: MOST_WAITING });
    const { deliver } = await import("../deliver/deliver.js");
    const run = ulid();
    const timeIsUp = timeBudget(flags.timeBudget, notes);
    const notices = await RunNotices.ofDelivery(context, workspace, run, delivering);
    const { ended, missing, held, unread, error } = await deliver({
      run,
      backend,
      tenant: settings.tenant,
      identities,
      due,
      reminders: asked?.reminders,
      linkHosts: settings.linkHosts,
      queue,
      pacer: createPacer({
        ...{ rate: settings.rate, headroom: settings.headroom },
        subscriptions: settings.provider.subscriptions,
      }),
      ledgers: ledgers.ledgers,
      states: ledgers.states,
      keys: new Map(manifests.map((manifest) => [manifest.name, manifestKeys(manifest, settings.tenant)])),
      actor: actor(env),
      toolVersion: VERSION,
      pauses: ledgers.pauses?.signal,
      drain: interruption.drain,
      timeIsUp,
    });
    queue.leave(asked?.left ?? 0);
    await notices.ended({ ended, error, counts: { withheld: held.total }, deliveries: queue.counts });
    await delivery.report(queue, { run, paths, sealed: true, format: flags.format });
    const back = [held, ...due.map((one) => one.held)];
    if (flags.format === "json" && held.total > 0) context.out.line(toJson({ type: "held_back", ...held }));
    printWithheld(back, session);
    if (missing.length > 0) notes.complain(unopened(missing));
    throwStop(ledgers, unread);
    const code = isFailed(missing, asked) ? EXIT.error : EXIT.done;
    const exit = exitWithDelivery(code, queue, interruption.signal);
    const isLeft = totalWithheld(back).total > 0 || due.some(({ unrecorded }) => unrecorded > 0);
    return exit === EXIT.done && isLeft ? EXIT.leftovers : exit;
  } finally {
    await delivery.close();
    await tenant?.close();
  }
}

/** @throws ReticketError PAUSED, or `unread` if there is one */
function throwStop({ pauses }: OpenLedgers, unread: ReticketError | undefined): void {
  if (pauses?.signal.aborted === true) throw pauses.signal.reason;
  if (unread !== undefined) throw unread;
}

function isFailed(missing: readonly MissingTicket[], asked: AskedReminders | undefined): boolean {
  return missing.some(({ why }) => why !== "not_sealed") || asked?.error !== undefined;
}

/** @throws ReticketError USAGE if something sealed is to be opened, and there is no identity */
async function identitiesOf({ due, reminders }: Sending, session: Session): Promise<Secret[]> {
  const { needsLink } = await import("../deliver/remind.js");
  const opens =
    due.some(({ tickets }) => tickets.size > 0) ||
    reminders.some((one) => [...one.due.values()].some(needsLink));
  const { flags, workspace, context } = session;
  if (!opens && flags.identity.length === 0) return [];
  const identities = await identitiesFrom(flags.identity, workspace.settings.tenant, context.env);
  if (identities !== undefined) return identities;
  throw new ReticketError("USAGE", "--identity is missing: the tickets are sealed", {
    hint: "give the file that `keygen` wrote: `--identity FILE`",
  });
}

/** Asks Auth0 who is still to be reminded, and tells what it said; undefined: none was to be. */
async function whoIsReminded(
  { reminders, now }: Sending,
  { context, workspace, routes, ledgers, interruption, flags }: Session,
): Promise<AskedReminders | undefined> {
  if (countReminders(reminders).due === 0) return undefined;
  const asked = await askAboutReminders(context, workspace, routes, ledgers, {
    reminders,
    interruption,
    now,
  });
  const { done, unclear, left, error } = asked;
  const due = countReminders(asked.reminders).due;
  if (flags.format === "json") context.out.line(toJson({ type: "reminders", due, done, unclear, left }));
  else await context.out.write(askedText(asked));
  if (error !== undefined) context.notes.complain(error);
  return asked;
}

/** Aborted when the time is up; undefined: it never is. */
function timeBudget(ms: number | undefined, notes: Context["notes"]): AbortSignal | undefined {
  if (ms === undefined) return undefined;
  const signal = AbortSignal.timeout(Math.min(ms, LONGEST_TIMER_MS));
  signal.addEventListener("abort", () => notes.say(STOPPING.time_budget), { once: true });
  return signal;
}

/** @throws ReticketError NOT_CONFIRMED, INTERRUPTED */
async function ask(
  { due, reminders }: Sending,
  { context, interruption, workspace }: Session,
): Promise<void> {
  const { notes } = context;
  if (process.stdin.isTTY !== true || !notes.isTerminal) {
    throw new ReticketError("NOT_CONFIRMED", "no terminal to ask for confirmation: nothing was sent", {
      hint: "give `--auto-approve`",
    });
  }
  const count = due.reduce((sum, { tickets }) => sum + tickets.size, 0);
  const { due: reminded } = countReminders(reminders);
  const what = [
    ...(count > 0 || reminded === 0 ? [`deliver ${counted(count, "ticket")}`] : []),
    ...(reminded > 0 ? [`remind ${counted(reminded, "user")}`] : []),
  ].join(" and ");
  const words = `${what[0]!.toUpperCase()}${what.slice(1)}`;
  await confirm(`\n${words} of ${workspace.settings.tenant}?`, notes, interruption);
}

function unopened(missing: readonly MissingTicket[]): ReticketError {
  const plain = missing.filter(({ why }) => why === "not_sealed").length;
  const sealed = missing.length - plain;
  const words = [
    ...(sealed > 0 ? [`${sealed} could not be opened with these identities`] : []),
    ...(plain > 0 ? [`${plain} were never sealed and are only in a --tickets-out file`] : []),
  ];
  return new ReticketError("IDENTITY_INVALID", `of the tickets that are due, ${words.join(", and ")}`, {
    hint: "give the identity of one of the recipients that the tickets were sealed to; `--identity` may be repeated",
  });
}
