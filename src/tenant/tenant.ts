import type { TicketRequest } from "../generated/manifest.js";
import type { Secret } from "../secret.js";
import type { Answer, RequestOptions, Unanswered } from "./answer.js";
import type { ConnectionAnswer } from "./connections.js";
import type { LogsAnswer } from "./log-events.js";
import type { Outcome } from "./outcome.js";
import type { PasswordHolder } from "./password-holder.js";
import type { ProviderFacts } from "./provider.js";
import type { QuietTime } from "./quiet-time.js";
import type { TenantClock } from "./tenant-clock.js";
import type { TenantProbe } from "./tenant-probe.js";
import type { LinkHolder, ThrowAwayOutcome } from "./throw-away.js";
import type { UserAnswer, UserFields, UsersAnswer } from "./users.js";
import type { ExportJob, ExportRequest } from "./users-export.js";

/** Who the tenant's users are. Only reads, so every request may be sent again. */
export interface UserDirectory {
  /** What is known of the provider: its published limits pace the run, its permissions are in hints, its hosts are trusted in links. */
  readonly provider: ProviderFacts;
  /** The user with this id, as it is now. An id that no user has is `absent`, and never `refused`. */
  getUser(id: string, fields: readonly string[], options?: RequestOptions): Promise<UserAnswer>;
  /** The users with this address, spelled exactly like this. */
  getUsersByEmail(email: string, fields: readonly string[], options?: RequestOptions): Promise<UsersAnswer>;
  getConnection(id: string, options?: RequestOptions): Promise<ConnectionAnswer>;
  /** A name that no connection has is `refused` with 404. */
  getConnectionNamed(name: string, options?: RequestOptions): Promise<ConnectionAnswer>;
}

/** All users at once, by a job of the tenant. Only reads. */
export interface UserExporter {
  /** Starts a job. Its `status` becomes `completed`, with a `location`, or another final word. */
  startExport(request: ExportRequest, options?: RequestOptions): Promise<ExportJob | Unanswered>;
  /** How far a job is, and the newest address of its file. */
  getExport(id: string, options?: RequestOptions): Promise<ExportJob | Unanswered>;
  /**
   * Downloads the file of a finished job. Its users are complete only if this ends without an error.
   * @throws ReticketError EXPORT_FAILED
   */
  downloadExport(location: Secret, options?: { signal?: AbortSignal | undefined }): AsyncIterable<UserFields>;
}

/** What the tenant's log says about changed passwords. Only reads. */
export interface PasswordLog {
  /** The first event at or after a time, milliseconds since the epoch by the tenant's clock: at most one. */
  getFirstLog(since: number, options?: RequestOptions): Promise<LogsAnswer>;
  /** The events after this one, the oldest first; none: there are no more. */
  getLogsFrom(id: string, options?: RequestOptions): Promise<LogsAnswer>;
}

/** Makes a stolen password or session useless. */
export interface AccountContainment {
  /**
   * Replaces the password by a random one that is stored and shown nowhere. `answered`: the old password no longer works. The
   * messages of the other answers never contain the new password.
   */
  replacePassword(holder: PasswordHolder, options?: RequestOptions): Promise<Answer>;
  /** Revokes the sessions and refresh tokens of a user. It may be sent again. */
  revokeAccess(userId: string, options?: RequestOptions): Promise<Answer>;
}

/** Issues password-change tickets. */
export interface TicketIssuer {
  /** Sends one request for a ticket, once. A ticket that may exist is `issued` or `in_doubt`, and nothing else. */
  issue(body: TicketRequest, options?: RequestOptions): Promise<Outcome>;
  /** Makes the links useless that the user has, by a ticket that is dropped at once. Its URL is in no outcome. */
  invalidate(holder: LinkHolder, options?: RequestOptions): Promise<ThrowAwayOutcome>;
}

/**
 * One tenant of an identity provider: all that a run asks of it. An implementation is a folder beside `auth0/` with an
 * `IdentityProvider`, and `cli/tenant.ts` names it. It must provide this:
 *
 * - A method sends its request at most once, and never rejects: what happened is in the outcome. (`authenticate`,
 *   `downloadExport` and `close` are different.) Sending again, pacing and claims are the callers'.
 * - Outcomes tell apart what a caller must do next. `throttled`: the request had no effect, and may be sent again after a wait.
 *   `unsent`: no byte of it left. `refused`, `rejected`: the provider decided. `failed`, `in_doubt`: it may have had an effect, or may
 *   still have one. An answer that is not understood is `failed` or `in_doubt`, because something between here and the provider may
 *   have given it.
 * - `mayLeave` is asked when the bytes are about to leave, and `signal` and `giveUp` are obeyed as `RequestOptions` says. A request
 *   that is given up is not sent later: its connection is reset (`http/` does that).
 * - Each answer is observed by `clock`, and carries the rate limit that it shows. An unknown limit is undefined.
 * - A `refused` with 401, 403 or 409 stops the run. `pacing/refusals.ts` says what the status means and what to do.
 * - No ticket, token or password is in a message, nor in an error.
 */
export interface Tenant
  extends TicketIssuer,
    AccountContainment,
    UserDirectory,
    UserExporter,
    PasswordLog,
    TenantProbe {
  /** The tenant's clock, as its answers show it. What happened at the tenant is compared with this clock. */
  readonly clock: TenantClock;
  /** What to wait for before an entry in doubt is sent again: how long a request that was given up may still arrive. */
  readonly quietTime: QuietTime;
  /**
   * Obtains what every request of the run needs, such as a token, before anything is claimed. The other methods obtain it as well
   * if it is missing or no longer valid.
   * @throws ReticketError CREDENTIALS_REFUSED, TENANT_UNREACHABLE
   */
  authenticate(): Promise<void>;
  /** Cuts off all requests and closes every connection. */
  close(): Promise<void>;
}
