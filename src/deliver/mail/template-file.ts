import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { errno } from "../../disk.js";
import { ReticketError } from "../../errors.js";
import { escapeText } from "../../escape.js";
import { NotAFile, openRegular } from "../../manifest/file.js";

const LARGEST_TEMPLATE = 256 * 1024;

/** The text of a template's file, for `readTemplate`. @param name as errors show it @throws ReticketError TEMPLATE_INVALID */
export async function readTemplateFile(path: string, name: string): Promise<string> {
  const refuse = (what: string, hint: string, cause?: unknown) =>
    new ReticketError("TEMPLATE_INVALID", `the template ${escapeText(name)} ${what}`, { hint, cause });
  const bytes = await readBounded(path, LARGEST_TEMPLATE).catch((cause: unknown) => {
    const why =
      cause instanceof NotAFile ? "it is not a regular file" : (errno(cause) ?? "it can't be opened");
    throw refuse(`can't be read: ${why}`, "name a file that is there", cause);
  });
  if (bytes === undefined) {
    throw refuse("is longer than a mail should be", `keep it under ${LARGEST_TEMPLATE / 1024} KiB`);
  }
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** A regular file's bytes, never more of them than `most`; undefined where there are more. */
async function readBounded(path: string, most: number): Promise<Buffer | undefined> {
  const file = await openRegular(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most + 1), 0, most + 1, 0);
    return bytesRead > most ? undefined : buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The path of a file that lies in the folder, links followed. */
export async function pathInside(folder: string, path: string, refuse: () => ReticketError): Promise<string> {
  const named = join(folder, path);
  const [root, real] = await Promise.all([realpath(folder), realpath(named).catch(() => undefined)]);
  if (real !== undefined && !real.startsWith(root.endsWith(sep) ? root : root + sep)) throw refuse();
  return named;
}
