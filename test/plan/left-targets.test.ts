import { describe, expect, it } from "vitest";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { formerTargets, leftTargets } from "../../src/plan/left-targets.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const users = (...ids: string[]) => ids.map((user_id) => ({ user_id }));
const issued = (id: string): LedgerRecord => issuedRecord({ user_id: id }, "k".repeat(43));
const rejected = (id: string): LedgerRecord => ({
  ...{ type: "rejected", run: RUN, key: "k".repeat(43), target: { user_id: id }, status: 404 },
});

describe("targets that left a manifest", () => {
  const left = (listed: string[], records: LedgerRecord[]) =>
    [...leftTargets(manifestOf("m", users(...listed)), stateOf(records))].map(([id]) => id);

  it("are those of its ledger that it does not list, whether they were issued or not", () => {
    expect(left(["a", "new"], [issued("a"), issued("b"), rejected("c")])).toEqual(["u:b", "u:c"]);
    expect(left([], [issued("a")])).toEqual(["u:a"]);
  });

  it("do not exist if it lists all of its ledger, or has none", () => {
    expect(left(["a", "b", "new"], [issued("b"), issued("a")])).toEqual([]);
    expect(left(["a"], [])).toEqual([]);
  });
});

describe("former targets", () => {
  it("are those of all ledgers that were issued tickets and left", () => {
    const manifests = [
      manifestOf("one", users("a")),
      manifestOf("two", users("b")),
      manifestOf("new", users("c")),
    ];
    const states = new Map([
      ["one", stateOf([issued("a"), issued("x"), rejected("y")])],
      ["two", stateOf([issued("a"), issued("b")])],
      ["other", stateOf([issued("z")])],
    ]);
    expect(formerTargets(manifests, states)).toEqual(users("x", "a"));
  });
});
