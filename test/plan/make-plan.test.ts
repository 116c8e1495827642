import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerRecord, LedgerState } from "../../src/ledger/ledger.js";
import { type Observation, observationRecord } from "../../src/ledger/observations.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import type { Manifest } from "../../src/manifest/manifest.js";
import { makePlan, type PlanInput } from "../../src/plan/make-plan.js";
import { actionAt, listedActions, type Plan } from "../../src/plan/plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const NOW = Date.UTC(2026, 10, 24, 12);

function plan(
  manifests: Manifest[],
  states: Record<string, LedgerState> = {},
  options: Partial<PlanInput> = {},
): Plan {
  return makePlan({
    tenant: TENANT,
    manifests,
    states: new Map(Object.entries(states)),
    now: NOW,
    ...options,
  });
}

function actions(made: Plan): string[] {
  return made.manifests.flatMap((entry) =>
    Array.from(entry.actions, (_, index) => actionAt(entry, index).action),
  );
}

const users = (...ids: string[]) => ids.map((id) => ({ user_id: `auth0|${id}` }));

describe("makePlan", () => {
  it("counts every entry under exactly one action", () => {
    const manifest = manifestOf("batch", users("a", "b", "c"));
    const keys = manifestKeys(manifest, TENANT);
    const state = stateOf([
      issuedRecord({ user_id: "auth0|a" }, keys.at(0)),
      { type: "claimed", run: RUN, user_ids: ["auth0|b"] },
    ]);
    const made = plan([manifest], { batch: state });
    expect(actions(made)).toEqual(["none", "hold", "issue"]);
    expect(made.summary).toEqual({
      issue: 1,
      replace: 0,
      retry: 0,
      reissue: 0,
      renew: 0,
      redirect: 0,
      invalidate: 0,
      hold: 1,
      rejected: 0,
      none: 1,
    });
  });

  it("follows the manifest on doubt, and a flag over the manifest", () => {
    const doubt = { batch: stateOf([{ type: "claimed", run: RUN, user_ids: ["auth0|a"] }]) };
    expect(actions(plan([manifestOf("batch", users("a"))], doubt))).toEqual(["hold"]);
    expect(actions(plan([manifestOf("batch", users("a"), "reissue")], doubt))).toEqual(["reissue"]);
    expect(actions(plan([manifestOf("batch", users("a"))], doubt, { inDoubt: "reissue" }))).toEqual([
      "reissue",
    ]);
    expect(actions(plan([manifestOf("batch", users("a"), "reissue")], doubt, { inDoubt: "hold" }))).toEqual([
      "hold",
    ]);
  });

  it("replaces what another manifest holds alive, but not what has expired there", () => {
    const other = (expires: string) => ({
      other: stateOf([issuedRecord({ user_id: "auth0|a" }, "k".repeat(43), expires)]),
    });
    expect(actions(plan([manifestOf("batch", users("a"))], other("2026-11-25T00:00:00Z")))).toEqual([
      "replace",
    ]);
    expect(actions(plan([manifestOf("batch", users("a"))], other("2026-11-24T11:59:59Z")))).toEqual([
      "issue",
    ]);
  });

  it("takes the newest ticket of the tenant for the live one, though an older one has not expired", () => {
    const target = { user_id: "auth0|a" };
    const states = {
      older: stateOf(
        [issuedRecord(target, "k".repeat(43), "2026-12-24T00:00:00Z")],
        "2026-11-20T00:00:00.000Z",
      ),
      newer: stateOf(
        [issuedRecord(target, "l".repeat(43), "2026-11-22T00:00:00Z")],
        "2026-11-21T00:00:00.000Z",
      ),
    };
    expect(actions(plan([manifestOf("batch", users("a"))], states))).toEqual(["issue"]);
  });

  it("never lets two manifests fight over a user", () => {
    const one = manifestOf("one", users("a"));
    const two = manifestOf("two", users("a"));
    const target = { user_id: "auth0|a" };
    const states = {
      one: stateOf([issuedRecord(target, manifestKeys(one, TENANT).at(0))], "2026-11-20T00:00:00.000Z"),
      two: stateOf([issuedRecord(target, manifestKeys(two, TENANT).at(0))], "2026-11-21T00:00:00.000Z"),
    };
    expect(actions(plan([one, two], states))).toEqual(["none", "none"]);
  });

  it("lists what it would do sorted by target, in whatever order it is written", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9]{1,6}$/), { minLength: 1 }), (ids) => {
        const listed = (order: string[]) => {
          const [made] = plan([manifestOf("batch", users(...order))]).manifests;
          return [...listedActions(made!)].map(({ index }) => made!.manifest.entries.targetId(index));
        };
        const sorted = listed(ids);
        expect(sorted).toEqual([...sorted].sort());
        expect(listed([...ids].reverse())).toEqual(sorted);
      }),
    );
  });

  it("is the same for the same input, whatever the order of the manifests", () => {
    const manifests = [manifestOf("b", users("1")), manifestOf("a", users("2")), manifestOf("c", users("3"))];
    const names = (made: Plan) => made.manifests.map(({ manifest }) => manifest.name);
    expect(names(plan(manifests))).toEqual(["a", "b", "c"]);
    expect(names(plan([...manifests].reverse()))).toEqual(["a", "b", "c"]);
  });
});

