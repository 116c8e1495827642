import { domainToUnicode } from "node:url";
import { asciiDomain } from "../../ascii-domain.js";

/** ASCII without a domain in punycode. */
const PLAIN = /^(?!.*xn--)[\x20-\x7e]*$/i;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/**
 * Maps ids and addresses that may be read as the same to one spelling: letter case, compatibility characters (the Kelvin
 * sign is a `k`), invisible characters, and Unicode or punycode domains. For rules that refuse, because it treats more
 * texts as equal than Auth0 does.
 */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const lower = text.normalize("NFKC").replace(INVISIBLE, "").toLowerCase().normalize("NFKC");
  const at = lower.lastIndexOf("@");
  if (at === -1) return lower;
  const domain = lower.slice(at + 1);
  return `${lower.slice(0, at)}@${domainToUnicode(domain) || domain}`;
}

/** The domain of an address, by `asciiDomain`. */
export function domainOf(address: string): string | undefined {
  return asciiDomain(address.slice(address.lastIndexOf("@") + 1));
}

/** Whether two addresses are the same mailbox, ignoring only ASCII case and the domain's encoding. For rules that allow. */
export function sameMailbox(one: string, other: string): boolean {
  const domain = domainOf(one);
  return domain !== undefined && domain === domainOf(other) && localPart(one) === localPart(other);
}

function localPart(address: string): string {
  const local = address.slice(0, Math.max(0, address.lastIndexOf("@")));
  return local.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
