import { AUTH0 } from "../auth0/provider.js";
import type { IdentityProvider, TenantSettings } from "../tenant/identity-provider.js";
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
  return PROVIDER.open(tenantSettings(context, settings), context.env);
}

/** The tenant without credentials: it can be reached, and nothing more. */
export function openTenantToReach(
  context: Context,
  settings: Settings,
): ReturnType<IdentityProvider["openToReach"]> {
  return PROVIDER.openToReach(tenantSettings(context, settings));
}

function tenantSettings(context: Context, settings: Settings): TenantSettings {
  return { ...settings, toolVersion: VERSION, onToken: (token) => maskSecret(context, token) };
}
