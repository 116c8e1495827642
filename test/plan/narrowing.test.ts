import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queuedEntries } from "../../src/apply/queued-entry.js";
import type { LedgerState } from "../../src/ledger/ledger.js";
import type { Manifest } from "../../src/manifest/manifest.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { actionAt, listedActions, type Plan, sendCount } from "../../src/plan/plan.js";
import { checkReviewed } from "../../src/plan/reviewed.js";
import { savedNarrowing } from "../../src/plan/saved-narrowing.js";
import { checkSavedPlan, parseSavedPlan, type SavedPlan, savePlan } from "../../src/plan/saved-plan.js";
import { type EntryTest, type Narrowing, narrowedFurther } from "../../src/plan/scope.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const NOW = Date.UTC(2026, 10, 24, 12);

function plan(
  manifests: readonly Manifest[],
  narrowing?: Narrowing,
  states: Record<string, LedgerState> = {},
): Plan {
  const ledgers = new Map(Object.entries(states));
  return makePlan({ tenant: TENANT, manifests, states: ledgers, now: NOW, inDoubt: "reissue", narrowing });
}

function narrowed(given: { only?: EntryTest; exclude?: EntryTest; limit?: number }): Narrowing {
  const { only, exclude, limit } = given;
  const flags = {
    ...(only === undefined ? {} : { only: ["only.csv"] }),
    ...(exclude === undefined ? {} : { exclude: ["not.csv"] }),
    ...(limit === undefined ? {} : { limit }),
  };
  return { flags, only, excludes: exclude ?? (() => false), limit, mayChoose: () => true };
}

function users(count: number) {
  return Array.from({ length: count }, (_, index) => ({ user_id: `auth0|${index}` }));
}

/** Every listed action as `manifest/index/action`. */
function listed(made: Plan): string[] {
  return made.manifests.flatMap((each) =>
    [...listedActions(each)].map(({ index, action }) => `${each.manifest.name}/${index}/${action}`),
  );
}

/** The entries that a run requests tickets for, in its order. */
function requested(made: Plan): string[] {
  const options = {
    scattered: false,
    targetsInDoubt: new Set<string>(),
    isWanted: () => true,
    waveRunOf: () => undefined,
  };
  return [false, true].flatMap((inDoubt) =>
    [...queuedEntries(made, new Map(), { ...options, inDoubt })].map(
      ({ plan: each, index }) => `${each.manifest.name}/${index}`,
    ),
  );
}

/** As it is read from the file that `--out` writes. */
function saved(made: Plan): SavedPlan {
  return parseSavedPlan(JSON.stringify(savePlan(made, { toolVersion: "1.2.3", paths: ["."] })), "plan.json");
}

const inDoubt = (indices: readonly number[]) =>
  stateOf(indices.map((index) => ({ type: "claimed", run: RUN, user_ids: [`auth0|${index}`] })));

const sizes = fc.array(fc.nat(12), { minLength: 1, maxLength: 3 });
const manifestsOf = (all: readonly number[]) =>
  all.map((size, number) => manifestOf(`m${number}`, users(size)));
const tests = fc.func(fc.boolean()).map(
  (chosen): EntryTest =>
    (manifest, key) =>
      chosen(manifest, key),
);
const isEven: EntryTest = (_, __, target) => "user_id" in target && Number(target.user_id.slice(6)) % 2 === 0;

