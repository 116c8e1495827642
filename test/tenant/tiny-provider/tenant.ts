import type { TicketRequest } from "../../../src/generated/manifest.js";
import { Secret } from "../../../src/secret.js";
import type { Answer, RequestOptions } from "../../../src/tenant/answer.js";
import type { ConnectionAnswer } from "../../../src/tenant/connections.js";
import type { LogsAnswer } from "../../../src/tenant/log-events.js";
import type { Outcome, RateLimit } from "../../../src/tenant/outcome.js";
import type { ProviderFacts } from "../../../src/tenant/provider.js";
import type { Tenant } from "../../../src/tenant/tenant.js";
import { TenantClock } from "../../../src/tenant/tenant-clock.js";
import type { ReachedTenant, TokenGrants } from "../../../src/tenant/tenant-probe.js";
import type { ThrowAwayOutcome } from "../../../src/tenant/throw-away.js";
import type { UserAnswer, UserFields, UsersAnswer } from "../../../src/tenant/users.js";
import type { ExportJob } from "../../../src/tenant/users-export.js";

const RATE: RateLimit = { limit: 7, remaining: 6, resetAt: undefined, retryAfterMs: undefined };
const NOT_ASKED = { type: "refused", status: 404, errorCode: undefined, message: "no", rate: RATE } as const;

/** A tenant in memory. Its token decides what it refuses. */
export class TinyTenant implements Tenant {
  readonly clock = new TenantClock();
  readonly quietTime = { ms: 0, localPort: undefined };

  constructor(
    readonly provider: ProviderFacts,
    private readonly token: string,
  ) {}

  async reach(): Promise<ReachedTenant> {
    return { type: "reached", status: 200, issuer: "acme.tiny.example" };
  }

  async grants(): Promise<TokenGrants> {
    return { scopes: undefined, expiresAt: undefined, isRenewable: false };
  }

  async authenticate(): Promise<void> {}

  async close(): Promise<void> {}

  async issue({ user_id: id = "" }: TicketRequest, options: RequestOptions = {}): Promise<Outcome> {
    if (options.mayLeave?.() === false) return { type: "unsent", why: "it may not leave" };
    if (this.token === "expired") return { ...NOT_ASKED, status: 401 };
    if (this.token === "reads") return { ...NOT_ASKED, status: 403 };
    const host = id.endsWith("stray") ? "login.auth0.com" : "links.tiny.example";
    const ticket = new Secret(`https://${host}/reset?of=${encodeURIComponent(id)}`);
    return { type: "issued", ticket, requestId: undefined, rate: RATE };
  }

  async invalidate(): Promise<ThrowAwayOutcome> {
    return { type: "invalidated", ticketSha256: "0".repeat(64), rate: RATE };
  }

  async replacePassword(): Promise<Answer> {
    return { type: "answered", body: {}, rate: RATE };
  }

  async revokeAccess(): Promise<Answer> {
    return { type: "answered", body: {}, rate: RATE };
  }

  async getUser(id: string): Promise<UserAnswer> {
    const user = { user_id: id, email: "ada@tiny.example", last_password_reset: new Date().toISOString() };
    return { type: "found", user, rate: RATE };
  }

  async getUsersByEmail(): Promise<UsersAnswer> {
    return { type: "found", users: [], rate: RATE };
  }

  async getConnection(): Promise<ConnectionAnswer> {
    return NOT_ASKED;
  }

  async getConnectionNamed(): Promise<ConnectionAnswer> {
    return NOT_ASKED;
  }

  async getFirstLog(): Promise<LogsAnswer> {
    return NOT_ASKED;
  }

  async getLogsFrom(): Promise<LogsAnswer> {
    return NOT_ASKED;
  }

  async startExport(): Promise<ExportJob> {
    return { type: "job", id: "1", status: "completed", location: new Secret("memory:"), rate: RATE };
  }

  getExport(): Promise<ExportJob> {
    return this.startExport();
  }

  async *downloadExport(): AsyncIterable<UserFields> {}
}
