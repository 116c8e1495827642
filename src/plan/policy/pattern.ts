/** Compiles a regular expression with JSON Schema's rules; undefined: invalid. */
export function readPattern(text: string): RegExp | undefined {
  try {
    return new RegExp(text, "u");
  } catch {
    return undefined;
  }
}
