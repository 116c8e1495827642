import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerHead } from "../../src/ledger/ledger.js";
import type { ManifestDelivery } from "../../src/manifest/manifest.js";
import { bareEffects } from "../../src/plan/effects.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { ACTIONS, emptySummary, type ManifestPlan, type Plan, REASONS } from "../../src/plan/plan.js";
import { checkReviewed } from "../../src/plan/reviewed.js";
import { checkSavedPlan, parseSavedPlan, savePlan } from "../../src/plan/saved-plan.js";

import { manifestOf } from "../support/manifests.js";

const VERSION = "1.2.3";
const HEAD: LedgerHead = { lineage: "0e3c", seq: 4, sum: "s".repeat(43) };

function planOf(
  changes: {
    tenant?: string;
    digest?: string;
    head?: LedgerHead | null;
    keys?: string[];
    revokes?: 0 | 1;
    delivery?: ManifestDelivery;
  } = {},
): Plan {
  const keys = changes.keys ?? ["k1".padEnd(43, "_"), "k2".padEnd(43, "_")];
  const ids = keys.map((_, index) => `u:auth0|${index}`);
  const manifest: ManifestPlan = {
    manifest: {
      name: "batch",
      reason: undefined,
      annotations: {},
      inDoubt: "hold",
      generation: 1,
      defaults: {},
      renew: undefined,
      remind: [],
      contain: new Set(),
      since: undefined,
      prune: false,
      waves: [],
      delivery: changes.delivery,
      position: { file: "batch.yaml", line: 1, column: 1 },
      entries: {
        length: keys.length,
        target: (index) => ({ user_id: ids[index]!.slice(2) }),
        targetId: (index) => ids[index]!,
        body: (index) => ({ user_id: ids[index]!.slice(2) }),
        generation: () => 1,
        ttlSec: () => 432000,
        deliverTo: () => undefined,
        language: () => undefined,
        position: () => ({ file: "batch.yaml", line: 1, column: 1 }),
        profile: () => 0,
      },
    },
    keys: {
      length: keys.length,
      at: (index) => keys[index]!,
      digest: changes.digest ?? "d".repeat(43),
      order: () => Uint32Array.from(keys.keys()),
    },
    head: changes.head === undefined ? HEAD : changes.head,
    actions: Uint8Array.from(keys, () => ACTIONS.indexOf("issue")),
    reasons: Uint8Array.from(keys, () => REASONS.indexOf("new")),
    turns: new Uint8Array(keys.length),
    scopes: new Uint8Array(keys.length),
    later: { limit: 0, wave: 0 },
    narrowed: 0,
    revokes: Uint8Array.from(keys, () => changes.revokes ?? 0),
    passwords: new Uint8Array(keys.length),
    waves: undefined,
    recordedTickets: new Map(),
    invalidations: { links: [], elsewhere: 0 },
    summary: { ...emptySummary(), issue: keys.length },
    revocations: (changes.revokes ?? 0) * keys.length,
    replacements: 0,
    alreadyReset: 0,
  };
  return {
    tenant: changes.tenant ?? "acme.eu.auth0.com",
    narrowing: {},
    effects: bareEffects(changes.tenant ?? "acme.eu.auth0.com"),
    manifests: [manifest],
    summary: manifest.summary,
    later: manifest.later,
    narrowed: 0,
    revocations: manifest.revocations,
    replacements: 0,
    alreadyReset: 0,
    requests: keys.length + manifest.revocations,
    warnings: [],
    now: Date.UTC(2026, 10, 24),
  };
}

function saved(plan: Plan): string {
  return JSON.stringify(savePlan(plan, { toolVersion: VERSION, paths: ["manifests"] }), null, 2);
}

