import { targetId } from "../target.js";
import type { SandboxUser } from "./directory.js";
import { failure, json, type SandboxReply, type SandboxRequest } from "./reply.js";
import type { SandboxTenant } from "./tenant.js";

const SESSIONS_SCOPE = "delete:sessions";
const REFRESH_TOKENS_SCOPE = "delete:refresh_tokens";
/** What revoking a user's access needs. */
const REVOKE_SCOPES = [SESSIONS_SCOPE, REFRESH_TOKENS_SCOPE];

/** The endpoints that end a user's sessions and refresh tokens. Each answers 202 at once; the effect follows. */
export class UserAccess {
  /** @param isIncluded revoke-access is part of the tenant's subscription */
  constructor(
    private readonly tenant: SandboxTenant,
    private readonly isIncluded: boolean,
  ) {}

  /** POST /api/v2/users/{id}/revoke-access; the body may name one session, or spare refresh tokens. */
  revoke(request: SandboxRequest): SandboxReply {
    const user = this.#user(request, "/revoke-access", REVOKE_SCOPES);
    if ("status" in user) return user;
    if (!this.isIncluded) return failure(404, "Not Found");
    const body = orderIn(request.body);
    if (body === undefined) return failure(400, "Invalid request payload JSON format");
    const { session_id, preserve_refresh_tokens } = body;
    if (typeof session_id === "string") {
      this.tenant.sessions.endSession(session_id);
      return accepted(user);
    }
    this.tenant.sessions.revoke(user.user_id, {
      sessions: true,
      refreshTokens: preserve_refresh_tokens !== true,
    });
    return accepted(user);
  }

  /** DELETE /api/v2/users/{id}/sessions */
  deleteSessions(request: SandboxRequest): SandboxReply {
    const user = this.#user(request, "/sessions", [SESSIONS_SCOPE]);
    if ("status" in user) return user;
    this.tenant.sessions.revoke(user.user_id, { sessions: true, refreshTokens: false });
    return accepted(user);
  }

  /** DELETE /api/v2/users/{id}/refresh-tokens */
  deleteRefreshTokens(request: SandboxRequest): SandboxReply {
    const user = this.#user(request, "/refresh-tokens", [REFRESH_TOKENS_SCOPE]);
    if ("status" in user) return user;
    this.tenant.sessions.revoke(user.user_id, { sessions: false, refreshTokens: true });
    return accepted(user);
  }

  #user(request: SandboxRequest, suffix: string, scopes: readonly string[]): SandboxUser | SandboxReply {
    for (const scope of scopes) {
      const refused = this.tenant.tokens.refusal(request.headers.authorization, scope);
      if (refused !== undefined) return refused;
    }
    return this.tenant.userAt(request.path.slice(0, -suffix.length));
  }
}

function accepted({ user_id }: SandboxUser): SandboxReply {
  return { ...json(202, {}), body: "", target: targetId({ user_id }) };
}

/** What the body says; undefined: it is not a JSON object. */
function orderIn(text: string): { session_id?: unknown; preserve_refresh_tokens?: unknown } | undefined {
  if (text === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
