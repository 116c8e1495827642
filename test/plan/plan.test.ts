import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACTIONS,
  type Action,
  emptySummary,
  hasEffect,
  hasWork,
  listedActions,
  listedCount,
  needsTenant,
  SENDING,
  sendCount,
} from "../../src/plan/plan.js";
import { planOf } from "../support/plans.js";

describe("sendCount", () => {
  it("is the sum of what an apply would send", () => {
    const summary = emptySummary();
    for (const [place, action] of ACTIONS.entries()) summary[action] = 10 ** place;
    const sent = ACTIONS.filter((action) => SENDING.has(action));
    expect(sendCount(summary)).toBe(sent.reduce((sum, action) => sum + summary[action], 0));
    expect(sent).toEqual(expect.arrayContaining(["issue", "replace", "retry", "reissue"]));
    expect(sent).not.toEqual(expect.arrayContaining(["none"]));
  });
});

describe("listedActions", () => {
  it("lists all that is not already done, in the order of the targets' ids", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/)), (ids) => {
        const plan = planOf({
          batch: ids.map((id, index) => [
            id,
            index % 3 === 0 ? "none" : "issue",
            index % 3 === 0 ? "issued" : "new",
          ]),
        });
        const [manifest] = plan.manifests;
        const listed = [...listedActions(manifest!)].map(({ index, action }) => {
          expect(action).toBe("issue");
          return manifest!.manifest.entries.targetId(index);
        });
        const wanted = ids.filter((_, index) => index % 3 !== 0).map((id) => `u:${id}`);
        expect(listed).toEqual(wanted.sort());
      }),
    );
  });
});

describe("what a plan does, as counts", () => {
  const NOTHING = { summary: emptySummary(), later: { limit: 0, wave: 0 }, revocations: 0, replacements: 0 };
  const one = (action: Action) => ({ ...NOTHING, summary: { ...emptySummary(), [action]: 1 } });

  it("lists every action but `none` and `invalidate`, and the entries that are left for later", () => {
    const summary = emptySummary();
    for (const [place, action] of ACTIONS.entries()) summary[action] = 10 ** place;
    const listed = ACTIONS.filter((action) => action !== "none" && action !== "invalidate");
    const sum = listed.reduce((total, action) => total + summary[action], 0);
    expect(listedCount({ summary, later: { limit: 0, wave: 0 } })).toBe(sum);
    expect(listedCount({ summary, later: { limit: 2, wave: 3 } })).toBe(sum + 5);
  });

  it("needs the tenant for whatever sends a request: a redirect is only recorded", () => {
    expect([needsTenant(NOTHING), hasEffect(NOTHING), hasWork(NOTHING)]).toEqual([false, false, false]);
    for (const action of ACTIONS) {
      const sends = SENDING.has(action) || action === "invalidate";
      expect([action, needsTenant(one(action))]).toEqual([action, sends]);
      expect([action, hasEffect(one(action))]).toEqual([action, sends || action === "redirect"]);
    }
    for (const contained of [{ revocations: 1 }, { replacements: 1 }]) {
      expect([needsTenant, hasEffect, hasWork].map((test) => test({ ...NOTHING, ...contained }))).toEqual([
        ...[true, true, true],
      ]);
    }
  });

  it("has work if only later runs have something to do", () => {
    for (const later of [
      { limit: 1, wave: 0 },
      { limit: 0, wave: 1 },
    ]) {
      expect([hasEffect({ ...NOTHING, later } as typeof NOTHING), hasWork({ ...NOTHING, later })]).toEqual([
        false,
        true,
      ]);
    }
  });
});
