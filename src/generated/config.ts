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
 * How many requests one run may send: a number for the whole run, or `per_manifest` and `per_run`.
 */
export type MaxTickets =
  | number
  | {
      per_manifest?: MaxPerManifest;
      per_run?: MaxPerRun;
    };
/**
 * Requests for one manifest in one run, at most.
 */
export type MaxPerManifest = number;
/**
 * Requests in one run, at most.
 */
export type MaxPerRun = number;
/**
 * How many people may lose, in one run, a link that they have: entries that are replaced or reissued.
 */
export type MaxReplace = number;
/**
 * How long a ticket may live, seconds. An entry without `ttl_sec` has 432000.
 */
export type MaxTtlSec = number;
/**
 * `metadata.reason` must be there (`true`), or match this regular expression.
 */
export type RequireReason = boolean | string;
/**
 * Who is never reset: patterns for `user_id` and `email`, in which `*` stands for any text and capitals do not matter.
 */
export type Protected = string[];
/**
 * The only connections that an entry may name, in `connection_id` or `identity`. An entry that names none passes.
 */
export type AllowedConnections = string[];
/**
 * The only organizations that an entry may name. An entry that names none passes.
 */
export type AllowedOrganizations = string[];
/**
 * The only applications that an entry may name in `client_id`. An entry that names none passes.
 */
export type AllowedClients = string[];
/**
 * Its first moment: RFC 3339, or a weekday and a time for every week.
 */
export type FreezeFrom = string;
/**
 * The first moment after it, spelled as `from` is.
 */
export type FreezeTo = string;
/**
 * The IANA time zone of weekdays and times; RFC 3339 has its own.
 */
export type FreezeTimeZone = string;
/**
 * What the refusal says of it.
 */
export type FreezeWhy = string;
/**
 * Times in which nothing is sent.
 */
export type Freeze = FreezeWindow[];
/**
 * `apply` sends only what a saved plan said: it needs `--plan` or `--reviewed`.
 */
export type RequirePlan = boolean;

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
  policy?: Policy;
}
/**
 * How hard the tenant may be pressed.
 */
export interface Limits {
  concurrency?: Concurrency;
  rate?: Rate;
  headroom?: Headroom;
}
/**
 * What may be sent at all. `validate`, `plan` and `apply` refuse (exit 5) what breaks a rule; entries that are issued already break none.
 */
export interface Policy {
  max_tickets?: MaxTickets;
  max_replace?: MaxReplace;
  max_ttl_sec?: MaxTtlSec;
  require_reason?: RequireReason;
  protected?: Protected;
  allowed_connections?: AllowedConnections;
  allowed_organizations?: AllowedOrganizations;
  allowed_clients?: AllowedClients;
  freeze?: Freeze;
  require_plan?: RequirePlan;
  entry_schema?: EntrySchema;
}
export interface FreezeWindow {
  from: FreezeFrom;
  to: FreezeTo;
  time_zone?: FreezeTimeZone;
  why?: FreezeWhy;
}
/**
 * Your own rules: a JSON Schema (2020-12) that the body of every request must satisfy, defaults merged in. A `description` in it is shown where it is broken.
 */
export interface EntrySchema {
  [k: string]: unknown;
}
