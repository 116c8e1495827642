import { resolveCredentials } from "../auth0/environment.js";
import { openAuth0Tenant } from "../auth0/tenant.js";
import type { Tenant } from "../tenant/tenant.js";
import { VERSION } from "../version.js";
import type { Context } from "./context.js";
import { maskSecret } from "./github-actions.js";
import type { Settings } from "./settings.js";

/**
 * The tenant that a command works on. The only place that knows which identity provider it is. Nothing is sent yet; every token
 * that the tenant gives is hidden in the logs of GitHub Actions before it is used.
 * @throws ReticketError as `resolveCredentials` does
 */
export async function openTenant(context: Context, settings: Settings): Promise<Tenant> {
  return openAuth0Tenant({
    ...settings,
    credentials: await resolveCredentials(context.env),
    toolVersion: VERSION,
    onToken: (token) => maskSecret(context, token),
  });
}
