import { exportFailed, exportUsers } from "../apply/export-job.js";
import { Numbers } from "../manifest/entries.js";
import type { RequestLoop } from "../pacing/request-loop.js";
import type { UserExporter } from "../tenant/tenant.js";
import { ExportedUsers } from "./exported-users.js";
import { JUDGED_FIELDS, type UserSnapshot } from "./judge.js";
import type { OpenTicket, OpenTickets } from "./open-tickets.js";

const HINT = "run the same command again, or use `--via get`, which requests one user at a time";
/** If none of this many users is in the file, the file is wrong. */
const SUSPICIOUS = 20;

export interface ExportOptions {
  tenant: UserExporter;
  requests: RequestLoop;
  /** Aborted: requests in flight are cancelled, and no further one is sent. */
  signal: AbortSignal;
  /** The state of the job changed, or more users arrived. */
  onProgress: (progress: { status: string; users: number }) => void;
}

/** One export to request, and the tickets whose users it should have. */
interface ExportQuery {
  connectionId: string | undefined;
  openTickets: OpenTickets;
  /** The indices of these tickets. */
  places: Numbers;
}

/**
 * Finds the users of all open tickets in exports: one of the whole tenant for targets with a `user_id`, and one for each
 * connection for targets with an e-mail address, because the connection identifies the account.
 * @throws ReticketError EXPORT_FAILED, and as `RequestLoop.ask` does
 */
export async function findInExports(
  openTickets: OpenTickets,
  options: ExportOptions,
  { found, unclear }: ExportResults,
): Promise<void> {
  for (const query of queriesOf(openTickets)) {
    const users = await usersIn(query, options);
    if (users === undefined) return;
    for (const openTicket of wanted(query)) {
      if ("implausible" in users) unclear(openTicket, users.implausible);
      else await found(openTicket, users.get(idOf(openTicket)));
    }
  }
}

/** What to do with the results. */
export interface ExportResults {
  /** Called for each ticket once its file is complete; with undefined if the file does not have the user. */
  found: (openTicket: OpenTicket, user: UserSnapshot | undefined) => Promise<void>;
  /** Called for each ticket of a connection whose file can't be right. */
  unclear: (openTicket: OpenTicket, why: string) => void;
}

function queriesOf(openTickets: OpenTickets): ExportQuery[] {
  const queries = new Map<string | undefined, ExportQuery>();
  let place = 0;
  for (const { target } of openTickets) {
    const connectionId = "user_id" in target ? undefined : target.connection_id;
    let query = queries.get(connectionId);
    if (query === undefined) {
      query = { connectionId, openTickets, places: new Numbers() };
      queries.set(connectionId, query);
    }
    query.places.push(place++);
  }
  return [...queries.values()];
}

function* wanted({ openTickets, places }: ExportQuery): Generator<OpenTicket> {
  for (let index = 0; index < places.length; index++) yield openTickets.at(places.at(index))!;
}

function* idsOf(query: ExportQuery): Generator<string> {
  for (const openTicket of wanted(query)) yield idOf(openTicket);
}

/**
 * The users of the query that the file has; undefined if the run was stopped. A connection may be the wrong one, and must not
 * keep the others from being judged; a file of the whole tenant that has none of many users is not used at all.
 */
function usersIn(
  query: ExportQuery,
  { tenant, requests, signal, onProgress }: ExportOptions,
): Promise<ExportedUsers | { implausible: string } | undefined> {
  const { connectionId } = query;
  const fields = [connectionId === undefined ? "user_id" : "email", ...JUDGED_FIELDS];
  const onStatus = (status: string) => onProgress({ status, users: 0 });
  return exportUsers(
    { connectionId, fields },
    { tenant, requests, signal, hint: HINT, onStatus },
    async (file) => {
      const users = new ExportedUsers(idsOf(query));
      let count = 0;
      for await (const { user_id, email, ...rest } of file) {
        if (++count % 10_000 === 0) onProgress({ status: "downloading", users: count });
        const id = exportedId(user_id, email);
        if (id !== undefined) users.put(id, rest);
      }
      const isPlausible = count > 0 && (users.size > 0 || query.places.length < SUSPICIOUS);
      return isPlausible ? users : implausible(query, count);
    },
  );
}

function exportedId(userId: unknown, email: unknown): string | undefined {
  if (typeof userId === "string") return userId;
  return typeof email === "string" ? email.toLowerCase() : undefined;
}

/** @throws ReticketError EXPORT_FAILED for a file of the whole tenant */
function implausible({ connectionId, places }: ExportQuery, count: number): { implausible: string } {
  const why = `it has ${count} users, but none of the ${places.length} that are looked for`;
  if (connectionId === undefined) throw exportFailed(why, { hint: HINT });
  return { implausible: `the export of ${connectionId} can't be right: ${why}` };
}

/** How the target is identified in its export. */
function idOf({ target }: OpenTicket): string {
  return "user_id" in target ? target.user_id : target.email.toLowerCase();
}
