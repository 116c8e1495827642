import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deliveringRecord, invalidatingRecord } from "../../src/ledger/claim.js";
import type { LedgerRecord, LedgerState } from "../../src/ledger/ledger.js";
import { type Observation, observationRecord } from "../../src/ledger/observations.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { heldElsewhere, type LinkState } from "../../src/plan/invalidation.js";
import { makeInvalidationPlan } from "../../src/plan/invalidation-plan.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { checkReviewed } from "../../src/plan/reviewed.js";
import { checkSavedPlan, hashActions, savePlan } from "../../src/plan/saved-plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const AT = "2026-11-24T00:00:00.000Z";
const NOW = Date.parse("2026-11-24T12:00:00Z");
const LIVE = "2026-11-29T00:00:00Z";
const EXPIRED = "2026-11-24T12:00:00Z";

const users = (...ids: string[]) => ids.map((id) => ({ user_id: id }));
const keyOf = (id: string) => manifestKeys(manifestOf("batch", users(id)), TENANT).at(0);
const about = (id: string) => ({ run: RUN, key: keyOf(id), target: { user_id: id } });
const sha = (text: string) => hash("sha256", text, "base64url");
const issued = (id: string, expires = LIVE): LedgerRecord =>
  ({ ...issuedRecord({ user_id: id }, keyOf(id), expires), ticket_sha256: sha(id) }) as LedgerRecord;
const seen = (id: string, observation: Observation) => observationRecord(RUN, about(id), observation);

function links(
  listed: readonly string[],
  states: Record<string, LedgerState>,
  wanted: readonly LinkState[] = ["issued"],
) {
  const plan = makeInvalidationPlan({
    ...{ tenant: TENANT, manifests: [manifestOf("batch", users(...listed))], now: NOW },
    ...{ states: new Map(Object.entries(states)), links: new Set(wanted) },
  });
  const [{ invalidations }] = plan.manifests as [(typeof plan.manifests)[number]];
  expect(plan.summary.invalidate).toBe(invalidations.links.length);
  expect(plan.requests).toBe(invalidations.links.length);
  return {
    taken: invalidations.links.map(({ target, reason }) => `${Object.values(target)[0]} ${reason}`),
    alone: invalidations.elsewhere,
  };
}

describe("the links that invalidate takes back", () => {
  it("are those that work and whose users have not reset, of removed entries too", () => {
    const state = stateOf([
      ...["a", "b", "c", "d", "e", "left"].map((id) => issued(id)),
      issued("f", EXPIRED),
      seen("b", { state: "completed", at: NOW }),
      seen("c", { state: "gone", at: NOW, why: "deleted" }),
      seen("d", { state: "gone", at: NOW, why: "blocked" }),
      invalidatingRecord(RUN, [{ user_id: "e" }]),
      { type: "invalidated", ...about("e") },
    ]);
    const { taken } = links(["f", "e", "d", "c", "b", "a", "none"], { batch: state });
    expect(taken).toEqual(["a live", "d live", "left live"]);
  });

  it("are with `completed` those of users who have reset, whose links still work", () => {
    const state = stateOf([
      ...["a", "b"].map((id) => issued(id)),
      issued("c", EXPIRED),
      seen("b", { state: "completed", at: NOW }),
      seen("c", { state: "completed", at: NOW }),
    ]);
    expect(links(["a", "b", "c"], { batch: state }, ["completed"]).taken).toEqual(["b completed"]);
    expect(links(["a", "b"], { batch: state }, ["completed", "issued"]).taken).toEqual([
      "a live",
      "b completed",
    ]);
  });

  it("are with `undelivered` those that a channel did not bring", () => {
    const failed: LedgerRecord = {
      ...{ type: "undelivered", ...about("b"), channel: "smtp", why: "550", permanent: true },
    };
    const done: LedgerRecord = { type: "delivered", ...about("c"), channel: "smtp", id: "x" };
    const claim = deliveringRecord(RUN, "smtp", users("b", "c"));
    const state = stateOf([...["a", "b", "c"].map((id) => issued(id)), claim, failed, done]);
    expect(links(["a", "b", "c"], { batch: state }, ["undelivered"]).taken).toEqual(["b live"]);
  });

  it("are tried again where the tenant refused, or an attempt is in doubt", () => {
    const state = stateOf([
      ...["a", "b"].map((id) => issued(id)),
      invalidatingRecord(RUN, users("a", "b")),
      { type: "not_invalidated", ...about("a"), why: "403" },
    ]);
    expect(links(["a", "b"], { batch: state }).taken).toEqual(["a live", "b unconfirmed"]);
  });

  it("are absent without a ledger", () => {
    expect(links(["a"], {})).toEqual({ taken: [], alone: 0 });
  });
});

