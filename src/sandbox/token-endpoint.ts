import { createHash, timingSafeEqual } from "node:crypto";
import { type CryptoKey, errors, importSPKI, jwtVerify } from "jose";
import { ReticketError } from "../errors.js";
import type { SandboxUser } from "./directory.js";
import { json, oauthFailure, type SandboxReply, type SandboxRequest } from "./reply.js";
import type { SandboxTenant } from "./tenant.js";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const PASSWORD_GRANTS = ["password", "http://auth0.com/oauth/grant-type/password-realm"];
const BLOCKED = oauthFailure(403, "unauthorized", "user is blocked");
/** Auth0 accepts assertions with a lifetime of five minutes at most. */
const MAX_ASSERTION_SEC = 300;

export interface TokenEndpointOptions {
  clientId: string;
  clientSecret: string;
  /** The public half of the application's signing key, SPKI PEM. */
  publicKey: string | undefined;
  scopes: readonly string[];
  ttlSec: number;
}

/** POST /oauth/token: client credentials by secret or by private_key_jwt, log-ins by password, and refresh tokens. */
export class TokenEndpoint {
  readonly #options: TokenEndpointOptions;
  readonly #tenant: SandboxTenant;
  readonly #key: Promise<CryptoKey> | undefined;
  /** The used assertions, by jti, with their expiry in seconds. */
  readonly #seen = new Map<string, number>();

  constructor(options: TokenEndpointOptions, tenant: SandboxTenant) {
    this.#options = options;
    this.#tenant = tenant;
    this.#key = options.publicKey === undefined ? undefined : importSPKI(options.publicKey, "RS256");
  }

