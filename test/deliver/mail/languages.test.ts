import { describe, expect, it } from "vitest";
import { isRightToLeft, languageTag, lookUpLanguage } from "../../../src/deliver/mail/languages.js";

describe("a language tag", () => {
  it.each([
    ["de", "de"],
    ["DE", "de"],
    ["de_AT", "de-AT"],
    [" pt-br ", "pt-BR"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["iw", "he"],
  ])("is read in its canonical form: %s as %s", (written, tag) => {
    expect(languageTag(written)).toBe(tag);
  });

  it.each([
    ["", "nothing"],
    ["../../etc/passwd", "a path"],
    ["de\r\nBcc: a@evil.example", "a header"],
    ["__proto__", "a key of every object"],
    ["de-AT,de;q=0.9", "a list"],
    ["<b>", "HTML"],
    ["d", "a letter"],
    ["x".repeat(100_000), "a long text"],
    [`de-${"a-".repeat(20)}b`, "a long tag"],
    [7, "a number"],
    [null, "null"],
    [["de"], "an array"],
    [{ toString: () => "de" }, "an object"],
  ])("is not read from %j: %s", (written, _what) => {
    expect(languageTag(written)).toBeUndefined();
  });
});

describe("looking a language up", () => {
  const has = (tag: string) => ["de", "fr-CA", "zh-Hant"].includes(tag);

  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["fr-CA", "fr-CA"],
    ["zh-Hant-TW", "zh-Hant"],
  ])("finds for %s the nearest: %s", (tag, found) => {
    expect(lookUpLanguage(tag, has)).toBe(found);
  });

  it.each(["fr", "fr-CH", "zh-TW", "sv"])("finds nothing for %s", (tag) => {
    expect(lookUpLanguage(tag, has)).toBeUndefined();
  });
});

describe("the direction of a language", () => {
  it.each(["ar", "he", "fa", "ur", "ps", "yi", "ar-EG", "az-Arab", "pa-Arab"])(
    "is right to left for %s",
    (tag) => {
      expect(isRightToLeft(tag)).toBe(true);
    },
  );

  it.each(["en", "de", "ja", "zh", "az", "pa", "ks-Deva"])("is left to right for %s", (tag) => {
    expect(isRightToLeft(tag)).toBe(false);
  });
});
