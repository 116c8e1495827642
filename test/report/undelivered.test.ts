import { expect, it } from "vitest";
import { deliveringRecord } from "../../src/ledger/claim.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { reportPage } from "../../src/report/html/page.js";
import { makeReport } from "../../src/report/report.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const users = ["a", "b", "c"].map((name) => ({ user_id: `auth0|${name}` }));
const manifest = manifestOf("m", users);
const keys = manifestKeys(manifest, TENANT);
const channel = "smtp" as const;
const subject = (index: number) => ({ run: RUN, key: keys.at(index), target: users[index]!, channel });
const issued = users.map((user, index) => issuedRecord(user, keys.at(index)));

function pageOf(records: readonly LedgerRecord[]): string {
  const states = new Map([["m", stateOf(records)]]);
  const now = Date.parse("2026-11-24T12:00:00Z");
  const report = makeReport({ tenant: TENANT, manifests: [manifest], states, now, toolVersion: "1" });
  return reportPage(report, { redacted: false });
}

it("the report counts users who have not received their link apart from those who can still use it", () => {
  const page = pageOf([
    ...issued,
    deliveringRecord(RUN, channel, users),
    { type: "delivered", ...subject(0), id: "x" },
    { type: "undelivered", ...subject(1), permanent: true, why: "550 no such user" },
    { type: "undelivered", ...subject(2), permanent: false, why: "451 later" },
  ]);
  expect(page).toContain("1 person can still use their link and 2 have not received a link.");
  expect(page).toMatch(/Not delivered<\/dt><dd data-metric="undelivered">2</);
});

it("the report does not speak of undelivered links if links are not delivered by reticket", () => {
  const page = pageOf(issued);
  expect(page).toContain("3 can still use their link.");
  expect(page).not.toContain("not received");
  expect(page).not.toContain("Not delivered");
});
