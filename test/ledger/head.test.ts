import { describe, expect, it } from "vitest";
import { headText, parseHead } from "../../src/ledger/head.js";
import { sha } from "./support.js";

const head = { lineage: "0b8e4b4e-8a5e-4f0c-9a3c-1f2e3d4c5b6a", seq: 7, sum: sha("line") };

describe("the text of a head", () => {
  it("is one line of JSON, and reads as what it was", () => {
    expect(headText(head)).toMatch(/^\{.*\}\n$/);
    expect(parseHead(headText(head))).toEqual(head);
  });

  it("holds and tells nothing else", () => {
    const more = { ...head, more: 1 };
    expect(headText(more)).toBe(headText(head));
    expect(parseHead(JSON.stringify(more))).toEqual(head);
  });

  it.each([
    "",
    "{",
    "null",
    "7",
    '"head"',
    "[]",
    "{}",
    JSON.stringify({ ...head, lineage: undefined }),
    JSON.stringify({ ...head, lineage: 1 }),
    JSON.stringify({ ...head, seq: undefined }),
    JSON.stringify({ ...head, seq: "7" }),
    JSON.stringify({ ...head, sum: undefined }),
    JSON.stringify({ ...head, sum: null }),
    `${headText(head)}${headText(head)}`,
  ])("is refused if it reads %j", (text) => {
    expect(parseHead(text)).toBeUndefined();
  });
});
