import type { Secret } from "../secret.js";
import type { TokenGrants } from "../tenant/tenant-probe.js";

/** A real token has a dozen scopes; more are not shown. */
const MOST_SCOPES = 500;

/** The names in a `scope` claim or field; undefined where it is not one. */
export function scopesOf(claim: unknown): string[] | undefined {
  if (typeof claim !== "string") return undefined;
  const names = claim.split(" ").filter((name) => /^[\w:.-]{1,100}$/.test(name));
  return names.slice(0, MOST_SCOPES);
}

/**
 * What a token says of itself. It is not verified: the tenant does that, and this is for display only.
 * @returns undefined fields where the token is no JWT
 */
export async function claimsOf(token: Secret): Promise<Omit<TokenGrants, "isRenewable">> {
  const { decodeJwt } = await import("jose");
  try {
    const { scope, exp } = decodeJwt(token.reveal());
    const expiresAt = typeof exp === "number" && Number.isSafeInteger(exp) ? exp * 1000 : undefined;
    return { scopes: scopesOf(scope), expiresAt };
  } catch {
    return { scopes: undefined, expiresAt: undefined };
  }
}
