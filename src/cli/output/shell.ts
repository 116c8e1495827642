import { escapeText } from "../../escape.js";

/** A command line that can be pasted into a POSIX shell. Control characters are replaced by visible escapes. */
export function shellWords(words: readonly string[]): string {
  return words.map(quote).join(" ");
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${escapeText(word).replaceAll("'", String.raw`'\''`)}'`;
}
