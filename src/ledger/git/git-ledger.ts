import type { Clocks } from "../../clocks.js";
import { ReticketError } from "../../errors.js";
import type { Target } from "../../target.js";
import { Chain } from "../chain.js";
import { claimRecord } from "../claim.js";
import { checkRecords } from "../commit.js";
import { Fold } from "../fold.js";
import { headText } from "../head.js";
import type { LeaseTerms } from "../lease.js";
import {
  ALONE,
  type Ledger,
  type LedgerHead,
  type LedgerLine,
  type LedgerRecord,
  type LedgerState,
  type ReadOptions,
} from "../ledger.js";
import { assertLocked, assertUnlocked, assertWritable, WriteGuard } from "../write-guard.js";
import { branchUnreadable } from "./branch-failure.js";
import { GitError } from "./git.js";
import { headPath, isSegment, ledgerFolder, lockPath, segmentPath } from "./layout.js";
import type { LedgerBranch } from "./ledger-branch.js";
import { BranchLock, moved, refuseHeld } from "./lock.js";
import { LockWatch } from "./lock-watch.js";
import { GitReader } from "./reader.js";
import { GitWriter, LockedBranch } from "./writer.js";

const SEGMENT_CHARS = 4_000_000;
const MOST_RACES = 30;

/** What a machine brings to the locks of its ledgers. */
export interface Machine {
  clocks: Clocks;
  /** Tells this boot of it from every other. */
  boot: string;
  lease: LeaseTerms;
}

/** A ledger in a folder of a branch; what was pushed is what is recorded. */
export class GitLedger implements Ledger {
  readonly runners = ALONE;
  readonly lingerMs = 0;
  readonly location: string;
  readonly #folder: string;
  readonly #reader: GitReader;
  #lastRead: LedgerHead | null = null;
  #locked: LockedBranch | undefined;
  #stopKeeping = (): void => {};
  #writer: GitWriter | undefined;
  readonly #guard: WriteGuard;

  constructor(
    private readonly branch: LedgerBranch,
    readonly tenant: string,
    readonly manifest: string,
    readonly claimAheadMs: number,
    private readonly machine: Machine,
  ) {
    this.#folder = ledgerFolder(tenant, manifest);
    this.location = `${branch.location}:${this.#folder}`;
    this.#guard = new WriteGuard(this.location, (cause) => writeFailure(this.location, cause));
    this.#reader = new GitReader(branch, this.#folder, { tenant, manifest });
  }

  async lock(operation: string): Promise<void> {
    assertUnlocked(this.#locked);
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
        this.#locked = new LockedBranch(
          ...([this.branch, lock, this.#folder, this.location, commit, clocks.sleep] as const),
        );
        // The next append is told why it failed.
        this.#stopKeeping = lock.lease.keep(() => this.#writer?.renew().catch(() => undefined));
        return;
      }
      throw moved(this.location, `${MOST_RACES} times others were faster at the branch`);
    } catch (error) {
      await this.branch.forget(lock.holder.id);
      throw this.#guard.fail(error);
    }
  }

  isHeld(): boolean {
    return !this.#guard.hasFailed && this.#locked?.lock.lease.isSure === true;
  }

