import { pipeline } from "node:stream/promises";
import { ReticketError } from "../errors.js";
import { escapeText } from "../escape.js";
import { plainName } from "../manifest/identifiers/columns.js";
import type { InputFile } from "../manifest/identifiers/input.js";
import { RecordParser } from "../manifest/list/record-parser.js";
import { Stop } from "../manifest/list/stop.js";
import { linesOf, MAX_LINE_CHARS, openText } from "../manifest/list/text.js";
import type { UserFields } from "../tenant/users.js";

const EXPORT_AGAIN = "export the users again, with the fields `user_id`, `email`, `identities` and `blocked`";
/** Columns of the Dashboard extension that have other names than the API's fields. */
const EXTENSION_FIELDS: Readonly<Record<string, string>> = {
  id: "user_id",
  userid: "user_id",
  email: "email",
  emailverified: "email_verified",
  connection: "connection",
  createdat: "created_at",
  updatedat: "updated_at",
  lastlogin: "last_login",
  lastip: "last_ip",
  lastpasswordreset: "last_password_reset",
  blocked: "blocked",
};

/**
 * Hands over the users of an export file one by one: NDJSON or CSV of the API, or CSV of the Dashboard's extension; gzipped
 * or not.
 * @param use called for each user, with its line
 * @throws ReticketError EXPORT_INVALID where it is empty, incomplete or no export
 */
export async function readExportFile(
  { name, chunks }: InputFile,
  use: (user: UserFields) => void,
): Promise<void> {
  let count = 0;
  const take = (user: UserFields, line: number): void => {
    if (typeof user.user_id !== "string" || user.user_id === "") {
      throw invalid(name, `line ${line} has no \`user_id\``);
    }
    count++;
    use(user);
  };
  try {
    const { pieces } = await openText(chunks);
    await readPieces(name, pieces, take);
  } catch (error) {
    throw error instanceof Stop ? invalid(name, error.message) : error;
  }
  if (count === 0) throw invalid(name, "it has no users");
}

type Take = (user: UserFields, line: number) => void;

async function readPieces(name: string, pieces: AsyncIterable<string>, take: Take): Promise<void> {
  const all = pieces[Symbol.asyncIterator]();
  const first = await all.next();
  if (first.done === true) return;
  async function* whole(): AsyncGenerator<string> {
    yield first.value as string;
    yield* { [Symbol.asyncIterator]: () => all };
  }
  const read = /^\s*[{[]/.test(first.value) ? readNdjson : readCsv;
  await read(name, whole(), take);
}

async function readNdjson(name: string, pieces: AsyncIterable<string>, take: Take): Promise<void> {
  let number = 0;
  for await (const line of linesOf(pieces)) {
    number++;
    if (line.trim() !== "") take(userOf(name, line, number), number);
  }
}

function userOf(name: string, line: string, number: number): UserFields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw invalid(name, `line ${number} is not complete JSON: the file is cut off or is not NDJSON`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as UserFields;
  throw invalid(name, `line ${number} is not a user`);
}

async function readCsv(name: string, pieces: AsyncIterable<string>, take: Take): Promise<void> {
  let header: readonly string[] | undefined;
  const parser = new RecordParser(
    (cells, line) => {
      if (header === undefined) header = cells.map(fieldName);
      else if (cells.length !== header.length) {
        throw invalid(name, `line ${line} has ${cells.length} cells, and the header ${header.length}`);
      } else take(userOfRow(header, cells), line);
    },
    { max_record_size: MAX_LINE_CHARS },
  );
  try {
    await pipeline(pieces, parser.resume());
  } catch (error) {
    if (error instanceof ReticketError || error instanceof Stop) throw error;
    throw invalid(name, "it is neither NDJSON nor a complete CSV file");
  }
}

/** Auth0 writes `'` before each text of a CSV export. */
function plainCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

function fieldName(cell: string): string {
  const name = plainCell(cell).trim();
  return EXTENSION_FIELDS[plainName(name)] ?? name;
}

/** `identities[0].connection` and the like become the lists that JSON exports have. */
function userOfRow(header: readonly string[], cells: readonly string[]): UserFields {
  const user: Record<string, unknown> = {};
  const identities: Record<string, string>[] = [];
  for (const [index, name] of header.entries()) {
    const text = plainCell(cells[index]!);
    if (text === "") continue;
    const [, place, field] = /^identities\[(\d{1,2})\]\.(\w+)$/.exec(name) ?? [];
    if (place === undefined || field === undefined) user[name] = cellValue(text);
    else identities[Number(place)] = { ...identities[Number(place)], [field]: text };
  }
  const listed = identities.filter((identity) => identity !== undefined);
  const own = listed.length > 0 ? listed : identityOfConnection(user);
  return own === undefined ? user : { ...user, identities: own };
}

function cellValue(text: string): string | boolean {
  return text === "true" || (text === "false" ? false : text);
}

/** The extension's CSV has the connection's name alone: it is that of the identity which the user id names. */
function identityOfConnection({ user_id: id, connection }: UserFields): object[] | undefined {
  if (typeof id !== "string" || typeof connection !== "string" || !id.includes("|")) return undefined;
  const bar = id.indexOf("|");
  return [{ provider: id.slice(0, bar), user_id: id.slice(bar + 1), connection }];
}

function invalid(name: string, why: string): ReticketError {
  return new ReticketError("EXPORT_INVALID", `the export ${escapeText(name)} can't be used: ${why}`, {
    hint: EXPORT_AGAIN,
  });
}
