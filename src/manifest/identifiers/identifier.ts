/** What a line of a list says of a user. An address is in lower case, as Auth0's database connections compare it. */
export interface Identifier {
  kind: "email" | "user_id";
  value: string;
  /** Spaces, quotes, invisible characters, capitals or decoration were removed. */
  cleaned: boolean;
}

const MAX_CHARS = 320;
// Zero-width and direction marks, soft hyphen, byte order mark, line and paragraph separators.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\s\u00a0]+/g;
const QUOTES = "\"'`\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a<>";
const TRAILING = `${QUOTES},;.:`;

/**
 * Reads a cell as an e-mail address or a user id.
 * @returns undefined where it is neither
 */
export function parseIdentifier(cell: string): Identifier | undefined {
  if (cell.length > MAX_CHARS) return undefined;
  const text = cleanText(cell);
  if (isUserId(text)) return { kind: "user_id", value: text, cleaned: text !== cell };
  const address = addressOf(text);
  if (address === undefined) return undefined;
  const value = address.toLowerCase();
  return { kind: "email", value, cleaned: value !== cell };
}

function cleanText(cell: string): string {
  const text = cell.normalize("NFC").replace(INVISIBLE, "").replace(SPACES, " ").trim();
  return strip(text);
}

/** Takes quotes from both ends, and punctuation from the end. */
function strip(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (QUOTES.includes(text[from]!) || text[from] === " ")) from++;
  while (to > from && (TRAILING.includes(text[to - 1]!) || text[to - 1] === " ")) to--;
  return text.slice(from, to);
}

/** `provider|id`: the provider is a strategy's name, the id has no spaces. */
function isUserId(text: string): boolean {
  const bar = text.indexOf("|");
  if (bar < 2 || bar === text.length - 1 || text.includes(" ")) return false;
  return /^[a-z][a-z0-9-]{1,63}$/.test(text.slice(0, bar));
}

/** The address in `ada@example.com`, `mailto:ada@example.com` or `Ada Lovelace <ada@example.com>`: one, not several. */
function addressOf(text: string): string | undefined {
  const words = text.split(" ").filter((word) => word.includes("@"));
  if (words.length !== 1) return undefined;
  const bare = strip(words[0]!.replace(/^[([]|[)\]]$/g, ""));
  const address = bare.slice(0, 7).toLowerCase() === "mailto:" ? bare.slice(7) : bare;
  return isAddress(address) ? address : undefined;
}

function isAddress(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at < 1 || at > 64 || text.length > 254) return false;
  if (!/^[^\s@<>"(),:;[\\\]]+$/.test(text.slice(0, at))) return false;
  const labels = text.slice(at + 1).split(".");
  return (
    labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}-]{0,62}$/u.test(label))
  );
}
