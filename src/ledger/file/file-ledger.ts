import { constants } from "node:fs";
import { type Clocks, systemClocks } from "../../clocks.js";
import type { Disk } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { testSetting } from "../../failpoint.js";
import type { Target } from "../../target.js";
import { Chain } from "../chain.js";
import { claimRecord } from "../claim.js";
import { checkRecords } from "../commit.js";
import { Fold } from "../fold.js";
import {
  ALONE,
  type Ledger,
  type LedgerHead,
  type LedgerLine,
  type LedgerRecord,
  type LedgerState,
  type ReadOptions,
} from "../ledger.js";
import { checkLockable } from "../process.js";
import { FileLock } from "./lock.js";
import { type LedgerPaths, segmentPath } from "./paths.js";
import { LedgerReader, type Tail } from "./reader.js";
import { restoreFiles, withoutCr } from "./restore.js";
import { LedgerWriter, StrangeWriter } from "./writer.js";

/** A file grows with every line, and is made to be committed: results wait a while to share one. */
const LINGER_MS = 800;

/** A file this long is followed by another: code hosts refuse files over 100 MB, and warn from 50 MB on. */
const SEGMENT_BYTES = 32_000_000;

/** A ledger in a file, or several where one gets long; what it promises, and on what grounds, is in GUARANTEES.md. */
export class FileLedger implements Ledger {
  readonly location: string;
  readonly claimAheadMs = 0;
  readonly lingerMs = LINGER_MS;
  readonly runners = ALONE;
  #read: LedgerHead | null = null;
  #lock: FileLock | undefined;
  #writer: LedgerWriter | undefined;
  #failed: ReticketError | undefined;

  constructor(
    private readonly disk: Disk,
    private readonly paths: LedgerPaths,
    readonly tenant: string,
    readonly manifest: string,
    private readonly clocks: Clocks = systemClocks,
    private readonly segmentBytes = testSetting("RETICKET_SEGMENT_BYTES") ?? SEGMENT_BYTES,
  ) {
    this.location = paths.ledger;
  }

  async lock(operation: string): Promise<void> {
    if (this.#lock !== undefined) throw new ReticketError("INTERNAL", "the ledger is locked by us already");
    checkLockable(this.location);
    try {
      await this.disk.makeFolder(this.paths.folder);
      this.#lock = await FileLock.acquire(
        this.disk,
        this.paths.lock,
        operation,
        `the ledger of ${this.manifest}`,
        this.clocks,
      );
    } catch (error) {
      throw this.#writeFailed(error);
    }
  }

  get head(): LedgerHead | null {
    return this.#writer?.head ?? this.#read;
  }

