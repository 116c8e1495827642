import { constants } from "node:fs";
import { type Clocks, systemClocks } from "../../clocks.js";
import type { Disk } from "../../disk.js";
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
import { assertLocked, assertUnlocked, assertWritable, WriteGuard } from "../write-guard.js";
import { FileLock } from "./lock.js";
import { type LedgerPaths, segmentFile } from "./paths.js";
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
  readonly #guard: WriteGuard;

  constructor(
    private readonly disk: Disk,
    private readonly paths: LedgerPaths,
    readonly tenant: string,
    readonly manifest: string,
    private readonly clocks: Clocks = systemClocks,
    private readonly segmentBytes = testSetting("RETICKET_SEGMENT_BYTES") ?? SEGMENT_BYTES,
  ) {
    this.location = paths.ledger;
    this.#guard = new WriteGuard(this.location, (cause) => writeFailure(this.location, cause));
  }

  async lock(operation: string): Promise<void> {
    assertUnlocked(this.#lock);
    checkLockable(this.location);
    await this.#guard.during(async () => {
      await this.disk.makeFolder(this.paths.folder);
      const what = `the ledger of ${this.manifest}`;
      this.#lock = await FileLock.acquire(this.disk, this.paths.lock, operation, what, this.clocks);
    });
  }

  get head(): LedgerHead | null {
    return this.#writer?.head ?? this.#read;
  }

  async state(options?: ReadOptions): Promise<LedgerState> {
    this.#guard.check();
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
    this.#guard.check();
    const writer = this.#writer;
    assertWritable(writer);
    checkRecords(records);
    await this.#guard.during(() => writer.append(records));
  }

  async claim(run: string, targets: readonly Target[]): Promise<readonly Target[]> {
    await this.append([claimRecord(run, targets)]);
    return [];
  }

  isHeld(): boolean {
    return !this.#guard.hasFailed && this.#lock?.lease.isSure === true;
  }

  async confirmHeld(): Promise<void> {
    const lock = this.#lock;
    this.#guard.check();
    assertLocked(lock);
    await this.#guard.during(async () => {
      if (await lock.lease.confirm(() => lock.check())) return;
      throw new Error("the lock could not be read in time");
    });
  }

  isTaken(): boolean {
    return false;
  }

  tellPace(): void {}

  async restore(history: AsyncIterable<string>): Promise<void> {
    assertLocked(this.#lock);
    await this.#closeWriter();
    const chain = new Chain(this.tenant, this.manifest);
    await this.#guard.during(() => restoreFiles(this.disk, this.paths, history, chain, this.segmentBytes));
  }

  async close(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    try {
      await this.#closeWriter();
    } finally {
      if (lock !== undefined) await this.#guard.during(() => lock.release());
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
      if (!this.#guard.hasFailed) throw this.#guard.fail(error);
    }
  }

  /** Cuts a torn tail, and syncs: a line that was read may be in the cache of the system only. */
  async #prepareToWrite(read: Tail): Promise<void> {
    const tail = await this.#guard.during(() => this.#repair(read));
    this.#writer = new LedgerWriter(this.disk, this.paths, this, tail, this.segmentBytes);
  }

  async #repair(read: Tail): Promise<Tail> {
    const tail = read.crlfLines > 0 ? await withoutCr(this.disk, this.paths, read) : read;
    for (let segment = 0; tail.exists && segment <= tail.segment; segment++) {
      const file = await this.disk.open(segmentFile(this.paths, segment), constants.O_WRONLY);
      try {
        if (segment === tail.segment && tail.tornBytes > 0) await this.disk.truncate(file, tail.size);
        await this.disk.datasync(file);
      } finally {
        await file.close();
      }
    }
    return tail;
  }
}

function writeFailure(path: string, cause: unknown): { message: string; hint: string } {
  const why = cause instanceof Error ? cause.message : String(cause);
  return {
    message: `${path}: the ledger can't be written: ${why}`,
    hint:
      cause instanceof StrangeWriter
        ? "Nothing more is sent. Make sure that no other program writes the ledger. If an older copy was put in its place, restore the newest one: an older one does not know who was sent a ticket, and is refused."
        : "Nothing more is sent. Make room or fix the disk, run `reticket ledger verify`, then run the same command again: what was in progress is recorded as claimed, and is held as in doubt.",
  };
}
