import { targetId } from "../target.js";
import type { SandboxUser } from "./directory.js";
import { checkPayload, type TicketPayload } from "./payload.js";
import { failure, json, noSuchUser, type SandboxReply, type SandboxRequest } from "./reply.js";
import type { SandboxTenant } from "./tenant.js";

/** The lifetime that Auth0 uses for an absent or zero `ttl_sec`: five days. */
const DEFAULT_TTL_SEC = 432_000;

export interface ManagementOptions {
  /** The tenant's applications; undefined: any client_id is known. */
  clients: ReadonlySet<string> | undefined;
  /** The tenant's verified custom domains: if there are any, the header `auth0-custom-domain` must name one. */
  customDomains: ReadonlySet<string>;
}

/** The endpoints of the Management API that issue tickets, and that read users and connections. */
export class Management {
  constructor(
    readonly options: ManagementOptions,
    readonly tenant: SandboxTenant,
  ) {}

  /** POST /api/v2/tickets/password-change */
  createTicket(request: SandboxRequest): SandboxReply {
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
    if ("wrong" in checked) {
      return failure(400, `Payload validation error: ${checked.wrong}.`, "invalid_body");
    }
    const reply = this.#customDomainRefusal(request) ?? this.#issue(checked.payload);
    reply.target = targetOf(checked.payload);
    return reply;
  }

  /** GET /api/v2/users/{id} */
  getUser(request: SandboxRequest): SandboxReply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "read:users");
    if (refused !== undefined) return refused;
    const user = this.tenant.userAt(request.path);
    return "status" in user ? user : json(200, picked(this.tenant.profileOf(user), request.query));
  }

  /** GET /api/v2/users-by-email?email=…, case-sensitive like Auth0's. */
  getUsersByEmail(request: SandboxRequest): SandboxReply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "read:users");
    if (refused !== undefined) return refused;
    const email = new URLSearchParams(request.query).get("email");
    if (email === null) {
      const words = "Query validation error: 'Missing required property: email'.";
      return failure(400, words, "invalid_query_string");
    }
    const users = this.tenant.directory.byEmail(email).filter((user) => user.email === email);
    return json(
      200,
      users.map((user) => picked(this.tenant.profileOf(user), request.query)),
    );
  }

  /** GET /api/v2/connections/{id} */
  getConnection(request: SandboxRequest): SandboxReply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "read:connections");
    if (refused !== undefined) return refused;
    const id = decodeURIComponent(request.path.slice("/api/v2/connections/".length));
    const name = this.tenant.directory.connections.get(id);
    if (name === undefined) return failure(404, "The connection does not exist", "inexistent_connection");
    return json(200, picked(this.#connection(id, name), request.query));
  }

  /** GET /api/v2/connections?name=… */
  getConnections(request: SandboxRequest): SandboxReply {
    const refused = this.tenant.tokens.refusal(request.headers.authorization, "read:connections");
    if (refused !== undefined) return refused;
    const wanted = new URLSearchParams(request.query).get("name");
    const found = [...this.tenant.directory.connections].filter(
      ([, name]) => wanted === null || name === wanted,
    );
    return json(
      200,
      found.map(([id, name]) => picked(this.#connection(id, name), request.query)),
    );
  }

  #connection(id: string, name: string) {
    const options = this.tenant.isCustomDatabase(name) ? { enabledDatabaseCustomization: true } : {};
    return { id, name, strategy: "auth0", options };
  }

  #customDomainRefusal(request: SandboxRequest): SandboxReply | undefined {
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

  #issue(payload: TicketPayload): SandboxReply {
    const { connection_id } = payload;
    if (connection_id !== undefined && !this.tenant.directory.connections.has(connection_id)) {
      return failure(400, "The connection does not exist", "inexistent_connection");
    }
    const user = this.tenant.userOf(payload);
    if (user === undefined) return noSuchUser();
    const refused =
      emailRefusal(user) ??
      identityRefusal(user, payload) ??
      this.#clientRefusal(payload) ??
      this.#organizationRefusal(user, payload);
    if (refused !== undefined) return refused;

    const now = this.tenant.clock();
    const ticket = this.tenant.tickets.issue({
      userId: user.user_id,
      issuedAt: now,
      expiresAt: now + (payload.ttl_sec || DEFAULT_TTL_SEC) * 1000,
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

  #clientRefusal({ client_id }: TicketPayload): SandboxReply | undefined {
    const isUnknown = client_id !== undefined && this.options.clients?.has(client_id) === false;
    return isUnknown ? failure(400, "The client does not exist", "inexistent_client") : undefined;
  }

  #organizationRefusal(user: SandboxUser, { organization_id }: TicketPayload): SandboxReply | undefined {
    const known = this.tenant.directory.organizations;
    // Without a list of organizations, any of them exists and has every user as a member.
    if (organization_id === undefined || known === undefined) return undefined;
    if (!known.has(organization_id)) {
      return failure(400, "The organization does not exist", "inexistent_organization");
    }
    return user.organizations?.includes(organization_id) === true
      ? undefined
      : failure(400, "The user is not a member of the organization", "user_not_member");
  }
}

function emailRefusal({ email }: SandboxUser): SandboxReply | undefined {
  return email === undefined
    ? failure(400, "The user does not have an email address", "invalid_email")
    : undefined;
}

function identityRefusal(
  user: SandboxUser,
  { identity, connection_id }: TicketPayload,
): SandboxReply | undefined {
  const own = user.identities.filter((one) => one.provider === "auth0");
  const isNamed = identity !== undefined || connection_id !== undefined;
  if (own.length === 0 || (!isNamed && user.identities[0]?.provider !== "auth0")) {
    const words = "The user's main connection does not support this operation";
    return failure(400, words, "operation_not_supported");
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

function picked(profile: Record<string, unknown>, query: string): Record<string, unknown> {
  const parameters = new URLSearchParams(query);
  const fields = parameters.get("fields")?.split(",");
  if (fields === undefined) return profile;
  const include = parameters.get("include_fields") !== "false";
  return Object.fromEntries(Object.entries(profile).filter(([key]) => fields.includes(key) === include));
}