describe("a narrowed plan", () => {
  it("is divided by any list into `--only` and `--exclude`, which together are the whole", () => {
    fc.assert(
      fc.property(sizes, tests, (all, test) => {
        const manifests = manifestsOf(all);
        const only = plan(manifests, narrowed({ only: test }));
        const rest = plan(manifests, narrowed({ exclude: test }));
        const whole = plan(manifests);
        expect([...listed(only), ...listed(rest)].sort()).toEqual(listed(whole).sort());
        expect(only.narrowed).toBe(sendCount(rest.summary));
        expect(only.requests + rest.requests).toBe(whole.requests);
      }),
    );
  });

  it("leaves out an entry that is named by both", () => {
    fc.assert(
      fc.property(sizes, tests, tests, (all, only, exclude) => {
        const made = plan(manifestsOf(all), narrowed({ only, exclude }));
        const expected = plan(
          manifestsOf(all),
          narrowed({ only: (...entry) => only(...entry) && !exclude(...entry) }),
        );
        expect(listed(made)).toEqual(listed(expected));
      }),
    );
  });

  it("requests the first tickets of the run that has no limit, and never more than the limit", () => {
    fc.assert(
      fc.property(sizes, fc.nat(20), fc.array(fc.nat(11)), (all, limit, doubtful) => {
        const states = { m0: inDoubt(doubtful.filter((index) => index < all[0]!)) };
        const whole = requested(plan(manifestsOf(all), undefined, states));
        const limited = plan(manifestsOf(all), narrowed({ limit }), states);
        expect(requested(limited)).toEqual(whole.slice(0, limit));
        expect(sendCount(limited.summary)).toBe(Math.min(limit, whole.length));
        expect(limited.later.limit).toBe(Math.max(0, whole.length - limit));
      }),
    );
  });

  it("contains all accounts whatever the limit is, but not those that are left out", () => {
    const contain: ReadonlySet<"password" | "sessions"> = new Set(["password", "sessions"]);
    const manifest: Manifest = { ...manifestOf("batch", users(6)), contain };
    const made = plan([manifest], narrowed({ only: isEven, limit: 1 }));
    expect([made.replacements, made.revocations]).toEqual([3, 3]);
    expect(sendCount(made.summary)).toBe(1);
    expect(made.manifests[0]!.revokes).toEqual(Uint8Array.from([1, 0, 1, 0, 1, 0]));
  });

  it("takes back only the links of people who are named", () => {
    const left = [0, 1].map((number) => ({ user_id: `auth0|${number}` }));
    const state = stateOf(left.map((target, number) => issuedRecord(target, `k${number}`)));
    const manifest: Manifest = { ...manifestOf("batch", [{ user_id: "auth0|9" }]), prune: true };
    const states = { batch: state };
    expect(plan([manifest], undefined, states).summary.invalidate).toBe(2);
    const made = plan([manifest], narrowed({ only: isEven }), states);
    expect(made.manifests[0]!.invalidations.links.map(({ target }) => target)).toEqual([left[0]]);
  });
});

describe("a narrowed saved plan", () => {
  const narrowings = [{ limit: 2 }, { only: isEven }, { exclude: isEven }, { only: isEven, limit: 1 }];
  const manifests = [{ ...manifestOf("batch", users(6)), contain: new Set(["sessions"] as const) }];

  it("is made again by itself, to the letter", () => {
    for (const given of narrowings) {
      const part = plan(manifests, narrowed(given));
      const again = plan(manifests, savedNarrowing(saved(part)));
      expect(listed(again)).toEqual(listed(part));
      expect(() => checkSavedPlan(saved(part), again, "1.2.3")).not.toThrow();
      expect(() => checkReviewed(saved(part), again)).not.toThrow();
    }
    expect(savedNarrowing(saved(plan(manifests)))).toBeUndefined();
  });

  it("is a part of the whole, and the whole is no part of it", () => {
    for (const given of narrowings) {
      const part = plan(manifests, narrowed(given));
      expect(() => checkReviewed(saved(plan(manifests)), part)).not.toThrow();
      expect(() => checkReviewed(saved(part), plan(manifests))).toThrow(
        "that the reviewed plan does not have",
      );
      expect(() => checkSavedPlan(saved(plan(manifests)), part, "1.2.3")).toThrow("stale");
      expect(() => checkSavedPlan(saved(part), plan(manifests), "1.2.3")).toThrow("stale");
    }
  });

  it("may be narrowed further, and is not widened by any flag", () => {
    const part = saved(plan(manifests, narrowed({ only: isEven, limit: 2 })));
    fc.assert(
      fc.property(tests, tests, fc.nat(9), (only, exclude, limit) => {
        const further = narrowedFurther(savedNarrowing(part)!, narrowed({ only, exclude, limit }));
        const made = plan(manifests, further);
        expect(() => checkReviewed(part, made)).not.toThrow();
        expect(sendCount(made.summary)).toBeLessThanOrEqual(Math.min(2, limit));
      }),
    );
  });

  it("with a limit sends what is left of it after a run that ended early, and nothing beside it", () => {
    const [batch] = manifests;
    const bare = [{ ...batch!, contain: new Set<never>() }];
    const part = saved(plan(bare, narrowed({ limit: 3 })));
    const first = plan(bare).manifests[0]!.keys.at(0);
    const states = { batch: stateOf([issuedRecord({ user_id: "auth0|0" }, first)]) };
    const rest = plan(bare, savedNarrowing(part), states);
    expect(requested(rest)).toEqual(["batch/1", "batch/2"]);
    expect(() => checkReviewed(part, rest)).not.toThrow();
  });

  it("leaves out who was added or changed after it was narrowed to some", () => {
    const part = saved(plan(manifests, narrowed({ only: isEven })));
    const changed = [
      {
        ...manifests[0]!,
        ...{ entries: manifestOf("batch", [...users(6), { user_id: "auth0|8" }]).entries },
      },
    ];
    const made = plan(changed, savedNarrowing(part));
    expect([0, 6].map((index) => actionAt(made.manifests[0]!, index).reason)).toEqual(["new", "narrowed"]);
    expect(() => checkReviewed(part, made)).not.toThrow();
  });
});
