import type { ApplyResult } from "../apply/events.js";
import type { ReticketError } from "../errors.js";
import type { LedgerBackend, LedgerState, LockedLedger } from "../ledger/ledger.js";
import { isPaused } from "../ledger/pause/watch.js";
import { type MissingTicket, type OpenedTicket, openTickets } from "../ledger/tickets.js";
import type { Keys } from "../manifest/keys.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Pacer } from "../pacing/pacer.js";
import type { Secret } from "../secret.js";
import { targetId } from "../target.js";
import type { LinkHosts } from "../tenant/link.js";
import { type WithheldCounts, WithheldTally } from "../tenant/withheld-tally.js";
import { internalError } from "./channel-errors.js";
import type { DeliveryQueue } from "./delivery-queue.js";
import type { Due, DueTicket } from "./due.js";
import { needsLink, reminderMessage } from "./remind.js";
import type { DueReminder, ManifestReminders } from "./reminders-due.js";
import { deliveryId, type TicketMessage } from "./ticket-message.js";

export interface DeliverOptions {
  /** A ULID. */
  run: string;
  backend: LedgerBackend;
  tenant: string;
  /** `AGE-SECRET-KEY-1…`; any that opens a ticket. */
  identities: readonly Secret[];
  due: readonly Due[];
  /** Users to remind; none of them has a ticket in `due`. */
  reminders?: readonly Pick<ManifestReminders, "manifest" | "due">[] | undefined;
  /** Where links may lead. */
  linkHosts: LinkHosts;
  queue: DeliveryQueue;
  pacer: Pick<Pacer, "acquire" | "observe">;
  /** Locked, by manifest name. */
  ledgers: ReadonlyMap<string, LockedLedger>;
  /** Of the locked ledgers, by manifest name, as `due` was found in them. */
  states: ReadonlyMap<string, LedgerState>;
  keys: ReadonlyMap<string, Keys>;
  actor: string;
  toolVersion: string;
  /** `PauseWatch.signal`. Aborted: nothing new is sent, because a manifest was paused. */
  pauses?: AbortSignal | undefined;
  /** Aborted: nothing new is sent. */
  drain: AbortSignal;
  /** Aborted when the time budget is used up: nothing new is sent. */
  timeIsUp?: AbortSignal | undefined;
}

export interface DeliverResult {
  ended: ApplyResult["ended"];
  /** Due, and not to be opened with these identities, or never sealed. */
  missing: readonly MissingTicket[];
  /** Due, opened, and not let out. */
  held: WithheldCounts;
  /** Why the tickets could not be read to the end; undefined: they could. */
  unread: ReticketError | undefined;
  /** What ended the run before it was done, the gravest. */
  error: ReticketError | undefined;
}

/** Opens the tickets that are due, one age file at a time, and hands them and the reminders to the delivery queue. */
export async function deliver(options: DeliverOptions): Promise<DeliverResult> {
  const { run, queue, pacer, ledgers, keys, actor, toolVersion } = options;
  const { drain, pauses, timeIsUp } = options;
  const work = workOf(options);
  for (const { manifest } of work.values()) {
    const { digest } = keys.get(manifest.name)!;
    await ledgers
      .get(manifest.name)!
      .append([{ type: "run_started", run, digest, actor, tool_version: toolVersion, operation: "deliver" }]);
  }
  queue.started({ id: run, pacer, ...(timeIsUp === undefined ? {} : { timeIsUp }) });
  const isStopped = () =>
    queue.failure !== undefined || [drain, pauses, timeIsUp].some((signal) => signal?.aborted === true);
  await remindWithoutLink(work, queue, isStopped);
  const opened = await deliverOpened(work, options, isStopped);
  for (const { left } of work.values()) queue.leave(left.size);
  // Also where reading failed: what the queue has already is sent, awaited and recorded.
  await queue.finished(endOf(options, queue.failure ?? opened.unread).ended);
  // A channel that stopped has left tickets undelivered, so the run is not done.
  const error = queue.failure ?? opened.unread ?? queue.errors[0];
  const end = endOf(options, error);
  for (const name of work.keys()) {
    const reminded = queue.reminded(name);
    const counts = { ...NO_TICKETS, ...(reminded === 0 ? {} : { reminded }) };
    await ledgers.get(name)!.append([{ type: "run_finished", run, counts, ...end }]);
  }
  return { ended: end.ended, error, ...opened };
}

const NO_TICKETS = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };

