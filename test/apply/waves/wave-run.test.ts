import { afterEach, describe, expect, it, vi } from "vitest";
import type { ApplyEvent } from "../../../src/apply/events.js";
import { WaveRun } from "../../../src/apply/waves/wave-run.js";
import { waveOpenedRecord } from "../../../src/ledger/claim.js";
import type { LedgerRecord, LockedLedger } from "../../../src/ledger/ledger.js";
import { readHours, type WaveHours } from "../../../src/manifest/waves/hours.js";
import type { Wave, WaveGate } from "../../../src/manifest/waves/wave.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import type { WavesPlan } from "../../../src/plan/waves/wave-plan.js";
import { manifestOf, RUN, stateOf } from "../../support/manifests.js";

const EIGHT = Date.parse("2026-11-24T08:00:00Z");
const USERS = ["a", "b", "c", "d"].map((user_id) => ({ user_id }));
const BY_DAY = readHours("08:00-20:00 Etc/UTC") as WaveHours;
const LIMITED: WaveGate = {
  ...{ completed: undefined, rejectedMax: { count: 1 }, undeliveredMax: { count: 0 } },
  ...{ inDoubtMax: undefined, afterMs: undefined, at: undefined },
};

function wave(size: Wave["size"], more: Partial<Wave> = {}): Wave {
  return { size, gate: undefined, pace: undefined, hours: undefined, words: "", ...more };
}

/** A run of waves on a ledger in memory, at eight o'clock. */
function stage(waves: readonly Wave[], before: readonly LedgerRecord[] = []) {
  const manifest = { ...manifestOf("m", USERS), waves };
  const records = [...before];
  const now = { wall: EIGHT };
  const plan = makePlan({
    ...{ tenant: "acme.eu.auth0.com", manifests: [manifest], now: EIGHT },
    states: new Map([["m", stateOf(records)]]),
  }).manifests[0]!;
  const events: ApplyEvent[] = [];
  const ledger = {
    runners: { size: 1 },
    append: async (added: readonly LedgerRecord[]) => void records.push(...added),
    state: async () => stateOf(records),
  } as unknown as LockedLedger;
  const run = new WaveRun({
    ...{ run: RUN, plan, waves: plan.waves!, ledger, emit: (event: ApplyEvent) => void events.push(event) },
    ...{ clock: { now: () => 0, sleep: async () => undefined }, wall: () => now.wall },
  });
  const membersOf = (number: number) =>
    USERS.map((_, index) => index).filter((index) => memberOf(plan.waves!, index) === number);
  return { run, plan, waves: plan.waves!.waves, records, events, now, membersOf };
}

const memberOf = ({ members }: WavesPlan, index: number) => members[index]!;
const types = (events: readonly ApplyEvent[]) => events.map(({ type }) => type);
const NEVER = new AbortController().signal;

afterEach(() => {
  vi.useRealTimers();
});

describe("a wave that is opened", () => {
  it("is recorded once, with its members", async () => {
    const { run, waves, records, events, membersOf } = stage([wave({ count: 3 }), wave("rest")]);
    await run.open(waves[0]!);
    await run.open(waves[0]!);
    expect(records).toHaveLength(1);
    const { waves: recorded } = stateOf(records);
    expect(membersOf(1).map((index) => recorded.waveOf(`u:${USERS[index]!.user_id}`))).toEqual([1, 1, 1]);
    expect(recorded.opened.get(1)?.members).toBe(3);
    expect(events).toEqual([{ type: "wave_opened", manifest: "m", wave: 1, members: 3 }]);
    expect(membersOf(1).every((index) => run.isMember(index, waves[0]!))).toBe(true);
    expect(run.isMember(membersOf(2)[0]!, waves[0]!)).toBe(false);
  });

  it("is not recorded again if its members are recorded", async () => {
    const opened = waveOpenedRecord(RUN, { wave: 1, generation: 1, membersBefore: 0 }, USERS);
    const { run, waves, records, events } = stage([wave("rest")], [opened]);
    await run.open(waves[0]!);
    expect([records.length, events]).toEqual([1, []]);
  });

  it("sends nothing if another run has opened it with other members", async () => {
    const { run, waves, records, events } = stage([wave({ count: 3 }), wave("rest")]);
    records.push(waveOpenedRecord(RUN, { wave: 1, generation: 1, membersBefore: 0 }, [{ user_id: "z" }]));
    await expect(run.open(waves[0]!)).rejects.toMatchObject({
      code: "LEDGER_MOVED",
      message: "another run has opened wave 1 of m with other members: nothing was sent to them",
      hint: "run the same command again",
    });
    expect(events).toEqual([]);
  });

  it("is sendable if it may be sent and has entries left", () => {
    const held = [wave({ count: 2 }, { gate: LIMITED }), wave("rest")];
    expect(stage(held).run.sendable.map(({ wave: number }) => number)).toEqual([1]);
    expect(stage([wave({ count: 9 }), wave("rest")]).run.sendable.map(({ wave: number }) => number)).toEqual([
      1,
    ]);
  });
});

