import { ReticketError } from "../../../src/errors.js";
import type { IdentityProvider } from "../../../src/tenant/identity-provider.js";
import { TinyTenant } from "./tenant.js";

const ask = (right: string) => `ask the administrators of Tiny for the right \`${right}\``;

/** An identity provider of a few lines, which a build of the command line has in the place of Auth0. */
export const TINY: IdentityProvider = {
  name: "Tiny",
  exampleDomain: "YOUR-TENANT.tiny.example",
  domainVariable: "TINY_DOMAIN",
  credentialVariables: ["TINY_TOKEN"],
  refusedCredentials: "TINY_TOKEN is of this tenant",
  permission: {
    ticket: ask("tickets"),
    invalidation: ask("tickets"),
    read: ask("users"),
    connection: ask("connections"),
    logs: ask("logs"),
    export: ask("users"),
    password: ask("passwords"),
    revocation: ask("sessions"),
  },
  scopes: {
    ...{ ticket: [], invalidation: [], read: [], connection: [] },
    ...{ logs: [], export: [], password: [], revocation: [] },
  },
  notOffered: "check that the tenant is large enough",
  subscriptions: [{ name: "tiny", likely: true, burst: 7, perSecond: 7 }],
  ownsHost: (host) => host.endsWith(".tiny.example"),
  openToReach: async () => new TinyTenant(TINY, ""),
  async open(_settings, env) {
    if (!env.TINY_TOKEN) {
      throw new ReticketError("CREDENTIALS_MISSING", "no credentials in the environment", {
        hint: "set TINY_TOKEN",
      });
    }
    return new TinyTenant(TINY, env.TINY_TOKEN);
  },
};
