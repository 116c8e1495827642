import { ulid } from "ulid";
import type { Due, Retry } from "../deliver/due.js";
import type { Routes } from "../deliver/routes.js";
import { ReticketError } from "../errors.js";
import type { MissingTicket } from "../ledger/tickets.js";
import { manifestKeys } from "../manifest/keys.js";
import { createPacer } from "../pacing/pacer.js";
import { readIdentityFile } from "../seal/identity.js";
import { totalWithheld, type WithheldCounts } from "../tenant/withheld-tally.js";
import { VERSION } from "../version.js";
import { actor } from "./actor.js";
import { confirm } from "./confirm.js";
import type { Context } from "./context.js";
import { openDelivery, routesOf, unconfigured } from "./delivery.js";
import { effectsOf } from "./effects.js";
import { EXIT, exitWithDelivery } from "./exit.js";
import { Interruption } from "./interruption.js";
import { coloursFor } from "./output/colours.js";
import { dueText, needsLookUp } from "./output/due-text.js";
import { toJson } from "./output/json.js";
import { STOPPING } from "./output/run-notes.js";
import { shellWords } from "./output/shell.js";
import { withheldText } from "./output/withheld-text.js";
import { refuseDelivery } from "./policy.js";
import { openTenant } from "./tenant.js";
import { type OpenLedgers, openLedgers, openWorkspace, type Workspace } from "./workspace.js";

export interface DeliverFlags {
  identity: readonly string[];
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
  const interruption = new Interruption(context.notes, context.out.gone);
  try {
    const ledgers = await openLedgers(workspace, {
      operation: "deliver",
      ...{ timeoutMs: flags.lockTimeout ?? 0, stop: interruption.drain, notes: context.notes },
    });
    try {
      return await findAndDeliver({ context, paths, flags, workspace, routes, ledgers, interruption });
    } finally {
      await ledgers.close();
    }
  } catch (error) {
    return interruption.concede(error);
  } finally {
    interruption.dispose();
  }
}

/** Sends one test mail with a fake link. @returns the exit code */
export async function rehearsalSession(
  context: Context,
  paths: readonly string[],
  to: string,
): Promise<number> {
  const workspace = await openWorkspace(context, paths);
  const routes = await usedRoutes(workspace);
  const manifest = workspace.manifests.find(({ name }) => routes.byManifest.get(name)!.via.includes("smtp"));
  if (manifest === undefined) throw unconfigured("these manifests send no mail that could be tested");
  const [{ openChannels, closeChannels }, { rehearse }] = await Promise.all([
    import("../deliver/channels.js"),
    import("../deliver/rehearsal.js"),
  ]);
  const { tenant } = workspace.settings;
  const { env } = context;
  const options = {
    env,
    tenant,
    toolVersion: VERSION,
    ledgerDir: undefined,
    only: ["smtp"],
    test: true,
  } as const;
  const channels = await openChannels(routes, options);
  const interruption = new Interruption(context.notes, context.out.gone);
  try {
    const stop = interruption.drain;
    const sent = await rehearse(channels.get("smtp")!, manifest, { tenant, to, stop });
    if (sent.type === "delivered") {
      context.out.line(`The mail server accepted a test mail for ${manifest.name}: check the mailbox.`);
      return EXIT.done;
    }
    throw new ReticketError("DELIVERY_REFUSED", `the test mail was not accepted: ${sent.why}`, {
      hint: "fix what the mail server reports, or `delivery.smtp` in reticket.yaml",
    });
  } finally {
    interruption.dispose();
    await closeChannels(channels);
  }
}

async function usedRoutes(workspace: Workspace): Promise<Routes> {
  const routes = await routesOf(workspace);
  if (routes === undefined) throw unconfigured("no delivery is configured");
  return routes;
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
  const shown = { routes, effects: await effectsOf(workspace, routes) };
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
        ...unrecordedCountJson(due),
        ...heldJson(due.map(({ held }) => held)),
      }),
    );
  if (count > 0) return send(due, session);
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

