const HIDDEN = "[hidden]";

/**
 * A text as it may be repeated in a message: without age's private keys, private keys in PEM, and what stands before the
 * `@` of a URL. Cut it afterwards, not before: half a URL is not known for one.
 */
export function hideSecrets(text: string): string {
  return text
    .replace(/AGE-SECRET-KEY-[\w-]+/gi, HIDDEN)
    .replace(/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]*/g, HIDDEN)
    .replace(/\S+/g, withoutLogin);
}

/** `postgres://u:pw@host`, and what is nearly one: `postgres:/u:pw@host`, `"//u:pw@host"`. */
function withoutLogin(word: string): string {
  const at = word.lastIndexOf("@");
  const slashes = word.search(/[:/]\//);
  if (at < 0 || slashes < 0 || slashes > at) return word;
  const end = /^[:/]\/*/.exec(word.slice(slashes))?.[0].length ?? 0;
  return `${word.slice(0, slashes + end)}${HIDDEN}${word.slice(at)}`;
}
