import { inflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { deliveringRecord } from "../../src/ledger/claim.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { packedRows } from "../../src/report/html/rows.js";
import { makeReport } from "../../src/report/report.js";
import type { Target } from "../../src/target.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const users = [{ user_id: "auth0|a" }, { email: "b@x.example", connection_id: "con_1" }] as const;
const manifest = manifestOf("m", users);
const keys = manifestKeys(manifest, TENANT);
const to = ["evil@x.example", "b@x.example"];
const state = stateOf([
  ...users.map((user, index) => issuedRecord(user, keys.at(index))),
  deliveringRecord(RUN, "smtp", users as readonly Target[], to),
  ...users.map((target, index) => {
    const subject = { run: RUN, key: keys.at(index), target, channel: "smtp" } as const;
    return { type: "delivered", ...subject, id: "x" } as const;
  }),
]);

function notes(redacted: boolean, ledger = state): string[] {
  const report = makeReport({
    tenant: TENANT,
    manifests: [manifest],
    states: new Map([["m", ledger]]),
    now: Date.parse("2026-11-24T12:00:00Z"),
    toolVersion: "1",
  });
  return JSON.parse(inflateRawSync(Buffer.from(packedRows(report, redacted), "base64")).toString()).notes;
}

it("the report tells where each link went, where that is not the entry's own e-mail", () => {
  expect(notes(false)).toEqual(["smtp: delivered, sent to evil@x.example", "smtp: delivered"]);
});

it("the report tells why a ticket was not delivered, and in redacted form only the server's status", () => {
  const [user] = users;
  const subject = { run: RUN, key: keys.at(0), target: user, channel: "smtp" } as const;
  const refused = { permanent: true, why: "550 5.1.1 no such user: <evil@x.example>", status: 550 } as const;
  const failed = stateOf([
    issuedRecord(user, keys.at(0)),
    deliveringRecord(RUN, "smtp", [user], ["evil@x.example"]),
    { type: "undelivered", ...subject, ...refused },
  ]);
  expect(notes(false, failed)[1]).toBe(
    "smtp: refused (550 5.1.1 no such user: <evil@x.example>), sent to evil@x.example",
  );
  expect(notes(true, failed)[1]).toBe("smtp: refused (550)");
});

it("a redacted report tells no address", () => {
  expect(notes(true)).toEqual(["smtp: delivered"]);
});
