const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text from outside, safe on a terminal and on one line: control characters (C0, DEL, C1), invisible format
 * characters (bidi overrides, zero widths), line separators and lone surrogates become `\u{…}`.
 */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (found) => `\\u{${found.codePointAt(0)!.toString(16)}}`);
}
