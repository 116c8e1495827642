import { Composer, type Document, Lexer, Parser } from "yaml";

/** Mappings and lists inside one another, at most. */
export const MAX_DEPTH = 32;
/** Lexical tokens in one file, at most: what `yaml` reads in some five seconds. */
const MAX_TOKENS = 4_000_000;

/** The text is refused before all of it was read. */
export class TooMuch extends Error {
  constructor(
    readonly code: "TOO_DEEP" | "FILE_TOO_LARGE",
    readonly offset: number,
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
  const parser = new Parser();
  const composer = new Composer({ version: "1.2", schema: "core", uniqueKeys: false, logLevel: "silent" });
  const documents: Document.Parsed[] = [];
  let tokens = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    // Each mapping or list is one level, and an entry of a block in it is not.
    if (parser.stack.length > MAX_DEPTH + 2) throw new TooMuch("TOO_DEEP", parser.offset - lexeme.length);
    if (++tokens > MAX_TOKENS) throw new TooMuch("FILE_TOO_LARGE", parser.offset - lexeme.length);
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(false, text.length));
  return documents;
}
