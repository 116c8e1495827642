import { domainToASCII } from "node:url";

/** As `deliver_to` in manifest.schema.json: no quotes, no comments, no lists, nothing invisible. */
const FORM =
  /^(?!\.)(?!.*\.\.)(?!.*\.@)([^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,64})@([\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*)$/u;
const LONGEST = 254;

/**
 * The address that mail is sent to, its domain in ASCII; undefined where mail can't be sent to it safely. Strict: it ends
 * up in a header and in an SMTP command, and may come from whoever signed up.
 */
export function mailAddress(text: string): string | undefined {
  const [, local, domain] = FORM.exec(text) ?? [];
  if (local === undefined || domain === undefined || text.length > LONGEST) return undefined;
  const ascii = domainToASCII(domain);
  const sound = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(ascii) && ascii.length <= 253;
  return sound ? `${local}@${ascii}` : undefined;
}

/** A name and an address, as in `Acme <support@acme.example>`. */
export interface Mailbox {
  name: string;
  address: string;
}

/** Reads an address, or a name with an address in angle brackets; undefined where it is neither. */
export function parseMailbox(text: string): Mailbox | undefined {
  const [, quoted, plain, inside] = /^(?:"([^"]*)"|([^"<>]*?))\s*<([^<>]+)>$/.exec(text.trim()) ?? [];
  const address = mailAddress(inside ?? text.trim());
  if (address === undefined) return undefined;
  return { name: (quoted ?? plain ?? "").trim(), address };
}
