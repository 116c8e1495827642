/** A tag has at most this many characters: the longest that RFC 5646 recommends to support. */
const LONGEST = 35;
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set([
  ...["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"],
]);

/**
 * A language tag (BCP 47) in its canonical form, such as `de-AT`. `de_AT` is read too. undefined: it is not one. The value may
 * come from a list or an account, so its length is checked first.
 */
export function languageTag(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > LONGEST + 2) return undefined;
  const tag = value.trim().replaceAll("_", "-");
  if (tag.length > LONGEST || !TAG.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Looks a tag up as RFC 4647 does: `de-AT`, then `de`. @param has whether there is something for a tag */
export function lookUpLanguage(tag: string, has: (tag: string) => boolean): string | undefined {
  for (let range = tag; range !== ""; range = range.slice(0, Math.max(range.lastIndexOf("-"), 0))) {
    if (has(range)) return range;
  }
  return undefined;
}

/** Whether a language is written from right to left. @param tag canonical */
export function isRightToLeft(tag: string): boolean {
  return RIGHT_TO_LEFT.has(scriptOf(tag) ?? "");
}

/** The script that a language is written in, such as `Latn`. @param tag canonical */
export function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}

/** The language without script, region and variants: `de` of `de-AT`. */
export function primaryLanguage(tag: string): string {
  return tag.split("-", 1)[0]!;
}

/** The language that a user's mail should have: a canonical tag, or a value that can't be read. undefined: nothing says. */
export type AskedLanguage = { tag: string } | "unreadable" | undefined;

/** Reads a language as a manifest, a list or an account gives it. Nothing of an unreadable value is kept. */
export function readLanguage(value: unknown): AskedLanguage {
  if (value === undefined || value === null || value === "") return undefined;
  const tag = languageTag(value);
  return tag === undefined ? "unreadable" : { tag };
}
