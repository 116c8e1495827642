import { isUtf8 } from "node:buffer";
import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import type { Diagnostics, Mistake, SourcePlace } from "./diagnostic.js";

/**
 * Reads a regular UTF-8 file of limited size, without its BOM.
 * @param wanted gets the bytes first; false skips the file without a diagnostic
 * @returns undefined: it could not be read, and a diagnostic says why, or it was skipped
 */
export async function readTextFile(
  file: string,
  maxBytes: number,
  report: Diagnostics,
  wanted: (bytes: Buffer) => boolean = () => true,
): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readAtMost(file, maxBytes + 1);
  } catch (error) {
    report.add(file, readMistake(error));
    return undefined;
  }
  if (!wanted(bytes)) return undefined;
  if (bytes.length > maxBytes) {
    report.add(file, {
      code: "FILE_TOO_LARGE",
      message: `the file is larger than ${maxBytes / 1024 / 1024} MiB`,
      hint: "put the users into a list file beside the manifest, and name it in `users_from`",
    });
    return undefined;
  }
  if (!isUtf8(bytes)) {
    report.add(file, NOT_UTF8, badPlace(bytes, 1));
    return undefined;
  }
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/**
 * Opens a regular file. A pipe or a device is refused immediately.
 * @throws NotAFile, or the system's error
 */
export async function openRegular(path: string): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new NotAFile();
}

export class NotAFile extends Error {}

export const NOT_UTF8: Mistake = {
  code: "NOT_UTF8",
  message: "these bytes are not UTF-8",
  hint: "save the file as UTF-8",
};

/** The position of the first bytes that are not UTF-8. @param firstLine the number of the first line in `bytes` */
export function badPlace(bytes: Buffer, firstLine: number): SourcePlace {
  for (let from = 0, line = firstLine; ; line++) {
    const newline = bytes.indexOf(10, from);
    const end = newline < 0 ? bytes.length : newline;
    const part = bytes.subarray(from, end);
    if (newline < 0 || !isUtf8(part)) {
      const text = part.toString("utf8");
      const bad = text.indexOf("\uFFFD");
      return { line, column: Math.max(bad, 0) + 1, text };
    }
    from = end + 1;
  }
}

/**
 * Where a path leads after links are resolved: into the folder, out of it, or to a file in it whose path has a leading dot, such
 * as `.git/config`, which may contain the checkout's credentials.
 * @throws the system's error
 */
export async function whereIn(folder: string, path: string): Promise<"inside" | "outside" | "hidden"> {
  const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
  const below = relative(root, real);
  if (below === "" || isAbsolute(below)) return "outside";
  const steps = below.split(sep);
  if (steps[0] === "..") return "outside";
  return steps.some((step) => step.startsWith(".")) ? "hidden" : "inside";
}

export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function readMistake(error: unknown): Mistake {
  const code = systemCode(error);
  if (code === "ENOENT") return { code: "FILE_NOT_FOUND", message: "there is no such file" };
  const why = error instanceof NotAFile ? "it is not a regular file" : (code ?? "it can't be opened");
  return { code: "FILE_UNREADABLE", message: `the file can't be read: ${why}` };
}

async function readAtMost(file: string, size: number): Promise<Buffer> {
  const handle = await openRegular(file);
  try {
    const chunks: Buffer[] = [];
    let total = 0;
    while (total < size) {
      const chunk = Buffer.allocUnsafe(Math.min(256 * 1024, size - total));
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) break;
      chunks.push(chunk.subarray(0, bytesRead));
      total += bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}
