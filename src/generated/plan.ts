// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * A sha256 in unpadded base64url.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "hash".
 */
export type Hash = string;

/**
 * What `reticket plan --out FILE` writes: enough to know that a later plan is the same, in all that it causes. No ticket, no secret. Format 1 did not have the effects; it is read, and no longer applied.
 */
export interface SavedPlan {
  /**
   * The format of this file: 2 since 0.2.0, 3 since 0.3.0.
   */
  format_version: 1 | 2 | 3;
  /**
   * The reticket that made it.
   */
  tool_version: string;
  /**
   * RFC 3339, UTC.
   */
  created_at: string;
  tenant: string;
  /**
   * The PATHs it was made of, as they were given.
   */
  paths: string[];
  /**
   * `--in-doubt`, where it was given.
   */
  in_doubt?: "hold" | "reissue";
  /**
   * `--retry-rejected`, where it was given.
   */
  retry_rejected?: boolean;
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
 * What a run reaches, whatever its manifests say: only what applies.
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
   * The host that requests, and the client's secret, go to.
   */
  domain: string;
  /**
   * The custom domain that links are asked for.
   */
  custom_domain?: string;
  /**
   * Who can open the sealed tickets: age recipients, sorted.
   */
  recipients: string[];
  /**
   * Where the ledger lives, without user and password.
   */
  ledger: string;
  /**
   * `link_hosts`: hosts that links may lead to beside the tenant's own, sorted.
   */
  link_hosts?: string[];
  smtp?: SmtpEffects;
  webhook?: WebhookEffects;
  file?: FileEffects;
  /**
   * The mail of each manifest, by its name; absent of those that send none.
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
   * Its port, where it is not the usual one.
   */
  port?: number;
  /**
   * TLS by STARTTLS; absent: from the first byte.
   */
  starttls?: true;
  /**
   * Who logs in.
   */
  user?: string;
  /**
   * The variable that holds the password, where it is not RETICKET_SMTP_PASSWORD.
   */
  password_env?: string;
  /**
   * The content of `ca`; absent: the authorities that the system knows.
   */
  ca_sha256?: string;
  /**
   * The sender.
   */
  from: string;
  /**
   * Where answers go.
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
   * The whole URL, where there is more of it.
   */
  url_sha256?: string;
  /**
   * The variable that holds the signing secret, where it is not RETICKET_WEBHOOK_SECRET.
   */
  secret_env?: string;
  /**
   * Addresses are not looked up in Auth0.
   */
  look_up?: false;
}
/**
 * The file of letters.
 */
export interface FileEffects {
  /**
   * Its path, as the config has it.
   */
  path: string;
  /**
   * How it is written, where it is not NDJSON.
   */
  format?: string;
  /**
   * Addresses are not looked up in Auth0.
   */
  look_up?: false;
}
/**
 * The mail that a manifest's people are sent.
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
   * Where answers go.
   */
  reply_to?: string;
  /**
   * The subject, a template.
   */
  subject: string;
  /**
   * What the templates show as `note`.
   */
  note?: string;
  /**
   * The language of the time of expiry, where it is not en-GB.
   */
  locale?: string;
  /**
   * Its time zone, where it is not UTC.
   */
  time_zone?: string;
}
export interface SavedManifest {
  name: string;
  digest: Hash;
  /**
   * The head of the ledger; null: no ledger yet.
   */
  head: null | SavedHead;
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
 * What would be done for entries: the first 16 characters of each key, sorted, one after the other. For `apply --reviewed`.
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
   * Those of them whose password is replaced first. Since format 3.
   */
  containing?: string;
  /**
   * Those of them whose sessions are revoked first.
   */
  revoking?: string;
  /**
   * Those that are issued already, and whose link goes to another address.
   */
  redirecting?: string;
  /**
   * By those 16 characters: the address that the ticket goes to, where the entry gives one (`deliver_to`, or an `email` with capitals).
   */
  addresses?: {
    [k: string]: string;
  };
}
/**
 * What a manifest says of all its entries: only what applies.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "manifestEffects".
 */
export interface ManifestEffects {
  /**
   * `metadata.reason`.
   */
  reason?: string;
  /**
   * `spec.generation`, where it is not 1.
   */
  generation?: number;
  /**
   * `spec.defaults`.
   */
  defaults?: {
    [k: string]: unknown;
  };
  /**
   * Where it is not `hold`.
   */
  in_doubt?: "reissue";
  /**
   * Until when tickets that ran out unused are renewed: RFC 3339, or `on_expiry` for good.
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
  hold: number;
  rejected: number;
  none: number;
}
/**
 * What an entry has that `spec.defaults` does not say: request fields as they are sent, and `generation`.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "differs".
 */
export interface Differs {
  [k: string]: unknown;
}
