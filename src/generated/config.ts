// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * The canonical Auth0 domain: the ledger's identity and part of every key. If AUTH0_DOMAIN is set, it must be equal to this or to `domain`.
 */
export type Tenant = string;
/**
 * The address that requests go to, if it differs from the tenant: a custom domain.
 */
export type Domain = string;
/**
 * The custom domain of the ticket's link, if the tenant has several: sent as the `auth0-custom-domain` header.
 */
export type CustomDomain = string;
export type LinkHost = string;
/**
 * Hosts that a ticket's link may lead to, beside the tenant, `domain`, `custom_domain` and Auth0's own (`*.auth0.com`). A ticket whose link leads elsewhere is recorded, and withheld: it is neither delivered nor shown by `tickets` until its host is listed here. Each host is one name, without `https://`, path or wildcard; with its port if it is not 443; an internationalized one in its `xn--` form. Before you list a host, find out why links lead there: its operators can take the accounts over.
 *
 * @maxItems 100
 */
export type LinkHosts = LinkHost[];
/**
 * Where the ledger is stored: `file:DIR`, relative to this file; `git:BRANCH`, a branch of this repository, or `git:REMOTE/BRANCH` if the remote is not origin; or `postgres://USER@HOST/DATABASE`. Put the database's password into PGPASSWORD. Connections to other machines are encrypted unless `sslmode` says otherwise.
 */
export type Ledger = string;
/**
 * The age public keys that tickets are sealed to; `reticket keygen` creates one. Each of them can open every ticket.
 */
export type Recipients = string[];
/**
 * The mail server: `smtps://USER@HOST` (TLS from the start) or `smtp://USER@HOST:587` (STARTTLS is required, except for a loopback address). No password: it comes from the environment.
 */
export type SmtpUrl = string;
/**
 * The environment variable that holds the password; it begins with RETICKET_.
 */
export type SmtpPasswordEnv = string;
/**
 * A file with the certificate authority of the mail server's certificate (PEM), if the system does not trust it.
 */
export type SmtpCa = string;
/**
 * The sender: an address, or `Name <address>`.
 */
export type From = string;
/**
 * Where replies go: an address, or `Name <address>`.
 */
export type ReplyTo = string;
/**
 * The subject, a template.
 */
export type Subject = string;
/**
 * One or two sentences that the starter templates show: why the users get this mail.
 */
export type Note = string;
/**
 * A template file of the mail's text, instead of the starter template. Mustache, with the fields target, name, note, reason, expires, link, host and test; any other is an error. `{{link}}` must be text of its own.
 */
export type TextTemplate = string;
/**
 * A template file of the mail in HTML, instead of the starter template. With `text` alone, the mail has no HTML. `{{link}}` must be text of its own or the whole `href` of an `<a>`.
 */
export type HtmlTemplate = string;
/**
 * The subject, a template.
 */
export type ReminderSubject = string;
/**
 * A template file of the reminder's text.
 */
export type ReminderText = string;
/**
 * A template file of the reminder in HTML. With `text` alone, the reminder has no HTML.
 */
export type ReminderHtml = string;
/**
 * The subject, a template.
 */
export type LanguageSubject = string;
/**
 * One or two sentences in this language that the starter mail shows. The `note` beside `templates` is not used.
 */
export type LanguageNote = string;
/**
 * A template file of the mail's text in this language.
 */
export type LanguageText = string;
/**
 * A template file of the mail in HTML in this language. `lang` and `dir` of its `<html>` are added where they are missing.
 */
export type LanguageHtml = string;
/**
 * Where a user's language is found if the entry has no `language`: a field of the user's metadata in Auth0 (scope `read:users`). Entries by `user_id` only.
 */
export type LanguageFrom = string;
/**
 * The language of the expiry time, as a BCP 47 tag.
 */
export type Locale = string;
/**
 * The time zone of the expiry time.
 */
export type TimeZone = string;
/**
 * Maximum number of connections to the mail server.
 */
export type Connections = number;
/**
 * Maximum number of mails per second or minute.
 */
export type MailRate = string;
/**
 * The receiver: https, or http on a loopback address. Redirects are not followed.
 */
export type WebhookUrl = string;
/**
 * The environment variable that holds the signing secret, `whsec_…`; it begins with RETICKET_.
 */
export type WebhookSecretEnv = string;
/**
 * Whether an address that is not in the manifest is looked up in Auth0 (scope `read:users`). false: the receiver finds the address itself.
 */
