import { expect, it } from "vitest";
import { ledgerFolder, lockPath } from "../../../src/ledger/git/layout.js";
import type { Changes } from "../../../src/ledger/git/ledger-branch.js";
import { GIT_LEASE } from "../../../src/ledger/git/lock.js";
import { GitStore } from "../../../src/ledger/git/store.js";
import { StoredLedger } from "../../../src/ledger/stored-ledger.js";
import { SimulatedClone, SimulatedRemote } from "../../simulation/remote.js";
import { Dice, Machine, World } from "../../simulation/world.js";
import { ada, claimed, issued, MANIFEST, started, TENANT } from "../support.js";

const FOLDER = ledgerFolder(TENANT, MANIFEST);

/** A clone that keeps what it committed and forgot. */
class KeepingClone extends SimulatedClone {
  readonly messages: string[] = [];
  readonly drafts: string[] = [];
  readonly forgotten: string[] = [];
  /** Called before each push. */
  onPush = (): void => {};

  override commit(
    parent: string | null,
    changes: Changes,
    message?: string,
    draft?: string,
  ): Promise<string> {
    this.messages.push(message ?? "");
    this.drafts.push(draft ?? "");
    return super.commit(parent, changes);
  }

  override async forget(draft?: string): Promise<void> {
    this.forgotten.push(draft ?? "");
  }

  override push(commit: string, expected: string | null): ReturnType<SimulatedClone["push"]> {
    this.onPush();
    return super.push(commit, expected);
  }
}

/** Plays a scene with one ledger on one machine, in simulated time. */
async function play(
  script: (scene: { remote: SimulatedRemote; clone: KeepingClone; ledger: StoredLedger }) => Promise<void>,
): Promise<void> {
  const world = new World(new Dice(1));
  const remote = new SimulatedRemote(world);
  const machine = new Machine(world, "one", { wallOffset: 0, rate: 1 });
  const clone = new KeepingClone(remote, machine);
  const { clocks, boot } = machine;
  const store = new GitStore(clone, TENANT, MANIFEST, 20_000, { clocks, boot, lease: GIT_LEASE });
  await world.run([script({ remote, clone, ledger: new StoredLedger(store) })]);
}

/** Another ledger is written to: the branch moves on, our folder does not. */
function beside(remote: SimulatedRemote, file = `${TENANT}/other/head`): void {
  remote.tip = remote.add(remote.tip, new Map([[file, `${Math.random()}`]]));
}

it("a branch says in each commit what it is for, and its draft is forgotten with the lock", () =>
  play(async ({ clone, ledger }) => {
    const locked = await ledger.lock("apply");
    await locked.state();
    await locked.append([started(), claimed(ada)]);
    await locked.close();
    expect(clone.messages).toEqual([
      `${FOLDER}: locked for apply`,
      `${FOLDER}: lines to 1`,
      `${FOLDER}: unlocked`,
    ]);
    expect(new Set(clone.drafts).size).toBe(1);
    expect(clone.forgotten).toEqual([clone.drafts[0]]);
  }));

it("a draft is forgotten though the lock can't be given back, or was not had", () =>
  play(async ({ remote, clone, ledger }) => {
    const locked = await ledger.lock("apply");
    await locked.state();
    await expect(ledger.lock("apply")).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
    expect(clone.forgotten).toHaveLength(1);
    remote.tip = remote.add(remote.tip, new Map([[lockPath(FOLDER), null]]));
    await locked.close();
    expect(clone.forgotten).toEqual([expect.not.stringMatching(clone.drafts[0]!), clone.drafts[0]]);
  }));

it("a push goes on top of what others have written to their ledgers, and of nothing in our own", () =>
  play(async ({ remote, clone, ledger }) => {
    const locked = await ledger.lock("apply");
    await locked.state();
    let races = 3;
    clone.onPush = () => {
      if (races-- > 0) beside(remote);
    };
    await locked.append([started(), claimed(ada)]);
    expect(races).toBe(-1);
    expect(remote.file(`${TENANT}/other/head`)).toBeDefined();
    clone.onPush = () => beside(remote, `${FOLDER}/head`);
    const failed = {
      code: "LEDGER_MOVED",
      message: expect.stringContaining("another run has continued the ledger"),
    };
    await expect(locked.append([issued(ada)])).rejects.toMatchObject(failed);
    expect(locked.isHeld()).toBe(false);
    await locked.close();
  }));

it("a push is given up where others are faster 30 times, and the lock is given back all the same", () =>
  play(async ({ remote, clone, ledger }) => {
    const locked = await ledger.lock("apply");
    await locked.state();
    const before = clone.messages.length;
    clone.onPush = () => beside(remote);
    await expect(locked.append([started()])).rejects.toMatchObject({
      code: "LEDGER_MOVED",
      message: expect.stringContaining("30 times others were faster"),
    });
    expect(clone.messages.length - before).toBe(30);
    clone.onPush = () => {};
    await locked.close();
    expect(remote.file(lockPath(FOLDER))).toBeUndefined();
  }));

it("a lock is given up where others are faster 30 times", () =>
  play(async ({ remote, clone, ledger }) => {
    clone.onPush = () => beside(remote);
    await expect(ledger.lock("apply")).rejects.toMatchObject({
      code: "LEDGER_MOVED",
      message: expect.stringContaining("30 times others were faster at the branch"),
    });
    expect(clone.messages).toHaveLength(30);
    expect(clone.forgotten).toEqual([clone.drafts[0]]);
    expect(remote.file(lockPath(FOLDER))).toBeUndefined();
  }));
