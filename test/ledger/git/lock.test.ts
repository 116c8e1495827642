import { describe, expect, it } from "vitest";
import { ledgerFolder, lockPath } from "../../../src/ledger/git/layout.js";
import { GIT_LEASE } from "../../../src/ledger/git/lock.js";
import { GitStore } from "../../../src/ledger/git/store.js";
import type { Ledger, LockedLedger } from "../../../src/ledger/ledger.js";
import { StoredLedger } from "../../../src/ledger/stored-ledger.js";
import { SimulatedClone, SimulatedRemote } from "../../simulation/remote.js";
import { Dice, Machine, World } from "../../simulation/world.js";
import { ada, claimed, MANIFEST, started, TENANT } from "../support.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FOLDER = ledgerFolder(TENANT, MANIFEST);

interface Scene {
  world: World;
  remote: SimulatedRemote;
  one: Machine;
  two: Machine;
  /** A ledger as a new command on that machine opens it. */
  open(machine: Machine, boot?: string): Ledger;
  /** Locked, and read. */
  locked(machine: Machine): Promise<LockedLedger>;
}

/** Plays a scene in simulated time. @param skewMs how far the second machine's wall clock is ahead */
async function play(skewMs: number, script: (scene: Scene) => Promise<void>): Promise<void> {
  const world = new World(new Dice(1));
  const remote = new SimulatedRemote(world);
  const machines = [0, skewMs].map((wallOffset, n) => new Machine(world, `${n}`, { wallOffset, rate: 1 }));
  const clones = new Map(machines.map((machine) => [machine, new SimulatedClone(remote, machine)]));
  const open = (machine: Machine, boot = machine.boot): Ledger =>
    new StoredLedger(
      new GitStore(clones.get(machine)!, TENANT, MANIFEST, 20_000, {
        ...{ clocks: machine.clocks, boot, lease: GIT_LEASE },
      }),
    );
  const locked = async (machine: Machine): Promise<LockedLedger> => {
    const ledger = await open(machine).lock("apply");
    await ledger.state();
    return ledger;
  };
  const [one, two] = machines as [Machine, Machine];
  await world.run([script({ world, remote, one, two, open, locked })]);
}

const LOCKED = { code: "LEDGER_LOCKED" };

describe("the lock of a git ledger", () => {
  it("is held while its holder can renew it, whatever the other machine's clock says", () =>
    play(20 * MINUTE, async ({ two, one, open, locked }) => {
      const ledger = await locked(one);
      for (let at = 0; at < HOUR; at += 5 * MINUTE) {
        await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
        await two.sleep(5 * MINUTE);
        expect(ledger.isHeld()).toBe(true);
      }
      await ledger.append([started(), claimed(ada)]);
      await ledger.close();
      await (await locked(two)).close();
    }));

  it("is taken over by who has seen it unchanged for 15 minutes, and not a minute before", () =>
    play(0, async ({ world, one, two, open, locked }) => {
      await locked(one);
      one.fall("stopped", 10 * HOUR);
      const since = world.now;
      await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
      await two.sleep(14 * MINUTE);
      await expect(open(two).lock("apply")).rejects.toMatchObject({
        ...LOCKED,
        hint: expect.stringMatching(
          /unlock \w+\. Here it has been seen unchanged for 14 min; after 15 min.*--lock-timeout 2m/,
        ),
      });
      await two.sleep(90_000);
      await (await locked(two)).close();
      expect(world.now - since).toBeLessThan(20 * MINUTE);
    }));

  it("is not taken over sooner by a machine whose wall clock is set forward", () =>
    play(0, async ({ one, two, open, locked }) => {
      await locked(one);
      one.fall("stopped", 10 * HOUR);
      await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
      two.setWall(12 * HOUR);
      await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
      await two.sleep(14 * MINUTE);
      await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
    }));

  it("is waited for once more where the wall clock was set back, or the machine started again", () =>
    play(0, async ({ one, two, open, locked }) => {
      await locked(one);
      one.fall("stopped", 10 * HOUR);
      await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
      await two.sleep(10 * MINUTE);
      two.setWall(-HOUR);
      await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
      await two.sleep(10 * MINUTE);
      await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
      await two.sleep(10 * MINUTE);
      await expect(open(two, "the next boot").lock("apply")).rejects.toMatchObject(LOCKED);
      await two.sleep(16 * MINUTE);
      await open(two, "the next boot").lock("apply");
    }));

  it("is no longer relied on by a holder who can't renew it, long before it is taken over", () =>
    play(0, async ({ world, remote, one, two, open, locked }) => {
      const ledger = await locked(one);
      await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
      remote.cut(one);
      let wasHeldUntil = 0;
      for (;;) {
        await two.sleep(30_000);
        if (ledger.isHeld()) wasHeldUntil = world.now;
        const taken = await open(two)
          .lock("apply")
          .then(
            () => true,
            () => false,
          );
        if (taken) break;
      }
      expect(wasHeldUntil).toBeGreaterThan(9 * MINUTE);
      expect(world.now - wasHeldUntil).toBeGreaterThan(4 * MINUTE);
      expect(ledger.isHeld()).toBe(false);
    }));

  it("that was lost in a sleep is known to be lost before anything is sent, and at the last moment too", () =>
    play(0, async ({ one, two, open, locked }) => {
      const ledger = await locked(one);
      one.fall("suspended", 40 * MINUTE);
      await expect(open(two).lock("apply")).rejects.toMatchObject(LOCKED);
      await two.sleep(16 * MINUTE);
      await locked(two);
      await two.sleep(30 * MINUTE);
      expect(ledger.isHeld()).toBe(false);
      await expect(ledger.confirmHeld()).rejects.toMatchObject({ code: "LEDGER_MOVED" });
      await expect(ledger.append([started()])).rejects.toMatchObject({ code: "LEDGER_MOVED" });
      expect(ledger.isHeld()).toBe(false);
    }));

  it("that no other process wanted during a sleep is renewed, and its holder goes on", () =>
    play(0, async ({ one, two, open, locked }) => {
      const ledger = await locked(one);
      one.fall("suspended", 3 * HOUR);
      await two.sleep(3 * HOUR + MINUTE);
      await ledger.confirmHeld();
      expect(ledger.isHeld()).toBe(true);
      await ledger.append([started(), claimed(ada)]);
      await ledger.close();
      expect((await open(two).state()).size).toBe(1);
    }));

  it("is another text with each renewal, though two are made in the same millisecond", () =>
    play(0, async ({ remote, one, locked }) => {
      const texts = new Set<string | undefined>();
      const ledger = await locked(one);
      for (let nth = 0; nth < 5; nth++) {
        await ledger.append([started()]);
        texts.add(remote.file(lockPath(FOLDER)));
      }
      expect(texts.size).toBe(5);
    }));

  it("that says nothing is taken over like any other, by who has waited", () =>
    play(0, async ({ remote, two, open, locked }) => {
      remote.tip = remote.add(null, new Map([[lockPath(FOLDER), "nonsense"]]));
      await expect(open(two).lock("apply")).rejects.toMatchObject({
        ...LOCKED,
        message: expect.stringContaining("does not say by whom"),
      });
      await two.sleep(16 * MINUTE);
      await (await locked(two)).close();
    }));
});
