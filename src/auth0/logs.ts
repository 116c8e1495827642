import type { RequestOptions } from "../tenant/answer.js";
import type { LogEvent, LogsAnswer } from "../tenant/log-events.js";
import type { Caller } from "./answer.js";

/** The most events of one answer. */
const TAKEN = 100;
const FIELDS = "fields=log_id%2Cdate%2Ctype%2Cuser_id%2Cuser_name%2Cconnection_id&include_fields=true";

/**
 * GET /api/v2/logs from a checkpoint: the events after this one, the oldest first, 100 at most. Needs the scope `read:logs`.
 * Never rejects. Source: Auth0's documentation, "Retrieve log events using the Management API".
 */
export function getLogsFrom(caller: Caller, id: string, options?: RequestOptions): Promise<LogsAnswer> {
  return getLogs(caller, `from=${encodeURIComponent(id)}&take=${TAKEN}&${FIELDS}`, options);
}

/** The first event at or after a time, milliseconds since the epoch: where to begin. Needs `read:logs`. Never rejects. */
export function getFirstLog(caller: Caller, since: number, options?: RequestOptions): Promise<LogsAnswer> {
  const query = `q=${encodeURIComponent(`date:[${new Date(since).toISOString()} TO *]`)}&sort=date%3A1&per_page=1`;
  return getLogs(caller, `${query}&${FIELDS}`, options);
}

async function getLogs(caller: Caller, query: string, options?: RequestOptions): Promise<LogsAnswer> {
  const answer = await caller.call({ method: "GET", path: `/api/v2/logs?${query}` }, options);
  if (answer.type !== "answered") return answer;
  const { body, rate } = answer;
  const events = Array.isArray(body) ? body.map(eventOf) : [undefined];
  return events.every((event) => event !== undefined)
    ? { type: "found", events, rate }
    : { type: "failed", why: "the answer is not a list of events", rate };
}

function eventOf(raw: unknown): LogEvent | undefined {
  const {
    log_id: id,
    date,
    type,
    user_id: userId,
    user_name: name,
    connection_id: connectionId,
  } = Object(raw);
  const at = Date.parse(String(date));
  if (typeof id !== "string" || typeof type !== "string" || Number.isNaN(at)) return undefined;
  return {
    id,
    at,
    type,
    userId: typeof userId === "string" ? userId : undefined,
    email: typeof name === "string" && name.includes("@") ? name.toLowerCase() : undefined,
    connectionId: typeof connectionId === "string" ? connectionId : undefined,
  };
}
