import type { AccessTokens } from "./access-tokens.js";
import type { SandboxUser } from "./directory.js";
import { failure, json, type SandboxReply, type SandboxRequest } from "./reply.js";

/** The events that say something of a password: changed, not changed, refused because the new one is known as leaked. */
export type TenantEventType = "scp" | "fcp" | "reset_pwd_leak" | "sapi";

interface TenantEvent {
  log_id: string;
  date: string;
  type: TenantEventType;
  user_id: string;
  user_name: string;
  connection: string;
  connection_id: string;
}

const LARGEST_PAGE = 100;

/** The tenant's log of events: GET /api/v2/logs, by checkpoint (`from`, `take`) or by a search for a time. */
export class EventLog {
  readonly #events: TenantEvent[] = [];

  constructor(private readonly tokens: AccessTokens) {}

  /** @param at milliseconds since the epoch */
  record(type: TenantEventType, user: SandboxUser, at: number): void {
    const own = user.identities.find(({ provider }) => provider === "auth0");
    this.#events.push({
      log_id: `9002026${String(this.#events.length + 1).padStart(20, "0")}`,
      date: new Date(at).toISOString(),
      type,
      user_id: user.user_id,
      user_name: user.email ?? user.user_id,
      connection: own?.connection ?? "",
      connection_id: own?.connection_id ?? "",
    });
  }

  handle(request: SandboxRequest): SandboxReply {
    const refused = this.tokens.refusal(request.headers.authorization, "read:logs");
    if (refused !== undefined) return refused;
    const query = new URLSearchParams(request.query);
    const from = query.get("from");
    if (from !== null) {
      const take = pageSize(query.get("take"));
      return json(200, this.#events.filter(({ log_id }) => log_id > from).slice(0, take));
    }
    const since = /^date:\[(\S+) TO \*\]$/.exec(query.get("q") ?? "date:[0 TO *]")?.[1];
    if (since === undefined) return failure(400, "Query validation error", "invalid_query_string");
    const found = this.#events.filter(({ date }) => date >= since);
    if (query.get("sort") !== "date:1") found.reverse();
    return json(200, found.slice(0, pageSize(query.get("per_page"))));
  }
}

function pageSize(text: string | null): number {
  const number = Number(text ?? 50);
  return Number.isInteger(number) && number > 0 ? Math.min(number, LARGEST_PAGE) : 50;
}
