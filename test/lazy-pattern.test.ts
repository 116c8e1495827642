import { expect, it } from "vitest";
import lazyPattern from "../src/lazy-pattern.js";

it("makes a pattern when it is tested, and tests as the pattern does, each time from the start", () => {
  expect(() => lazyPattern("[", "u").test("")).toThrow(SyntaxError);
  const pattern = lazyPattern("^\\p{Lu}+$", "u");
  expect(["ÄB", "äb", "ÄB"].map((text) => pattern.test(text))).toEqual([true, false, true]);
});
