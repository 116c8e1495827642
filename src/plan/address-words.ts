import { asciiDomain } from "../ascii-domain.js";
import { escapeText } from "../escape.js";
import { canonicalJson } from "../manifest/canonical.js";
import { DEFAULT_TTL_SEC } from "../manifest/entries.js";
import type { Differs } from "./differs.js";

/** An address for a reviewer. A domain that is not ASCII is also shown in punycode, to expose look-alike letters. Escaped. */
export function addressWords(address: string | undefined): string {
  if (address === undefined) return "the account's own address";
  const ascii = punycodeDomain(address);
  return ascii === undefined ? escapeText(address) : `${escapeText(address)} (${escapeText(ascii)})`;
}

/** The domain of an address in punycode; undefined: it is ASCII. */
export function punycodeDomain(address: string): string | undefined {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches ASCII
  if (/^[\x00-\x7f]*$/.test(domain)) return undefined;
  return asciiDomain(domain) ?? "invalid domain";
}

/** The fields of an entry that differ from the defaults: `ttl 1 s`, `generation 7`. Escaped. */
export function differsWords(differs: Differs | undefined): string[] {
  return Object.entries(differs ?? {}).map(([field, value]) => escapeText(fieldWords(field, value)));
}

function fieldWords(field: string, value: unknown): string {
  if (field === "ttl_sec") return `ttl ${String(value || DEFAULT_TTL_SEC)} s`;
  if (value === true) return field;
  if (value === null) return `no ${field}`;
  return `${field} ${typeof value === "string" ? value : canonicalJson(value)}`;
}
