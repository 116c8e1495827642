import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unfitCharacter } from "../src/unfit-characters.js";

describe("an id or an address", () => {
  it.each([
    "auth0|5f7c8ec7c33c6c004bbafe82",
    "samlp|acme|Ada Lovelace",
    "jürgen@müller.example",
    "用户@例子.广告",
    "ユーザー@例え.テスト",
    "почта@пример.рф",
    "χρήστης@παράδειγμα.ελ",
    "उपयोगकर्ता@उदाहरण.कॉम",
    "مستخدم@مثال.إختبار",
    "사용자@예시.한국",
    "groß@straße.example",
    "renée+list@exämple.org",
    "ada_1.2-3@example.com",
  ])("%s is taken", (text) => {
    expect(unfitCharacter(text)).toBeUndefined();
  });

  it.each([
    ["auth0|1\uFE0F", "U+FE0F VARIATION SELECTOR-16", 8],
    ["auth0|\u034F1", "U+034F COMBINING GRAPHEME JOINER", 7],
    ["auth0|\u28001", "U+2800 BRAILLE PATTERN BLANK", 7],
    ["auth0|\u31641", "U+3164 HANGUL FILLER", 7],
    ["auth0|\u{E0100}1", "U+E0100 VARIATION SELECTOR-17", 7],
    ["auth0|1\u00A0", "U+00A0 NO-BREAK SPACE", 8],
    ["auth0|\u00AD1", "U+00AD SOFT HYPHEN", 7],
    ["auth0|\u115F1", "U+115F", 7],
    ["auth0|\u17B41", "U+17B4", 7],
    ["auth0|\uE0001", "U+E000", 7],
    ["auth0|\u{10FFFF}1", "U+10FFFF", 7],
    ["auth0|\u0378", "U+0378", 7],
    ["auth0|\uD800", "U+D800", 7],
    ["root@\u212Aiosk.example", "U+212A KELVIN SIGN", 6],
    ["\uFF41da@example.com", "U+FF41", 1],
    ["ada\uFF20example.com", "U+FF20", 4],
    ["s\u017Fa@example.com", "U+017F LATIN SMALL LETTER LONG S", 2],
    ["adm\u0131n@example.com", "U+0131 LATIN SMALL LETTER DOTLESS I", 4],
    ["ADM\u0130N@example.com", "U+0130 LATIN CAPITAL LETTER I WITH DOT ABOVE", 4],
    ["o\uFB01ce@example.com", "U+FB01", 2],
    ["\u{1D41A}da@example.com", "U+1D41A", 1],
    ["ada@acme\u3002evil.example", "U+3002 IDEOGRAPHIC FULL STOP", 9],
    ["\u0430da@example.com", "U+0430", 1],
    ["ada@\u03BFracle.example", "U+03BF", 5],
    ["re\u0301my@example.com", "U+0301", 3],
  ])("%j is refused, by code point and position", (text, name, position) => {
    expect(unfitCharacter(text)).toMatchObject({ name, position });
  });

  it("that passes is the same to look at and to compare, whatever is done with its case", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (text) => {
        if (unfitCharacter(text) !== undefined) return;
        const ascii = (some: string) => some.replace(/[^\0-\x7f]/g, "");
        expect(text.normalize("NFC")).toBe(text);
        expect(ascii(text.toLowerCase())).toBe(ascii(text).toLowerCase());
        expect(text).not.toMatch(/\p{Default_Ignorable_Code_Point}|[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
