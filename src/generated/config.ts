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
export type LinkHost = string;
/**
 * Hosts that a ticket's link may lead to, beside the tenant, `domain`, `custom_domain` and Auth0's own (`*.auth0.com`). A ticket whose link leads elsewhere is recorded, and withheld: it is neither delivered nor shown by `tickets` before its host is named here. Each host is one name, without `https://`, path or wildcard; with its port where it is not 443; an internationalized one in its `xn--` form. Name a host only once you know why links lead there: the people who run it can take the accounts over.
 *
 * @maxItems 100
 */
export type LinkHosts = LinkHost[];
/**
 * Where the ledger lives: `file:` and a folder, relative to this file; `git:` and a branch of this repository, `git:REMOTE/BRANCH` where the remote is not origin; or `postgres://USER@HOST/DATABASE`, whose password best stands in PGPASSWORD, and which is encrypted off this machine unless `sslmode` says otherwise.
 */
export type Ledger = string;
/**
 * The age public keys that tickets are sealed to; `reticket keygen` makes one. Each of them can open every ticket.
 */
export type Recipients = string[];
/**
 * The mail server: `smtps://USER@HOST` (TLS from the start) or `smtp://USER@HOST:587` (STARTTLS, without which nothing is sent; a loopback address may do without). Never a password: that comes from the environment.
 */
export type SmtpUrl = string;
/**
 * The environment variable that holds the password; it begins with RETICKET_.
 */
export type SmtpPasswordEnv = string;
/**
 * A file of the certificate authority that signed the mail server's certificate (PEM), where the system does not know it.
 */
export type SmtpCa = string;
/**
 * The sender: an address, or `Name <address>`.
 */
export type From = string;
/**
 * Where answers go: an address, or `Name <address>`.
 */
export type ReplyTo = string;
/**
 * The subject, a template.
 */
export type Subject = string;
/**
 * A sentence or two that the starter templates show: why these people get this mail.
 */
export type Note = string;
/**
 * A template file of the mail's text, instead of the starter template. Mustache, with the fields target, name, note, reason, expires, link, host and test; any other is a mistake. `{{link}}` stands by itself.
 */
export type TextTemplate = string;
/**
 * A template file of the mail in HTML, instead of the starter template. With `text` alone, the mail has no HTML. `{{link}}` stands as text by itself or as the whole `href` of an `<a>`.
 */
export type HtmlTemplate = string;
/**
 * The language in which the time of expiry is written, as BCP 47 spells it.
 */
export type Locale = string;
/**
 * The time zone of the time of expiry.
 */
export type TimeZone = string;
/**
 * Connections to the mail server at most.
 */
export type Connections = number;
/**
 * Mails at most, a second or a minute.
 */
export type MailRate = string;
/**
 * Where it goes: https, or http on a loopback address. Redirects are not followed.
 */
export type WebhookUrl = string;
/**
 * The environment variable that holds the signing secret, `whsec_…`; it begins with RETICKET_.
 */
export type WebhookSecretEnv = string;
/**
 * Whether an address that the manifest does not give is looked up in Auth0 (scope `read:users`). false: the receiver knows the address, or finds it.
 */
export type WebhookLookUp = boolean;
/**
 * How long an answer may take, seconds. What takes longer is in doubt.
 */
export type WebhookTimeout = number;
/**
 * Requests at most, a second or a minute.
 */
export type WebhookRate = string;
/**
 * The file. Not in the ledger's folder.
 */
export type FilePath = string;
/**
 * How it is written.
 */
export type FileFormat = "ndjson" | "csv";
/**
 * Whether an address that the manifest does not give is looked up in Auth0 (scope `read:users`).
 */
export type FileLookUp = boolean;
/**
 * Requests in flight at most.
 */
export type Concurrency = number;
/**
 * Requests at most, a second or a minute; `auto` goes as fast as the tenant allows.
 */
export type Rate = string;
/**
 * The part of the tenant's rate limit that is left to other clients.
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
 * How long a ticket must live at least, seconds: one that runs out before it can be used undoes a reset.
 */
