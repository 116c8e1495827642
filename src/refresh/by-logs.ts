import { ReticketError } from "../errors.js";
import { IdTable } from "../ledger/id-table.js";
import type { RequestLoop } from "../pacing/request-loop.js";
import { type Target, targetId } from "../target.js";
import type { LogEvent, LogsAnswer } from "../tenant/log-events.js";
import type { PasswordLog } from "../tenant/tenant.js";
import type { OpenTicket, OpenTickets } from "./open-tickets.js";

/** Why nothing is said of such a ticket. */
export const NO_EVENT =
  "the ticket has expired, and the tenant's log has no password change: that proves nothing, because logs are kept for a few days only";

export interface LogOptions {
  tenant: PasswordLog;
  requests: RequestLoop;
  /** Aborted: no further request is sent. */
  signal: AbortSignal;
  /** When reading begins, milliseconds since the epoch by the tenant's clock: later events are left to the next refresh. */
  now: number;
  /** More events were read. */
  onProgress: (events: number) => void;
}

/** When passwords were changed, by the events of the tenant's log since the oldest open ticket. */
export class PasswordChanges {
  readonly #ids = new IdTable();
  readonly #changedAt: Float64Array;
  /** Users who tried, and whose new password was refused. */
  readonly #refused = new Set<number>();

  constructor(openTickets: OpenTickets) {
    for (const { target } of openTickets) this.#ids.add(targetId(target));
    this.#changedAt = new Float64Array(this.#ids.size);
  }

  add(event: LogEvent): void {
    for (const id of idsOf(event)) {
      const row = this.#ids.find(id);
      if (row === undefined) continue;
      if (event.type === "scp") this.#changedAt[row] = Math.max(this.#changedAt[row]!, event.at);
      else if (event.type === "fcp" || event.type === "reset_pwd_leak") this.#refused.add(row);
    }
  }

  /** When the target's password was last changed, milliseconds since the epoch; NaN: no event says so. */
  changedAt(target: Target): number {
    const row = this.#ids.find(targetId(target));
    return row === undefined ? Number.NaN : this.#changedAt[row] || Number.NaN;
  }

  /** Whether the user tried, and the new password was refused. */
  wasRefused(target: Target): boolean {
    const row = this.#ids.find(targetId(target));
    return row !== undefined && this.#refused.has(row);
  }
}

function* idsOf({ userId, email, connectionId }: LogEvent): Generator<string> {
  if (userId !== undefined) yield targetId({ user_id: userId });
  if (email !== undefined && connectionId !== undefined)
    yield targetId({ email, connection_id: connectionId });
}

/**
 * Reads the tenant's log from the oldest open ticket to now. A busy tenant may write events as fast as they are read, so the log
 * has no other end. An event proves a reset; a missing one proves nothing,
 * because logs are kept for a few days only.
 * @returns undefined if the run was stopped
 * @throws ReticketError LOGS_FAILED, and as `RequestLoop.send` does
 */
export async function readPasswordChanges(
  openTickets: OpenTickets,
  options: LogOptions,
): Promise<PasswordChanges | undefined> {
  const { tenant, requests, signal, onProgress, now } = options;
  const changes = new PasswordChanges(openTickets);
  const oldest = oldestOf(openTickets);
  let events = await ask(requests, () => tenant.getFirstLog(oldest, { signal }));
  for (let count = 0; events !== undefined && events.length > 0; ) {
    for (const event of events) changes.add(event);
    count += events.length;
    onProgress(count);
    const { id, at } = events.at(-1)!;
    if (at > now) break;
    events = await ask(requests, () => tenant.getLogsFrom(id, { signal }));
    if (events?.at(-1)?.id === id) throw logsFailed("the same events come again and again");
  }
  return events === undefined ? undefined : changes;
}

async function ask(
  requests: RequestLoop,
  request: () => Promise<LogsAnswer>,
): Promise<readonly LogEvent[] | undefined> {
  const answer = await requests.send(request, "logs");
  if (answer === undefined || answer.type === "found") return answer?.events;
  throw logsFailed(`${answer.status}: ${answer.message}`);
}

function logsFailed(why: string): ReticketError {
  return new ReticketError("LOGS_FAILED", `the tenant's log can't be read: ${why}`, {
    hint: "use `--via get` or `--via export`, which ask for the users instead",
  });
}

function oldestOf(openTickets: Iterable<OpenTicket>): number {
  let oldest = Number.POSITIVE_INFINITY;
  for (const { ticket } of openTickets) oldest = Math.min(oldest, ticket.tenantIssuedAt);
  return oldest;
}
