import { expect, it } from "vitest";
import { statusMetrics } from "../../src/cli/output/status-metrics.js";
import type { LedgerRecord, WorkAtHand } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { makeReport } from "../../src/report/report.js";
import { makeStatus } from "../../src/report/status.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const AT = "2026-11-24T00:00:00.000Z";
const NOW = Date.parse(AT) + 60_000;
const users = ["ada", "bob", "cid", "dan"].map((name) => ({ user_id: `auth0|${name}` }));
const manifest = {
  ...manifestOf("incident", users),
  contain: new Set(["password", "sessions"] as const),
  since: Date.parse("2026-11-01T00:00:00Z"),
};
const keys = manifestKeys(manifest, TENANT);
const subject = (index: number) => ({ run: RUN, key: keys.at(index), target: users[index]! });
const started: LedgerRecord = {
  type: "run_started",
  run: RUN,
  digest: keys.digest,
  actor: "ada@ops",
  tool_version: "0.3.0",
};
const contained = (index: number): LedgerRecord[] => [
  { type: "contained", ...subject(index) },
  { type: "revoked", ...subject(index) },
];

const input = (records: readonly LedgerRecord[]) => ({
  ...{ tenant: TENANT, manifests: [manifest], now: NOW, toolVersion: "0.3.0" },
  states: new Map([["incident", stateOf(records, AT)]]),
});

it("an account is contained only when all parts are confirmed", () => {
  const [status] = makeStatus(
    input([
      ...contained(0),
      { type: "contained", ...subject(1) },
      { type: "uncontained", ...subject(2), why: "400: PasswordStrengthError" },
    ]),
  );
  expect(status!.counts).toMatchObject({ contained: 1, uncontained: 1, pending: 4 });
  expect([...status!.entries()].map(({ containment }) => containment)).toEqual([
    { state: "contained", at: Date.parse(AT), why: undefined },
    undefined,
    { state: "uncontained", at: undefined, why: "password not replaced: 400: PasswordStrengthError" },
    undefined,
  ]);
});

it("an account whose containment is in doubt or whose sessions remain is not called contained", () => {
  const why = (records: readonly LedgerRecord[]) =>
    [...makeStatus(input(records))[0]!.entries()][0]!.containment?.why;
  expect(why([{ type: "containing", run: RUN, user_ids: ["auth0|ada"] }])).toBe(
    "password may not be replaced",
  );
  expect(why([{ type: "containment_in_doubt", ...subject(0), why: "socket hang up" }])).toBe(
    "password may not be replaced: socket hang up",
  );
  const sessions = { type: "unrevoked", ...subject(0), why: "403" } as const;
  expect(why([{ type: "contained", ...subject(0) }, sessions])).toBe("sessions not revoked");
});

it("an account that a run at work is containing is not called uncontained", () => {
  const work: WorkAtHand = {
    ...{ id: "lock", operation: "apply", who: "ci", host: "host", pid: 1, created: AT },
    ...{ processStart: null, bootId: null, pidNamespace: null, manifest: "incident", run: undefined },
  };
  const records: LedgerRecord[] = [started, { type: "containing", run: RUN, user_ids: ["auth0|ada"] }];
  const at = (...working: WorkAtHand[]) => makeStatus({ ...input(records), work: working })[0]!.counts;
  expect(at(work)).toMatchObject({ contained: 0, uncontained: 0 });
  expect(at()).toMatchObject({ contained: 0, uncontained: 1 });
  const failed: LedgerRecord[] = [...records, { type: "uncontained", ...subject(0), why: "400" }];
  expect(makeStatus({ ...input(failed), work: [work] })[0]!.counts).toMatchObject({ uncontained: 1 });
});

it("a user who reset after the breach has a state of its own, with the time", () => {
  const [status] = makeStatus(
    input([{ type: "already_reset", ...subject(3), reset_at: "2026-11-02T00:00:00.000Z" }]),
  );
  expect(status!.counts).toMatchObject({ already_reset: 1, pending: 3, issued: 0 });
  const [entry] = [...status!.entries((state) => state === "already_reset")];
  expect(entry).toMatchObject({ target: users[3], resetAt: Date.parse("2026-11-02T00:00:00Z") });
});

it("the report says how long the containment of all accounts took, or how many are left", () => {
  const reset: LedgerRecord = { type: "already_reset", ...subject(3), reset_at: "2026-11-02T00:00:00.000Z" };
  const all = [started, reset, ...[0, 1, 2].flatMap(contained), issuedRecord(users[0]!, keys.at(0))];
  const whole = makeReport(input(all));
  expect(whole.containment).toEqual({ contained: 3, left: 0, withinMs: 0, lastAt: Date.parse(AT) });
  expect(whole.times.contained).toHaveLength(3);
  expect(makeReport(input([started, reset, ...contained(0)])).containment).toMatchObject({
    contained: 1,
    left: 2,
  });
  const without = { ...input([]), manifests: [{ ...manifest, contain: new Set<never>() }] };
  expect(makeReport(without).containment).toBeUndefined();
});

it("the metrics count contained accounts of manifests that contain them, and say nothing of others", () => {
  const statuses = makeStatus(input([...contained(0), { type: "uncontained", ...subject(2), why: "400" }]));
  const text = [...statusMetrics(statuses, NOW)].join("");
  expect(text).toContain(`reticket_accounts{tenant="${TENANT}",manifest="incident",state="contained"} 1\n`);
  expect(text).toContain(`reticket_accounts{tenant="${TENANT}",manifest="incident",state="uncontained"} 1\n`);
  const without = makeStatus({ ...input([]), manifests: [{ ...manifest, contain: new Set<never>() }] });
  expect([...statusMetrics(without, NOW)].join("")).not.toContain("reticket_accounts");
});
