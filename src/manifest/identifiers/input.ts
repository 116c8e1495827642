import { Stop } from "../list/stop.js";
import { openText, type TextFile } from "../list/text.js";
import type { Identifier } from "./identifier.js";
import { type InputOptions, type InputSink, inputInvalid, NAME_COLUMN, type Text } from "./input-sink.js";
import { readJsonInput } from "./json-input.js";
import { readLineInput } from "./line-input.js";

/** A file, or standard input, that names users. */
export interface InputFile {
  /** For messages. */
  name: string;
  chunks: AsyncIterable<Buffer>;
}

/** How an input was understood, for people: `addresses in column 3 ("Primary Mail"), semicolons, UTF-16LE`. */
export interface InputSummary {
  name: string;
  description: string;
}

/** How much of an unreadable line is kept, characters. */
const MAX_SHOWN_CHARS = 100;
/** If there are more lines without an identifier than this share of the others, they may be passwords. */
const MAX_SHOWN_SHARE = 0.25;

/** Keeps the texts of unreadable lines until the whole file tells that none of them can be a password. */
class CautiousSink implements InputSink {
  readonly #unreadable: [text: string, line: number][] = [];
  identifiers = 0;
  #passwords = false;

  constructor(private readonly sink: InputSink) {}

  identifier(identifier: Identifier, line: number): void {
    this.identifiers++;
    this.sink.identifier(identifier, line);
  }

  unreadable(text: string, line: number): void {
    this.#unreadable.push([text.slice(0, MAX_SHOWN_CHARS), line]);
  }

  password(): void {
    this.#passwords = true;
    this.sink.password();
  }

  end(): void {
    const isShown = !this.#passwords && this.#unreadable.length <= this.identifiers * MAX_SHOWN_SHARE;
    for (const [text, line] of this.#unreadable) this.sink.unreadable(isShown ? text : "", line);
  }
}

/** How much text is looked at to recognize a shape, characters. */
const HEAD_CHARS = 256 * 1024;

/**
 * Reads identifiers from a list in any of the usual shapes: one a line, delimited columns, JSON, NDJSON; packed or not.
 * @throws ReticketError INPUT_INVALID where the file has no users that can be recognized
 */
export async function readInput(
  { name, chunks }: InputFile,
  options: InputOptions,
  sink: InputSink,
): Promise<InputSummary> {
  try {
    const file = await openText(chunks);
    const text = await readHead(file.pieces);
    const first = text.head.trimStart()[0];
    if (first === undefined)
      throw inputInvalid(name, "the file is empty", "check that the right file was given");
    const read = first === "{" || first === "[" ? readJsonInput : readLineInput;
    const cautious = new CautiousSink(sink);
    const description = await read(name, text, options, cautious);
    if (cautious.identifiers === 0)
      throw inputInvalid(name, "no line has an e-mail address or a user id", NAME_COLUMN);
    cautious.end();
    return { name, description: [description, ...packing(file)].join(", ") };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw inputInvalid(name, error.message, error.mistake?.hint);
  }
}

function packing({ encoding, gzipped }: TextFile): string[] {
  return [...(encoding === "UTF-8" ? [] : [encoding]), ...(gzipped ? ["gzip"] : [])];
}

async function readHead(pieces: AsyncIterable<string>): Promise<Text> {
  const rest = pieces[Symbol.asyncIterator]();
  let head = "";
  while (head.length < HEAD_CHARS) {
    const next = await rest.next();
    if (next.done === true) break;
    head += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    try {
      yield head;
      yield* { [Symbol.asyncIterator]: () => rest };
    } finally {
      await rest.return?.();
    }
  }
  return { head, pieces: all() };
}
