import fc from "fast-check";
import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { AUTH0_SUBSCRIPTIONS } from "../../../src/auth0/subscriptions.js";
import { planJson } from "../../../src/cli/output/plan-json.js";
import { planMarkdown } from "../../../src/cli/output/plan-markdown.js";
import { planText } from "../../../src/cli/output/plan-text.js";
import { summaryLine } from "../../../src/cli/output/plan-words.js";
import { emptySummary, type Plan, type Summary } from "../../../src/plan/plan.js";
import type { QuietTime } from "../../../src/tenant/quiet-time.js";
import { planOf } from "../../support/plans.js";

const plain = pc.createColors(false);
const ada = { email: "ada@example.com", connection_id: "con_0000000000000001" };
const mixed = planOf({
  "inc-1": [
    ["auth0|c", "issue", "new"],
    [ada, "replace", "changed"],
    ["auth0|b", "hold", "in_doubt"],
    ["auth0|a", "none", "issued"],
    ["auth0|d", "rejected", "rejected"],
  ],
});

function text(plan: Plan, rate?: number): string {
  return [...planText({ plan, rate, likely: AUTH0_SUBSCRIPTIONS.filter((each) => each.likely) }, plain)].join(
    "",
  );
}

function json(plan: Plan, rate?: number) {
  return JSON.parse([...planJson({ plan, rate })].join(""));
}

function summaryOf(counts: Partial<Summary>): string {
  return summaryLine({
    summary: { ...emptySummary(), ...counts },
    later: { limit: 0, wave: 0 },
    narrowed: 0,
  });
}

describe("the summary line", () => {
  it("leaves out the parts that are zero", () => {
    expect(summaryOf({ issue: 3, replace: 1, hold: 2, none: 196 })).toBe(
      "Plan: 3 to issue, 1 to replace, 2 in doubt, 196 unchanged.",
    );
  });

  it("says that there are no changes if all is issued, or if the manifest lists no users", () => {
    expect(summaryOf({ none: 196 })).toMatch(/^No changes\. .*196 unchanged/);
    expect(summaryOf({})).toMatch(/^No changes\./);
  });

  it("does not say that there are no changes if an entry in doubt is held", () => {
    expect(summaryOf({ hold: 1, none: 5 })).toBe("Plan: 1 in doubt, 5 unchanged.");
  });
});

describe("a plan that issues again to entries in doubt", () => {
  const doubtful = planOf({ "inc-1": [["auth0|a", "reissue", "in_doubt"]] });
  const shown = (quietTime: QuietTime) => [
    [...planText({ plan: doubtful, rate: undefined, quietTime }, plain)].join(""),
    planMarkdown({ plan: doubtful, rate: undefined, quietTime }),
    [...planJson({ plan: doubtful, rate: undefined, quietTime })].join(""),
  ];

  it("says how long they wait, and for what", () => {
    for (const text of shown({ ms: 1_200_000, localPort: undefined })) {
      expect(text).toContain(
        "The entry in doubt comes last, at least 20 min after the start: until then, an earlier request may still arrive and invalidate the new link.",
      );
    }
  });

  it("says so where they do not wait", () => {
    for (const text of shown({ ms: 0, localPort: undefined })) expect(text).toContain("--quiet-time 0");
  });

  it("says nothing of it where the tenant is on loopback", () => {
    for (const text of shown({ ms: 0, localPort: 4010 })) expect(text).not.toContain("comes last");
  });
});

