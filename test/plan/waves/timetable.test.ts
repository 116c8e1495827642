import { describe, expect, it } from "vitest";
import { WaveRun } from "../../../src/apply/waves/wave-run.js";
import type { LockedLedger } from "../../../src/ledger/ledger.js";
import { HoursClock, readHours, type WaveHours } from "../../../src/manifest/waves/hours.js";
import type { Wave } from "../../../src/manifest/waves/wave.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { timetable } from "../../../src/plan/waves/timetable.js";
import type { WavePlan } from "../../../src/plan/waves/wave-plan.js";
import { manifestOf } from "../../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const HOUR_MS = 3_600_000;
/** Friday evening before summer time ends in Berlin. */
const NOW = Date.parse("2026-10-23T16:30:00Z");
const BY_DAY = readHours("08:00-20:00 Europe/Berlin") as WaveHours;

function wave(size: Wave["size"], more: Partial<Wave> = {}): Wave {
  return { size, gate: undefined, pace: undefined, hours: undefined, words: "", ...more };
}

/** A monotonic clock and a wall clock that move on when code sleeps. */
class NightClock {
  ms = 0;
  now = (): number => this.ms;
  wall = (): number => NOW + this.ms;
  sleep = (ms: number): Promise<void> => {
    this.ms += ms;
    return Promise.resolve();
  };
}

/** Sends the waves with the code that a run has, and a tenant that takes a request in 100 ms. @returns when each wave ended */
async function simulate(waves: readonly Wave[], count: number, perSecond: number): Promise<number[]> {
  const users = Array.from({ length: count }, (_, index) => ({ user_id: `auth0|${index}` }));
  const manifest = { ...manifestOf("m", users), waves };
  const clock = new NightClock();
  const ends: number[] = [];
  for (const [place, { hours }] of waves.entries()) {
    const opens =
      place === 0 ? NOW : Math.max(ends[place - 1]! + (waves[place - 1]!.gate?.afterMs ?? 0), clock.wall());
    clock.ms = Math.max(clock.ms, opens - NOW);
    const size = planOf(manifest).waves[place]!.size;
    const within = hours === undefined ? undefined : new HoursClock(hours);
    let sent = 0;
    let tenantAt = clock.ms;
    while (sent < size) {
      if (within !== undefined && !within.isOpen(clock.wall()))
        clock.ms = within.nextChange(clock.wall()) - NOW;
      const plan = planOf(manifest);
      const run = new WaveRun({
        ...{
          run: "r",
          plan: { manifest } as never,
          waves: { ...plan, waves: plan.waves.map((each) => ({ ...each, lastAt: undefined })) },
        },
        ledger: { runners: { size: 1 } } as LockedLedger,
        emit: () => undefined,
        ...{ clock, wall: clock.wall },
      });
      const { signal } = new AbortController();
      while (sent < size && (await run.acquire(plan.waves[place]!, signal))) {
        clock.ms = Math.max(clock.ms, tenantAt);
        tenantAt = clock.ms + 1000 / perSecond;
        if (within !== undefined) expect(within.isOpen(clock.wall())).toBe(true);
        sent++;
      }
    }
    ends.push(clock.wall());
  }
  return ends;
}

function planOf(manifest: ReturnType<typeof manifestOf>) {
  return makePlan({ tenant: TENANT, manifests: [manifest], states: new Map(), now: NOW }).manifests[0]!
    .waves!;
}

describe("the timetable of waves", () => {
  it("is right within 2 % over three days by day, across a change of summer time, at the pace or the tenant's rate", async () => {
    const gate = {
      completed: undefined,
      rejectedMax: undefined,
      undeliveredMax: undefined,
      inDoubtMax: undefined,
      afterMs: 2 * HOUR_MS,
      at: undefined,
    };
    const waves = [
      wave({ count: 50 }, { gate }),
      wave({ share: 0.05 }, { pace: 200 / 3600, hours: BY_DAY, gate }),
      wave("rest", { pace: 400 / 3600, hours: BY_DAY }),
    ];
    const count = 12_000;
    const manifest = {
      ...manifestOf(
        "m",
        Array.from({ length: count }, (_, index) => ({ user_id: `auth0|${index}` })),
      ),
      waves,
    };
    const planned = timetable(planOf(manifest), { startsAt: NOW, perSecond: 16 });
    const simulated = await simulate(waves, count, 16);
    for (const [place, { endsAt }] of planned.entries()) {
      expect(Math.abs(endsAt! - simulated[place]!) / (simulated[place]! - NOW)).toBeLessThan(0.02);
    }
    expect((simulated.at(-1)! - NOW) / HOUR_MS).toBeGreaterThan(48);
  }, 60_000);

  it("has no times after a wave whose rate is not known", () => {
    const manifest = {
      ...manifestOf("m", [{ user_id: "a" }, { user_id: "b" }]),
      waves: [wave({ count: 1 }), wave("rest", { pace: 1 })],
    };
    expect(timetable(planOf(manifest), { startsAt: NOW, perSecond: undefined })).toMatchObject([
      { wave: 1, endsAt: undefined },
      { wave: 2, endsAt: undefined },
    ]);
  });
});

