import { describe, expect, it } from "vitest";
import type { LedgerState } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import type { Manifest } from "../../src/manifest/manifest.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const NOW = Date.UTC(2026, 10, 24, 12);
const LIVE = "2026-11-25T00:00:00Z";
const LATER = "2026-11-26T00:00:00Z";
const EXPIRED_NOW = "2026-11-24T12:00:00Z";

const users = (...ids: string[]) => ids.map((id) => ({ user_id: id }));

function warnings(manifests: Manifest[], states: Record<string, LedgerState> = {}): string[] {
  const plan = makePlan({ tenant: TENANT, manifests, states: new Map(Object.entries(states)), now: NOW });
  return plan.warnings.map(({ code, manifest, message }) => `${code} ${manifest}: ${message}`);
}

/** A ledger in which these users hold tickets, under the keys of the manifest or under some other. */
function holding(ids: string[], expires = LIVE, manifest?: Manifest): LedgerState {
  const keys = manifest && manifestKeys(manifest, TENANT);
  return stateOf(
    ids.map((id, index) => issuedRecord({ user_id: id }, keys?.at(index) ?? "k".repeat(43), expires)),
  );
}

describe("a plan over nothing unusual", () => {
  it("warns of nothing", () => {
    const batch = manifestOf("batch", users("a", "b"));
    expect(warnings([batch, manifestOf("other", users("c"))])).toEqual([]);
    expect(warnings([batch], { batch: holding(["a", "b"], LIVE, batch) })).toEqual([]);
  });
});

describe("a torn last line", () => {
  it("is told with its bytes", () => {
    const batch = manifestOf("batch", users("a"));
    const torn = { ...holding(["a"], LIVE, batch), tornBytes: 17 };
    expect(warnings([batch], { batch: torn })).toEqual([
      "TORN_TAIL batch: the ledger ends with 17 bytes of an incomplete line (a crash or a full disk); they are ignored, and the next apply removes them",
    ]);
  });
});

describe("targets in two manifests", () => {
  it("are told once, at the later name, with an example", () => {
    expect(warnings([manifestOf("b", users("x", "y")), manifestOf("a", users("y", "z"))])).toEqual([
      "TARGET_IN_TWO_MANIFESTS b: 1 of its users is also in a (y): only the ticket that is issued last works",
    ]);
    expect(warnings([manifestOf("b", users("x", "y", "z")), manifestOf("a", users("y", "z"))])).toEqual([
      "TARGET_IN_TWO_MANIFESTS b: 2 of its users are also in a (y, …): only the ticket that is issued last works",
    ]);
  });

  it("are told for each pair of manifests", () => {
    const told = warnings([
      manifestOf("a", users("x")),
      manifestOf("b", users("y")),
      manifestOf("c", users("x", "y")),
    ]);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^TARGET_IN_TWO_MANIFESTS c: 1 of its users is also in a \(x\)/);
    expect(told[1]).toMatch(/^TARGET_IN_TWO_MANIFESTS c: 1 of its users is also in b \(y\)/);
  });
});

describe("a manifest that looks renamed", () => {
  const renamed =
    "if this is that manifest with a new name, add `moved_from: old`, or all those links stop working";

  it("is told where more than half of its users have live tickets of one other", () => {
    expect(warnings([manifestOf("new", users("a", "b", "c"))], { old: holding(["a", "b"]) })).toEqual([
      `MANIFEST_LOOKS_RENAMED new: 2 of its 3 users have live tickets of old: ${renamed}`,
    ]);
  });

  it("is not told of half of them, of expired tickets, or of two others with half each", () => {
    const two = manifestOf("new", users("a", "b"));
    expect(warnings([two], { old: holding(["a"]) })).toEqual([]);
    expect(warnings([two], { old: holding(["a", "b"], EXPIRED_NOW) })).toEqual([]);
    expect(warnings([two], { old: holding(["a"]), older: holding(["b"]) })).toEqual([]);
  });

  it("names the one that holds the most", () => {
    const five = manifestOf("new", users("a", "b", "c", "d", "e"));
    const [told] = warnings([five], {
      less: holding(["a"]),
      most: holding(["b", "c", "d"]),
      one: holding(["e"]),
    });
    expect(told).toContain("3 of its 5 users have live tickets of most:");
  });

  it("does not count those that it holds itself", () => {
    const batch = manifestOf("batch", users("a", "b", "c"));
    const states = { batch: holding(["a", "b"], LIVE, batch), other: holding(["a", "b", "c"]) };
    expect(warnings([batch], states)).toEqual([]);
  });
});

