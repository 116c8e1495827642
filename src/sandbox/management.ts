import { targetId } from "../target.js";
import type { SandboxUser } from "./directory.js";
import { checkPayload, type TicketPayload } from "./payload.js";
import { failure, json, type Reply, type SandboxRequest } from "./reply.js";
import type { Tenant } from "./tenant.js";

/** What revoking a user's access needs. */
export const REVOKE_SCOPES = ["delete:sessions", "delete:refresh_tokens"];

/** What Auth0 takes for an absent or zero `ttl_sec`: five days. */
const DEFAULT_TTL_SEC = 432_000;

export interface ManagementOptions {
  /** The tenant's applications; undefined: any client_id is known. */
  clients: ReadonlySet<string> | undefined;
  /** The tenant's verified custom domains: where there are any, the header `auth0-custom-domain` must name one. */
  customDomains: ReadonlySet<string>;
}

/** The part of the Management API that has to do with password-change tickets. */
export class Management {
  constructor(
    readonly options: ManagementOptions,
    readonly tenant: Tenant,
  ) {}

  /** POST /api/v2/tickets/password-change */
  createTicket(request: SandboxRequest): Reply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "create:user_tickets");
    if (refused !== undefined) return refused;
    if (request.headers["content-type"]?.startsWith("application/json") !== true) {
      return failure(415, "Unsupported Media Type");
    }
    let body: unknown;
    try {
      body = JSON.parse(request.body);
    } catch {
      return failure(400, "Invalid request payload JSON format");
    }
    const checked = checkPayload(body);
    if ("wrong" in checked)
      return failure(400, `Payload validation error: ${checked.wrong}.`, "invalid_body");
    const reply = this.#customDomainRefusal(request) ?? this.#issue(checked.payload);
    reply.target = targetOf(checked.payload);
    return reply;
  }

  /** GET /api/v2/users/{id} */
  getUser(request: SandboxRequest): Reply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "read:users");
    if (refused !== undefined) return refused;
    const user = this.#userIn(request.path);
    return "status" in user ? user : json(200, picked(this.tenant.profileOf(user), request.query));
  }

  /** POST /api/v2/users/{id}/revoke-access: every session and refresh token of the user. */
  revokeAccess(request: SandboxRequest): Reply {
    for (const scope of REVOKE_SCOPES) {
      const refused = this.tenant.tokens.refusal(request.headers.authorization, scope);
      if (refused !== undefined) return refused;
    }
    const user = this.#userIn(request.path.slice(0, -"/revoke-access".length));
    if ("status" in user) return user;
    this.tenant.sessions.revoke(user.user_id, this.tenant.clock());
    return { ...json(202, {}), body: "", target: targetId({ user_id: user.user_id }) };
  }

  #userIn(path: string): SandboxUser | Reply {
    try {
      const id = decodeURIComponent(path.slice("/api/v2/users/".length));
      return this.tenant.directory.byId(id) ?? noSuchUser();
    } catch {
      return failure(400, "Invalid user id", "invalid_uri");
    }
  }

  /** GET /api/v2/users-by-email?email=…, case-sensitive as Auth0's. */
  getUsersByEmail(request: SandboxRequest): Reply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "read:users");
    if (refused !== undefined) return refused;
    const email = new URLSearchParams(request.query).get("email");
    if (email === null)
      return failure(
        400,
        "Query validation error: 'Missing required property: email'.",
        "invalid_query_string",
      );
    const users = this.tenant.directory.byEmail(email).filter((user) => user.email === email);
    return json(
      200,
      users.map((user) => picked(this.tenant.profileOf(user), request.query)),
    );
  }

  /** GET /api/v2/connections/{id} */
  getConnection(request: SandboxRequest): Reply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "read:connections");
    if (refused !== undefined) return refused;
    const id = decodeURIComponent(request.path.slice("/api/v2/connections/".length));
    const name = this.tenant.directory.connections.get(id);
    if (name === undefined) return failure(404, "The connection does not exist", "inexistent_connection");
    return json(200, picked({ id, name, strategy: "auth0", options: {} }, request.query));
  }

  #customDomainRefusal(request: SandboxRequest): Reply | undefined {
    const { customDomains } = this.options;
    if (customDomains.size === 0) return undefined;
    const named = request.headers["auth0-custom-domain"];
    if (typeof named === "string" && customDomains.has(named)) return undefined;
    return failure(
      409,
      "The tenant has several verified custom domains: name one of them in the auth0-custom-domain header",
      "custom_domain_required",
    );
  }

  #issue(payload: TicketPayload): Reply {
    const { clients } = this.options;
    const { directory, tickets } = this.tenant;
    if (payload.connection_id !== undefined && !directory.connections.has(payload.connection_id)) {
      return failure(400, "The connection does not exist", "inexistent_connection");
    }
    const user = this.tenant.userOf(payload);
    if (user === undefined) return noSuchUser();
    if (user.email === undefined)
      return failure(400, "The user does not have an email address", "invalid_email");
    const refused = identityRefusal(user, payload);
    if (refused !== undefined) return refused;
    if (payload.client_id !== undefined && clients?.has(payload.client_id) === false) {
      return failure(400, "The client does not exist", "inexistent_client");
    }
    if (payload.organization_id !== undefined) {
      if (directory.organizations?.has(payload.organization_id) === false) {
        return failure(400, "The organization does not exist", "inexistent_organization");
      }
      if (
        user.organizations?.includes(payload.organization_id) === false ||
        (user.organizations === undefined && directory.organizations !== undefined)
      ) {
        return failure(400, "The user is not a member of the organization", "user_not_member");
      }
    }

    const now = this.tenant.clock();
    const ticket = tickets.issue({
      userId: user.user_id,
      issuedAt: now,
      expiresAt:
        now +
        (payload.ttl_sec === undefined || payload.ttl_sec === 0 ? DEFAULT_TTL_SEC : payload.ttl_sec) * 1000,
      markEmailAsVerified: payload.mark_email_as_verified === true,
      resultUrl: payload.result_url,
      includeEmailInRedirect: payload.includeEmailInRedirect === true,
    });
    const reply = json(201, { ticket: this.tenant.ticketUrl(ticket) });
    reply.spoiled = (fault) => {
      ticket.fault = fault;
    };
    return reply;
  }
}

