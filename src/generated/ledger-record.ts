// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * One record of a ledger, without `seq`, `at` and `sum`, which the ledger adds.
 */
export type LedgerRecord =
  | RunStarted
  | Claimed
  | Issued
  | Rejected
  | InDoubt
  | Released
  | Sealed
  | Revoking
  | Revoked
  | Unrevoked
  | RevocationInDoubt
  | Containing
  | Contained
  | Uncontained
  | ContainmentInDoubt
  | AlreadyReset
  | Delivering
  | Delivered
  | Undelivered
  | DeliveryInDoubt
  | Redirected
  | Completed
  | Expired
  | Gone
  | Returned
  | Invalidating
  | Invalidated
  | NotInvalidated
  | InvalidationInDoubt
  | WaveOpened
  | Paused
  | Resumed
  | Moved
  | RunFinished
  | FormatRaised
  | LossAccepted;
/**
 * The run's id, a ULID.
 */
export type Run = string;
/**
 * A sha256 in unpadded base64url.
 */
export type Hash = string;
/**
 * @minItems 1
 */
export type UserIds = string[];
/**
 * The user that the ticket is for, spelled as it was sent.
 */
export type RecordedTarget =
  | {
      user_id: string;
    }
  | {
      email: string;
      connection_id: string;
    };
/**
 * The entry's generation; absent: 1.
 */
export type Generation = number;
/**
 * The delivery address in the manifest. Absent: the target's own e-mail, or the address that Auth0 has.
 */
export type DeliverTo = string;
/**
 * `reset`: the sessions and refresh tokens that a reset leaves alive are revoked once more, after `completed`. Since format 3.
 */
export type After = "reset";
/**
 * The tenant's `last_password_reset`: RFC 3339, milliseconds, UTC.
 */
export type ResetAt = string;
/**
 * The ticket's link is sent again to remind its user: which reminder, in whole seconds after the ticket was issued. Absent: the first delivery. Since format 4.
 */
export type Reminder = number;
/**
 * How a ticket is delivered to its user.
 */
export type DeliveryChannel = "smtp" | "webhook" | "file";
export type GoneWhy = "deleted" | "blocked";

export interface RunStarted {
  type: "run_started";
  run: Run;
  digest: Hash;
  /**
   * Who ran it: user@host, or the CI system's actor.
   */
  actor: string;
  tool_version: string;
  /**
   * The kind of run; absent: `apply`. `deliver` delivers issued tickets, `refresh` finds out who has reset, `invalidate` (since format 4) takes links back.
   */
  operation?: "deliver" | "refresh" | "invalidate";
  /**
   * The most tickets that the run may ask for; absent: no limit. Since format 4.
   */
  limit?: number;
  /**
   * How many targets the run was narrowed to; absent: it was not. Since format 4.
   */
  only?: number;
  /**
   * How many targets were excluded from the run; absent: none. Since format 4.
   */
  excluded?: number;
}
/**
 * Requests for these targets are about to be sent. One record for each commit, not for each entry, in a compact form.
 */
export interface Claimed {
  type: "claimed";
  run: Run;
  user_ids?: UserIds;
  emails?: EmailsByConnection;
}
/**
 * E-mail addresses by connection_id.
 */
export interface EmailsByConnection {
  /**
   * @minItems 1
   */
  [k: string]: string[];
}
export interface Issued {
  type: "issued";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  generation?: Generation;
  ticket_sha256: Hash;
  /**
   * RFC 3339, whole seconds, UTC.
   */
  expires_at: string;
  /**
   * When the ticket was issued, by the tenant's clock (the `Date` of its response). Absent: it differs by less than two seconds from the line's own time. RFC 3339, whole seconds, UTC.
   */
  tenant_at?: string;
  /**
   * Auth0's request id, if its response had one.
   */
  request_id?: string;
  held_back?: WithheldReason;
  identity?: RecordedIdentity;
  deliver_to?: DeliverTo;
}
/**
 * Why the ticket's link is withheld: its host is neither the tenant's nor allowed. Never the link itself. The link is checked again when it is opened.
 */
export interface WithheldReason {
  why: "foreign_host" | "not_https" | "credentials" | "malformed" | "other_user";
  /**
   * In ASCII lower case, with its port if it is not the scheme's default.
   */
  host?: string;
}
/**
 * The linked account that the ticket is for, as it was sent: a request to invalidate the link needs it. Since format 4.
 */
export interface RecordedIdentity {
  user_id: string;
  provider: "auth0";
  connection_id?: string;
}
export interface Rejected {
  type: "rejected";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  generation?: Generation;
  status: number;
  errorCode?: string;
  message?: string;
  request_id?: string;
}
export interface InDoubt {
  type: "in_doubt";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  generation?: Generation;
  why: string;
}
/**
 * The claim is released: the request is known not to have issued a ticket.
 */
export interface Released {
  type: "released";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  generation?: Generation;
  why: string;
}
/**
 * The tickets of one commit: an age file in base64. Its plain text has one ticket URL on each line, in the order of the `issued` records that follow.
 */
