import { failpoint } from "../failpoint.js";
import type { LedgerRecord } from "../ledger/ledger.js";
import { sealTickets } from "../seal/seal.js";
import type { TicketsOut } from "../seal/tickets-out.js";
import type { Secret } from "../secret.js";
import type { WithheldReason } from "../tenant/link.js";
import { ticketSha256 } from "../ticket-sha256.js";
import { type RecordSubject, subjectFields } from "./record-subject.js";

/** A ticket that is to be sealed and recorded. */
export interface RecordedIssue extends RecordSubject {
  ticket: Secret;
  /** Why its link is withheld. */
  withheld: WithheldReason | undefined;
  /** When it was made, by the tenant's clock, milliseconds since the epoch; undefined: this machine's clock is used. */
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
 * The records of tickets that are committed together: one age file, and a record for each ticket in the same order. Seals the
 * tickets and, if there is a file for plain tickets, writes them.
 */
export async function ticketRecords(
  tickets: readonly RecordedIssue[],
  { run, manifest, recipients, ticketsOut }: TicketRecordsOptions,
): Promise<LedgerRecord[]> {
  const isSealed = recipients.length > 0;
  // A withheld ticket that is sealed is not written. Without sealing, this file is the only place that keeps it.
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
      ...subjectFields(ticket),
      ticket_sha256: ticketSha256(ticket.ticket),
      expires_at: timestamp(ticket.expiresAt),
      ...tenantTime(ticket.tenantAt),
      ...(ticket.requestId === undefined ? {} : { request_id: ticket.requestId }),
      ...(ticket.withheld === undefined ? {} : { held_back: ticket.withheld }),
      ...(ticket.identity === undefined ? {} : { identity: ticket.identity }),
      ...(ticket.deliverTo === undefined ? {} : { deliver_to: ticket.deliverTo }),
    });
  }
  return records;
}

/** Clocks that differ by less are treated as equal: the line's own time is used as the tenant's. */
const EQUAL_MS = 2000;

/** The tenant's time, if it differs from this machine's clock, which the line has. */
export function tenantTime(tenantAt: number | undefined, now = Date.now()): { tenant_at?: string } {
  if (tenantAt === undefined || Math.abs(tenantAt - now) < EQUAL_MS) return {};
  return { tenant_at: timestamp(tenantAt) };
}

/** RFC 3339 in whole seconds, rounded down, so that no link is shown as valid after it expired. */
function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
