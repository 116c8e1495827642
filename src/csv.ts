import type { Target } from "./target.js";

/** The columns of a target; `targetCells` has their values. */
export const TARGET_COLUMNS = ["user_id", "email", "connection_id"] as const;

/** A target as the cells of TARGET_COLUMNS; those that it does not have are empty. */
export function targetCells(target: Target): string[] {
  return "user_id" in target ? [target.user_id, "", ""] : ["", target.email, target.connection_id];
}

/**
 * One line of CSV (RFC 4180, LF). Values are exact: putting a `'` before an id or address that begins with `-` or `=` would
 * change it. Line breaks and other control characters become spaces.
 */
export function csvRow(cells: readonly string[]): string {
  return cells.map(cell).join(",");
}

function cell(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern removes control characters
  const plain = value.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
  // Quote what a spreadsheet might take for a formula: most of them import quoted values as text.
  return /[",;]|^[\s=+\-@]|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Free text, which is never compared: puts a `'` before what a spreadsheet would take for a formula. */
export function freeText(value: string): string {
  return /^\s*[=+\-@]/.test(value) ? `'${value}` : value;
}
