import { constants } from "node:fs";
import { dirname } from "node:path";
import { type Disk, errno, type FileHandle } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { ChainBreak } from "../chain.js";
import { unreadable } from "../damage.js";
import { Follower, type LineSink } from "../follower.js";
import type { ReadOptions } from "../ledger.js";
import { noPosition, type Position } from "../position.js";
import { filePlace, type Segment, segmentMissing } from "./damage.js";
import { readHeadFile } from "./head.js";
import { type LedgerPaths, segmentFile, segmentsAmong } from "./paths.js";
import { rawLines } from "./raw-lines.js";

/** How a ledger's last file ends. */
export interface Tail {
  /** What the next line follows from. */
  position: Position;
  /** The last file's number. */
  segment: number;
  /** Is there a file? It may be empty. */
  exists: boolean;
  /** The bytes of its lines that hold; what comes after them is torn. */
  size: number;
  tornBytes: number;
  /** The last line holds and lacks its newline. */
  lacksNewline: boolean;
  /** How many lines end with CRLF: git's autocrlf has been at them. */
  crlfLines: number;
}

/** Reads a ledger's files once, from the start of the first, and verifies every line and the `.head`. */
export class LedgerReader {
  /** Complete when `read` has ended. */
  readonly tail: Tail = {
    position: noPosition(),
    segment: 0,
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
    const awaited = await readHeadFile(this.disk, this.paths.head);
    const numbers = await this.#segments();
    const read: Segment[] = [];
    const place = filePlace(this.disk, this.paths, read);
    const follower = new Follower(place, this.identity, awaited, this.options);
    for (const segment of numbers) {
      const path = segmentFile(this.paths, segment);
      const file = await this.#open(path);
      if (file === undefined) continue;
      read.push({ path, before: (follower.head?.seq ?? -1) + 1 });
      Object.assign(this.tail, { segment, exists: true, size: 0, lacksNewline: false });
      try {
        yield* this.#readFile(file, follower, sink, segment === numbers.at(-1));
      } catch (error) {
        const explained = await follower.explain(error);
        throw explained instanceof ReticketError ? explained : unreadable(path, explained);
      } finally {
        await file.close();
      }
    }
    follower.end();
    this.tail.position = follower.position;
  }

  /** @throws ReticketError LEDGER_TRUNCATED where one is missing before the last */
  async #segments(): Promise<number[]> {
    let files: string[];
    try {
      files = await this.disk.list(dirname(this.paths.ledger));
    } catch (error) {
      if (errno(error) === "ENOENT") return [0];
      throw unreadable(this.paths.ledger, error);
    }
    const numbers = segmentsAmong(this.paths, files);
    const missing = numbers.findIndex((number, index) => number !== index);
    if (missing !== -1) throw segmentMissing(segmentFile(this.paths, missing));
    // Whether there is one is for open to say.
    return numbers.length === 0 ? [0] : numbers;
  }

  async #open(path: string): Promise<FileHandle | undefined> {
    try {
      return await this.disk.open(path, constants.O_RDONLY);
    } catch (error) {
      if (errno(error) === "ENOENT") return undefined;
      throw unreadable(path, error);
    }
  }

  async *#readFile(
    file: FileHandle,
    follower: Follower,
    sink: LineSink,
    isLast: boolean,
  ): AsyncGenerator<undefined> {
    const take = (text: string, bytes: number): void => {
      // No line that reticket writes ends so: a checkout has added it, and the sum says that nothing else was changed.
      const isCrlf = text.endsWith("\r");
      const bare = isCrlf ? text.slice(0, -1) : text;
      const records = follower.take(bare);
      this.tail.size += bytes;
      if (isCrlf) this.tail.crlfLines++;
      sink(records, bare);
    };
    const rest = yield* rawLines(this.disk, file, take);
    if (isLast) this.#last(rest, take);
    else if (rest.length > 0) take(rest.toString("utf8"), rest.length);
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
