import { escapeText } from "../../escape.js";

/**
 * A code span around any text: the one place in Markdown where text mentions nobody, links nowhere and is no HTML.
 * In a cell of a table too, where `|` would end it.
 */
export function code(text: string): string {
  return fenced(escapeText(text.replaceAll("\\", "\\u{5c}")).replaceAll("|", "\\|"));
}

/** As `code`, outside of tables: backslashes and `|` are shown as they are. */
export function inlineCode(text: string): string {
  return fenced(escapeText(text));
}

function fenced(escaped: string): string {
  const fence = "`".repeat(longestRun(escaped) + 1);
  const pad = /^[` ]|[` ]$|^$/.test(escaped) ? " " : "";
  return `${fence}${pad}${escaped}${pad}${fence}`;
}

/** A block of code around lines that are safe for a terminal. */
export function codeBlock(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text.trimEnd()}\n${fence}\n`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** Text that grows up to a length in bytes, and keeps some of it for how it ends. */
export class Page {
  text = "";
  #bytes = 0;
  #full = false;

  /** @param reserve bytes that only `close` may use */
  constructor(
    private readonly longest: number,
    private readonly reserve: number,
  ) {}

  /** Bytes that may still be added. */
  get left(): number {
    return this.#full ? 0 : Math.max(0, this.longest - this.reserve - this.#bytes);
  }

  /** @returns false where it does not fit; nothing but `close` is added from then on */
  add(piece: string): boolean {
    this.#full ||= this.#bytes + Buffer.byteLength(piece) > this.longest - this.reserve;
    if (!this.#full) this.close(piece);
    return !this.#full;
  }

  /** Adds what has to be there, from the reserve where need be. */
  close(piece: string): void {
    this.text += piece;
    this.#bytes += Buffer.byteLength(piece);
  }
}
