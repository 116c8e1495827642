import { AccessTokens } from "./access-tokens.js";
import type { Directory, SandboxUser } from "./directory.js";
import { EventLog } from "./event-log.js";
import { Passwords } from "./passwords.js";
import { failure, noSuchUser, type SandboxReply } from "./reply.js";
import { UserSessions } from "./sessions.js";
import { type Ticket, TicketOffice } from "./ticket-office.js";

/** The state of a sandbox tenant, without HTTP. */
export class SandboxTenant {
  /** Where it listens: `http://127.0.0.1:4010`; empty until it does. */
  url = "";
  readonly passwords = new Passwords();
  readonly tickets = new TicketOffice();
  readonly events: EventLog;
  readonly sessions: UserSessions;
  readonly tokens: AccessTokens;
  readonly directory: Directory;
  readonly #deleted = new Set<string>();
  readonly #blocked = new Map<string, boolean>();

  /**
   * @param domain the canonical domain that it stands for, besides its own address
   * @param clock milliseconds since the epoch
   * @param options how long revocations take, and the connections that are custom databases
   */
  constructor(
    users: Directory,
    readonly domain: string | undefined,
    readonly clock: () => number,
    private readonly options: { revokeMs: number; customDatabases: ReadonlySet<string> },
  ) {
    this.tokens = new AccessTokens(clock);
    this.events = new EventLog(this.tokens);
    this.sessions = new UserSessions(clock, options.revokeMs);
    this.directory = without(users, this.#deleted);
  }

  /** Deletes the user, like DELETE /api/v2/users/{id}. */
  delete(userId: string): void {
    this.#deleted.add(userId);
  }

  /** Blocks or unblocks the user, like PATCH /api/v2/users/{id} with `blocked`. */
  block(userId: string, blocked: boolean): void {
    this.#blocked.set(userId, blocked);
  }

  /** All its origins. The SDK always uses https. */
  get origins(): string[] {
    const host = this.url.slice("http://".length);
    const local = [host, host.replace("127.0.0.1", "localhost")];
    return [
      ...(this.domain === undefined ? [] : [`https://${this.domain}`]),
      ...local.flatMap((name) => [`http://${name}`, `https://${name}`]),
    ];
  }

  /** The user that a target means, whether or not there may be a ticket for it. */
  userOf(target: { user_id?: string; email?: string; connection_id?: string }): SandboxUser | undefined {
    if (target.user_id !== undefined) return this.directory.byId(target.user_id);
    return this.directory
      .byEmail(target.email ?? "")
      .find((user) => user.identities.some((identity) => identity.connection_id === target.connection_id));
  }

  /** The user that the path `/api/v2/users/{id}` names, or the failure that it is answered with. */
  userAt(path: string): SandboxUser | SandboxReply {
    try {
      return this.directory.byId(decodeURIComponent(path.slice("/api/v2/users/".length))) ?? noSuchUser();
    } catch {
      return failure(400, "Invalid user id", "invalid_uri");
    }
  }

  /** The user as GET /api/v2/users/{id} shows it now, resets included. */
  profileOf(user: SandboxUser): Record<string, unknown> {
    // The script of a custom database returns no time of the last reset.
    const isCustom = user.identities.some(({ connection }) => this.isCustomDatabase(connection));
    const resetAt = isCustom ? undefined : this.passwords.resetAt(user.user_id);
    const blocked = this.#blocked.get(user.user_id);
    const verified = this.tickets
      .of(user.user_id)
      .some((ticket) => ticket.spentAt !== undefined && ticket.markEmailAsVerified);
    return {
      identities: user.identities.map((one) => ({ ...one, isSocial: one.provider !== "auth0" })),
      ...user.profile,
      ...(blocked !== undefined && { blocked }),
      ...(resetAt !== undefined && { last_password_reset: new Date(resetAt).toISOString() }),
      ...(verified && { email_verified: true }),
    };
  }

  /** Whether the users of the connection of this name are kept elsewhere. */
  isCustomDatabase(name: string): boolean {
    return this.options.customDatabases.has(name);
  }

  ticketUrl(ticket: Ticket): string {
    return `${this.url}/u/reset-verify?ticket=${ticket.token}#`;
  }
}

/** The same users without those whose ids are in the set, which may grow. */
function without(users: Directory, deleted: ReadonlySet<string>): Directory {
  const isThere = (user: SandboxUser) => !deleted.has(user.user_id);
  return {
    get size() {
      return users.size - deleted.size;
    },
    connections: users.connections,
    organizations: users.organizations,
    byId: (id) => (deleted.has(id) ? undefined : users.byId(id)),
    byEmail: (email) => users.byEmail(email).filter(isThere),
    *all() {
      for (const user of users.all()) if (isThere(user)) yield user;
    },
  };
}
