import { ReticketError } from "../errors.js";
import { GroupCommit } from "../group-commit.js";
import type { Target } from "../target.js";
import { Chain } from "./chain.js";
import { checkRecords } from "./commit.js";
import { CHEAP_COMMITS } from "./commit-terms.js";
import { moved } from "./holder.js";
import type {
  LedgerHead,
  LedgerLine,
  LedgerRecord,
  LedgerState,
  LockedLedger,
  ReadOptions,
} from "./ledger.js";
import { readHistory, readRecords, readState } from "./reading.js";
import { ALONE, type TenantRunners } from "./runners.js";
import type { LedgerStore, StoreLock, WriteRequest } from "./store.js";
import type { WriteGuard } from "./write-guard.js";

/** A ledger under its lock, from `lock` to `close`: what every backend would otherwise guard by itself. */
export class LockedStoredLedger implements LockedLedger {
  readonly tenant: string;
  readonly manifest: string;
  readonly location: string;
  readonly claimAheadMs: number;
  readonly lingerMs: number;
  readonly runners: TenantRunners;
  #head: LedgerHead | null = null;
  /** undefined until the state was read, and after `close`. */
  #commits: GroupCommit<WriteRequest> | undefined;
  #isOpen = true;
  readonly #stopKeeping: () => void;

  constructor(
    private readonly store: LedgerStore,
    private readonly lock: StoreLock,
    private readonly guard: WriteGuard,
  ) {
    this.tenant = store.tenant;
    this.manifest = store.manifest;
    this.location = store.location;
    const { claimAheadMs, lingerMs } = { ...CHEAP_COMMITS, ...store.commits };
    this.claimAheadMs = claimAheadMs;
    this.lingerMs = lingerMs;
    this.runners = lock.runners ?? ALONE;
    this.#stopKeeping = lock.lease.keep(() => void this.#renew());
  }

  get head(): LedgerHead | null {
    return this.#head;
  }

  isHeld(): boolean {
    return this.#isOpen && !this.guard.hasFailed && this.lock.lease.isSure;
  }

  async confirmHeld(): Promise<void> {
    this.guard.check();
    this.#assertOpen();
    const { lock, location } = this;
    await this.guard.during(async () => {
      if (await lock.lease.confirm(() => lock.renew(false))) return;
      throw moved(location, "the lock could not be renewed in time");
    });
  }

  async state(options?: ReadOptions): Promise<LedgerState> {
    this.guard.check();
    this.#assertOpen();
    await this.#finishWriting();
    const state = await this.guard.during(() => readState(this.lock, options));
    this.#head = state.head;
    this.#commits = new GroupCommit((requests) => this.#commit(requests));
    return state;
  }

  lines(options?: ReadOptions): AsyncGenerator<LedgerLine> {
    return readRecords(this.store, { ...options, fresh: true });
  }

  history(options?: ReadOptions): AsyncGenerator<string> {
    return readHistory(this.store, { ...options, fresh: true });
  }

  async append(records: readonly LedgerRecord[]): Promise<void> {
    checkRecords(records);
    await this.#write({ records });
  }

  async claim(run: string, targets: readonly Target[]): Promise<readonly Target[]> {
    const request = { run, targets, taken: [] };
    await this.#write(request);
    return request.taken;
  }

  isTaken(target: Target): boolean {
    return this.lock.isTaken?.(target) ?? false;
  }

  async restore(history: AsyncIterable<string>): Promise<void> {
    this.guard.check();
    this.#assertOpen();
    await this.#finishWriting();
    const chain = new Chain(this.tenant, this.manifest);
    await this.guard.during(() => this.lock.create(history, chain));
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      await this.#finishWriting();
    } finally {
      this.#stopKeeping();
      await this.#release();
    }
  }

  async #write(request: WriteRequest): Promise<void> {
    this.guard.check();
    const commits = this.#commits;
    if (commits === undefined) {
      throw new ReticketError("INTERNAL", "a ledger is appended to under its lock, after its state was read");
    }
    await this.guard.during(() => commits.add(request));
  }

  async #commit(requests: readonly WriteRequest[]): Promise<void> {
    this.#head = await this.lock.commit(requests);
  }

  async #finishWriting(): Promise<void> {
    const commits = this.#commits;
    if (commits === undefined) return;
    this.#commits = undefined;
    await commits.idle();
    try {
      await this.lock.settle?.();
    } catch (error) {
      // A ledger that has failed has said so.
      if (!this.guard.hasFailed) throw this.guard.fail(error);
    }
  }

  async #release(): Promise<void> {
    try {
      await this.lock.release();
    } catch (error) {
      // As above; and a lock that is no longer ours need not be given back.
      const isLost = error instanceof ReticketError && error.code === "LEDGER_MOVED";
      if (!this.guard.hasFailed && !isLost) throw this.guard.fail(error);
    }
  }

  async #renew(): Promise<void> {
    try {
      await this.lock.renew(true);
    } catch (error) {
      // A server that is only away may come back; a lock that was taken away is lost for good.
      if (error instanceof ReticketError) this.guard.fail(error);
    }
  }

  #assertOpen(): void {
    if (!this.#isOpen) throw new ReticketError("INTERNAL", "the ledger is not locked by us");
  }
}