/** Asks, then delivers. Whatever can fail without the network is done before. */
async function send(due: readonly Due[], session: Session): Promise<number> {
  const { context, paths, flags, workspace, routes, ledgers, interruption } = session;
  const { notes, env } = context;
  const { settings, backend, manifests } = workspace;
  const identities = (await Promise.all(flags.identity.map(readIdentityFile))).flat();
  const delivering = due.map(({ manifest, tickets }) => ({ manifest, tickets: [...tickets.values()] }));
  const policy = await refuseDelivery(workspace, delivering, context);
  const client =
    policy.accounts > 0 || needsLookUp(due, routes)
      ? await openTenant(session.context, session.workspace.settings)
      : undefined;
  const delivery = await openDelivery(context, workspace, routes, interruption);
  try {
    if (flags.autoApprove !== true) await ask(due, session);
    if (policy.accounts > 0 && client !== undefined) await policy.byAccount(client, interruption.drain);
    const queue = delivery.queue(ledgers, client, { format: flags.format, mostWaiting: MOST_WAITING });
    const { deliver } = await import("../deliver/deliver.js");
    const run = ulid();
    const timeIsUp = timeBudget(flags.timeBudget, notes);
    const { missing, held } = await deliver({
      run,
      backend,
      tenant: settings.tenant,
      identities,
      due,
      linkHosts: settings.linkHosts,
      queue,
      pacer: createPacer({ rate: settings.rate, headroom: settings.headroom }),
      ledgers: ledgers.ledgers,
      keys: new Map(manifests.map((manifest) => [manifest.name, manifestKeys(manifest, settings.tenant)])),
      actor: actor(env),
      toolVersion: VERSION,
      pauses: ledgers.pauses?.signal,
      drain: interruption.drain,
      timeIsUp,
    });
    await delivery.report(queue, { run, paths, sealed: true, format: flags.format });
    const back = [held, ...due.map((one) => one.held)];
    if (flags.format === "json" && held.total > 0) context.out.line(toJson({ type: "held_back", ...held }));
    printWithheld(back, session);
    if (missing.length > 0) notes.complain(unopened(missing));
    if (ledgers.pauses?.signal.aborted === true) throw ledgers.pauses.signal.reason;
    const code = missing.some(({ why }) => why !== "not_sealed") ? EXIT.error : EXIT.done;
    const exit = exitWithDelivery(code, queue, interruption.signal);
    const isLeft = totalWithheld(back).total > 0 || due.some(({ unrecorded }) => unrecorded > 0);
    return exit === EXIT.done && isLeft ? EXIT.leftovers : exit;
  } finally {
    await delivery.close();
    await client?.close();
  }
}

/** Aborted when the time is up; undefined: it never is. */
function timeBudget(ms: number | undefined, notes: Context["notes"]): AbortSignal | undefined {
  if (ms === undefined) return undefined;
  const signal = AbortSignal.timeout(Math.min(ms, LONGEST_TIMER_MS));
  signal.addEventListener("abort", () => notes.say(STOPPING.time_budget), { once: true });
  return signal;
}

/** @throws ReticketError NOT_CONFIRMED, INTERRUPTED */
async function ask(due: readonly Due[], { context, interruption, workspace }: Session): Promise<void> {
  const { notes } = context;
  if (process.stdin.isTTY !== true || !notes.isTerminal) {
    throw new ReticketError("NOT_CONFIRMED", "no terminal to ask for confirmation: nothing was sent", {
      hint: "give `--auto-approve`",
    });
  }
  const count = due.reduce((sum, { tickets }) => sum + tickets.size, 0);
  const what = count === 1 ? "1 ticket" : `${count} tickets`;
  await confirm(`\nDeliver ${what} of ${workspace.settings.tenant}?`, notes, interruption);
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
