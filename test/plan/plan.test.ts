import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTIONS, emptySummary, listedActions, SENDING, sendCount } from "../../src/plan/plan.js";
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
