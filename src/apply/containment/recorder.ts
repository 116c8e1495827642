import { failpoint } from "../../failpoint.js";
import { containingRecord, revokingRecord } from "../../ledger/claim.js";
import type { LedgerRecord, LockedLedger } from "../../ledger/ledger.js";
import type { Target } from "../../target.js";
import type { Counts } from "../events.js";
import type { RecordSubject } from "../record-subject.js";
import { SharedLines } from "../shared-lines.js";

/** What is claimed for a target. */
export interface ContainmentClaim {
  subject: RecordSubject;
  password: boolean;
  sessions: boolean;
}

/**
 * Writes one manifest's part of the containment phase into its ledger. Every method resolves when its record is synced. Results
 * share lines with the claims that follow. The ledger is locked without sharing, so all claims are ours.
 */
export class ContainmentRecorder {
  readonly #lines: SharedLines<ContainmentClaim>;

  constructor(
    ledger: LockedLedger,
    private readonly run: string,
    private readonly counts: Counts,
  ) {
    this.#lines = new SharedLines(ledger, (claims) => claimsOf(run, claims));
  }

  isTaken(_target: Target): boolean {
    return false;
  }

  async claim(claim: ContainmentClaim): Promise<boolean> {
    await this.claimAll([claim]);
    return true;
  }

  async claimAll(claims: readonly ContainmentClaim[]): Promise<readonly Target[]> {
    await this.#lines.claim(claims);
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
    this.#lines.flush();
  }

  #record(record: LedgerRecord): Promise<void> {
    return this.#lines.record(record);
  }
}

function claimsOf(run: string, claims: readonly ContainmentClaim[]): LedgerRecord[] {
  const targets = (wanted: (claim: ContainmentClaim) => boolean) =>
    claims.filter(wanted).map(({ subject }) => subject.target);
  const containing = targets(({ password }) => password);
  const revoking = targets(({ sessions }) => sessions);
  return [
    ...(containing.length === 0 ? [] : [containingRecord(run, containing)]),
    ...(revoking.length === 0 ? [] : [revokingRecord(run, revoking)]),
  ];
}
