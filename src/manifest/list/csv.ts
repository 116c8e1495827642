import { pipeline } from "node:stream/promises";
import { CsvError } from "csv-parse";
import {
  type Collector,
  type ListRows,
  PLAIN_DELIVER_TO,
  PLAIN_EMAIL,
  PLAIN_USER_ID,
  type RowPlace,
} from "../collector.js";
import type { Diagnostics, Mistake, SourcePlace } from "../diagnostic.js";
import { nearest, quoted, unknownKeyMistake } from "../mistakes.js";
import { REQUEST_FIELDS } from "../rules.js";
import type { Path } from "../yaml.js";
import { type CellType, cellStart, cellValue, newlines } from "./cell.js";
import { ExportColumns } from "./export-entry.js";
import { type Piece, ROW_TOO_LONG } from "./pieces.js";
import { RecordParser } from "./record-parser.js";
import { Stop } from "./stop.js";

interface Column {
  /** Keys from the entry down: `["identity", "user_id"]`. */
  path: readonly string[];
  cell: CellType;
}

const COLUMNS: Readonly<Record<string, CellType>> = {
  ...REQUEST_FIELDS,
  generation: "integer",
  deliver_to: "text",
  language: "text",
  "identity.user_id": "text",
  "identity.provider": "text",
  "identity.connection_id": "text",
};
const COLUMN_NAMES = Object.keys(COLUMNS);

interface CsvOptions {
  /** The file is a CSV export of Auth0's: `user_id` is the target, other columns are ignored. */
  isExport: boolean;
  file: string;
  collector: Collector;
  report: Diagnostics;
  rows: ListRows;
}

/**
 * Reads CSV with a header line: the columns are request fields, `generation`, `deliver_to` and `language`, an empty cell is an absent field.
 * Auth0's exports have `'` before every text; it is removed.
 * @throws Stop if the rest can't be read
 */
export async function readCsv(pieces: AsyncIterable<Piece>, options: CsvOptions): Promise<void> {
  const reader = new CsvReader(options);
  const parser = new RecordParser((cells, lastLine) => reader.record(cells, lastLine));
  const bytes = async function* () {
    for await (const piece of pieces) yield reader.remember(piece);
  };
  try {
    await pipeline(bytes, parser.resume());
  } catch (error) {
    throw error instanceof CsvError ? reader.stop(error) : error;
  }
  reader.end();
}

/** Converts records into entries, and knows their positions. */
class CsvReader implements RowPlace {
  #columns: readonly Column[] | undefined;
  /** The first line names a known column. */
  #isList = false;
  #export: ExportColumns | undefined;
  #user = -1;
  #email = -1;
  #deliverTo = -1;
  readonly #profiles = new Map<string, number | undefined>();
  /** The last two pieces: a record may end in one piece and be emitted with the next. */
  #pieces: Piece[] = [];
  #cells: readonly string[] = [];
  #lastLine = 0;
  line = 1;
  readonly column = 1;

  constructor(private readonly options: CsvOptions) {}

  remember(piece: Piece): Buffer {
    this.#pieces = [...this.#pieces.slice(-1), piece];
    return piece.bytes;
  }

