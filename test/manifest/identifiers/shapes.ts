import { gzipSync } from "node:zlib";

/** A list file as people have it. */
export interface Shape {
  name: string;
  bytes: Buffer;
  /** What `select` says of how it was read; a part of it. */
  says: string;
  /** Options that the hint of the refusal names; absent: it is read without a flag. */
  needs?: { column?: string; emailDomain?: string };
  /** How many lines had a password. */
  passwords?: number;
  /** Lines without an identifier. */
  unreadable?: number;
}

/** Who is in each of the files, once or several times. */
export const PEOPLE = ["ada@example.com", "bob@example.org", "o'neil+x@sub.example.net"];
export const IDS = [
  "auth0|5f7c8ec7c33c6c004bbafe82",
  "auth0|5f7c8ec7c33c6c004bbafe83",
  "google-oauth2|103547991597142817347",
];

const [ADA = "", BOB = "", ONEIL = ""] = PEOPLE;
const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
const utf8 = (text: string) => Buffer.from(text);
const latin1 = (text: string) => Buffer.from(text, "latin1");
const utf16le = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16();
const one = PEOPLE.join("\n");
const table = (separator: string, header: string[], rows: string[][]) =>
  lines(...[header, ...rows].map((row) => row.join(separator)));
const named = (separator: string, header: string[]) =>
  table(
    separator,
    header,
    PEOPLE.map((address, index) => [String(index + 1), `Person ${index}`, address]),
  );
const quoted = (separator: string) =>
  lines(
    ["Name", "E-Mail", "Note"].map((cell) => `"${cell}"`).join(separator),
    ...PEOPLE.map((address) =>
      [`Doe${separator} J.`, address, 'says ""hi""'].map((cell) => `"${cell}"`).join(separator),
    ),
  );
const combo = (separator: string) =>
  lines(...PEOPLE.map((address, index) => `${address}${separator}${`pa${separator}`.repeat(index)}ss"w0rd`));
const users = PEOPLE.map((email, index) => ({ user_id: IDS[index], email }));
const nested = PEOPLE.map((email) => ({
  id: 7,
  profile: { login: email, email, groups: ["x".repeat(100_000)] },
}));
const scim = PEOPLE.map((email) => ({
  userName: email,
  emails: [{ value: email, primary: true }],
  active: true,
}));
const withPasswords = PEOPLE.map((email) => ({ email, password: "hunter2@example.com" }));
const ndjson = (items: readonly unknown[]) => lines(...items.map((item) => JSON.stringify(item)));
const pwned = {
  BreachSearchResults: PEOPLE.map((address) => {
    const [Alias, DomainName] = address.split("@");
    return { Alias, DomainName, Breaches: [{ Name: "Adobe" }] };
  }),
  PasteSearchResults: [],
};