describe("a plan's warnings", () => {
  const warnings = (made: Plan) => made.warnings.map(({ code, manifest }) => `${code} ${manifest}`);

  it("name two manifests that share users, with their count", () => {
    const made = plan([manifestOf("one", users("a", "b", "c")), manifestOf("two", users("b", "c", "d"))]);
    expect(warnings(made)).toEqual(["TARGET_IN_TWO_MANIFESTS two"]);
    expect(made.warnings[0]!.message).toContain("2 of its users are also in one (auth0|b, …)");
  });

  it("name the manifest that a new one looks like a new name of", () => {
    const old = stateOf(
      ["a", "b", "c"].map((id) => issuedRecord({ user_id: `auth0|${id}` }, "k".repeat(43))),
    );
    const made = plan([manifestOf("new", users("a", "b", "c", "d"))], { old });
    expect(warnings(made)).toEqual(["MANIFEST_LOOKS_RENAMED new"]);
    expect(made.warnings[0]!.message).toContain("3 of its 4 users have live tickets of old");
    expect(warnings(plan([manifestOf("new", users("a", "x", "y", "z"))], { old }))).toEqual([]);
  });

  it("count generations that went down, and nothing is sent for them", () => {
    const raised = stateOf([
      { ...issuedRecord({ user_id: "auth0|a" }, "k".repeat(43)), generation: 3 } as never,
    ]);
    const made = plan([manifestOf("batch", [{ user_id: "auth0|a", generation: 2 }])], { batch: raised });
    expect(warnings(made)).toEqual(["GENERATION_LOWERED batch"]);
    expect(actions(made)).toEqual(["none"]);
  });

  it("count users who left with a ticket that is alive, and say when the last expires", () => {
    const state = stateOf([
      issuedRecord({ user_id: "auth0|a" }, "k".repeat(43), "2026-11-26T00:00:00Z"),
      issuedRecord({ user_id: "auth0|b" }, "k".repeat(43), "2026-11-25T00:00:00Z"),
      issuedRecord({ user_id: "auth0|c" }, "k".repeat(43), "2026-11-23T00:00:00Z"),
    ]);
    const made = plan([manifestOf("batch", [])], { batch: state });
    expect(warnings(made)).toEqual(["ENTRIES_LEFT batch"]);
    expect(made.warnings[0]!.message).toMatch(
      /^2 users were removed .* the last one expires at 2026-11-26T00:00:00.000Z$/,
    );
  });
});

describe("renewal", () => {
  const HOUR = 3_600_000;
  const seen = fc.constantFrom<Observation | undefined>(
    undefined,
    { state: "completed", at: NOW },
    { state: "expired", at: NOW },
    { state: "gone", at: NOW, why: "deleted" },
    { state: "gone", at: NOW, why: "blocked" },
  );

  it("is of those alone that were seen to have run out unused, and ends with its last day", () => {
    fc.assert(
      fc.property(
        fc.array(seen, { maxLength: 8 }),
        fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
        (all, hoursLeft) => {
          const renew = hoursLeft === undefined ? undefined : { before: NOW + hoursLeft * HOUR };
          const named = {
            ...manifestOf(
              "batch",
              all.map((_, index) => ({ user_id: `auth0|${index}` })),
            ),
            renew,
          };
          const keys = manifestKeys(named, TENANT);
          const records = all.flatMap((found, index) => {
            const subject = { key: keys.at(index), target: named.entries.target(index) };
            const issued = issuedRecord(subject.target, subject.key, "2026-11-24T06:00:00Z");
            return found === undefined ? [issued] : [issued, observationRecord(RUN, subject, found)];
          });
          const made = plan([named], { batch: stateOf(records) });
          const isOn = hoursLeft !== undefined && hoursLeft > 0;
          expect(actions(made)).toEqual(
            all.map((found) => (isOn && found?.state === "expired" ? "renew" : "none")),
          );
          const unseen = all.filter((found) => found === undefined).length;
          expect(made.warnings.map(({ code }) => code)).toEqual(isOn && unseen > 0 ? ["EXPIRED_UNSEEN"] : []);
          // What it would do is no part of what it is.
          expect(made.manifests[0]?.keys.digest).toBe(
            manifestKeys({ ...named, renew: undefined }, TENANT).digest,
          );
        },
      ),
    );
  });
});

