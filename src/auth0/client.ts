import type { TicketRequest } from "../generated/manifest.js";
import type { Credentials } from "./credentials.js";
import type { Outcome } from "./outcome.js";

/** One tenant's Management API, as far as tickets need it. */
export interface TicketClient {
  /**
   * Gets the token that every request of the run shares; nothing is claimed before it is there.
   * @throws ReticketError CREDENTIALS_REFUSED, TENANT_UNREACHABLE
   */
  authenticate(): Promise<void>;
  /**
   * Sends one request for a ticket, once, and says what it came to; never rejects. Only a 401, which made no ticket,
   * is answered by sending it a second time, under a fresh token.
   * @param options.signal aborted: the request is cut off; what had left already is in doubt
   */
  issue(body: TicketRequest, options?: { signal?: AbortSignal | undefined }): Promise<Outcome>;
  /** Cuts off what is in flight and closes every connection. */
  close(): Promise<void>;
}

export interface TicketClientOptions {
  /** Where requests go: `https://acme.eu.auth0.com`. Plain http is accepted for loopback only. */
  origin: string;
  /** The audience of the token: the canonical tenant's `https://…/api/v2/`, with its last slash. */
  audience: string;
  credentials: Credentials;
  /** Sent as the `auth0-custom-domain` header, where the tenant has several custom domains. */
  customDomain?: string | undefined;
  /** Connections at most. */
  concurrency: number;
  /** reticket's version, for the `User-Agent`. */
  toolVersion: string;
}
