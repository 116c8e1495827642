/**
 * One line of CSV (RFC 4180, LF), its values exactly as they are: a key, an id or an address that begins with `-` or `=` is
 * another one with a `'` before it. Line breaks and other control characters become spaces.
 */
export function csvRow(cells: readonly string[]): string {
  return cells.map(cell).join(",");
}

function cell(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const plain = value.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
  // What a spreadsheet might take for a formula is quoted, which says that it is text to most of those that import it.
  return /[",;]|^[\s=+\-@]|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Free text, which nothing is compared with: a spreadsheet that opens the file must not take it for a formula. */
export function freeText(value: string): string {
  return /^\s*[=+\-@]/.test(value) ? `'${value}` : value;
}
