import type { Clocks } from "../../clocks.js";
import type { CommitTerms } from "../commit-terms.js";
import type { LineSink } from "../follower.js";
import { moved } from "../holder.js";
import type { LeaseTerms } from "../lease.js";
import type { ReadOptions } from "../ledger.js";
import type { LedgerEnd, LedgerStore, StoredLine, StoreLock } from "../store.js";
import { branchUnreadable } from "./branch-failure.js";
import { GitError } from "./git.js";
import { ledgerFolder, lockPath } from "./layout.js";
import type { LedgerBranch } from "./ledger-branch.js";
import { BranchLock, refuseHeld } from "./lock.js";
import { LockWatch } from "./lock-watch.js";
import { LockedBranch } from "./locked-branch.js";
import { GitReader } from "./reader.js";
import { GitStoreLock } from "./store-lock.js";

const MOST_RACES = 30;

/** What a machine brings to the locks of its ledgers. */
export interface Machine {
  clocks: Clocks;
  /** Tells this boot of it from every other. */
  boot: string;
  lease: LeaseTerms;
}

/** A ledger in a folder of a branch; what was pushed is what is recorded. */
export class GitStore implements LedgerStore {
  readonly location: string;
  readonly commits: Pick<CommitTerms, "claimAheadMs">;
  readonly #folder: string;
  readonly #reader: GitReader;

  constructor(
    private readonly branch: LedgerBranch,
    readonly tenant: string,
    readonly manifest: string,
    claimAheadMs: number,
    private readonly machine: Machine,
  ) {
    this.commits = { claimAheadMs };
    this.#folder = ledgerFolder(tenant, manifest);
    this.location = `${branch.location}:${this.#folder}`;
    this.#reader = new GitReader(branch, this.#folder, { tenant, manifest });
  }

  async acquire(operation: string): Promise<StoreLock> {
    const { clocks, lease } = this.machine;
    const lock = new BranchLock(operation, clocks, lease);
    const message = `${this.#folder}: locked for ${operation}`;
    try {
      for (let races = 0; races < MOST_RACES; races++) {
        const tip = await this.branch.tip(true).catch((error) => {
          throw branchUnreadable(this.location, error);
        });
        await this.#refuseHeld(tip);
        const changes = new Map([[lockPath(this.#folder), lock.text()]]);
        const commit = await this.branch.commit(tip, changes, message, lock.holder.id);
        const renewal = lock.lease.begin();
        if ((await this.branch.push(commit, tip)) === "moved") continue;
        lock.lease.renewed(renewal);
        const place = { folder: this.#folder, location: this.location };
        const locked = new LockedBranch(this.branch, lock, place, commit, clocks.sleep);
        return new GitStoreLock(locked, this.#reader, this);
      }
      throw moved(this.location, `${MOST_RACES} times others were faster at the branch`);
    } catch (error) {
      await this.branch.forget(lock.holder.id);
      throw error;
    }
  }

  async read(begin: () => LineSink, options?: ReadOptions): Promise<LedgerEnd> {
    const { head } = await this.#reader.follow(undefined, begin(), options);
    return { head };
  }

  async *lines(options?: ReadOptions): AsyncGenerator<StoredLine[]> {
    const lines: StoredLine[] = [];
    await this.#reader.follow(undefined, (records, text) => lines.push({ records, text }), options);
    yield lines;
  }

  failure(cause: unknown): { message: string; hint: string } {
    const why = cause instanceof Error ? cause.message : String(cause);
    return {
      message: `${this.location}: the ledger can't be pushed: ${why}`,
      hint: cause instanceof GitError ? PUSH : "See what is wrong, then run the same command again.",
    };
  }

  async #refuseHeld(tip: string | null): Promise<void> {
    const held = tip === null ? undefined : await this.#reader.text(tip, lockPath(this.#folder));
    if (held === undefined) return;
    const { clocks, boot, lease: terms } = this.machine;
    const seenMs = await new LockWatch(this.branch, clocks, boot).seenFor(this.#folder, held);
    refuseHeld(held, seenMs, { what: `the ledger of ${this.manifest}`, location: this.location, terms });
  }
}

const PUSH =
  "See that the remote can be reached and that you may push to the branch, then run the same command again: what was under way is recorded as claimed, and is held as in doubt.";