export interface Sealed {
  type: "sealed";
  run: Run;
  age: string;
}
/**
 * The sessions of these targets are about to be revoked. One record for each commit, like `claimed`.
 */
export interface Revoking {
  type: "revoking";
  run: Run;
  after?: After;
  user_ids?: UserIds;
  emails?: EmailsByConnection;
}
/**
 * The tenant has accepted the request to revoke the target's sessions. It carries it out asynchronously.
 */
export interface Revoked {
  type: "revoked";
  run: Run;
  after?: After;
  key: Hash;
  target: RecordedTarget;
}
/**
 * The target's sessions are known not to have been revoked: the tenant refused, or was never asked.
 */
export interface Unrevoked {
  type: "unrevoked";
  run: Run;
  after?: After;
  key: Hash;
  target: RecordedTarget;
  why: string;
  /**
   * The HTTP status of the tenant's response, if there was one.
   */
  status?: number;
}
/**
 * The request was sent, and no usable response was received. The next attempt repeats it, which is harmless.
 */
export interface RevocationInDoubt {
  type: "revocation_in_doubt";
  run: Run;
  after?: After;
  key: Hash;
  target: RecordedTarget;
  why: string;
}
/**
 * The passwords of these targets are about to be replaced by random ones. One record for each commit, like `claimed`. Since format 3.
 */
export interface Containing {
  type: "containing";
  run: Run;
  user_ids?: UserIds;
  emails?: EmailsByConnection;
}
/**
 * The target's password was replaced: the old one no longer works.
 */
export interface Contained {
  type: "contained";
  run: Run;
  key: Hash;
  target: RecordedTarget;
}
/**
 * The target's password is known not to have been replaced: the old one still works, and no ticket is issued.
 */
export interface Uncontained {
  type: "uncontained";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  why: string;
  /**
   * The HTTP status of the tenant's response, if there was one.
   */
  status?: number;
}
/**
 * The request to replace the password was sent, and no usable response was received. The next attempt repeats it, as long as no ticket may have been issued.
 */
export interface ContainmentInDoubt {
  type: "containment_in_doubt";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  why: string;
}
/**
 * Observed before containment: the account owner changed the password after `spec.since`. The target is neither contained nor issued to.
 */
export interface AlreadyReset {
  type: "already_reset";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  reset_at: ResetAt;
}
/**
 * The newest tickets of these targets are about to be sent through this channel, to the addresses in `to`. One record for each commit, like `claimed`.
 */
export interface Delivering {
  type: "delivering";
  run: Run;
  reminder?: Reminder;
  channel: DeliveryChannel;
  user_ids?: UserIds;
  emails?: EmailsByConnection;
  /**
   * The delivery addresses, in the order of `user_ids` and then of `emails`; null: the channel needs no address. Absent: no ticket has an address, or a version that did not record addresses wrote the line.
   *
   * @minItems 1
   */
  to?: (string | null)[];
}
/**
 * The receiver accepted the ticket. The address is in the preceding `delivering` record.
 */
export interface Delivered {
  type: "delivered";
  run: Run;
  reminder?: Reminder;
  key: Hash;
  target: RecordedTarget;
  channel: DeliveryChannel;
  /**
   * The Message-ID without its brackets, the webhook-id, or the id in the file's line.
   */
  id: string;
  /**
   * The HTTP status of the webhook's response.
   */
  status?: number;
  /**
   * Auth0 has the address as unverified (`email_verified: false`).
   */
  unverified?: true;
}
/**
 * The ticket is known not to have been delivered through this channel.
 */
export interface Undelivered {
  type: "undelivered";
  run: Run;
  reminder?: Reminder;
  key: Hash;
  target: RecordedTarget;
  channel: DeliveryChannel;
  why: string;
  /**
   * true: the delivery fails again until its cause is fixed (no address, an SMTP 5xx reply).
   */
  permanent: boolean;
  /**
   * The SMTP reply code or the HTTP status, if there was one.
   */
  status?: number;
}
/**
 * The ticket may have been delivered: the connection was lost after it was sent.
 */
export interface DeliveryInDoubt {
  type: "delivery_in_doubt";
  run: Run;
  reminder?: Reminder;
  key: Hash;
  target: RecordedTarget;
  channel: DeliveryChannel;
  why: string;
  status?: number;
}
/**
 * The target's newest ticket is delivered to this address from now on, and no longer to the one that was recorded before.
 */
export interface Redirected {
  type: "redirected";
  run: Run;
  /**
   * A sha256 in unpadded base64url.
   */
  key: string;
  target: RecordedTarget;
  deliver_to?: DeliverTo;
}
/**
 * Observed: the password was reset after the target's newest ticket was issued.
 */
export interface Completed {
  type: "completed";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  reset_at: ResetAt;
}
/**
 * Observed: the target's newest ticket has expired, and the password was not reset since it was issued.
 */
