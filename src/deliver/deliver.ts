import type { ApplyResult } from "../apply/events.js";
import type { ReticketError } from "../errors.js";
import type { LedgerBackend, LockedLedger } from "../ledger/ledger.js";
import { isPaused } from "../ledger/pause/watch.js";
import { type HeldTicket, type MissingTicket, type OpenedTicket, openTickets } from "../ledger/tickets.js";
import type { Keys } from "../manifest/keys.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Pacer } from "../pacing/pacer.js";
import type { Secret } from "../secret.js";
import { targetId } from "../target.js";
import type { LinkHosts } from "../tenant/link.js";
import { type WithheldCounts, WithheldTally } from "../tenant/withheld-tally.js";
import type { DeliveryQueue } from "./delivery-queue.js";
import type { Due, DueTicket } from "./due.js";
import { deliveryId, type TicketMessage } from "./ticket-message.js";

export interface DeliverOptions {
  /** A ULID. */
  run: string;
  backend: LedgerBackend;
  tenant: string;
  /** `AGE-SECRET-KEY-1…`; any that opens a ticket. */
  identities: readonly Secret[];
  due: readonly Due[];
  /** Where links may lead. */
  linkHosts: LinkHosts;
  queue: DeliveryQueue;
  pacer: Pick<Pacer, "acquire" | "observe">;
  /** Locked, by manifest name. */
  ledgers: ReadonlyMap<string, LockedLedger>;
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
}

/** Opens the tickets that are due, one age file at a time, and hands them to the delivery queue. */
export async function deliver(options: DeliverOptions): Promise<DeliverResult> {
  const { run, backend, tenant, identities, due, queue, pacer, ledgers, keys, actor, toolVersion } = options;
  const { drain, pauses, timeIsUp } = options;
  const isStopped = () => [drain, pauses, timeIsUp].some((signal) => signal?.aborted === true);
  const waiting = due.filter(({ tickets }) => tickets.size > 0);
  const byName = new Map(waiting.map((one) => [one.manifest.name, one]));
  const left = new Map(waiting.map(({ manifest, tickets }) => [manifest.name, new Set(tickets.keys())]));
  for (const name of byName.keys()) {
    const { digest } = keys.get(name)!;
    await ledgers
      .get(name)!
      .append([{ type: "run_started", run, digest, actor, tool_version: toolVersion, operation: "deliver" }]);
  }
  queue.started({ id: run, pacer, ...(timeIsUp === undefined ? {} : { timeIsUp }) });
  const missing: MissingTicket[] = [];
  const onMissing = (ticket: MissingTicket) => {
    if (left.get(ticket.manifest)?.has(targetId(ticket.target)) === true) missing.push(ticket);
  };
  const held = new WithheldTally();
  const onHeld = (ticket: HeldTicket) => {
    if (left.get(ticket.manifest)?.delete(targetId(ticket.target)) === true) held.add(ticket);
  };
  const { linkHosts } = options;
  const opening = openTickets(backend, tenant, [...byName.keys()], identities, {
    linkHosts,
    onMissing,
    onHeld,
  });
  for await (const opened of opening) {
    if (isStopped() || queue.failure !== undefined) break;
    const id = targetId(opened.target);
    const { manifest, tickets } = byName.get(opened.manifest)!;
    const ticket = tickets.get(id);
    if (ticket === undefined || left.get(manifest.name)?.delete(id) !== true) continue;
    await queue.offer(messageOf(manifest, ticket, opened), ticket.via);
  }
  for (const ids of left.values()) queue.leave(ids.size);
  await queue.finished(endOf(options, queue.failure).ended);
  // A channel that stopped has left tickets undelivered, so the run is not done.
  const end = endOf(options, queue.failure ?? queue.errors[0]);
  const { ended } = end;
  const counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
  const why = end.why === undefined ? {} : { why: end.why };
  for (const name of byName.keys()) {
    await ledgers.get(name)!.append([{ type: "run_finished", run, ended, counts, ...why }]);
  }
  return { ended, missing, held: held.counts() };
}

function messageOf(
  manifest: Manifest,
  { issued, deliverTo }: DueTicket,
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
