import type { RequestOptions } from "./answer.js";

/** What a request without credentials found at the tenant's address. */
export type ReachedTenant =
  | { type: "unreachable"; why: string }
  /** `issuer`: the domain that it says it is; undefined: it does not say. */
  | { type: "reached"; status: number; issuer: string | undefined };

/** What a token allows, as the provider or the token itself says. */
export interface TokenGrants {
  /** undefined: it does not say. */
  scopes: readonly string[] | undefined;
  /** Milliseconds since the epoch; undefined: it does not say. */
  expiresAt: number | undefined;
  /** Whether a new one is obtained when it expires. */
  isRenewable: boolean;
}

/** Finds out how a tenant can be worked with. Only reads. */
export interface TenantProbe {
  /** Sends one request without credentials, and never rejects. `clock` observes the answer. */
  reach(options?: RequestOptions): Promise<ReachedTenant>;
  /**
   * What the credentials allow.
   * @throws ReticketError as `authenticate` does
   */
  grants(): Promise<TokenGrants>;
}
