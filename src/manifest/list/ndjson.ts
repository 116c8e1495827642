import type { UserFields } from "../../tenant/users.js";
import type { Collector, ListRows } from "../collector.js";
import type { Diagnostics, Mistake, SourcePlace } from "../diagnostic.js";
import type { Path } from "../yaml.js";
import { entryOfExport } from "./export-entry.js";
import { MAX_ROW_BYTES, type Piece, ROW_TOO_LONG } from "./pieces.js";

const MAX_DEPTH = 32;
const BLANKS = " \t\r\n";

interface NdjsonOptions {
  /** The lines are users as Auth0 exports them: `user_id` is the target, other fields are ignored. */
  isExport: boolean;
  file: string;
  collector: Collector;
  report: Diagnostics;
  rows: ListRows;
}

/** Reads NDJSON: one entry on each line. Empty lines are ignored. */
export async function readNdjson(pieces: AsyncIterable<Piece>, options: NdjsonOptions): Promise<void> {
  const reader = new NdjsonReader(options);
  for await (const piece of pieces) {
    const text = piece.bytes.toString("utf8");
    let line = piece.line;
    for (let from = 0; from < text.length; line++) {
      const newline = text.indexOf("\n", from);
      const end = newline < 0 ? text.length : newline;
      reader.row(text.slice(from, text[end - 1] === "\r" ? end - 1 : end), line);
      from = end + 1;
    }
  }
}

class NdjsonReader {
  /** An entry was read. Until then, the file may be any file. */
  #isList = false;

  constructor(private readonly options: NdjsonOptions) {}

  row(text: string, line: number): void {
    if (text.trim() === "") return;
    const { report, file } = this.options;
    const read = parseRow(text);
    if ("value" in read) this.#isList ||= isEntry(read.value);
    const place = new LinePlace(line, text, this.#isList);
    if ("mistake" in read) report.add(file, { ...read.mistake, entry: place.label() }, place.at(read.offset));
    else if (!isObject(read.value)) report.add(file, { ...NO_OBJECT, entry: place.label() }, place.at(0));
    else this.#add(read.value, place);
  }

  #add(value: object, place: LinePlace): void {
    const { isExport, rows, collector } = this.options;
    const entry = isExport ? entryOfExport(value as UserFields) : value;
    if (entry === undefined) rows.withoutPassword++;
    else collector.add(entry, place);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Does not quote the line, because it may be a line of any file. */
const NO_OBJECT = {
  code: "WRONG_TYPE",
  message: "an entry must be a JSON object",
  hint: 'write `{"user_id": "…"}`',
} as const;

class LinePlace {
  readonly column = 1;

  constructor(
    readonly line: number,
    private readonly text: string,
    /** An entry was read. Until then the file may be any file, and its lines are not shown. */
    private readonly isShown: boolean,
  ) {}

  label(): string {
    return `row ${this.line}`;
  }

  locate(path: Path): SourcePlace {
    const key = path.at(-1);
    const found = key === undefined ? -1 : this.text.indexOf(JSON.stringify(String(key)));
    return this.at(Math.max(found, 0));
  }

  at(offset: number): SourcePlace {
    return { line: this.line, column: offset + 1, text: this.isShown ? this.text : undefined };
  }
}

function isEntry(value: unknown): boolean {
  return typeof value === "object" && value !== null && ("user_id" in value || "email" in value);
}

type Parsed = { value: unknown } | { mistake: Mistake; offset: number };

function parseRow(row: string): Parsed {
  if (row.length > MAX_ROW_BYTES) return { mistake: ROW_TOO_LONG, offset: 0 };
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const offset = position === undefined ? row.trimEnd().length : Number(position);
    return { mistake: { code: "LIST_SYNTAX", message: "the line is not a single JSON object" }, offset };
  }
  const keys = countKeys(value, MAX_DEPTH);
  if (keys === undefined) {
    return {
      mistake: { code: "TOO_DEEP", message: `this is nested deeper than ${MAX_DEPTH} levels` },
      offset: 0,
    };
  }
  if (keys !== writtenKeys(row)) {
    return {
      mistake: {
        code: "DUPLICATE_KEY",
        message: "a key appears twice on this line",
        hint: "remove one of the two",
      },
      offset: 0,
    };
  }
  return { value };
}

/** The number of keys in a value, including nested ones; undefined: it is nested too deep. */
function countKeys(value: unknown, levels: number): number | undefined {
  if (typeof value !== "object" || value === null) return 0;
  if (levels === 0) return undefined;
  const values: unknown[] = Object.values(value);
  let keys = Array.isArray(value) ? 0 : values.length;
  for (const one of values) {
    const below = countKeys(one, levels - 1);
    if (below === undefined) return undefined;
    keys += below;
  }
  return keys;
}

/** The number of keys in a line of JSON: strings that are followed by a colon. Always one pass. */
function writtenKeys(row: string): number {
  let keys = 0;
  for (let at = row.indexOf('"'); at >= 0; at = row.indexOf('"', at)) {
    at++;
    while (at < row.length && row[at] !== '"') at += row[at] === "\\" ? 2 : 1;
    at++;
    while (at < row.length && BLANKS.includes(row[at]!)) at++;
    if (row[at] === ":") keys++;
  }
  return keys;
}
