import { constants } from "node:fs";
import { type Disk, errno, type FileHandle } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { Chain, ChainBreak } from "../chain.js";
import type { LedgerHead, LedgerLine } from "../ledger.js";
import { explainBreak, forkedFromHead, truncated, unreadable } from "./damage.js";
import { readHead } from "./head.js";
import type { LedgerPaths } from "./paths.js";
import { rawLines } from "./raw-lines.js";

/** Takes one line that was verified: what it says (undefined for the header), and as it stands. */
export type LineSink = (line: LedgerLine | undefined, text: string) => void;

/** How a ledger file ends. */
export interface Tail {
  /** null: no header yet. */
  head: LedgerHead | null;
  /** Is there a file? It may be empty. */
  exists: boolean;
  /** The bytes of the lines that hold; what comes after them is torn. */
  size: number;
  tornBytes: number;
  /** The last line holds and lacks its newline. */
  lacksNewline: boolean;
}

/** Reads a ledger file once, from its start, and verifies every line and the `.head`. */
export class LedgerReader {
  /** Complete when `read` came to its end. */
  readonly tail: Tail = { head: null, exists: false, size: 0, tornBytes: 0, lacksNewline: false };
  readonly #chain: Chain;
  /** What the `.head` says, until its line was met. */
  #awaited: LedgerHead | null = null;

  constructor(
    private readonly disk: Disk,
    private readonly paths: LedgerPaths,
    tenant: string,
    manifest: string,
  ) {
    this.#chain = new Chain(tenant, manifest);
  }

  /**
   * Hands every line, in order, to `sink`; yields after every chunk.
   * @throws ReticketError as `Ledger.state` does
   */
  async *read(sink: LineSink): AsyncGenerator<undefined> {
    // The head first: a writer at work adds the line before it moves the head.
    this.#awaited = await readHead(this.disk, this.paths.head);
    const file = await this.#open();
    if (file !== undefined) {
      try {
        yield* this.#readFile(file, sink);
      } catch (error) {
        if (error instanceof ReticketError) throw error;
        throw error instanceof ChainBreak
          ? await explainBreak(this.disk, this.paths, error)
          : unreadable(this.paths.ledger, error);
      } finally {
        await file.close();
      }
    }
    if (this.#awaited !== null) throw truncated(this.paths, this.#awaited, this.#chain.head);
    this.tail.head = this.#chain.head;
  }

  async #open(): Promise<FileHandle | undefined> {
    try {
      const file = await this.disk.open(this.paths.ledger, constants.O_RDONLY);
      this.tail.exists = true;
      return file;
    } catch (error) {
      if (errno(error) === "ENOENT") return undefined;
      throw unreadable(this.paths.ledger, error);
    }
  }

  async *#readFile(file: FileHandle, sink: LineSink): AsyncGenerator<undefined> {
    const rest = yield* rawLines(this.disk, file, (text, bytes) => this.#take(text, bytes, sink));
    this.#last(rest, sink);
    yield;
  }

  #take(text: string, bytes: number, sink: LineSink): void {
    const line = this.#chain.next(text);
    this.tail.size += bytes;
    const { head } = this.#chain;
    const awaited = this.#awaited;
    if (awaited !== null && head !== null) {
      if (head.lineage !== awaited.lineage) throw forkedFromHead(this.paths, head, awaited);
      if (head.seq === awaited.seq) {
        if (head.sum !== awaited.sum) throw forkedFromHead(this.paths, head, awaited);
        this.#awaited = null;
      }
    }
    sink(line, text);
  }

  /** What stands after the last newline: nothing, a line that lacks only its newline, or a torn one; then zeros. */
  #last(bytes: Buffer, sink: LineSink): void {
    let length = bytes.length;
    while (length > 0 && bytes[length - 1] === 0) length--;
    if (length > 0) {
      try {
        this.#take(bytes.toString("utf8", 0, length), length, sink);
        this.tail.lacksNewline = true;
      } catch (error) {
        if (!(error instanceof ChainBreak && (error.kind === "not_a_line" || error.kind === "sum")))
          throw error;
        length = 0;
      }
    }
    this.tail.tornBytes = bytes.length - length;
  }
}
