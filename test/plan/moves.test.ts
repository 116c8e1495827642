import { describe, expect, it } from "vitest";
import type { LedgerState } from "../../src/ledger/ledger.js";
import { refuseUnclearMoves } from "../../src/plan/moves.js";
import { manifestOf, stateOf } from "../support/manifests.js";

/** A manifest whose file has this name and, if it was renamed, continues the ledger of another. */
function manifest(name: string, newName?: string) {
  const position = { file: "batch\u001b.yaml", line: 3, column: 5 };
  return { ...manifestOf(name, []), position, ...(newName === undefined ? {} : { newName }) };
}

const LEDGER = stateOf([]);
const NONE: LedgerState = { ...LEDGER, head: null };
const renamedTo = (newName: string): LedgerState => ({ ...LEDGER, newName });

function refusal(manifests: ReturnType<typeof manifest>[], states: Record<string, LedgerState>) {
  try {
    refuseUnclearMoves(manifests, new Map(Object.entries(states)));
    return undefined;
  } catch (error) {
    return error;
  }
}

describe("a manifest without `moved_from`", () => {
  it("is accepted with its own ledger, and without any", () => {
    expect(refusal([manifest("a")], {})).toBeUndefined();
    expect(refusal([manifest("a")], { a: LEDGER })).toBeUndefined();
    expect(refusal([manifest("a")], { a: renamedTo("a") })).toBeUndefined();
    expect(refusal([manifest("a")], { b: renamedTo("c") })).toBeUndefined();
  });

  it("is refused if a renamed manifest continues its ledger, with the place in the file, escaped", () => {
    expect(refusal([manifest("ok"), manifest("old")], { old: renamedTo("new") })).toMatchObject({
      code: "MANIFEST_INVALID",
      message: expect.stringMatching(
        /^batch\\.*\.yaml:3:5: the ledger of `old` is continued by the manifest `new`$/,
      ),
      hint: "give this manifest another name; if it is the same manifest and gets its old name back, add `moved_from: old`",
    });
  });
});

describe("a manifest with `moved_from`", () => {
  it("is accepted if the ledger that it names exists, also if it got its old name back", () => {
    expect(refusal([manifest("old", "new")], { old: LEDGER })).toBeUndefined();
    expect(refusal([manifest("old", "new")], { old: renamedTo("new") })).toBeUndefined();
    expect(refusal([manifest("old", "new")], { old: LEDGER, new: NONE })).toBeUndefined();
    expect(refusal([manifest("old", "old")], { old: renamedTo("new") })).toBeUndefined();
  });

  it("is refused if its new name has a ledger too", () => {
    expect(refusal([manifest("old", "new")], { old: LEDGER, new: LEDGER })).toMatchObject({
      code: "MANIFEST_INVALID",
      message: expect.stringContaining(
        ": `new` has a ledger of its own, so it can't continue the ledger of `old`",
      ),
      hint: "remove `moved_from`, or give the manifest a name that was not used before",
    });
  });

  it("is refused if it names no ledger", () => {
    const expected = {
      code: "MANIFEST_INVALID",
      message: expect.stringContaining(": there is no ledger of `old`, which `moved_from` names"),
      hint: "correct the name, or remove `moved_from` if no ticket was ever issued under it",
    };
    expect(refusal([manifest("old", "new")], {})).toMatchObject(expected);
    expect(refusal([manifest("old", "new")], { old: NONE, other: renamedTo("x") })).toMatchObject(expected);
  });

  it("is told the ledger's name if it names a manifest that was renamed itself", () => {
    expect(refusal([manifest("middle", "new")], { first: renamedTo("middle") })).toMatchObject({
      code: "MANIFEST_INVALID",
      message: expect.stringContaining(
        ": `moved_from: middle` names a manifest that was renamed itself: its ledger is `first`",
      ),
      hint: "write `moved_from: first`, which is the name of the ledger",
    });
  });
});
