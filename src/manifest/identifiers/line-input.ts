import { pipeline } from "node:stream/promises";
import { CsvError } from "csv-parse";
import { RecordParser } from "../list/record-parser.js";
import { linesOf, MAX_LINE_CHARS } from "../list/text.js";
import { type Columns, findColumns } from "./columns.js";
import { delimiterName, recognizeLayout } from "./delimiter.js";
import { parseIdentifier } from "./identifier.js";
import { type InputOptions, type InputSink, inputInvalid, NAME_COLUMN, type Text } from "./input-sink.js";

const SAMPLE_LINES = 500;
const NO_USERS = "no column has e-mail addresses or user ids";

/**
 * Reads lines of text: one identifier each, columns, or addresses with passwords.
 * @returns how it was understood
 * @throws ReticketError INPUT_INVALID
 */
export async function readLineInput(
  name: string,
  text: Text,
  options: InputOptions,
  sink: InputSink,
): Promise<string> {
  const sample = text.head.split("\n").filter((line) => line.trim() !== "");
  // A line that the head cuts off would be recognized by half of it.
  if (sample.length > SAMPLE_LINES) sample.length = SAMPLE_LINES;
  const layout = recognizeLayout(sample);
  switch (layout.type) {
    case "one":
      return readSingle(name, sample, text, sink);
    case "combo":
      return readCombo(layout.delimiter, text, sink);
    case "table":
      return readTable(name, layout.delimiter, text, options, sink);
  }
}

async function readSingle(
  name: string,
  sample: readonly string[],
  { pieces }: Text,
  sink: InputSink,
): Promise<string> {
  const columns = findColumns(sample.map((line) => [line]));
  if (columns === undefined)
    throw inputInvalid(name, "no line has an e-mail address or a user id", NAME_COLUMN);
  let skip = columns.header === undefined ? 0 : 1;
  let number = 0;
  for await (const line of linesOf(pieces)) {
    number++;
    if (line.trim() === "" || skip-- > 0) continue;
    const identifier = parseIdentifier(line);
    if (identifier === undefined) sink.unreadable(line, number);
    else sink.identifier(identifier, number);
  }
  return `${columns.userId === undefined ? "addresses" : "user ids"}, one a line`;
}

async function readCombo(delimiter: string, { pieces }: Text, sink: InputSink): Promise<string> {
  let number = 0;
  for await (const line of linesOf(pieces)) {
    number++;
    if (line.trim() === "") continue;
    const at = line.indexOf(delimiter);
    const identifier = parseIdentifier(at < 0 ? line : line.slice(0, at));
    // What can't be read may be a password: nothing of it is kept.
    if (identifier === undefined) sink.unreadable("", number);
    else sink.identifier(identifier, number);
    if (at >= 0 && line.slice(at + 1).trim() !== "") sink.password();
  }
  return `addresses with passwords, which were ignored, separated by ${delimiterName(delimiter)}`;
}

async function readTable(
  name: string,
  delimiter: string,
  { pieces }: Text,
  { column }: InputOptions,
  sink: InputSink,
): Promise<string> {
  const table = new Table(name, column, sink);
  const parser = new RecordParser(
    (cells, lastLine) => table.row({ cells, line: firstLine(cells, lastLine) }),
    {
      delimiter,
      max_record_size: MAX_LINE_CHARS,
      relax_quotes: true,
    },
  );
  try {
    await pipeline(pieces, parser.resume());
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw inputInvalid(
      name,
      "a quote is opened and never closed",
      "double the quotes inside of quoted cells",
    );
  }
  return `${table.end()}, ${delimiterName(delimiter)}`;
}

function firstLine(cells: readonly string[], lastLine: number): number {
  return lastLine - cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
}

interface Row {
  cells: readonly string[];
  /** The line that it begins on. */
  line: number;
}

/** Rows of cells: the first ones are kept until the columns are recognized. */
class Table {
  #sample: Row[] | undefined = [];
  #columns: Columns | undefined;

  constructor(
    private readonly name: string,
    private readonly column: string | undefined,
    private readonly sink: InputSink,
  ) {}

  row(row: Row): void {
    if (this.#sample === undefined) {
      this.#take(row);
      return;
    }
    this.#sample.push(row);
    if (this.#sample.length === SAMPLE_LINES) this.#recognize();
  }

  /** @returns which columns were read */
  end(): string {
    this.#recognize();
    const { userId, email, header } = this.#columns!;
    const place = (index: number) => {
      const title = header?.[index]?.trim();
      return `column ${index + 1}${title === undefined || title === "" ? "" : ` (${JSON.stringify(title.slice(0, 60))})`}`;
    };
    if (userId === undefined) return `addresses in ${place(email!)}`;
    const others = email === undefined ? "" : `, addresses in ${place(email)} where there is no user id`;
    return `user ids in ${place(userId)}${others}`;
  }

  #recognize(): void {
    const sample = this.#sample;
    if (sample === undefined) return;
    this.#sample = undefined;
    const columns = findColumns(
      sample.map(({ cells }) => cells),
      this.column,
    );
    if (columns === undefined) {
      const why = this.column === undefined ? NO_USERS : `there is no column ${JSON.stringify(this.column)}`;
      throw inputInvalid(this.name, why, NAME_COLUMN);
    }
    this.#columns = columns;
    for (const row of columns.header === undefined ? sample : sample.slice(1)) this.#take(row);
  }

  #take({ cells, line }: Row): void {
    if (cells.every((cell) => cell.trim() === "")) return;
    const { userId, email, passwords } = this.#columns!;
    if (passwords.some((index) => (cells[index] ?? "").trim() !== "")) this.sink.password();
    const found = [userId, email].flatMap((index) => {
      const identifier = index === undefined ? undefined : parseIdentifier(cells[index] ?? "");
      return identifier === undefined ? [] : [identifier];
    });
    const [identifier] = found;
    if (identifier !== undefined) {
      this.sink.identifier(identifier, line);
      return;
    }
    const text = cells[userId ?? email!] || (email === undefined ? "" : (cells[email] ?? ""));
    this.sink.unreadable(passwords.length > 0 ? "" : text, line);
  }
}
