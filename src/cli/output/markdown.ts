import { escapeText } from "../../escape.js";

/**
 * A code span around any text. In a code span, Markdown has no mentions, links or HTML. Also escapes `|`, so that it can
 * stand in a table cell.
 */
export function code(text: string): string {
  return fenced(escapeText(text.replaceAll("\\", "\\u{5c}")).replaceAll("|", "\\|"));
}

/** Like `code`, for text outside of tables: backslashes and `|` are not escaped. */
export function inlineCode(text: string): string {
  return fenced(escapeText(text));
}

function fenced(escaped: string): string {
  const fence = "`".repeat(longestRun(escaped) + 1);
  const pad = /^[` ]|[` ]$|^$/.test(escaped) ? " " : "";
  return `${fence}${pad}${escaped}${pad}${fence}`;
}

/** A code block around text that is already escaped for a terminal. */
export function codeBlock(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text.trimEnd()}\n${fence}\n`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** Text with a maximum length in bytes, some of which is reserved for its end. */
export class Page {
  text = "";
  #bytes = 0;
  #full = false;

  /** @param reserve bytes that only `close` may use */
  constructor(
    private readonly maxBytes: number,
    private readonly reserve: number,
  ) {}

  /** Bytes that may still be added. */
  get left(): number {
    return this.#full ? 0 : Math.max(0, this.maxBytes - this.reserve - this.#bytes);
  }

  /** @returns false: the text did not fit, and only `close` can add more */
  add(piece: string): boolean {
    this.#full ||= this.#bytes + Buffer.byteLength(piece) > this.maxBytes - this.reserve;
    if (!this.#full) this.close(piece);
    return !this.#full;
  }

  /** Adds text that must not be cut, using the reserve if necessary. */
  close(piece: string): void {
    this.text += piece;
    this.#bytes += Buffer.byteLength(piece);
  }
}
