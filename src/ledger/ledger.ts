import type { DeliveryChannel, RecordedIdentity } from "../generated/ledger-record.js";
import type { ProbeResult } from "../probe-result.js";
import type { Target } from "../target.js";
import type { WithheldReason } from "../tenant/link.js";
import type { CommitTerms } from "./commit-terms.js";
import type { Containment } from "./containment.js";
import type { DeliveryFailure, DeliveryMarks } from "./delivery-marks.js";
import type { Invalidation } from "./invalidations.js";
import type { Observation } from "./observations.js";
import type { PauseEvent } from "./pause/mark.js";
import type { PauseMarks } from "./pause/marks.js";
import type { LedgerHead, LedgerLine, LedgerRecord, LineContent } from "./record.js";
import type { Reminder } from "./reminders.js";
import type { RunSummary } from "./run-log.js";
import type { TenantRunners } from "./runners.js";
import type { RecordedWaves } from "./waves.js";

export type { CommitTerms, LedgerHead, LedgerLine, LedgerRecord, LineContent, RunSummary };

/** Watches a ledger as it is read. */
export interface LineWatcher {
  /** Takes the records of a line that holds, in order; none of the header. @param head where the ledger stands with it */
  take(head: LedgerHead, records: LineContent): void;
  /** Called once every line was read. What it throws is what the reading throws. @param head null: no ledger */
  end(head: LedgerHead | null): void;
}

/** How a ledger is read. */
export interface ReadOptions {
  /** Makes a watcher. It is called again where the reading begins again from the first line. */
  watch?: () => LineWatcher;
  /** Last lines that the ledger need not have, though something saw them: their loss is about to be accepted. */
  forgiven?: readonly LedgerHead[];
  /** Asks a remote that was asked a moment ago once more. */
  fresh?: boolean;
}

/** Lines that are lost, and who accepted that. */
export interface AcceptedLoss {
  /** The seq of the `loss_accepted` line. */
  seq: number;
  /** RFC 3339. */
  at: string;
  actor: string;
  why: string;
  /** The last lines that witnesses saw. */
  lost: readonly LedgerHead[];
}

/** The ticket that a target has in one manifest: the newest `issued` record. */
export interface IssuedTicket {
  key: string;
  generation: number;
  /** Milliseconds since the epoch. */
  issuedAt: number;
  /** The same by the tenant's clock: what happened to the user is compared with this. */
  tenantIssuedAt: number;
  expiresAt: number;
  /** sha256 of the ticket URL, base64url. */
  ticketSha256: string;
  /** Why its link was not let out when it was issued; absent: it was. */
  withheld?: WithheldReason | undefined;
  /** The linked account that it is for; absent: the user's own, or it was recorded before format 4. */
  identity?: RecordedIdentity | undefined;
}

/** What one ledger says of one target. A state of a ledger reads each part when it is asked for: `{ ...state }` copies none. */
export interface TargetState extends Containment {
  target: Target;
  /** It is not known whether a request made a ticket: an open claim, or an `in_doubt` record since the last ticket. */
  inDoubt: boolean;
  /** The run that sent, or is about to send, the request of an open claim; undefined: no claim is open, or an earlier request is in doubt. */
  claimedBy: string | undefined;
  /** The newest ticket, where there is one; it stays when a later attempt was rejected or released. */
  issued: IssuedTicket | undefined;
  /** The newest outcome of all. `claimed` is a claim without an outcome; `none`: no ticket was ever asked for. */
  last: "none" | "claimed" | "issued" | "rejected" | "in_doubt" | "released";
  /** The key of the newest outcome; undefined for `claimed` and `none`. */
  lastKey: string | undefined;
  /** The highest generation that any outcome was recorded under. */
  generation: number;
  /** How the newest ticket's delivery stands; undefined where none was tried. */
  delivery: DeliveryMarks | undefined;
  /** By channel, why the newest ticket was not delivered; undefined: no delivery failed. */
  deliveryFailures: Readonly<Partial<Record<DeliveryChannel, DeliveryFailure>>> | undefined;
  /** The run that claimed a delivery of the newest ticket whose outcome is not recorded; undefined: no such delivery. */
  deliveringBy: string | undefined;
  /** When it was first delivered, milliseconds since the epoch; undefined where it was not. */
  deliveredAt: number | undefined;
  /** The address that the manifest gave for the newest ticket, as it was recorded; undefined: the account's own. */
  deliverTo: string | undefined;
  /** The addresses that the newest ticket left for, or may have. Empty where none is recorded. */
  sentTo: readonly string[];
  /** Whether the newest ticket's link was taken back; undefined: never tried. */
  invalidation: Invalidation | undefined;
  /** The reminders of the newest ticket that were tried, the earliest first. */
  reminders: readonly Reminder[];
  /** What happened to the newest ticket; undefined: not looked up, or still open at the last look-up. */
  observed: Observation | undefined;
  /** Lines that were written after the newest ticket's are lost: they may have replaced it, or delivered it. */
  unsure: boolean;
}

