import { AccessTokens } from "./access-tokens.js";
import type { Directory, SandboxUser } from "./directory.js";
import { Passwords } from "./passwords.js";
import { type Ticket, TicketOffice } from "./ticket-office.js";

/** Everything that a sandbox tenant knows, without the HTTP around it. */
export class Tenant {
  /** Where it listens: `http://127.0.0.1:4010`; empty until it does. */
  url = "";
  readonly passwords = new Passwords();
  readonly tickets = new TicketOffice();
  readonly tokens: AccessTokens;

  /**
   * @param domain the canonical domain that it plays beside its own address
   * @param clock milliseconds since the epoch
   */
  constructor(
    readonly directory: Directory,
    readonly domain: string | undefined,
    readonly clock: () => number,
  ) {
    this.tokens = new AccessTokens(clock);
  }

  /** Every origin that it goes by; the SDK says https whatever it is told. */
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

  /** The user as GET /api/v2/users/{id} shows it now, resets included. */
  profileOf(user: SandboxUser): Record<string, unknown> {
    const resetAt = this.passwords.resetAt(user.user_id);
    const verified = this.tickets
      .of(user.user_id)
      .some((ticket) => ticket.spentAt !== undefined && ticket.markEmailAsVerified);
    return {
      identities: user.identities.map((one) => ({ ...one, isSocial: one.provider !== "auth0" })),
      ...user.profile,
      ...(resetAt !== undefined && { last_password_reset: new Date(resetAt).toISOString() }),
      ...(verified && { email_verified: true }),
    };
  }

  ticketUrl(ticket: Ticket): string {
    return `${this.url}/u/reset-verify?ticket=${ticket.token}#`;
  }
}
