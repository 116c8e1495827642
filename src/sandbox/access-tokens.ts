import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { failure, type SandboxReply } from "./reply.js";

interface Grant {
  scopes: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** The Management API tokens of this tenant: real JWTs (HS256), and a table of those that were issued. */
export class AccessTokens {
  readonly #key = randomBytes(32);
  readonly #grants = new Map<string, Grant>();
  readonly #clock: () => number;

  /** @param clock milliseconds since the epoch */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  issue(request: {
    issuer: string;
    clientId: string;
    audience: string;
    scopes: readonly string[];
    ttlSec: number;
  }): string {
    const now = this.#clock();
    const claims = {
      iss: request.issuer,
      sub: `${request.clientId}@clients`,
      aud: request.audience,
      iat: Math.floor(now / 1000),
      exp: Math.floor(now / 1000) + request.ttlSec,
      scope: request.scopes.join(" "),
      gty: "client-credentials",
      azp: request.clientId,
      jti: randomUUID(),
    };
    const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
    const token = `${signed}.${createHmac("sha256", this.#key).update(signed).digest("base64url")}`;
    this.#grants.set(`Bearer ${token}`, {
      scopes: new Set(request.scopes),
      expiresAt: now + request.ttlSec * 1000,
    });
    return token;
  }

  /** The refusal of a request with this Authorization header that needs the scope; undefined: it is allowed. */
  refusal(authorization: string | undefined, scope: string): SandboxReply | undefined {
    if (authorization === undefined) return failure(401, "Missing authentication");
    const grant = this.#grants.get(authorization);
    if (grant === undefined) {
      return /^Bearer [^\s]+$/.test(authorization)
        ? failure(401, "Invalid token", "invalid_token")
        : failure(401, "Bad HTTP authentication header format", "Bearer");
    }
    if (this.#clock() >= grant.expiresAt) {
      return failure(401, "Expired token received for JSON Web Token validation", "invalid_token");
    }
    return grant.scopes.has(scope)
      ? undefined
      : failure(403, `Insufficient scope, expected any of: ${scope}`, "insufficient_scope");
  }

  /** The token of this Authorization header is no longer accepted. */
  expire(authorization: string | undefined): void {
    const grant = this.#grants.get(authorization ?? "");
    if (grant !== undefined) grant.expiresAt = Number.NEGATIVE_INFINITY;
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