describe("the gate of a wave in a run", () => {
  it("closes the manifest once a limit is exceeded, and says so once", () => {
    const { run, plan, events } = stage([wave("rest", { gate: LIMITED })]);
    expect(run.plan).toBe(plan);
    run.settled(0, "rejected");
    expect([run.isClosed, run.withheld(1)]).toEqual([false, undefined]);
    run.settled(1, "rejected");
    run.settled(2, "rejected");
    expect([run.isClosed, run.signal.aborted, run.withheld(3)]).toEqual([
      true,
      true,
      "the gate of wave 1 failed",
    ]);
    expect(events).toEqual([
      { type: "gate_failed", manifest: "m", wave: 1, number: "rejected", count: 2, limit: 1, of: 4 },
    ]);
  });

  it("fails at a ticket that can't be delivered", async () => {
    const { run, waves, events } = stage([wave("rest", { gate: LIMITED })]);
    run.undeliverable({ user_id: "a" });
    expect(types(events)).toEqual(["gate_failed"]);
    expect(await run.acquire(waves[0]!, NEVER)).toBe(false);
  });

  it("reports a wave as done with its last outcome, and a release is no outcome", () => {
    const { run, events, membersOf } = stage([wave({ count: 3 }), wave("rest")]);
    const [first, second, third] = membersOf(1) as [number, number, number];
    run.settled(first, "issued");
    run.settled(second, "released");
    run.settled(second, "issued");
    expect(events).toEqual([]);
    run.settled(third, "in_doubt");
    expect(events).toEqual([{ type: "wave_done", manifest: "m", wave: 1, members: 3 }]);
  });
});

describe("the hours of a wave in a run", () => {
  it("withhold every entry once they are over, and close the manifest", async () => {
    const { run, waves, now } = stage([wave("rest", { hours: BY_DAY })]);
    expect([await run.acquire(waves[0]!, NEVER), run.withheld(0)]).toEqual([true, undefined]);
    now.wall = EIGHT + 12 * 3_600_000;
    expect(run.withheld(0)).toBe("the hours of its wave are over");
    expect(run.isClosed).toBe(true);
    expect(await run.acquire(waves[0]!, NEVER)).toBe(false);
  });

  it("do not concern a wave without hours", () => {
    const { run, now, membersOf } = stage([wave({ count: 2 }, { hours: BY_DAY }), wave("rest")]);
    now.wall = EIGHT + 12 * 3_600_000;
    expect(run.withheld(membersOf(2)[0]!)).toBeUndefined();
    expect(run.isClosed).toBe(false);
  });

  it("end a wait for the pace", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { plan, waves } = stage([wave("rest", { hours: BY_DAY, pace: 0.001 })]);
    let wall = EIGHT;
    const run = new WaveRun({
      ...{ run: RUN, plan, waves: plan.waves!, ledger: { runners: { size: 1 } } as LockedLedger },
      ...{ emit: () => undefined, wall: () => wall },
    });
    expect(await run.acquire(waves[0]!, NEVER)).toBe(true);
    const waiting = run.acquire(waves[0]!, NEVER);
    wall += 12 * 3_600_000;
    vi.advanceTimersByTime(10_000);
    expect(await waiting).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("let nothing out if they ended during the wait", async () => {
    const { plan, waves } = stage([wave("rest", { hours: BY_DAY, pace: 1 })]);
    const at = { wall: EIGHT, ms: 0 };
    const sleep = async (ms: number) => {
      at.ms += ms;
      at.wall += 12 * 3_600_000;
    };
    const run = new WaveRun({
      ...{ run: RUN, plan, waves: plan.waves!, ledger: { runners: { size: 1 } } as LockedLedger },
      ...{ emit: () => undefined, clock: { now: () => at.ms, sleep }, wall: () => at.wall },
    });
    expect(await run.acquire(waves[0]!, NEVER)).toBe(true);
    expect(await run.acquire(waves[0]!, NEVER)).toBe(false);
  });
});

it("a wave goes on at its pace after the last ticket of the run before", async () => {
  const { plan, waves } = stage([wave("rest", { pace: 1 })]);
  const slept: number[] = [];
  const at = { ms: 0 };
  const sleep = async (ms: number) => {
    slept.push(ms);
    at.ms += ms;
  };
  const run = new WaveRun({
    ...{ run: RUN, plan, waves: plan.waves!, ledger: { runners: { size: 1 } } as LockedLedger },
    ...{ emit: () => undefined, clock: { now: () => at.ms, sleep }, wall: () => EIGHT },
  });
  expect(await run.acquire({ ...waves[0]!, lastAt: EIGHT - 400 }, NEVER)).toBe(true);
  expect(slept).toEqual([600]);
  const stopped = new AbortController();
  stopped.abort();
  expect(await run.acquire(waves[0]!, stopped.signal)).toBe(false);
});
