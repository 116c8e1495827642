// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * A sha256 in unpadded base64url.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "hash".
 */
export type Hash = string;

/**
 * The file that `reticket plan --out FILE` writes. It identifies a plan with all its effects, so that a later plan can be compared with it. It contains no ticket and no secret. Format 1 had no effects; it can be read, but no longer be applied.
 */
export interface SavedPlan {
  /**
   * The format of this file: 2 since 0.2.0, 3 since 0.3.0, 4 since 0.4.0.
   */
  format_version: 1 | 2 | 3 | 4;
  /**
   * The version of reticket that saved it.
   */
  tool_version: string;
  /**
   * RFC 3339, UTC.
   */
  created_at: string;
  tenant: string;
  /**
   * The PATH arguments, as they were given.
   */
  paths: string[];
  /**
   * `--in-doubt`, if it was given.
   */
  in_doubt?: "hold" | "reissue";
  /**
   * The plan is one of `invalidate`: the links that it takes back, as `--state` names them. Since format 4.
   */
  links?: ("issued" | "completed" | "undelivered")[];
  /**
   * `--retry-rejected`, if it was given.
   */
  retry_rejected?: boolean;
  narrowing?: NarrowingFlags;
  effects?: Effects;
  manifests: SavedManifest[];
  summary: SavedSummary;
  /**
   * A sha256 in unpadded base64url.
   */
  actions_sha256: string;
  /**
   * A sha256 in unpadded base64url.
   */
  sum: string;
}
/**
 * What narrows the plan, as it was given. `only` and `excluded` of a manifest say which entries that is. Since format 4.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "narrowing".
 */
export interface NarrowingFlags {
  /**
   * `--limit`: the most tickets that the run requests.
   */
  limit?: number;
  /**
   * `--only`: lists and targets.
   */
  only?: string[];
  /**
   * `--exclude`: lists and targets.
   */
  exclude?: string[];
}
/**
 * The effects of the run that do not depend on its manifests. Only those that apply.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "effects".
 */
export interface Effects {
  /**
   * The tenant.
   */
  tenant: string;
  /**
   * The host that requests and the client's secret are sent to.
   */
  domain: string;
  /**
   * The custom domain of the links.
   */
  custom_domain?: string;
  /**
   * Who can open the sealed tickets: age recipients, sorted.
   */
  recipients: string[];
  /**
   * Where the ledger is stored, without user and password.
   */
  ledger: string;
  /**
   * `link_hosts`: hosts that links may lead to beside the tenant's own, sorted.
   */
  link_hosts?: string[];
  smtp?: SmtpEffects;
  webhook?: WebhookEffects;
  file?: FileEffects;
  notify?: NotifyEffects;
  /**
   * The mail of each manifest that sends mail, by the manifest's name.
   */
  mail?: {
    [k: string]: MailEffects;
  };
}
/**
 * The mail server.
 */
export interface SmtpEffects {
  /**
   * Its host.
   */
  host: string;
  /**
   * Its port, if it is not the default.
   */
  port?: number;
  /**
   * TLS by STARTTLS; absent: TLS from the start.
   */
  starttls?: true;
  /**
   * The user of the login.
   */
  user?: string;
  /**
   * The variable that holds the password, if it is not RETICKET_SMTP_PASSWORD.
   */
  password_env?: string;
  /**
   * The content of `ca`; absent: the authorities that the system trusts.
   */
  ca_sha256?: string;
  /**
   * The sender.
   */
  from: string;
  /**
   * Where replies go.
   */
  reply_to?: string;
}
/**
 * The webhook.
 */
export interface WebhookEffects {
  /**
   * Its scheme, host and port.
   */
  origin: string;
  /**
   * The whole URL, if it has more parts.
   */
  url_sha256?: string;
  /**
   * The variable that holds the signing secret, if it is not RETICKET_WEBHOOK_SECRET.
   */
  secret_env?: string;
  /**
   * Addresses are not looked up in Auth0.
   */
  look_up?: false;
}
/**
 * The delivery file.
 */
export interface FileEffects {
  /**
   * Its path, as in the config.
   */
  path: string;
  /**
   * Its format, if it is not NDJSON.
   */
  format?: string;
  /**
   * Addresses are not looked up in Auth0.
   */
  look_up?: false;
}
/**
 * Who is told how the run goes.
 */
export interface NotifyEffects {
  webhook?: NotifyWebhookEffects;
  slack?: NotifySlackEffects;
}
/**
 * The webhook that notices go to.
 */
export interface NotifyWebhookEffects {
  /**
   * Its scheme, host and port.
   */
  origin: string;
  /**
   * The whole URL, if it has more parts.
   */
  url_sha256?: string;
  /**
   * The variable that holds the signing secret, if it is not RETICKET_NOTIFY_SECRET.
   */
  secret_env?: string;
}
/**
 * An incoming webhook of Slack.
 */
export interface NotifySlackEffects {
  /**
   * The variable that holds its URL.
   */
  url_env: string;
}
/**
 * The mail that a manifest's users get.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "mailEffects".
 */