/** The fold of a whole ledger: a snapshot, compact enough for a million targets. */
export interface LedgerState {
  /** null: there is no ledger yet. */
  readonly head: LedgerHead | null;
  /** Those of `apply`. */
  readonly runs: readonly RunSummary[];
  /** Those of every operation, in the order in which they began. */
  readonly everyRun: readonly RunSummary[];
  /** How many targets have a record. */
  readonly size: number;
  /** A torn last line was found (and, where the ledger is locked by us, cut); the bytes it had. */
  readonly tornBytes: number;
  /** Lines that end with CRLF, as git's autocrlf leaves them (where the ledger is locked by us, that is undone). */
  readonly crlfLines: number;
  /** The pauses that it records, and their ends, in order. A pause that is in force may be in the backend's mark only. */
  readonly pauses: readonly PauseEvent[];
  /** The newest name of the manifest that it belongs to, if that was renamed. */
  readonly newName?: string | undefined;
  /** The waves that were opened, and who belongs to them. */
  readonly waves: RecordedWaves;
  /** Losses of lines that a person accepted. If there are any, a target without a record is in doubt. */
  readonly losses: readonly AcceptedLoss[];
  /** Whether a target has a record. @param id as `targetId` makes it */
  has(id: string): boolean;
  /** @param id as `targetId` makes it */
  get(id: string): TargetState | undefined;
  /** Every target with a record, with its id, in the order of first appearance. */
  targets(): Iterable<[id: string, state: TargetState]>;
  /** The rejection that a target's newest outcome is, where it is one. */
  rejection(id: string): { status: number; errorCode?: string; message?: string } | undefined;
}

/** The process that holds a ledger's lock, as it describes itself. */
export interface LockHolder {
  id: string;
  operation: string;
  who: string;
  host: string;
  pid: number;
  /** Clock ticks since boot at which the process started, from /proc; null where the system has none. */
  processStart: string | null;
  bootId: string | null;
  /** The pid namespace that `pid` counts in (a container has its own), from /proc; null where the system has none. */
  pidNamespace: string | null;
  /** RFC 3339. */
  created: string;
}

/** A process that has locked a ledger and, as far as its backend can tell, still works on it. */
export interface WorkAtHand extends LockHolder {
  manifest: string;
  /** Its run; undefined: the backend does not record it, so it is the run that started last. */
  run: string | undefined;
}

/** What can be read of a ledger, with its lock or without. */
export interface ReadableLedger {
  readonly tenant: string;
  readonly manifest: string;
  /** For messages: a path or a URL without credentials. */
  readonly location: string;
  /** Where the ledger stands, as far as this object has read and written it; null: it has not, or there is no ledger. */
  readonly head: LedgerHead | null;
  /**
   * Reads the whole ledger, verifying its chain and its `.head`.
   * @throws ReticketError LEDGER_DAMAGED, LEDGER_FORKED, LEDGER_TRUNCATED, LEDGER_UNREADABLE
   */
  state(options?: ReadOptions): Promise<LedgerState>;
  /** Every line in order, verified as `state` does; for `tickets`, `copy` and `verify`. */
  lines(options?: ReadOptions): AsyncIterable<LedgerLine>;
  /** Every line as it stands, the header first, without newlines; verified as `state` does. For `copy`. */
  history(options?: ReadOptions): AsyncIterable<string>;
}

/** The ledger of one tenant and manifest name. It can be read; to write to it, lock it. Nothing is created before the first append. */
export interface Ledger extends ReadableLedger {
  /**
   * Takes the writer's lock until `close`. A lock whose process is dead on this host and boot is taken over.
   * @param options.shared where the backend can, others that lock it shared work beside us
   * @throws ReticketError LEDGER_LOCKED with who holds it, since when, and what to do
   */
  lock(operation: string, options?: { shared?: boolean }): Promise<LockedLedger>;
}

