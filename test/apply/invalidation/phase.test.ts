import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Breaker } from "../../../src/apply/breaker.js";
import type { ApplyEvent } from "../../../src/apply/events.js";
import { InvalidationPhase } from "../../../src/apply/invalidation/phase.js";
import { InvalidationRecorder } from "../../../src/apply/invalidation/recorder.js";
import { InvalidationResults } from "../../../src/apply/invalidation/results.js";
import { invalidationTasks } from "../../../src/apply/invalidation/task.js";
import { RunProgress } from "../../../src/apply/progress.js";
import { RunEnd } from "../../../src/apply/run-end.js";
import { SeenTickets } from "../../../src/apply/seen-tickets.js";
import type { LedgerRecord, LockedLedger } from "../../../src/ledger/ledger.js";
import type { Pacer } from "../../../src/pacing/pacer.js";
import type { RequestLoop } from "../../../src/pacing/request-loop.js";
import { makeInvalidationPlan } from "../../../src/plan/invalidation-plan.js";
import { targetLabel } from "../../../src/target.js";
import type { Tenant } from "../../../src/tenant/tenant.js";
import type { LinkHolder, ThrowAwayOutcome } from "../../../src/tenant/throw-away.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };
const ada = { user_id: "ada" };
const byEmail = { email: "bob@example.com", connection_id: "con_1" };

const done = (ticketSha256: string): ThrowAwayOutcome => ({ type: "invalidated", ticketSha256, rate: RATE });
const IN_DOUBT: ThrowAwayOutcome = { type: "in_doubt", why: "timeout", status: undefined, rate: undefined };
const REJECTED: ThrowAwayOutcome = {
  ...{ type: "rejected", status: 404, errorCode: "inexistent_user", message: "no such user" },
  ...{ requestId: undefined, rate: RATE },
};
const POSTPONED: ThrowAwayOutcome = { type: "postponed", status: 400, message: "try later", rate: RATE };

