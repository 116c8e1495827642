import { constants, type Stats } from "node:fs";
import { dirname } from "node:path";
import type { Disk, FileHandle } from "../../disk.js";
import { failpoint } from "../../failpoint.js";
import { GroupCommit } from "../../group-commit.js";
import { encodeCommit } from "../commit.js";
import type { LedgerHead, LedgerRecord } from "../ledger.js";
import { FORMAT_VERSION } from "../record-types.js";
import { writeHead } from "./head.js";
import type { LedgerPaths } from "./paths.js";
import type { Tail } from "./reader.js";

/** How old the `.head` may get while a run goes on. */
const HEAD_MS = 1000;

/** A file that is no longer the one that was read: somebody else writes it, or has put another in its place. */
export class StrangeWriter extends Error {
  override readonly name = "StrangeWriter";
}

/**
 * Appends to one ledger file by group commit: what waits while a sync is under way is written with one write and
 * one fdatasync. The first failure is the last commit: after it, nothing in the file is trusted or added to.
 */
export class LedgerWriter {
  readonly #commits = new GroupCommit<readonly LedgerRecord[]>((batch) => this.#commit(batch.flat()));
  #opened: { file: FileHandle; stats: Stats } | undefined;
  #head: LedgerHead | null;
  #format: number;
  /** What the `.head` has of what we wrote, and when it was written, by `performance.now()`. */
  #kept: LedgerHead | null;
  #keptAt = performance.now();
  #size: number;
  #exists: boolean;
  #lacksNewline: boolean;

  /** @param tail how the file ends; what was torn is cut already */
  constructor(
    private readonly disk: Disk,
    private readonly paths: LedgerPaths,
    private readonly identity: { tenant: string; manifest: string },
    tail: Tail,
  ) {
    this.#head = tail.head;
    this.#format = tail.format;
    this.#kept = tail.head;
    this.#size = tail.size;
    this.#exists = tail.exists;
    this.#lacksNewline = tail.lacksNewline;
  }

  /** Where the ledger stands with what is synced. */
  get head(): LedgerHead | null {
    return this.#head;
  }

  /** Resolves when the records are synced. Rejects with the cause of the first failed commit. */
  append(records: readonly LedgerRecord[]): Promise<void> {
    return this.#commits.add(records);
  }

  /** Waits for what was appended, moves the `.head` there, and closes the file. */
  async close(): Promise<void> {
    await this.#commits.idle();
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

  async #commit(records: readonly LedgerRecord[]): Promise<void> {
    const { lines, head } = encodeCommit(records, this.#head, this.identity, this.#format);
    const bytes = Buffer.from(`${this.#lacksNewline ? "\n" : ""}${lines.join("\n")}\n`);
    this.#opened ??= await this.#open();
    const { file, stats } = this.#opened;
    await this.#checkUntouched(stats);
    failpoint("ledger.write.before");
    await this.disk.write(file, bytes);
    failpoint("ledger.write.after");
    failpoint("ledger.sync.before");
    await this.disk.datasync(file);
    if (!this.#exists) await this.disk.syncFolder(dirname(this.paths.ledger));
    failpoint("ledger.sync.after");
    this.#exists = true;
    this.#lacksNewline = false;
    this.#size += bytes.length;
    this.#head = head;
    this.#format = FORMAT_VERSION;
    const isDue = performance.now() - this.#keptAt >= HEAD_MS;
    if (isDue || records.some(({ type }) => type === "run_finished")) await this.#keepHead(head);
  }

  async #open(): Promise<{ file: FileHandle; stats: Stats }> {
    const { O_WRONLY, O_APPEND, O_CREAT, O_EXCL } = constants;
    const create = this.#exists ? 0 : O_CREAT | O_EXCL;
    const file = await this.disk.open(this.paths.ledger, O_WRONLY | O_APPEND | create, 0o666);
    return { file, stats: await file.stat() };
  }

  async #checkUntouched({ ino, dev }: Stats): Promise<void> {
    const named = await this.disk.stat(this.paths.ledger);
    if (named.ino !== ino || named.dev !== dev) {
      throw new StrangeWriter("another file has taken its place since it was read");
    }
    if (named.size !== this.#size) {
      throw new StrangeWriter(
        `it has ${named.size} bytes instead of ${this.#size}: somebody else wrote to it`,
      );
    }
  }
}
