import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { checkReviewed } from "../../src/plan/reviewed.js";
import { parseSavedPlan, savePlan } from "../../src/plan/saved-plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const NOW = Date.parse("2026-11-24T12:00:00Z");

interface User {
  user_id: string;
  ttl_sec?: number;
  generation?: number;
}
type Fate = "issued" | "released" | "in_doubt" | "untouched";

/** A plan for users of whom some met with something before. */
function planFor(
  users: readonly User[],
  before: Readonly<Record<string, Fate>> = {},
  name = "m",
  revokes = false,
) {
  const contain = new Set(revokes ? ["sessions" as const] : []);
  const manifest = { ...manifestOf(name, users), contain };
  const keys = manifestKeys(manifest, TENANT);
  const records = users.flatMap(({ user_id }, index): LedgerRecord[] => {
    const target = { user_id };
    const key = keys.at(index);
    switch (before[user_id]) {
      case "issued":
        return [issuedRecord(target, key)];
      case "released":
        return [{ type: "released", run: RUN, key, target, why: "x" }];
      case "in_doubt":
        return [{ type: "in_doubt", run: RUN, key, target, why: "x" }];
      default:
        return [];
    }
  });
  const states = records.length === 0 ? new Map() : new Map([[name, stateOf(records)]]);
  return makePlan({ tenant: TENANT, manifests: [manifest], states, now: NOW });
}

function review(plan: ReturnType<typeof planFor>) {
  const saved = savePlan(plan, { toolVersion: "1", paths: ["."] });
  return parseSavedPlan(JSON.stringify(saved), "plan.json");
}

function verdict(then: ReturnType<typeof planFor>, now: ReturnType<typeof planFor>): string {
  try {
    checkReviewed(review(then), now);
    return "fine";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const users = (count: number): User[] => Array.from({ length: count }, (_, n) => ({ user_id: `auth0|${n}` }));

describe("a plan that was reviewed", () => {
  it("binds whose sessions are revoked, and allows no others", () => {
    const [plain, revoking] = [false, true].map((revokes) => planFor(users(3), {}, "m", revokes));
    expect(verdict(plain!, revoking!)).toBe("PLAN_EXCEEDED");
    expect(verdict(revoking!, revoking!)).toBe("fine");
    expect(verdict(revoking!, planFor(users(3), { "auth0|0": "issued" }, "m", true))).toBe("fine");
    expect(verdict(revoking!, plain!)).toBe("PLAN_EXCEEDED");
    expect(() => checkReviewed(review(revoking!), plain!)).toThrow(
      /manifest m: contain: \["sessions"\] → nothing/,
    );
    expect(() => checkReviewed(review(plain!), revoking!)).toThrow(/issue, sessions revoked, auth0\|0/);
  });

  it("lets the same plan pass, and what is left of it, whatever the entries met with", () => {
    const fate = fc.constantFrom<Fate>("issued", "released", "in_doubt", "untouched");
    fc.assert(
      fc.property(fc.array(fate, { maxLength: 8 }), (fates) => {
        const all = users(fates.length);
        const before = Object.fromEntries(fates.map((met, n) => [`auth0|${n}`, met]));
        expect(verdict(planFor(all), planFor(all, before))).toBe("fine");
      }),
    );
  });

  it("lets no other entry pass, nor one with another body", () => {
    expect(verdict(planFor(users(2)), planFor(users(3)))).toBe("PLAN_EXCEEDED");
    const changed = users(2).map((user) => ({ ...user, ttl_sec: 60 }));
    expect(verdict(planFor(users(2)), planFor(changed))).toBe("PLAN_EXCEEDED");
    expect(verdict(planFor(users(2)), planFor(users(2), {}, "other"))).toBe("PLAN_EXCEEDED");
  });

  it("lets no link die that it left alone", () => {
    const raised = users(1).map((user) => ({ ...user, generation: 2 }));
    const issued = { "auth0|0": "issued" } as const;
    const replacing = makePlan({
      tenant: TENANT,
      manifests: [manifestOf("m", raised)],
      states: new Map([
        [
          "m",
          stateOf([
            issuedRecord({ user_id: "auth0|0" }, manifestKeys(manifestOf("m", users(1)), TENANT).at(0)),
          ]),
        ],
      ]),
      now: NOW,
    });
    expect(replacing.summary.replace).toBe(1);
    expect(verdict(planFor(raised), replacing)).toBe("PLAN_EXCEEDED");
    expect(verdict(replacing, planFor(raised, issued))).toBe("fine");
  });

  it("names what it does not say, with its place, and counts the rest", () => {
    const check = () => checkReviewed(review(planFor([])), planFor(users(9)));
    expect(check).toThrow(/would send 9 requests .*\n {2}m\.yaml:1:1 issue auth0\|0 \(m\)\n/);
    expect(check).toThrow(/… and 4 more/);
    expect(check).toThrow(
      expect.objectContaining({ context: { count: 9 }, hint: expect.stringContaining("plan again") }),
    );
    const one = () => checkReviewed(review(planFor([])), planFor(users(1)));
    expect(one).toThrow(
      /would send 1 request that the reviewed plan does not have: nothing was sent\n[^\n]*$/,
    );
    const five = () => checkReviewed(review(planFor([])), planFor(users(5)));
    expect(five).not.toThrow(/more/);
  });

  it("does not fit another tenant, a ledger that is gone, older, or another one", () => {
    const then = planFor(users(2), { "auth0|0": "issued" });
    const now = (head: object | null) => ({
      ...then,
      manifests: then.manifests.map((manifest) => ({
        ...manifest,
        head: head === null ? null : { ...manifest.head!, ...head },
      })),
    });
    expect(verdict(then, now({ seq: 100 }))).toBe("fine");
    expect(verdict(then, now(null))).toBe("PLAN_STALE");
    expect(verdict(then, now({ seq: 1 }))).toBe("PLAN_STALE");
    expect(verdict(then, now({ lineage: "x" }))).toBe("PLAN_STALE");
    expect(verdict(then, now({ sum: "x".repeat(43) }))).toBe("PLAN_STALE");
    const other = { ...then, tenant: "other.eu.auth0.com" };
    expect(verdict(then, other)).toBe("PLAN_STALE");
    const words = (against: typeof then) => () => checkReviewed(review(then), against);
    expect(words(other)).toThrow(/made for acme\.eu\.auth0\.com, and this is other\.eu\.auth0\.com/);
    expect(words(now(null))).toThrow(/the ledger of m is gone/);
    expect(words(now({ lineage: "x" }))).toThrow(/the ledger of m is a different one/);
    expect(words(now({ seq: 1 }))).toThrow(/the ledger of m has 1 lines, and had 9 when the plan was made/);
    expect(words(now({ sum: "x".repeat(43) }))).toThrow(/the ledger of m has a different history/);
    expect(words(now(null))).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("plan again") }),
    );
  });

  it("can't be given more by an edit of its file", () => {
    const saved = savePlan(planFor(users(1)), { toolVersion: "1", paths: ["."] });
    const more = savePlan(planFor(users(2)), { toolVersion: "1", paths: ["."] });
    const edited = { ...saved, manifests: more.manifests };
    expect(() => parseSavedPlan(JSON.stringify(edited), "plan.json")).toThrow(/edited/);
  });
});

