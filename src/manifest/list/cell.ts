/** How a column's cells become values; `skip` is a column that an export has and an entry has not. */
export type CellType = "text" | "integer" | "boolean" | "skip";

/** The value of a cell; what does not fit its type stays a text, for the schema to refuse. */
export function cellValue(text: string, cell: CellType): string | number | boolean {
  if (cell === "integer" && /^(0|[1-9][0-9]{0,14})$/.test(text)) return Number(text);
  if (cell === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** How many line breaks a cell has. */
export function newlines(text: string): number {
  return text.split("\n").length - 1;
}

/** Where a cell begins in a line of CSV, from 0; 0 where the line has fewer cells. */
export function cellStart(text: string, cell: number): number {
  let [at, inQuotes, left] = [0, false, cell];
  for (; at < text.length && left > 0; at++) {
    if (text[at] === '"') inQuotes = !inQuotes;
    else if (text[at] === "," && !inQuotes) left--;
  }
  return left > 0 ? 0 : at;
}