export type WebhookLookUp = boolean;
/**
 * How long a response may take, in seconds. After that, the delivery is in doubt.
 */
export type WebhookTimeout = number;
/**
 * Maximum number of requests per second or minute.
 */
export type WebhookRate = string;
/**
 * The file. It must not be in the ledger's folder.
 */
export type FilePath = string;
/**
 * The format of the file.
 */
export type FileFormat = "ndjson" | "csv";
/**
 * Whether an address that is not in the manifest is looked up in Auth0 (scope `read:users`).
 */
export type FileLookUp = boolean;
/**
 * Maximum number of people of one mail domain per minute, evenly spaced: a number, or a share of the domain's people (one a minute at least). A share counts the addresses that the manifests give, and those that were looked up so far. Runs that share a ledger in PostgreSQL share the rate too.
 */
export type SpreadRate = string;
export type SpreadExceptDomain = string;
/**
 * Mail domains that are not slowed down, such as those of public mail providers: their users do not share an IP address. Each is a full domain name; sub-domains are not included.
 *
 * @maxItems 1000
 */
export type SpreadExcept = SpreadExceptDomain[];
/**
 * The receiver: https, or http on a loopback address. Redirects are not followed.
 */
export type NotifyUrl = string;
/**
 * The environment variable that holds the signing secret, `whsec_…`; it begins with RETICKET_.
 */
export type NotifySecretEnv = string;
/**
 * The environment variable that holds the URL; it begins with RETICKET_.
 */
export type SlackUrlEnv = string;
/**
 * Maximum number of requests in flight.
 */
export type Concurrency = number;
/**
 * Maximum number of requests per second or minute; `auto` is as fast as the tenant allows.
 */
export type Rate = string;
/**
 * The share of the tenant's rate limit that is left for other clients.
 */
export type Headroom = number;
/**
 * Maximum number of requests in one run: a number for the whole run, or `per_manifest` and `per_run`.
 */
export type MaxTickets =
  | number
  | {
      per_manifest?: MaxPerManifest;
      per_run?: MaxPerRun;
    };
/**
 * Maximum number of requests for one manifest in one run.
 */
export type MaxPerManifest = number;
/**
 * Maximum number of requests in one run.
 */
export type MaxPerRun = number;
/**
 * Maximum number of users who may lose a working link in one run: entries that are replaced or reissued, and links that `spec.prune` invalidates.
 */
export type MaxReplace = number;
/**
 * Maximum lifetime of a ticket, in seconds. An entry without `ttl_sec` has 432000.
 */
export type MaxTtlSec = number;
/**
 * Minimum lifetime of a ticket, in seconds: a ticket that expires before it can be used prevents the reset.
 */
export type MinTtlSec = number;
/**
 * Where a manifest may have a ticket delivered. `account`: only to the entry's own `email`, or to the address that Auth0 has of the account; for an entry by `user_id` with a `deliver_to`, `apply` looks that up before anything is sent (scope `read:users`). `domains`: also to addresses in these domains, compared in ASCII, sub-domains not included. `any`: anywhere.
 */
export type DeliverToRule = ("account" | "any") | DeliverToDomains;
/**
 * Whether a manifest may write its own mail (`spec.delivery.smtp`). `config`: only the mail in `delivery.smtp` of this file is sent.
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
 * `metadata.reason` is required (`true`), or must match this regular expression.
 */
export type RequireReason = boolean | string;
/**
 * Accounts that are never reset, by whatever identifier an entry names them: patterns for `user_id` and `email`, in which `*` stands for any text and capitals do not matter. A pattern with `|` is for user ids, one with `@` and no `|` for e-mails, any other for both. If an entry uses the other identifier, `apply` looks the account up before anything is sent (scope `read:users`), and `plan` says how many.
 */
export type Protected = string[];
/**
 * The only connections that an entry may have in `connection_id` or `identity`. An entry without a connection is allowed.
 */
export type AllowedConnections = string[];
/**
 * The only organizations that an entry may have. An entry without one is allowed.
 */
export type AllowedOrganizations = string[];
/**
 * The only applications that an entry may have in `client_id`. An entry without one is allowed.
 */
export type AllowedClients = string[];
/**
 * The start: RFC 3339, or a weekday and a time for every week.
 */
export type FreezeFrom = string;
/**
 * The end (exclusive), in the format of `from`.
 */
export type FreezeTo = string;
/**
 * The IANA time zone of weekdays and times; RFC 3339 times have their own.
 */
export type FreezeTimeZone = string;
/**
 * The reason, which the refusal quotes.
 */
