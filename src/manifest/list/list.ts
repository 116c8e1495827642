import { realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { List } from "../../generated/manifest.js";
import type { Collector, ListRows } from "../collector.js";
import type { Diagnostics, Mistake } from "../diagnostic.js";
import { NotAFile, openRegular, systemCode, whereIn } from "../file.js";
import { listed, quoted } from "../mistakes.js";
import { readAny } from "./any.js";
import { readCsv } from "./csv.js";
import { readNdjson } from "./ndjson.js";
import { Pieces } from "./pieces.js";
import { Stop } from "./stop.js";

type Format = NonNullable<List["format"]>;

const READERS = {
  csv: readCsv,
  ndjson: readNdjson,
  "auth0-csv": readCsv,
  "auth0-ndjson": readNdjson,
  any: readAny,
} as const satisfies Record<Format, unknown>;

/** The position of a list's own mistakes: `file`, `format` or `sha256` of its item in `users_from`. */
export type TellItem = (key: keyof List, mistake: Mistake) => void;

/**
 * Reads a list of `users_from` into the collector: a regular file in the manifest's folder, and unpacks `.gz`.
 * The pin is checked with the same bytes that were parsed. If it does not match, no other mistake of the list is reported.
 * @param manifestFile the manifest's path as the user named it; diagnostics name the list in the same way
 */
export async function readList(
  list: List,
  manifestFile: string,
  collector: Collector,
  report: Diagnostics,
  tell: TellItem,
): Promise<void> {
  const format = list.format ?? guessFormat(list.file);
  if (format === undefined) {
    return tell("file", {
      code: "LIST_FORMAT_UNKNOWN",
      message: `the name ${quoted(list.file)} does not imply the list's format`,
      hint: `add \`format\`: ${listed(Object.keys(READERS))}`,
    });
  }
  const handle = await openInside(list.file, manifestFile, tell);
  if (handle === undefined) return;
  const file = join(dirname(manifestFile), list.file);
  const pieces = new Pieces(handle, /\.gz$/i.test(list.file));
  const { connection_id: connectionId, on_duplicate: onDuplicate = "error" } = list;
  const rows: ListRows = { connectionId, onDuplicate, repeated: 0, withoutPassword: 0 };
  collector.startFile(file, rows);
  const options = { collector, report, file, rows, isExport: format.startsWith("auth0-") };
  const mark = report.mark();
  try {
    await READERS[format](pieces, options);
    for (const mistake of passedOver(rows)) tell("file", mistake);
    if (list.sha256 !== undefined && pieces.digest() !== list.sha256.toLowerCase()) {
      report.forget(mark);
      tell("sha256", {
        code: "LIST_SHA256_MISMATCH",
        message: `the content of ${quoted(list.file)} does not match \`sha256\``,
        hint: "review the list; if it is right, write what `sha256sum` says of it",
      });
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.mistake !== undefined) report.add(file, error.mistake, error.place);
  } finally {
    await handle.close();
  }
}

/** Warnings for the reviewer about skipped rows. */
function* passedOver({ repeated, withoutPassword }: ListRows): Generator<Mistake> {
  if (repeated > 0) {
    yield {
      code: "LIST_ROWS_REPEATED",
      severity: "warning",
      message: `${repeated} ${repeated === 1 ? "row repeats" : "rows repeat"} another row: each target is used once`,
      hint: "nothing has to be done",
    };
  }
  if (withoutPassword > 0) {
    yield {
      code: "LIST_ROWS_WITHOUT_PASSWORD",
      severity: "warning",
      message: `${withoutPassword} ${withoutPassword === 1 ? "user has" : "users have"} no password and were skipped`,
      hint: "export the field `identities` too, so that linked accounts are seen",
    };
  }
}

/**
 * Depends on the name only, so that a mistake in a list does not change its format: `.csv`, `.ndjson` and `.jsonl` are lists of
 * entries; `.json` is the name of Auth0's own exports. `any` is never chosen. A final `.gz` is ignored.
 */
export function guessFormat(file: string): Format | undefined {
  const [, extension = ""] = /\.([a-z]+)(?:\.gz)?$/i.exec(file) ?? [];
  const formats: Readonly<Record<string, Format>> = {
    csv: "csv",
    ndjson: "ndjson",
    jsonl: "ndjson",
    json: "auth0-ndjson",
  };
  return formats[extension.toLowerCase()];
}

async function openInside(file: string, manifestFile: string, tell: TellItem) {
  try {
    const folder = dirname(manifestFile);
    const named = join(folder, file);
    const where = await whereIn(folder, named);
    if (where === "outside") {
      tell("file", {
        code: "LIST_OUTSIDE",
        message: `the list ${quoted(file)} is a link that leads out of the manifest's folder`,
        hint: "put the list itself beside the manifest",
      });
      return undefined;
    }
    if (where === "hidden") {
      tell("file", {
        code: "LIST_HIDDEN",
        message: `the list ${quoted(file)} has a dot before its name, or its folder's: it is not read`,
        hint: "give the list a name of its own, without a dot before it",
      });
      return undefined;
    }
    return await openRegular(await realpath(named));
  } catch (error) {
    tell("file", openMistake(file, error));
    return undefined;
  }
}

function openMistake(file: string, error: unknown): Mistake {
  const code = systemCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") {
    return { code: "LIST_NOT_FOUND", message: `there is no list ${quoted(file)} beside the manifest` };
  }
  if (error instanceof NotAFile || code === "ENXIO" || code === "EISDIR") {
    return { code: "LIST_NOT_A_FILE", message: `${quoted(file)} is not a regular file` };
  }
  return {
    code: "FILE_UNREADABLE",
    message: `the list ${quoted(file)} can't be read: ${code ?? "it can't be opened"}`,
  };
}
