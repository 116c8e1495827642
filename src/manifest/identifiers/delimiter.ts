import { isKnownName } from "./columns.js";
import { parseIdentifier } from "./identifier.js";

/** How the fields of a text file are separated. `one`: one field a line. */
export type Layout =
  | { type: "one" }
  /** Fields that may be quoted, as CSV has them. */
  | { type: "table"; delimiter: string }
  /** An identifier, then a password, which may contain anything: `ada@example.com:secret`. */
  | { type: "combo"; delimiter: string };

const TABLE_DELIMITERS = ["\t", ";", ",", "|"] as const;
const COMBO_DELIMITERS = [":", ";", "|", "\t", ",", " "] as const;
/** The share of the sample that must agree. */
const MOST = 0.8;
/** The share that must agree below a header with a known name. */
const HEADED = 0.5;

const NAMES: Readonly<Record<string, string>> = {
  "\t": "tabs",
  ";": "semicolons",
  ",": "commas",
  "|": "bars",
  ":": "colons",
  " ": "spaces",
};

/** What a delimiter is called. */
export function delimiterName(delimiter: string): string {
  return NAMES[delimiter] ?? delimiter;
}

/** Recognizes how a file is laid out. @param sample its first lines, empty ones removed */
export function recognizeLayout(sample: readonly string[]): Layout {
  if (sample.length === 0) return { type: "one" };
  const lines = sample.map((line) => line.trimEnd());
  const combo = COMBO_DELIMITERS.find((delimiter) => isCombo(lines, delimiter));
  if (combo !== undefined) return { type: "combo", delimiter: combo };
  const rows = logicalLines(lines);
  const delimiter = TABLE_DELIMITERS.find((one) => isTable(rows, one));
  return delimiter === undefined ? { type: "one" } : { type: "table", delimiter };
}

/**
 * Two fields without a header, the first an identifier and the second none. A table of two columns looks the same; its
 * second column is not used either way, so it is treated like passwords: never kept, never shown.
 */
function isCombo(lines: readonly string[], delimiter: string): boolean {
  const [first = ""] = lines;
  if (!isComboLine(first, delimiter)) return false;
  const hits = lines.filter((line) => isComboLine(line, delimiter));
  if (hits.length < lines.length * MOST) return false;
  // Several fields in every line are a table without a header.
  const counts = lines.map((line) => line.split(delimiter).length);
  return delimiter === ":" || delimiter === " " || !counts.every((count) => count > 2 && count === counts[0]);
}

function isComboLine(line: string, delimiter: string): boolean {
  const at = line.indexOf(delimiter);
  // A user id contains a bar itself.
  if (at < 1 || (delimiter === "|" && !line.slice(0, at).includes("@"))) return false;
  const rest = line.slice(at + 1).trim();
  if (rest === "" || !isWhole(line.slice(0, at))) return false;
  // No table has colons between its columns; a password may be an address.
  return delimiter === ":" || !isOtherIdentifier(rest);
}

/** A password may look like a user id of some provider (`pa|ss`), but not like one of these. */
function isOtherIdentifier(text: string): boolean {
  const identifier = parseIdentifier(text);
  if (identifier?.kind !== "user_id") return identifier !== undefined;
  return /^(auth0|google-oauth2|facebook|github|apple|samlp|waad|oidc|oauth2|email|sms)\|/.test(
    identifier.value,
  );
}

/** One identifier without anything around it but quotes. */
function isWhole(text: string): boolean {
  return !text.trim().includes(" ") && parseIdentifier(text) !== undefined;
}

/** Joins lines while a quote is open: a cell may contain line breaks. Where that joins most lines, they are no CSV. */
function logicalLines(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open: string | undefined;
  for (const line of lines) {
    const whole = open === undefined ? line : `${open}\n${line}`;
    const isOpen = (whole.split('"').length - 1) % 2 === 1;
    open = isOpen ? whole : undefined;
    if (!isOpen) joined.push(whole);
  }
  return joined.length * 4 < lines.length ? lines : joined;
}

function isTable(lines: readonly string[], delimiter: string): boolean {
  const counts = new Map<number, number>();
  let identifiers = 0;
  for (const line of lines) {
    const fields = unquotedSplit(line, delimiter);
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    if (fields.length > 1 && fields.some((field) => parseIdentifier(field) !== undefined)) identifiers++;
  }
  const [most = [1, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  const [header = ""] = lines;
  const share = unquotedSplit(header, delimiter).some(isKnownName) ? HEADED : MOST;
  if (most[0] < 2 || most[1] < lines.length * share) return false;
  // Bars stand in user ids; they separate fields only where a whole identifier stands between two of them.
  return delimiter !== "|" || identifiers >= Math.max(1, (lines.length - 1) * MOST);
}

/** Splits at delimiters outside of double quotes. */
function unquotedSplit(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const fields: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === delimiter && !quoted) {
      fields.push(line.slice(from, at));
      from = at + 1;
    }
  }
  return [...fields, line.slice(from)];
}
