import { disk, errno, replaceFile } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";

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
  try {
    await replaceFile(disk, path, { pieces, mode });
  } catch (cause) {
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
