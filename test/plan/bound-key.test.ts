import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.js";
import { checkReviewed } from "../../src/plan/reviewed.js";
import { checkSavedPlan, savePlan } from "../../src/plan/saved-plan.js";
import { manifestOf } from "../support/manifests.js";

const options = { toolVersion: "1", paths: ["."] };

function planFor(deliver_to: string | undefined) {
  const user = { user_id: "auth0|1", ...(deliver_to === undefined ? {} : { deliver_to }) };
  const manifests = [manifestOf("move", [user, { user_id: "auth0|2" }])];
  return makePlan({ tenant: "acme.eu.auth0.com", manifests, states: new Map(), now: 0 });
}

describe("a plan that was reviewed with one address", () => {
  it("is the same with the same", () => {
    for (const to of ["ada@example.com", undefined]) {
      const saved = savePlan(planFor(to), options);
      expect(() => checkSavedPlan(saved, planFor(to), "1")).not.toThrow();
      expect(() => checkReviewed(saved, planFor(to))).not.toThrow();
    }
  });

  it.each([
    ["ada@example.com", "eve@example.com"],
    ["ada@example.com", undefined],
    [undefined, "eve@example.com"],
  ])("is refused where %s has become %s", (then, now) => {
    const saved = savePlan(planFor(then), options);
    expect(() => checkSavedPlan(saved, planFor(now), "1")).toThrow(
      expect.objectContaining({ code: "PLAN_STALE" }),
    );
    expect(() => checkReviewed(saved, planFor(now))).toThrow(
      expect.objectContaining({ code: "PLAN_EXCEEDED" }),
    );
  });
});
