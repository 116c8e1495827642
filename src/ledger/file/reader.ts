import { constants } from "node:fs";
import { type Disk, errno, type FileHandle } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { ChainBreak } from "../chain.js";
import { unreadable } from "../damage.js";
import { Follower, type LineSink } from "../follower.js";
import type { LedgerHead, ReadOptions } from "../ledger.js";
import { filePlace } from "./damage.js";
import { readHead } from "./head.js";
import type { LedgerPaths } from "./paths.js";
import { rawLines } from "./raw-lines.js";

/** How a ledger file ends. */
export interface Tail {
  /** null: no header yet. */
  head: LedgerHead | null;
  /** Of the lines so far; 0: there is none yet. */
  format: number;
  /** Is there a file? It may be empty. */
  exists: boolean;
  /** The bytes of the lines that hold; what comes after them is torn. */
  size: number;
  tornBytes: number;
  /** The last line holds and lacks its newline. */
  lacksNewline: boolean;
  /** How many lines end with CRLF: git's autocrlf has been at them. */
  crlfLines: number;
}

/** Reads a ledger file once, from its start, and verifies every line and the `.head`. */
export class LedgerReader {
  /** Complete when `read` came to its end. */
  readonly tail: Tail = {
    head: null,
    format: 0,
    exists: false,
    size: 0,
    tornBytes: 0,
    lacksNewline: false,
    crlfLines: 0,
  };

  constructor(
    private readonly disk: Disk,
    private readonly paths: LedgerPaths,
    private readonly identity: { tenant: string; manifest: string },
    private readonly options: ReadOptions = {},
  ) {}

  /**
   * Hands every line, in order, to `sink`; yields after every chunk.
   * @throws ReticketError as `Ledger.state` does
   */
  async *read(sink: LineSink): AsyncGenerator<undefined> {
    // The head first: a writer at work adds the line before it moves the head.
    const awaited = await readHead(this.disk, this.paths.head);
    const follower = new Follower(filePlace(this.disk, this.paths), this.identity, awaited, this.options);
    const file = await this.#open();
    if (file !== undefined) {
      try {
        yield* this.#readFile(file, follower, sink);
      } catch (error) {
        const explained = await follower.explain(error);
        throw explained instanceof ReticketError ? explained : unreadable(this.paths.ledger, explained);
      } finally {
        await file.close();
      }
    }
    follower.end();
    this.tail.head = follower.head;
    this.tail.format = follower.format;
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

  async *#readFile(file: FileHandle, follower: Follower, sink: LineSink): AsyncGenerator<undefined> {
    const take = (text: string, bytes: number): void => {
      // No line that reticket writes ends so: a checkout has added it, and the sum says that nothing else was changed.
      const isCrlf = text.endsWith("\r");
      const bare = isCrlf ? text.slice(0, -1) : text;
      const line = follower.take(bare);
      this.tail.size += bytes;
      if (isCrlf) this.tail.crlfLines++;
      sink(line, bare);
    };
    const rest = yield* rawLines(this.disk, file, take);
    this.#last(rest, take);
    yield;
  }

  /** What stands after the last newline: nothing, a line that lacks only its newline, or a torn one; then zeros. */
  #last(bytes: Buffer, take: (text: string, bytes: number) => void): void {
    let length = bytes.length;
    while (length > 0 && bytes[length - 1] === 0) length--;
    if (length > 0) {
      try {
        take(bytes.toString("utf8", 0, length), length);
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
