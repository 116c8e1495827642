import { expect, it } from "vitest";
import { ledgerPaths, locksAmong, manifestsInFolder } from "../../../src/ledger/file/paths.js";

const files = [
  "b.ndjson",
  "b.head",
  "a.ndjson",
  "c.head",
  "c.lock",
  "a.lock",
  "a.lock.01X.draft",
  "a.ndjson.tmp",
  "Not a name.ndjson",
  ".lock",
  "ndjson",
  "notes.txt",
];

it("the parts of a ledger lie side by side in the folder of its tenant", () => {
  expect(ledgerPaths("/ledger", "acme.eu.auth0.com", "inc")).toEqual({
    folder: "/ledger/acme.eu.auth0.com",
    ledger: "/ledger/acme.eu.auth0.com/inc.ndjson",
    head: "/ledger/acme.eu.auth0.com/inc.head",
    lock: "/ledger/acme.eu.auth0.com/inc.lock",
    paused: "/ledger/acme.eu.auth0.com/inc.paused",
  });
});

it("the manifests among files are those with a ledger or a head, each once, sorted", () => {
  expect(manifestsInFolder(files)).toEqual(["a", "b", "c"]);
  expect(manifestsInFolder([...files].reverse())).toEqual(["a", "b", "c"]);
});

it("the locks among files are sorted, and no draft or guard is one", () => {
  expect(locksAmong(files)).toEqual(["a", "c"]);
  expect(locksAmong([...files].reverse())).toEqual(["a", "c"]);
});
