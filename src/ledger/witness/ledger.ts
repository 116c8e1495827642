import { ReticketError } from "../../errors.js";
import type { Target } from "../../target.js";
import { HeadCheck } from "../head-check.js";
import type {
  Ledger,
  LedgerBackend,
  LedgerHead,
  LedgerLine,
  LedgerRecord,
  LedgerState,
  LineWatcher,
  LockedLedger,
  ReadableLedger,
  ReadOptions,
} from "../ledger.js";
import type { PauseWatch } from "../pause/watch.js";
import type { TenantRunners } from "../runners.js";
import { behind } from "./behind.js";
import type { WitnessFile } from "./file.js";
import type { WitnessFolder } from "./folder.js";
import type { FoundWitness, Witness } from "./witness.js";

export interface WitnessOptions {
  /** Where this machine keeps its witnesses; undefined: nowhere. */
  folder: WitnessFolder | undefined;
  /** Those that were named with `--witness`. */
  named: readonly FoundWitness[];
  /** Who runs this, for the witnesses that are kept. */
  actor: string;
  /** Called once where a witness can't be kept. The run goes on without. */
  onError?: ((error: unknown) => void) | undefined;
}

/** A ledger that is compared with its witnesses whenever it is read. */
class WitnessedReading<L extends ReadableLedger> implements ReadableLedger {
  /** The last line that was read. */
  protected seen: LedgerHead | null = null;
  /** The witnesses that the ledger is beyond. */
  protected needless: FoundWitness[] = [];

  constructor(
    protected readonly inner: L,
    protected readonly backend: LedgerBackend,
    protected readonly options: WitnessOptions,
  ) {}

  get tenant(): string {
    return this.inner.tenant;
  }

  get manifest(): string {
    return this.inner.manifest;
  }

  get location(): string {
    return this.inner.location;
  }

  get head(): LedgerHead | null {
    return this.inner.head;
  }

  async state(options: ReadOptions = {}): Promise<LedgerState> {
    const state = await this.#read(options).catch((error: unknown) => {
      // What a remote said a moment ago may be older than the witness of a run that goes on here.
      const isBehind = error instanceof ReticketError && error.code === "LEDGER_BEHIND";
      if (!isBehind || options.fresh === true) throw error;
      return this.#read({ ...options, fresh: true });
    });
    this.seen = state.head;
    return state;
  }

  async *lines(options: ReadOptions = {}): AsyncGenerator<LedgerLine> {
    yield* this.inner.lines(await this.#watched(options, { fresh: true }));
  }

  async *history(options: ReadOptions = {}): AsyncGenerator<string> {
    yield* this.inner.history(await this.#watched(options, { fresh: true }));
  }

  /** Where the ledger stands, to be kept elsewhere; undefined where there is no ledger yet. */
  async witness(): Promise<Witness | undefined> {
    const { head, tenant, manifest } = this;
    if (head === null) return undefined;
    const { lineage, seq, sum } = head;
    const home = await this.backend.identity();
    const at = new Date().toISOString();
    return { tenant, manifest, home, lineage, seq, sum, at, actor: this.options.actor };
  }

  async #read(options: ReadOptions): Promise<LedgerState> {
    return this.inner.state(await this.#watched(options));
  }

  /**
   * The witnesses are read before the ledger: a writer at work adds its lines first.
   * @param held what is asked for besides, where there are witnesses
   */
  async #watched(options: ReadOptions, held: ReadOptions = {}): Promise<ReadOptions> {
    const { folder, named } = this.options;
    const found = [
      ...((await folder?.read(this.tenant, this.manifest)) ?? []),
      ...named.filter(({ tenant, manifest }) => tenant === this.tenant && manifest === this.manifest),
    ];
    if (found.length === 0) return options;
    const home = await this.backend.identity();
    return { ...options, ...held, watch: () => this.#watcher(found, home, options) };
  }

  /** A witness counts for a ledger of its lineage, wherever that lies, and for whatever lies in its backend. */
  #watcher(found: readonly FoundWitness[], home: string, options: ReadOptions): LineWatcher {
    const other = options.watch?.();
    const matching = (lineage: string | undefined): FoundWitness[] =>
      found.filter((witness) => witness.named || witness.home === home || witness.lineage === lineage);
    let check: HeadCheck<FoundWitness> | undefined;
    return {
      take: (head, records) => {
        check ??= new HeadCheck(matching(head.lineage), options.forgiven);
        check.take(head, records);
        other?.take(head, records);
      },
      end: (head) => {
        check ??= new HeadCheck(matching(undefined), options.forgiven);
        check.end();
        const { missing } = check;
        if (missing.length > 0) throw behind(this.location, missing, head);
        this.needless = matching(head?.lineage).filter((witness) => witness.home === home);
        other?.end(head);
      },
    };
  }
}

