import type { SubscriptionPlan } from "./subscription.js";

/** What a request is for. Each kind needs a permission of its own, and draws on one bucket. */
export type RequestKind =
  | "ticket"
  | "invalidation"
  | "read"
  | "connection"
  | "logs"
  | "export"
  | "password"
  | "revocation";

/**
 * What is known of an identity provider before one of its tenants is asked. Pure: a plan, which needs no credentials, uses it
 * too. Each provider has one, in its own folder.
 */
export interface ProviderFacts {
  /** Its name, for questions and hints: `Auth0`. */
  name: string;
  /** A tenant's domain as the provider shows it, for hints: `YOUR-TENANT.eu.auth0.com`. */
  exampleDomain: string;
  /** The environment variable that says where requests go. */
  domainVariable: string;
  /** The environment variables with the usual credentials, for hints and for the jobs that `init` writes. */
  credentialVariables: readonly string[];
  /** What to check if the tenant refuses fresh credentials: the end of a hint that begins with "check that". */
  refusedCredentials: string;
  /** The scopes that a token needs for requests of this kind, as the provider names them; none: the provider has no scopes. */
  scopes: Readonly<Record<RequestKind, readonly string[]>>;
  /** How a client gets the permission for requests of this kind: the beginning of a hint. */
  permission: Readonly<Record<RequestKind, string>>;
  /** What to check if the tenant does not offer what a request of this kind asks for: the beginning of a hint. */
  notOffered: string;
  /** The published rate limits, slowest first; none: rates are only learned. */
  subscriptions: readonly SubscriptionPlan[];
  /**
   * Whether a host is the provider's own: it names one tenant and is no custom domain, and links may lead to it.
   * @param host as `URL.host` has it: in lower case, with its port where that is not the scheme's own
   */
  ownsHost(host: string): boolean;
}

/** What to do about an address of a tenant that can't be used. */
export function domainHint({ name, exampleDomain }: ProviderFacts): string {
  return `write it as ${name} shows it: \`${exampleDomain}\``;
}
