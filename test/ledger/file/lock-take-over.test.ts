import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Disk, disk, faultyDisk } from "../../../src/disk.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import type { LockHolder } from "../../../src/ledger/ledger.js";
import { MANIFEST, newRun, sampleLedger, started, TENANT } from "../support.js";
import { leftLock } from "./left-lock.js";

describe("the guard of a lock whose process is gone", () => {
  /** Such a lock, its guard held by a process that lives, and a disk that counts who asks for that guard. */
  async function guardedLock(onTry: (nth: number, guard: string) => void) {
    const left = await leftLock({});
    const guard = `${left.lockPath}.${left.holder.id}.guard`;
    writeFileSync(guard, JSON.stringify({ ...left.holder, pid: process.pid, processStart: null }));
    let tries = 0;
    const counting: Disk = {
      ...disk,
      link: (from, to) => {
        if (to === guard) onTry(++tries, guard);
        return disk.link(from, to);
      },
    };
    const ledger = new FileBackend(left.home.dir, counting).open(TENANT, MANIFEST);
    return { ...left, guard, ledger, tries: () => tries };
  }

  it("is waited for: no process touches the lock before", async () => {
    const { ledger, lockPath, tries, holder } = await guardedLock((nth, guard) => {
      expect(JSON.parse(readFileSync(lockPath, "utf8"))).toEqual(holder);
      if (nth === 4) rmSync(guard);
    });
    const locked = await ledger.lock("apply");
    expect(tries()).toBe(4);
    expect(JSON.parse(readFileSync(lockPath, "utf8"))).toMatchObject({ pid: process.pid });
    await locked.close();
  });

  it("is not waited for without end: whose it is is told", async () => {
    const clock = vi.spyOn(performance, "now");
    onTestFinished(() => clock.mockRestore());
    clock.mockReturnValue(1_000);
    const { ledger, guard, tries } = await guardedLock((nth) => {
      if (nth === 3) clock.mockReturnValue(61_000);
      if (nth > 3) throw new Error("asked again");
    });
    await expect(ledger.lock("apply")).rejects.toMatchObject({
      code: "LEDGER_LOCKED",
      message: expect.stringMatching(/^the lock itself is locked: /),
      context: { path: guard },
    });
    expect(tries()).toBe(3);
  });

  it("is held, and says what for, while the lock is replaced, and is gone afterwards", async () => {
    const { home, holder, lockPath } = await leftLock({});
    const guard = `${lockPath}.${holder.id}.guard`;
    const guards: LockHolder[] = [];
    const watching: Disk = {
      ...disk,
      rename: (from, to) => {
        guards.push(JSON.parse(readFileSync(guard, "utf8")));
        return disk.rename(from, to);
      },
    };
    const ledger = await new FileBackend(home.dir, watching).open(TENANT, MANIFEST).lock("apply");
    expect(guards).toMatchObject([{ pid: process.pid, operation: "lock take-over" }]);
    expect(existsSync(guard)).toBe(false);
    await ledger.close();
  });

  it("may be swept away by another, and must be removed otherwise", async () => {
    // The draft of the guard goes first, then the lock, then the guard.
    const swept = await leftLock({});
    const home = new FileBackend(swept.home.dir, faultyDisk("unlink:3:ENOENT"));
    expect(await home.unlock(TENANT, swept.holder.id)).toMatchObject({ id: swept.holder.id });
    const stuck = await leftLock({});
    const broken = new FileBackend(stuck.home.dir, faultyDisk("unlink:3:EROFS"));
    await expect(broken.unlock(TENANT, stuck.holder.id)).rejects.toThrow("EROFS");
  });
});

describe("a lock that changes hands during a look", () => {
  it("is asked for again when it is gone by then", async () => {
    const { home, open, lockPath } = await sampleLedger([started()]);
    const first = await open().lock("apply");
    const ledger = new FileBackend(home.dir, faultyDisk("readFile:1:ENOENT")).open(TENANT, MANIFEST);
    await expect(ledger.lock("apply")).rejects.toMatchObject({
      code: "LEDGER_LOCKED",
      context: { path: lockPath },
    });
    await first.close();
  });

  it("is taken over by one only: who finds it gone under the guard asks again", async () => {
    const { home, lockPath, holder } = await leftLock({});
    const ledger = await new FileBackend(home.dir, faultyDisk("readFile:2:ENOENT"))
      .open(TENANT, MANIFEST)
      .lock("apply");
    const found: LockHolder = JSON.parse(readFileSync(lockPath, "utf8"));
    expect(found).toMatchObject({ pid: process.pid });
    expect(found.id).not.toBe(holder.id);
    await ledger.close();
  });

  it("is not said to be unlocked by who came too late", async () => {
    const { home, holder } = await leftLock({});
    const late = new FileBackend(home.dir, faultyDisk("readFile:2:ENOENT"));
    await expect(late.unlock(TENANT, holder.id)).rejects.toMatchObject({ code: "LOCK_NOT_FOUND" });
  });
});

describe("what lies beside the lock", () => {
  it("is left alone where it is alive, says nothing, or is another ledger's", async () => {
    const { open, home, lockPath, holder } = await leftLock({});
    const alive = { ...holder, pid: process.pid, processStart: null };
    const draft = `${lockPath}.${newRun()}.draft`;
    const begun = `${lockPath}.${newRun()}.draft`;
    const other = `${home.dir}/${TENANT}/another.lock`;
    writeFileSync(draft, JSON.stringify(alive));
    writeFileSync(begun, "");
    writeFileSync(other, JSON.stringify(holder));
    const ledger = await open().lock("apply");
    for (const path of [draft, begun, other]) expect(existsSync(path)).toBe(true);
    await ledger.close();
  });

  it("may vanish while it is cleared away", async () => {
    const { home, lockPath, holder } = await leftLock({});
    const left = [`${lockPath}.1.draft`, `${lockPath}.2.draft`];
    for (const path of left) writeFileSync(path, JSON.stringify(holder));
    // The lock is read twice, then what lies beside it.
    const ledger = await new FileBackend(home.dir, faultyDisk("readFile:3:ENOENT"))
      .open(TENANT, MANIFEST)
      .lock("apply");
    expect(left.filter((path) => existsSync(path))).toHaveLength(1);
    await ledger.close();
  });
});
