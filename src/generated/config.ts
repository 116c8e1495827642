// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * The canonical Auth0 domain: the ledger's identity and part of every key. AUTH0_DOMAIN, where it is set, must equal this or `domain`.
 */
export type Tenant = string;
/**
 * The address that requests go to, only where it differs from the tenant: a custom domain.
 */
export type Domain = string;
/**
 * Which of the tenant's several custom domains the ticket's link is for: sent as the `auth0-custom-domain` header.
 */
export type CustomDomain = string;
/**
 * Where the ledger lives; `file:` and a folder, relative to this file.
 */
export type Ledger = string;
/**
 * The age public keys that tickets are sealed to; `reticket keygen` makes one. Each of them can open every ticket.
 */
export type Recipients = string[];
/**
 * Requests in flight at most.
 */
export type Concurrency = number;
/**
 * Requests at most, a second or a minute; `auto` goes as fast as the tenant allows.
 */
export type Rate = string;
/**
 * The share of the tenant's rate limit that is left to everybody else.
 */
export type Headroom = number;

/**
 * reticket.yaml: which tenant, which ledger, who may open the tickets, how fast. Paths in it are relative to the folder it lies in.
 */
export interface Config {
  tenant?: Tenant;
  domain?: Domain;
  custom_domain?: CustomDomain;
  ledger?: Ledger;
  recipients?: Recipients;
  limits?: Limits;
}
/**
 * How hard the tenant may be pressed.
 */
export interface Limits {
  concurrency?: Concurrency;
  rate?: Rate;
  headroom?: Headroom;
}
