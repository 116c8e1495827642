import { firstWords } from "../bounded.js";
import type { Secret } from "../secret.js";

const LONGEST = 200;
/** What is looked at, characters: a server may say as much as it likes. */
const LOOKED_AT = 4096;

/**
 * What another program said, fit for a ledger and a terminal: without the message's link, whole or in part, without its
 * address or any other, in one line of at most 200 characters. Control characters are the renderer's to escape.
 */
export function safeWords(text: string, hidden: { link: Secret; address?: string | undefined }): string {
  let clean = firstWords(text, LOOKED_AT);
  for (const part of partsOf(hidden.link.reveal())) clean = clean.replaceAll(part, "[link]");
  if (hidden.address !== undefined) clean = clean.replaceAll(hidden.address, "[address]");
  clean = clean
    .replace(/https?:\/\/\S+/gi, "[link]")
    .replace(/[^\s<>()"',;:]+/g, (word) => (word.includes("@") ? "[address]" : word))
    .replace(/\b(ticket|bewit|token|secret|password)=\S+/gi, "$1=[sealed]")
    .replace(/\S+/g, (word) => (word.length >= 60 ? "[…]" : word))
    .replace(/\s+/g, " ")
    .trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}

/** The link, what follows its host, and each of its parameters: any of them may be enough to use it. */
function partsOf(link: string): string[] {
  if (!URL.canParse(link)) return [link];
  const url = new URL(link);
  const values = [...url.searchParams.values()].filter((value) => value.length >= 8);
  const rest = [link.replace(/^[^:]*:\/\/[^/]*/, ""), url.pathname + url.search].filter(
    ({ length }) => length >= 8,
  );
  return [link, ...rest, ...values];
}
