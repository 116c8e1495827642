import type { Ledger, LedgerHead, LedgerLine, LedgerState, LockedLedger, ReadOptions } from "./ledger.js";
import { LockedStoredLedger } from "./locked-stored-ledger.js";
import { readHistory, readRecords, readState } from "./reading.js";
import type { LedgerStore } from "./store.js";
import { WriteGuard } from "./write-guard.js";

/** A ledger that its backend stores; what it promises, and on what grounds, is in GUARANTEES.md. */
export class StoredLedger implements Ledger {
  readonly tenant: string;
  readonly manifest: string;
  readonly location: string;
  #head: LedgerHead | null = null;

  constructor(private readonly store: LedgerStore) {
    this.tenant = store.tenant;
    this.manifest = store.manifest;
    this.location = store.location;
  }

  get head(): LedgerHead | null {
    return this.#head;
  }

  async lock(operation: string, { shared = false }: { shared?: boolean } = {}): Promise<LockedLedger> {
    const guard = new WriteGuard(this.location, (cause) => this.store.failure(cause));
    const lock = await guard.during(() => this.store.acquire(operation, { shared }));
    return new LockedStoredLedger(this.store, lock, guard);
  }

  async state(options?: ReadOptions): Promise<LedgerState> {
    const state = await readState(this.store, options);
    this.#head = state.head;
    return state;
  }

  lines(options?: ReadOptions): AsyncGenerator<LedgerLine> {
    return readRecords(this.store, options);
  }

  history(options?: ReadOptions): AsyncGenerator<string> {
    return readHistory(this.store, options);
  }
}
