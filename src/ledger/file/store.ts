import { constants } from "node:fs";
import { type Clocks, systemClocks } from "../../clocks.js";
import type { Disk } from "../../disk.js";
import { testSetting } from "../../failpoint.js";
import type { Chain } from "../chain.js";
import type { LineSink } from "../follower.js";
import type { Lease } from "../lease.js";
import type { LedgerHead, ReadOptions } from "../ledger.js";
import { checkLockable } from "../process.js";
import type { LedgerEnd, LedgerStore, StoredLine, StoreLock, WriteRequest } from "../store.js";
import { recordsOf } from "../store.js";
import { FileLock } from "./lock.js";
import { type LedgerPaths, segmentFile } from "./paths.js";
import { LedgerReader, type Tail } from "./reader.js";
import { restoreFiles, withoutCr } from "./restore.js";
import { LedgerWriter, StrangeWriter } from "./writer.js";

/** A file grows with every line, and is made to be committed: results wait a while to share one. */
const LINGER_MS = 800;

/** A file this long is followed by another: code hosts refuse files over 100 MB, and warn from 50 MB on. */
const SEGMENT_BYTES = 32_000_000;

/** A ledger in a file, or several where one gets long. */
export class FileStore implements LedgerStore {
  readonly location: string;
  readonly commits = { lingerMs: LINGER_MS };

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

  async acquire(operation: string): Promise<StoreLock> {
    checkLockable(this.location);
    await this.disk.makeFolder(this.paths.folder);
    const what = `the ledger of ${this.manifest}`;
    const lock = await FileLock.acquire(this.disk, this.paths.lock, operation, what, this.clocks);
    return new FileStoreLock(this.disk, this.paths, this, lock, this.segmentBytes);
  }

  async read(begin: () => LineSink, options?: ReadOptions): Promise<LedgerEnd> {
    const { position, tornBytes, crlfLines } = await readTail(this.disk, this.paths, this, begin, options);
    return { head: position.head, tornBytes, crlfLines };
  }

  async *lines(options?: ReadOptions): AsyncGenerator<StoredLine[]> {
    let batch: StoredLine[] = [];
    const reader = new LedgerReader(this.disk, this.paths, this, options);
    for await (const _ of reader.read((records, text) => batch.push({ records, text }))) {
      yield batch;
      batch = [];
    }
  }

  failure(cause: unknown): { message: string; hint: string } {
    const why = cause instanceof Error ? cause.message : String(cause);
    return {
      message: `${this.location}: the ledger can't be written: ${why}`,
      hint:
        cause instanceof StrangeWriter
          ? "Nothing more is sent. Make sure that no other program writes the ledger. If an older copy was put in its place, restore the newest one: an older one does not know who was sent a ticket, and is refused."
          : "Nothing more is sent. Make room or fix the disk, run `reticket ledger verify`, then run the same command again: what was in progress is recorded as claimed, and is held as in doubt.",
    };
  }
}

/** The lock on a ledger's files, and what is written under it. */
class FileStoreLock implements StoreLock {
  readonly lease: Lease;
  #writer: LedgerWriter | undefined;

  constructor(
    private readonly disk: Disk,
    private readonly paths: LedgerPaths,
    private readonly identity: { tenant: string; manifest: string },
    private readonly lock: FileLock,
    private readonly segmentBytes: number,
  ) {
    this.lease = lock.lease;
  }

  renew(): Promise<void> {
    return this.lock.check();
  }

  async read(begin: () => LineSink, options?: ReadOptions): Promise<LedgerEnd> {
    const { disk, paths, identity } = this;
    const tail = await readTail(disk, paths, identity, begin, options);
    const { head } = tail.position;
    this.#writer = new LedgerWriter(disk, paths, identity, await this.#repair(tail), this.segmentBytes);
    return { head, tornBytes: tail.tornBytes, crlfLines: tail.crlfLines };
  }

  commit(requests: readonly WriteRequest[]): Promise<LedgerHead> {
    return this.#writer!.commit(recordsOf(requests));
  }

  create(history: AsyncIterable<string>, chain: Chain): Promise<void> {
    return restoreFiles(this.disk, this.paths, history, chain, this.segmentBytes);
  }

  async settle(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    await writer?.close();
  }

  release(): Promise<void> {
    return this.lock.release();
  }

  /** Cuts a torn tail, and syncs: a line that was read may be in the cache of the system only. */
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

/** Reads the files to their end. */
async function readTail(
  disk: Disk,
  paths: LedgerPaths,
  identity: { tenant: string; manifest: string },
  begin: () => LineSink,
  options?: ReadOptions,
): Promise<Tail> {
  const reader = new LedgerReader(disk, paths, identity, options);
  for await (const _ of reader.read(begin()));
  return reader.tail;
}
