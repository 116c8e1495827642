import fc from "fast-check";
import { marked, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { planMarkdown, planOutputs } from "../../../src/cli/output/plan-markdown.js";
import { escapeText } from "../../../src/escape.js";
import type { Plan } from "../../../src/plan/plan.js";
import type { Refusals } from "../../../src/plan/policy/check.js";
import { planOf } from "../../support/plans.js";

const ada = { email: "ada@example.com", connection_id: "con_0000000000000001" };
const mixed = planOf(
  {
    "inc-1": [
      ["auth0|c", "issue", "new"],
      [ada, "replace", "changed"],
      ["auth0|b", "hold", "in_doubt"],
      ["auth0|a", "none", "issued"],
    ],
  },
  { warnings: [{ code: "ENTRIES_LEFT", manifest: "inc-1", message: "1 user left the manifest" }] },
);

const markdown = (plan: Plan, refusals?: Refusals) =>
  planMarkdown({ plan, rate: undefined, ...(refusals === undefined ? {} : { refusals }) });

function refusalsOf(text: string): Refusals {
  const refusal = { severity: "error", source: undefined, caret: undefined, hint: text } as const;
  const place = { file: text, line: 1, column: 1, entry: text };
  return { refusals: [{ code: "POLICY_ENTRY", message: text, ...refusal, ...place }], omitted: 0 };
}

/** Every token, those within others too. */
function tokensOf(page: string): Token[] {
  const tokens: Token[] = [];
  marked.walkTokens(marked.lexer(page), (token) => {
    tokens.push(token);
  });
  return tokens;
}

describe("a plan as a comment", () => {
  it("begins with a hidden marker, then the summary, then what it warns of", () => {
    const [marker, heading, , , , warning] = markdown(mixed).split("\n");
    expect(marker).toBe("<!-- reticket:plan:acme.eu.auth0.com -->");
    expect(heading).toBe("### reticket: Plan: 1 to issue, 1 to replace, 1 in doubt, 1 unchanged.");
    expect(warning).toBe("- ⚠️ `inc-1`: `1 user left the manifest`");
  });

  it("has a table for each manifest, those first by which a link dies", () => {
    const tables = tokensOf(markdown(mixed)).filter(({ type }) => type === "table") as Tokens.Table[];
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["`-/+`", "`ada@example.com (con_0000000000000001)`", "entry changed: the previous link stops working"],
      ["`?`", "`auth0|b`", expect.stringContaining("not sent without")],
      ["`+`", "`auth0|c`", "no ticket yet"],
    ]);
  });

  it("tells first what policy refuses", () => {
    const page = markdown(mixed, { ...refusalsOf("1 is more than 0"), omitted: 3 });
    expect(page.indexOf("Refused by policy** (4)")).toBeLessThan(page.indexOf("⚠️"));
    expect(page).toContain("⛔ `1 is more than 0:1` POLICY_ENTRY");
    expect(page).toContain("- … and 3 more");
  });

  it("folds long lists away, and leaves short ones open", () => {
    const users = (count: number) =>
      planOf({ m: Array.from({ length: count }, (_, n) => [`auth0|${n}`, "issue", "new"] as const) });
    expect(markdown(users(12))).not.toContain("<details>");
    expect(markdown(users(13))).toContain("<details><summary>13 users</summary>");
  });

  it("is well below what GitHub takes, however long the plan is, counts the rest, and is well formed", () => {
    const entries = Array.from(
      { length: 5000 },
      (_, n) => [`auth0|${"ü".repeat(40)}${n}`, "issue", "new"] as const,
    );
    const warnings = Array.from({ length: 500 }, (_, n) => ({
      code: "ENTRIES_LEFT" as const,
      manifest: "one",
      message: `${n} ${"x".repeat(300)}`,
    }));
    for (const options of [{}, { warnings }]) {
      const page = markdown(planOf({ one: entries, two: entries }, options));
      expect(Buffer.byteLength(page)).toBeLessThan(61_000);
      expect(page.match(/<details>/g)).toHaveLength(page.match(/<\/details>/g)!.length);
      const shown = page.match(/^\| `\+`/gm)!.length;
      expect(page).toContain(`… and ${5000 - shown} more\n`);
      expect(page).toContain(`… and ${10_000 - shown} more entries: \`reticket plan\` shows all of them.`);
    }
  });

  it("gives the same to programs, by name", () => {
    expect(planOutputs({ plan: mixed, rate: undefined })).toMatchObject({
      summary: "Plan: 1 to issue, 1 to replace, 1 in doubt, 1 unchanged.",
      has_changes: "true",
      issue: "1",
      replace: "1",
      none: "1",
      refused: "0",
      warnings: "inc-1: 1 user left the manifest",
    });
  });
});

const word = fc.constantFrom(
  ...["@acme/all-staff", "@octocat", "```", "`", "``", "</details>", "</code>", "|", "\\|", "\\", "\\\\|"],
  ...["<b>", "<img src=x onerror=alert(1)>", "<!--", "-->", "[x](http://e.vil)", "![x](http://e.vil/p.png)"],
  ...["http://e.vil", "www.evil.example", "eve@evil.example", "#1", "acme/repo#2", "\n", "\n\n", "\r", "~~~"],
  ...["    ", " ", "a", "# x", "> x", "- x", "| --- |", "&#64;", "&lt;", "*x*", "_x_", "$x$", ":+1:", "---"],
);
const hostileText = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `§${words.join("")}§`);

describe("what users wrote, in a comment", () => {
  it("is code and nothing else: no mention, no link, no HTML, no broken table", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 14 }), (hostile, count) => {
        const users = Array.from({ length: count }, (_, n) => [`${hostile}${n}`, "issue", "new"] as const);
        const page = markdown(
          planOf(
            { m: users },
            {
              reason: hostile,
              file: hostile,
              warnings: [{ code: "ENTRIES_LEFT", manifest: "m", message: hostile }],
            },
          ),
          refusalsOf(hostile),
        );
        const tokens = tokensOf(page);
        expect(tokens.filter(({ type }) => ["link", "image", "code", "blockquote"].includes(type))).toEqual(
          [],
        );
        for (const { raw } of tokens.filter(({ type }) => type === "html")) {
          expect(raw.trim().split("\n")[0]).toMatch(
            /^(<!-- reticket:plan:[a-z0-9.:-]+ -->|<details><summary>\d+ users?<\/summary>|<\/details>)$/,
          );
        }
        expect(marked.parse(page, { async: false }).replace(/<code>[^<]*<\/code>/g, "")).not.toContain("§");
        const table = tokens.find(({ type }) => type === "table") as Tokens.Table;
        expect(table.rows).toHaveLength(count);
        for (const [, cell] of table.rows) {
          expect(cell?.tokens).toHaveLength(1);
          expect(cell?.tokens[0]?.type).toBe("codespan");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is shown as it is, but for what is escaped", () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const page = markdown(planOf({ m: [[hostile, "issue", "new"]] }));
        const table = tokensOf(page).find(({ type }) => type === "table") as Tokens.Table;
        const [span] = table.rows[0]![1]!.tokens as [Tokens.Codespan];
        const shown = escapeText(hostile.replaceAll("\\", "\\u{5c}"));
        expect(span.text).toBe(shown);
      }),
    );
  });
});
