import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/manifest/canonical.js";

describe("canonicalJson", () => {
  it("sorts the members of every object, and leaves lists as they are", () => {
    expect(canonicalJson({ b: [3, 1, { d: null, c: "x" }], a: true, B: 0 })).toBe(
      '{"B":0,"a":true,"b":[3,1,{"c":"x","d":null}]}',
    );
    expect(canonicalJson([])).toBe("[]");
    expect(canonicalJson(null)).toBe("null");
  });

  it("leaves out what is undefined", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it("is JSON of the same value, whatever order its members came in", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
