/** A character that an id or an address must not contain, and its position. */
export interface UnfitCharacter {
  /** `U+212A KELVIN SIGN`, or only the code point. */
  name: string;
  /** In characters, from 1. */
  position: number;
  /** Why it is refused, as the end of a sentence that begins with the character. */
  why: string;
}

const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uFFFC\uFFFD\u{1D159}]/u;
/** Spaces other than U+0020. */
const BLANK = /[^\P{Zs} ]/u;
/** Quotation marks that word processors put in place of `"` and `'`. */
const QUOTES = /[\u00AB\u00BB\u2018-\u201F\u2039\u203A\u301D-\u301F]/;
/** Treated as the dot between two labels of a domain. */
const DOTS = /[\u3002\uFF61]/;
const ASCII = /[\0-\x7f]/;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Scripts with letters that look like Latin ones. */
const LIKE_LATIN: readonly (readonly [string, RegExp])[] = [
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Cherokee", /\p{Script=Cherokee}/u],
  ["Coptic", /\p{Script=Coptic}/u],
  ["Lisu", /\p{Script=Lisu}/u],
];

const NAMES: Readonly<Record<number, string>> = {
  0: "NULL",
  9: "TAB",
  10: "LINE FEED",
  13: "CARRIAGE RETURN",
  27: "ESCAPE",
  160: "NO-BREAK SPACE",
  173: "SOFT HYPHEN",
  304: "LATIN CAPITAL LETTER I WITH DOT ABOVE",
  305: "LATIN SMALL LETTER DOTLESS I",
  383: "LATIN SMALL LETTER LONG S",
  847: "COMBINING GRAPHEME JOINER",
  8203: "ZERO WIDTH SPACE",
  8204: "ZERO WIDTH NON-JOINER",
  8205: "ZERO WIDTH JOINER",
  8206: "LEFT-TO-RIGHT MARK",
  8207: "RIGHT-TO-LEFT MARK",
  8216: "LEFT SINGLE QUOTATION MARK",
  8217: "RIGHT SINGLE QUOTATION MARK",
  8220: "LEFT DOUBLE QUOTATION MARK",
  8221: "RIGHT DOUBLE QUOTATION MARK",
  8237: "LEFT-TO-RIGHT OVERRIDE",
  8238: "RIGHT-TO-LEFT OVERRIDE",
  8288: "WORD JOINER",
  8490: "KELVIN SIGN",
  10240: "BRAILLE PATTERN BLANK",
  12290: "IDEOGRAPHIC FULL STOP",
  12644: "HANGUL FILLER",
  65039: "VARIATION SELECTOR-16",
  65279: "ZERO WIDTH NO-BREAK SPACE",
  65533: "REPLACEMENT CHARACTER",
  917760: "VARIATION SELECTOR-17",
};

/** `U+FE0F VARIATION SELECTOR-16`; only the code point if its name is not in the list. */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return NAMES[code] === undefined ? number : `${number} ${NAMES[code]}`;
}

/**
 * The first character of an id or an address that is invisible or can be mistaken for another one: what is sent must be
 * what was reviewed. Letters of any script are allowed, but not Latin letters in one word with letters of a script that looks
 * like Latin.
 */
export function unfitCharacter(text: string): UnfitCharacter | undefined {
  let position = 0;
  for (const character of text) {
    position++;
    if (ASCII.test(character) && !INVISIBLE.test(character)) continue;
    const why = unfit(character);
    if (why !== undefined) return { name: codePointName(character), position, why };
  }
  return mixedWord(text) ?? decomposed(text);
}

function unfit(character: string): string | undefined {
  if (INVISIBLE.test(character)) return "can't be seen";
  if (BLANK.test(character)) return "looks like an ordinary space";
  if (QUOTES.test(character)) return "is a typographic quotation mark";
  if (DOTS.test(character)) return "is treated as a dot";
  const alike = [character.normalize("NFKC"), character.toLowerCase()].find((form) => ASCII.test(form));
  const upper = character.toUpperCase();
  const taken = alike ?? (upper.length === 1 && ASCII.test(upper) ? upper : undefined);
  return taken === undefined ? undefined : `is taken for \`${taken}\``;
}

function mixedWord(text: string): UnfitCharacter | undefined {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!LATIN.test(word)) continue;
    for (const [script, letter] of LIKE_LATIN) {
      const found = letter.exec(word);
      if (found === null) continue;
      const position = [...text.slice(0, index + found.index)].length + 1;
      const why = `is a ${script} letter in a word of Latin ones`;
      return { name: codePointName(found[0]), position, why };
    }
  }
  return undefined;
}

/** Two encodings of one letter look the same; only the composed one is accepted. */
function decomposed(text: string): UnfitCharacter | undefined {
  if (text.normalize("NFC") === text) return undefined;
  const characters = [...text];
  const composed = [...text.normalize("NFC")];
  const at = characters.findIndex((character, index) => character !== composed[index]);
  const mark = characters.findIndex((character, index) => index >= at && /\p{M}/u.test(character));
  const index = mark < 0 ? at : mark;
  return {
    name: codePointName(characters[index]!),
    position: index + 1,
    why: "belongs into one character with the letter before it (Unicode's form NFC)",
  };
}
