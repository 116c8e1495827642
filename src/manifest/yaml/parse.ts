import { Composer, type Document, Lexer, Parser } from "yaml";

/** Mappings and lists inside one another, at most. */
export const MAX_DEPTH = 32;
/** Lexical tokens in one file, at most: what `yaml` reads in a few seconds and half a gigabyte. */
const MAX_TOKENS = 2_000_000;

/** Documents in one file, at most. */
const MAX_DOCUMENTS = 1000;

/** The text is refused before all of it was read. */
export class TooMuch extends Error {
  constructor(
    readonly code: "TOO_DEEP" | "FILE_TOO_LARGE",
    readonly offset?: number,
  ) {
    super(code);
  }
}

/**
 * Parses YAML to its nodes, one document after the other. Keys that stand twice are not looked for here: `yaml` does
 * that in quadratic time.
 * @throws TooMuch
 */
export function parseNodes(text: string): Document.Parsed[] {
  refuseTooMany(text);
  const parser = new Parser();
  const composer = new Composer({ version: "1.2", schema: "core", uniqueKeys: false, logLevel: "silent" });
  const documents: Document.Parsed[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (documents.length > MAX_DOCUMENTS) throw new TooMuch("FILE_TOO_LARGE", parser.offset);
    // Each mapping or list is one level, and an entry of a block in it is not.
    if (parser.stack.length > MAX_DEPTH + 2) throw new TooMuch("TOO_DEEP", parser.offset - lexeme.length);
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(false, text.length));
  return documents;
}

/** Counts the tokens of a long text beforehand: that is cheap, and parsing them is not. */
function refuseTooMany(text: string): void {
  if (text.length < MAX_TOKENS) return;
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) throw new TooMuch("FILE_TOO_LARGE");
  }
}
