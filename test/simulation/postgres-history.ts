import { sendLocked } from "../../src/apply/locked-send.js";
import { ReticketError } from "../../src/errors.js";
import { POSTGRES_LEASE, Runner } from "../../src/ledger/postgres/runner.js";
import { watching } from "../../src/ledger/postgres/stale-watch.js";
import { accidentsOf, skewed } from "./accidents.js";
import type { History } from "./git-history.js";
import { Away, SimulatedServer, type SimulatedTransaction, transact } from "./server.js";
import { SimulatedTenant } from "./tenant.js";
import { Dice, Machine, World } from "./world.js";

const IDENTITY = { tenant: "acme.eu.auth0.com", manifest: "night" };
const USERS = Array.from({ length: 40 }, (_, n) => `auth0|${n}`);
const MINUTE = 60_000;
const HALF_AN_HOUR = 30 * MINUTE;

type Recorded = "claimed" | "issued";

/** Two machines that apply again and again on one PostgreSQL ledger, and what becomes of them. */
export async function postgresHistory(seed: number): Promise<History> {
  const world = new World(new Dice(seed));
  const { dice } = world;
  const server = new SimulatedServer(world);
  const ledger = new Map<string, Recorded>();
  const tenant = new SimulatedTenant(world, () => [...server.rows.keys()].at(-1));
  const machines = ["one", "two"].map((name) => new Machine(world, name, skewed(world)));
  const counts = accidentsOf(world, machines, HALF_AN_HOUR, 3 * MINUTE);
  for (let at = dice.between(0, 10 * MINUTE); at < HALF_AN_HOUR; at += dice.between(0, 10 * MINUTE)) {
    world.at(at, () => (dice.chance(0.5) ? server.setClock(dice.between(-1e7, 1e7)) : server.failOver()));
  }
  for (let at = 0; at < HALF_AN_HOUR; at += dice.between(100, 20_000)) world.at(at, () => server.replicate());
  const recorded = new Set<string>();
  const told = { takeOvers: 0, lost: 0 };

  async function apply(machine: Machine, reissue: boolean): Promise<void> {
    const { clocks } = machine;
    const transaction = (patienceMs: number, work: (table: SimulatedTransaction) => Promise<void>) =>
      transact(server, machine, patienceMs, work);
    const terms = { operation: "apply", shared: false, worker: machine.name, lease: POSTGRES_LEASE };
    const runner = new Runner(IDENTITY, "postgres://simulated", terms, clocks);
    const { id } = runner.holder;
    let takesOver = false;
    await watching(clocks, POSTGRES_LEASE.staleMs, (watch) =>
      transaction(3_000, async (table) => {
        takesOver = server.rows.size > 0;
        await runner.register(table, watch);
      }),
    );
    if (takesOver) told.takeOvers++;
    const renew = (patienceMs: number): Promise<void> =>
      transaction(patienceMs, (table) => runner.renew(table));
    let failed: unknown;
    const stop = runner.lease.keep(() => {
      renew(0).catch((error: unknown) => {
        if (error instanceof ReticketError) failed = error;
      });
    });
    const lock = {
      isHeld: () => failed === undefined && runner.lease.isSure,
      confirmHeld: async () => {
        if (failed !== undefined) throw failed;
        if (!(await runner.lease.confirm(() => renew(60_000)))) throw runner.moved("not in time");
      },
    };
    /** As `append`: nothing is written for who is not among the runners, and the lease is renewed with it. */
    const record = (user: string, what: Recorded): Promise<void> =>
      transaction(60_000, async (table) => {
        await table.does(() => {
          if (server.rows.has(id)) ledger.set(user, what);
        });
        await runner.renew(table);
      });
    try {
      const known = new Map(ledger);
      const wanted = USERS.filter((user) => (known.get(user) === "claimed" ? reissue : !known.has(user)));
      for (const user of wanted) {
        await record(user, "claimed");
        if (known.get(user) === "claimed") tenant.allow(user);
        // A turn, a 429.
        await machine.sleep(dice.between(0, dice.chance(0.1) ? 2 * MINUTE : 5_000));
        await sendLocked(lock, async (mayLeave) => {
          await machine.sleep(dice.chance(0.3) ? dice.between(0, 20_000) : 1);
          if (!mayLeave()) return { type: "unsent" };
          tenant.send(user, id);
          return { type: "issued" };
        });
        await machine.ask(
          () => dice.between(10, 2_000),
          () => undefined,
        );
        await record(user, "issued");
        recorded.add(user);
      }
    } finally {
      stop();
      await transaction(3_000, (table) => runner.leave(table)).catch(() => undefined);
    }
  }

  const actors = machines.map(async (machine) => {
    while (world.now < HALF_AN_HOUR && recorded.size < USERS.length) {
      await machine.sleep(dice.between(0, MINUTE));
      try {
        await apply(machine, dice.chance(0.8));
      } catch (error) {
        if (error instanceof Away) continue;
        if (!(error instanceof ReticketError) || error.code === "INTERNAL") throw error;
        if (error.code === "LEDGER_MOVED") told.lost++;
      }
    }
  });
  await world.run(actors);
  return { ...counts, ...told, wrongs: tenant.wrongs, requests: tenant.requests };
}
