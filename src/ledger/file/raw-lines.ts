import type { Disk, FileHandle } from "../../disk.js";

const CHUNK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/**
 * Hands the lines of a file, from its position on, to `sink`, one by one, so that each can be garbage before the next.
 * Yields after every chunk. @returns what stands after the last newline
 */
export async function* rawLines(
  disk: Disk,
  file: FileHandle,
  sink: (text: string, bytes: number) => void,
): AsyncGenerator<undefined, Buffer> {
  let buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
  /** Bytes at the buffer's start that are a line's beginning. */
  let held = 0;
  for (;;) {
    if (buffer.length - held < CHUNK_BYTES) {
      const larger = Buffer.allocUnsafe(2 * buffer.length);
      buffer.copy(larger, 0, 0, held);
      buffer = larger;
    }
    const count = await disk.read(file, buffer, held);
    if (count === 0) return buffer.subarray(0, held);
    const filled = buffer.subarray(0, held + count);
    let start = 0;
    for (let end = filled.indexOf(NEWLINE, held); end !== -1; end = filled.indexOf(NEWLINE, start)) {
      sink(filled.toString("utf8", start, end), end + 1 - start);
      start = end + 1;
    }
    filled.copyWithin(0, start);
    held = filled.length - start;
    yield;
  }
}
