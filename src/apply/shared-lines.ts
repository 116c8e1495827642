import { GroupCommit } from "../group-commit.js";
import type { LedgerRecord, LockedLedger } from "../ledger/ledger.js";

/** How long results wait for claims to share a line with, as a multiple of the time that is claimed ahead. */
const RESULT_WAIT = 1.5;

type Commit<C> = { record: LedgerRecord } | { claim: C };

interface WaitingRecord {
  record: LedgerRecord;
  committed: (done: Promise<void>) => void;
}

/**
 * Writes the claims and results of a phase into one ledger. Results share lines with the claims that follow. The ledger is locked
 * without sharing, so all claims are ours.
 */
export class SharedLines<C> {
  readonly #commits: GroupCommit<Commit<C>>;
  readonly #waiting: WaitingRecord[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** @param claimsOf the records of claims that are made together */
  constructor(
    private readonly ledger: LockedLedger,
    claimsOf: (claims: readonly C[]) => LedgerRecord[],
  ) {
    this.#commits = new GroupCommit((items) => ledger.append(recordsOf(items, claimsOf)));
  }

  /** Resolves when all these claims are synced. */
  async claim(claims: readonly C[]): Promise<void> {
    this.flush();
    await Promise.all(claims.map((claim) => this.#commits.add({ claim })));
  }

  /** Resolves when the result is synced. */
  record(record: LedgerRecord): Promise<void> {
    const { claimAheadMs, lingerMs } = this.ledger;
    const waitMs = claimAheadMs > 0 ? claimAheadMs * RESULT_WAIT : lingerMs;
    const done = new Promise<void>((committed) => this.#waiting.push({ record, committed }));
    if (waitMs > 0) this.#timer ??= setTimeout(() => this.flush(), waitMs);
    else this.flush();
    return done;
  }

  /** Commits the results that wait. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { record, committed } of this.#waiting.splice(0)) committed(this.#commits.add({ record }));
  }
}

/**
 * Results come first: a claim that follows in the same line is a later attempt. Results of one type stand together, because
 * neighbours share a record's names; a target has at most one result of each kind in a line.
 */
function recordsOf<C>(
  items: readonly Commit<C>[],
  claimsOf: (claims: readonly C[]) => LedgerRecord[],
): LedgerRecord[] {
  const results = items
    .flatMap((item) => ("record" in item ? [item.record] : []))
    .sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
  const claims = items.flatMap((item) => ("claim" in item ? [item.claim] : []));
  return [...results, ...(claims.length === 0 ? [] : claimsOf(claims))];
}
