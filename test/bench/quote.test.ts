import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { quoteIn } from "./quote.js";

describe("the README", () => {
  it("quotes the figures that have a goal as they were measured, and no others", async () => {
    const readme = await readFile("README.md", "utf8");
    const parts = JSON.parse(await readFile("test/bench/results.json", "utf8"));
    expect(quoteIn(readme, parts)).toBe(readme);
  });
});
