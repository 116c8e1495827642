import { describe, expect, it } from "vitest";
import { WaveRun } from "../../../src/apply/waves/wave-run.js";
import type { LockedLedger } from "../../../src/ledger/ledger.js";
import { HoursClock, readHours, type WaveHours } from "../../../src/manifest/waves/hours.js";
import type { Wave } from "../../../src/manifest/waves/wave.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { timetable } from "../../../src/plan/waves/timetable.js";
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
