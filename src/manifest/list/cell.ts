/** How the cells of a column are converted; `skip` is a column of an export that entries don't have. */
export type CellType = "text" | "integer" | "boolean" | "skip";

/** The value of a cell. Text that does not fit the type stays text, and the schema refuses it. */
export function cellValue(text: string, cell: CellType): string | number | boolean {
  if (cell === "integer" && /^(0|[1-9][0-9]{0,14})$/.test(text)) return Number(text);
  if (cell === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** The number of line breaks in a cell. */
export function newlines(text: string): number {
  return text.split("\n").length - 1;
}

/** The offset of a cell in a line of CSV, from 0; 0 if the line has fewer cells. */
export function cellStart(text: string, cell: number): number {
  let [at, inQuotes, left] = [0, false, cell];
  for (; at < text.length && left > 0; at++) {
    if (text[at] === '"') inQuotes = !inQuotes;
    else if (text[at] === "," && !inQuotes) left--;
  }
  return left > 0 ? 0 : at;
}
