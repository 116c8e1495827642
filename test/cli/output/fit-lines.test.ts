import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fitLines } from "../../../src/cli/output/fit-lines.js";

it.each([
  ["a line that fits", 16, "a line that fits"],
  ["a line that is cut", 10, "a line th…"],
  ["one\ntwo three", 5, "one\ntwo …"],
  ["\x1b[32mgreen\x1b[39m and not", 9, "\x1b[32mgreen\x1b[39m an…\x1b[0m"],
  ["漢字漢字", 8, "漢字漢字"],
  ["漢字漢字", 7, "漢字漢…"],
  ["e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301"],
])("%j in %i columns is %j", (text, columns, expected) => {
  expect(fitLines(text, columns)).toBe(expected);
});

it("no line is wider than the terminal, whatever it contains", () => {
  const piece = fc.constantFrom("a", "Ω", "\x1b[31m", "\x1b[39m", " ", "|");
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 1, max: 40 }), (pieces, columns) => {
      const shown = stripVTControlCharacters(fitLines(pieces.join(""), columns));
      expect([...shown].length).toBeLessThanOrEqual(columns);
    }),
  );
});
