import { describe, expect, it } from "vitest";
import { readTemplate } from "../../src/deliver/mail/template.js";

/** A template of the largest size that keeps a job that plans busy for as long as it may run. */
const SHAPES: [string, "text" | "html", (size: number) => string][] = [
  ["names in one word", "text", (size) => "{{name}}".repeat(size)],
  ["links one after the other", "text", (size) => "{{link}} ".repeat(size)],
  ["brackets before links", "text", (size) => "<> {{link}} ".repeat(size)],
  ["a name in each of many elements", "html", (size) => "<b>{{name}}</b>".repeat(size / 12)],
  ["sections", "html", (size) => "{{#name}}x{{/name}} ".repeat(size)],
];

/** The least CPU time of three times, microseconds. */
function cost(source: string, kind: "text" | "html"): number {
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    readTemplate(source, kind, "mail");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...costs);
}

describe("a template", () => {
  it.each(SHAPES)(
    "of %s costs eight times as much if it is eight times as long, not sixty-four times",
    (_, kind, of) => {
      const source = (size: number) => `{{link}} ${of(size)}`;
      cost(source(16_800), kind);
      expect(cost(source(16_800), kind) / cost(source(2100), kind)).toBeLessThan(28);
    },
  );

  it("with more tags than a mail needs is refused before it is parsed", () => {
    expect(() => readTemplate(`{{link}}${"<div>".repeat(3001)}`, "html", "mail")).toThrow(
      "more than 3000 tags",
    );
    expect(() => readTemplate(`{{link}}${"<br>".repeat(2999)}`, "html", "mail")).not.toThrow();
  });
});
