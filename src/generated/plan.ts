// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * A sha256 in unpadded base64url.
 *
 * This interface was referenced by `SavedPlan`'s JSON-Schema
 * via the `definition` "hash".
 */
export type Hash = string;

/**
 * What `reticket plan --out FILE` writes: enough to know that a later plan is the same. No ticket, no secret.
 */
export interface SavedPlan {
  /**
   * The format of this file.
   */
  format_version: 1;
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
export interface SavedManifest {
  name: string;
  digest: Hash;
  /**
   * Where the ledger stood; null where there was none.
   */
  head: null | SavedHead;
  requests?: SavedRequests;
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
 * The entries that would be sent: the first 16 characters of each key, sorted, one after the other. For `apply --reviewed`.
 */
export interface SavedRequests {
  /**
   * issue and retry: nobody loses a link.
   */
  new: string;
  /**
   * replace and reissue: a link that somebody may have dies.
   */
  replacing: string;
  /**
   * Those of them whose sessions are revoked first.
   */
  revoking?: string;
}
export interface SavedSummary {
  issue: number;
  replace: number;
  retry: number;
  reissue: number;
  renew: number;
  hold: number;
  rejected: number;
  none: number;
}
