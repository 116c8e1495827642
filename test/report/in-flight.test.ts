import { describe, expect, it } from "vitest";
import { claimRecord, deliveringRecord } from "../../src/ledger/claim.js";
import type { LedgerRecord, WorkAtHand } from "../../src/ledger/ledger.js";
import { manifestKeys } from "../../src/manifest/keys.js";
import { makeStatus } from "../../src/report/status.js";
import { endWords } from "../../src/report/work-at-hand.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const STARTED = "2026-11-24T00:00:00.000Z";
const NOW = Date.parse("2026-11-24T01:00:00Z");
const users = [{ user_id: "auth0|1" }, { user_id: "auth0|2" }];
const manifest = manifestOf("batch", users);
const keys = manifestKeys(manifest, TENANT);
const issued = issuedRecord(users[0]!, keys.at(0));

const started = (run: string): LedgerRecord => ({
  ...({ type: "run_started", run, digest: keys.digest } as const),
  ...{ actor: "ci@host", tool_version: "1" },
});
const finished = (run: string): LedgerRecord => ({
  ...({ type: "run_finished", run, ended: "done" } as const),
  counts: { issued: 1, rejected: 0, in_doubt: 0, released: 0 },
});

const OTHER = RUN.replace(/.$/, "0");

function atWork(changes: Partial<WorkAtHand> = {}): WorkAtHand {
  return {
    ...{ id: "lock", operation: "apply", who: "ci", host: "host", pid: 1, created: STARTED },
    ...{ processStart: null, bootId: null, pidNamespace: null, manifest: "batch", run: undefined },
    ...changes,
  };
}

function statusOf(records: readonly LedgerRecord[], work: readonly WorkAtHand[]) {
  const states = new Map([["batch", stateOf(records, STARTED)]]);
  return makeStatus({ tenant: TENANT, manifests: [manifest], states, now: NOW, work })[0]!;
}

describe("an entry that a run has claimed", () => {
  const records = [started(RUN), claimRecord(RUN, [users[0]!])];

  it("is in flight while the run is at work, and in doubt once it is gone", () => {
    expect(statusOf(records, [atWork()]).counts).toMatchObject({ in_flight: 1, in_doubt: 0, pending: 1 });
    expect(statusOf(records, []).counts).toMatchObject({ in_flight: 0, in_doubt: 1, pending: 1 });
  });

  it("is no reason to call the manifest applied", () => {
    const all = [started(RUN), claimRecord(RUN, users)];
    expect(statusOf(all, [atWork()])).toMatchObject({ applied: false, counts: { in_flight: 2 } });
  });

  it("is in doubt if the run that is at work is another one", () => {
    for (const work of [
      atWork({ manifest: "other" }),
      atWork({ run: OTHER }),
      // It has taken the lock after that run began, and has not begun its own.
      atWork({ created: "2026-11-24T00:00:01.000Z" }),
    ]) {
      expect(statusOf(records, [work]).counts).toMatchObject({ in_flight: 0, in_doubt: 1 });
    }
    const next = [...records, finished(RUN), started(OTHER)];
    expect(statusOf(next, [atWork()]).counts).toMatchObject({ in_flight: 0, in_doubt: 1 });
  });

  it("is known by the run that the backend names", () => {
    const both = [...records, started(OTHER), claimRecord(OTHER, [users[1]!])];
    const one = statusOf(both, [atWork({ run: RUN })]);
    expect([...one.entries()].map(({ state }) => state)).toEqual(["in_flight", "in_doubt"]);
  });

  it("stays in doubt if an earlier request of it was in doubt", () => {
    const again = [started(OTHER), claimRecord(OTHER, [users[0]!]), ...records];
    expect(statusOf(again, [atWork()]).counts).toMatchObject({ in_flight: 0, in_doubt: 1 });
  });
});

describe("a delivery that a run has claimed", () => {
  const records = [started(RUN), issued, deliveringRecord(RUN, "smtp", [users[0]!], ["ada@x.example"])];

  it("is in flight while the run is at work, and in doubt once it is gone", () => {
    const flying = statusOf(records, [atWork()]);
    expect(flying.deliveries).toMatchObject({ delivering: 1, delivery_in_doubt: 0 });
    expect([...flying.entries()][0]).toMatchObject({ isBeingDelivered: true, sentTo: ["ada@x.example"] });
    expect([...flying.atWork]).toEqual([RUN]);
    expect(endWords({ run: RUN, ended: undefined, why: undefined }, flying.atWork)).toBe("at work");
    const gone = statusOf(records, []);
    expect(endWords({ run: RUN, ended: undefined, why: undefined }, gone.atWork)).toBe("not finished");
    expect(gone.deliveries).toMatchObject({ delivering: 0, delivery_in_doubt: 1 });
    expect([...gone.entries()][0]).toMatchObject({ isBeingDelivered: false });
  });
});
