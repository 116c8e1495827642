import { describe, expect, it } from "vitest";
import { Breaker } from "../../src/apply/breaker.js";
import type { ApplyEvent } from "../../src/apply/events.js";
import { RunProgress } from "../../src/apply/progress.js";
import type { QueuedEntry } from "../../src/apply/queued-entry.js";
import { Recorder } from "../../src/apply/recorder.js";
import { RunEnd } from "../../src/apply/run-end.js";
import { SeenTickets } from "../../src/apply/seen-tickets.js";
import { TicketRequests, type TicketRequestsOptions } from "../../src/apply/ticket-requests.js";
import type { TicketAtHand } from "../../src/apply/ticket-taker.js";
import type { WaveRun } from "../../src/apply/waves/wave-run.js";
import { ReticketError } from "../../src/errors.js";
import type { LedgerRecord, LedgerState, LockedLedger } from "../../src/ledger/ledger.js";
import { NOT_STARTED, type RequestLoop } from "../../src/pacing/request-loop.js";
import { Secret } from "../../src/secret.js";
import { LinkHosts } from "../../src/tenant/link.js";
import type { Outcome } from "../../src/tenant/outcome.js";
import type { Tenant } from "../../src/tenant/tenant.js";
import { WithheldTally } from "../../src/tenant/withheld-tally.js";
import { ticketSha256 } from "../../src/ticket-sha256.js";
import { issuedRecord, RUN, stateOf } from "../support/manifests.js";
import { planOf } from "../support/plans.js";

const AT = Date.parse("2026-11-24T12:00:00Z");
const TTL_MS = 432_000_000;
const RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };
const PLAN = planOf({ m: Array.from({ length: 6 }, (_, n) => [`u${n}`, "issue", "new"] as const) })
  .manifests[0]!;
const linkOf = (name: string, host = "acme.eu.auth0.com") =>
  new Secret(`https://${host}/lo/reset?ticket=${name}`);
const issued = (ticket = linkOf("1")): Outcome => ({
  ...{ type: "issued", ticket, requestId: "req", tenantAt: AT, rate: RATE },
});
const REJECTED: Outcome = {
  ...{ type: "rejected", status: 404, errorCode: "inexistent_user", message: "no such user" },
  ...{ requestId: undefined, rate: RATE },
};
const IN_DOUBT: Outcome = { type: "in_doubt", why: "timeout", status: undefined, rate: undefined };

interface Scene {
  outcome?: Outcome;
  recorded?: readonly LedgerState[];
  /** The lock as it is at the last moment. */
  isHeld?: () => boolean;
  confirmHeld?: () => Promise<void>;
  append?: LockedLedger["append"];
  withheld?: string;
  take?: (ticket: TicketAtHand) => Promise<void>;
}

/** Requests to a tenant that gives one outcome. Everything that happens is logged in its order. */
function stage(scene: Scene = {}) {
  const {
    outcome = issued(),
    recorded = [],
    isHeld = () => true,
    confirmHeld = async () => undefined,
  } = scene;
  const log: string[] = [];
  const records: LedgerRecord[] = [];
  const events: ApplyEvent[] = [];
  const end = new RunEnd(() => undefined);
  const withheld = new WithheldTally();
  const progress = new RunProgress(
    9,
    () => 0,
    () => undefined,
  );
  const write = async (added: readonly LedgerRecord[]) => {
    records.push(...added);
    log.push(`record ${added.map(({ type }) => type).join("+")}`);
  };
  const ledger = {
    ...{ claimAheadMs: 0, lingerMs: 0, manifest: "m", append: scene.append ?? write, isHeld, confirmHeld },
  } as unknown as LockedLedger;
  const recorder = new Recorder(ledger, { run: RUN, recipients: [], ticketsOut: undefined });
  const tenant = {
    provider: { permission: "p", credentials: "c" },
    issue: async (_body: unknown, { mayLeave }: { mayLeave: () => boolean }): Promise<Outcome> => {
      if (!mayLeave()) return { type: "unsent", why: "the lock is lost" };
      log.push("send");
      return outcome;
    },
  } as unknown as Tenant;
  const options: TicketRequestsOptions = {
    ...{ tenant, end, cut: undefined, withheld, progress },
    loop: { attempt: (_: string, send: () => unknown) => send() } as unknown as RequestLoop,
    emit: (event) => {
      events.push(event);
      log.push(`report ${(event as { outcome: string }).outcome}`);
    },
    taker: {
      started: () => undefined,
      finished: async () => undefined,
      take: async (ticket) => {
        log.push("take");
        await scene.take?.(ticket);
      },
    },
    linkHosts: new LinkHosts({ tenant: "acme.eu.auth0.com" }),
    ...{ seen: new SeenTickets(recorded), breaker: new Breaker() },
  };
  const requests = new TicketRequests(options);
  const waveRun = {
    withheld: () => scene.withheld,
    settled: (index: number, what: string) => log.push(`settled ${index} ${what}`),
  } as unknown as WaveRun;
  const entryOf = (index: number): QueuedEntry => ({
    ...{ plan: PLAN, index, recorder, waveRun },
    subject: {
      key: PLAN.keys.at(index),
      target: { user_id: `u${index}` },
      generation: 1,
      deliverTo: undefined,
    },
  });
  const run = (index = 0) => requests.run(entryOf(index), () => log.push("answered"));
  return { requests, run, entryOf, log, records, events, end, withheld, progress };
}