  /** @param lastLine the line on which the record ends */
  record(cells: string[], lastLine: number): void {
    this.#lastLine = lastLine;
    this.#cells = cells;
    this.line =
      lastLine - cells.reduce((lines, cell) => (cell.includes("\n") ? lines + newlines(cell) : lines), 0);
    if (this.#columns === undefined) this.#columns = this.#header(cells);
    else if (cells.length !== this.#columns.length) this.#ragged(this.#columns.length);
    else this.#row(cells, this.#columns);
  }

  end(): void {
    if (this.#columns !== undefined) return;
    throw new Stop({
      code: "LIST_HEADER",
      message: "the list is empty: a CSV list needs a header line",
      hint: "write the names of the columns into the first line, for example `user_id`",
    });
  }

  stop(error: CsvError): Stop {
    if (error.code === "CSV_MAX_RECORD_SIZE")
      return new Stop(ROW_TOO_LONG, this.#placeAt(this.#lastLine + 1, 0));
    const unclosed = error.code === "CSV_QUOTE_NOT_CLOSED";
    const line = unclosed || typeof error.lines !== "number" ? this.#lastLine + 1 : error.lines;
    const message = unclosed ? "a quote is opened here and not closed" : QUOTE_IN_CELL;
    return new Stop(
      {
        code: "LIST_SYNTAX",
        message,
        hint: 'put the whole cell in quotes, and double the quotes in it: `"a ""b"" c"`',
      },
      this.#placeAt(line, typeof error.column === "number" ? error.column : 0),
    );
  }

  label(): string {
    return `row ${this.line}`;
  }

  locate(path: Path): SourcePlace {
    const name = path.join(".");
    const index = this.#columns?.findIndex((column) => column.path.join(".") === name) ?? -1;
    return this.#placeAt(this.line, Math.max(index, 0));
  }

  #row(cells: string[], columns: readonly Column[]): void {
    const { collector, isExport } = this.options;
    const user = this.#text(cells[this.#user]);
    if (this.#export !== undefined && user !== "") {
      this.#exported(cells, this.#export);
      return;
    }
    if (!isExport && user.startsWith("'")) throw new Stop(EXPORTED, this.locate(["user_id"]));
    const email = this.#text(cells[this.#email]);
    const deliverTo = cells[this.#deliverTo] || undefined;
    const kind = email === "" ? "user_id" : "email";
    const profile = isPlain(user, email, deliverTo) ? this.#profile(kind, cells, columns) : undefined;
    if (profile === undefined) collector.addUnsure(this.#entry(cells, columns), this);
    else collector.addPlain(email === "" ? user : email, profile, this, deliverTo);
  }

  #exported(cells: string[], columns: ExportColumns): void {
    const entry = columns.entryOf(cells.map((cell) => this.#text(cell)));
    if (entry === undefined) this.options.rows.withoutPassword++;
    else this.options.collector.add(entry, this);
  }

  /** A cell's text; empty if there is no such column. */
  #text(cell = ""): string {
    return this.options.isExport && cell.startsWith("'") ? cell.slice(1) : cell;
  }

  #profile(kind: "user_id" | "email", cells: string[], columns: readonly Column[]): number | undefined {
    let text: string = kind;
    for (let index = 0; index < cells.length; index++) {
      if (columns[index]!.cell === "skip" || index === this.#user || index === this.#email) continue;
      if (index === this.#deliverTo) continue;
      text += `\0${cells[index]}`;
    }
    if (this.#profiles.has(text)) return this.#profiles.get(text);
    const { user_id, email, deliver_to, ...rest } = this.#entry(cells, columns);
    const profile = this.options.collector.profileOf(kind, rest);
    this.#profiles.set(text, profile);
    return profile;
  }

  #entry(cells: string[], columns: readonly Column[]): Record<string, unknown> {
    const entry: Record<string, unknown> = {};
    for (const [index, { path, cell }] of columns.entries()) {
      const [key = "", inner] = path;
      const text = this.#text(cells[index]);
      if (cell === "skip" || text === "") continue;
      if (inner === undefined) entry[key] = cellValue(text, cell);
      else entry[key] = { ...(entry[key] as object | undefined), [inner]: text };
    }
    return entry;
  }

  #ragged(wanted: number): void {
    const { length } = this.#cells;
    this.options.report.add(
      this.options.file,
      {
        code: "LIST_ROW_RAGGED",
        message: `the row has ${length} ${length === 1 ? "cell" : "cells"}, and the header ${wanted}`,
        hint: "write a comma for each empty cell, and put cells with commas in quotes",
        entry: this.options.report.full ? undefined : this.label(),
      },
      () => this.#placeAt(this.line, Math.min(wanted, length - 1)),
    );
  }

  #header(cells: readonly string[]): Column[] {
    const { isExport } = this.options;
    const names = cells.map((cell) => this.#text(cell));
    this.#checkIsList(names);
    this.#user = names.indexOf("user_id");
    this.#email = isExport ? -1 : names.indexOf("email");
    this.#deliverTo = isExport ? -1 : names.indexOf("deliver_to");
    if (!this.#checkColumns(names)) throw new Stop();
    this.#export = isExport ? new ExportColumns(names) : undefined;
    return names.map((name) => ({
      path: name.split("."),
      cell: isExport && name !== "user_id" ? "skip" : (COLUMNS[name] ?? "skip"),
    }));
  }

  /** @throws Stop if the first line is not the header of a list */
  #checkIsList(names: readonly string[]): void {
    const { isExport } = this.options;
    const known = isExport ? ["user_id"] : COLUMN_NAMES;
    const near = names.some((name) => name.length <= 40 && nearest(name, COLUMN_NAMES) !== undefined);
    this.#isList = names.some((name) => known.includes(name)) || (!isExport && near && names.every(isName));
    if (this.#isList) return;
    const hint = isExport
      ? "export the field `user_id`, too"
      : "begin with a line of column names that includes `user_id` or `email`; for Auth0's own export write `format: auth0-csv`, for any other list `format: any`";
    throw new Stop(
      { code: "LIST_HEADER", message: "the first line names no column of a list", hint },
      this.#placeAt(this.line, 0),
    );
  }

  /** Reports wrong columns. @returns whether all are right */
  #checkColumns(names: readonly string[]): boolean {
    const { isExport, report, file } = this.options;
    const mistakes = names.flatMap((name, index) => {
      const mistake = this.#columnMistake(names, name, index);
      return mistake === undefined ? [] : [{ index, mistake }];
    });
    if (mistakes.length === 0 && this.#user < 0 && this.#email < 0) {
      const hint = isExport
        ? "export the field `user_id`, too"
        : "add a column `user_id`, or `email` and `connection_id`";
      mistakes.push({
        index: 0,
        mistake: { code: "LIST_HEADER", message: "no column names the target", hint },
      });
    }
    for (const { index, mistake } of mistakes) report.add(file, mistake, this.#placeAt(this.line, index));
    return mistakes.length === 0;
  }

  #columnMistake(names: readonly string[], name: string, index: number): Mistake | undefined {
    const { isExport } = this.options;
    const isRepeated = names.indexOf(name) < index;
    if (isRepeated && (!isExport || name === "user_id")) {
      return {
        code: "DUPLICATE_KEY",
        message: `the column ${quoted(name)} appears twice`,
        hint: "remove one of them",
      };
    }
    return isExport || Object.hasOwn(COLUMNS, name) ? undefined : unknownColumn(name);
  }

  /** The position of a cell. A file without a list's header may be any file, so its lines are not shown. */
  #placeAt(line: number, cell: number): SourcePlace {
    if (!this.#isList) return { line, column: 1, text: undefined };
    const piece = this.#pieces.findLast((one) => one.line <= line);
    const text = piece?.bytes.toString("utf8").split("\n", line - piece.line + 1)[line - piece.line] ?? "";
    return { line, column: cellStart(text, cell) + 1, text };
  }
}

function isPlain(user: string, email: string, deliverTo: string | undefined): boolean {
  const isTarget = email === "" ? PLAIN_USER_ID.test(user) : user === "" && PLAIN_EMAIL.test(email);
  return isTarget && (deliverTo === undefined || PLAIN_DELIVER_TO.test(deliverTo));
}

/** Whether a text may be the name of a column. Secrets don't look like this. */
function isName(name: string): boolean {
  return /^[a-z_. ]{1,40}$/i.test(name);
}

const QUOTE_IN_CELL = "there is a quote in the middle of a cell";
const EXPORTED: Mistake = {
  code: "LIST_SYNTAX",
  message: "`user_id` begins with `'`, as in Auth0's own CSV exports",
  hint: "write `format: auth0-csv` beside `file`",
};

function unknownColumn(name: string): Mistake {
  const { message, hint: suggestion, code } = unknownKeyMistake(name, COLUMN_NAMES);
  const hint =
    suggestion?.startsWith("did") === true
      ? suggestion
      : "is it Auth0's own export? then write `format: auth0-csv`";
  return { code, message: message.replace("key", "column"), hint };
}
