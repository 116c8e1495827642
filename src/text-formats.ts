import { isLoopback } from "./loopback.js";
import { unfitCharacter } from "./unfit-characters.js";

/** Longer texts are refused because of their length; in characters. */
const LONGEST = 4096;

/** The `format`s of the schemas that no regular expression can express. The generated validators call them by these names. */
const textFormats = {
  /** An id or an address: every character is visible and can't be mistaken for another one. */
  "plain-letters": (text: string): boolean => text.length > LONGEST || unfitCharacter(text) === undefined,
  "result-url": (text: string): boolean => text.length > LONGEST || resultUrlProblem(text) === undefined,
};

export default textFormats;

/**
 * What is wrong with a `result_url`, as the end of a sentence that begins with the field's name.
 * @returns undefined: it is valid
 */
export function resultUrlProblem(text: string): string | undefined {
  if (!/^https?:\/\/[^/\\]/i.test(text) || !URL.canParse(text)) return "is not an `https://` address";
  const url = new URL(text);
  if (url.protocol !== "https:" && !isLoopback(url.hostname))
    return "uses plain http, which is accepted for loopback addresses only";
  if (url.username !== "" || url.password !== "" || /^[^/?#]*@/.test(text.slice(text.indexOf("//") + 2)))
    return "holds a user or a password";
  const letter = unfitCharacter(text);
  if (letter !== undefined)
    return `holds ${letter.name} at character ${letter.position}, which ${letter.why}`;
  return /[\\\s]/.test(text) ? "holds a backslash or a blank" : undefined;
}
