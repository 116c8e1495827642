import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText } from "../src/escape.js";

describe("escapeText", () => {
  it("makes control, C1, bidi, separator and lone surrogate characters visible", () => {
    expect(escapeText("\x1b[31m")).toBe("\\u{1b}[31m");
    expect(escapeText("a\x9b\u202eb\u2028\ud800\x7f\n")).toBe(
      "a\\u{9b}\\u{202e}b\\u{2028}\\u{d800}\\u{7f}\\u{a}",
    );
  });

  it("makes what can't be seen visible, but for what makes a picture of a character", () => {
    expect(escapeText("a\uFE0Fb\u034F\u3164\u2800\u{E0100}")).toBe(
      "a\\u{fe0f}b\\u{34f}\\u{3164}\\u{2800}\\u{e0100}",
    );
    expect(escapeText("⚠️ INC-1 ❤️")).toBe("⚠️ INC-1 ❤️");
  });

  it("takes the beginning away from commands to a CI system", () => {
    expect(escapeText("::error::x")).toBe("\\u{3a}\\u{3a}error::x");
    expect(escapeText("a ##[set-output name=x]y ##vso[task]")).toBe(
      "a #\\u{23}[set-output name=x]y #\\u{23}vso[task]",
    );
    expect(escapeText("a ::b:: ## c")).toBe("a ::b:: ## c");
  });

  it("leaves what a person can read as it is", () => {
    expect(escapeText("auth0|1 – José 😀 `x`")).toBe("auth0|1 – José 😀 `x`");
  });

  it("never lets anything through that a terminal obeys", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
          .map((units) => String.fromCharCode(...units)),
        (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(escapeText(text)),
      ),
    );
  });
});
