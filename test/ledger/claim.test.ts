import { expect, it } from "vitest";
import { claimedTargets, claimRecord, deliveringRecord, revokingRecord } from "../../src/ledger/claim.js";
import { isLedgerRecord } from "../../src/ledger/line.js";
import type { Target } from "../../src/target.js";
import { ada, grace, RUN } from "./support.js";

const emails: Target[] = [
  { email: "ada@example.com", connection_id: "con_1" },
  { email: "ada@example.com", connection_id: "con_2" },
  { email: "grace@example.com", connection_id: "con_1" },
];

it("a claim names users by their ids, and e-mails by their connection", () => {
  expect(claimRecord(RUN, [ada, ...emails, grace])).toEqual({
    type: "claimed",
    run: RUN,
    user_ids: ["auth0|ada", "auth0|grace"],
    emails: { con_1: ["ada@example.com", "grace@example.com"], con_2: ["ada@example.com"] },
  });
});

it("a claim of one kind says nothing of the other", () => {
  expect(revokingRecord(RUN, [ada])).toEqual({ type: "revoking", run: RUN, user_ids: ["auth0|ada"] });
  expect(deliveringRecord(RUN, "smtp", [emails[0]!])).toEqual({
    type: "delivering",
    run: RUN,
    channel: "smtp",
    emails: { con_1: ["ada@example.com"] },
  });
});

it("a claim is for all targets that it was made for, and no others", () => {
  const targets = [ada, grace, ...emails];
  for (const record of [claimRecord(RUN, targets), deliveringRecord(RUN, "file", targets)]) {
    expect(isLedgerRecord(record)).toBe(true);
    const found = [...claimedTargets(record)];
    expect(found).toHaveLength(targets.length);
    expect(found).toEqual(expect.arrayContaining(targets));
  }
});
