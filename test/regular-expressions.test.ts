import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@babel/parser";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What the checker can't decide in this time passes: a few expressions, in the short form. */
const TIMEOUT_MS = process.env.RETICKET_FULL === undefined ? 1000 : 5000;

interface Expression {
  where: string;
  pattern: string;
  flags: string;
}

/** Every regular expression that is written in src, and every pattern of a schema. */
function expressions(): Expression[] {
  const found: Expression[] = [];
  const src = join(ROOT, "src");
  for (const file of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.startsWith("generated")) continue;
    const text = readFileSync(join(src, file), "utf8");
    visit(parse(text, { sourceType: "module", plugins: ["typescript"] }).program, (node) => {
      const { type, pattern, flags, loc } = node;
      if (type !== "RegExpLiteral") return;
      const { line } = (loc as { start: { line: number } }).start;
      found.push({ where: `src/${file}:${line}`, pattern: String(pattern), flags: String(flags) });
    });
  }
  for (const file of readdirSync(join(ROOT, "schemas")).filter((name) => name.endsWith(".schema.json"))) {
    visit(JSON.parse(readFileSync(join(ROOT, "schemas", file), "utf8")), ({ pattern }) => {
      if (typeof pattern === "string") found.push({ where: `schemas/${file}`, pattern, flags: "u" });
    });
  }
  return found;
}

function visit(value: unknown, see: (node: Record<string, unknown>) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) see(value as Record<string, unknown>);
  for (const child of Object.values(value)) visit(child, see);
}

/** What the checker can't read is one letter to it: how many there are in a class changes no growth. */
function readable({ pattern, flags }: Expression): [string, string] {
  const plain = pattern.replace(/\\[pP]\{[^{}]*\}/g, "\\u4e00");
  // A sticky one begins where it is told to, and nowhere else.
  return flags.includes("y") ? [`^(?:${plain})`, flags.replace("y", "")] : [plain, flags];
}

describe("regular expressions that untrusted text meets", () => {
  let check: typeof import("recheck")["checkSync"];
  beforeAll(async () => {
    // The part that is JavaScript alone: the same on every machine.
    process.env.RECHECK_BACKEND = "pure";
    ({ checkSync: check } = await import("recheck"));
  });

  it("are told from those that grow with the square of the text", () => {
    const status = (pattern: string) => check(pattern, "", { checker: "automaton" }).status;
    expect(status(String.raw`[^\s]+@[^\s]+`)).toBe("vulnerable");
    expect(status("^(a+)+$")).toBe("vulnerable");
    expect(status("^[a-z]+$")).toBe("safe");
  });

  it("take steps in proportion to the text, in every line of src and in every schema", {
    timeout: 600_000,
  }, () => {
    const all = expressions();
    expect(all.length).toBeGreaterThan(100);
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const expression of all) {
      const [pattern, flags] = readable(expression);
      if (seen.has(pattern) || !/[*+]|\{\d+,\}/.test(pattern)) continue;
      seen.add(pattern);
      const { status } = check(pattern, flags, { checker: "automaton", timeout: TIMEOUT_MS });
      if (status === "vulnerable") wrong.push(`${expression.where} /${expression.pattern}/`);
    }
    expect(wrong).toEqual([]);
  });
});
