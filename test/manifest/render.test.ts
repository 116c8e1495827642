import { describe, expect, it } from "vitest";
import { type Mistake, makeDiagnostic } from "../../src/manifest/diagnostic.js";
import { renderDiagnostic } from "../../src/manifest/render.js";

const MISTAKE: Mistake = {
  code: "UNKNOWN_KEY",
  message: "the key `colour` is not known here",
  hint: "remove it",
  entry: "users[0]",
};

describe("renderDiagnostic", () => {
  it("shows the place, the line with a caret, and the hint", () => {
    const diagnostic = makeDiagnostic("users.yaml", MISTAKE, {
      line: 14,
      column: 7,
      text: "      colour: red",
    });
    expect(renderDiagnostic(diagnostic, { color: false })).toBe(
      [
        "users.yaml:14:7 error UNKNOWN_KEY: users[0]: the key `colour` is not known here",
        "  14 |       colour: red",
        "     |       ^",
        "  remove it",
      ].join("\n"),
    );
  });

  it("does without what a diagnostic has not", () => {
    const diagnostic = makeDiagnostic(
      "a\x1b.yaml",
      { code: "FILE_NOT_FOUND", message: "there is no such file" },
      undefined,
    );
    expect(renderDiagnostic(diagnostic, { color: false })).toBe(
      "a\\u{1b}.yaml error FILE_NOT_FOUND: there is no such file",
    );
  });

  it("keeps the caret under its column where characters before it are escaped or tabs", () => {
    const text = "\t\x1b[31m: x";
    const diagnostic = makeDiagnostic("a.yaml", MISTAKE, { line: 1, column: text.indexOf("x") + 1, text });
    const [, source = "", caret = ""] = renderDiagnostic(diagnostic, { color: false }).split("\n");
    expect(source).toBe("  1 |  \\u{1b}[31m: x");
    expect(caret.indexOf("^")).toBe(source.indexOf("x"));
  });

  it("cuts a long line around the caret", () => {
    const text = `${"a".repeat(500)}X${"b".repeat(500)}`;
    const diagnostic = makeDiagnostic("a.yaml", MISTAKE, { line: 1, column: 501, text });
    const [, source = "", caret = ""] = renderDiagnostic(diagnostic, { color: false }).split("\n");
    expect(source.length).toBeLessThan(120);
    expect(source[caret.indexOf("^")]).toBe("X");
  });

  it("paints only where it is told to", () => {
    const diagnostic = makeDiagnostic("a.yaml", MISTAKE, { line: 1, column: 1, text: "x" });
    expect(renderDiagnostic(diagnostic, { color: true })).toContain("\x1b[31m");
    expect(renderDiagnostic(diagnostic, { color: false })).not.toContain("\x1b");
  });
});
