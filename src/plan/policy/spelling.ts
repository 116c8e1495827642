import { domainToASCII, domainToUnicode } from "node:url";

/** ASCII without a domain in punycode. */
const PLAIN = /^(?!.*xn--)[\x20-\x7e]*$/i;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/**
 * One spelling for everything that may be read as the same id or address: capitals, letters that only look different
 * (the Kelvin sign is a `k`), invisible letters, and a domain in Unicode or in punycode. For rules that refuse: it takes
 * more for equal than Auth0 does.
 */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const lower = text.normalize("NFKC").replace(INVISIBLE, "").toLowerCase().normalize("NFKC");
  const at = lower.lastIndexOf("@");
  if (at === -1) return lower;
  const domain = lower.slice(at + 1);
  return `${lower.slice(0, at)}@${domainToUnicode(domain) || domain}`;
}

/** A domain as mail servers see it: ASCII, in lower case; undefined where it is not a domain. */
export function asciiDomain(domain: string): string | undefined {
  return domainToASCII(domain).toLowerCase() || undefined;
}

/** The domain of an address, as `asciiDomain` has it. */
export function domainOf(address: string): string | undefined {
  return asciiDomain(address.slice(address.lastIndexOf("@") + 1));
}

/**
 * Whether two addresses are one mailbox: domains in ASCII, ASCII capitals aside. For rules that allow: it takes nothing
 * else for equal.
 */
export function sameMailbox(one: string, other: string): boolean {
  const domain = domainOf(one);
  return domain !== undefined && domain === domainOf(other) && localPart(one) === localPart(other);
}

function localPart(address: string): string {
  const local = address.slice(0, Math.max(0, address.lastIndexOf("@")));
  return local.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
