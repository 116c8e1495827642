import { parseIdentifier } from "./identifier.js";

/** Names of columns and keys in the exports of Auth0 and other systems, without case, spaces and punctuation. */
const USER_ID_NAMES = new Set(["userid", "auth0id", "auth0userid", "id", "sub", "uid", "authid"]);
/** In order of preference: where several columns hold addresses, the first of these names is taken. */
const EMAIL_NAMES = [
  "email",
  "emailaddress",
  "mail",
  "primarymail",
  "primaryemail",
  "primaryemailaddress",
  "useremail",
  "loginemail",
  "login",
  "username",
  "userprincipalname",
  "upn",
  "signinname",
  "accountname",
  "correoelectronico",
  "correo",
  "courriel",
  "adressemail",
  "emailadresse",
  "epost",
  "account",
  "user",
];
const PASSWORD_NAMES = new Set([
  "password",
  "pass",
  "passwd",
  "pwd",
  "passwort",
  "kennwort",
  "motdepasse",
  "contrasena",
  "passwordhash",
  "hash",
  "hashedpassword",
  "plaintext",
  "plaintextpassword",
]);
/** The share of a column's filled cells that must be identifiers, where there are several columns. */
const MIN_SHARE = 0.5;

/** Where a table has its identifiers. Columns count from 0. */
export interface Columns {
  userId: number | undefined;
  email: number | undefined;
  passwords: readonly number[];
  /** The names of the columns, where there is a header. */
  header: readonly string[] | undefined;
}

/** The name of a column or key without case, accents, spaces and punctuation. */
export function plainName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

export function isPasswordName(name: string): boolean {
  return PASSWORD_NAMES.has(plainName(name));
}

/** How a key or column of this name ranks as an address: 0 is best; undefined: not a known name. */
export function emailRank(name: string): number | undefined {
  const rank = EMAIL_NAMES.indexOf(plainName(name));
  return rank < 0 ? undefined : rank;
}

/**
 * Finds the columns that hold user ids and addresses by their content, and by their names where several do.
 * @param rows the first rows of the table, which may begin with a header
 * @param wanted a column's name, or its number from 1, as `--column` gives it
 * @returns undefined where no column does, or there is no such column
 */
export function findColumns(rows: readonly (readonly string[])[], wanted?: string): Columns | undefined {
  const header = headerOf(rows);
  const body = header === undefined ? rows : rows.slice(1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const passwords = (header ?? []).flatMap((name, index) => (isPasswordName(name) ? [index] : []));
  if (wanted !== undefined) {
    const index = wantedColumn(wanted, header, width);
    return index === undefined ? undefined : { userId: undefined, email: index, passwords, header };
  }
  const tallies = Array.from({ length: width }, (_, index) => tallyOf(body, index, header?.[index]));
  const userId = best(tallies, "userIds");
  const email = best(tallies, "emails");
  if (userId === undefined && email === undefined) return undefined;
  return { userId, email, passwords, header };
}

interface Tally {
  index: number;
  filled: number;
  userIds: number;
  emails: number;
  rank: number;
}

function tallyOf(rows: readonly (readonly string[])[], index: number, name: string | undefined): Tally {
  const tally = { index, filled: 0, userIds: 0, emails: 0, rank: rankOf(name) };
  for (const row of rows) {
    const cell = row[index];
    if (cell === undefined || cell.trim() === "") continue;
    tally.filled++;
    const kind = parseIdentifier(cell)?.kind;
    if (kind === "user_id") tally.userIds++;
    if (kind === "email") tally.emails++;
  }
  return tally;
}

function rankOf(name: string | undefined): number {
  if (name === undefined) return EMAIL_NAMES.length;
  return emailRank(name) ?? (plainName(name).includes("mail") ? EMAIL_NAMES.length - 1 : EMAIL_NAMES.length);
}

/** By name, then by how many rows it fills, then the leftmost. */
function best(tallies: readonly Tally[], kind: "userIds" | "emails"): number | undefined {
  const share = tallies.length === 1 ? 0 : MIN_SHARE;
  const found = tallies.filter((tally) => tally[kind] > 0 && tally[kind] >= tally.filled * share);
  found.sort((a, b) => a.rank - b.rank || b[kind] - a[kind] || a.index - b.index);
  return found[0]?.index;
}

/** The first row is a header where it has no identifier and is a row of names. */
function headerOf(rows: readonly (readonly string[])[]): readonly string[] | undefined {
  const [first] = rows;
  if (first === undefined || first.some((cell) => parseIdentifier(cell) !== undefined)) return undefined;
  const names = first.filter((cell) => cell.trim() !== "");
  if (names.length === 0) return undefined;
  if (names.some(isKnownName)) return first;
  // Without a known name: several short texts above rows that have identifiers.
  return names.length > 1 && names.every((name) => name.length <= 60) ? first : undefined;
}

/** Whether a header is likely to name a column of user ids or addresses so. */
export function isKnownName(name: string): boolean {
  const plain = plainName(name);
  return USER_ID_NAMES.has(plain) || plain.includes("mail") || emailRank(name) !== undefined;
}

function wantedColumn(
  wanted: string,
  header: readonly string[] | undefined,
  width: number,
): number | undefined {
  const byName = header?.findIndex((name) => name.trim() === wanted) ?? -1;
  if (byName >= 0) return byName;
  const loosely = header?.findIndex((name) => plainName(name) === plainName(wanted)) ?? -1;
  if (loosely >= 0 && plainName(wanted) !== "") return loosely;
  if (!/^[1-9][0-9]{0,3}$/.test(wanted)) return undefined;
  return Number(wanted) <= width ? Number(wanted) - 1 : undefined;
}
