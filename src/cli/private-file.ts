import { lstat } from "node:fs/promises";
import { disk, replaceFile } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";

/**
 * Writes a file that holds secrets: whole or not at all, mode 0600, synced. One that is there already is replaced only
 * where it is such a file too; a link is never followed.
 * @throws ReticketError FILE_UNSAFE, FILE_FAILED
 */
export async function writePrivateFile(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  await refuseUnsafe(path);
  try {
    await replaceFile(disk, path, { pieces, mode: 0o600 });
  } catch (cause) {
    if (cause instanceof ReticketError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new ReticketError("FILE_FAILED", `${escapeText(path)} can't be written: ${code ?? cause}`, {
      cause,
    });
  }
}

async function refuseUnsafe(path: string): Promise<void> {
  const before = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new ReticketError("FILE_FAILED", `${escapeText(path)} can't be written: ${error.code}`, {
      cause: error,
    });
  });
  if (before === undefined) return;
  const own = process.getuid === undefined || before.uid === process.getuid();
  if (before.isFile() && own && (before.mode & 0o077) === 0) return;
  throw new ReticketError(
    "FILE_UNSAFE",
    `${escapeText(path)} exists, and is not a file that only you can read: it is left alone`,
    { hint: "name a file that is not there yet" },
  );
}