describe("a link of a target that another manifest has a ticket for", () => {
  const own = { batch: stateOf([issued("a")], AT) };
  const other = (at: string, ...records: LedgerRecord[]) => ({ other: stateOf(records, at) });
  const later = "2026-11-24T06:00:00.000Z";
  const earlier = "2026-11-23T18:00:00.000Z";

  it("is left alone where that ticket is newer and works, or may be", () => {
    const alone = { taken: [], alone: 1 };
    expect(links(["a"], { ...own, ...other(later, issued("a")) })).toEqual(alone);
    expect(links(["a"], { ...own, ...other(AT, issued("a")) })).toEqual(alone);
    const claim: LedgerRecord = { type: "claimed", run: RUN, user_ids: ["a"] };
    expect(links(["a"], { ...own, ...other(earlier, claim) })).toEqual(alone);
    const doubt = invalidatingRecord(RUN, users("a"));
    expect(links(["a"], { ...own, ...other(later, issued("a"), doubt) })).toEqual(alone);
  });

  it("is taken back where that ticket is dead", () => {
    const taken = { taken: ["a live"], alone: 0 };
    expect(links(["a"], { ...own, ...other(earlier, issued("a")) })).toEqual(taken);
    expect(links(["a"], { ...own, ...other(later, issued("a", EXPIRED)) })).toEqual(taken);
    const dead = [issued("a"), invalidatingRecord(RUN, users("a"))];
    const done: LedgerRecord = { type: "invalidated", ...about("a") };
    expect(links(["a"], { ...own, ...other(later, ...dead, done) })).toEqual(taken);
  });
});

describe("a plan whose links are another manifest's by now", () => {
  it("is noticed before they are killed, and again after a gap", () => {
    const states = { batch: stateOf([issued("a"), issued("b")], AT) };
    const made = makeInvalidationPlan({
      ...{ tenant: TENANT, manifests: [manifestOf("batch", users("a", "b"))], now: NOW },
      ...{ states: new Map(Object.entries(states)), links: new Set<LinkState>(["issued"]) },
    });
    const held = (later: Record<string, LedgerState>) =>
      heldElsewhere(made.manifests, new Map(Object.entries({ ...states, ...later })), NOW)?.id;
    expect(held({})).toBeUndefined();
    expect(held({ other: stateOf([issued("b")], "2026-11-24T06:00:00.000Z") })).toBe("u:b");
    expect(held({ other: stateOf([issued("b")], "2026-11-23T06:00:00.000Z") })).toBeUndefined();
  });
});

