import { expect, it } from "vitest";
import { wrapWords } from "../../../src/cli/output/wrap-words.js";

it.each([
  ["one two three", 7, ["one two", "three"]],
  ["one two", Number.POSITIVE_INFINITY, ["one two"]],
  ["a https://long.example/path b", 10, ["a", "https://long.example/path", "b"]],
  ["", 10, [""]],
])("%j in %d columns is %j", (text, width, lines) => {
  expect(wrapWords(text, width)).toEqual(lines);
});
