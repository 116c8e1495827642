import { createHash, type Hash } from "node:crypto";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { errno } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { InputFile } from "../manifest/identifiers/input.js";

const CHUNK_BYTES = 256 * 1024;

/** A file that a command reads once: its content, hashed on the way. */
export interface HashedInput extends InputFile {
  /** Where it comes from, for a manifest: the file's name without its folders. */
  label: string;
  /** Last change of the file, milliseconds since the epoch; undefined for a pipe. */
  changedAt: number | undefined;
  /** The sha256 of what was read, in hex. To be called once, after all of it was read. */
  sha256(): string;
}

/**
 * Opens a file, or standard input for `-`. A pipe, such as `<(zcat …)`, may be given too.
 * @param stop aborted: reading ends with INTERRUPTED
 * @throws ReticketError FILE_FAILED
 */
export async function openInputFile(path: string, stdin: Readable, stop: AbortSignal): Promise<HashedInput> {
  const hash = createHash("sha256");
  const common = { sha256: () => hash.digest("hex") };
  if (path === "-") {
    const chunks = watched(stdin, hash, stop);
    return { ...common, name: "standard input", label: "standard input", changedAt: undefined, chunks };
  }
  try {
    const file = await open(path, "r");
    const stats = await file.stat();
    if (stats.isDirectory()) {
      await file.close();
      throw new ReticketError("FILE_FAILED", `${escapeText(path)} is a folder`, {
        hint: "name a file in it",
      });
    }
    const content = file.createReadStream({ highWaterMark: CHUNK_BYTES });
    return {
      ...common,
      name: path,
      label: basename(path),
      changedAt: stats.isFile() ? stats.mtimeMs : undefined,
      chunks: watched(content, hash, stop),
    };
  } catch (cause) {
    if (cause instanceof ReticketError) throw cause;
    throw new ReticketError("FILE_FAILED", `${escapeText(path)} can't be read: ${errno(cause) ?? cause}`, {
      cause,
    });
  }
}

/** Ends as soon as `stop` is aborted, also while it waits for a pipe. */
async function* watched(content: Readable, hash: Hash, stop: AbortSignal): AsyncGenerator<Buffer> {
  const interrupt = () => {
    content.destroy(new ReticketError("INTERRUPTED", "interrupted: nothing was written"));
  };
  if (stop.aborted) interrupt();
  stop.addEventListener("abort", interrupt, { once: true });
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
  } finally {
    stop.removeEventListener("abort", interrupt);
  }
}