describe("revocations of sessions", () => {
  const KEY = "k".repeat(43);
  const target = { user_id: "a" };
  const revoking = {
    ...manifestOf("batch", [target, { email: "B@example.com", connection_id: "con_1" }]),
    contain: new Set(["sessions"] as const),
  };
  const key = manifestKeys(revoking, TENANT).at(0);
  const released = { type: "released", run: RUN, key, target, why: "x" } as const;
  const revoked = { type: "revoked", run: RUN, key, target } as const;
  const issued = issuedRecord(target, key);
  const older: LedgerRecord = issuedRecord(target, KEY);
  const revokes = (...records: LedgerRecord[]) =>
    actionAt(plan([revoking], records.length === 0 ? {} : { batch: stateOf(records) }).manifests[0]!, 0);

  it("come before every ticket of a manifest that asks for them, and of no other", () => {
    expect(plan([revoking])).toMatchObject({ revocations: 2, requests: 5 });
    expect(plan([{ ...revoking, contain: new Set(), since: undefined }])).toMatchObject({
      revocations: 0,
      requests: 2,
    });
    expect(revokes()).toMatchObject({ action: "issue", revokes: true });
  });

  it("are not made again for a ticket that was not issued then, and are for the next one", () => {
    expect(revokes(revoked, released)).toMatchObject({ action: "retry", revokes: false });
    expect(revokes({ ...revoked, type: "unrevoked", why: "403" }, released).revokes).toBe(true);
    expect(revokes({ ...revoked, type: "revocation_in_doubt", why: "500" }, released).revokes).toBe(true);
    expect(revokes(revoked, issued)).toMatchObject({ action: "none", revokes: false });
    expect(revokes(revoked, older)).toMatchObject({ action: "replace", revokes: true });
    expect(revokes(revoked, older, revoked).revokes).toBe(false);
  });

  it("are not made for what is held, rejected or issued", () => {
    expect(revokes({ ...released, type: "in_doubt" })).toMatchObject({ action: "hold", revokes: false });
    const rejected = { type: "rejected", run: RUN, key, target, status: 404 } as const;
    expect(revokes(rejected)).toMatchObject({ action: "rejected", revokes: false });
    expect(revokes(issued)).toMatchObject({ action: "none", revokes: false });
  });
});

describe("what a plan is asked with, and what its ledger lost", () => {
  const [a, b] = users("a", "b") as [{ user_id: string }, { user_id: string }];
  const key = manifestKeys(manifestOf("batch", [a]), TENANT).at(0);
  const rejected: LedgerRecord = { type: "rejected", run: RUN, key, target: a, status: 404 };
  const batch = manifestOf("batch", [a, b]);

  it("retries rejected entries only if that is asked for", () => {
    const states = { batch: stateOf([rejected]) };
    expect(actions(plan([batch], states))).toEqual(["rejected", "issue"]);
    expect(actions(plan([batch], states, { retryRejected: false }))).toEqual(["rejected", "issue"]);
    expect(actions(plan([batch], states, { retryRejected: true }))).toEqual(["retry", "issue"]);
  });

  it("holds every entry without a recorded ticket once lines are lost", () => {
    const loss = {
      seq: 3,
      at: "2026-11-24T00:00:00.000Z",
      actor: "ada",
      why: "disk",
    } as LedgerState["losses"][number];
    const states = { batch: { ...stateOf([issuedRecord(a, key)]), losses: [loss] } };
    const held = plan([batch], states);
    expect(actions(held)).toEqual(["none", "hold"]);
    expect(actionAt(held.manifests[0]!, 1).reason).toBe("lines_lost");
    expect(actions(plan([batch], states, { inDoubt: "reissue" }))).toEqual(["none", "reissue"]);
    expect(actions(plan([batch], { batch: stateOf([issuedRecord(a, key)]) }))).toEqual(["none", "issue"]);
  });

  it("records a manifest's new name unless its ledger knows it", () => {
    const renamed = { ...batch, newName: "new" };
    const state = stateOf([]);
    const newName = (made: Plan) => made.manifests[0]!.renamedTo;
    expect(newName(plan([batch], { batch: state }))).toBeUndefined();
    expect(newName(plan([renamed], { batch: state }))).toBe("new");
    expect(newName(plan([renamed], { batch: { ...state, newName: "new" } }))).toBeUndefined();
    expect(newName(plan([renamed], { batch: { ...state, newName: "older" } }))).toBe("new");
  });

  it("narrows only entries for which something would be done", () => {
    const states = { batch: stateOf([issuedRecord(a, key)]) };
    const noEntry = {
      flags: {},
      only: () => false,
      excludes: () => false,
      limit: undefined,
      mayChoose: () => true,
    };
    const made = plan([batch], states, { narrowing: noEntry });
    expect([0, 1].map((index) => actionAt(made.manifests[0]!, index).reason)).toEqual(["issued", "narrowed"]);
    expect([made.narrowed, made.alreadyReset]).toEqual([1, 0]);
  });
});
