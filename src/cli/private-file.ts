import { lstat } from "node:fs/promises";
import { disk, replaceFile } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import { isOurs, mayOthersRead } from "../owner-only.js";

/**
 * Writes a file with secrets atomically: mode 0600, synced. An existing file is replaced only if it is a regular file that
 * only its owner may read. Symbolic links are never followed.
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
    throw new ReticketError("FILE_FAILED", `${escapeText(path)} could not be written: ${code ?? cause}`, {
      cause,
    });
  }
}

async function refuseUnsafe(path: string): Promise<void> {
  const before = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new ReticketError("FILE_FAILED", `${escapeText(path)} could not be written: ${error.code}`, {
      cause: error,
    });
  });
  if (before === undefined) return;
  if (before.isFile() && isOurs(before) && !mayOthersRead(before)) return;
  throw new ReticketError(
    "FILE_UNSAFE",
    `${escapeText(path)} exists, and others may read it: it was not changed`,
    { hint: "give the name of a new file" },
  );
}
