import { isLoopback } from "../loopback.js";

/** Where a tenant is, as a person wrote it. */
export interface Address {
  /** Where requests go: `https://acme.eu.auth0.com`, `http://127.0.0.1:4010`. No last slash. */
  origin: string;
  /** The name of it: lower case, no scheme, no last dot or slash, a port only where it is not the scheme's own. */
  domain: string;
  /** 127.0.0.0/8, ::1 or localhost: the only ones that plain http is accepted for. */
  loopback: boolean;
}

const FORM = /^(?:(https?):\/\/)?(\[[0-9a-f:.]+\]|[0-9a-z.-]+?)\.?(?::([1-9]\d{0,4}))?\/?$/i;
const LABEL = /^(?!-)[0-9a-z-]{1,63}(?<!-)$/;

/**
 * Reads a domain (`acme.eu.auth0.com`) or an origin (`http://127.0.0.1:4010`). Strict, since another tenant's users could
 * be reset by what a lenient reader makes of it: no user, path or query, no other scheme, no name outside ASCII, no
 * address in a form that only some programs understand.
 * @returns what is wrong with it, where something is: the end of a sentence that starts with its name
 */
export function parseAddress(text: string): Address | { problem: string } {
  const match = FORM.exec(text);
  if (match === null) return { problem: formProblem(text) };
  const [, written, host = "", port] = match;
  const scheme = written?.toLowerCase() ?? "https";
  if (port !== undefined && Number(port) > 65_535) return { problem: "has a port that does not exist" };
  const href = `${scheme}://${host}${port === undefined ? "" : `:${port}`}`;
  if (!URL.canParse(href)) return { problem: "is not a domain" };

  const url = new URL(href);
  const name = host.toLowerCase();
  const bracketed = name.startsWith("[");
  if (
    !bracketed &&
    (url.hostname !== name || name.length > 253 || !name.split(".").every((l) => LABEL.test(l)))
  ) {
    return { problem: "is not a domain" };
  }
  const loopback = isLoopback(url.hostname);
  if (scheme === "http" && !loopback) {
    return { problem: "uses plain http, which is accepted for loopback addresses only" };
  }
  return { origin: url.origin, domain: url.host, loopback };
}

function formProblem(text: string): string {
  if (text.includes("@")) return "contains a user or a password: write the domain only";
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && !/^https?:/i.test(text))
    return "has a scheme that is not https";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\s\x00-\x1f\x7f]/.test(text)) return "contains whitespace or a control character";
  if (/[^\x20-\x7e]/.test(text))
    return "contains letters outside ASCII: write an internationalized name in its `xn--` form";
  if (/[/?#\\]/.test(text.replace(/^https?:\/\//i, "")))
    return "contains a path or a query: write the domain only";
  return "is not a domain";
}