/** Files that name the three people by address. */
export const ADDRESS_SHAPES: readonly Shape[] = [
  { name: "one a line", bytes: utf8(lines(...PEOPLE)), says: "addresses, one a line" },
  { name: "no newline at the end", bytes: utf8(one), says: "addresses, one a line" },
  { name: "CRLF", bytes: utf8(`${PEOPLE.join("\r\n")}\r\n`), says: "addresses, one a line" },
  { name: "CR alone", bytes: utf8(`${PEOPLE.join("\r")}\r`), says: "addresses, one a line" },
  { name: "byte order mark", bytes: utf8(`\ufeff${lines(...PEOPLE)}`), says: "addresses, one a line" },
  { name: "UTF-16 LE", bytes: utf16le(lines(...PEOPLE)), says: "UTF-16LE" },
  { name: "UTF-16 BE", bytes: utf16be(lines(...PEOPLE)), says: "UTF-16BE" },
  { name: "UTF-16 LE without a mark", bytes: utf16le(lines(...PEOPLE)).subarray(2), says: "UTF-16LE" },
  { name: "gzip", bytes: gzipSync(lines(...PEOPLE)), says: "gzip" },
  { name: "empty lines", bytes: utf8(`\n\n${PEOPLE.join("\n\n\n")}\n\n`), says: "addresses, one a line" },
  { name: "a header email", bytes: utf8(lines("email", ...PEOPLE)), says: "addresses, one a line" },
  { name: "a header E-Mail Address", bytes: utf8(lines("E-Mail Address", ...PEOPLE)), says: "one a line" },
  { name: "capitals", bytes: utf8(lines(...PEOPLE.map((p) => p.toUpperCase()))), says: "one a line" },
  { name: "spaces", bytes: utf8(lines(...PEOPLE.map((p) => `  ${p}\t `))), says: "one a line" },
  {
    name: "no-break spaces",
    bytes: utf8(lines(...PEOPLE.map((p) => `\u00a0${p}\u00a0`))),
    says: "one a line",
  },
  {
    name: "zero-width spaces",
    bytes: utf8(lines(...PEOPLE.map((p) => `\u200b${p}\u200b`))),
    says: "one a line",
  },
  { name: "double quotes", bytes: utf8(lines(...PEOPLE.map((p) => `"${p}"`))), says: "one a line" },
  { name: "single quotes", bytes: utf8(lines(...PEOPLE.map((p) => `'${p}'`))), says: "one a line" },
  {
    name: "typographic quotes",
    bytes: utf8(lines(...PEOPLE.map((p) => `\u201c${p}\u201d`))),
    says: "one a line",
  },
  { name: "mailto:", bytes: utf8(lines(...PEOPLE.map((p) => `mailto:${p}`))), says: "one a line" },
  { name: "angle brackets", bytes: utf8(lines(...PEOPLE.map((p) => `<${p}>`))), says: "one a line" },
  {
    name: "names before addresses",
    bytes: utf8(lines(...PEOPLE.map((p) => `Jane Doe <${p}>`))),
    says: "one a line",
  },
  { name: "commas at the end", bytes: utf8(lines(...PEOPLE.map((p) => `${p},`))), says: "column 1" },
  { name: "semicolons at the end", bytes: utf8(lines(...PEOPLE.map((p) => `${p};`))), says: "column 1" },
  { name: "duplicates", bytes: utf8(lines(...PEOPLE, ...PEOPLE)), says: "one a line" },
  { name: "a stray quote", bytes: utf8(lines(...PEOPLE, '"')), says: "one a line", unreadable: 1 },
  {
    name: "lines without an address",
    bytes: utf8(lines(...PEOPLE, "n/a", "unknown")),
    says: "one a line",
    unreadable: 2,
  },
  { name: "commas", bytes: utf8(named(",", ["id", "name", "email"])), says: 'column 3 ("email"), commas' },
  {
    name: "semicolons",
    bytes: utf8(named(";", ["Nr", "Name", "Mail"])),
    says: 'column 3 ("Mail"), semicolons',
  },
  { name: "tabs", bytes: utf8(named("\t", ["Nr", "Name", "UPN"])), says: 'column 3 ("UPN"), tabs' },
  { name: "bars", bytes: utf8(named("|", ["Nr", "Name", "E-Post"])), says: 'column 3 ("E-Post"), bars' },
  { name: "an unknown column name", bytes: utf8(named(",", ["A", "B", "C"])), says: 'column 3 ("C")' },
  {
    name: "a European spreadsheet",
    bytes: latin1(named(";", ["Größe", "Straße", "Primäre Mail"])),
    says: "Windows-1252",
  },
  {
    name: "a UTF-16 spreadsheet",
    bytes: utf16le(named(";", ["Nr", "Größe", "Primary Mail"])),
    says: '("Primary Mail"), semicolons, UTF-16LE',
  },
  { name: "quoted cells with commas", bytes: utf8(quoted(",")), says: 'column 2 ("E-Mail"), commas' },
  { name: "quoted cells with semicolons", bytes: utf8(quoted(";")), says: 'column 2 ("E-Mail"), semicolons' },
  {
    name: "a table without a header",
    bytes: utf8(lines(...PEOPLE.map((p, index) => `${index},Person,${p},Berlin`))),
    says: "column 3, commas",
  },
  {
    name: "two columns with addresses",
    bytes: utf8(
      table(
        ",",
        ["recovery", "email"],
        PEOPLE.map((p, index) => [`other${index}@example.net`, p]),
      ),
    ),
    says: 'column 2 ("email")',
  },
  {
    name: "a column with line breaks",
    bytes: utf8(
      table(
        ",",
        ["note", "email"],
        PEOPLE.map((p) => ['"two\nlines"', p]),
      ),
    ),
    says: 'column 2 ("email")',
  },
  {
    name: "rows that lack cells",
    bytes: utf8(lines("email,name,city", `${ADA},Ada,Paris`, `${BOB},Bob,Rome`, ONEIL)),
    says: 'column 1 ("email")',
  },
  {
    name: "an export of another system",
    bytes: utf8(
      table(
        ",",
        ["uid", "givenName", "userPrincipalName", "passwordHash"],
        PEOPLE.map((p, n) => [String(n), "Jo", p, "$2a$10$x"]),
      ),
    ),
    says: 'column 3 ("userPrincipalName")',
    passwords: 3,
  },
  {
    name: "formulas as names",
    bytes: utf8(
      table(
        ",",
        ["name", "email"],
        PEOPLE.map((p) => ["=cmd|' /C calc'!A0", p]),
      ),
    ),
    says: "column 2",
  },
  {
    name: "a row of a megabyte",
    bytes: utf8(
      table(
        ",",
        ["picture", "email"],
        PEOPLE.map((p) => ["x".repeat(1_000_000), p]),
      ),
    ),
    says: "column 2",
  },
  { name: "passwords after colons", bytes: utf8(combo(":")), says: "passwords", passwords: 3 },
  { name: "passwords after semicolons", bytes: utf8(combo(";")), says: "passwords", passwords: 3 },
  { name: "passwords after bars", bytes: utf8(combo("|")), says: "passwords", passwords: 3 },
  {
    name: "passwords after spaces",
    bytes: utf8(lines(...PEOPLE.map((p) => `${p} secret`))),
    says: "passwords",
    passwords: 3,
  },
  {
    name: "a password column",
    bytes: utf8(
      table(
        ",",
        ["email", "password"],
        PEOPLE.map((p) => [p, "a@b.example"]),
      ),
    ),
    says: 'column 1 ("email")',
    passwords: 3,
  },
  { name: "a JSON array of addresses", bytes: utf8(JSON.stringify(PEOPLE)), says: "a list of users in JSON" },
  { name: "indented JSON", bytes: utf8(JSON.stringify(scim, undefined, 2)), says: "a list of users in JSON" },
  {
    name: "JSON in an object",
    bytes: utf8(JSON.stringify({ total: 3, users: scim })),
    says: "a list of users in JSON",
  },
  {
    name: "a list of addresses in an object",
    bytes: utf8(JSON.stringify({ users: PEOPLE })),
    says: "a list of users",
  },
  { name: "NDJSON of another system", bytes: utf8(ndjson(nested)), says: "users in JSON, one a line" },
  { name: "NDJSON with passwords", bytes: utf8(ndjson(withPasswords)), says: "one a line", passwords: 3 },
  { name: "NDJSON of one user a line, gzip", bytes: gzipSync(ndjson(scim)), says: "one a line, gzip" },
  { name: "Have I Been Pwned, dashboard", bytes: utf8(JSON.stringify(pwned)), says: "Have I Been Pwned" },
  {
    name: "Have I Been Pwned, whole addresses",
    bytes: utf8(JSON.stringify(Object.fromEntries(PEOPLE.map((p) => [p, ["Adobe"]])))),
    says: "Have I Been Pwned",
  },
  {
    name: "a column that is not recognized by its content",
    bytes: utf8(
      table(
        ",",
        ["a", "contact"],
        [
          ["x", ADA],
          ["x", BOB],
          ["x", ONEIL],
          ["x", "n/a"],
          ["x", "-"],
          ["x", "?"],
          ["x", "none"],
        ],
      ),
    ),
    says: 'column 2 ("contact")',
    needs: { column: "contact" },
    unreadable: 4,
  },
];

/** Files that name the three users by id. */
export const ID_SHAPES: readonly Shape[] = [
  { name: "ids, one a line", bytes: utf8(lines(...IDS)), says: "user ids, one a line" },
  {
    name: "a column of ids",
    bytes: utf8(
      table(
        ",",
        ["user_id", "email"],
        users.map(({ user_id, email }) => [user_id!, email]),
      ),
    ),
    says: 'user ids in column 1 ("user_id")',
  },
  {
    name: "Auth0's CSV export",
    bytes: utf8(lines("user_id,email", ...users.map((u) => `"'${u.user_id}","'${u.email}"`))),
    says: "user ids in column 1",
  },
  {
    name: "Auth0's extension",
    bytes: utf8(lines("Id,Email,Connection", ...users.map((u) => `"${u.user_id}","${u.email}","Users"`))),
    says: 'user ids in column 1 ("Id")',
  },
  { name: "Auth0's NDJSON export", bytes: utf8(ndjson(users)), says: "users in JSON" },
  {
    name: "bars around ids",
    bytes: utf8(lines("id|email", ...users.map((u) => `"${u.user_id}"|${u.email}`))),
    says: "bars",
  },
];
