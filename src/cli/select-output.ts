import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { csvRow, freeText } from "../csv.js";
import { errno } from "../disk.js";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import type { ContainedPart } from "../manifest/manifest.js";
import { MANIFEST_HEAD, manifestText } from "../select/manifest-text.js";
import { listLines, type SelectResult } from "../select/select.js";
import type { HashedInput } from "./input-files.js";
import { selectSummary } from "./output/select-text.js";
import { writePublicFile } from "./public-file.js";

/** What the options of `select` say of its files. */
export interface SelectFiles {
  from?: readonly string[];
  where?: readonly string[];
  export?: readonly string[];
  out: string;
  excluded?: string;
  manifest?: string;
  name?: string;
  reason?: string;
  /** What the manifest contains before its first ticket. */
  contain?: readonly ContainedPart[];
}

const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** The list and the excluded lines name people: only the owner may read them. */
const MODE = 0o600;

/**
 * Refuses what can't work before anything is read.
 * @throws ReticketError USAGE
 */
export async function checkSelectFiles(files: SelectFiles): Promise<void> {
  const { from = [], where = [], manifest, name, reason, contain } = files;
  if (from.length + where.length === 0) {
    throw usage("nothing says whom to select", "give a list with `--from`, or a condition with `--where`");
  }
  const inputs = [...from, ...(files.export ?? [])];
  if (inputs.filter((path) => path === "-").length > 1) {
    throw usage("standard input can be read once only", "give `-` once");
  }
  const outputs = [files.out, files.excluded, manifest].flatMap((path) =>
    path === undefined ? [] : [resolve(path)],
  );
  const twice = outputs.find(
    (path, index) => outputs.indexOf(path) < index || inputs.some((one) => resolve(one) === path),
  );
  if (twice !== undefined) {
    throw usage(`${escapeText(relative(".", twice))} is named twice`, "give each file a name of its own");
  }
  if (manifest === undefined) {
    if (name === undefined && reason === undefined && contain === undefined) return;
    throw usage("`--name`, `--reason` and `--contain` are a manifest's", "give `--manifest FILE` too");
  }
  if (name === undefined || reason === undefined) {
    throw usage("a manifest needs a name and a reason", "give `--name` and `--reason`");
  }
  if (!NAME.test(name)) {
    throw usage(
      `${JSON.stringify(name.slice(0, 80))} is not a manifest's name`,
      "use a-z, 0-9 and `-`, at most 63 characters, like `inc-2041`",
    );
  }
  if (pathFrom(manifest, files.out).startsWith("..")) {
    throw usage("the list is outside of the manifest's folder", "give `--out` a file beside the manifest");
  }
  await refuseEdited(manifest);
}

/**
 * Writes the list, the excluded lines, and the manifest last: a manifest always finds its list.
 * @param source the export, for the manifest
 * @throws ReticketError FILE_FAILED
 */
export async function writeSelection(
  files: SelectFiles,
  result: SelectResult,
  inputs: readonly HashedInput[],
  source: string,
): Promise<void> {
  for (const path of [files.out, files.excluded, files.manifest]) {
    // The users were exported already, which takes minutes. If the folder can't be made, writing to it says why.
    if (path !== undefined) await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  }
  const hash = createHash("sha256");
  function* hashed(): Generator<string> {
    for (const line of listLines(result.entries)) {
      hash.update(line);
      yield line;
    }
  }
  await writePublicFile(files.out, hashed(), "--out", MODE);
  if (files.excluded !== undefined)
    await writePublicFile(files.excluded, excludedCsv(result), "--excluded", MODE);
  if (files.manifest === undefined) return;
  const text = manifestText({
    name: files.name!,
    reason: files.reason!,
    contain: files.contain ?? [],
    list: pathFrom(files.manifest, files.out),
    sha256: hash.digest("hex"),
    provenance: {
      command: commandOf(files),
      inputs: inputs.map((input) => ({ label: input.label, sha256: input.sha256() })),
      export: source,
      counts: selectSummary(result),
    },
  });
  await writePublicFile(files.manifest, [text], "--manifest");
}

function* excludedCsv({ exclusions }: SelectResult): Generator<string> {
  yield "input,reason,user_id\n";
  for (const { input, reason, user_id } of exclusions) {
    const text = reason === "unreadable" ? freeText(input) : input;
    yield `${csvRow([text, reason, user_id])}\n`;
  }
}

/** The command without folders and outputs: what decides who is in the list. */
function commandOf({ from = [], where = [], export: exports = [] }: SelectFiles): string {
  const words = [
    ...from.map((path) => ["--from", basename(path)]),
    ...where.map((condition) => ["--where", condition]),
    ...exports.map((path) => ["--export", basename(path)]),
  ].flat();
  return ["reticket select", ...words.map((word) => (/^[\w.=@:/+-]+$/.test(word) ? word : `'${word}'`))].join(
    " ",
  );
}

function pathFrom(manifest: string, list: string): string {
  return relative(dirname(resolve(manifest)), resolve(list))
    .split(sep)
    .join("/");
}

async function refuseEdited(path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (errno(error) === "ENOENT") return undefined;
    throw new ReticketError("FILE_FAILED", `${escapeText(path)} can't be read: ${errno(error) ?? error}`, {
      cause: error,
    });
  });
  if (text === undefined || text.startsWith(MANIFEST_HEAD)) return;
  throw usage(
    `${escapeText(path)} exists, and \`select\` did not write it`,
    "give `--manifest` the name of a new file",
  );
}

function usage(message: string, hint: string): ReticketError {
  return new ReticketError("USAGE", message, { hint });
}
