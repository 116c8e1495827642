import type { ProviderFacts } from "../tenant/provider.js";
import { type ScopedWork, scopeWords, TOKEN_SCOPES } from "../token-scopes.js";
import { AUTH0_SUBSCRIPTIONS } from "./subscriptions.js";

const grant = (work: ScopedWork) => `grant the client ${scopeWords(work)} on the Auth0 Management API`;

/** What is known of Auth0 without asking a tenant: its variables, scopes, hosts and published rate limits. */
export const AUTH0_FACTS: ProviderFacts = {
  name: "Auth0",
  exampleDomain: "YOUR-TENANT.eu.auth0.com",
  domainVariable: "AUTH0_DOMAIN",
  credentialVariables: ["AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"],
  refusedCredentials:
    "AUTH0_DOMAIN, the audience and the client belong to the same tenant; a ready AUTH0_ACCESS_TOKEN may have expired",
  permission: {
    ticket: grant("issue"),
    invalidation: grant("issue"),
    read: grant("read_users"),
    connection: grant("read_connections"),
    logs: grant("read_logs"),
    export: grant("read_users"),
    password: grant("replace_passwords"),
    revocation: grant("revoke"),
  },
  scopes: {
    ticket: TOKEN_SCOPES.issue,
    invalidation: TOKEN_SCOPES.issue,
    read: TOKEN_SCOPES.read_users,
    connection: TOKEN_SCOPES.read_connections,
    logs: TOKEN_SCOPES.read_logs,
    export: TOKEN_SCOPES.read_users,
    password: TOKEN_SCOPES.replace_passwords,
    revocation: TOKEN_SCOPES.revoke,
  },
  notOffered: "check that the tenant's subscription includes it (Enterprise)",
  subscriptions: AUTH0_SUBSCRIPTIONS,
  ownsHost: (host) => /^[a-z0-9-]+(\.[a-z0-9-]+)*\.auth0\.com$/.test(host),
};
