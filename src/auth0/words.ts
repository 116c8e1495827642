import type { IncomingHttpHeaders } from "node:http";
import { firstWords } from "../bounded.js";

const LONGEST = 300;
/** What is looked at of a server's words, characters: they may be as long as an answer may be. */
const LOOKED_AT = 4096;

/** An error's body as Auth0 writes it: `{statusCode, error, message, errorCode?}`, or OAuth's `{error, error_description}`. */
export interface ErrorWords {
  errorCode: string | undefined;
  /** Cut to 300 characters; no ticket, token or secret. Control characters are the caller's to escape. */
  message: string;
}

/**
 * Reads an error's body; one that can't be read gives an empty message.
 * @param secrets what must not come back in the words, should the server echo it
 */
export function errorWords(body: string, secrets: readonly string[]): ErrorWords {
  const fields = jsonObject(body);
  const code = fields?.errorCode;
  const words = [fields?.message, fields?.error_description, fields?.error].find(
    (value) => typeof value === "string" && value !== "",
  );
  const ticket = fields?.ticket;
  const hidden = typeof ticket === "string" ? [...secrets, ticket] : secrets;
  return {
    errorCode:
      typeof code === "string" && /^[\w.:-]{1,64}$/.test(code) && !hidden.includes(code) ? code : undefined,
    message: typeof words === "string" ? cut(withoutSecrets(words, hidden)) : "",
  };
}

/** The object that a body of JSON holds; undefined where it holds none. */
export function jsonObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Auth0's id of the request, which its support asks for. */
export function requestId(headers: IncomingHttpHeaders): string | undefined {
  const id = headers["x-auth0-requestid"];
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  let clean = firstWords(text, LOOKED_AT);
  for (const secret of secrets) if (secret !== "") clean = clean.replaceAll(secret, "[sealed]");
  return (
    clean
      // A link with parameters may be a ticket, in whatever shape this tenant's tickets have.
      .replace(/https?:\/\/[^\s"']+/gi, (url) => (/[?#]/.test(url) ? "[link]" : url))
      .replace(/\b(ticket|bewit|token|secret|assertion)=[^\s&"']+/gi, "$1=[sealed]")
      .replace(/[\w.-]+/g, withoutToken)
      .replace(/\bBearer\s\s?\S+/gi, "Bearer [token]")
  );
}

/** A JWT begins with `{"` in base64url, and has dots. */
function withoutToken(word: string): string {
  const at = word.indexOf("eyJ");
  return at >= 0 && word.indexOf(".", at) > at ? `${word.slice(0, at)}[token]` : word;
}

function cut(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : characters.join("");
}
