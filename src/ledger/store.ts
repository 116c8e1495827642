import type { Target } from "../target.js";
import type { Chain } from "./chain.js";
import { claimRecord } from "./claim.js";
import type { CommitTerms } from "./commit-terms.js";
import type { LineSink } from "./follower.js";
import type { Lease } from "./lease.js";
import type { LedgerHead, LedgerRecord, ReadOptions } from "./ledger.js";
import type { LineRecords } from "./line-records.js";
import type { TenantRunners } from "./runners.js";

/**
 * One ledger as its backend stores it: all that a backend implements for it. `StoredLedger` makes a `Ledger` of it, and sees
 * to everything that is the same everywhere: what may be called when, the first failure that stays, commits that are shared.
 */
export interface LedgerStore {
  readonly tenant: string;
  readonly manifest: string;
  /** As `Ledger.location`. */
  readonly location: string;
  /** What differs from `CHEAP_COMMITS`; absent: nothing. */
  readonly commits?: Partial<CommitTerms>;
  /**
   * Reads the whole ledger and verifies it.
   * @param begin makes what takes the lines, in order; called again if the reading begins again from the first line
   * @throws ReticketError as `Ledger.state` does
   */
  read(begin: () => LineSink, options?: ReadOptions): Promise<LedgerEnd>;
  /** The same as a stream, in batches of any length. */
  lines(options?: ReadOptions): AsyncIterable<readonly StoredLine[]>;
  /**
   * Takes the lock, over from a process that is gone if one holds it.
   * @param options.shared the caller claims what it sends, so others that do the same may hold it beside us, if the backend can
   * @throws ReticketError LEDGER_LOCKED; anything else is a failed write
   */
  acquire(operation: string, options: { shared: boolean }): Promise<StoreLock>;
  /** What a failed write means here, and what to do. */
  failure(cause: unknown): { message: string; hint: string };
}

/** A line that was verified. */
export interface StoredLine {
  /** None for the header. */
  records: LineRecords;
  /** As it stands, without its newline. */
  text: string;
}

/** How a ledger ends, as it was read. */
export interface LedgerEnd {
  /** null: there is no ledger yet. */
  head: LedgerHead | null;
  /** As in `LedgerState`; absent: 0. */
  tornBytes?: number;
  crlfLines?: number;
}

/** The lock on a ledger, and what may be done under it. What these throw is a failed write, unless it is a ReticketError. */
export interface StoreLock {
  /** What is known of how long the lock is ours. */
  readonly lease: Lease;
  /** The tenant's runners, the same object for all its ledgers; absent: the lock keeps all others out. */
  readonly runners?: TenantRunners;
  /** As `LockedLedger.isTaken`; absent: the lock keeps all others out. */
  isTaken?(target: Target): boolean;
  /**
   * Renews the lock, and tells the lease. It may be called beside any of the others.
   * @param once a server that is away is not waited for
   * @throws ReticketError LEDGER_MOVED if it is another's by now
   */
  renew(once: boolean): Promise<void>;
  /** Reads as the store does, repairs what a crash left, and prepares to write: the next commit follows what was read. */
  read(begin: () => LineSink, options?: ReadOptions): Promise<LedgerEnd>;
  /**
   * Appends what the requests say, in order, in one go; resolves once it is synced. One at a time, after a `read`.
   * @returns where the ledger stands then
   */
  commit(requests: readonly WriteRequest[]): Promise<LedgerHead | null>;
  /**
   * Stores a history as the ledger.
   * @param chain takes each line before it is stored
   * @throws if there is a ledger already, which stays as it is
   */
  create(history: AsyncIterable<string>, chain: Chain): Promise<void>;
  /** Ends what the commits since the last `read` left open. Called when none is under way; another `read` may follow. */
  settle?(): Promise<void>;
  /** Gives the lock back. */
  release(): Promise<void>;
}

/** What is to be appended: records as they are, or the claim of these targets, except those that another runner has. */
export type WriteRequest = { records: readonly LedgerRecord[] } | ClaimRequest;

/** A claim of targets that another runner may be faster at. */
export interface ClaimRequest {
  run: string;
  targets: readonly Target[];
  /** Filled in by the commit: those that another runner has. */
  taken: readonly Target[];
}

/** The records of requests where the lock keeps all others out: every claim is granted. */
export function recordsOf(requests: readonly WriteRequest[]): LedgerRecord[] {
  return requests.flatMap((request) =>
    "records" in request ? request.records : [claimRecord(request.run, request.targets)],
  );
}
