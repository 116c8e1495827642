import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { quoteIn } from "./quote.js";

describe("the page of results", () => {
  it("quotes the figures that have a goal as they were measured, and no others", async () => {
    const page = await readFile("test/bench/RESULTS.md", "utf8");
    const parts = JSON.parse(await readFile("test/bench/results.json", "utf8"));
    expect(quoteIn(page, parts)).toBe(page);
  });
});