describe("a ticket that was issued", () => {
  it("is recorded, then reported, and only then taken", async () => {
    const taken: TicketAtHand[] = [];
    const { run, log, records, events, end } = stage({ take: async (ticket) => void taken.push(ticket) });
    await run();
    expect(log).toEqual(["send", "answered", "record issued", "report issued", "settled 0 issued", "take"]);
    expect(records).toMatchObject([
      { key: PLAN.keys.at(0), ticket_sha256: ticketSha256(linkOf("1")), request_id: "req" },
    ]);
    expect(events).toEqual([
      {
        ...{
          type: "entry",
          manifest: "m",
          target: { user_id: "u0" },
          key: PLAN.keys.at(0),
          outcome: "issued",
        },
        expires_at: new Date(AT + TTL_MS).toISOString(),
      },
    ]);
    expect(taken).toMatchObject([
      { manifest: "m", index: 0, target: { user_id: "u0" }, generation: 1, expiresAt: AT + TTL_MS },
    ]);
    expect(end.isStopping).toBe(false);
  });

  it("expires by this machine's clock if the tenant gives no time", async () => {
    const before = Date.now();
    const { run, events } = stage({ outcome: { ...issued(), tenantAt: undefined } as Outcome });
    await run();
    const expiresAt = Date.parse((events[0] as { expires_at: string }).expires_at);
    expect(expiresAt - TTL_MS).toBeGreaterThanOrEqual(before);
    expect(expiresAt - TTL_MS).toBeLessThanOrEqual(Date.now());
  });

  it("is not taken if its link leads elsewhere, and is counted", async () => {
    const { run, log, events, withheld, records } = stage({ outcome: issued(linkOf("1", "evil.example")) });
    await run();
    expect(log).not.toContain("take");
    const reason = { why: "foreign_host", host: "evil.example" };
    expect(events).toMatchObject([{ outcome: "issued", held_back: reason }]);
    expect([records, withheld.counts().total]).toMatchObject([[{ type: "issued", held_back: reason }], 1]);
  });

  it("stays issued if the taker fails, which stops the run", async () => {
    const { run, records, end } = stage({ take: () => Promise.reject(new Error("no space")) });
    await run();
    expect(records).toMatchObject([{ type: "issued" }]);
    expect(end.reason).toMatchObject({
      ended: "stopped",
      error: { code: "INTERNAL", message: "the ticket taker failed; the ticket is issued and recorded" },
    });
  });
});

describe("a ticket that was seen before", () => {
  const expected = { ended: "stopped", error: { code: "TICKET_REPEATED" } };

  it("stops the run, and its entry is in doubt", async () => {
    const { run, log, end, events } = stage();
    await run(0);
    await run(1);
    expect(log.slice(-3)).toEqual(["record in_doubt", "report in_doubt", "settled 1 in_doubt"]);
    expect(log.filter((what) => what === "take")).toHaveLength(1);
    const sha256 = ticketSha256(linkOf("1"));
    expect(events.at(-1)).toMatchObject({
      message: `the ticket in the response was issued before (ticket_sha256 ${sha256})`,
    });
    expect(end.reason).toMatchObject(expected);
    expect(end.reason.error).toMatchObject({
      message:
        "the response for u1 holds a ticket that was issued before, earlier in this run: responses are mixed up on the way",
      hint: expect.stringMatching(
        new RegExp(
          `^find the proxy or cache .* ticket_sha256 ${sha256} shows .*\`reticket explain TICKET_REPEATED\``,
        ),
      ),
      context: { ticket_sha256: sha256 },
    });
  });

  it("stops the run also if an earlier run has recorded it, and its holder is named", async () => {
    const record = { ...issuedRecord({ user_id: "ada" }, "k"), ticket_sha256: ticketSha256(linkOf("1")) };
    const { run, end, log } = stage({ recorded: [stateOf([record as LedgerRecord])] });
    await run();
    expect([end.reason, log.includes("take")]).toMatchObject([expected, false]);
    expect(end.reason.error?.message).toContain("issued before, to ada:");
  });
});

