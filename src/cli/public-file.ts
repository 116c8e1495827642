import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { errno } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";

const CHUNK = 1 << 16;

/**
 * Writes a file that holds no secret, whole or not at all: whoever reads it meanwhile sees the one before.
 * @param mode of a new file; it may hold what is not everybody's business
 * @param flag the option that named it, for the message
 * @throws ReticketError FILE_FAILED
 */
export async function writePublicFile(
  path: string,
  pieces: Iterable<string>,
  flag: string,
  mode = 0o644,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, "wx", mode);
    try {
      let chunk = "";
      for (const piece of pieces) {
        chunk += piece;
        if (chunk.length < CHUNK) continue;
        await file.writeFile(chunk);
        chunk = "";
      }
      await file.writeFile(chunk);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new ReticketError(
      "FILE_FAILED",
      `${escapeText(path)} could not be written: ${errno(cause) ?? cause}`,
      {
        hint: `make room, or give \`${flag}\` a file in a folder that you may write to`,
        cause,
      },
    );
  }
}
