const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|##(?=\w*\[)|^\s*::/gu;
const UNSAFE_PARTS = /^##|:|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const EMOJI_STYLE = "\uFE0F";

/**
 * Makes untrusted text safe to print on one line of a terminal. Control characters (C0, DEL, C1), invisible characters (bidi
 * overrides, zero widths, fillers), line separators and lone surrogates become `\u{…}`. So do the prefixes that CI systems
 * interpret as commands in a job's log: `::…` at the start of a line, `##[…` and `##vso[…` anywhere.
 */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (found, offset: number) => {
    if (
      found === EMOJI_STYLE &&
      /\p{Extended_Pictographic}$/u.test(text.slice(Math.max(0, offset - 2), offset))
    )
      return found;
    return found.replace(UNSAFE_PARTS, (part) =>
      part === "##" ? "#\\u{23}" : `\\u{${part.codePointAt(0)!.toString(16)}}`,
    );
  });
}
