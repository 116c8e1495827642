import { linesOf } from "../list/text.js";
import { emailRank, isPasswordName, plainName } from "./columns.js";
import { type Identifier, parseIdentifier } from "./identifier.js";
import { type InputOptions, type InputSink, inputInvalid, type Text } from "./input-sink.js";

/** A JSON document is held in memory whole; NDJSON is not. */
const MAX_DOCUMENT_CHARS = 128 * 1024 * 1024;
const MAX_DEPTH = 6;

/**
 * Reads JSON: one user a line, a list of users or addresses, or a domain search of Have I Been Pwned.
 * @returns how it was understood
 * @throws ReticketError INPUT_INVALID
 */
export async function readJsonInput(
  name: string,
  text: Text,
  options: InputOptions,
  sink: InputSink,
): Promise<string> {
  if (isNdjson(text.head)) {
    let number = 0;
    for await (const line of linesOf(text.pieces)) {
      number++;
      if (line.trim() !== "") takeUser(parsed(line), number, options, sink);
    }
    return "users in JSON, one a line";
  }
  const document = await wholeDocument(name, text);
  const pwned = pwnedAddresses(name, document, options);
  if (pwned !== undefined) {
    for (const [index, address] of pwned.entries()) takeUser(address, index + 1, options, sink);
    return "a domain search of Have I Been Pwned";
  }
  const users = listIn(document);
  if (users === undefined)
    throw inputInvalid(name, "the JSON has no list of users", "give an array, or one user a line");
  for (const [index, user] of users.entries()) takeUser(user, index + 1, options, sink);
  return "a list of users in JSON";
}

/** The first line is a whole object, and another line follows, or that object itself is a user. */
function isNdjson(head: string): boolean {
  const [first = "", ...rest] = head.trimStart().split("\n", 3);
  const value = parsed(first);
  if (!isObject(value)) return false;
  return rest.some((line) => line.trim() !== "") || isUser(value);
}

function isUser(value: Record<string, unknown>): boolean {
  return Object.values(value).some((one) => typeof one === "string" && parseIdentifier(one) !== undefined);
}

async function wholeDocument(name: string, { pieces }: Text): Promise<unknown> {
  const parts: string[] = [];
  let chars = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    chars += piece.length;
    if (chars > MAX_DOCUMENT_CHARS) {
      const why = `the JSON document is larger than ${MAX_DOCUMENT_CHARS / 1024 ** 2} MiB`;
      throw inputInvalid(name, why, "write one user a line: `jq -c '.[]' FILE`");
    }
  }
  try {
    return JSON.parse(parts.join(""));
  } catch {
    throw inputInvalid(name, "the JSON is incomplete or malformed", "fetch or copy the file again");
  }
}

/** A list, or the one list that an object has. */
function listIn(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) return undefined;
  const lists = Object.values(document).filter((value) => Array.isArray(value));
  return lists.length === 1 ? lists[0] : undefined;
}

/**
 * The addresses of a domain search: the file of the dashboard (`BreachSearchResults` with `Alias` and `DomainName`), or the
 * answer of the API, an object with a list of breaches for each alias. Source: haveibeenpwned.com/API/v3.
 */
function pwnedAddresses(
  name: string,
  document: unknown,
  { emailDomain }: InputOptions,
): string[] | undefined {
  if (!isObject(document)) return undefined;
  const results = [document.BreachSearchResults, document.PasteSearchResults].filter(Array.isArray).flat();
  if (results.length > 0) {
    return results.map((result) => `${Object(result).Alias}@${Object(result).DomainName}`);
  }
  const aliases = Object.entries(document);
  if (aliases.length === 0 || !aliases.every(([, breaches]) => isAlias(breaches))) return undefined;
  return aliases.map(([alias]) => {
    if (alias.includes("@")) return alias;
    if (emailDomain === undefined) {
      throw inputInvalid(
        name,
        "the search has only the part before the @ of each address",
        "give the domain that was searched: `--email-domain example.com`",
      );
    }
    return `${alias}@${emailDomain}`;
  });
}

function isAlias(breaches: unknown): boolean {
  const isList = Array.isArray(breaches) && breaches.every((breach) => typeof breach === "string");
  // A list of addresses under a name (`{"users": ["ada@example.com"]}`) is a list of users.
  return isList && !breaches.some((breach) => parseIdentifier(breach) !== undefined);
}

function takeUser(value: unknown, number: number, options: InputOptions, sink: InputSink): void {
  const { passwords } = namedStrings(value);
  if (passwords) sink.password();
  const identifier = typeof value === "string" ? parseIdentifier(value) : identifierIn(value, options.column);
  if (identifier !== undefined) sink.identifier(identifier, number);
  else sink.unreadable(typeof value === "string" && !passwords ? value : "", number);
}

/** A user id where there is one, else the address with the best name. @param wanted the key to take, with dots */
function identifierIn(value: unknown, wanted?: string): Identifier | undefined {
  const { strings } = namedStrings(value);
  if (wanted !== undefined) {
    const at = strings.find(({ path }) => path === wanted || plainName(path) === plainName(wanted));
    return at === undefined ? undefined : parseIdentifier(at.text);
  }
  const found = strings.flatMap(({ key, depth, text }) => {
    const identifier = parseIdentifier(text);
    if (identifier === undefined) return [];
    const rank = identifier.kind === "user_id" ? -1 : (emailRank(key) ?? 100);
    return [{ identifier, rank, depth }];
  });
  found.sort((a, b) => a.rank - b.rank || a.depth - b.depth);
  return found[0]?.identifier;
}

interface NamedString {
  path: string;
  key: string;
  depth: number;
  text: string;
}

/** The strings in a value that are no passwords, and whether there were passwords. */
function namedStrings(value: unknown): { strings: NamedString[]; passwords: boolean } {
  const found = { strings: [], passwords: false };
  collect(value, { path: "", key: "", depth: 0 }, found);
  return found;
}

function collect(
  value: unknown,
  { path, key, depth }: Omit<NamedString, "text">,
  found: { strings: NamedString[]; passwords: boolean },
): void {
  if (typeof value === "string") found.strings.push({ path, key, depth, text: value });
  if (typeof value !== "object" || value === null || depth === MAX_DEPTH) return;
  for (const [name, inner] of Object.entries(value)) {
    const isKey = !Array.isArray(value);
    if (isKey && isPasswordName(name)) {
      found.passwords ||= inner !== "" && inner !== null;
      continue;
    }
    const place = { path: path === "" ? name : `${path}.${name}`, key: isKey ? name : key, depth: depth + 1 };
    collect(inner, place, found);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