describe("a wave's times", () => {
  const GATE = {
    ...{ completed: undefined, rejectedMax: undefined, undeliveredMax: undefined, inDoubtMax: undefined },
    ...{ afterMs: undefined, at: undefined },
  };
  const at = (definition: Wave, changes: Partial<WavePlan> = {}): WavePlan => ({
    ...{ wave: 1, definition, state: "open" as const, size: 10, sent: 0, left: 10, inFlight: 0 },
    ...{ recorded: 0, maySend: true, waitsFor: [], exceeded: [], lastAt: undefined },
    ...{ base: 10, completed: 0, rejected: 0, undelivered: 0, inDoubt: 0 },
    ...changes,
  });
  const times = (waves: readonly WavePlan[], perSecond: number | undefined = 1) =>
    timetable(
      { waves: waves.map((each, place) => ({ ...each, wave: place + 1 })) },
      { startsAt: NOW, perSecond },
    );

  it("begin at once, and end when the last of its requests is sent at the slower of two rates", () => {
    expect(times([at(wave("rest"))])).toEqual([
      { wave: 1, startsAt: NOW, endsAt: NOW + 9000, isEarliest: false },
    ]);
    expect(times([at(wave("rest", { pace: 0.5 }))])).toMatchObject([{ endsAt: NOW + 18_000 }]);
    expect(times([at(wave("rest", { pace: 2 }))])).toMatchObject([{ endsAt: NOW + 9000 }]);
    expect(timetable({ waves: [at(wave("rest"))] }, { startsAt: NOW, perSecond: undefined })).toMatchObject([
      { startsAt: undefined, endsAt: undefined },
    ]);
  });

  it("follow the wave before, without and with a gate", () => {
    const second = at(wave("rest"));
    expect(times([at(wave({ count: 10 })), second])).toMatchObject([
      { endsAt: NOW + 9000 },
      { startsAt: NOW + 9000, endsAt: NOW + 18_000 },
    ]);
    const gate = { ...GATE, afterMs: HOUR_MS };
    expect(times([at(wave({ count: 10 }, { gate })), second])[1]!.startsAt).toBe(NOW + 9000 + HOUR_MS);
    const until = { ...GATE, at: NOW + 2 * HOUR_MS };
    expect(times([at(wave({ count: 10 }, { gate: until })), second])[1]!.startsAt).toBe(NOW + 2 * HOUR_MS);
  });

  it("count from the last ticket of the wave before, if all of it is sent", () => {
    const gate = { ...GATE, afterMs: HOUR_MS };
    const first = (lastAt: number | undefined) =>
      at(wave({ count: 10 }, { gate }), { left: 0, sent: 10, lastAt });
    const starts = (lastAt: number | undefined) => times([first(lastAt), at(wave("rest"))])[1]!.startsAt;
    expect(starts(NOW - 1000)).toBe(NOW - 1000 + HOUR_MS);
    expect(starts(NOW - 2 * HOUR_MS)).toBe(NOW);
    expect(starts(undefined)).toBe(NOW + HOUR_MS);
    expect(times([first(NOW)])).toEqual([
      { wave: 1, startsAt: undefined, endsAt: undefined, isEarliest: false },
    ]);
  });

  it("do not wait for a gate once the wave is open", () => {
    const gate = { ...GATE, afterMs: HOUR_MS, completed: { count: 1 } };
    expect(times([at(wave({ count: 10 }, { gate })), at(wave("rest"), { recorded: 10 })])[1]).toMatchObject({
      ...{ startsAt: NOW + 9000, isEarliest: false },
    });
  });

  it("are the earliest possible behind a gate that needs resets, and for all waves after it", () => {
    const first = at(wave({ count: 10 }, { gate: { ...GATE, completed: { count: 1 } } }), {
      left: 0,
      sent: 10,
    });
    const needs = { why: "completed", count: 0, needed: 1, of: 10, written: "1" } as const;
    const earliest = (...waves: WavePlan[]) => times(waves).map(({ isEarliest }) => isEarliest);
    expect(earliest(first, at(wave("rest"), { waitsFor: [needs] }), at(wave("rest")))).toEqual([
      false,
      true,
      true,
    ]);
    expect(earliest(first, at(wave("rest"), { waitsFor: [{ why: "wave", wave: 1 }] }))).toEqual([
      false,
      true,
    ]);
    expect(earliest(first, at(wave("rest"), { waitsFor: [{ why: "at", until: NOW + 1 }] }))).toEqual([
      false,
      false,
    ]);
    expect(earliest({ ...first, left: 1 }, at(wave("rest")))).toEqual([false, true]);
    expect(earliest(at(wave({ count: 10 })), at(wave("rest"), { waitsFor: [needs] }))).toEqual([
      false,
      false,
    ]);
  });

  it("are unknown for a wave that is stopped, and for those after it", () => {
    const limit = { number: "rejected", count: 1, limit: 0, written: "0", of: 10 } as const;
    for (const stopped of [{ exceeded: [limit] }, { waitsFor: [{ why: "failed", wave: 1 } as const] }]) {
      expect(times([at(wave({ count: 10 }), stopped), at(wave("rest"))])).toMatchObject([
        { startsAt: undefined, endsAt: undefined },
        { startsAt: undefined, endsAt: undefined },
      ]);
    }
  });

  it("keep to the hours: they begin with them, and go on the next day", () => {
    const hours = readHours("08:00-09:00 Etc/UTC") as WaveHours;
    const eight = Date.parse("2026-10-24T08:00:00Z");
    const pace = 10 / 3600;
    expect(times([at(wave("rest", { hours, pace }))])).toMatchObject([
      { startsAt: eight, endsAt: eight + 0.9 * HOUR_MS },
    ]);
    // The eleventh would be sent when the hours end.
    expect(times([at(wave("rest", { hours, pace }), { left: 11 })])).toMatchObject([
      { startsAt: eight, endsAt: eight + 24 * HOUR_MS },
    ]);
    expect(times([at(wave("rest", { hours, pace: 1e-9 }))])).toMatchObject([
      { startsAt: undefined, endsAt: undefined },
    ]);
  });
});
