import type { Due } from "../deliver/due.js";
import type { ManifestReminders } from "../deliver/reminders-due.js";
import type { Routes } from "../deliver/routes.js";
import { ReticketError } from "../errors.js";
import type { LedgerState } from "../ledger/ledger.js";
import { isHalt } from "../ledger/pause/watch.js";
import type { RefreshResult } from "../refresh/refresh.js";
import { targetId } from "../target.js";
import type { Context } from "./context.js";
import type { Interruption } from "./interruption.js";
import { refreshLedgers } from "./refresh-session.js";
import type { OpenLedgers, Workspace } from "./workspace.js";

/** How long what Auth0 said of users is relied on, milliseconds. What is left by then waits for the next `deliver`. */
const RELIED_MS = 3_600_000;

/** How many reminders are due, and when the next one is, milliseconds since the epoch. */
export interface ReminderCounts {
  due: number;
  nextAt: number | undefined;
}

/**
 * The reminders of each manifest.
 * @param due tickets that are to be delivered themselves
 */
export async function dueReminders(
  { manifests, settings }: Pick<Workspace, "manifests" | "settings">,
  routes: Routes,
  states: ReadonlyMap<string, LedgerState>,
  { now, due = [] }: { now: number; due?: readonly Due[] },
): Promise<ManifestReminders[]> {
  const { remindersOf } = await import("../deliver/reminders-due.js");
  const { linkHosts } = settings;
  const delivered = new Map(due.map(({ manifest, tickets }) => [manifest.name, tickets]));
  return manifests
    .filter(({ name }) => routes.byManifest.get(name)?.reminds === true)
    .map((manifest) =>
      remindersOf(manifest, states, {
        ...{ now, linkHosts, via: routes.byManifest.get(manifest.name)!.via },
        isDelivered: (id) => delivered.get(manifest.name)?.has(id) === true,
      }),
    );
}

/** For a plan; undefined: no manifest has `remind`. */
export async function reminderCounts(
  workspace: Pick<Workspace, "manifests" | "settings">,
  routes: Routes | undefined,
  states: ReadonlyMap<string, LedgerState>,
  now: number,
): Promise<ReminderCounts | undefined> {
  if (routes === undefined || ![...routes.byManifest.values()].some(({ reminds }) => reminds))
    return undefined;
  return countReminders(await dueReminders(workspace, routes, states, { now }));
}

export function countReminders(reminders: readonly ManifestReminders[]): ReminderCounts {
  const times = reminders.map(({ nextAt }) => nextAt).filter((at) => at !== undefined);
  return {
    due: reminders.reduce((sum, { due }) => sum + due.size, 0),
    nextAt: times.length === 0 ? undefined : Math.min(...times),
  };
}

/** What Auth0 was asked right before users are reminded. */
export interface AskedReminders {
  /** To be sent: their users have not reset. */
  reminders: readonly ManifestReminders[];
  /** Users who have reset meanwhile, or are gone. */
  done: number;
  /** Users of whom Auth0 does not tell whether they have reset. */
  unclear: number;
  /** Reminders that are left because Auth0 could not be asked. */
  left: number;
  /** Why Auth0 could not be asked. */
  error: ReticketError | undefined;
}

/**
 * Asks Auth0, as `refresh` does, which of the users have reset, and records it. Only users who surely have not reset are
 * reminded. Sessions are not revoked.
 * @param now when the reminders were found to be due
 */
export async function askAboutReminders(
  context: Context,
  workspace: Workspace,
  routes: Routes,
  ledgers: OpenLedgers,
  {
    reminders,
    interruption,
    now,
  }: { reminders: readonly ManifestReminders[]; interruption: Interruption; now: number },
): Promise<AskedReminders> {
  const wanted = reminders.filter(({ due }) => due.size > 0);
  const manifests = wanted.map(({ manifest }) => manifest);
  const askedAt = Date.now();
  const count = countReminders(wanted).due;
  const nothing = { reminders: [], done: 0, unclear: 0, left: count };
  let refreshed: RefreshResult;
  try {
    refreshed = await refreshLedgers(
      context,
      { ...workspace, manifests },
      ledgers,
      { revoke: false },
      interruption,
    );
  } catch (error) {
    // Tickets are delivered without that, too. A pause ends the whole run.
    if (!(error instanceof ReticketError) || isHalt(error)) throw error;
    return { ...nothing, error };
  }
  const { ended, left, error } = refreshed;
  if (ended !== "done" || left > 0) return { ...nothing, error };
  const states = new Map(ledgers.states);
  for (const { name } of manifests) states.set(name, await ledgers.ledgers.get(name)!.state());
  const after = await dueReminders({ ...workspace, manifests }, routes, states, { now });
  const isUnclear = unclearTargets(refreshed);
  let unclear = 0;
  const asked = after.map(({ manifest, due, nextAt }, index) => {
    const kept = [...due].filter(([id]) => wanted[index]!.due.has(id));
    const clear = kept.filter(([id]) => !isUnclear(manifest.name, id));
    unclear += kept.length - clear.length;
    const bounded = clear.map(
      ([id, one]) => [id, { ...one, before: Math.min(one.before, askedAt + RELIED_MS) }] as const,
    );
    return { manifest, nextAt, due: new Map(bounded) };
  });
  const open = countReminders(asked).due;
  return { reminders: asked, done: count - open - unclear, unclear, left: 0, error: undefined };
}

function unclearTargets({ unclear, blind }: RefreshResult): (manifest: string, id: string) => boolean {
  const found = new Set(unclear.map(({ manifest, target }) => `${manifest}\n${targetId(target)}`));
  return (manifest, id) => found.has(`${manifest}\n${id}`) || blind.has(id);
}
