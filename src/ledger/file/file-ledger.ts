import { constants } from "node:fs";
import { dirname } from "node:path";
import { type Clocks, systemClocks } from "../../clocks.js";
import type { Disk } from "../../disk.js";
import { ReticketError } from "../../errors.js";
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
import { writeHead } from "./head.js";
import { FileLock } from "./lock.js";
import type { LedgerPaths } from "./paths.js";
import { LedgerReader, type Tail } from "./reader.js";
import { LedgerWriter, StrangeWriter } from "./writer.js";

/** A ledger in one file; what it promises, and on what grounds, is in GUARANTEES.md. */
export class FileLedger implements Ledger {
  readonly location: string;
  readonly chunkMs = 0;
  readonly crew = ALONE;
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
    for await (const _ of reader.read((line) => line && fold.add(line)));
    this.#read = reader.tail.head;
    if (this.#lock !== undefined) await this.#prepareToWrite(reader.tail, options);
    const { head, tornBytes, crlfLines } = reader.tail;
    return fold.state(head, tornBytes, crlfLines);
  }

  async *lines(options?: ReadOptions): AsyncGenerator<LedgerLine> {
    let batch: LedgerLine[] = [];
    for await (const _ of this.#reader(options).read((line) => line && batch.push(line))) {
      yield* batch;
      batch = [];
    }
  }

  async *history(options?: ReadOptions): AsyncGenerator<string> {
    let batch: string[] = [];
    for await (const _ of this.#reader(options).read((_line, text) => batch.push(text))) {
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
      const { head } = await this.#writeDraft(history, async (draft) => {
        await this.disk.link(draft, this.paths.ledger);
      });
      if (head !== null) await writeHead(this.disk, this.paths.head, head);
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

  /**
   * Writes a whole ledger beside ours, synced, and puts it in its place.
   * @param place gives the draft its name; from then on nothing undoes it
   */
  async #writeDraft(
    history: AsyncIterable<string>,
    place: (draft: string) => Promise<void>,
  ): Promise<{ head: LedgerHead | null; size: number }> {
    const chain = new Chain(this.tenant, this.manifest);
    const draft = `${this.paths.ledger}.tmp`;
    const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
    let size = 0;
    try {
      const file = await this.disk.open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o666);
      const write = async (text: string): Promise<void> => {
        const bytes = Buffer.from(text);
        await this.disk.write(file, bytes);
        size += bytes.length;
      };
      try {
        let waiting = "";
        for await (const text of history) {
          chain.next(text);
          waiting += `${text}\n`;
          if (waiting.length < 1 << 20) continue;
          await write(waiting);
          waiting = "";
        }
        await write(waiting);
        await this.disk.datasync(file);
      } finally {
        await file.close();
      }
      await place(draft);
      await this.disk.syncFolder(dirname(this.paths.ledger));
      return { head: chain.head, size };
    } finally {
      await this.disk.unlink(draft).catch(() => undefined);
    }
  }

  /** Takes the CRs away that a checkout has put at the ends of lines: what is appended ends without. */
  async #undoCrlf(tail: Tail, forgiven: readonly LedgerHead[]): Promise<Tail> {
    const { size } = await this.#writeDraft(this.history({ forgiven }), (draft) =>
      this.disk.rename(draft, this.paths.ledger),
    );
    return { ...tail, size, tornBytes: 0, lacksNewline: false };
  }

  /** Cuts a torn tail, and syncs: a line that was read may be in the cache of the system only. */
  async #prepareToWrite(read: Tail, { forgiven = [] }: ReadOptions = {}): Promise<void> {
    let tail = read;
    if (tail.exists) {
      try {
        if (tail.crlfLines > 0) tail = await this.#undoCrlf(tail, forgiven);
        const file = await this.disk.open(this.paths.ledger, constants.O_WRONLY);
        try {
          if (tail.tornBytes > 0) await this.disk.truncate(file, tail.size);
          await this.disk.datasync(file);
        } finally {
          await file.close();
        }
      } catch (error) {
        throw this.#writeFailed(error);
      }
    }
    this.#writer = new LedgerWriter(this.disk, this.paths, this, tail);
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
