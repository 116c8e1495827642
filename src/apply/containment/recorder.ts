import { failpoint } from "../../failpoint.js";
import { GroupCommit } from "../../group-commit.js";
import { containingRecord, revokingRecord } from "../../ledger/claim.js";
import type { Ledger, LedgerRecord } from "../../ledger/ledger.js";
import type { Target } from "../../target.js";
import type { Counts } from "../events.js";
import type { RecordSubject } from "../record-subject.js";

/** How long results wait for claims to share a line with, as a multiple of the time that is claimed ahead. */
const RESULT_WAIT = 1.5;

/** What is claimed for a target. */
export interface ContainmentClaim {
  subject: RecordSubject;
  password: boolean;
  sessions: boolean;
}

type Commit = { record: LedgerRecord } | { claim: ContainmentClaim };

interface WaitingRecord {
  record: LedgerRecord;
  committed: (done: Promise<void>) => void;
}

/**
 * Writes one manifest's part of the containment phase into its ledger. Every method resolves when its record is synced. Results
 * share lines with the claims that follow. The ledger is locked without sharing, so all claims are ours.
 */
export class ContainmentRecorder {
  readonly #commits: GroupCommit<Commit>;
  readonly #waiting: WaitingRecord[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly run: string,
    private readonly counts: Counts,
  ) {
    this.#commits = new GroupCommit((items) => ledger.append(recordsOf(run, items)));
  }

  isTaken(_target: Target): boolean {
    return false;
  }

  async claim(claim: ContainmentClaim): Promise<boolean> {
    await this.claimAll([claim]);
    return true;
  }

  async claimAll(claims: readonly ContainmentClaim[]): Promise<readonly Target[]> {
    this.flush();
    await Promise.all(claims.map((claim) => this.#commits.add({ claim })));
    return [];
  }

  async contained({ key, target }: RecordSubject): Promise<void> {
    await this.#record({ type: "contained", run: this.run, key, target });
    this.counts.contained = (this.counts.contained ?? 0) + 1;
    failpoint("contain.after");
  }

  uncontained({ key, target }: RecordSubject, why: string, status?: number): Promise<void> {
    const answered = status === undefined ? {} : { status };
    return this.#record({ type: "uncontained", run: this.run, key, target, why, ...answered });
  }

  passwordInDoubt({ key, target }: RecordSubject, why: string): Promise<void> {
    return this.#record({ type: "containment_in_doubt", run: this.run, key, target, why });
  }

  /** @param at by the tenant's clock, milliseconds since the epoch */
  alreadyReset({ key, target }: RecordSubject, at: number): Promise<void> {
    const reset_at = new Date(at).toISOString();
    return this.#record({ type: "already_reset", run: this.run, key, target, reset_at });
  }

  async revoked({ key, target }: RecordSubject): Promise<void> {
    await this.#record({ type: "revoked", run: this.run, key, target });
    this.counts.revoked = (this.counts.revoked ?? 0) + 1;
    failpoint("revoke.after");
  }

  unrevoked({ key, target }: RecordSubject, why: string, status?: number): Promise<void> {
    const answered = status === undefined ? {} : { status };
    return this.#record({ type: "unrevoked", run: this.run, key, target, why, ...answered });
  }

  revocationInDoubt({ key, target }: RecordSubject, why: string): Promise<void> {
    return this.#record({ type: "revocation_in_doubt", run: this.run, key, target, why });
  }

  /** Commits the results that wait. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { record, committed } of this.#waiting.splice(0)) committed(this.#commits.add({ record }));
  }

  #record(record: LedgerRecord): Promise<void> {
    const { claimAheadMs, lingerMs } = this.ledger;
    const waitMs = claimAheadMs > 0 ? claimAheadMs * RESULT_WAIT : lingerMs;
    const done = new Promise<void>((committed) => this.#waiting.push({ record, committed }));
    if (waitMs > 0) this.#timer ??= setTimeout(() => this.flush(), waitMs);
    else this.flush();
    return done;
  }
}

/**
 * Results come first: a claim that follows in the same line is a later attempt. Results of one type stand together, because
 * neighbours share a record's names; a target has at most one result of its password and one of its sessions in a line.
 */
function recordsOf(run: string, items: readonly Commit[]): LedgerRecord[] {
  const results = items
    .flatMap((item) => ("record" in item ? [item.record] : []))
    .sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
  const claims = items.flatMap((item) => ("claim" in item ? [item.claim] : []));
  const targets = (wanted: (claim: ContainmentClaim) => boolean) =>
    claims.filter(wanted).map(({ subject }) => subject.target);
  const containing = targets(({ password }) => password);
  const revoking = targets(({ sessions }) => sessions);
  return [
    ...results,
    ...(containing.length === 0 ? [] : [containingRecord(run, containing)]),
    ...(revoking.length === 0 ? [] : [revokingRecord(run, revoking)]),
  ];
}
