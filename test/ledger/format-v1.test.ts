import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { verifyTenant } from "../../src/ledger/verify.js";
import { targetId } from "../../src/target.js";
import { issued, newRun, sha, temporaryFolder, withLedger } from "./support.js";

// A ledger that reticket 0.1.0 wrote. It is never written again: a later version must read it as it stands.
const fixture = join(import.meta.dirname, "../fixtures/ledger-v1");
const TENANT = "reticket.eu.auth0.com";
const MANIFEST = "inc-2041-credential-stuffing";
const ada = { user_id: "auth0|5f7c8ec7c33c6c004bbafe82" };
const grace = { email: "Grace@example.com", connection_id: "con_0000000000000001" };
const mary = { user_id: "auth0|märy" };
const joan = { user_id: "auth0|5f7c8ec7c33c6c004bbafe84" };

it("a ledger of format version 1 is read as it was written", async () => {
  const state = await new FileBackend(fixture).open(TENANT, MANIFEST).state();
  expect(state).toMatchObject({ head: { seq: 13 }, size: 4, tornBytes: 0 });
  expect(state.runs.map(({ ended, counts }) => [ended, counts?.issued])).toEqual([
    ["stopped", 2],
    ["done", 0],
    [undefined, undefined],
  ]);
  expect(state.get(targetId(ada))).toMatchObject({
    inDoubt: false,
    last: "issued",
    issued: { key: sha("ada"), generation: 1, expiresAt: Date.parse("2026-11-29T12:00:00Z") },
  });
  expect(state.get(targetId(grace))).toMatchObject({ target: grace, generation: 2, last: "issued" });
  expect(state.get(targetId(mary))).toMatchObject({ last: "rejected", lastKey: sha("mary"), inDoubt: false });
  expect(state.rejection(targetId(mary))).toMatchObject({ status: 404, errorCode: "inexistent_user" });
  expect(state.get(targetId(joan))).toMatchObject({ last: "released", inDoubt: true, issued: undefined });
});

it("a ledger of format version 1 verifies, and is written on", async () => {
  const dir = temporaryFolder();
  cpSync(fixture, dir, { recursive: true });
  const home = new FileBackend(dir);
  await withLedger(home.open(TENANT, MANIFEST), (ledger) =>
    ledger.append([{ ...issued(joan), run: newRun() } as LedgerRecord]),
  );
  const [verified] = await verifyTenant(home, TENANT);
  expect(verified).toMatchObject({ manifest: MANIFEST, result: { issued: 3, sealed: 1, inDoubt: 0 } });
});