  /** @throws ReticketError USAGE if the public key can't be read */
  async ready(): Promise<void> {
    await this.#key?.catch((cause: unknown) => {
      throw new ReticketError("USAGE", "the public key can't be read", {
        hint: "give an RSA public key as SPKI PEM (`-----BEGIN PUBLIC KEY-----`)",
        cause,
      });
    });
  }

  async handle(request: SandboxRequest): Promise<SandboxReply> {
    const fields = readFields(request);
    if (fields === undefined) return oauthFailure(400, "invalid_request", "The body can't be read");
    const grant = fields.grant_type;
    if (grant === undefined)
      return oauthFailure(400, "invalid_request", "Missing required parameter: grant_type");
    const isLogin = PASSWORD_GRANTS.includes(grant);
    if (grant !== "client_credentials" && grant !== "refresh_token" && !isLogin) {
      return oauthFailure(403, "unsupported_grant_type", `Unsupported grant type: ${grant}`);
    }
    const refused = await this.#refusal(fields);
    if (refused !== undefined) return refused;
    if (isLogin) return await this.#logIn(fields);
    return grant === "refresh_token" ? this.#refresh(fields) : this.#clientCredentials(fields);
  }

  #clientCredentials(fields: Fields): SandboxReply {
    const { audience } = fields;
    if (audience === undefined)
      return oauthFailure(403, "access_denied", "Missing required parameter: audience");
    if (!this.#tenant.origins.some((origin) => audience === `${origin}/api/v2/`)) {
      return oauthFailure(403, "access_denied", `Service not found: ${audience}`);
    }
    return this.#granted(audience, this.#options.scopes);
  }

  /** Issues access tokens until the refresh token is revoked, or its user is deleted or blocked. */
  #refresh({ refresh_token = "" }: Fields): SandboxReply {
    const userId = this.#tenant.sessions.userOfRefreshToken(refresh_token);
    const user = userId === undefined ? undefined : this.#tenant.directory.byId(userId);
    if (user === undefined) {
      return oauthFailure(403, "invalid_grant", "Unknown or invalid refresh token.");
    }
    return this.#isBlocked(user) ? BLOCKED : this.#granted("userinfo", []);
  }

  #isBlocked(user: SandboxUser): boolean {
    return this.#tenant.profileOf(user).blocked === true;
  }

  /** What OpenID Connect Discovery says of the tenant; public. */
  discover(): SandboxReply {
    const [origin] = this.#tenant.origins;
    return json(200, {
      issuer: `${origin}/`,
      token_endpoint: `${origin}/oauth/token`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt"],
    });
  }

  #granted(audience: string, scopes: readonly string[], more: object = {}): SandboxReply {
    const { clientId, ttlSec } = this.#options;
    const issuer = `${this.#tenant.origins[0]}/`;
    const access_token = this.#tenant.tokens.issue({ issuer, clientId, audience, scopes, ttlSec });
    const answer = {
      access_token,
      scope: scopes.join(" "),
      expires_in: ttlSec,
      token_type: "Bearer",
      ...more,
    };
    return json(200, answer, { "cache-control": "no-store" });
  }

  async #logIn(fields: Fields): Promise<SandboxReply> {
    const { username = "", password = "", scope = "", realm } = fields;
    const { directory, passwords, sessions } = this.#tenant;
    for (const user of directory.byEmail(username)) {
      if (!hasPasswordIn(user, realm) || !(await passwords.matches(user.user_id, password))) continue;
      if (this.#isBlocked(user)) return BLOCKED;
      sessions.open(user.user_id);
      const isOffline = scope.split(" ").includes("offline_access");
      return this.#granted(
        "userinfo",
        [],
        isOffline ? { refresh_token: sessions.openRefreshToken(user.user_id) } : {},
      );
    }
    return oauthFailure(403, "invalid_grant", "Wrong email or password.");
  }

  async #refusal(fields: Fields): Promise<SandboxReply | undefined> {
    if (fields.client_assertion !== undefined) return await this.#assertionRefusal(fields);
    const { clientId, clientSecret } = this.#options;
    const known = fields.client_id === clientId && equal(fields.client_secret ?? "", clientSecret);
    return known ? undefined : oauthFailure(401, "access_denied", "Unauthorized");
  }

  async #assertionRefusal(fields: Fields): Promise<SandboxReply | undefined> {
    const { clientId } = this.#options;
    const { origins, clock } = this.#tenant;
    if (fields.client_assertion_type !== ASSERTION_TYPE) {
      return oauthFailure(400, "invalid_request", "Invalid client_assertion_type");
    }
    if (this.#key === undefined || (fields.client_id ?? clientId) !== clientId) {
      return oauthFailure(401, "invalid_client", "The application has no key for private_key_jwt");
    }
    try {
      const { payload } = await jwtVerify(fields.client_assertion ?? "", await this.#key, {
        algorithms: ["RS256"],
        issuer: clientId,
        subject: clientId,
        audience: origins.map((origin) => `${origin}/`),
        requiredClaims: ["iss", "sub", "aud", "exp", "jti"],
        currentDate: new Date(clock()),
      });
      const now = Math.floor(clock() / 1000);
      const { exp = 0, jti = "" } = payload;
      if (exp > now + MAX_ASSERTION_SEC)
        return oauthFailure(401, "invalid_client", "The assertion lives too long");
      for (const [id, until] of this.#seen) if (until < now) this.#seen.delete(id);
      if (this.#seen.has(jti)) return oauthFailure(401, "invalid_client", "The assertion was used before");
      this.#seen.set(jti, exp);
      return undefined;
    } catch (cause) {
      const why = cause instanceof errors.JOSEError ? cause.code : "unreadable";
      return oauthFailure(401, "invalid_client", `Failed to verify client assertion (${why})`);
    }
  }
}

/** The fields of a token request that are read; others are ignored. */
type Fields = {
  readonly [name in
    | "grant_type"
    | "client_id"
    | "client_secret"
    | "client_assertion"
    | "client_assertion_type"
    | "audience"
    | "username"
    | "password"
    | "scope"
    | "realm"
    | "refresh_token"]?: string;
};

/** @param realm the connection that is asked for; undefined: any */
function hasPasswordIn({ identities }: SandboxUser, realm: string | undefined): boolean {
  return identities.some(
    ({ provider, connection }) => provider === "auth0" && (realm === undefined || connection === realm),
  );
}

function readFields(request: SandboxRequest): Fields | undefined {
  if (request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true) {
    return Object.fromEntries(new URLSearchParams(request.body));
  }
  try {
    const body: unknown = JSON.parse(request.body);
    if (typeof body !== "object" || body === null) return undefined;
    return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === "string"));
  } catch {
    return undefined;
  }
}

function equal(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
