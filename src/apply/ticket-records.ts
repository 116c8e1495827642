import type { WithheldReason } from "../auth0/link.js";
import { failpoint } from "../failpoint.js";
import type { LedgerRecord } from "../ledger/ledger.js";
import { sealTickets } from "../seal/seal.js";
import type { TicketsOut } from "../seal/tickets-out.js";
import type { Secret } from "../secret.js";
import type { Target } from "../target.js";
import { ticketSha256 } from "../ticket-sha256.js";

/** Whose outcome a record tells. */
export interface Subject {
  key: string;
  target: Target;
  generation: number;
  /** The address that the manifest gives for the ticket. */
  deliverTo: string | undefined;
}

/** A ticket that is to be sealed and recorded. */
export interface IssuedTicket extends Subject {
  ticket: Secret;
  /** Why its link is not let out. */
  withheld: WithheldReason | undefined;
  /** When it was made, by the tenant's clock, milliseconds since the epoch; undefined: as this machine's says. */
  tenantAt: number | undefined;
  /** By the tenant's clock, milliseconds since the epoch. */
  expiresAt: number;
  requestId: string | undefined;
}

export interface TicketRecordsOptions {
  run: string;
  manifest: string;
  recipients: readonly string[];
  ticketsOut: TicketsOut | undefined;
}

/**
 * The records of tickets that came together: one age file and a line each, in the same order. The tickets are sealed and,
 * where there is a file for them, written.
 */
export async function ticketRecords(
  tickets: readonly IssuedTicket[],
  { run, manifest, recipients, ticketsOut }: TicketRecordsOptions,
): Promise<LedgerRecord[]> {
  const isSealed = recipients.length > 0;
  // Where a held ticket is sealed it stays there; else this file is the only place where it is not lost.
  const plain = tickets.filter(({ withheld }) => withheld === undefined || !isSealed);
  if (plain.length > 0) {
    await ticketsOut?.append(
      plain.map(({ target, ticket, expiresAt, withheld }) => ({
        manifest,
        target,
        ticket,
        expires_at: timestamp(expiresAt),
        ...(withheld === undefined ? {} : { held_back: withheld }),
      })),
    );
  }
  const records: LedgerRecord[] = [];
  if (isSealed) {
    failpoint("seal.before");
    records.push({ type: "sealed", run, age: await sealTickets(tickets, recipients) });
    failpoint("seal.after");
  }
  for (const ticket of tickets) {
    records.push({
      type: "issued",
      run,
      ...recordedSubject(ticket),
      ticket_sha256: ticketSha256(ticket.ticket),
      expires_at: timestamp(ticket.expiresAt),
      ...tenantTime(ticket.tenantAt),
      ...(ticket.requestId === undefined ? {} : { request_id: ticket.requestId }),
      ...(ticket.withheld === undefined ? {} : { held_back: ticket.withheld }),
      ...(ticket.deliverTo === undefined ? {} : { deliver_to: ticket.deliverTo }),
    });
  }
  return records;
}

/** Clocks that differ by less are taken for equal: the line's own time stands for the tenant's. */
const EQUAL_MS = 2000;

/** The tenant's time, where this machine's clock, which the line has, differs from it. */
export function tenantTime(tenantAt: number | undefined, now = Date.now()): { tenant_at?: string } {
  if (tenantAt === undefined || Math.abs(tenantAt - now) < EQUAL_MS) return {};
  return { tenant_at: timestamp(tenantAt) };
}

/** What every outcome of a request begins with. */
export function recordedSubject({ key, target, generation }: Subject) {
  return { key, target, ...(generation === 1 ? {} : { generation }) };
}

/** RFC 3339 in whole seconds, rounded down: a link is never said to live longer than it does. */
function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
