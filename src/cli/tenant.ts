import { AUTH0 } from "../auth0/provider.js";
import type { IdentityProvider } from "../tenant/identity-provider.js";
import type { Tenant } from "../tenant/tenant.js";
import { VERSION } from "../version.js";
import type { Context } from "./context.js";
import { maskSecret } from "./github-actions.js";
import type { Settings } from "./settings.js";

/** The identity provider of every command. No other line names it. */
export const PROVIDER: IdentityProvider = AUTH0;

/**
 * The tenant that a command works on. Nothing is sent yet; every token that the tenant gives is hidden in the logs of GitHub Actions
 * before it is used.
 * @throws ReticketError as `IdentityProvider.open` does
 */
export async function openTenant(context: Context, settings: Settings): Promise<Tenant> {
  const onToken = (token: Parameters<typeof maskSecret>[1]) => maskSecret(context, token);
  return PROVIDER.open({ ...settings, toolVersion: VERSION, onToken }, context.env);
}
