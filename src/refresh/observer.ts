import type { Ledger } from "../ledger/ledger.js";
import { type Observation, type ObservationRecord, observationRecord } from "../ledger/observations.js";
import { sameObservation } from "./judge.js";
import type { OpenTicket } from "./open-tickets.js";

/** How many records are appended together, and how long the first of them may wait. */
const COMMIT = { records: 1000, ms: 2000 };
const NO_TICKETS = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };

export interface ObserverOptions {
  run: string;
  /** The manifest's digest. */
  digest: string;
  actor: string;
  toolVersion: string;
}

/** Records what was observed of one manifest's tickets: only changes, and no run if nothing changed. */
export class Observer {
  #waiting: ObservationRecord[] = [];
  #waitingSince = 0;
  #started = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly options: ObserverOptions,
  ) {}

  /** @returns whether the observation was a change */
  async saw({ ticket, target, observed }: OpenTicket, found: Observation | undefined): Promise<boolean> {
    // That a ticket is open is a change only if its user was gone: an expired ticket stays expired.
    const isNews = !sameObservation(observed, found) && (found !== undefined || observed?.state === "gone");
    if (!isNews) return false;
    if (this.#waiting.length === 0) this.#waitingSince = performance.now();
    this.#waiting.push(observationRecord(this.options.run, { key: ticket.key, target }, found));
    if (this.#waiting.length >= COMMIT.records || performance.now() - this.#waitingSince >= COMMIT.ms) {
      await this.#flush();
    }
    return true;
  }

  /** Writes the waiting records, and the end of the run if it wrote any. */
  async finish(ended: "done" | "stopped" | "interrupted", why: string | undefined): Promise<void> {
    await this.#flush();
    if (!this.#started) return;
    const { run } = this.options;
    await this.ledger.append([
      { type: "run_finished", run, ended, ...(why === undefined ? {} : { why }), counts: NO_TICKETS },
    ]);
  }

  async #flush(): Promise<void> {
    const records = this.#waiting;
    if (records.length === 0) return;
    this.#waiting = [];
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
  }
}
