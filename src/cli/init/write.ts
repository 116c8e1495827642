import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errno } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";

/** Writes a new file, and creates its folders. @returns false: the file exists already and was not changed */
export async function writeNew(folder: string, path: string, text: string | Uint8Array): Promise<boolean> {
  const file = join(folder, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (cause) {
    if (errno(cause) === "EEXIST") return false;
    throw failed(path, cause);
  }
}

/** Adds the missing lines to a file, and creates it if necessary. @returns how many were added */
export async function addLines(folder: string, path: string, lines: readonly string[]): Promise<number> {
  const file = join(folder, path);
  let text = "";
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (errno(cause) !== "ENOENT") throw failed(path, cause);
  }
  const present = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  const missing = lines.filter((line) => !present.has(line));
  if (missing.every((line) => line.startsWith("#"))) return 0;
  const before = text === "" || text.endsWith("\n") ? "" : "\n";
  try {
    await appendFile(file, `${before}${missing.join("\n")}\n`);
  } catch (cause) {
    throw failed(path, cause);
  }
  return missing.filter((line) => !line.startsWith("#")).length;
}

function failed(path: string, cause: unknown): ReticketError {
  return new ReticketError(
    "FILE_FAILED",
    `${escapeText(path)} could not be written: ${errno(cause) ?? String(cause)}`,
    {
      hint: "run `reticket init` in a folder that you may write to",
      cause,
    },
  );
}
