import { Stop } from "../list/stop.js";
import { openText, type TextFile } from "../list/text.js";
import { type InputOptions, type InputSink, inputInvalid, type Text } from "./input-sink.js";
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
    const description = await read(name, text, options, sink);
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
