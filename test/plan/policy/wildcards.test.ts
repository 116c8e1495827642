import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Wildcards } from "../../../src/plan/policy/wildcards.js";

const text = fc.string({ unit: fc.constantFrom("a", "b", "|", "+", "*"), maxLength: 8 });

/** The same meaning, as a regular expression. */
function expression(pattern: string): RegExp {
  const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${pattern.split("*").map(literal).join(".*")}$`, "is");
}

describe("patterns", () => {
  it("match as the regular expression does in which `*` is any text and the rest stands for itself", () => {
    fc.assert(
      fc.property(text, text, (pattern, candidate) => {
        expect(new Wildcards([pattern]).match(candidate) !== undefined).toBe(
          expression(pattern).test(candidate),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("take `|`, `+`, `[` and `/` for themselves, and capitals for small letters", () => {
    const wildcards = new Wildcards(["auth0|Break-Glass-*", "svc+[x]/*@acme.example", "root@acme.example"]);
    expect(wildcards.match("AUTH0|break-glass-1")).toBe("auth0|Break-Glass-*");
    expect(wildcards.match("svc+[x]/9@ACME.example")).toBe("svc+[x]/*@acme.example");
    expect(wildcards.match("Root@acme.example")).toBe("root@acme.example");
    expect(wildcards.match("auth0|someone")).toBeUndefined();
  });

  it("are not slowed down by many stars and a text that nearly matches", () => {
    const wildcards = new Wildcards([`${"*a".repeat(500)}*b`]);
    expect(wildcards.match("a".repeat(5000))).toBeUndefined();
  });
});
