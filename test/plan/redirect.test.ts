import { describe, expect, it } from "vitest";
import { deliveringRecord } from "../../src/ledger/claim.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { actionAt, changeCount, redirectAt, sendCount } from "../../src/plan/plan.js";
import { checkReviewed } from "../../src/plan/reviewed.js";
import { checkSavedPlan, savePlan } from "../../src/plan/saved-plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const NOW = Date.parse("2026-11-24T12:00:00Z");
const target = { user_id: "auth0|ada" };
const key = manifestKeys(manifestOf("m", [target]), TENANT).at(0);

/** A ticket that is issued, to go to an address where one is given, and what came of it. */
function planFor(
  deliverTo: string | undefined,
  recorded: string | undefined,
  more: LedgerRecord[] = [],
  now = NOW,
) {
  const entry = deliverTo === undefined ? target : { ...target, deliver_to: deliverTo };
  const issued = issuedRecord(target, key);
  const records = [
    recorded === undefined ? issued : { ...issued, deliver_to: recorded },
    ...more,
  ] as LedgerRecord[];
  return makePlan({
    tenant: TENANT,
    manifests: [manifestOf("m", [entry])],
    states: new Map([["m", stateOf(records)]]),
    now,
  });
}

const marks = { run: RUN, key, target, channel: "smtp" } as const;
const delivered: LedgerRecord = { type: "delivered", ...marks, id: "x" };
const refused: LedgerRecord = { type: "undelivered", ...marks, why: "550", permanent: true };
const doubtful = deliveringRecord(RUN, "smtp", [target], ["old@x.example"]);

const redirects = (...args: Parameters<typeof planFor>) => planFor(...args).summary.redirect === 1;

describe("an issued ticket whose deliver_to has changed", () => {
  it("is a redirect, with both addresses, and no request", () => {
    const plan = planFor("new@x.example", "old@x.example");
    expect(plan.summary).toMatchObject({ redirect: 1, none: 0 });
    expect(actionAt(plan.manifests[0]!, 0)).toMatchObject({
      action: "redirect",
      reason: "deliver_to_changed",
    });
    expect([sendCount(plan.summary), changeCount(plan.summary), plan.requests]).toEqual([0, 1, 0]);
    expect(redirectAt(plan.manifests[0]!, 0)).toEqual({ from: "old@x.example", to: "new@x.example" });
  });

  it("is one too where an address comes or goes, and where an old ledger recorded none", () => {
    expect(redirects("new@x.example", undefined)).toBe(true);
    expect(redirects(undefined, "old@x.example")).toBe(true);
    expect(redirects("same@x.example", "same@x.example")).toBe(false);
    expect(redirects(undefined, undefined)).toBe(false);
  });

  it("is one while it is refused or in doubt, and none once it is delivered, expired or used", () => {
    expect(redirects("new@x.example", undefined, [refused])).toBe(true);
    expect(redirects("new@x.example", undefined, [doubtful])).toBe(true);
    expect(redirects("new@x.example", undefined, [delivered])).toBe(false);
    const completed = {
      type: "completed",
      run: RUN,
      key,
      target,
      reset_at: "2026-11-24T01:00:00.000Z",
    } as const;
    expect(redirects("new@x.example", undefined, [completed])).toBe(false);
    expect(redirects("new@x.example", undefined, [], Date.parse("2026-11-30T00:00:00Z"))).toBe(false);
  });

  it("is not planned if it is recorded already, or if another manifest's ticket has invalidated the link", () => {
    const redirected = { type: "redirected", run: RUN, key, target, deliver_to: "new@x.example" } as const;
    expect(redirects("new@x.example", "old@x.example", [redirected])).toBe(false);
    const later = stateOf([issuedRecord(target, `${"k".repeat(42)}A`)], "2026-11-24T06:00:00.000Z");
    const plan = makePlan({
      tenant: TENANT,
      manifests: [manifestOf("m", [{ ...target, deliver_to: "new@x.example" }])],
      states: new Map([
        ["m", stateOf([issuedRecord(target, key)])],
        ["other", later],
      ]),
      now: NOW,
    });
    expect(plan.summary.redirect).toBe(0);
  });

  it("is bound by both kinds of saved plan, with its address", () => {
    const save = (plan: ReturnType<typeof planFor>) => savePlan(plan, { toolVersion: "1", paths: ["."] });
    const then = planFor("new@x.example", "old@x.example");
    expect(() => checkSavedPlan(save(then), then, "1")).not.toThrow();
    expect(() => checkReviewed(save(then), then)).not.toThrow();
    const other = planFor("evil@x.example", "old@x.example");
    for (const check of [
      () => checkSavedPlan(save(then), other, "1"),
      () => checkReviewed(save(then), other),
    ]) {
      expect(check).toThrow(/redirect auth0\|ada \(m\): deliver_to: new@x\.example → evil@x\.example/);
    }
    expect(() => checkReviewed(save(planFor(undefined, undefined)), then)).toThrow(
      /would send or redirect 1 request .*\n {2}m\.yaml:1:1 redirect auth0\|ada \(m\): → new@x\.example/,
    );
    expect(() => checkReviewed(save(then), planFor("new@x.example", "new@x.example"))).not.toThrow();
  });
});
