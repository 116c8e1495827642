import type { TenantEventType } from "./event-log.js";
import { MIN_PASSWORD_LENGTH } from "./passwords.js";
import type { SandboxReply, SandboxRequest } from "./reply.js";
import { deadPage, donePage, formPage } from "./reset-page.js";
import type { SandboxTenant } from "./tenant.js";
import { stateOfTicket, type Ticket } from "./ticket-office.js";

const DEAD = {
  spent: "It was used already, and each link sets a password once. Ask for a new one if that was not you.",
  superseded: "A newer link was made for this account. Look for the latest message.",
  expired: "It has expired. Ask for a new one.",
} as const;

/** The page that a ticket's URL opens, on which the account owner sets a new password. It needs no JavaScript. */
export class Reset {
  constructor(readonly tenant: SandboxTenant) {}

  /** GET /u/reset-verify?ticket=… */
  show(request: SandboxRequest): SandboxReply {
    const ticket = this.#live(new URLSearchParams(request.query).get("ticket"));
    return "status" in ticket ? ticket : this.#form(ticket);
  }

  /** POST /u/reset-verify */
  async set(request: SandboxRequest): Promise<SandboxReply> {
    const fields = new URLSearchParams(request.body);
    const ticket = this.#live(fields.get("ticket"));
    if ("status" in ticket) return ticket;
    const password = fields.get("password") ?? "";
    if ([...password].length < MIN_PASSWORD_LENGTH) {
      this.#log("fcp", ticket, this.tenant.clock());
      return this.#form(ticket, `The password needs at least ${MIN_PASSWORD_LENGTH} characters.`);
    }
    if (password !== fields.get("again")) return this.#form(ticket, "The two passwords are not the same.");

    const now = this.tenant.clock();
    ticket.spentAt = now;
    await this.tenant.passwords.set(ticket.userId, password, now);
    this.#log("scp", ticket, now);
    this.tenant.sessions.endSessions(ticket.userId);
    const email = this.#email(ticket);
    return donePage({ email, next: nextUrl(ticket, email) });
  }

  #live(token: string | null): Ticket | SandboxReply {
    const ticket = this.tenant.tickets.find(token ?? "");
    if (ticket === undefined)
      return deadPage(404, "It is not complete, or was never made. Copy the whole link from the message.");
    const state = stateOfTicket(ticket, this.tenant.clock());
    return state === "live" ? ticket : deadPage(410, DEAD[state]);
  }

  #form(ticket: Ticket, wrong?: string): SandboxReply {
    const email = this.#email(ticket);
    const view = { email, token: ticket.token, minLength: MIN_PASSWORD_LENGTH };
    return formPage(wrong === undefined ? view : { ...view, wrong });
  }

  #log(type: TenantEventType, { userId }: Ticket, at: number): void {
    const user = this.tenant.directory.byId(userId);
    if (user !== undefined) this.tenant.events.record(type, user, at);
  }

  #email(ticket: Ticket): string {
    return this.tenant.directory.byId(ticket.userId)?.email ?? "";
  }
}

/** Where the account owner goes afterwards; only web addresses are linked. */
function nextUrl(ticket: Ticket, email: string): string | undefined {
  if (ticket.resultUrl === undefined) return undefined;
  const url = new URL(ticket.resultUrl);
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  url.searchParams.set("success", "true");
  if (ticket.includeEmailInRedirect) url.searchParams.set("email", email);
  return url.href;
}
