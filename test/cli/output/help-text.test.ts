import { describe, expect, it } from "vitest";
import { fitHelp } from "../../../src/cli/output/help-text.js";
import { runCli } from "../../support/cli.js";

describe("a help text", () => {
  it("is left as it is where it fits", () => {
    const text = "\nOne line.\nAnother line.\n\nExamples:\n  $ reticket plan .      a comment\n";
    expect(fitHelp(text, 80)).toBe(text);
  });

  it("has paragraphs that are wrapped between words", () => {
    expect(fitHelp("one two three four\nfive six\n\nseven", 12)).toBe(
      "one two\nthree four\nfive six\n\nseven",
    );
  });

  it("has columns that keep their indentation", () => {
    expect(fitHelp("  0         done, or nothing to do at all", 28)).toBe(
      "  0         done, or nothing\n            to do at all",
    );
    expect(fitHelp("  a-very-long-first-column  and its meaning", 30)).toBe(
      "  a-very-long-first-column\n      and its meaning",
    );
  });

  it("has examples that can be copied: a comment goes below, a long command is continued with a backslash", () => {
    expect(fitHelp("  $ reticket apply resets/        after the merge", 34)).toBe(
      "  $ reticket apply resets/\n      after the merge",
    );
    expect(fitHelp('  $ reticket select --from leak.txt --reason "INC-2041: stuffing"', 40)).toBe(
      '  $ reticket select --from leak.txt \\\n      --reason "INC-2041: stuffing"',
    );
  });
});

it.each([
  [],
  ...[
    ["init"],
    ["select"],
    ["validate"],
    ["plan"],
    ["apply"],
    ["deliver"],
    ["refresh"],
    ["status"],
    ["report"],
  ],
  ...[["tickets"], ["keygen"], ["ledger"], ["sandbox"], ["explain"], ["completion"]],
])("the help of %s has no line that a terminal of 80 columns would break", async (...command) => {
  const { code, stdout } = await runCli([...command, "--help"]);
  expect(code).toBe(0);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
});
