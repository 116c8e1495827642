import { randomBytes } from "node:crypto";
import { ReticketError } from "../errors.js";
import { Secret } from "../secret.js";
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
import { sandboxRoutes } from "./routes.js";
import { SandboxServer } from "./server.js";
import { Tenant } from "./tenant.js";
import { stateOfTicket, type Ticket, type TicketState } from "./ticket-office.js";
import { TokenEndpoint } from "./token-endpoint.js";
import { UPDATE_SCOPE, UserUpdates } from "./update-user.js";
import { REVOKE_SCOPES, UserAccess } from "./user-access.js";
import { UserExports } from "./user-exports.js";

export interface SandboxOptions {
  /** The port on 127.0.0.1; 0, or absent, is any that is free. */
  port?: number;
  /** An NDJSON file of users as Auth0 exports them. */
  users?: string;
  /** So many made-up users instead (100 where neither is given). */
  generate?: number;
  /** Made-up users of every kind that a real tenant has, and not only such that can have a ticket. */
  mixed?: boolean;
  /** Whose rate limits hold; `unlimited` where absent. */
  plan?: SandboxPlan;
  /** A limit for all endpoints together, which is checked before the plan's. */
  globalLimit?: BucketSize;
  faults?: readonly Fault[];
  /** Seeds the faults' dice; 1 where absent. */
  seed?: number;
  /** The application that may ask for tokens; random where absent. */
  clientId?: string;
  clientSecret?: Secret;
  /** The application's public key (SPKI PEM), for private_key_jwt; the secret goes on working beside it. */
  publicKey?: string;
  /** What its tokens may do; all that reticket needs where absent. */
  scopes?: readonly string[];
  /** The canonical domain it plays, accepted in audiences beside its own address: `acme.eu.auth0.com`. */
  domain?: string;
  /** A token's life, seconds; 86400 where absent. */
  tokenTtlSec?: number;
  /** Verified custom domains: where there are any, tickets need the `auth0-custom-domain` header. */
  customDomains?: readonly string[];
  /** The tenant's applications; absent: any `client_id` is known. */
  clients?: readonly string[];
  /** 429s carry Retry-After. */
  retryAfter?: boolean;
  /** The strength of passwords that connections demand, by the connection's name; `excellent` where absent. */
  passwordPolicies?: Readonly<Record<string, PasswordPolicy>>;
  /** Whether a password that a client sets moves `last_password_reset`; true where absent. */
  updateMovesLastReset?: boolean;
  /** Names of connections whose users are kept elsewhere: their `last_password_reset` is never shown. */
  customDatabases?: readonly string[];
  /** How long it takes to revoke sessions and refresh tokens, milliseconds; 100 where absent. */
  revokeMs?: number;
  /** How long an export of users takes, milliseconds; 400 where absent. */
  exportMs?: number;
  /** How many requests the log keeps; 10,000 where absent. */
  logSize?: number;
  /** Milliseconds since the epoch; Date.now where absent. */
  clock?: () => number;
}

const REVOKE_MS = 100;
const EVERY_SCOPE = [
  "create:user_tickets",
  "read:users",
  "read:connections",
  "read:logs",
  UPDATE_SCOPE,
  ...REVOKE_SCOPES,
];

/** A ticket in the tenant's own words, for tests. */
export interface IssuedBySandbox {
  ticket: Secret;
  state: TicketState;
  issuedAt: number;
  expiresAt: number;
  /** The fault that spoiled its answer; undefined: the caller was sent it. */
  fault: string | undefined;
}

export interface SandboxStats {
  requests: number;
  throttled: number;
  faults: number;
  tickets: number;
  resets: number;
}

/** A local Auth0 tenant, and the truth about it. */
export interface Sandbox {
  /** `http://127.0.0.1:4010`: what AUTH0_DOMAIN is set to. */
  readonly url: string;
  /** Its name as reticket knows it: `127.0.0.1:4010`, or the domain that it plays. */
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
  /** Somebody deletes the user, blocks or unblocks it in the dashboard. */
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
  if (options.users !== undefined && options.generate !== undefined) {
    throw new ReticketError("USAGE", "users come from a file or are generated, not both", {
      hint: "leave one of the two out",
    });
  }
  const { users, generate = 100, mixed = false, clock = Date.now } = options;
  const directory = users === undefined ? generatedDirectory(generate, mixed) : await loadDirectory(users);
  const tenant = new Tenant(directory, options.domain, clock, {
    revokeMs: options.revokeMs ?? REVOKE_MS,
    customDatabases: new Set(options.customDatabases),
  });
  const limits = limitsOfPlan(options.plan ?? "unlimited");
  const clientId = options.clientId ?? randomBytes(24).toString("base64url");
  const clientSecret = options.clientSecret ?? new Secret(randomBytes(48).toString("base64url"));
  const endpoint = new TokenEndpoint(
    {
      clientId,
      clientSecret: clientSecret.reveal(),
      publicKey: options.publicKey,
      scopes: options.scopes ?? EVERY_SCOPE,
      ttlSec: options.tokenTtlSec ?? 86_400,
    },
    tenant,
  );
  await endpoint.ready();
  const management = new Management(
    {
      clients: options.clients === undefined ? undefined : new Set(options.clients),
      customDomains: new Set(options.customDomains),
    },
    tenant,
  );
  const log = new RequestLog(options.logSize ?? 10_000);
  const server = new SandboxServer({
    route: sandboxRoutes({
      management,
      endpoint,
      reset: new Reset(tenant),
      userExports: new UserExports(tenant, options.exportMs ?? 400),
      userUpdates: new UserUpdates(
        { policies: options.passwordPolicies, movesLastReset: options.updateMovesLastReset ?? true },
        tenant,
      ),
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
    clientId,
    clientSecret,
    users: tenant.directory,
    log: () => log.all(),
    stats: () => ({ ...server.stats, tickets: tenant.tickets.size, resets: tenant.passwords.size }),
    ...truthOf(tenant),
    close: () => server.close(),
  };
}

function truthOf(
  tenant: Tenant,
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