export type MinTtlSec = number;
/**
 * Where a manifest may have a ticket delivered. `account`: only to the entry's own `email`, or to the address that Auth0 has of the account; for an entry by `user_id` with a `deliver_to`, `apply` looks that up before anything is sent (scope `read:users`). `domains`: also to addresses in these domains, compared in ASCII, sub-domains not included. `any`: anywhere.
 */
export type DeliverToRule = ("account" | "any") | DeliverToDomains;
/**
 * Whether a manifest may write its own mail (`spec.delivery.smtp`). `config`: the mail is as `delivery.smtp` in this file has it.
 */
export type MailRule = "config" | "any";
/**
 * Whether a manifest must contain the accounts (`spec.contain` with `password`) before it issues tickets: `required`, `allowed` (it decides itself), `forbidden` (no `spec.contain` at all), or required only for manifests whose `metadata.reason` matches this regular expression.
 */
export type ContainRule =
  | ("required" | "allowed" | "forbidden")
  | {
      /**
       * A regular expression.
       */
      required_for: string;
    };
/**
 * `metadata.reason` must be there (`true`), or match this regular expression.
 */
export type RequireReason = boolean | string;
/**
 * Whose account is never reset, however an entry spells it: patterns for `user_id` and `email`, in which `*` stands for any text and capitals do not matter. A pattern with `|` is for user ids, one with `@` and no `|` for e-mails, any other for both. Where an entry names the account the other way, `apply` looks the account up before anything is sent (scope `read:users`), and `plan` says how many.
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
  link_hosts?: LinkHosts;
  ledger?: Ledger;
  recipients?: Recipients;
  delivery?: Delivery;
  limits?: Limits;
  policy?: Policy;
}
/**
 * How the tickets reach their people: by mail, by a webhook, into a file; one of them or several. A manifest may say in `spec.delivery` which of them it uses, and what its mail says.
 */
export interface Delivery {
  smtp?: Smtp;
  webhook?: Webhook;
  file?: File;
}
/**
 * A mail to each person.
 */
export interface Smtp {
  url: SmtpUrl;
  password_env?: SmtpPasswordEnv;
  ca?: SmtpCa;
  from: From;
  reply_to?: ReplyTo;
  subject?: Subject;
  note?: Note;
  text?: TextTemplate;
  html?: HtmlTemplate;
  locale?: Locale;
  time_zone?: TimeZone;
  connections?: Connections;
  rate?: MailRate;
}
/**
 * A signed POST for each ticket, as Standard Webhooks has it.
 */
export interface Webhook {
  url: WebhookUrl;
  secret_env?: WebhookSecretEnv;
  look_up?: WebhookLookUp;
  timeout_sec?: WebhookTimeout;
  rate?: WebhookRate;
}
/**
 * A line for each ticket in a private file (0600, appended to), for a team that has its own mailer.
 */
export interface File {
  path: FilePath;
  format?: FileFormat;
  look_up?: FileLookUp;
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
 * What may be sent at all. `validate`, `plan` and `apply` refuse (exit 5) what breaks a rule; entries that are issued already break none. `deliver` refuses what breaks `deliver_to` or `mail`.
 */
export interface Policy {
  max_tickets?: MaxTickets;
  max_replace?: MaxReplace;
  max_ttl_sec?: MaxTtlSec;
  min_ttl_sec?: MinTtlSec;
  deliver_to?: DeliverToRule;
  mail?: MailRule;
  contain?: ContainRule;
  require_reason?: RequireReason;
  protected?: Protected;
  allowed_connections?: AllowedConnections;
  allowed_organizations?: AllowedOrganizations;
  allowed_clients?: AllowedClients;
  freeze?: Freeze;
  require_plan?: RequirePlan;
  entry_schema?: EntrySchema;
}
export interface DeliverToDomains {
  /**
   * Domains, spelled in full: `acme.example` does not stand for `mail.acme.example`.
   *
   * @minItems 1
   */
  domains: string[];
}
export interface FreezeWindow {
  from: FreezeFrom;
  to: FreezeTo;
  time_zone?: FreezeTimeZone;
  why?: FreezeWhy;
}
/**
 * Your own rules: a JSON Schema (2020-12) that every entry must satisfy: the body of its request, defaults merged in, with `deliver_to` where the entry has one. A `description` in it is shown where it is broken.
 */
export interface EntrySchema {
  [k: string]: unknown;
}
