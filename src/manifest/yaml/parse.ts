import { Composer, type Document, Lexer, Parser } from "yaml";

/** The maximum depth of nested mappings and lists. */
export const MAX_DEPTH = 32;
/** The maximum number of tokens in a file: `yaml` needs a few seconds and half a gigabyte for it. */
const MAX_TOKENS = 2_000_000;

/** The maximum number of documents in a file. */
const MAX_DOCUMENTS = 1000;

/** The text exceeds a limit, and was not read to its end. */
export class TooMuch extends Error {
  constructor(
    readonly code: "TOO_DEEP" | "FILE_TOO_LARGE",
    readonly offset?: number,
  ) {
    super(code);
  }
}

/**
 * Parses YAML to nodes, one document after the other. Does not check for duplicate keys, because `yaml` needs quadratic time
 * for that.
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
    // Each mapping or list is one level; an entry of a block is not.
    if (parser.stack.length > MAX_DEPTH + 2) throw new TooMuch("TOO_DEEP", parser.offset - lexeme.length);
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(false, text.length));
  return documents;
}

/** Counts the tokens of a long text first, because counting is cheap and parsing is not. */
function refuseTooMany(text: string): void {
  if (text.length < MAX_TOKENS) return;
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) throw new TooMuch("FILE_TOO_LARGE");
  }
}
