// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * The version of this format.
 */
export type ApiVersion = "reticket/v1";
/**
 * What this document is.
 */
export type Kind = "PasswordChangeTickets";
/**
 * The manifest's identity: its ledger is found by it, so a rename issues again, unless `moved_from` names the old one. An RFC 1123 label: a-z, 0-9 and `-`, at most 63 characters.
 */
export type ManifestName = string;
/**
 * The name of the ledger that this manifest continues, if it was renamed: the first name that it had. Its keys stay the same, so that no ticket is issued again. Commands that name a ledger use this name. Must remain as long as the ledger is used.
 */
export type MovedFrom = string;
/**
 * Why these users need a new password, for the reviewer.
 */
export type Reason = string;
/**
 * Starts at 1; raise it to issue again to all users.
 */
export type Generation = number;
/**
 * What to do with an entry whose ticket may or may not exist: leave it (`hold`) or issue a new one (`reissue`). Such entries are sent last, after an earlier request can't arrive any more: 20 minutes, or `apply --quiet-time`.
 */
export type InDoubt = "hold" | "reissue";
/**
 * Whether a new ticket is issued if `reticket refresh` found that one expired unused. Never for users who have reset, or who are deleted or blocked.
 */
export type Renew = "never" | "on_expiry";
/**
 * The last day on which tickets are renewed, in UTC.
 */
export type Until = string;
export type ContainedPart = "password" | "sessions";
/**
 * For incidents: what is done to all accounts of the manifest before the first ticket is issued. `password`: the old password is replaced by a random one, which is never stored (scopes `update:users` and `read:users`). `sessions`: sessions and refresh tokens are revoked (scopes `delete:sessions` and `delete:refresh_tokens`, and `read:users` for entries by `email`; Auth0's Enterprise plan), and once more when `refresh` finds that the user has reset. A user who can't be contained gets no ticket.
 */
export type Contain = ContainedPart[];
/**
 * The time of the breach, RFC 3339 with a time zone. A user who changed the password after that is neither contained nor issued a ticket (`already_reset`). Needs the scope `read:users`.
 */
export type Since = string;
/**
 * Links of users who were removed from the manifest are invalidated by the next `apply`, before it issues any ticket. A link is left alone if its user has, or may have, a live ticket of another manifest.
 */
export type Prune = boolean;
/**
 * Hours or minutes: `24h`, `90m`.
 */
export type RemindAfter = string;
/**
 * When users who have not reset are sent the same link again: times after the ticket was issued, ascending. `deliver` sends the reminders that are due, each at most once, to users of whom Auth0 says at that time that they have not reset.
 *
 * @minItems 1
 * @maxItems 10
 */
export type Remind = RemindAfter[];
/**
 * The same as `contain: [sessions]`.
 */
export type RevokeSessions = boolean;
/**
 * Where the user lands after the reset (Classic Universal Login only): https, or http on a loopback address; no user or password in it. Not with `client_id` or `organization_id`.
 */
export type ResultUrl = string;
/**
 * The application whose name the page shows and where the user lands afterwards. Not with `result_url`.
 */
export type ClientId = string;
/**
 * The organization whose branding the page has. Not with `result_url`.
 */
export type OrganizationId = string;
/**
 * How long the ticket lives, seconds. 0 or absent is 432000 (5 days).
 */
export type TtlSec = number;
/**
 * Whether using the ticket also verifies the e-mail address.
 */
export type MarkEmailAsVerified = boolean;
/**
 * Whether the redirect after the reset carries the e-mail address. Spelled in camelCase, as Auth0 spells it.
 */
export type IncludeEmailInRedirect = boolean;
/**
 * The identity's own id, without the provider before it.
 */
export type IdentityUserId = string;
/**
 * Only database identities have a password.
 */
export type IdentityProvider = "auth0";
/**
 * The database connection in which `email` is looked up.
 */
export type ConnectionId = string;
/**
 * Which of the channels in reticket.yaml are used; `[]` delivers nothing. Absent: all.
 */
export type DeliveryVia = ("smtp" | "webhook" | "file")[];
/**
 * The sender: an address, or `Name <address>`.
 */
export type MailFrom = string;
/**
 * Where replies go: an address, or `Name <address>`.
 */
export type MailReplyTo = string;
/**
 * The subject, a template.
 */
export type MailSubject = string;
/**
 * One or two sentences for the users, shown by the starter templates: why they get this mail. `metadata.reason` is for the reviewer, and the starter templates do not show it.
 */
export type MailNote = string;
/**
 * A template file of the mail's text. Mustache, with the fields target, name, note, reason, expires, link, host and test; any other is an error. `{{link}}` must be text of its own.
 */
