import { setMaxListeners } from "node:events";
import { type Clocks, systemClocks } from "../../clocks.js";
import { ReticketError } from "../../errors.js";
import { Lease, type LeaseTerms } from "../lease.js";
import { type Pause, type PauseEvent, pauseInForce } from "./mark.js";
import type { PauseMarks } from "./marks.js";

/** Nothing is sent on the word of a reading that began earlier than this. */
const RELIED_MS = 8_000;
/** How long marks that can't be read are read again before the run ends. Nothing is sent meanwhile. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 500;

export interface PauseWatchOptions {
  marks: PauseMarks;
  tenant: string;
  /** The manifests to watch, with the events that their ledgers record. */
  recorded: ReadonlyMap<string, readonly PauseEvent[]>;
  clocks?: Clocks | undefined;
}

/**
 * Watches for pauses while a run is at work. It reads the marks every few seconds, and once more before something is sent if the
 * last reading is too old: after a machine has slept, nothing leaves on the word of what was read before.
 */
export class PauseWatch {
  readonly #stop = new AbortController();
  readonly #lease: Lease;
  readonly #clocks: Clocks;
  #polling: Promise<void> | undefined;
  #stopPolling = (): void => {};

  private constructor(private readonly options: PauseWatchOptions) {
    const { marks, clocks = systemClocks } = options;
    const terms: LeaseTerms = {
      staleMs: Number.POSITIVE_INFINITY,
      reliedMs: RELIED_MS,
      renewMs: marks.pollMs,
    };
    this.#clocks = clocks;
    // Every request that waits for a reading listens.
    setMaxListeners(0, this.signal);
    this.#lease = new Lease(clocks, terms);
  }

  /**
   * Reads the marks, and then goes on reading them until `end`, without keeping the process alive.
   * @throws ReticketError PAUSED; the errors of `PauseMarks.read`
   */
  static async begin(options: PauseWatchOptions): Promise<PauseWatch> {
    const watch = new PauseWatch(options);
    await watch.#read();
    watch.#stopPolling = watch.#lease.keep(() => watch.#poll());
    return watch;
  }

  /** Aborted once nothing may be sent any more; its reason is a ReticketError: PAUSED, or why the marks can't be read. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Whether something may be sent at this very moment. If not, `confirm` finds out. */
  get isClear(): boolean {
    return !this.signal.aborted && this.#lease.isSure;
  }

  /** To be awaited before anything is sent. @throws the signal's reason */
  async confirm(): Promise<void> {
    const began = this.#clocks.monotonic();
    while (!this.isClear && !this.signal.aborted) {
      const failure = await this.#tryToRead();
      if (failure === undefined || this.signal.aborted) continue;
      if (this.#clocks.monotonic() - began > PATIENCE_MS) this.#stop.abort(failure);
      else await this.#clocks.sleep(RETRY_MS, this.signal);
    }
    this.signal.throwIfAborted();
  }

  end(): void {
    this.#stopPolling();
  }

  /** Never rejects. @returns why no reading succeeded in time */
  async #tryToRead(): Promise<unknown> {
    try {
      return (await this.#lease.confirm(() => this.#read())) ? undefined : tooSlow(this.options.tenant);
    } catch (error) {
      return error;
    }
  }

  /** Never rejects. A failed reading is followed by another one. */
  #poll(): void {
    this.#polling ??= this.#read()
      .catch(() => undefined)
      .finally(() => {
        this.#polling = undefined;
      });
  }

  async #read(): Promise<void> {
    const { marks, tenant, recorded } = this.options;
    const renewal = this.#lease.begin();
    const texts = await marks.read(tenant, [...recorded.keys()], { fresh: true });
    for (const [manifest, events] of recorded) {
      const pause = pauseInForce(texts.get(manifest), events);
      if (pause === undefined) continue;
      this.#stop.abort(pausedError(manifest, pause));
      throw this.signal.reason;
    }
    this.#lease.renewed(renewal);
  }
}

function tooSlow(tenant: string): ReticketError {
  return new ReticketError(
    "LEDGER_UNREADABLE",
    `${tenant}: it can't be read in time whether a manifest is paused`,
    {
      hint: "See that the ledger's disk, database or remote answers, then run the same command again.",
    },
  );
}

export function pausedError(manifest: string, pause: Pause): ReticketError {
  return new ReticketError("PAUSED", pauseSentence(manifest, pause), {
    hint: `When it may go on: \`reticket resume --name ${manifest}\`, then run the same command again`,
    context: { manifest, ...pause },
  });
}

/** Who paused a manifest, when and why. Not escaped. */
export function pauseSentence(manifest: string, { at, actor, why }: Pause): string {
  if (actor === undefined) return `${manifest} is paused: ${why}`;
  return `${manifest} is paused by ${actor} since ${at}: ${why}`;
}

export function isPaused(error: unknown): error is ReticketError {
  return error instanceof ReticketError && error.code === "PAUSED";
}

/** Whether it is the reason of a `PauseWatch`: nothing may be sent, while the ledger can be written. */
export function isHalt(error: unknown): boolean {
  return isPaused(error) || (error instanceof ReticketError && error.code === "LEDGER_UNREADABLE");
}