describe("the refusal of a plan that exceeds the reviewed one", () => {
  const plan = (count: number, reason?: string) => {
    const manifest = { ...manifestOf("m", users(count)), ...(reason === undefined ? {} : { reason }) };
    return makePlan({ tenant: TENANT, manifests: [manifest], states: new Map(), now: NOW });
  };
  const error = (then: ReturnType<typeof plan>, now: ReturnType<typeof plan>) => {
    try {
      checkReviewed(review(then), now);
      return undefined;
    } catch (thrown) {
      return thrown;
    }
  };

  it("has only the effects if no request is added", () => {
    expect(error(plan(2, "INC-1"), plan(2, "INC-2"))).toMatchObject({
      code: "PLAN_EXCEEDED",
      message:
        "this plan would have effects that the reviewed plan does not have: nothing was sent\n  manifest m: reason: INC-1 → INC-2",
      context: { count: 0, differences: ["manifest m: reason: INC-1 → INC-2"] },
    });
  });

  it("has effects and requests", () => {
    expect(error(plan(1, "INC-1"), plan(2, "INC-2"))).toMatchObject({
      message: expect.stringMatching(
        /^this plan would send 1 request that .*\n {2}manifest m: reason: .*\n {2}m\.yaml/,
      ),
      context: { count: 1, differences: [expect.stringContaining("reason")] },
    });
  });

  it("does not exist for a manifest that does nothing, whatever its effects are", () => {
    expect(error(plan(0, "INC-1"), plan(0, "INC-2"))).toBeUndefined();
  });

  it("lists five entries and counts the others", () => {
    const lines = (count: number) => (error(plan(0), plan(count)) as Error).message.split("\n");
    expect([lines(5).length, lines(6).length, lines(6).at(-1)]).toEqual([6, 7, "  … and 1 more"]);
  });

  it("names everything that does not match, apart", () => {
    const then = plan(1);
    const now = { ...then, tenant: "other.eu.auth0.com", effects: { ...then.effects, ledger: "elsewhere" } };
    expect(error(then, now)).toMatchObject({
      code: "PLAN_STALE",
      message:
        'the reviewed plan does not match: it was made for acme.eu.auth0.com, and this is other.eu.auth0.com; ledger: "" → elsewhere',
      context: { differences: [expect.stringContaining("made for"), 'ledger: "" → elsewhere'] },
    });
  });
});