export type FreezeWhy = string;
/**
 * Periods in which nothing is sent.
 */
export type Freeze = FreezeWindow[];
/**
 * `apply` sends only what a saved plan contains: it needs `--plan` or `--reviewed`.
 */
export type RequirePlan = boolean;

/**
 * reticket.yaml: the tenant, the ledger, who can open the tickets, and how fast requests are sent. Paths are relative to the file's folder.
 */
export interface Config {
  tenant?: Tenant;
  domain?: Domain;
  custom_domain?: CustomDomain;
  link_hosts?: LinkHosts;
  ledger?: Ledger;
  recipients?: Recipients;
  delivery?: Delivery;
  notify?: Notify;
  limits?: Limits;
  policy?: Policy;
}
/**
 * How tickets are delivered: by mail, by webhook or into a file, or several of these. In `spec.delivery`, a manifest may select some of them and write its own mail.
 */
export interface Delivery {
  smtp?: Smtp;
  webhook?: Webhook;
  file?: File;
  spread?: SpreadConfig;
}
/**
 * A mail to each user.
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
  reminder?: ReminderMail;
  templates?: TemplatesByLanguage;
  language_from?: LanguageFrom;
  locale?: Locale;
  time_zone?: TimeZone;
  connections?: Connections;
  rate?: MailRate;
}
/**
 * The mail that reminds users who have not reset (`spec.remind`), instead of the starter reminder. It has the same fields. With a `text` of its own above, it needs one here too.
 */
export interface ReminderMail {
  subject?: ReminderSubject;
  text?: ReminderText;
  html?: ReminderHtml;
}
/**
 * The mail in other languages, by BCP 47 tag. What a language leaves out is as in the starter mail of that language. Users with none of these languages get the mail described beside `templates`, in the language of `locale`.
 */
export interface TemplatesByLanguage {
  [k: string]: TemplateOfLanguage;
}
/**
 * The mail in one language.
 */
export interface TemplateOfLanguage {
  subject?: LanguageSubject;
  note?: LanguageNote;
  text?: LanguageText;
  html?: LanguageHtml;
  reminder?: ReminderMail;
}
/**
 * A signed POST for each ticket, as in Standard Webhooks.
 */
export interface Webhook {
  url: WebhookUrl;
  secret_env?: WebhookSecretEnv;
  look_up?: WebhookLookUp;
  timeout_sec?: WebhookTimeout;
  rate?: WebhookRate;
}
/**
 * A line for each ticket is appended to a private file (mode 0600), for teams with their own mailer.
 */
export interface File {
  path: FilePath;
  format?: FileFormat;
  look_up?: FileLookUp;
}
/**
 * How fast the people of one mail domain are told, by mail and by webhook. A whole office often shares one IP address, and Auth0 limits its reset page per IP address. Other domains do not wait for one that is spread. A webhook that looks up no address, and a file, are not slowed down.
 */
export interface SpreadConfig {
  rate: SpreadRate;
  except?: SpreadExcept;
}
/**
 * Who is told how runs go: that a run has started, is paused, was stopped or has finished, that a wave is done, that a gate failed. A notice has counts and the names of manifests, never a user or a link. One that can't be sent stops and delays nothing.
 */
export interface Notify {
  webhook?: NotifyWebhook;
  slack?: NotifySlack;
}
/**
 * A signed POST for each notice, as in Standard Webhooks.
 */
export interface NotifyWebhook {
  url: NotifyUrl;
  secret_env?: NotifySecretEnv;
}
/**
 * A message for each notice to an incoming webhook of Slack, or of a service that takes the same (Mattermost, Rocket.Chat, Discord with `/slack`). Its URL is a secret, so it comes from the environment.
 */
export interface NotifySlack {
  url_env?: SlackUrlEnv;
}
/**
 * How fast requests may be sent to the tenant.
 */
export interface Limits {
  concurrency?: Concurrency;
  rate?: Rate;
  headroom?: Headroom;
}
/**
 * Limits on what may be sent. `validate`, `plan` and `apply` refuse manifests that violate a rule (exit 5); entries that are already issued are not checked. `deliver` checks `deliver_to` and `mail`.
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
   * Full domain names: `acme.example` does not include `mail.acme.example`.
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
 * Your own rules: a JSON Schema (2020-12) that every entry must satisfy: the body of its request, defaults merged in, with `deliver_to` where the entry has one. If an entry violates the schema, its `description` is shown.
 */
export interface EntrySchema {
  [k: string]: unknown;
}