/** What is to be sent for one manifest. */
interface ManifestWork {
  manifest: Manifest;
  tickets: ReadonlyMap<string, DueTicket>;
  reminders: ReadonlyMap<string, DueReminder>;
  /** The ids of targets for which nothing was handed to the queue yet. */
  left: Set<string>;
}

/** By manifest name; without those for which nothing is due. */
function workOf({ due, reminders = [] }: DeliverOptions): Map<string, ManifestWork> {
  const work = new Map<string, ManifestWork>();
  const of = (manifest: Manifest): ManifestWork => {
    const known = work.get(manifest.name);
    return known ?? { manifest, tickets: new Map(), reminders: new Map(), left: new Set() };
  };
  for (const { manifest, tickets } of due) {
    if (tickets.size > 0)
      work.set(manifest.name, { ...of(manifest), tickets, left: new Set(tickets.keys()) });
  }
  for (const { manifest, due: wanted } of reminders) {
    if (wanted.size === 0) continue;
    const one = of(manifest);
    work.set(manifest.name, { ...one, reminders: wanted, left: new Set([...one.left, ...wanted.keys()]) });
  }
  return work;
}

async function remindWithoutLink(
  work: ReadonlyMap<string, ManifestWork>,
  queue: DeliveryQueue,
  isStopped: () => boolean,
): Promise<void> {
  for (const { manifest, reminders, left } of work.values()) {
    for (const [id, reminder] of reminders) {
      if (needsLink(reminder)) continue;
      if (isStopped()) return;
      left.delete(id);
      await queue.offer(reminderMessage(manifest, reminder), reminder.via);
    }
  }
}

async function deliverOpened(
  work: ReadonlyMap<string, ManifestWork>,
  { backend, tenant, identities, linkHosts, queue, ledgers, states }: DeliverOptions,
  isStopped: () => boolean,
): Promise<Pick<DeliverResult, "missing" | "held" | "unread">> {
  const missing: MissingTicket[] = [];
  const held = new WithheldTally();
  const names = [...work.values()].filter(({ left }) => left.size > 0).map(({ manifest }) => manifest.name);
  if (names.length === 0) return { missing, held: held.counts(), unread: undefined };
  let unread: ReticketError | undefined;
  const opening = openTickets(backend, tenant, names, identities, {
    linkHosts,
    states: new Map([...states].filter(([name]) => ledgers.has(name))),
    isWanted: (manifest, id) => work.get(manifest)?.left.has(id) === true,
    onMissing: (ticket) => {
      if (work.get(ticket.manifest)?.left.has(targetId(ticket.target)) === true) missing.push(ticket);
    },
    onHeld: (ticket) => {
      if (work.get(ticket.manifest)?.left.delete(targetId(ticket.target)) === true) held.add(ticket);
    },
  });
  try {
    for await (const opened of opening) {
      if (isStopped()) break;
      const id = targetId(opened.target);
      const { manifest, tickets, reminders, left } = work.get(opened.manifest)!;
      if (!left.delete(id)) continue;
      const ticket = tickets.get(id);
      if (ticket !== undefined) await queue.offer(messageOf(manifest, ticket, opened), ticket.via);
      else {
        const reminder = reminders.get(id)!;
        await queue.offer(reminderMessage(manifest, reminder, opened.ticket), reminder.via);
      }
    }
  } catch (cause) {
    unread = internalError("opened tickets", cause);
  }
  return { missing, held: held.counts(), unread };
}

function messageOf(
  manifest: Manifest,
  { index, issued, deliverTo }: DueTicket,
  opened: OpenedTicket,
): TicketMessage {
  return {
    id: deliveryId(issued.key, issued.ticketSha256),
    manifest: manifest.name,
    reason: manifest.reason,
    key: issued.key,
    target: opened.target,
    generation: issued.generation,
    link: opened.ticket,
    expiresAt: issued.expiresAt,
    deliverTo,
    language: manifest.entries.language(index),
  };
}

function endOf(
  { drain, pauses, timeIsUp }: DeliverOptions,
  error: ReticketError | undefined,
): { ended: ApplyResult["ended"]; why?: string } {
  if (pauses?.aborted === true) {
    const { reason } = pauses;
    return isPaused(reason) ? { ended: "paused" } : { ended: "stopped", why: reason.code };
  }
  const why = error === undefined ? {} : { why: error.code };
  if (drain.aborted) return { ended: "interrupted", ...why };
  if (timeIsUp?.aborted === true) return { ended: "time_budget", ...why };
  return { ended: error === undefined ? "done" : "stopped", ...why };
}