export type MailText = string;
/**
 * A template file of the mail in HTML. `{{link}}` must be text of its own or the whole `href` of an `<a>`.
 */
export type MailHtml = string;
/**
 * The subject, a template.
 */
export type ReminderMailSubject = string;
/**
 * A template file of the reminder's text.
 */
export type ReminderMailText = string;
/**
 * A template file of the reminder in HTML.
 */
export type ReminderMailHtml = string;
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
export type MailLanguageFrom = string;
/**
 * How many entries: a number, or a share of all entries of the manifest, rounded up. Which ones: a random sample, the same on every machine.
 */
export type WaveSize = number | string;
/**
 * Instead of `size`, in the last wave: all other entries.
 */
export type WaveRest = true;
/**
 * At least so many users have reset their passwords, as `refresh` has found.
 */
export type GateCompleted = number | string;
/**
 * At most so many entries are rejected by Auth0.
 */
export type GateRejectedMax = number | string;
/**
 * At most so many tickets are undelivered.
 */
export type GateUndeliveredMax = number | string;
/**
 * At most so many entries are in doubt.
 */
export type GateInDoubtMax = number | string;
/**
 * So long after the last ticket of the wave was issued.
 */
export type GateAfter = string;
/**
 * Not before this time, RFC 3339 with a time zone.
 */
export type GateAt = string;
/**
 * Maximum tickets per hour, minute or second, for all runners together. Absent: as fast as the tenant allows.
 */
export type WavePace = string;
/**
 * The hours of the day in which the wave is sent, with a time zone of the IANA database. `22:00-06:00` goes over midnight.
 */
export type WaveHours = string;
/**
 * Sends the manifest in parts, one after the other. Who has been sent a ticket stays in their wave; an entry that is added later goes to a wave that is not yet open. All accounts are contained before the first wave.
 *
 * @minItems 1
 * @maxItems 100
 */
export type Waves = Wave[];
/**
 * The user, as Auth0 names them. Instead: `email` with `connection_id`.
 */
export type UserId = string;
/**
 * The user's e-mail address; needs `connection_id`. Sent as written, compared in lower case.
 */
export type Email = string;
/**
 * Starts at 1; raise it to issue again.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "generation".
 */
export type Generation1 = number;
/**
 * The address that the ticket is delivered to, if `delivery` is configured. Absent: the entry's `email`, or else the address that Auth0 has. It is not part of the request: if it changes, no new ticket is issued, and `apply` redirects a ticket that is issued and not delivered.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "address".
 */
export type DeliverTo = string;
/**
 * The language of the mail, such as `de` or `de-AT` (BCP 47): one of `delivery.smtp.templates`, exactly or by its primary language. Any other value gets the default mail, and is counted. It is not part of the request: if it changes, no new ticket is issued.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "language".
 */
export type Language = string;
/**
 * The entries, written here.
 */
export type Users = Entry[];
/**
 * The file, relative to the manifest's folder and inside it. A file whose name begins with a dot is not read.
 */
export type ListFile = string;
/**
 * The format of the file. Absent: it follows from the name: `.csv` is csv, `.ndjson` and `.jsonl` are ndjson, `.json` is auth0-ndjson, as Auth0 names its exports; with or without `.gz`. `any` has to be given: a list of addresses or user ids in any shape.
 */
export type ListFormat = "csv" | "ndjson" | "auth0-csv" | "auth0-ndjson" | "any";
/**
 * The file's sha256 in hex, as `sha256sum` prints it: other content is refused.
 */
export type ListSha256 = string;
/**
 * The database connection of every row that gives an `email` and no connection of its own.
 */
export type ListConnectionId = string;
/**
 * What to do with a second row for a target. `error` refuses the list, unless both rows are in lists and are equal; `skip` uses the first row and counts the others.
 */
export type OnDuplicate = "error" | "skip";
/**
 * Files beside this manifest that hold more entries.
 */
export type UsersFrom = List[];

/**
 * A named, reviewed list of Auth0 password-change tickets to issue.
 */
export interface ManifestDocument {
  apiVersion: ApiVersion;
  kind: Kind;
  metadata: Metadata;
  spec: Spec;
}
/**
 * The manifest's name, and why it is there.
 */
export interface Metadata {
  name: ManifestName;
  moved_from?: MovedFrom;
  reason?: Reason;
  annotations?: Annotations;
}
/**
 * Facts about the manifest for the reviewer, such as how its list was made. They have no effect on what is done.
 */
export interface Annotations {
  [k: string]: string;
}
/**
 * Who gets a ticket, and its properties.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "spec".
 */