export interface Expired {
  type: "expired";
  run: Run;
  key: Hash;
  target: RecordedTarget;
}
/**
 * Observed: the user was deleted or is blocked, and the password was not reset before.
 */
export interface Gone {
  type: "gone";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  why: GoneWhy;
}
/**
 * Observed: a user that was `gone` is back, and the newest ticket still works.
 */
export interface Returned {
  type: "returned";
  run: Run;
  key: Hash;
  target: RecordedTarget;
}
/**
 * The newest tickets of these targets are about to be invalidated by a newer one that is thrown away. One record for each commit, like `claimed`. Since format 4.
 */
export interface Invalidating {
  type: "invalidating";
  run: Run;
  user_ids?: UserIds;
  emails?: EmailsByConnection;
}
/**
 * The target's ticket no longer works: the tenant issued a newer one, which was thrown away unread. Since format 4.
 */
export interface Invalidated {
  type: "invalidated";
  run: Run;
  /**
   * A sha256 in unpadded base64url.
   */
  key: string;
  target: RecordedTarget;
}
/**
 * The target's ticket is known not to have been invalidated by this run: the tenant refused, or was never asked. Since format 4.
 */
export interface NotInvalidated {
  type: "not_invalidated";
  run: Run;
  /**
   * A sha256 in unpadded base64url.
   */
  key: string;
  target: RecordedTarget;
  why: string;
  /**
   * The HTTP status of the tenant's response, if there was one.
   */
  status?: number;
}
/**
 * The request was sent, and no usable response was received. The next attempt repeats it, which is harmless as long as no newer ticket was issued. Since format 4.
 */
export interface InvalidationInDoubt {
  type: "invalidation_in_doubt";
  run: Run;
  /**
   * A sha256 in unpadded base64url.
   */
  key: string;
  target: RecordedTarget;
  why: string;
}
/**
 * A wave of the manifest is open from here on, and these targets are its members. A later record of the same wave adds members. Since format 4.
 */
export interface WaveOpened {
  type: "wave_opened";
  run: Run;
  /**
   * Its number, from 1.
   */
  wave: number;
  /**
   * `spec.generation`, if it is not 1. A record of a higher generation starts with the first wave again.
   */
  generation?: number;
  /**
   * How many members the wave had; absent: none. If that is not so, another run was faster, and the record is void.
   */
  members_before?: number;
  user_ids?: UserIds;
  emails?: EmailsByConnection;
}
/**
 * An operator paused the manifest: from here on, nothing is sent until it is resumed. Since format 4.
 */
export interface Paused {
  type: "paused";
  run: Run;
  /**
   * Who paused it: user@host, or the CI's actor.
   */
  actor: string;
  why: string;
}
/**
 * An operator resumed the manifest. Since format 4.
 */
export interface Resumed {
  type: "resumed";
  run: Run;
  /**
   * Who resumed it: user@host, or the CI's actor.
   */
  actor: string;
  why?: string;
}
/**
 * The manifest that continues this ledger has this name from here on (`metadata.moved_from` names the ledger's). Since format 4.
 */
export interface Moved {
  type: "moved";
  run: Run;
  /**
   * The manifest's new name.
   */
  name: string;
}
export interface RunFinished {
  type: "run_finished";
  run: Run;
  /**
   * How the run ended: `done`, `stopped` (an error code is in `why`), `interrupted`, `time_budget`; since format 4 `paused` (the manifest was paused) and `waiting` (what is open is done, and a wave waits).
   */
  ended: "done" | "stopped" | "interrupted" | "time_budget" | "paused" | "waiting";
  why?: string;
  counts: RunCounts;
}
export interface RunCounts {
  issued: number;
  rejected: number;
  in_doubt: number;
  released: number;
  /**
   * Targets whose password was replaced. Since format 3.
   */
  contained?: number;
  /**
   * Targets whose sessions were revoked.
   */
  revoked?: number;
  /**
   * Targets whose link was invalidated. Since format 4.
   */
  invalidated?: number;
  /**
   * Targets that were reminded. Since format 4.
   */
  reminded?: number;
}
/**
 * From here on, the ledger has a newer format than its header says. A version that does not know this format names the version that is needed.
 */
export interface FormatRaised {
  type: "format_raised";
  run: Run;
  format_version: number;
  /**
   * The version of reticket that raised it.
   */
  tool_version: string;
  /**
   * The oldest version of reticket that reads this format.
   */
  needs: string;
}
/**
 * An operator accepted that lines after the preceding line are lost. From here on, every target without a recorded ticket is in doubt.
 */
export interface LossAccepted {
  type: "loss_accepted";
  run: Run;
  /**
   * Who accepted it: user@host, or the CI's actor.
   */
  actor: string;
  why: string;
  /**
   * The last lines that witnesses saw, and that this ledger does not have.
   *
   * @minItems 1
   */
  lost: LostHead[];
}
export interface LostHead {
  lineage: string;
  seq: number;
  sum: Hash;
}