/** A ledger that is compared with its witnesses whenever it is read, and leaves one when it is written. */
export class WitnessedLedger extends WitnessedReading<Ledger> implements Ledger {
  async lock(operation: string, options?: { shared?: boolean }): Promise<WitnessedLockedLedger> {
    return new WitnessedLockedLedger(await this.inner.lock(operation, options), this.backend, this.options);
  }
}

/** The witness that this run keeps. */
interface Kept {
  file: WitnessFile;
  about: Witness;
}

export class WitnessedLockedLedger extends WitnessedReading<LockedLedger> implements LockedLedger {
  #begun: Promise<Kept> | undefined;
  #open: Kept | undefined;
  #broken = false;
  #pauses: PauseWatch | undefined;

  get claimAheadMs(): number {
    return this.inner.claimAheadMs;
  }

  get lingerMs(): number {
    return this.inner.lingerMs;
  }

  get runners(): TenantRunners {
    return this.inner.runners;
  }

  /** From here on, the lock counts as held only while its manifest is not paused. */
  watchPauses(watch: PauseWatch): void {
    this.#pauses = watch;
  }

  isHeld(): boolean {
    return this.inner.isHeld() && this.#pauses?.isClear !== false;
  }

  async confirmHeld(): Promise<void> {
    await this.inner.confirmHeld();
    await this.#pauses?.confirm();
  }

  isTaken(target: Target): boolean {
    return this.inner.isTaken(target);
  }

  async append(records: readonly LedgerRecord[]): Promise<void> {
    await this.inner.append(records);
    await this.#keep();
  }

  async claim(run: string, targets: readonly Target[]): Promise<readonly Target[]> {
    const taken = await this.inner.claim(run, targets);
    await this.#keep();
    return taken;
  }

  restore(history: AsyncIterable<string>): Promise<void> {
    return this.inner.restore(history);
  }

  async close(): Promise<void> {
    try {
      await this.inner.close();
    } finally {
      await this.#end();
    }
  }

  async #keep(): Promise<void> {
    const { folder, onError } = this.options;
    if (folder === undefined || this.#broken || this.head?.seq === this.seen?.seq) return;
    try {
      this.#begun ??= this.#begin(folder);
      const { file, about } = this.#open ?? (await this.#begun);
      const { head } = this;
      if (head === null || head.seq === this.seen?.seq) return;
      file.write({ ...about, ...head, at: new Date().toISOString() });
      this.seen = head;
    } catch (error) {
      this.#broken = true;
      onError?.(error);
    }
  }

  async #begin(folder: WitnessFolder): Promise<Kept> {
    const about = (await this.witness())!;
    this.#open = { about, file: await folder.begin(about) };
    await folder.prune(this.needless);
    return this.#open;
  }

  async #end(): Promise<void> {
    const kept = this.#open;
    this.#open = undefined;
    this.#begun = undefined;
    try {
      await kept?.file.close();
    } catch (error) {
      this.options.onError?.(error);
    }
  }
}
