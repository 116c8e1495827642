import type { CommitTerms } from "../ledger/commit-terms.js";
import type { TenantRunners } from "../ledger/runners.js";
import type { Pacer } from "../pacing/pacer.js";
import { Slots } from "../pacing/slots.js";
import { Claims } from "./claims.js";
import type { InDoubtWait } from "./in-doubt-wait.js";
import type { RunProgress } from "./progress.js";
import type { QueuedEntry } from "./queued-entry.js";
import type { Recorder } from "./recorder.js";
import type { RunEnd } from "./run-end.js";
import type { TicketRequests } from "./ticket-requests.js";

export interface TicketPhaseOptions {
  /** Of the tenant. */
  runners: TenantRunners;
  /** How the run's ledgers take commits. */
  commits: CommitTerms;
  concurrency: number;
  pacer: Pacer;
  end: RunEnd;
  progress: RunProgress;
  requests: TicketRequests;
  /** By manifest name. */
  recorders: ReadonlyMap<string, Recorder>;
  inDoubt: InDoubtWait;
  /**
   * The entries that are sent.
   * @param inDoubt true: those for which an earlier request may still arrive; false: all others
   */
  entries: (inDoubt: boolean, scattered: boolean) => Iterable<QueuedEntry>;
}

/** The part of a run that issues tickets: one loop that acquires permits, and up to `concurrency` entries in flight. */
export class TicketPhase {
  #hasRoom = true;

  constructor(private readonly options: TicketPhaseOptions) {}

  /** Whether entries can be started while results wait. */
  get hasRoom(): boolean {
    return this.#hasRoom;
  }

  /** Sends all entries; those in doubt come last. */
  async execute(): Promise<void> {
    const { inDoubt, entries } = this.options;
    await this.#sendAll({ inDoubt: false });
    const isAnyInDoubt = entries(true, false)[Symbol.iterator]().next().done !== true;
    if (isAnyInDoubt && (await inDoubt.over())) await this.#sendAll({ inDoubt: true });
  }

  async #sendAll({ inDoubt }: { inDoubt: boolean }): Promise<void> {
    const { concurrency, runners, end, pacer, progress, requests, recorders } = this.options;
    const slots = new Slots(concurrency);
    const scattered = runners.size > 1;
    const claims = new Claims(this.options.entries(inDoubt, scattered), {
      claimAheadMs: this.#claimAheadMs,
      rate: () => progress.rate,
      concurrency,
      ...(this.#lingers ? { room: () => slots.room } : {}),
      onTaken: () => progress.elsewhere++,
    });
    try {
      while (!end.isStopping && (await claims.more())) {
        if (slots.room === 0) this.#makeRoom();
        await slots.free();
        this.#hasRoom = true;
        if (end.isStopping || !(await pacer.acquire(end.signal, "other"))) break;
        slots.fill(() => this.#process(claims));
        runners.tellPace(progress.pace);
      }
    } catch (error) {
      end.fail(error);
    }
    this.#makeRoom();
    await slots.atMost(0);
    for (const entry of await claims.unused()) void requests.giveBack(entry);
    for (const recorder of recorders.values()) recorder.flush();
    await requests.recorded();
  }

  /**
   * Takes one entry from its claim to its outcome; never rejects. If commits are expensive, it resolves with the tenant's
   * response: the record follows with the next commit.
   */
  async #process(claims: Claims<QueuedEntry>): Promise<void> {
    const { progress, pacer, requests, end } = this.options;
    progress.inFlight++;
    try {
      const entry = await claims.take();
      if (entry === undefined) return pacer.giveBack("other");
      let recorded = Promise.resolve();
      const answered = new Promise<void>((resolve) => {
        recorded = requests.run(entry, resolve);
      });
      await (this.#claimAheadMs === 0 ? recorded : Promise.race([answered, recorded]));
    } catch (error) {
      end.fail(error);
    } finally {
      progress.inFlight--;
    }
  }

  /** An entry waits for a slot, or no entry is started any more: results stop waiting to share a line. */
  #makeRoom(): void {
    this.#hasRoom = false;
    for (const recorder of this.options.recorders.values()) recorder.flush();
  }

  get #lingers(): boolean {
    return this.options.commits.lingerMs > 0;
  }

  get #claimAheadMs(): number {
    return this.options.commits.claimAheadMs;
  }
}
