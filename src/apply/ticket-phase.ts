import { setMaxListeners } from "node:events";
import type { CommitTerms } from "../ledger/commit-terms.js";
import type { TenantRunners } from "../ledger/runners.js";
import type { Pacer } from "../pacing/pacer.js";
import { Slots } from "../pacing/slots.js";
import type { ManifestPlan } from "../plan/plan.js";
import { Claims } from "./claims.js";
import type { InDoubtWait } from "./in-doubt-wait.js";
import type { RunProgress } from "./progress.js";
import type { QueuedEntry } from "./queued-entry.js";
import type { Recorder } from "./recorder.js";
import type { RunEnd } from "./run-end.js";
import type { TicketRequests } from "./ticket-requests.js";
import type { WaveRun } from "./waves/wave-run.js";

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
  /** One for each manifest with waves. */
  waveRuns: readonly WaveRun[];
  /**
   * The entries that are sent.
   * @param inDoubt true: those for which an earlier request may still arrive; false: all others
   */
  entries: (inDoubt: boolean, scattered: boolean, isWanted: IsWanted) => Iterable<QueuedEntry>;
}

type IsWanted = (plan: ManifestPlan, index: number) => boolean;

/** Entries that are sent together. */
interface Batch {
  inDoubt: boolean;
  isWanted: IsWanted;
  /** Aborted: nothing more of it is started. */
  stop: AbortSignal;
  /** Resolves to false when no more is sent. */
  mayGoOn: () => boolean | Promise<boolean>;
}

/** The part of a run that issues tickets: a loop that acquires permits, and up to `concurrency` entries in flight. */
export class TicketPhase {
  readonly #slots: Slots;
  #hasRoom = true;

  constructor(private readonly options: TicketPhaseOptions) {
    this.#slots = new Slots(options.concurrency);
  }

  /** Whether entries can be started while results wait. */
  get hasRoom(): boolean {
    return this.#hasRoom;
  }

  /** Sends all entries; those in doubt come last. Manifests with waves are sent beside the others, each at its own pace. */
  async execute(): Promise<void> {
    const { inDoubt, entries } = this.options;
    await this.#sendAll(false);
    const isAnyInDoubt =
      entries(true, false, () => true)
        [Symbol.iterator]()
        .next().done !== true;
    if (isAnyInDoubt && (await inDoubt.over())) await this.#sendAll(true);
  }

  async #sendAll(inDoubt: boolean): Promise<void> {
    const { waveRuns, end, requests, recorders } = this.options;
    const inWaves = new Set(waveRuns.map(({ plan }) => plan));
    const others = {
      inDoubt,
      isWanted: (plan: ManifestPlan) => !inWaves.has(plan),
      stop: end.signal,
      mayGoOn: () => true,
    };
    await Promise.all([this.#send(others), ...waveRuns.map((waveRun) => this.#sendWaves(waveRun, inDoubt))]);
    this.#makeRoom();
    await this.#slots.atMost(0);
    for (const recorder of recorders.values()) recorder.flush();
    await requests.recorded();
  }

  async #sendWaves(waveRun: WaveRun, inDoubt: boolean): Promise<void> {
    const { end } = this.options;
    const stop = AbortSignal.any([end.signal, waveRun.signal]);
    setMaxListeners(0, stop);
    for (const wave of waveRun.sendable) {
      if (stop.aborted) return;
      try {
        await waveRun.open(wave);
      } catch (error) {
        return end.fail(error);
      }
      await this.#send({
        ...{ inDoubt, stop },
        isWanted: (plan, index) => plan === waveRun.plan && waveRun.isMember(index, wave),
        mayGoOn: () => waveRun.acquire(wave, stop),
      });
    }
  }

  async #send({ inDoubt, isWanted, stop, mayGoOn }: Batch): Promise<void> {
    const { concurrency, runners, end, pacer, progress, requests, entries } = this.options;
    const slots = this.#slots;
    const scattered = runners.size > 1;
    const claims = new Claims(entries(inDoubt, scattered, isWanted), {
      claimAheadMs: this.#claimAheadMs,
      rate: () => progress.rate,
      concurrency,
      ...(this.#lingers ? { room: () => slots.room } : {}),
      onTaken: () => progress.elsewhere++,
    });
    const started = new Set<Promise<void>>();
    try {
      while (!stop.aborted && (await claims.more())) {
        if (slots.room === 0) this.#makeRoom();
        await slots.free();
        this.#hasRoom = true;
        if (stop.aborted || !(await mayGoOn()) || !(await pacer.acquire(stop, "other"))) break;
        const done = new Promise<void>((resolve) => slots.fill(() => this.#process(claims).finally(resolve)));
        started.add(done);
        void done.then(() => started.delete(done));
        runners.tellPace(progress.pace);
      }
    } catch (error) {
      end.fail(error);
    }
    this.#makeRoom();
    await Promise.all(started);
    for (const entry of await claims.unused()) void requests.giveBack(entry);
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