export interface Spec {
  generation?: Generation;
  in_doubt?: InDoubt;
  renew?: Renew;
  until?: Until;
  contain?: Contain;
  since?: Since;
  prune?: Prune;
  remind?: Remind;
  revoke_sessions?: RevokeSessions;
  defaults?: Defaults;
  delivery?: ManifestDelivery;
  waves?: Waves;
  users?: Users;
  users_from?: UsersFrom;
}
/**
 * Request fields that every entry has unless it says otherwise: any but the target.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "defaults".
 */
export interface Defaults {
  result_url?: ResultUrl;
  client_id?: ClientId;
  organization_id?: OrganizationId;
  ttl_sec?: TtlSec;
  mark_email_as_verified?: MarkEmailAsVerified;
  includeEmailInRedirect?: IncludeEmailInRedirect;
  identity?: Identity;
}
/**
 * Which of the user's linked identities gets the new password. Needs `user_id`.
 */
export interface Identity {
  user_id: IdentityUserId;
  provider: IdentityProvider;
  connection_id?: ConnectionId;
}
/**
 * How tickets are delivered, where it differs from `delivery` in reticket.yaml: which of its channels are used, and the text of the mail. Servers and passwords are set only in reticket.yaml.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "delivery".
 */
export interface ManifestDelivery {
  via?: DeliveryVia;
  smtp?: ManifestMail;
}
/**
 * The mail of this manifest. Files are relative to the manifest's folder, and inside it.
 */
export interface ManifestMail {
  from?: MailFrom;
  reply_to?: MailReplyTo;
  subject?: MailSubject;
  note?: MailNote;
  text?: MailText;
  html?: MailHtml;
  reminder?: ManifestReminderMail;
  templates?: MailTemplatesByLanguage;
  language_from?: MailLanguageFrom;
}
/**
 * The mail that reminds users who have not reset (`spec.remind`). With a `text` of its own above, it needs one here too.
 */
export interface ManifestReminderMail {
  subject?: ReminderMailSubject;
  text?: ReminderMailText;
  html?: ReminderMailHtml;
}
/**
 * The mail in other languages, by BCP 47 tag. What a language leaves out is as in the starter mail of that language, or in reticket.yaml. Users with none of these languages get the mail described beside `templates`. If a manifest gives any text of its own, only its own languages are used.
 */
export interface MailTemplatesByLanguage {
  [k: string]: MailOfLanguage;
}
/**
 * The mail in one language.
 */
export interface MailOfLanguage {
  subject?: LanguageSubject;
  note?: LanguageNote;
  text?: LanguageText;
  html?: LanguageHtml;
  reminder?: ManifestReminderMail;
}
/**
 * A part of the entries, which is sent before the next one.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "wave".
 */
export interface Wave {
  size?: WaveSize;
  rest?: WaveRest;
  gate?: WaveGate;
  pace?: WavePace;
  hours?: WaveHours;
}
/**
 * What must hold of a wave before the next one is opened. If a limit is exceeded, nothing more is sent, until the cause is fixed or the limit is raised. Shares are of the wave's entries.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "gate".
 */
export interface WaveGate {
  completed?: GateCompleted;
  rejected_max?: GateRejectedMax;
  undelivered_max?: GateUndeliveredMax;
  in_doubt_max?: GateInDoubtMax;
  after?: GateAfter;
  at?: GateAt;
}
/**
 * One user who gets a ticket: `user_id`, or `email` with `connection_id`, and what differs from the defaults.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "entry".
 */
export interface Entry {
  user_id?: UserId;
  email?: Email;
  connection_id?: ConnectionId;
  result_url?: ResultUrl;
  client_id?: ClientId;
  organization_id?: OrganizationId;
  ttl_sec?: TtlSec;
  mark_email_as_verified?: MarkEmailAsVerified;
  includeEmailInRedirect?: IncludeEmailInRedirect;
  identity?: Identity;
  generation?: Generation1;
  deliver_to?: DeliverTo;
  language?: Language;
}
/**
 * A file of entries, for mass resets.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "list".
 */
export interface List {
  file: ListFile;
  format?: ListFormat;
  sha256?: ListSha256;
  connection_id?: ListConnectionId;
  on_duplicate?: OnDuplicate;
}
/**
 * The body of one request, as Auth0 spells it.
 *
 * This interface was referenced by `ManifestDocument`'s JSON-Schema
 * via the `definition` "request".
 */
export interface TicketRequest {
  user_id?: UserId;
  email?: Email;
  connection_id?: ConnectionId;
  result_url?: ResultUrl;
  client_id?: ClientId;
  organization_id?: OrganizationId;
  ttl_sec?: TtlSec;
  mark_email_as_verified?: MarkEmailAsVerified;
  includeEmailInRedirect?: IncludeEmailInRedirect;
  identity?: Identity;
}
