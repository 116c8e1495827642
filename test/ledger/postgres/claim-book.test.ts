import { describe, expect, it } from "vitest";
import type { LedgerLine } from "../../../src/ledger/ledger.js";
import { ClaimBook, claimKey } from "../../../src/ledger/postgres/claim-book.js";
import { ada, claimed, grace, issued, mary, RUN, released } from "../support.js";

const THEIRS = new Set([RUN]);
const NO_RUNS = new Set<string>();
const at = (seq: number, record: object): LedgerLine =>
  ({ ...record, seq, at: "2026-01-01T00:00:00Z" }) as LedgerLine;

describe("what is read of the others who are at work", () => {
  it("is taken where they have claimed it, and hidden from the plan", () => {
    const book = new ClaimBook();
    expect(book.read(at(1, claimed(ada, mary)), THEIRS)).toBe(true);
    expect([ada, mary, grace].map((target) => book.isTaken(target))).toEqual([true, true, false]);
  });

  it("is free again once its outcome stands in the ledger, which is shown", () => {
    const book = new ClaimBook();
    book.read(at(1, claimed(ada, mary)), THEIRS);
    expect(book.read(at(2, issued(ada)), THEIRS)).toBe(false);
    expect([ada, mary].map((target) => book.isTaken(target))).toEqual([false, true]);
    expect(book.read(at(3, released(mary)), THEIRS)).toBe(false);
    expect(book.isTaken(mary)).toBe(false);
  });

  it("is in doubt, and not taken, where its run is no longer at work", () => {
    const book = new ClaimBook();
    expect(book.read(at(1, claimed(ada)), NO_RUNS)).toBe(false);
    expect(book.isTaken(ada)).toBe(false);
  });

  it("is not given free by what became of its sessions", () => {
    const book = new ClaimBook();
    const revoked = { type: "revoked", run: RUN, target: ada, key: "k" };
    const revoking = { type: "revoking", run: RUN, targets: [ada] };
    expect(book.read(at(1, { ...claimed(ada), type: "containing" }), THEIRS)).toBe(true);
    expect(book.read(at(2, revoking), THEIRS)).toBe(true);
    expect(book.read(at(2, revoking), NO_RUNS)).toBe(false);
    expect(book.read(at(3, revoked), THEIRS)).toBe(false);
    expect(book.isTaken(ada)).toBe(true);
  });
});

describe("what the server tells of others' claims", () => {
  const key = claimKey(ada);

  it("is taken where it was claimed behind the line that was read last", () => {
    const book = new ClaimBook();
    book.readTo(5);
    expect([book.plannedAt, book.heard]).toEqual([5, 5]);
    book.hear(`${key}:5`, 7);
    expect(book.isTaken(ada)).toBe(false);
    book.hear(`${key}:6 ${claimKey(grace)}:7`, 8);
    expect([ada, grace, mary].map((target) => book.isTaken(target))).toEqual([true, true, false]);
    expect([book.plannedAt, book.heard]).toEqual([5, 8]);
  });

  it("is free where a release gave it back to what it was before", () => {
    const book = new ClaimBook();
    book.readTo(5);
    book.hear(`${key}:6`, 6);
    book.hear(null, 7);
    expect([book.isTaken(ada), book.heard]).toEqual([true, 7]);
    book.hear(`${key}:-1`, 8);
    expect(book.isTaken(ada)).toBe(false);
  });

  it("is taken for as long as a claim that was open when the ledger was read still counts", () => {
    const book = new ClaimBook();
    book.read(at(3, claimed(ada)), THEIRS);
    book.readTo(5);
    book.hear(`${key}:3`, 6);
    expect(book.isTaken(ada)).toBe(true);
    book.hear(`${key}:2`, 7);
    expect(book.isTaken(ada)).toBe(false);
    book.hear(`${key}:4`, 8);
    expect(book.isTaken(ada)).toBe(true);
  });

  it("is not known before anything was read or heard", () => {
    const book = new ClaimBook();
    expect([book.plannedAt, book.heard, book.isTaken(ada)]).toEqual([-1, -1, false]);
    book.hear(`${key}:0`, 0);
    expect(book.isTaken(ada)).toBe(true);
  });
});

it("a target's name in the table of claims is a hash of it, the same everywhere", () => {
  expect(claimKey(ada)).toMatch(/^[\w-]{43}$/);
  expect(claimKey({ user_id: "auth0|ada" })).toBe(claimKey(ada));
  expect(claimKey(grace)).not.toBe(claimKey(ada));
});
