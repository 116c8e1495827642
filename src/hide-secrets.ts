const HIDDEN = "[hidden]";

/**
 * Removes secrets from a text that a message quotes: age private keys, PEM private keys, and the user info of URLs. Truncate
 * the text afterwards, not before: a truncated URL is not recognized.
 */
export function hideSecrets(text: string): string {
  return text
    .replace(/AGE-SECRET-KEY-[\w-]+/gi, HIDDEN)
    .replace(/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]*/g, HIDDEN)
    .replace(/\S+/g, withoutLogin);
}

/** `postgres://u:pw@host`, and misspelled URLs: `postgres:/u:pw@host`, `"//u:pw@host"`. */
function withoutLogin(word: string): string {
  const at = word.lastIndexOf("@");
  const slashes = word.search(/[:/]\//);
  if (at < 0 || slashes < 0 || slashes > at) return word;
  const end = /^[:/]\/*/.exec(word.slice(slashes))?.[0].length ?? 0;
  return `${word.slice(0, slashes + end)}${HIDDEN}${word.slice(at)}`;
}
