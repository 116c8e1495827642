import type { Secret } from "../secret.js";

const LONGEST = 200;

/**
 * What another program said, fit for a ledger and a terminal: without the letter's link, whole or in part, without its
 * address or any other, in one line of at most 200 characters. Control characters are the renderer's to escape.
 */
export function safeWords(text: string, hidden: { link: Secret; address?: string | undefined }): string {
  let clean = text;
  for (const part of partsOf(hidden.link.reveal())) clean = clean.replaceAll(part, "[link]");
  if (hidden.address !== undefined) clean = clean.replaceAll(hidden.address, "[address]");
  clean = clean
    .replace(/https?:\/\/\S+/gi, "[link]")
    .replace(/[^\s<>()"',;:]+@[^\s<>()"',;:]+/g, "[address]")
    .replace(/\b(ticket|bewit|token|secret|password)=\S+/gi, "$1=[sealed]")
    .replace(/[^\s]{60,}/g, "[…]")
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
