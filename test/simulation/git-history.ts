import { sendLocked } from "../../src/apply/locked-send.js";
import { ReticketError } from "../../src/errors.js";
import { ledgerFolder, lockPath } from "../../src/ledger/git/layout.js";
import { GIT_LEASE } from "../../src/ledger/git/lock.js";
import { GitStore } from "../../src/ledger/git/store.js";
import { StoredLedger } from "../../src/ledger/stored-ledger.js";
import { targetId } from "../../src/target.js";
import { issued, newRun, started } from "../ledger/support.js";
import { type AccidentCounts, accidentsOf, skewed } from "./accidents.js";
import { SimulatedClone, SimulatedRemote } from "./remote.js";
import { SimulatedTenant } from "./tenant.js";
import { Dice, Machine, World } from "./world.js";

const TENANT = "acme.eu.auth0.com";
const MANIFEST = "night";
const USERS = Array.from({ length: 24 }, (_, n) => ({ user_id: `auth0|${n}` }));
const CHUNK = 6;
const MINUTE = 60_000;
const HOURS = 3 * 60 * MINUTE;

export interface History extends AccidentCounts {
  wrongs: readonly string[];
  requests: number;
  takeOvers: number;
  /** Runs that were told that the lock is another's. */
  lost: number;
}

/** Two machines that apply again and again on one git ledger, and what becomes of them. */
export async function gitHistory(seed: number): Promise<History> {
  const world = new World(new Dice(seed));
  const { dice } = world;
  const remote = new SimulatedRemote(world);
  const lock = lockPath(ledgerFolder(TENANT, MANIFEST));
  const holderNow = (): string | undefined => {
    const text = remote.file(lock);
    return text === undefined ? undefined : JSON.parse(text).id;
  };
  const tenant = new SimulatedTenant(world, holderNow);
  const machines = ["one", "two"].map((name) => new Machine(world, name, skewed(world)));
  const counts = accidentsOf(world, machines, HOURS, 40 * MINUTE);
  for (let at = dice.between(0, HOURS); at < HOURS; at += dice.between(0, HOURS)) {
    world.at(at, () => {
      remote.awayUntil = world.now + dice.between(0, 20 * MINUTE);
    });
  }
  const recorded = new Set<string>();
  const told = { takeOvers: 0, lost: 0 };

  /** As `apply --in-doubt reissue` does it: one chunk after the other, each request confirmed and asked for. */
  async function apply(machine: Machine, clone: SimulatedClone, reissue: boolean): Promise<void> {
    const before = holderNow();
    const { clocks, boot } = machine;
    const store = new GitStore(clone, TENANT, MANIFEST, 20_000, { clocks, boot, lease: GIT_LEASE });
    const ledger = await new StoredLedger(store).lock("apply");
    if (before !== undefined && before !== holderNow()) told.takeOvers++;
    const id = holderNow()!;
    try {
      const run = newRun();
      const state = await ledger.state();
      await ledger.append([started(run)]);
      const wanted = USERS.filter((user) => {
        const known = state.get(targetId(user));
        return known === undefined || (known.inDoubt ? reissue : known.issued === undefined);
      });
      for (const user of wanted) if (state.get(targetId(user))?.inDoubt === true) tenant.allow(user.user_id);
      for (let first = 0; first < wanted.length; first += CHUNK) {
        const chunk = wanted.slice(first, first + CHUNK);
        await ledger.claim(run, chunk);
        for (const user of chunk) {
          await machine.sleep(dice.between(0, dice.chance(0.15) ? 12 * MINUTE : 60_000));
          await sendLocked(ledger, async (mayLeave) => {
            // A token, a connection, TLS.
            await machine.sleep(dice.chance(0.3) ? dice.between(0, 30_000) : 1);
            if (!mayLeave()) return { type: "unsent" };
            tenant.send(user.user_id, id);
            return { type: "issued" };
          });
          await machine.ask(
            () => dice.between(10, 2_000),
            () => undefined,
          );
          await ledger.append([{ ...issued(user), run }]);
          recorded.add(user.user_id);
        }
      }
    } finally {
      await ledger.close().catch(() => undefined);
    }
  }

  const actors = machines.map(async (machine) => {
    const clone = new SimulatedClone(remote, machine);
    while (world.now < HOURS && recorded.size < USERS.length) {
      await machine.sleep(dice.between(0, 5 * MINUTE));
      try {
        await apply(machine, clone, dice.chance(0.8));
      } catch (error) {
        if (!(error instanceof ReticketError) || error.code === "INTERNAL") throw error;
        if (error.code === "LEDGER_MOVED") told.lost++;
      }
    }
  });
  await world.run(actors);
  return { ...counts, ...told, wrongs: tenant.wrongs, requests: tenant.requests };
}
