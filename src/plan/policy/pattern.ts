/** A regular expression as JSON Schema has them; undefined where it is none. */
export function readPattern(text: string): RegExp | undefined {
  try {
    return new RegExp(text, "u");
  } catch {
    return undefined;
  }
}
