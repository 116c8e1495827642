import { describe, expect, it } from "vitest";
import type { ApplyEvent } from "../../../src/apply/events.js";
import { InvalidationRecorder } from "../../../src/apply/invalidation/recorder.js";
import { InvalidationResults } from "../../../src/apply/invalidation/results.js";
import { invalidationTasks } from "../../../src/apply/invalidation/task.js";
import { RunEnd } from "../../../src/apply/run-end.js";
import type { LedgerRecord, LockedLedger } from "../../../src/ledger/ledger.js";
import { manifestKeys } from "../../../src/manifest/keys.js";
import { makeInvalidationPlan } from "../../../src/plan/invalidation-plan.js";
import { targetLabel } from "../../../src/target.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const USERS = ["a", "b"].map((user_id) => ({
  user_id,
  identity: { user_id: `linked ${user_id}`, provider: "auth0" as const },
}));
const KEYS = manifestKeys(manifestOf("m", USERS), TENANT);
const NOW = Date.parse("2026-11-24T12:00:00Z");

function stage(append?: LockedLedger["append"]) {
  const recorded = { user_id: "recorded", provider: "auth0" };
  const issued = (user_id: string, key: string) => issuedRecord({ user_id }, key);
  const state = stateOf([
    issued("a", KEYS.at(0)),
    { ...issued("b", KEYS.at(1)), identity: recorded } as LedgerRecord,
    issued("left", "k".repeat(43)),
  ]);
  const plan = makeInvalidationPlan({
    ...{ tenant: TENANT, manifests: [manifestOf("m", USERS)], now: NOW, links: new Set(["issued"] as const) },
    states: new Map([["m", state]]),
  });
  const written: LedgerRecord[][] = [];
  const write = async (records: readonly LedgerRecord[]) => void written.push([...records]);
  const ledger = { claimAheadMs: 0, lingerMs: 0, append: append ?? write } as unknown as LockedLedger;
  const counts = { issued: 0, rejected: 0, in_doubt: 0, released: 0 };
  const recorder = new InvalidationRecorder(ledger, RUN, counts);
  const [a, b, left] = [...invalidationTasks(plan, new Map([["m", recorder]]))];
  const events: ApplyEvent[] = [];
  const end = new RunEnd(() => undefined);
  const results = new InvalidationResults(3, end, (event) => events.push(event));
  return { a: a!, b: b!, left: left!, results, events, end, written, counts, recorder };
}

const label = (event: ApplyEvent) => ("target" in event ? targetLabel(event.target) : "");

describe("the tasks of invalidation", () => {
  it("send what the ticket's own request sent, or else what the manifest has", () => {
    const { a, b, left } = stage();
    expect([a, b, left].map(({ holder }) => holder)).toEqual([
      { target: { user_id: "a" }, identity: USERS[0]!.identity },
      { target: { user_id: "b" }, identity: { user_id: "recorded", provider: "auth0" } },
      { target: { user_id: "left" }, identity: undefined },
    ]);
    expect(a).toMatchObject({ manifest: "m", subject: { key: KEYS.at(0), target: { user_id: "a" } } });
  });
});

describe("the results of invalidation", () => {
  it("are recorded, counted and reported", async () => {
    const { a, b, left, results, events, written, counts } = stage();
    results.invalidated(a);
    results.gone(b, "no such user", 404);
    results.refused(left, "not now", 429);
    await results.recorded();
    expect(results.counts).toEqual({ invalidated: 1, gone: 1, failed: 1, in_doubt: 0, left: 0 });
    expect([results.done, counts]).toEqual([
      3,
      { issued: 0, rejected: 0, in_doubt: 0, released: 0, invalidated: 1 },
    ]);
    expect(written.flat()).toMatchObject([
      { type: "gone", key: KEYS.at(1) },
      { type: "invalidated", run: RUN, key: KEYS.at(0), target: { user_id: "a" } },
      { type: "not_invalidated", key: KEYS.at(1), why: "404: no such user", status: 404 },
      { type: "not_invalidated", target: { user_id: "left" }, why: "429: not now", status: 429 },
    ]);
    const base = { type: "invalidation", manifest: "m" };
    expect(events.sort((one, other) => (label(one) < label(other) ? -1 : 1))).toMatchObject([
      { ...base, key: KEYS.at(0), target: { user_id: "a" }, outcome: "invalidated" },
      { ...base, key: KEYS.at(1), outcome: "gone", status: 404, message: "no such user" },
      { ...base, target: { user_id: "left" }, outcome: "not_invalidated", status: 429, message: "not now" },
    ]);
  });

  it("count the last attempt of a link, and a doubt stays one if nothing was sent after it", async () => {
    const { a, b, left, results, events, written } = stage();
    results.inDoubt(a, "timeout");
    results.inDoubt(b, "timeout");
    await results.recorded();
    results.released(a, "stopped");
    results.invalidated(b);
    results.released(left, "stopped");
    await results.recorded();
    expect(results.counts).toEqual({ invalidated: 1, gone: 0, failed: 0, in_doubt: 1, left: 1 });
    expect([...results.mayArrive]).toEqual(["u:a", "u:b"]);
    expect(
      written
        .flat()
        .map(({ type }) => type)
        .sort(),
    ).toEqual([
      ...[
        "invalidated",
        "invalidation_in_doubt",
        "invalidation_in_doubt",
        "not_invalidated",
        "not_invalidated",
      ],
    ]);
    expect(events.at(-1)).not.toHaveProperty("status");
    expect(events[0]).toMatchObject({ outcome: "in_doubt", message: "timeout" });
  });

  it("are not reported if they can't be recorded, and that stops the run", async () => {
    const { a, results, events, end, counts } = stage(() => Promise.reject(new Error("disk full")));
    results.invalidated(a);
    await results.recorded();
    expect([results.done, events, counts.issued]).toEqual([0, [], 0]);
    expect(end.reason).toMatchObject({ ended: "stopped", error: { code: "INTERNAL" } });
    expect(counts).not.toHaveProperty("invalidated");
  });
});

describe("the recorder of invalidations", () => {
  it("claims several links in one line, after the results that wait", async () => {
    const { a, b, left, recorder, written } = stage();
    const result = recorder.inDoubt(left.subject, "timeout");
    expect(await recorder.claimAll([a, b])).toEqual([]);
    await result;
    expect(written).toHaveLength(1);
    expect(written[0]!.map(({ type }) => type)).toEqual(["invalidation_in_doubt", "invalidating"]);
    expect(written[0]![1]).toMatchObject({ run: RUN, user_ids: ["a", "b"] });
    expect([await recorder.claim(a), recorder.isTaken({ user_id: "a" })]).toEqual([true, false]);
    expect(written[1]).toMatchObject([{ type: "invalidating", user_ids: ["a"] }]);
  });
});
