// biome-ignore lint/suspicious/noControlCharactersInRegex: these begin the colors of a terminal.
const PIECES = /\x1b\[[0-9;]*m|\P{M}\p{M}*/gu;
/** Characters that take two columns in most terminals. */
const WIDE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
const NO_COLOR = "\x1b[0m";

/** Cuts each line to the terminal's columns, so that no line wraps; `…` stands for what is cut. Colors stay. */
export function fitLines(text: string, columns: number): string {
  return text
    .split("\n")
    .map((line) => fitLine(line, columns))
    .join("\n");
}

function fitLine(line: string, columns: number): string {
  const pieces = line.match(PIECES) ?? [];
  if (pieces.reduce((sum, piece) => sum + widthOf(piece), 0) <= columns) return line;
  let cut = "";
  let width = 0;
  for (const piece of pieces) {
    width += widthOf(piece);
    if (width > columns - 1) break;
    cut += piece;
  }
  return cut.includes("\x1b") ? `${cut}…${NO_COLOR}` : `${cut}…`;
}

function widthOf(piece: string): number {
  if (piece.startsWith("\x1b")) return 0;
  return WIDE.test(piece) ? 2 : 1;
}
