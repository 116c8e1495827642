import { randomFillSync } from "node:crypto";

/** One ticket that the tenant issued. Times are milliseconds since the epoch. */
export interface Ticket {
  readonly token: string;
  readonly userId: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly markEmailAsVerified: boolean;
  readonly resultUrl: string | undefined;
  readonly includeEmailInRedirect: boolean;
  /** The password was set with it. */
  spentAt: number | undefined;
  /** A newer ticket of the same user was issued. */
  supersededAt: number | undefined;
  /** The fault that changed the response, so that the client may never have received this ticket. */
  fault: string | undefined;
}

export type TicketState = "live" | "spent" | "superseded" | "expired";

const TOKEN_BYTES = 24;

/** Issues tickets. A ticket works once, until it expires, and only while it is the newest of its user. */
export class TicketOffice {
  readonly #byToken = new Map<string, Ticket>();
  readonly #byUser = new Map<string, Ticket[]>();
  readonly #random = Buffer.allocUnsafe(TOKEN_BYTES * 1024);
  #used = this.#random.length;

  issue(
    request: Pick<
      Ticket,
      "userId" | "issuedAt" | "expiresAt" | "markEmailAsVerified" | "resultUrl" | "includeEmailInRedirect"
    >,
  ): Ticket {
    const ticket: Ticket = {
      ...request,
      token: this.#token(),
      spentAt: undefined,
      supersededAt: undefined,
      fault: undefined,
    };
    const earlier = this.#byUser.get(ticket.userId);
    if (earlier === undefined) this.#byUser.set(ticket.userId, [ticket]);
    else {
      earlier.at(-1)!.supersededAt ??= ticket.issuedAt;
      earlier.push(ticket);
    }
    this.#byToken.set(ticket.token, ticket);
    return ticket;
  }

  find(token: string): Ticket | undefined {
    return this.#byToken.get(token);
  }

  /** Every ticket of a user, the oldest first. */
  of(userId: string): readonly Ticket[] {
    return this.#byUser.get(userId) ?? [];
  }

  get size(): number {
    return this.#byToken.size;
  }

  #token(): string {
    if (this.#used === this.#random.length) {
      randomFillSync(this.#random);
      this.#used = 0;
    }
    this.#used += TOKEN_BYTES;
    return this.#random.toString("base64url", this.#used - TOKEN_BYTES, this.#used);
  }
}

export function stateOfTicket(ticket: Ticket, now: number): TicketState {
  if (ticket.spentAt !== undefined) return "spent";
  if (ticket.supersededAt !== undefined) return "superseded";
  return now < ticket.expiresAt ? "live" : "expired";
}
