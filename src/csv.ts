/**
 * One line of CSV (RFC 4180, LF). A cell that a spreadsheet would take for a formula gets a leading `'`; line breaks and
 * other control characters become spaces.
 */
export function csvRow(cells: readonly string[]): string {
  return cells.map(cell).join(",");
}

function cell(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const plain = value.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
  const safe = /^[\s]*[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
