import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWords } from "../src/bounded.js";

describe("the first words of a text", () => {
  it("are the text where it is short enough", () => {
    expect(firstWords("a b", 3)).toBe("a b");
  });

  it("end at a blank, so that no word is there by half", () => {
    expect(firstWords("one two-secret three", 8)).toBe("one …");
    expect(firstWords("secretsecret", 4)).toBe(" …");
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.nat(60), (words, most) => {
        const cut = firstWords(words.join(" "), most).replace(/ ?…$/, "");
        expect(cut.length).toBeLessThanOrEqual(most);
        for (const word of cut.split(" ").filter((each) => each !== "")) expect(words).toContain(word);
      }),
    );
  });
});
