import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { badPlace, NOT_UTF8 } from "../file.js";
import { gunzipped } from "./gunzip.js";
import { Stop } from "./stop.js";

/** The maximum size of a row, in bytes. */
export const MAX_ROW_BYTES = 64 * 1024;
/** The maximum size of an unpacked list, in bytes. */
export const MAX_LIST_BYTES = 4 * 1024 * 1024 * 1024;
/** The maximum number of lines of a list, including empty ones: ten times the largest tested list. */
export const MAX_LIST_LINES = 10_000_000;
const CHUNK_BYTES = 256 * 1024;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** Whole lines of a list, as in the file. */
export interface Piece {
  bytes: Buffer;
  /** The number of its first line. */
  line: number;
}

/** A list's content in pieces. Each is read once, so that the hashed bytes are the parsed ones. */
export class Pieces {
  readonly #hash = createHash("sha256");

  constructor(
    private readonly handle: FileHandle,
    private readonly gzipped: boolean,
  ) {}

  /** The sha256 in hex of the file's bytes, once all of them are read. */
  digest(): string {
    return this.#hash.digest("hex");
  }

  /** @throws Stop if the content can't be a list */
  async *[Symbol.asyncIterator](): AsyncGenerator<Piece> {
    let rest: Buffer = Buffer.alloc(0);
    let line = 1;
    let total = 0;
    for await (const chunk of this.gzipped ? gunzipped(this.raw()) : this.raw()) {
      total += chunk.length;
      if (total > MAX_LIST_BYTES) throw new Stop(TOO_LARGE);
      if (line > MAX_LIST_LINES) throw new Stop(TOO_MANY_LINES);
      const end = chunk.lastIndexOf(10) + 1;
      if (end === 0) {
        rest = Buffer.concat([rest, chunk]);
        if (rest.length > MAX_ROW_BYTES + CHUNK_BYTES)
          throw new Stop(ROW_TOO_LONG, { line, column: 1, text: undefined });
        continue;
      }
      const bytes = Buffer.concat([rest, chunk.subarray(0, end)]);
      rest = chunk.subarray(end);
      yield piece(bytes, line);
      line += lineCount(bytes);
    }
    if (rest.length > 0) yield piece(rest, line);
  }

  /** The bytes of the file, which are hashed as they are read. */
  async *raw(): AsyncGenerator<Buffer> {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
      const { bytesRead } = await this.handle.read(chunk, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      const bytes = chunk.subarray(0, bytesRead);
      this.#hash.update(bytes);
      yield bytes;
    }
  }
}

const TOO_LARGE = {
  code: "FILE_TOO_LARGE",
  message: `the list is larger than ${MAX_LIST_BYTES / 1024 ** 3} GiB`,
  hint: "split it into several manifests",
} as const;

const TOO_MANY_LINES = {
  code: "FILE_TOO_LARGE",
  message: `the list has more than ${MAX_LIST_LINES} lines, empty ones among them`,
  hint: "remove the empty lines, or split it into several manifests",
} as const;

export const ROW_TOO_LONG = {
  code: "LIST_ROW_TOO_LONG",
  message: `a row is longer than ${MAX_ROW_BYTES / 1024} KiB`,
  hint: "is a closing quote missing, or is this another format?",
} as const;

function piece(bytes: Buffer, line: number): Piece {
  // A file that is not text may be any file, so its lines are not shown.
  if (!isUtf8(bytes)) throw new Stop(NOT_UTF8, { ...badPlace(bytes, line), text: undefined });
  const hasBom = line === 1 && bytes.subarray(0, 3).equals(BOM);
  return { bytes: hasBom ? bytes.subarray(3) : bytes, line };
}

function lineCount(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}
