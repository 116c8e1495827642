import { randomBytes } from "node:crypto";
import { ReticketError } from "../errors.js";
import { Secret } from "../secret.js";
import { TOKEN_SCOPES } from "../token-scopes.js";
import { TenantBuckets } from "./bucket.js";
import { type Directory, loadDirectory } from "./directory.js";
import type { Fault } from "./fault.js";
import { generatedDirectory } from "./generated-users.js";
import { FaultInjector } from "./injector.js";
import { Management } from "./management.js";
import type { PasswordPolicy } from "./password-policy.js";
import { firstPassword, type PasswordChange } from "./passwords.js";
import { type BucketSize, limitsOfPlan, type SandboxPlan } from "./plans.js";
import { type LoggedRequest, RequestLog } from "./request-log.js";
import { Reset } from "./reset.js";
import { type SandboxHandlers, sandboxRoutes } from "./routes.js";
import { SandboxServer } from "./server.js";
import { SandboxTenant } from "./tenant.js";
import { stateOfTicket, type Ticket, type TicketState } from "./ticket-office.js";
import { TokenEndpoint } from "./token-endpoint.js";
import { UserUpdates } from "./update-user.js";
import { UserAccess } from "./user-access.js";
import { UserExports } from "./user-exports.js";

export interface SandboxOptions {
  /** The port on 127.0.0.1; 0, or absent, is any that is free. */
  port?: number;
  /** An NDJSON file of users as Auth0 exports them. */
  users?: string;
  /** Generates so many users instead; 100 if neither is given. */
  generate?: number;
  /** Generates users of every kind that a real tenant has, also those that can't get a ticket. */
  mixed?: boolean;
  /** The subscription whose rate limits hold; `unlimited` if absent. */
  plan?: SandboxPlan;
  /** A limit for all endpoints together, which is checked before the plan's. */
  globalLimit?: BucketSize;
  faults?: readonly Fault[];
  /** The seed for random faults; 1 if absent. */
  seed?: number;
  /** The application that may ask for tokens; random if absent. */
  clientId?: string;
  clientSecret?: Secret;
  /** The application's public key (SPKI PEM), for private_key_jwt; the secret works too. */
  publicKey?: string;
  /** The scopes of its tokens; all that reticket needs if absent. */
  scopes?: readonly string[];
  /** The canonical domain that it stands for, accepted in audiences beside its own address: `acme.eu.auth0.com`. */
  domain?: string;
  /** A token's life, seconds; 86400 if absent. */
  tokenTtlSec?: number;
  /** Verified custom domains: if there are any, tickets need the `auth0-custom-domain` header. */
  customDomains?: readonly string[];
  /** The tenant's applications; absent: any `client_id` is known. */
  clients?: readonly string[];
  /** 429s carry Retry-After. */
  retryAfter?: boolean;
  /** The strength of passwords that connections demand, by the connection's name; `excellent` if absent. */
  passwordPolicies?: Readonly<Record<string, PasswordPolicy>>;
  /** Whether a password that a client sets moves `last_password_reset`; true if absent. */
  updateMovesLastReset?: boolean;
  /** Names of connections whose users are kept elsewhere: their `last_password_reset` is never shown. */
  customDatabases?: readonly string[];
  /** How long it takes to revoke sessions and refresh tokens, milliseconds; 100 if absent. */
  revokeMs?: number;
  /** How long an export of users takes, milliseconds; 400 if absent. */
  exportMs?: number;
  /** How many requests the log keeps; 10,000 if absent. */
  logSize?: number;
  /** Milliseconds since the epoch; Date.now if absent. */
  clock?: () => number;
}

const REVOKE_MS = 100;
const DAY_SEC = 86_400;
const EVERY_SCOPE = Object.values(TOKEN_SCOPES).flat();

/** A ticket as the tenant knows it, for tests. */
export interface IssuedBySandbox {
  ticket: Secret;
  state: TicketState;
  issuedAt: number;
  expiresAt: number;
  /** The fault that changed the response; undefined: the client was sent the ticket. */
  fault: string | undefined;
}

export interface SandboxStats {
  requests: number;
  throttled: number;
  faults: number;
  tickets: number;
  resets: number;
}