  async confirmHeld(): Promise<void> {
    const locked = this.#locked;
    this.#guard.check();
    assertLocked(locked);
    await this.#guard.during(async () => {
      const isOurs = await locked.lock.lease.confirm(() => this.#renewed());
      if (!isOurs) throw moved(this.location, "the lock could not be renewed in time");
    });
  }

  get head(): LedgerHead | null {
    return this.#writer?.head ?? this.#lastRead;
  }

  async state(options?: ReadOptions): Promise<LedgerState> {
    this.#guard.check();
    await this.#letGoOfWriter();
    const fold = new Fold();
    const { head, position } = await this.#reader.follow(
      this.#locked?.commit,
      (records) => fold.addAll(records),
      options,
    );
    this.#lastRead = head;
    if (this.#locked !== undefined) {
      this.#writer = new GitWriter(this.#locked, this, position);
    }
    return fold.state(head, 0);
  }

  async *lines(options?: ReadOptions): AsyncGenerator<LedgerLine> {
    const lines: LedgerLine[] = [];
    await this.#reader.follow(
      this.#locked?.commit,
      (records) => {
        for (const record of records) lines.push(record);
      },
      options,
    );
    yield* lines;
  }

  async *history(options?: ReadOptions): AsyncGenerator<string> {
    const texts: string[] = [];
    await this.#reader.follow(this.#locked?.commit, (_records, text) => texts.push(text), options);
    yield* texts;
  }

  async append(records: readonly LedgerRecord[]): Promise<void> {
    this.#guard.check();
    const writer = this.#writer;
    assertWritable(writer);
    checkRecords(records);
    await this.#guard.during(() => writer.append(records));
  }

  async claim(run: string, targets: readonly Target[]): Promise<readonly Target[]> {
    await this.append([claimRecord(run, targets)]);
    return [];
  }

  isTaken(): boolean {
    return false;
  }

  tellPace(): void {}

  async restore(history: AsyncIterable<string>): Promise<void> {
    const locked = this.#locked;
    assertLocked(locked);
    await this.#letGoOfWriter();
    const chain = new Chain(this.tenant, this.manifest);
    const changes = new Map<string, string>();
    try {
      const files = await this.branch.files(locked.commit, this.#folder);
      if (files.some(({ path }) => isSegment(path))) throw new Error("there is a ledger already");
      let waiting = "";
      let first = 0;
      for await (const text of history) {
        chain.next(text);
        waiting += `${text}\n`;
        if (waiting.length < SEGMENT_CHARS) continue;
        changes.set(segmentPath(this.#folder, first), waiting);
        first = chain.length;
        waiting = "";
      }
      if (waiting !== "") changes.set(segmentPath(this.#folder, first), waiting);
      if (chain.head !== null) changes.set(headPath(this.#folder), headText(chain.head));
      await locked.push(changes, `${this.#folder}: copied`);
    } catch (error) {
      throw this.#guard.fail(error);
    }
  }

  async close(): Promise<void> {
    await this.#letGoOfWriter();
    const locked = this.#locked;
    if (locked === undefined) return;
    this.#locked = undefined;
    this.#stopKeeping();
    const { holder } = locked.lock;
    try {
      const changes = new Map([[lockPath(this.#folder), null]]);
      await locked.push(changes, `${this.#folder}: unlocked`);
    } catch (error) {
      // A ledger that has failed has said so; and a lock that is no longer ours need not be given back.
      if (this.#guard.hasFailed) return;
      if (!(error instanceof ReticketError && error.code === "LEDGER_MOVED")) throw this.#guard.fail(error);
    } finally {
      await this.branch.forget(holder.id);
    }
  }

  async #letGoOfWriter(): Promise<void> {
    const writer = this.#writer;
    if (writer === undefined) return;
    await writer.idle();
    this.#lastRead = writer.head;
    this.#writer = undefined;
  }

  async #refuseHeld(tip: string | null): Promise<void> {
    const held = tip === null ? undefined : await this.#reader.text(tip, lockPath(this.#folder));
    if (held === undefined) return;
    const { clocks, boot, lease: terms } = this.machine;
    const seenMs = await new LockWatch(this.branch, clocks, boot).seenFor(this.#folder, held);
    refuseHeld(held, seenMs, { what: `the ledger of ${this.manifest}`, location: this.location, terms });
  }

  async #renewed(): Promise<void> {
    if (this.#writer === undefined)
      throw new ReticketError("INTERNAL", "the ledger was not read under its lock");
    await this.#writer.renew();
  }
}

function writeFailure(location: string, cause: unknown): { message: string; hint: string } {
  const why = cause instanceof Error ? cause.message : String(cause);
  return {
    message: `${location}: the ledger can't be pushed: ${why}`,
    hint: cause instanceof GitError ? PUSH : "See what is wrong, then run the same command again.",
  };
}

const PUSH =
  "See that the remote can be reached and that you may push to the branch, then run the same command again: what was under way is recorded as claimed, and is held as in doubt.";
