import { describe, expect, it } from "vitest";
import { type RevocationLine, SessionsColumn } from "../../src/ledger/sessions.js";
import { ada, newRun, sha } from "./support.js";

const run = newRun();
const AT = Date.UTC(2026, 10, 24);
const about = { seq: 1, at: new Date(AT).toISOString(), run, key: sha("k"), target: ada };
const revoked: RevocationLine = { ...about, type: "revoked" };
const unrevoked: RevocationLine = { ...about, type: "unrevoked", why: "404", status: 404 };
const inDoubt: RevocationLine = { ...about, type: "revocation_in_doubt", why: "500" };

describe("the revocation of a target's sessions", () => {
  it("is in doubt from its claim on, until its outcome is recorded", () => {
    const column = new SessionsColumn();
    expect(column.at(0)).toBeUndefined();
    column.claim(0, AT);
    expect(column.at(0)).toEqual({ state: "in_doubt", at: AT, spent: false });
    column.settle(0, unrevoked, AT + 1);
    expect(column.at(0)).toEqual({ state: "unrevoked", at: AT + 1, spent: false });
    column.settle(0, inDoubt, AT + 2);
    expect(column.at(0)).toEqual({ state: "in_doubt", at: AT + 2, spent: false });
    column.settle(0, revoked, AT + 3);
    expect(column.at(0)).toEqual({ state: "revoked", at: AT + 3, spent: false });
  });

  it("is spent with the ticket that follows, and made again for the next", () => {
    const column = new SessionsColumn();
    column.settle(0, revoked, AT);
    column.spend(0);
    expect(column.at(0)).toEqual({ state: "revoked", at: AT, spent: true });
    column.claim(0, AT + 1);
    expect(column.at(0)).toMatchObject({ state: "in_doubt", spent: false });
  });

  it("that was never tried is not spent, nor is that of another user", () => {
    const column = new SessionsColumn();
    column.spend(0);
    column.settle(1, revoked, AT);
    column.spend(0);
    column.spend(5_000);
    expect([column.at(0), column.at(1)?.spent, column.at(5_000)]).toEqual([undefined, false, undefined]);
  });

  it("is remembered of many targets", () => {
    const column = new SessionsColumn();
    const rows = [0, 1, 1023, 1024, 1025, 4096, 100_000];
    for (const row of rows) column.settle(row, revoked, AT + row);
    expect(rows.map((row) => column.at(row)?.at)).toEqual(rows.map((row) => AT + row));
    expect([2, 1026, 99_999].map((row) => column.at(row))).toEqual([undefined, undefined, undefined]);
  });
});