/** A local Auth0 tenant, and what tests may know of it. */
export interface Sandbox {
  /** `http://127.0.0.1:4010`: what AUTH0_DOMAIN is set to. */
  readonly url: string;
  /** Its name as reticket knows it: `127.0.0.1:4010`, or the domain that it stands for. */
  readonly tenantDomain: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly users: Directory;
  /** The newest requests, the oldest first; no secrets. */
  log(): LoggedRequest[];
  stats(): SandboxStats;
  /** The newest ticket of a target (`targetId`), where it is alive. */
  ticketOf(targetId: string): Secret | undefined;
  /** How many tickets were made for a user. */
  issuedCount(userId: string): number;
  /** When an order to revoke the user's access came, milliseconds since the epoch; the oldest first. */
  revocations(userId: string): readonly number[];
  /** How many sessions and refresh tokens of the user are alive. */
  logInsOf(userId: string): { sessions: number; refreshTokens: number };
  /** The password that the user had before the first change. */
  firstPassword(userId: string): Secret;
  /** Every change of the user's password, the oldest first. */
  passwordChanges(userId: string): readonly PasswordChange[];
  /** Every ticket of a user, the oldest first. */
  history(userId: string): IssuedBySandbox[];
  /** The user as GET /api/v2/users/{id} shows it. */
  profile(userId: string): Record<string, unknown> | undefined;
  /** The user is deleted, blocked or unblocked in the dashboard. */
  deleteUser(userId: string): void;
  blockUser(userId: string, blocked: boolean): void;
  /** The account owner changes the password without a ticket. */
  changePassword(userId: string, password: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a local Auth0 tenant on 127.0.0.1.
 * @throws ReticketError USAGE (a port that is taken, options that don't fit, a line of the users file), FILE_FAILED
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clock = Date.now, plan = "unlimited", revokeMs = REVOKE_MS, logSize = 10_000 } = options;
  const tenant = new SandboxTenant(await directoryOf(options), options.domain, clock, {
    revokeMs,
    customDatabases: new Set(options.customDatabases),
  });
  const limits = limitsOfPlan(plan);
  const client = clientOf(options);
  const log = new RequestLog(logSize);
  const server = new SandboxServer({
    route: sandboxRoutes({
      ...handlersOf(options, tenant),
      endpoint: await tokenEndpointOf(options, client, tenant),
      userAccess: new UserAccess(tenant, limits.revokesAccess),
    }),
    buckets: new TenantBuckets({ ...limits, global: options.globalLimit }, clock),
    injector: new FaultInjector(options.faults ?? [], options.seed ?? 1, clock),
    log,
    retryAfter: options.retryAfter ?? false,
    expireToken: (authorization) => tenant.tokens.expire(authorization),
    clock,
  });
  tenant.url = `http://127.0.0.1:${await server.listen(options.port ?? 0)}`;

  return {
    url: tenant.url,
    tenantDomain: options.domain ?? tenant.url.slice("http://".length),
    ...client,
    users: tenant.directory,
    log: () => log.all(),
    stats: () => ({ ...server.stats, tickets: tenant.tickets.size, resets: tenant.passwords.size }),
    ...truthOf(tenant),
    close: () => server.close(),
  };
}

async function directoryOf({ users, generate, mixed = false }: SandboxOptions): Promise<Directory> {
  if (users === undefined) return generatedDirectory(generate ?? 100, mixed);
  if (generate === undefined) return loadDirectory(users);
  throw new ReticketError("USAGE", "users come from a file or are generated, not both", {
    hint: "leave one of the two out",
  });
}

function clientOf({ clientId, clientSecret }: SandboxOptions): { clientId: string; clientSecret: Secret } {
  return {
    clientId: clientId ?? randomBytes(24).toString("base64url"),
    clientSecret: clientSecret ?? new Secret(randomBytes(48).toString("base64url")),
  };
}

async function tokenEndpointOf(
  { publicKey, scopes = EVERY_SCOPE, tokenTtlSec: ttlSec = DAY_SEC }: SandboxOptions,
  { clientId, clientSecret }: { clientId: string; clientSecret: Secret },
  tenant: SandboxTenant,
): Promise<TokenEndpoint> {
  const client = { clientId, clientSecret: clientSecret.reveal() };
  const endpoint = new TokenEndpoint({ ...client, publicKey, scopes, ttlSec }, tenant);
  await endpoint.ready();
  return endpoint;
}

function handlersOf(
  { clients, customDomains, exportMs = 400, passwordPolicies, updateMovesLastReset = true }: SandboxOptions,
  tenant: SandboxTenant,
): Pick<SandboxHandlers, "management" | "reset" | "userExports" | "userUpdates"> {
  const options = { clients: clients && new Set(clients), customDomains: new Set(customDomains) };
  const updates = { policies: passwordPolicies, movesLastReset: updateMovesLastReset };
  return {
    management: new Management(options, tenant),
    reset: new Reset(tenant),
    userExports: new UserExports(tenant, exportMs),
    userUpdates: new UserUpdates(updates, tenant),
  };
}

function truthOf(
  tenant: SandboxTenant,
): Pick<
  Sandbox,
  | "ticketOf"
  | "issuedCount"
  | "revocations"
  | "logInsOf"
  | "firstPassword"
  | "passwordChanges"
  | "history"
  | "profile"
  | "deleteUser"
  | "changePassword"
  | "blockUser"
> {
  const shown = (ticket: Ticket): IssuedBySandbox => ({
    ticket: new Secret(tenant.ticketUrl(ticket)),
    state: stateOfTicket(ticket, tenant.clock()),
    issuedAt: ticket.issuedAt,
    expiresAt: ticket.expiresAt,
    fault: ticket.fault,
  });
  const history = (userId: string) => tenant.tickets.of(userId).map(shown);
  return {
    ticketOf(id) {
      const [email = "", connection_id = ""] = id.slice(2).split("\n");
      const user = tenant.userOf(id.startsWith("u:") ? { user_id: id.slice(2) } : { email, connection_id });
      const newest = user === undefined ? undefined : history(user.user_id).at(-1);
      return newest?.state === "live" ? newest.ticket : undefined;
    },
    issuedCount: (userId) => tenant.tickets.of(userId).length,
    revocations: (userId) => tenant.sessions.revocations(userId).map(({ at }) => at),
    logInsOf: (userId) => ({
      sessions: tenant.sessions.sessionsOf(userId).length,
      refreshTokens: tenant.sessions.refreshTokensOf(userId).length,
    }),
    firstPassword: (userId) => new Secret(firstPassword(userId)),
    passwordChanges: (userId) => tenant.passwords.changes(userId),
    history,
    profile(userId) {
      const user = tenant.directory.byId(userId);
      return user === undefined ? undefined : tenant.profileOf(user);
    },
    deleteUser: (userId) => tenant.delete(userId),
    async changePassword(userId, password) {
      await tenant.passwords.set(userId, password, tenant.clock(), "owner");
      const user = tenant.directory.byId(userId);
      if (user !== undefined) tenant.events.record("scp", user, tenant.clock());
    },
    blockUser: (userId, blocked) => tenant.block(userId, blocked),
  };
}
