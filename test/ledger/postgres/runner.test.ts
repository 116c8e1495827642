import { describe, expect, it } from "vitest";
import { POSTGRES_LEASE, Runner } from "../../../src/ledger/postgres/runner.js";
import { watching } from "../../../src/ledger/postgres/stale-watch.js";
import { SimulatedServer, transact } from "../../simulation/server.js";
import { Dice, Machine, World } from "../../simulation/world.js";
import { MANIFEST, TENANT } from "../support.js";

const SECOND = 1000;
const HOUR = 3600 * SECOND;

interface Scene {
  world: World;
  server: SimulatedServer;
  one: Machine;
  two: Machine;
  /** A runner that has registered and keeps its lease. */
  registered(machine: Machine, options?: { shared?: boolean; keeps?: boolean }): Promise<Runner>;
  renew(machine: Machine, runner: Runner): Promise<void>;
}

async function play(script: (scene: Scene) => Promise<void>): Promise<void> {
  const world = new World(new Dice(7));
  const server = new SimulatedServer(world);
  const [one, two] = ["one", "two"].map((name) => new Machine(world, name, { wallOffset: 0, rate: 1 })) as [
    Machine,
    Machine,
  ];
  const renew: Scene["renew"] = (machine, runner) =>
    transact(server, machine, 0, (table) => runner.renew(table));
  const registered: Scene["registered"] = async (machine, { shared = false, keeps = true } = {}) => {
    const terms = { operation: "apply", shared, worker: machine.name, lease: POSTGRES_LEASE };
    const identity = { tenant: TENANT, manifest: MANIFEST };
    const runner = new Runner(identity, "postgres://db", terms, machine.clocks);
    await watching(machine.clocks, POSTGRES_LEASE.staleMs, (watch) =>
      transact(server, machine, 3 * SECOND, (table) => runner.register(table, watch)),
    );
    if (keeps) runner.lease.keep(() => void renew(machine, runner).catch(() => undefined));
    return runner;
  };
  await world.run([script({ world, server, one, two, registered, renew })]);
}

const LOCKED = { code: "LEDGER_LOCKED" };

describe("the lease of a runner", () => {
  it("keeps others out while it is renewed, and lets those in that may work beside it", () =>
    play(async ({ server, one, two, registered }) => {
      const runner = await registered(one, { shared: true });
      await two.sleep(HOUR);
      await expect(registered(two)).rejects.toMatchObject(LOCKED);
      await registered(two, { shared: true });
      expect([...server.rows.keys()]).toContain(runner.holder.id);
      expect(runner.lease.isSure).toBe(true);
    }));

  it("is taken away once it has run out and was seen unchanged for its whole length, and not before", () =>
    play(async ({ world, one, two, registered }) => {
      await registered(one);
      one.fall("stopped", HOUR);
      await expect(registered(two)).rejects.toMatchObject(LOCKED);
      await two.sleep(40 * SECOND);
      const since = world.now;
      await registered(two);
      expect(world.now - since).toBeGreaterThan(30 * SECOND);
      expect(world.now - since).toBeLessThan(40 * SECOND);
    }));

  it("is not taken away by a server whose clock is set forward, nor by a standby with another clock", () =>
    play(async ({ server, one, two, registered, renew }) => {
      const runner = await registered(one);
      for (const happens of [() => server.setClock(HOUR), () => server.failOver()]) {
        happens();
        server.awayUntil = 0;
        const refused = registered(two);
        await expect(refused).rejects.toMatchObject(LOCKED);
        await renew(one, runner);
        expect(runner.lease.isSure).toBe(true);
      }
    }));

  it("is no longer relied on by who can't renew it, before it is taken away", () =>
    play(async ({ world, server, one, two, registered }) => {
      const runner = await registered(one, { keeps: false });
      let sureUntil = 0;
      const since = world.now;
      const watch = (async () => {
        while (world.now < since + 100 * SECOND) {
          await one.sleep(200);
          if (runner.lease.isSure) sureUntil = world.now;
        }
      })();
      server.setClock(HOUR);
      await registered(two);
      const takenAt = world.now;
      await watch;
      expect(sureUntil - since).toBeGreaterThan(20 * SECOND);
      expect(sureUntil - since).toBeLessThan(27.5 * SECOND);
      expect(takenAt - since).toBeGreaterThan(30 * SECOND);
    }));

  it("that was lost in a sleep is known to be lost: it can't be renewed, and is not sure", () =>
    play(async ({ one, two, registered, renew }) => {
      const runner = await registered(one);
      one.fall("suspended", 120 * SECOND);
      await two.sleep(45 * SECOND);
      await registered(two);
      await two.sleep(80 * SECOND);
      expect(runner.lease.isSure).toBe(false);
      await expect(renew(one, runner)).rejects.toMatchObject({ code: "LEDGER_MOVED" });
      await expect(runner.lease.confirm(() => renew(one, runner))).rejects.toMatchObject({
        code: "LEDGER_MOVED",
      });
      expect(runner.lease.isSure).toBe(false);
    }));

  it("is given back at the end", () =>
    play(async ({ server, one, two, registered }) => {
      const runner = await registered(one);
      await transact(server, one, 0, (table) => runner.leave(table));
      expect(server.rows.size).toBe(0);
      await registered(two);
    }));
});
