import type { ApplyResult } from "../apply/events.js";
import type { LedgerLock } from "../apply/locked-send.js";
import type { RunCounts } from "../generated/ledger-record.js";
import { revokingRecord } from "../ledger/claim.js";
import type { LedgerRecord, LockedLedger } from "../ledger/ledger.js";
import { type Observation, observationRecord } from "../ledger/observations.js";
import { sameObservation } from "./judge.js";
import type { OpenTicket } from "./open-tickets.js";
import type { ResetUser } from "./reset-user.js";

/** How many records are appended together, and how long the first of them may wait. */
const COMMIT = { records: 1000, ms: 2000 };

export interface ObserverOptions {
  run: string;
  /** The manifest's digest. */
  digest: string;
  actor: string;
  toolVersion: string;
  /** The sessions of users who have reset are revoked once more: that is claimed together with the observation. */
  revokes: boolean;
}

/** Records what was observed of one manifest's tickets: only changes, and no run if nothing changed. */
export class Observer {
  /** Users that were found to have reset, and whose revocation is claimed. */
  readonly claimed: ResetUser[] = [];
  #waiting: LedgerRecord[] = [];
  #waitingSince = 0;
  #started = false;
  readonly #counts: RunCounts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };

  constructor(
    private readonly ledger: LockedLedger,
    private readonly options: ObserverOptions,
  ) {}

  /** @returns whether the observation was a change */
  async saw({ ticket, target, observed }: OpenTicket, found: Observation | undefined): Promise<boolean> {
    // That a ticket is open is a change only if its user was gone: an expired ticket stays expired.
    const isNews = !sameObservation(observed, found) && (found !== undefined || observed?.state === "gone");
    if (!isNews) return false;
    await this.write(observationRecord(this.options.run, { key: ticket.key, target }, found));
    return true;
  }

  /** To be asked before a request that changes something. */
  get lock(): LedgerLock {
    return this.ledger;
  }

  get run(): string {
    return this.options.run;
  }

  /** Writes a record of the run, together with others. */
  async write(record: LedgerRecord): Promise<void> {
    if (this.#waiting.length === 0) this.#waitingSince = performance.now();
    if (record.type === "revoked") this.#counts.revoked = (this.#counts.revoked ?? 0) + 1;
    this.#waiting.push(record);
    if (this.#waiting.length >= COMMIT.records || performance.now() - this.#waitingSince >= COMMIT.ms) {
      await this.flush();
    }
  }

  /** Claims that the sessions of these users are about to be revoked. */
  async claim(users: readonly ResetUser[]): Promise<void> {
    if (users.length === 0) return;
    const targets = users.map(({ target }) => target);
    await this.write(revokingRecord(this.options.run, targets, "reset"));
    await this.flush();
    this.claimed.push(...users);
  }

  /** Writes the waiting records, and the end of the run if it wrote any. */
  async finish(ended: ApplyResult["ended"], why: string | undefined): Promise<void> {
    await this.flush();
    if (!this.#started) return;
    const { run } = this.options;
    await this.ledger.append([
      { type: "run_finished", run, ended, ...(why === undefined ? {} : { why }), counts: this.#counts },
    ]);
  }

  /** Resolves when all records are synced. */
  async flush(): Promise<void> {
    const records = this.#waiting;
    if (records.length === 0) return;
    this.#waiting = [];
    const reset = this.options.revokes ? records.filter((record) => record.type === "completed") : [];
    if (reset.length > 0) {
      records.push(
        revokingRecord(
          this.options.run,
          reset.map(({ target }) => target),
          "reset",
        ),
      );
    }
    const { run, digest, actor, toolVersion } = this.options;
    const begin = {
      type: "run_started",
      run,
      digest,
      actor,
      tool_version: toolVersion,
      operation: "refresh",
    } as const;
    const first = !this.#started;
    this.#started = true;
    await this.ledger.append(first ? [begin, ...records] : records);
    const { manifest } = this.ledger;
    this.claimed.push(...reset.map(({ target, key }) => ({ manifest, target, key })));
  }
}
