// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * One line of a ledger, without `seq`, `at` and `sum`, which the ledger itself adds.
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
 * Who the ticket is for, as it was sent.
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
 * The entry's generation; absent is 1.
 */
export type Generation = number;
/**
 * The address that the manifest gave for the ticket's delivery. Absent: the target's own e-mail, or the address that Auth0 has.
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
 * How a ticket is brought to its person.
 */
export type DeliveryChannel = "smtp" | "webhook" | "file";
export type GoneWhy = "deleted" | "blocked";

export interface RunStarted {
  type: "run_started";
  run: Run;
  digest: Hash;
  /**
   * user@host of who ran it, or the CI's actor.
   */
  actor: string;
  tool_version: string;
  /**
   * What kind of run it is, where it is no `apply`: `deliver` brings tickets that are issued already, `refresh` looks what became of them.
   */
  operation?: "deliver" | "refresh";
}
/**
 * Requests for these targets are about to leave. One line a commit, not one an entry; so is it spelled: as short as can be.
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
   * When the ticket was made, by the tenant's clock (the `Date` of its answer). Absent: the line's own time, which differs from it by less than two seconds. RFC 3339, whole seconds, UTC.
   */
  tenant_at?: string;
  /**
   * Auth0's id of the request, where it gave one.
   */
  request_id?: string;
  held_back?: WithheldReason;
  deliver_to?: DeliverTo;
}
/**
 * Why the ticket's link was not let out: where it led to was neither the tenant's nor allowed. Never the link. What is opened is judged again, as it stands there.
 */
export interface WithheldReason {
  why: "foreign_host" | "not_https" | "credentials" | "malformed" | "other_user";
  /**
   * In ASCII lower case, with its port where it is not the scheme's own.
   */
  host?: string;
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
 * The claim is given back: the request is known not to have made a ticket.
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
 * The tickets of one commit: an age file in base64. Its plain text is one ticket URL a line, in the order of the `issued` lines that follow this one.
 */
export interface Sealed {
  type: "sealed";
  run: Run;
  age: string;
}
/**
 * The sessions of these targets are about to be revoked. One line a commit, as `claimed` is.
 */
export interface Revoking {
  type: "revoking";
  run: Run;
  after?: After;
  user_ids?: UserIds;
  emails?: EmailsByConnection;
}
/**
 * The tenant took the order to revoke the target's sessions; it carries it out by and by.
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
   * What the tenant answered, where it did.
   */
  status?: number;
}
/**
 * The order left, and no answer came that can be used. It is given again with the next attempt: that harms nobody.
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
 * The passwords of these targets are about to be replaced by random ones. One line a commit, as `claimed` is. Since format 3.
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
   * The tenant's answer, if there was one.
   */
  status?: number;
}
/**
 * The request to replace the password left, and no usable answer came. It is repeated by the next attempt, as long as no ticket may be issued.
 */
export interface ContainmentInDoubt {
  type: "containment_in_doubt";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  why: string;
}
/**
 * Seen before containment: the account owner changed the password after `spec.since`. The target is neither contained nor issued to.
 */
export interface AlreadyReset {
  type: "already_reset";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  reset_at: ResetAt;
}
/**
 * The newest tickets of these targets are about to leave through this channel, to the addresses in `to`. One line a commit, as `claimed` is.
 */
export interface Delivering {
  type: "delivering";
  run: Run;
  channel: DeliveryChannel;
  user_ids?: UserIds;
  emails?: EmailsByConnection;
  /**
   * The addresses that they go to, in the order of `user_ids` and then of `emails`; null where the channel does without an address. Absent: none of them has one, or the line was written by a reticket that kept no addresses.
   *
   * @minItems 1
   */
  to?: (string | null)[];
}
/**
 * The channel's other end took the ticket. The address is in the `delivering` line before it.
 */
export interface Delivered {
  type: "delivered";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  channel: DeliveryChannel;
  /**
   * The Message-ID without its brackets, the webhook-id, or the id in the file's line.
   */
  id: string;
  /**
   * What the webhook answered.
   */
  status?: number;
  /**
   * Auth0 has the address as unverified (`email_verified: false`).
   */
  unverified?: true;
}
/**
 * The ticket is known not to have left through this channel.
 */
export interface Undelivered {
  type: "undelivered";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  channel: DeliveryChannel;
  why: string;
  /**
   * true: trying again is no use before somebody has fixed something (no address, an SMTP 5xx reply).
   */
  permanent: boolean;
  /**
   * The SMTP reply or the HTTP status, where there was one.
   */
  status?: number;
}
/**
 * The ticket may have been taken, and nobody knows: the connection was lost once it had left.
 */
export interface DeliveryInDoubt {
  type: "delivery_in_doubt";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  channel: DeliveryChannel;
  why: string;
  status?: number;
}
/**
 * From here on, the target's newest ticket is delivered to this address, and no longer to the one that was recorded before.
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
 * Seen: the password was reset after the target's newest ticket was issued.
 */
export interface Completed {
  type: "completed";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  reset_at: ResetAt;
}
/**
 * Seen: the target's newest ticket has run out, and the password was not reset since it was issued.
 */
export interface Expired {
  type: "expired";
  run: Run;
  key: Hash;
  target: RecordedTarget;
}
/**
 * Seen: there is no such user any more, or the user is blocked; the password was not reset before.
 */
export interface Gone {
  type: "gone";
  run: Run;
  key: Hash;
  target: RecordedTarget;
  why: GoneWhy;
}
/**
 * Seen: a target that was `gone` is not any more, and its newest ticket still works.
 */
export interface Returned {
  type: "returned";
  run: Run;
  key: Hash;
  target: RecordedTarget;
}
export interface RunFinished {
  type: "run_finished";
  run: Run;
  /**
   * How the run ended: `done`, `stopped` (an error code is in `why`), `interrupted`, `time_budget`.
   */
  ended: "done" | "stopped" | "interrupted" | "time_budget";
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
   * Whose sessions were revoked.
   */
  revoked?: number;
}
/**
 * From here on the ledger is of a newer format than its header says. A reader that does not know that format says which version is needed.
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
 * Somebody accepted that lines which were written after the line before this one are lost. Every target that holds no recorded ticket is in doubt from here on.
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
   * Last lines that witnesses saw and that this ledger does not have.
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