function staleness(then: Plan, now: Plan, version = VERSION): string {
  try {
    checkSavedPlan(parseSavedPlan(saved(then), "plan.json"), now, version);
    return "equal";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("a saved plan", () => {
  it("is accepted where nothing has moved", () => {
    expect(staleness(planOf(), planOf())).toBe("equal");
    expect(staleness(planOf({ head: null }), planOf({ head: null }))).toBe("equal");
  });

  it("names each thing that makes it stale", () => {
    expect(staleness(planOf(), planOf({ tenant: "other.auth0.com" }))).toContain(
      "made for acme.eu.auth0.com",
    );
    expect(staleness(planOf(), planOf({ digest: "e".repeat(43) }))).toContain("manifest batch has changed");
    expect(staleness(planOf(), planOf({ head: { ...HEAD, lineage: "ffff" } }))).toContain("lineage differs");
    expect(staleness(planOf(), planOf({ head: { ...HEAD, seq: 9 } }))).toContain("changed from line 4 to 9");
    expect(staleness(planOf(), planOf({ head: null }))).toContain("is gone");
    const delivery = { via: ["smtp"] } as ManifestDelivery;
    expect(staleness(planOf(), planOf({ delivery }))).toContain("actions have changed");
    expect(
      staleness(planOf({ delivery }), planOf({ delivery: { via: ["webhook"] } as ManifestDelivery })),
    ).toContain("actions have changed");
    expect(staleness(planOf({ delivery }), planOf({ delivery }))).toBe("equal");
    expect(staleness(planOf(), planOf({ revokes: 1 }))).toContain("actions have changed");
    expect(staleness(planOf({ revokes: 1 }), planOf({ revokes: 1 }))).toBe("equal");
    expect(staleness(planOf(), planOf({ keys: ["k9".padEnd(43, "_")] }))).toContain("actions have changed");
    expect(staleness(planOf(), planOf(), "1.2.4")).toContain("saved by reticket 1.2.3, and this is 1.2.4");
  });

  it("made on an empty ledger is spent once a ledger exists", () => {
    expect(staleness(planOf({ head: null }), planOf())).toContain("already applied?");
  });

  it("names manifests that came and went", () => {
    const none: Plan = { ...planOf(), manifests: [] };
    expect(staleness(planOf(), none)).toContain("manifest batch is gone");
    expect(staleness(none, planOf())).toContain("manifest batch is not in the saved plan");
  });

  it("tells an edit by hand, wherever it is", () => {
    const text = saved(planOf());
    const edits = [
      text.replace("acme", "evil"),
      text.replace('"issue": 2', '"issue": 1'),
      text.replace('"seq": 4', '"seq": 5'),
      text.replace("manifests", "elsewhere"),
      text.replace("2026", "2027"),
    ];
    for (const edit of edits) {
      expect(edit).not.toBe(text);
      expect(() => parseSavedPlan(edit, "plan.json")).toThrowError(
        /plan.json (was edited|is not a saved plan)/,
      );
    }
  });

  it("of a newer format is refused as such, and not called damaged", () => {
    const newer = saved(planOf()).replace('"format_version": 4', '"format_version": 5');
    expect(() => parseSavedPlan(newer, "plan.json")).toThrowError(
      /written by reticket 1\.2\.3 in plan format 5, and this version supports formats up to 4/,
    );
    const unknown = JSON.stringify({ format_version: 7, tool_version: "\u001b[2J", whatever: true });
    expect(() => parseSavedPlan(unknown, "plan.json")).toThrowError(
      /^plan.json was written by a newer reticket in plan format 7/,
    );
  });

  it("of format 1 can be read, and is not applied: it does not bind every effect", async () => {
    const text = await readFile(new URL("../fixtures/plans/format-1.json", import.meta.url), "utf8");
    const old = parseSavedPlan(text, "plan.json");
    expect(old).toMatchObject({ format_version: 1, tool_version: "0.1.0", manifests: [{ name: "batch" }] });
    const refusal = { code: "PLAN_STALE", message: expect.stringContaining("0.1.0 in format 1") };
    expect(() => checkSavedPlan(old, planOf(), "0.1.0")).toThrow(expect.objectContaining(refusal));
    expect(() => checkReviewed(old, planOf())).toThrow(expect.objectContaining(refusal));
    expect(() => parseSavedPlan(text.replace('"issue": 2', '"issue": 3'), "plan.json")).toThrow(/edited/);
  });

  it("of format 2 is applied like one of today, and binds what it had", async () => {
    const text = await readFile(new URL("../fixtures/plans/format-2.json", import.meta.url), "utf8");
    const old = parseSavedPlan(text, "plan.json");
    expect(old).toMatchObject({ format_version: 2, tool_version: "0.2.0", manifests: [{ name: "batch" }] });
    const users = [{ user_id: "auth0|1" }, { user_id: "auth0|2", deliver_to: "two@example.com" }];
    const planWith = (contain: readonly ("password" | "sessions")[]) => {
      const manifest = { ...manifestOf("batch", users), reason: "a breach", contain: new Set(contain) };
      return makePlan({
        tenant: old.tenant,
        manifests: [manifest],
        states: new Map(),
        now: 0,
        effects: old.effects!,
      });
    };
    expect(() => checkReviewed(old, planWith(["sessions"]))).not.toThrow();
    expect(() => checkSavedPlan(old, planWith(["sessions"]), "0.2.0")).not.toThrow();
    expect(() => checkReviewed(old, planWith(["sessions", "password"]))).toThrow(/contain: \+ password/);
    expect(() => checkReviewed(old, planWith([]))).toThrow(/contain: \["sessions"\] → nothing/);
  });

  it("of format 3 is applied like one of today, and binds what it had", async () => {
    const text = await readFile(new URL("../fixtures/plans/format-3.json", import.meta.url), "utf8");
    const old = parseSavedPlan(text, "plan.json");
    expect(old).toMatchObject({ format_version: 3, tool_version: "0.3.0", manifests: [{ name: "batch" }] });
    const users = [{ user_id: "auth0|1" }, { user_id: "auth0|2", deliver_to: "two@example.com" }];
    const planWith = (all: readonly object[]) =>
      makePlan({
        tenant: old.tenant,
        manifests: [
          {
            ...manifestOf("batch", all),
            ...{ reason: "a breach", contain: new Set(["password", "sessions"] as const) },
          },
        ],
        states: new Map(),
        now: 0,
        effects: old.effects!,
      });
    expect(() => checkReviewed(old, planWith(users))).not.toThrow();
    expect(() => checkSavedPlan(old, planWith(users), "0.3.0")).not.toThrow();
    expect(() => checkReviewed(old, planWith([...users, { user_id: "auth0|3" }]))).toThrow(/auth0\|3/);
  });

  it("that is something else altogether is not taken for one", () => {
    for (const text of ["", "[]", "null", "{}", '"plan"', "{", "\u0000"]) {
      expect(() => parseSavedPlan(text, "plan.json")).toThrowError(/not a saved plan/);
    }
  });

  it("survives re-indentation, since only its content counts", () => {
    const compact = JSON.stringify(JSON.parse(saved(planOf())));
    expect(() => checkSavedPlan(parseSavedPlan(compact, "plan.json"), planOf(), VERSION)).not.toThrow();
  });

  it("never equals a plan over other keys", () => {
    const key = fc.stringMatching(/^[a-z]{43}$/);
    fc.assert(
      fc.property(fc.array(key, { maxLength: 5 }), fc.array(key, { maxLength: 5 }), (then, now) => {
        fc.pre(JSON.stringify(then) !== JSON.stringify(now));
        expect(staleness(planOf({ keys: then }), planOf({ keys: now }))).not.toBe("equal");
      }),
    );
  });

  it("keeps what it was asked with, and nothing that it was not", () => {
    const paths = ["b", "a"];
    const asked = savePlan(planOf(), {
      toolVersion: VERSION,
      paths,
      inDoubt: "reissue",
      retryRejected: true,
    });
    expect(asked).toMatchObject({ paths: ["b", "a"], in_doubt: "reissue", retry_rejected: true });
    const plain = savePlan(planOf(), { toolVersion: VERSION, paths, retryRejected: false });
    expect(plain).not.toHaveProperty("in_doubt");
    expect(plain).not.toHaveProperty("retry_rejected");
  });

  it("says with a code and a hint why it is refused", () => {
    const PLAN_AGAIN = expect.stringContaining("reticket plan --out");
    const refusal = (text: string) => {
      try {
        return checkSavedPlan(parseSavedPlan(text, "p.json"), planOf(), VERSION);
      } catch (error) {
        return error;
      }
    };
    expect(refusal("{")).toMatchObject({
      code: "PLAN_INVALID",
      message: "p.json is not a saved plan: it is not JSON",
      hint: PLAN_AGAIN,
      cause: expect.any(SyntaxError),
    });
    expect(refusal('{"format_version":2}')).toMatchObject({
      code: "PLAN_INVALID",
      message: "p.json is not a saved plan",
      hint: PLAN_AGAIN,
    });
    expect(refusal(saved(planOf()).replace('"issue": 2', '"issue": 3'))).toMatchObject({
      code: "PLAN_STALE",
      message: "p.json was edited after it was saved",
      hint: PLAN_AGAIN,
    });
    expect(refusal(saved(planOf()).replace('"format_version": 4', '"format_version": 5'))).toMatchObject({
      code: "PLAN_NEWER",
      message: `p.json was written by reticket ${VERSION} in plan format 5, and this version supports formats up to 4`,
      hint: PLAN_AGAIN,
    });
    const unnamed = saved(planOf())
      .replace('"format_version": 4', '"format_version": 5')
      .replace(VERSION, "\\n");
    expect(refusal(unnamed)).toMatchObject({
      code: "PLAN_NEWER",
      message: expect.stringContaining("p.json was written by a newer reticket in plan format 5"),
    });
    const other = saved(planOf({ tenant: "other.eu.auth0.com", digest: "e".repeat(43) }));
    expect(refusal(other)).toMatchObject({
      code: "PLAN_STALE",
      message:
        "the saved plan is stale: it was made for other.eu.auth0.com, and this is acme.eu.auth0.com; domain: other.eu.auth0.com → acme.eu.auth0.com; manifest batch has changed",
      hint: PLAN_AGAIN,
      context: {
        differences: [
          expect.stringContaining("made for"),
          expect.stringContaining("domain"),
          "manifest batch has changed",
        ],
      },
    });
  });

  it("tells a ledger whose head has the same number and another sum", () => {
    const then = planOf();
    const now = planOf({ head: { ...HEAD, sum: "x".repeat(43) } });
    expect(staleness(then, now)).toContain("the ledger of batch has changed");
  });
});

describe("a saved plan of a newer format", () => {
  const refusal = (tool_version: unknown) => {
    try {
      return parseSavedPlan(JSON.stringify({ format_version: 9, tool_version }), "p.json");
    } catch (error) {
      return error;
    }
  };

  it("is to be applied with the version that wrote it, which is named if it looks like a version", () => {
    expect(refusal("2.0.0")).toMatchObject({
      hint: expect.stringMatching(/^apply it with reticket 2\.0\.0, or /),
      context: { format_version: 9 },
    });
    for (const odd of [undefined, 2, "2.0.0\n::error::", `2.${"0".repeat(60)}`, "v2"]) {
      expect(refusal(odd)).toMatchObject({
        message: expect.stringMatching(/^p\.json was written by a newer reticket in plan format 9/),
        hint: expect.stringMatching(/^apply it with the version that wrote it, or /),
      });
    }
  });
});
