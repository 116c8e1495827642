import { asciiDomain } from "../ascii-domain.js";

/** As `deliver_to` in manifest.schema.json: no quotes, no comments, no lists, nothing invisible. */
const FORM =
  /^(?!\.)(?!.*\.\.)(?!.*\.@)([^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,64})@([\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*)$/u;
const LONGEST = 254;

/**
 * The address that mail is sent to, its domain in ASCII; undefined if mail can't be sent to it safely. Strict: it ends
 * up in a header and in an SMTP command, and the account owner may have chosen it.
 */
export function mailAddress(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [, local, domain] = FORM.exec(text) ?? [];
  if (local === undefined || domain === undefined) return undefined;
  const ascii = asciiDomain(domain);
  const sound = ascii !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(ascii) && ascii.length <= 253;
  return sound ? `${local}@${ascii}` : undefined;
}

/** A name and an address, as in `Acme <support@acme.example>`. */
export interface Mailbox {
  name: string;
  address: string;
}

/** Reads an address, or a name with an address in angle brackets; undefined where it is neither. */
export function parseMailbox(text: string): Mailbox | undefined {
  const whole = text.trim();
  const open = whole.endsWith(">") ? whole.indexOf("<") : -1;
  const address = mailAddress(open < 0 ? whole : whole.slice(open + 1, -1));
  if (address === undefined) return undefined;
  const written = open < 0 ? "" : whole.slice(0, open).trim();
  const isQuoted = written.length >= 2 && written.startsWith('"') && written.endsWith('"');
  const name = isQuoted ? written.slice(1, -1) : written;
  return /["<>]/.test(name) ? undefined : { name: name.trim(), address };
}
