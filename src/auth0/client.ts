import { ReticketError } from "../errors.js";
import type { TicketRequest } from "../generated/manifest.js";
import { openDispatcher } from "../http/dispatcher.js";
import { CutOff } from "../http/failure.js";
import { PATIENCE, type Patience } from "../http/patience.js";
import { type ProxySettings, proxyFromEnv } from "../http/proxy.js";
import type { Reply } from "../http/reply.js";
import { httpDate } from "../http/retry-after.js";
import { Wire } from "../http/wire.js";
import type { Secret } from "../secret.js";
import { parseAddress } from "../tenant/address.js";
import type { Answer, RequestOptions } from "../tenant/answer.js";
import type { Outcome } from "../tenant/outcome.js";
import { type QuietTime, quietTimeFor } from "../tenant/quiet-time.js";
import { TenantClock } from "../tenant/tenant-clock.js";
import type { ReachedTenant, TenantProbe, TokenGrants } from "../tenant/tenant-probe.js";
import { type Caller, type ManagementRequest, readAnswer } from "./answer.js";
import { classify } from "./classify.js";
import type { Credentials } from "./credentials.js";
import { DISCOVERY_PATH, reachedTenant } from "./discovery.js";
import { type Token, TokenSource } from "./token.js";
import { claimsOf } from "./token-claims.js";
import { requestToken } from "./token-request.js";

/** One tenant's Management API. Only `auth0/` has it; what it is used for is in `Auth0Tenant`. */
export interface ManagementClient extends Caller, TenantProbe {
  /** The tenant's clock, as its answers show it. */
  readonly clock: TenantClock;
  /**
   * Gets the token that every request of the run shares; nothing is claimed before it is there.
   * @throws ReticketError CREDENTIALS_REFUSED, TENANT_UNREACHABLE
   */
  authenticate(): Promise<void>;
  /**
   * Sends one request for a ticket, once, and says what it resulted in; never rejects. Only a 401, which made no ticket,
   * is answered by sending it a second time, under a fresh token.
   */
  issue(body: TicketRequest, options?: RequestOptions): Promise<Outcome>;
  /** What to wait for before an entry in doubt is sent again. */
  readonly quietTime: QuietTime;
  /** Cuts off what is in flight and closes every connection. */
  close(): Promise<void>;
}

/** How a tenant is reached. */
export interface Auth0TenantOptions {
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
  /** HTTPS_PROXY and NO_PROXY where absent. Loopback is never proxied. */
  proxy?: ProxySettings | undefined;
  /** How long each step may take; the defaults suit Auth0. */
  patience?: Partial<Patience> | undefined;
  /** Hears of each token that the tenant gave, before it is used. */
  onToken?: ((token: Secret) => void) | undefined;
  /** The first pause between two attempts to get a token, milliseconds; 500 where absent. */
  tokenPauseMs?: number | undefined;
}

/** @throws ReticketError USAGE where the origin can't be used */
export function createManagementClient(options: Auth0TenantOptions): ManagementClient {
  return new Client(options);
}

const PATH = "/api/v2/tickets/password-change";

class Client implements ManagementClient {
  readonly clock = new TenantClock();
  readonly quietTime: QuietTime;
  readonly #wire: Wire;
  readonly #tokens: TokenSource;
  readonly #headers: (token: Token) => string[];
  readonly #isRenewable: boolean;
  readonly #userAgent: string;

  constructor(options: Auth0TenantOptions) {
    const address = parseAddress(options.origin);
    if ("problem" in address) throw new ReticketError("USAGE", `the tenant's address ${address.problem}`);
    this.quietTime = quietTimeFor(address);
    const patience = { ...PATIENCE, ...options.patience };
    const proxy = address.loopback ? undefined : (options.proxy ?? proxyFromEnv(process.env));
    const dispatcher = openDispatcher(address.origin, { connections: options.concurrency, patience, proxy });
    this.#wire = new Wire(address.origin, dispatcher, patience.deadlineMs);

    const userAgent = `reticket/${options.toolVersion}`;
    this.#userAgent = userAgent;
    this.#headers = headersFor(userAgent, options.customDomain);
    const { audience, credentials, onToken, tokenPauseMs: pauseMs = 500 } = options;
    this.#tokens = new TokenSource(
      credentials.type === "token"
        ? async () => ({ value: credentials.token, lifeMs: undefined })
        : async () => {
            const given = await requestToken(this.#wire, { credentials, audience, userAgent, pauseMs });
            onToken?.(given.value);
            return given;
          },
      credentials.type !== "token",
    );
    this.#isRenewable = credentials.type !== "token";
  }

  async authenticate(): Promise<void> {
    await this.#tokens.get();
  }

