import { constants, type Stats } from "node:fs";
import { dirname } from "node:path";
import type { Disk, FileHandle } from "../../disk.js";
import { failpoint } from "../../failpoint.js";
import { encodeCommit } from "../commit.js";
import type { LedgerHead, LedgerRecord } from "../ledger.js";
import type { Position } from "../position.js";
import { writeHead } from "./head.js";
import { type LedgerPaths, segmentFile } from "./paths.js";
import type { Tail } from "./reader.js";

/** How old the `.head` may get while a run goes on. */
const HEAD_MS = 1000;

/** A file that is no longer the one that was read: another program writes it, or has replaced it. */
export class StrangeWriter extends Error {
  override readonly name = "StrangeWriter";
}

/**
 * Appends to one ledger, to its last file or a new one where that is long enough: each commit is one write and one
 * fdatasync. The first failure is the last commit: after it, nothing in the file is trusted or added to.
 */
export class LedgerWriter {
  #opened: { file: FileHandle; stats: Stats } | undefined;
  #head: LedgerHead | null;
  /** What the `.head` has of what we wrote, and when it was written, by `performance.now()`. */
  #kept: LedgerHead | null;
  #keptAt = performance.now();
  readonly #position: Position;
  #segment: number;
  #size: number;
  #exists: boolean;
  #lacksNewline: boolean;

  /**
   * @param tail how the last file ends; what was torn is cut already
   * @param segmentBytes how long a file is before another follows it
   */
  constructor(
    private readonly disk: Disk,
    private readonly paths: LedgerPaths,
    private readonly identity: { tenant: string; manifest: string },
    tail: Tail,
    private readonly segmentBytes: number,
  ) {
    this.#position = tail.position;
    this.#head = tail.position.head;
    this.#segment = tail.segment;
    this.#kept = tail.position.head;
    this.#size = tail.size;
    this.#exists = tail.exists;
    this.#lacksNewline = tail.lacksNewline;
  }

  /** Moves the `.head` to the last line, and closes the file. */
  async close(): Promise<void> {
    await this.#opened?.file.close();
    this.#opened = undefined;
    // Also where a commit has failed: what stands there now may be an older copy, which the `.head` then tells.
    if (this.#head !== null && this.#head !== this.#kept) await this.#keepHead(this.#head);
  }

  async #keepHead(head: LedgerHead): Promise<void> {
    await writeHead(this.disk, this.paths.head, head);
    this.#kept = head;
    this.#keptAt = performance.now();
  }

  /** Resolves when the records are synced. @returns where the ledger stands with them */
  async commit(records: readonly LedgerRecord[]): Promise<LedgerHead> {
    const { lines, head } = encodeCommit(records, this.#position, this.identity);
    const rollsOver = this.#size >= this.segmentBytes;
    if (rollsOver) await this.#rollOver();
    const bytes = Buffer.from(`${this.#lacksNewline ? "\n" : ""}${lines.join("\n")}\n`);
    this.#opened ??= await this.#open();
    const { file, stats } = this.#opened;
    await this.#checkUntouched(stats);
    failpoint("ledger.write.before");
    await this.disk.write(file, bytes);
    failpoint("ledger.write.after");
    failpoint("ledger.sync.before");
    await this.disk.datasync(file);
    if (!this.#exists) await this.disk.syncFolder(dirname(this.#path));
    failpoint("ledger.sync.after");
    this.#exists = true;
    this.#lacksNewline = false;
    this.#size += bytes.length;
    this.#head = head;
    const isDue = performance.now() - this.#keptAt >= HEAD_MS;
    // A new file that goes missing is noticed from here on.
    if (rollsOver || isDue || records.some(({ type }) => type === "run_finished")) await this.#keepHead(head);
    return head;
  }

  get #path(): string {
    return segmentFile(this.paths, this.#segment);
  }

  /** What comes next begins a new file. */
  async #rollOver(): Promise<void> {
    if (this.#opened !== undefined) await this.#checkUntouched(this.#opened.stats);
    await this.#opened?.file.close();
    this.#opened = undefined;
    this.#segment++;
    this.#size = 0;
    this.#exists = false;
    this.#lacksNewline = false;
  }

  async #open(): Promise<{ file: FileHandle; stats: Stats }> {
    const { O_WRONLY, O_APPEND, O_CREAT, O_EXCL } = constants;
    const create = this.#exists ? 0 : O_CREAT | O_EXCL;
    const file = await this.disk.open(this.#path, O_WRONLY | O_APPEND | create, 0o666);
    return { file, stats: await file.stat() };
  }

  async #checkUntouched({ ino, dev }: Stats): Promise<void> {
    const named = await this.disk.stat(this.#path);
    if (named.ino !== ino || named.dev !== dev) {
      throw new StrangeWriter("another file has taken its place since it was read");
    }
    if (named.size !== this.#size) {
      throw new StrangeWriter(
        `it has ${named.size} bytes instead of ${this.#size}: another program wrote to it`,
      );
    }
  }
}