/** A ledger that we hold the lock of. After a failed write or sync, whatever needs the lock is refused, but for `close`. */
export interface LockedLedger extends ReadableLedger, CommitTerms {
  /** Who works on the tenant at present: they share its rate. All ledgers of a tenant and backend have the same object. */
  readonly runners: TenantRunners;
  /**
   * Whether the lock is surely ours at this very moment. False after a gap (a machine that slept, a process that was
   * stopped, a clock that was set) and once a renewal is overdue; `confirmHeld` makes it true again. To be asked at the
   * last moment before anything leaves.
   */
  isHeld(): boolean;
  /**
   * Renews the lock where it is not surely ours. To be awaited before anything is sent.
   * @throws ReticketError LEDGER_MOVED where it is another's by now, LEDGER_WRITE_FAILED
   */
  confirmHeld(): Promise<void>;
  /** As without the lock. What a crash left is repaired, such as a torn last line: `append` and `claim` need it before them. */
  state(options?: ReadOptions): Promise<LedgerState>;
  /**
   * Appends records, in order, in one commit; resolves when they are synced. Calls that wait together are written
   * and synced together. A `run_finished` also rewrites the `.head` at once.
   * @throws ReticketError LEDGER_WRITE_FAILED, LEDGER_MOVED
   */
  append(records: readonly LedgerRecord[]): Promise<void>;
  /**
   * Appends, as `append` does, the claim of these targets (one at least), except those that another runner has
   * claimed since our `state()`.
   * @returns those that another runner has
   */
  claim(run: string, targets: readonly Target[]): Promise<readonly Target[]>;
  /** Whether another runner is known to have claimed it. */
  isTaken(target: Target): boolean;
  /**
   * Makes the ledger out of another one's history: lineage, sums and times stay as they are.
   * @throws ReticketError LEDGER_WRITE_FAILED, also where there is a ledger already; the errors of `state`
   */
  restore(history: AsyncIterable<string>): Promise<void>;
  /** Waits for what was appended, gives the lock back. `head` stays. */
  close(): Promise<void>;
}

/** Where ledgers are stored: a folder, a database, a branch. */
export interface LedgerBackend {
  /** For messages; without credentials. */
  readonly url: string;
  /** The folder that the ledgers are files in, absolute; undefined: they are elsewhere, or on another machine. */
  readonly folder: string | undefined;
  /** Each lock is a write to a remote, so only ledgers that are written to should be locked. */
  readonly hasExpensiveLocks: boolean;
  /**
   * The same in a form that is equal on every machine, for reviewers and saved plans.
   * @param configured the URL as it is configured
   * @param project the project's folder, absolute
   */
  portableUrl(configured: string, project: string): string;
  /** The marks of paused manifests. */
  readonly pauses: PauseMarks;
  open(tenant: string, manifest: string): Ledger;
  /** The same name for every clone and user of this backend; without credentials. */
  identity(): Promise<string>;
  /** The names of the manifests that have a ledger in this tenant, sorted. */
  manifests(tenant: string): Promise<string[]>;
  /**
   * The processes that work on the tenant's ledgers. For display: decisions need a lock.
   * @param options.strict also those whose lease has run out by this machine's clock; for a process that has locked a ledger
   * and must know whether another one had locked any before
   */
  workAtHand(tenant: string, options?: { strict?: boolean }): Promise<WorkAtHand[]>;
  /**
   * Finds out whether ledgers can be read and written here, and which locks nothing but `unlock` removes. Neither a ledger nor a lock
   * is written.
   * @param manifests the names of the ledgers that a run would write
   * @throws ReticketError LEDGER_UNREADABLE, LEDGER_UNSUPPORTED, LEDGER_NEWER, LEDGER_URL_INVALID, LEDGER_WRITE_FAILED
   */
  probe(tenant: string, manifests: readonly string[]): Promise<ProbeResult[]>;
  /** Removes the lock with exactly this id and tells whose it was. @throws ReticketError LOCK_NOT_FOUND */
  unlock(tenant: string, id: string): Promise<LockHolder & { manifest: string }>;
}