  async state(options?: ReadOptions): Promise<LedgerState> {
    if (this.#failed !== undefined) throw this.#failed;
    await this.#closeWriter();
    const fold = new Fold();
    const reader = this.#reader(options);
    for await (const _ of reader.read((records) => fold.addAll(records)));
    this.#read = reader.tail.position.head;
    if (this.#lock !== undefined) await this.#prepareToWrite(reader.tail);
    const { position, tornBytes, crlfLines } = reader.tail;
    return fold.state(position.head, tornBytes, crlfLines);
  }

  async *lines(options?: ReadOptions): AsyncGenerator<LedgerLine> {
    let batch: LedgerLine[] = [];
    const keep = (records: readonly LedgerLine[]): void => {
      for (const record of records) batch.push(record);
    };
    for await (const _ of this.#reader(options).read(keep)) {
      yield* batch;
      batch = [];
    }
  }

  async *history(options?: ReadOptions): AsyncGenerator<string> {
    let batch: string[] = [];
    for await (const _ of this.#reader(options).read((_records, text) => batch.push(text))) {
      yield* batch;
      batch = [];
    }
  }

  async append(records: readonly LedgerRecord[]): Promise<void> {
    if (this.#failed !== undefined) throw this.#failed;
    if (this.#writer === undefined) {
      throw new ReticketError("INTERNAL", "a ledger is appended to under its lock, after its state was read");
    }
    checkRecords(records);
    try {
      await this.#writer.append(records);
    } catch (error) {
      throw this.#writeFailed(error);
    }
  }

  async claim(run: string, targets: readonly Target[]): Promise<readonly Target[]> {
    await this.append([claimRecord(run, targets)]);
    return [];
  }

  isHeld(): boolean {
    return this.#failed === undefined && this.#lock?.lease.isSure === true;
  }

  async confirmHeld(): Promise<void> {
    const lock = this.#lock;
    if (this.#failed !== undefined) throw this.#failed;
    if (lock === undefined) throw new ReticketError("INTERNAL", "the ledger is not locked by us");
    try {
      if (await lock.lease.confirm(() => lock.check())) return;
      throw new Error("the lock could not be read in time");
    } catch (error) {
      throw this.#writeFailed(error);
    }
  }

  isTaken(): boolean {
    return false;
  }

  tellPace(): void {}

  async restore(history: AsyncIterable<string>): Promise<void> {
    if (this.#lock === undefined) throw new ReticketError("INTERNAL", "a ledger is restored under its lock");
    await this.#closeWriter();
    try {
      const chain = new Chain(this.tenant, this.manifest);
      await restoreFiles(this.disk, this.paths, history, chain, this.segmentBytes);
    } catch (error) {
      throw this.#writeFailed(error);
    }
  }

  async close(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    try {
      await this.#closeWriter();
    } finally {
      await lock?.release().catch((error: unknown) => {
        throw this.#writeFailed(error);
      });
    }
  }

  #reader(options?: ReadOptions): LedgerReader {
    return new LedgerReader(this.disk, this.paths, this, options);
  }

  async #closeWriter(): Promise<void> {
    const writer = this.#writer;
    if (writer === undefined) return;
    this.#read = writer.head;
    this.#writer = undefined;
    try {
      await writer.close();
    } catch (error) {
      // A ledger that has failed has said so.
      if (this.#failed === undefined) throw this.#writeFailed(error);
    }
  }

  /** Cuts a torn tail, and syncs: a line that was read may be in the cache of the system only. */
  async #prepareToWrite(read: Tail): Promise<void> {
    let tail = read;
    try {
      if (tail.crlfLines > 0) tail = await withoutCr(this.disk, this.paths, tail);
      for (let segment = 0; tail.exists && segment <= tail.segment; segment++) {
        const file = await this.disk.open(segmentPath(this.paths, segment), constants.O_WRONLY);
        try {
          if (segment === tail.segment && tail.tornBytes > 0) await this.disk.truncate(file, tail.size);
          await this.disk.datasync(file);
        } finally {
          await file.close();
        }
      }
    } catch (error) {
      throw this.#writeFailed(error);
    }
    this.#writer = new LedgerWriter(this.disk, this.paths, this, tail, this.segmentBytes);
  }

  /** The first failure stays: whoever comes after it gets the same error. */
  #writeFailed(cause: unknown): ReticketError {
    if (cause instanceof ReticketError) {
      if (cause.code === "LEDGER_MOVED") this.#failed ??= cause;
      return cause;
    }
    const why = cause instanceof Error ? cause.message : String(cause);
    this.#failed ??= new ReticketError(
      "LEDGER_WRITE_FAILED",
      `${this.paths.ledger}: the ledger can't be written: ${why}`,
      {
        hint:
          cause instanceof StrangeWriter
            ? "Nothing more is sent. Make sure that nobody else writes the ledger. If an older copy was put in its place, bring back the newest one: an older one has forgotten who was sent a ticket, and is refused."
            : "Nothing more is sent. Make room or fix the disk, run `reticket ledger verify`, then run the same command again: what was under way is recorded as claimed, and is held as in doubt.",
        cause,
        context: { path: this.paths.ledger },
      },
    );
    return this.#failed;
  }
}
