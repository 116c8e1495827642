import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { Stop } from "./stop.js";

/** The maximum ratio of unpacked to packed size. Real files of users have a ratio of 3 to 20. */
const MAX_RATIO = 200;
const UNSUSPICIOUS_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
const MAGIC = Buffer.from([0x1f, 0x8b]);

const BOMB = {
  code: "FILE_TOO_LARGE",
  message: `the file unpacks to more than ${MAX_RATIO} times its size`,
  hint: "look at it with `gzip -dc FILE | head`; if it is right, give it unpacked",
} as const;

const NESTED = {
  code: "LIST_SYNTAX",
  message: "the gzip file contains another gzip file",
  hint: "unpack it once with `gunzip`",
} as const;

/** Whether a file that begins with these bytes is gzip. */
export function isGzip(head: Buffer): boolean {
  return head.subarray(0, MAGIC.length).equals(MAGIC);
}

/**
 * Unpacks a gzip stream within limits.
 * @throws Stop if the file is not a complete gzip file, unpacks to far more than its size, or contains gzip again
 */
export async function* gunzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let packed = 0;
  let unpacked = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  }
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  let failure: Error | null = null;
  pipeline(counted(), gunzip, (error) => {
    failure = error ?? null;
  });
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      if (unpacked === 0 && isGzip(chunk)) throw new Stop(NESTED);
      unpacked += chunk.length;
      if (unpacked > Math.max(UNSUSPICIOUS_BYTES, packed * MAX_RATIO)) throw new Stop(BOMB);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw isOfZlib(failure ?? error)
      ? new Stop({
          code: "LIST_SYNTAX",
          message: "the gzip file is damaged or incomplete",
          hint: "fetch or copy the file again",
        })
      : error;
  }
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
