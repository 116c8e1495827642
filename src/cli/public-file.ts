import { disk, errno, replaceFile } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";

/**
 * Writes a file without secrets atomically: readers see the old content or the new.
 * @param flag the option that named the file, for the message
 * @param mode the mode of a new file; 0600 for a file with personal data
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
        hint: `free some disk space, or give \`${flag}\` a file in a folder that you may write to`,
        cause,
      },
    );
  }
}