describe("a lowered generation", () => {
  const raised = (...ids: string[]) =>
    manifestOf(
      "batch",
      users(...ids).map((user) => ({ ...user, generation: 2 })),
    );

  function lowered(ids: string[]): string[] {
    const keys = manifestKeys(raised(...ids), TENANT);
    const state = stateOf(
      ids.map((id, index) => ({ ...issuedRecord({ user_id: id }, keys.at(index), LIVE), generation: 2 })),
    );
    return warnings([manifestOf("batch", users(...ids))], { batch: state });
  }

  it("is told with the number of entries", () => {
    expect(lowered(["a"])).toEqual([
      "GENERATION_LOWERED batch: 1 entry has a lower generation than is recorded: nothing is sent for it; raise the generation above the recorded one to issue again",
    ]);
    expect(lowered(["a", "b"])).toEqual([
      "GENERATION_LOWERED batch: 2 entries have a lower generation than is recorded: nothing is sent for them; raise the generation above the recorded one to issue again",
    ]);
  });
});

describe("entries that left the manifest", () => {
  it("are told as long as their tickets live, with the time of the last", () => {
    const batch = manifestOf("batch", users("a"));
    const keys = manifestKeys(batch, TENANT);
    const mine = issuedRecord({ user_id: "a" }, keys.at(0), LATER);
    const gone = (id: string, expires: string) => issuedRecord({ user_id: id }, "k".repeat(43), expires);
    expect(warnings([batch], { batch: stateOf([mine, gone("b", LIVE)]) })).toEqual([
      "ENTRIES_LEFT batch: 1 user was removed from the manifest but still has a live ticket; the last one expires at 2026-11-25T00:00:00.000Z",
    ]);
    expect(warnings([batch], { batch: stateOf([mine, gone("b", LATER), gone("c", LIVE)]) })).toEqual([
      "ENTRIES_LEFT batch: 2 users were removed from the manifest but still have live tickets; the last one expires at 2026-11-26T00:00:00.000Z",
    ]);
    expect(warnings([batch], { batch: stateOf([mine, gone("b", EXPIRED_NOW)]) })).toEqual([]);
  });

  it("are not told where they never got a ticket", () => {
    const batch = manifestOf("batch", users("a"));
    const refused = {
      type: "rejected",
      run: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
      key: "k".repeat(43),
      target: { user_id: "b" },
      status: 404,
      message: "The user does not exist.",
    } as const;
    expect(warnings([batch], { batch: stateOf([refused]) })).toEqual([]);
  });
});

describe("sessions that go on", () => {
  const batch = { ...manifestOf("batch", users("a", "b")), contain: new Set(["sessions"] as const) };
  const keys = manifestKeys(batch, TENANT);
  const [a, b] = [0, 1].map((index) => issuedRecord({ user_id: ["a", "b"][index]! }, keys.at(index), LIVE));
  const revoked = (user_id: string, index: number) =>
    ({ type: "revoked", run: RUN, key: keys.at(index), target: { user_id } }) as const;

  it("are told of those who were issued tickets before the manifest asked for it", () => {
    expect(warnings([batch], { batch: stateOf([a!, b!]) })).toEqual([
      "SESSIONS_GO_ON batch: 2 users were issued tickets before sessions were to be revoked: their sessions are still valid; raise `generation` to revoke them and issue again",
    ]);
    expect(warnings([batch], { batch: stateOf([revoked("a", 0), a!, b!]) })).toEqual([
      expect.stringMatching(/^SESSIONS_GO_ON batch: 1 user was issued a ticket before/),
    ]);
    expect(warnings([batch], { batch: stateOf([revoked("a", 0), a!, revoked("b", 1), b!]) })).toEqual([]);
  });

  it("are not warned of if they are not to be revoked, or if the user has reset", () => {
    expect(
      warnings([{ ...batch, contain: new Set(), since: undefined }], { batch: stateOf([a!, b!]) }),
    ).toEqual([]);
    const reset = (user_id: string, index: number) =>
      ({
        type: "completed",
        run: RUN,
        key: keys.at(index),
        target: { user_id },
        reset_at: "2026-11-24T06:00:00.000Z",
      }) as const;
    expect(warnings([batch], { batch: stateOf([a!, b!, reset("a", 0), reset("b", 1)]) })).toEqual([]);
  });
});
