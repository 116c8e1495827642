import { domainToASCII, domainToUnicode } from "node:url";

/**
 * A domain in ASCII, as DNS and mail servers take it; undefined if it has none. A label `xn--…` that does not stand for a name is
 * refused here, because Node refuses it up to version 22 and takes it from 24 on.
 */
export function asciiDomain(domain: string): string | undefined {
  const ascii = domainToASCII(domain);
  if (ascii === "") return undefined;
  const isEncoded = (label: string): boolean => /^xn--/i.test(label);
  const standsForName = (label: string): boolean => {
    const name = domainToUnicode(label);
    return name.toLowerCase() !== label.toLowerCase() && domainToASCII(name) === label.toLowerCase();
  };
  return ascii.split(".").every((label) => !isEncoded(label) || standsForName(label)) ? ascii : undefined;
}