describe("a plan that takes links back", () => {
  const state = stateOf(["a", "b"].map((id) => issued(id)));
  const states = new Map([["batch", state]]);
  const manifests = [manifestOf("batch", users("b"))];
  const plan = makeInvalidationPlan({
    ...{ tenant: TENANT, manifests, states, now: NOW, links: new Set<LinkState>(["issued"]) },
  });
  const saved = savePlan(plan, { toolVersion: "1", paths: ["."] });

  it("is bound by a saved plan, to the letter and as an upper bound", () => {
    expect(() => checkSavedPlan(saved, plan, "1")).not.toThrow();
    expect(() => checkReviewed(saved, plan)).not.toThrow();
    const fewer = savePlan(
      { ...plan, manifests: [{ ...plan.manifests[0]!, ...without("a") }] },
      {
        ...{ toolVersion: "1", paths: ["."] },
      },
    );
    expect(() => checkSavedPlan(fewer, plan, "1")).toThrow(/invalidate a \(batch\)/);
    expect(() => checkReviewed(fewer, plan)).toThrow(/invalidate a \(batch\)/);
    expect(() => checkReviewed(saved, { ...plan, manifests: [] })).not.toThrow();
  });

  it("is another plan where a newer ticket of the same entry is meant", () => {
    const renewed: LedgerRecord = { ...issued("a"), ticket_sha256: sha("newer") } as LedgerRecord;
    const newer = makeInvalidationPlan({
      ...{ tenant: TENANT, manifests, now: NOW, links: new Set<LinkState>(["issued"]) },
      states: new Map([["batch", stateOf([renewed, issued("b")])]]),
    });
    expect(hashActions(newer)).not.toBe(hashActions(plan));
    expect(() => checkReviewed(saved, newer)).toThrow(/invalidate a \(batch\)/);
  });

  it("names a link by the place of its entry, or of the manifest if it has no entry, and lists five", () => {
    const position = { file: "entry.yaml", line: 7, column: 5 };
    const manifest = manifestOf("batch", users("b", "c"));
    const placed = { ...manifest, entries: { ...manifest.entries, position: () => position } };
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    const taking = makeInvalidationPlan({
      ...{ tenant: TENANT, manifests: [placed], now: NOW, links: new Set<LinkState>(["issued"]) },
      states: new Map([["batch", stateOf(ids.map((id) => issued(id)))]]),
    });
    const nothing = savePlan({ ...taking, manifests: [] }, { toolVersion: "1", paths: ["."] });
    let message = "";
    try {
      checkReviewed(nothing, taking);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message.split("\n").slice(1)).toEqual([
      "  batch.yaml:1:1 invalidate a (batch)",
      "  entry.yaml:7:5 invalidate b (batch)",
      "  entry.yaml:7:5 invalidate c (batch)",
      "  batch.yaml:1:1 invalidate d (batch)",
      "  batch.yaml:1:1 invalidate e (batch)",
      "  … and 2 more",
    ]);
  });

  function without(id: string) {
    const { invalidations } = plan.manifests[0]!;
    const left = invalidations.links.filter(({ target }) => Object.values(target)[0] !== id);
    return { invalidations: { ...invalidations, links: left } };
  }
});

describe("a manifest with prune", () => {
  const state = stateOf([...["a", "b", "c"].map((id) => issued(id)), issued("d", EXPIRED)]);
  const plan = (prune: boolean, others: Record<string, LedgerState> = {}) =>
    makePlan({
      ...{ tenant: TENANT, now: NOW, manifests: [{ ...manifestOf("batch", users("a")), prune }] },
      states: new Map(Object.entries({ batch: state, ...others })),
    });

  it("takes back the links of targets that left it, and nothing else", () => {
    const { manifests, summary, warnings } = plan(true);
    const reasons = manifests[0]!.invalidations.links.map(({ id, reason }) => [id, reason]);
    expect(reasons).toEqual([
      ["u:b", "pruned"],
      ["u:c", "pruned"],
    ]);
    expect([summary.invalidate, summary.none, warnings]).toEqual([2, 1, []]);
  });

  it("leaves those alone that have a newer ticket of another manifest", () => {
    const newer = stateOf([issued("b")], "2026-11-24T06:00:00.000Z");
    const { manifests } = plan(true, { other: newer });
    expect(manifests[0]!.invalidations).toMatchObject({ links: [{ id: "u:c" }], elsewhere: 1 });
  });

  it("takes nothing back before it has a ledger", () => {
    const manifests = [{ ...manifestOf("batch", users("a")), prune: true }];
    const made = makePlan({ tenant: TENANT, now: NOW, manifests, states: new Map() });
    expect(made.manifests[0]!.invalidations).toEqual({ links: [], elsewhere: 0 });
  });

  it("is what a manifest without it is warned of", () => {
    const { summary, warnings } = plan(false);
    expect([summary.invalidate, warnings.map(({ code }) => code)]).toEqual([0, ["ENTRIES_LEFT"]]);
  });
});
