const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##(?=\w*\[)|^\s*::/gu;

/**
 * Text from outside, safe on a terminal and on one line: control characters (C0, DEL, C1), invisible format
 * characters (bidi overrides, zero widths), line separators and lone surrogates become `\u{…}`. So do the beginnings of
 * the commands that CI systems take out of what a job prints: `::…` at a line's start, `##[…` and `##vso[…` anywhere.
 */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (found) =>
    found.replace(/^##|:|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (part) =>
      part === "##" ? "#\\u{23}" : `\\u{${part.codePointAt(0)!.toString(16)}}`,
    ),
  );
}
