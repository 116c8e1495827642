import { Secret } from "../secret.js";
import type { IdentityProvider } from "../tenant/identity-provider.js";
import { AUTH0_FACTS } from "./facts.js";

/** Auth0. What opens a tenant is loaded when one is opened: most commands never do. */
export const AUTH0: IdentityProvider = {
  ...AUTH0_FACTS,
  async openToReach(settings) {
    const { openAuth0Tenant } = await import("./tenant.js");
    const credentials = { type: "token", token: new Secret("") } as const;
    return openAuth0Tenant({ ...settings, audience: "", credentials });
  },
  async open({ origin, canonicalOrigin, ...settings }, env) {
    const { audienceOf, resolveCredentials } = await import("./environment.js");
    const { openAuth0Tenant } = await import("./tenant.js");
    return openAuth0Tenant({
      ...settings,
      origin,
      audience: audienceOf(canonicalOrigin, env),
      credentials: await resolveCredentials(env),
    });
  },
};
