import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Disk, disk, faultyDisk } from "../../../src/disk.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import { MANIFEST, newRun, sampleLedger, started, TENANT } from "../support.js";
import { leftLock } from "./left-lock.js";

describe("a folder of ledgers", () => {
  it("says where it is: in the project by a path that another clone has too", async () => {
    const home = new FileBackend("/work/project/ledger");
    expect([home.url, home.folder]).toEqual(["file:/work/project/ledger", "/work/project/ledger"]);
    expect(await home.identity()).toBe("file:/work/project/ledger");
    expect(home.portableUrl("", "/work/project")).toBe("file:ledger");
    expect(home.portableUrl("", "/work")).toBe("file:project/ledger");
    expect(home.portableUrl("", "/work/project/below")).toBe("file:/work/project/ledger");
    expect(home.portableUrl("", "/elsewhere")).toBe("file:/work/project/ledger");
  });

  it("has locks that cost little, and results that wait for one another", async () => {
    const { home, open } = await sampleLedger([started()]);
    expect(home.hasExpensiveLocks).toBe(false);
    const ledger = await open().lock("apply");
    expect(ledger.lingerMs).toBe(800);
    await ledger.close();
  });

  it("names the processes at work, without those that are gone, can't be told, or have just ended", async () => {
    const { home, open, lockPath } = await sampleLedger([started()]);
    const ledger = await open().lock("apply");
    expect(await home.workAtHand(TENANT)).toMatchObject([
      { manifest: MANIFEST, pid: process.pid, operation: "apply", run: undefined },
    ]);
    const ended = new FileBackend(home.dir, faultyDisk("readFile:1:ENOENT"));
    expect(await ended.workAtHand(TENANT)).toEqual([]);
    await ledger.close();
    writeFileSync(lockPath, "{");
    expect(await home.workAtHand(TENANT)).toEqual([]);
    const left = await leftLock({});
    expect(await left.home.workAtHand(TENANT)).toEqual([]);
    const elsewhere = await leftLock({ host: "elsewhere" });
    expect(await elsewhere.home.workAtHand(TENANT)).toMatchObject([{ host: "elsewhere" }]);
  });
});

describe("a lock that does not say whose it is", () => {
  const id = `unreadable-${MANIFEST}`;

  it("is not removed beside another process that removes it", async () => {
    const { home, lockPath } = await sampleLedger([started()]);
    writeFileSync(lockPath, "");
    const left = await leftLock({});
    const guard = `${lockPath}.unreadable.guard`;
    writeFileSync(guard, JSON.stringify({ ...left.holder, pid: process.pid, processStart: null }));
    await expect(home.unlock(TENANT, id)).rejects.toMatchObject({
      code: "LEDGER_LOCKED",
      message: expect.stringMatching(/^the lock itself is locked: /),
      context: { path: guard },
    });
    expect(readFileSync(lockPath, "utf8")).toBe("");
  });

  it("is left to the process that has taken it meanwhile", async () => {
    const { home, open, lockPath } = await sampleLedger([started()]);
    const ledger = await open().lock("apply");
    const theirs = readFileSync(lockPath, "utf8");
    let looks = 0;
    const changing: Disk = {
      ...disk,
      readFile: (path) =>
        path === lockPath && ++looks === 1 ? Promise.resolve(Buffer.from("{")) : disk.readFile(path),
    };
    const late = new FileBackend(home.dir, changing);
    await expect(late.unlock(TENANT, id)).rejects.toMatchObject({ code: "LOCK_NOT_FOUND" });
    expect(readFileSync(lockPath, "utf8")).toBe(theirs);
    await ledger.confirmHeld();
    await ledger.close();
  });

  it("is removed by who holds its guard, which says what for and is gone afterwards", async () => {
    const { home, lockPath } = await sampleLedger([started()]);
    writeFileSync(lockPath, "");
    const guard = `${lockPath}.unreadable.guard`;
    const guards: string[] = [];
    const watching: Disk = {
      ...disk,
      unlink: (path) => {
        if (path === lockPath) guards.push(JSON.parse(readFileSync(guard, "utf8")).operation);
        return disk.unlink(path);
      },
    };
    await new FileBackend(home.dir, watching).unlock(TENANT, id);
    expect(guards).toEqual(["lock take-over"]);
    expect(() => readFileSync(guard)).toThrow("ENOENT");
    await expect(home.unlock(TENANT, newRun())).rejects.toMatchObject({
      hint: expect.stringContaining("Nothing is locked"),
    });
  });
});