export interface MailEffects {
  /**
   * The contents of its templates.
   */
  sha256: string;
  /**
   * The sender.
   */
  from: string;
  /**
   * Where replies go.
   */
  reply_to?: string;
  /**
   * The subject, a template.
   */
  subject: string;
  /**
   * The subject of its reminders, a template. Absent: the manifest has no `remind`. Then `sha256` is without the reminder's templates.
   */
  reminder_subject?: string;
  /**
   * The text that templates show as `note`.
   */
  note?: string;
  /**
   * The language of the expiry time, if it is not en-GB.
   */
  locale?: string;
  /**
   * Its time zone, if it is not UTC.
   */
  time_zone?: string;
  /**
   * The mail in other languages, by BCP 47 tag. Since format 4.
   */
  languages?: {
    [k: string]: LanguageEffects;
  };
  /**
   * The field of a user's metadata that names the language, if the entry does not. Since format 4.
   */
  language_from?: string;
}
export interface LanguageEffects {
  /**
   * The contents of its templates.
   */
  sha256: string;
  /**
   * The subject, a template.
   */
  subject: string;
  /**
   * The subject of its reminders, a template. Absent: as for the default mail.
   */
  reminder_subject?: string;
  /**
   * The text that templates show as `note`.
   */
  note?: string;
}
export interface SavedManifest {
  name: string;
  digest: Hash;
  /**
   * The head of the ledger; null: no ledger yet.
   */
  head: null | SavedHead;
  /**
   * With `--only`: the entries that take part, as the first 16 characters of each key, sorted and concatenated. Since format 4.
   */
  only?: string;
  /**
   * With `--exclude` and without `--only`: the entries that are excluded, in the same form. Since format 4.
   */
  excluded?: string;
  requests?: SavedRequests;
  effects?: ManifestEffects;
}
/**
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "head".
 */
export interface SavedHead {
  lineage: string;
  seq: number;
  sum: Hash;
}
/**
 * The requests for entries: the first 16 characters of each key, sorted and concatenated. For `apply --reviewed`.
 */
export interface SavedRequests {
  /**
   * issue and retry: no user loses a link.
   */
  new: string;
  /**
   * replace and reissue: an existing link may stop working.
   */
  replacing: string;
  /**
   * Entries among them whose password is replaced first. Since format 3.
   */
  containing?: string;
  /**
   * Entries among them whose sessions are revoked first.
   */
  revoking?: string;
  /**
   * Issued entries whose link is redirected to another address.
   */
  redirecting?: string;
  /**
   * The links that are taken back: the first 16 characters of each ticket's sha256, sorted and concatenated. Since format 4.
   */
  invalidating?: string;
  /**
   * By language: the entries with this `language`, as above. Since format 4.
   */
  languages?: {
    [k: string]: string;
  };
  /**
   * By these 16 characters: the delivery address, if the entry has one (`deliver_to`, or an `email` with capitals).
   */
  addresses?: {
    [k: string]: string;
  };
}
/**
 * The settings of a manifest that affect all its entries. Only those that apply.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "manifestEffects".
 */
export interface ManifestEffects {
  /**
   * The manifest's new name, if `metadata.moved_from` names its ledger. Since format 4.
   */
  new_name?: string;
  /**
   * `metadata.reason`.
   */
  reason?: string;
  /**
   * `spec.generation`, if it is not 1.
   */
  generation?: number;
  /**
   * `spec.defaults`.
   */
  defaults?: {
    [k: string]: unknown;
  };
  /**
   * `spec.in_doubt`, if it is not `hold`.
   */
  in_doubt?: "reissue";
  /**
   * When users who have not reset are reminded, after the ticket was issued: `24h`, `90m`.
   */
  remind?: string[];
  /**
   * Until when tickets that expired unused are renewed: RFC 3339, or `on_expiry` for no end.
   */
  renew?: string;
  /**
   * What is done to all accounts before the first ticket is issued, sorted. Since format 3.
   */
  contain?: ("password" | "sessions")[];
  /**
   * Users who changed the password later are left alone: RFC 3339. Since format 3.
   */
  since?: string;
  /**
   * Links of users who left the manifest are invalidated. Since format 4.
   */
  prune?: true;
  /**
   * `spec.waves`, one line for each wave. Since format 4.
   */
  waves?: string[];
  /**
   * In format 2: `contain` is `[sessions]`.
   */
  revoke_sessions?: true;
  /**
   * `spec.delivery.via`: the only channels that are used.
   */
  via?: string[];
}
export interface SavedSummary {
  issue: number;
  replace: number;
  retry: number;
  reissue: number;
  renew: number;
  redirect?: number;
  /**
   * How many links are taken back. Since format 4.
   */
  invalidate?: number;
  hold: number;
  rejected: number;
  none: number;
}
/**
 * The fields of an entry that differ from `spec.defaults`: request fields as they are sent, and `generation`.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "differs".
 */
export interface Differs {
  [k: string]: unknown;
}
