import { ReticketError } from "../errors.js";
import { isLoopback } from "../loopback.js";

/**
 * Checks the address of a webhook. What is wrong with it is said without repeating it: it may hold a password.
 * @param where the key or the variable that holds it
 * @throws ReticketError CONFIG_INVALID
 */
export function parseWebhookUrl(text: string, where: string): URL {
  const refuse = (what: string) =>
    new ReticketError("CONFIG_INVALID", `\`${where}\` ${what}`, {
      hint: "write `https://…`, or `http://` with a loopback address",
    });
  if (!URL.canParse(text)) throw refuse("is not a URL");
  const url = new URL(text);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw refuse("is not https, and plain http goes to a loopback address only");
  }
  if (url.username !== "" || url.password !== "") throw refuse("holds a user or a password");
  return url;
}