/** Invalidates the links of these targets at a tenant that gives these outcomes, one after the other. */
async function invalidated(
  targets: readonly (typeof ada | typeof byEmail)[],
  outcomes: readonly ThrowAwayOutcome[],
  { stopFirst = false, isHeld = () => true }: { stopFirst?: boolean; isHeld?: () => boolean } = {},
) {
  const state = stateOf(
    targets.map(
      (target, index) =>
        ({
          ...issuedRecord(target, "k".repeat(43)),
          ticket_sha256: String(index).repeat(43),
        }) as LedgerRecord,
    ),
  );
  const plan = makeInvalidationPlan({
    ...{ tenant: TENANT, manifests: [manifestOf("m", [...targets])], states: new Map([["m", state]]) },
    ...{ now: Date.parse("2026-11-24T12:00:00Z"), links: new Set(["issued"] as const) },
  });
  const log: string[] = [];
  const append = async (records: readonly LedgerRecord[]) =>
    void log.push(records.map(({ type }) => type).join("+"));
  const ledger = { claimAheadMs: 0, lingerMs: 0, append } as unknown as LockedLedger;
  const recorder = new InvalidationRecorder(ledger, RUN, {
    issued: 0,
    rejected: 0,
    in_doubt: 0,
    released: 0,
  });
  const end = new RunEnd(() => undefined);
  if (stopFirst) end.stop({ ended: "interrupted", error: undefined });
  const events: ApplyEvent[] = [];
  const results = new InvalidationResults(targets.length, end, (event) => events.push(event));
  const progress = new RunProgress(
    0,
    () => 0,
    () => undefined,
  );
  const left = [...outcomes];
  const seenDone: number[] = [];
  const tenant = {
    invalidate: async ({ target }: LinkHolder, { mayLeave }: { mayLeave: () => boolean }) => {
      if (!mayLeave()) return { type: "unsent", why: "the lock is lost" };
      log.push(`send ${targetLabel(target)} of ${progress.invalidating?.total}`);
      seenDone.push(progress.invalidating!.done);
      return left.shift()!;
    },
  } as unknown as Tenant;
  const phase = new InvalidationPhase({
    ...{ tenant, end, cut: undefined, results, progress, concurrency: 1, claimAheadMs: 0 },
    ...{
      seen: new SeenTickets([state]),
      breaker: new Breaker(),
      pacer: { rate: () => undefined } as unknown as Pacer,
    },
    loop: { attempt: (_: string, send: () => unknown) => send() } as unknown as RequestLoop,
    lock: { isHeld, confirmHeld: async () => void log.push("confirm") },
  });
  const work = phase.invalidate(invalidationTasks(plan, new Map([["m", recorder]])), targets.length);
  await vi.runAllTimersAsync();
  await work;
  expect(progress.invalidating).toBeUndefined();
  return { log, events, end, seenDone, counts: results.counts, mayArrive: [...results.mayArrive] };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the invalidation of a link", () => {
  it("is claimed, sent under a confirmed lock, and recorded", async () => {
    const { log, counts, end } = await invalidated(
      [byEmail, ada],
      [done("x".repeat(43)), done("y".repeat(43))],
    );
    expect(log).toEqual([
      ...["invalidating", "confirm", "send bob@example.com (con_1) of 2", "invalidated"],
      ...["invalidating", "confirm", "send ada of 2", "invalidated"],
    ]);
    expect([counts, end.isStopping]).toEqual([
      { invalidated: 2, gone: 0, failed: 0, in_doubt: 0, left: 0 },
      false,
    ]);
  });

  it("is in doubt if the response holds a ticket that was seen before, and the run stops", async () => {
    const { counts, end, events, mayArrive } = await invalidated([ada, byEmail], [done("0".repeat(43))]);
    expect(counts).toMatchObject({ invalidated: 0, in_doubt: 1, left: 1 });
    expect(end.reason).toMatchObject({ ended: "stopped", error: { code: "TICKET_REPEATED" } });
    expect([events, mayArrive.length]).toMatchObject([
      [
        {
          outcome: "in_doubt",
          message: `the ticket in the response was issued before (ticket_sha256 ${"0".repeat(43)})`,
        },
      ],
      1,
    ]);
  });

  it("is tried three times, after all others, if there is no usable response or the tenant failed", async () => {
    const { log, counts, mayArrive } = await invalidated(
      [byEmail, ada],
      [IN_DOUBT, done("x".repeat(43)), IN_DOUBT, IN_DOUBT],
    );
    expect(log.filter((what) => what.startsWith("send")).map((what) => what.split(" ")[1])).toEqual([
      ...["bob@example.com", "ada", "bob@example.com", "bob@example.com"],
    ]);
    expect([counts, mayArrive.length]).toMatchObject([{ invalidated: 1, in_doubt: 1 }, 1]);
    const postponed = await invalidated([ada], [POSTPONED, done("x".repeat(43))]);
    expect([postponed.counts, postponed.mayArrive]).toMatchObject([{ invalidated: 1, failed: 0 }, []]);
  });

  it("shows a deleted user by the id only", async () => {
    expect((await invalidated([ada], [REJECTED])).counts).toMatchObject({ gone: 1, failed: 0 });
    expect((await invalidated([byEmail], [REJECTED])).counts).toMatchObject({ gone: 0, failed: 1 });
    const other: ThrowAwayOutcome = { ...REJECTED, errorCode: "other" } as ThrowAwayOutcome;
    expect((await invalidated([ada], [other])).counts).toMatchObject({ gone: 0, failed: 1 });
  });

  it("is not sent by a run that is stopping, nor while the lock is not held", async () => {
    expect((await invalidated([ada], [], { stopFirst: true })).log).toEqual([]);
    const held = [false, true];
    const { log } = await invalidated([ada], [done("x".repeat(43))], { isHeld: () => held.shift() ?? true });
    expect(log).toEqual(["invalidating", "confirm", "confirm", "send ada of 1", "invalidated"]);
  });
});

describe("a run that invalidates", () => {
  const many = Array.from({ length: 25 }, (_, n) => ({ user_id: `u${n}` }));
  const sent = (log: readonly string[]) => log.filter((what) => what.startsWith("send")).length;

  it("stops after five doubts in a row, and tries none of them again", async () => {
    const { end, log, counts, seenDone } = await invalidated(many, Array(25).fill(IN_DOUBT));
    expect(end.reason).toMatchObject({ ended: "stopped", error: { code: "BREAKER_OPEN" } });
    expect(seenDone.at(-1)).toBeGreaterThan(1);
    expect([sent(log), counts]).toMatchObject([5, { in_doubt: 5, left: 20 }]);
  });

  it("stops after 20 rejections, or as many failures of the tenant", async () => {
    for (const outcome of [REJECTED, POSTPONED]) {
      const { end, log } = await invalidated(many, Array(25).fill(outcome));
      expect([end.reason, sent(log)]).toMatchObject([{ error: { code: "TOO_MANY_REJECTIONS" } }, 20]);
    }
  });
});