describe("a plan as text", () => {
  it("lists every action under its manifest's place, sorted, with sign and reason", () => {
    const lines = text(mixed).split("\n");
    expect(lines[0]).toBe("inc-1 (inc-1.yaml:4)");
    const entries = lines.slice(1, 5).map((line) => line.trim().split(/\s{2,}/));
    expect(entries.map(([start]) => start)).toEqual([
      "-/+ ada@example.com (con_0000000000000001)",
      "? auth0|b",
      "+ auth0|c",
      "x auth0|d",
    ]);
    expect(entries[0]?.[1]).toBe("entry changed: the previous link stops working");
    expect(text(mixed)).toContain("Plan: 1 to issue, 1 to replace, 1 in doubt, 1 rejected, 1 unchanged.");
  });

  it("says how long it takes at the known rate, or on likely ones where it is large and none is known", () => {
    const plan = planOf({
      big: Array.from({ length: 800 }, (_, n) => [`auth0|${n}`, "issue", "new"] as const),
    });
    expect(text(plan, 16)).toContain("800 tickets take about 50 s at 16/s.");
    expect(text(plan)).toContain(
      "800 tickets take about 5 min at 150/min (professional), about 47 s at 16/s (enterprise, production).",
    );
    expect(text(mixed)).not.toContain("about");
  });

  it("says when all accounts are contained, with the buckets of each subscription", () => {
    const plan = planOf({
      big: Array.from({ length: 800 }, (_, n) => [`auth0|${n}`, "issue", "new"] as const),
    });
    const containing = { ...plan, replacements: 800, requests: plan.requests + 800 + 800 };
    expect(text(containing, 16)).toContain(
      "800 tickets take about 3 min (all contained after 2 min) at 16/s.",
    );
    expect(text(containing)).toContain(
      "800 tickets take about 9 min (all contained after 4 min) at 150/min (professional)",
    );
  });

  it("stops listing after a thousand entries and says how many more there are", () => {
    const plan = planOf({
      big: Array.from({ length: 1234 }, (_, n) => [`auth0|${n}`, "issue", "new"] as const),
    });
    expect(text(plan).match(/auth0\|/g)).toHaveLength(1000);
    expect(text(plan)).toContain("… and 234 more");
  });

  it("never lets text from a manifest act on the terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (hostile) => {
        const plan = planOf(
          { m: [[`\u001b[2J${hostile}`, "issue", "new"]] },
          {
            reason: hostile,
            file: `${hostile}.yaml`,
            warnings: [{ code: "ENTRIES_LEFT", manifest: "m", message: hostile }],
          },
        );
        expect(text(plan)).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe("a plan as JSON", () => {
  it("has the shape of format version 1", () => {
    expect(json(mixed)).toEqual({
      format_version: 1,
      tenant: "acme.eu.auth0.com",
      manifests: [{ name: "inc-1", file: "inc-1.yaml", digest: "d".repeat(43), summary: mixed.summary }],
      summary: {
        issue: 1,
        replace: 1,
        retry: 0,
        reissue: 0,
        renew: 0,
        redirect: 0,
        invalidate: 0,
        hold: 1,
        rejected: 1,
        none: 1,
      },
      warnings: [],
      refusals: [],
      effects: { tenant: "acme.eu.auth0.com", domain: "acme.eu.auth0.com", recipients: [], ledger: "" },
      actions: [
        { action: "replace", manifest: "inc-1", target: ada, key: "k1".padEnd(43, "_"), reason: "changed" },
        {
          action: "hold",
          manifest: "inc-1",
          target: { user_id: "auth0|b" },
          key: "k2".padEnd(43, "_"),
          reason: "in_doubt",
        },
        {
          action: "issue",
          manifest: "inc-1",
          target: { user_id: "auth0|c" },
          key: "k0".padEnd(43, "_"),
          reason: "new",
        },
        {
          action: "rejected",
          manifest: "inc-1",
          target: { user_id: "auth0|d" },
          key: "k4".padEnd(43, "_"),
          reason: "rejected",
        },
      ],
    });
  });

  it("warns of the duration where the rate is known", () => {
    expect(json(mixed, 1).warnings).toEqual([
      { code: "ESTIMATED_DURATION", manifest: null, message: "2 tickets take about 2 s at 60/min." },
    ]);
  });

  it("is the same value with every control character escaped", () => {
    const hostile = "\u009b2J\u202e\u2028\ufeff\u001b";
    const plan = planOf({ m: [[hostile, "issue", "new"]] });
    const printed = [...planJson({ plan, rate: undefined })].join("");
    expect(printed).toMatch(/^[\x20-\x7e\n]*$/);
    expect(JSON.parse(printed).actions[0].target.user_id).toBe(hostile);
  });
});