  async reach({ signal }: RequestOptions = {}): Promise<ReachedTenant> {
    const headers = ["accept", "application/json", "user-agent", this.#userAgent];
    const sentAt = Date.now();
    const reply = await this.#wire.send({ method: "GET", path: DISCOVERY_PATH, headers, body: null, signal });
    this.clock.observe(httpDate(reply.headers.date), sentAt);
    return reachedTenant(reply);
  }

  async grants(): Promise<TokenGrants> {
    const { value, scopes } = await this.#tokens.get();
    const claims = await claimsOf(value);
    return { ...claims, scopes: scopes ?? claims.scopes, isRenewable: this.#isRenewable };
  }

  async issue(body: TicketRequest, options: RequestOptions = {}): Promise<Outcome> {
    try {
      const request = { method: "POST", path: PATH, body } as const;
      const sentAt = Date.now();
      const { reply, token } = await this.#exchange(request, options);
      const tenantAt = this.clock.observe(httpDate(reply.headers.date), sentAt);
      const outcome = classify(reply, [token.value.reveal()], Date.now());
      return outcome.type === "issued" ? { ...outcome, tenantAt } : outcome;
    } catch (error) {
      return withoutToken(error);
    }
  }

  async call(request: ManagementRequest, options: RequestOptions = {}): Promise<Answer> {
    try {
      const sentAt = Date.now();
      const { reply, token } = await this.#exchange(request, options);
      this.clock.observe(httpDate(reply.headers.date), sentAt);
      const secrets = [token.value, ...(request.secrets ?? [])].map((secret) => secret.reveal());
      return readAnswer(reply, secrets, Date.now());
    } catch (error) {
      return withoutToken(error);
    }
  }

  close(): Promise<void> {
    return this.#wire.close();
  }

  /** Sends it, and a second time under a fresh token where the tenant answers 401. @throws where there is no token */
  async #exchange(
    request: ManagementRequest,
    options: RequestOptions,
  ): Promise<{ reply: Reply; token: Token }> {
    const text = request.body === undefined ? null : JSON.stringify(request.body);
    let token = this.#tokens.current() ?? (await unlessAborted(() => this.#tokens.get(), options));
    let reply = await this.#send(request, text, token, options);
    if (reply.status === 401) {
      const fresh = await unlessAborted(() => this.#tokens.replace(token), options);
      if (fresh !== undefined) {
        token = fresh;
        reply = await this.#send(request, text, token, options);
      }
    }
    if (letPass(reply.status)) token.accepted = true;
    return { reply, token };
  }

  #send(
    { method, path }: ManagementRequest,
    body: string | null,
    token: Token,
    options: RequestOptions,
  ): Promise<Reply> {
    return this.#wire.send({ ...options, method, path, headers: this.#headers(token), body });
  }
}

/** @throws CutOff as soon as the options say so */
async function unlessAborted<T>(work: () => Promise<T>, { signal, giveUp }: RequestOptions): Promise<T> {
  const any = AbortSignal.any([signal, giveUp].filter((given) => given !== undefined));
  if (any.aborted) throw new CutOff("it was interrupted");
  const settled = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const cut = () => reject(new CutOff("it was interrupted"));
    any.addEventListener("abort", cut, { once: true, signal: settled.signal });
  });
  return Promise.race([work(), aborted]).finally(() => settled.abort());
}

/** Whether the status shows that the token was looked at and found good. */
function letPass(status: number | undefined): boolean {
  return status !== undefined && status < 500 && status !== 401 && status !== 429;
}

/** The headers of a request, made once a token. */
function headersFor(userAgent: string, customDomain: string | undefined): (token: Token) => string[] {
  const fixed = ["content-type", "application/json", "accept", "application/json", "user-agent", userAgent];
  if (customDomain !== undefined) fixed.push("auth0-custom-domain", customDomain);
  let made: { token: Token; headers: string[] } | undefined;
  return (token) => {
    if (made?.token !== token) {
      made = { token, headers: [...fixed, "authorization", `Bearer ${token.value.reveal()}`] };
    }
    return made.headers;
  };
}

/** There was no token to send with, at the start or when it had to be renewed: no ticket was made. */
function withoutToken(
  error: unknown,
): Extract<Outcome, { type: "unsent" }> | (Extract<Outcome, { type: "refused" }> & { status: 401 }) {
  if (error instanceof CutOff) return { type: "unsent", why: error.message };
  if (!(error instanceof ReticketError)) return { type: "unsent", why: "no token could be made" };
  if (error.code !== "CREDENTIALS_REFUSED") return { type: "unsent", why: error.message };
  const rate = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };
  return { type: "refused", status: 401, errorCode: undefined, message: error.message, rate };
}
