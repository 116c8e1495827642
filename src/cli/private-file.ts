import { randomUUID } from "node:crypto";
import { lstat, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";

const CHUNK = 1 << 16;

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
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      let chunk = "";
      for await (const piece of pieces) {
        chunk += piece;
        if (chunk.length < CHUNK) continue;
        await file.writeFile(chunk);
        chunk = "";
      }
      await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    const folder = await open(dirname(path), "r");
    await folder.sync().finally(() => folder.close());
  } catch (cause) {
    await rm(temporary, { force: true });
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
