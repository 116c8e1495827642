import { describe, expect, it } from "vitest";
import { deliveringRecord, revokingRecord } from "../../src/ledger/claim.js";
import { Fold } from "../../src/ledger/fold.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { isOfSessions } from "../../src/ledger/sessions.js";
import { type Target, targetId } from "../../src/target.js";
import { ada, claimed, issued, RUN, sha, started } from "./support.js";

const AT = "2026-11-01T12:00:00.000Z";
const subject = (target: Target) => ({ run: RUN, key: sha("k"), target });
const revoked = (target: Target): LedgerRecord => ({ type: "revoked", ...subject(target) });
const unrevoked = (target: Target): LedgerRecord => ({
  type: "unrevoked",
  ...subject(target),
  why: "404",
  status: 404,
});
const doubtful = (target: Target): LedgerRecord => ({
  type: "revocation_in_doubt",
  ...subject(target),
  why: "500",
});

function fold(records: readonly LedgerRecord[]) {
  const folded = new Fold();
  records.forEach((record, index) => {
    folded.add({ seq: index + 1, at: AT, ...record });
  });
  return folded.state(null, 0);
}

describe("a line of a ledger", () => {
  it.each([revokingRecord(RUN, [ada]), revoked(ada), unrevoked(ada), doubtful(ada)])(
    "is about sessions where it is $type",
    (record) => {
      expect(isOfSessions({ seq: 1, at: AT, ...record })).toBe(true);
    },
  );

  it.each([started(), claimed(ada), issued(ada), deliveringRecord(RUN, "smtp", [ada])])(
    "is not about sessions where it is $type",
    (record) => {
      expect(isOfSessions({ seq: 1, at: AT, ...record })).toBe(false);
    },
  );
});

describe("the sessions of many targets", () => {
  const many = Array.from({ length: 3_000 }, (_, n) => ({ user_id: `auth0|${n}` }));

  it("are each as they were recorded", () => {
    const state = fold([
      revokingRecord(RUN, many),
      ...many.map((user, n) => [revoked, unrevoked, doubtful][n % 3]!(user)),
    ]);
    expect(many.map((user) => state.get(targetId(user))?.sessions?.state)).toEqual(
      many.map((_, n) => ["revoked", "unrevoked", "in_doubt"][n % 3]),
    );
  });

  it("are unknown where nobody revoked them, be there a ticket or not", () => {
    const state = fold([
      revokingRecord(RUN, [many[0]!]),
      ...many.map((user) => issued(user)),
      revokingRecord(RUN, [many[1]!]),
    ]);
    expect(state.get(targetId(many[0]!))?.sessions).toEqual({
      state: "in_doubt",
      at: Date.parse(AT),
      spent: true,
    });
    expect(state.get(targetId(many[1]!))?.sessions).toMatchObject({ state: "in_doubt", spent: false });
    for (const user of many.slice(2)) expect(state.get(targetId(user))?.sessions).toBeUndefined();
  });
});