function identityRefusal(user: SandboxUser, { identity, connection_id }: TicketPayload): Reply | undefined {
  const own = user.identities.filter((one) => one.provider === "auth0");
  if (
    own.length === 0 ||
    (identity === undefined && connection_id === undefined && user.identities[0]?.provider !== "auth0")
  ) {
    return failure(
      400,
      "The user's main connection does not support this operation",
      "operation_not_supported",
    );
  }
  if (identity === undefined) return undefined;
  const named = own.find(
    (one) =>
      one.user_id === identity.user_id &&
      (identity.connection_id === undefined || one.connection_id === identity.connection_id),
  );
  return named === undefined
    ? failure(400, "The identity does not belong to the user", "inexistent_identity")
    : undefined;
}

function targetOf(payload: TicketPayload): string {
  return payload.user_id !== undefined
    ? targetId({ user_id: payload.user_id })
    : targetId({ email: payload.email ?? "", connection_id: payload.connection_id ?? "" });
}

function noSuchUser(): Reply {
  return failure(404, "The user does not exist.", "inexistent_user");
}

function picked(profile: Record<string, unknown>, query: string): Record<string, unknown> {
  const parameters = new URLSearchParams(query);
  const fields = parameters.get("fields")?.split(",");
  if (fields === undefined) return profile;
  const include = parameters.get("include_fields") !== "false";
  return Object.fromEntries(Object.entries(profile).filter(([key]) => fields.includes(key) === include));
}