describe("a request without a ticket", () => {
  it("is rejected with what the tenant said", async () => {
    const { run, log, events, records } = stage({ outcome: REJECTED });
    await run();
    expect(log).toEqual(["send", "answered", "record rejected", "report rejected", "settled 0 rejected"]);
    const details = { status: 404, errorCode: "inexistent_user", message: "no such user" };
    expect([records, events]).toMatchObject([[details], [{ outcome: "rejected", ...details }]]);
    const bare = stage({ outcome: { ...REJECTED, errorCode: undefined } as Outcome });
    await bare.run();
    expect(bare.events[0]).not.toHaveProperty("errorCode");
  });

  it("is in doubt if there is no usable response", async () => {
    const { run, log, events } = stage({ outcome: IN_DOUBT });
    await run();
    expect(log).toEqual(["send", "answered", "record in_doubt", "report in_doubt", "settled 0 in_doubt"]);
    expect(events).toMatchObject([{ message: "timeout" }]);
  });

  it("is released if the tenant itself failed, so that a later run sends it again", async () => {
    const { run, log, records, progress } = stage({
      outcome: { type: "postponed", status: 400, message: "try later", rate: RATE },
    });
    await run();
    expect(log).toEqual(["send", "answered", "record released", "report released", "settled 0 released"]);
    expect([records, progress.done, progress.counts.released]).toMatchObject([
      [{ why: "400: try later" }],
      0,
      1,
    ]);
  });

  it("is released if the credentials are refused, which stops the run", async () => {
    const { run, records, end } = stage({
      outcome: { type: "refused", status: 401, errorCode: undefined, message: "bad token", rate: RATE },
    });
    await run();
    expect(records).toMatchObject([{ type: "released", why: "401: bad token" }]);
    expect(end.reason).toMatchObject({ ended: "stopped", error: { code: "CREDENTIALS_REFUSED" } });
  });
});

describe("a request that must not leave", () => {
  it("is not sent if the gate of its wave has failed", async () => {
    const { run, log, records } = stage({ withheld: "the gate of wave 1 failed" });
    await run();
    expect(log).toEqual(["answered", "record released", "report released", "settled 0 released"]);
    expect(records).toMatchObject([{ type: "released", why: "the gate of wave 1 failed" }]);
  });

  it("waits until the lock is confirmed again", async () => {
    const held = [false, true];
    const { run, log } = stage({ isHeld: () => held.shift() ?? true });
    await run();
    expect(log.filter((what) => what === "send")).toHaveLength(1);
  });

  it("is not sent if another process holds the lock, and that stops the run", async () => {
    const lost = new ReticketError("LEDGER_MOVED", "it is another's");
    const { run, log, end, events } = stage({ confirmHeld: () => Promise.reject(lost) });
    await run();
    expect(log).not.toContain("send");
    expect(end.reason).toEqual({ ended: "stopped", error: lost });
    expect(events).toMatchObject([
      { outcome: "in_doubt", message: "its outcome could not be recorded: it is another's" },
    ]);
  });

  it("is released if its turn never came", async () => {
    const { requests, entryOf, log, records } = stage();
    await requests.giveBack(entryOf(2));
    expect(log).toEqual(["record released", "report released", "settled 2 released"]);
    expect(records).toMatchObject([{ key: PLAN.keys.at(2), why: NOT_STARTED }]);
  });
});

it("an outcome that can't be recorded stops the run, and its ticket is not taken", async () => {
  const { run, log, end, events, requests } = stage({ append: () => Promise.reject(new Error("disk full")) });
  await run();
  await requests.recorded();
  expect(log).toEqual(["send", "answered", "report in_doubt", "settled 0 in_doubt"]);
  expect(events).toMatchObject([{ message: "its outcome could not be recorded: reticket failed" }]);
  expect(end.reason).toMatchObject({ ended: "stopped", error: { code: "INTERNAL" } });
});

it("five requests in doubt in a row stop the run, and what is in flight then is still recorded", async () => {
  const { run, end, records } = stage({ outcome: IN_DOUBT });
  for (let index = 0; index < 4; index++) await run(index);
  expect(end.isStopping).toBe(false);
  await run(4);
  expect(end.reason).toMatchObject({ ended: "stopped", error: { code: "BREAKER_OPEN" } });
  expect(end.reason.error?.message).toContain("(the last: timeout)");
  await run(5);
  expect(records).toHaveLength(6);
});

it("requests that are postponed count as rejections, so that they stop a run at its beginning", async () => {
  const { run, end } = stage({
    outcome: { type: "postponed", status: 400, message: "try later", rate: RATE },
  });
  for (let count = 0; count < 20; count++) await run(0);
  expect(end.reason).toMatchObject({ ended: "stopped", error: { code: "TOO_MANY_REJECTIONS" } });
  expect(end.reason.error?.message).toContain("(the last: try later)");
});

it("everything that was started is recorded before a run goes on", async () => {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const written: string[] = [];
  const { requests, run } = stage({
    append: async () => {
      await gate;
      written.push("record");
    },
  });
  void run();
  const recorded = requests.recorded().then(() => written.push("recorded"));
  open();
  await recorded;
  expect(written).toEqual(["record", "recorded"]);
});
