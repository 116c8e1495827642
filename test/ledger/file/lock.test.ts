import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { disk, faultyDisk } from "../../../src/disk.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import { ledgerPaths } from "../../../src/ledger/file/paths.js";
import { FileStore } from "../../../src/ledger/file/store.js";
import { StoredLedger } from "../../../src/ledger/stored-ledger.js";
import { TurnedClocks } from "../../support/turned-clocks.js";
import { MANIFEST, newRun, sampleLedger, started, TENANT } from "../support.js";
import { leftLock } from "./left-lock.js";

describe("the lock file", () => {
  it("says who holds it, can be read by its owner only, and is gone afterwards", async () => {
    const { open, lockPath, home } = await sampleLedger([started()]);
    const ledger = await open().lock("apply");
    expect(statSync(lockPath).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(lockPath, "utf8"))).toEqual({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/),
      operation: "apply",
      who: expect.any(String),
      host: expect.any(String),
      pid: process.pid,
      processStart: expect.stringMatching(/^\d+$/),
      bootId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      pidNamespace: expect.stringMatching(/^pid:\[\d+\]$/),
      created: expect.stringMatching(/Z$/),
    });
    await ledger.close();
    expect(readdirSync(`${home.dir}/${TENANT}`)).toEqual([`${MANIFEST}.ndjson`]);
  });

  it("is given back once: closing again does no harm to the next holder", async () => {
    const { open } = await sampleLedger([started()]);
    const first = await open().lock("apply");
    await first.close();
    const second = await open().lock("apply");
    await first.close();
    await expect(open().lock("apply")).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
    await second.close();
  });
});

describe("a lock whose process is gone", () => {
  it("is taken over", async () => {
    const { open, lockPath } = await leftLock({});
    const ledger = await open().lock("apply");
    expect(JSON.parse(readFileSync(lockPath, "utf8"))).toMatchObject({ pid: process.pid });
    await ledger.close();
  });

  it("is taken over when its pid number came round again", async () => {
    const { open } = await leftLock({ pid: process.pid });
    const ledger = await open().lock("apply");
    await ledger.close();
  });

  it.each([
    ["another host", { host: "elsewhere" }],
    ["another boot", { bootId: "00000000-0000-0000-0000-000000000000" }],
    ["an unknown boot", { bootId: null }],
    ["another container with this host's name and boot", { pidNamespace: "pid:[1]" }],
    ["an unknown container", { pidNamespace: null }],
  ])("is not ours to judge on %s", async (_, change) => {
    const { open, holder, home } = await leftLock(change);
    const created = new RegExp(`since ${holder.created}`);
    await expect(open().lock("apply")).rejects.toMatchObject({
      code: "LEDGER_LOCKED",
      message: expect.stringMatching(created),
      hint: expect.stringContaining(`reticket ledger unlock ${holder.id}`),
    });
    await home.unlock(TENANT, holder.id);
    const ledger = await open().lock("apply");
    await ledger.close();
  });

  it("is not taken over while the process lives, though its start time is unknown", async () => {
    const { open } = await leftLock({ pid: process.pid, processStart: null });
    await expect(open().lock("apply")).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
  });

  it("leaves nothing behind that the process had begun", async () => {
    const { open, home, lockPath, holder } = await leftLock({});
    const left = { ...holder, id: newRun() };
    writeFileSync(`${lockPath}.${newRun()}.draft`, JSON.stringify(left));
    writeFileSync(`${lockPath}.${holder.id}.guard`, JSON.stringify(left));
    const ledger = await open().lock("apply");
    await ledger.close();
    expect(readdirSync(`${home.dir}/${TENANT}`)).toEqual([`${MANIFEST}.ndjson`]);
  });
});

describe("a lock that can't be had", () => {
  it("says so when it can't be read, since it is another user's", async () => {
    const { home, lockPath } = await leftLock({});
    const ledger = new FileBackend(home.dir, faultyDisk("readFile:1:EACCES")).open(TENANT, MANIFEST);
    await expect(ledger.lock("apply")).rejects.toMatchObject({
      code: "LEDGER_LOCKED",
      message: expect.stringContaining("does not say by whom"),
      context: { path: lockPath },
    });
  });

  it("is no lock that was given back where the disk fails to read it", async () => {
    const { home } = await leftLock({});
    const ledger = new FileBackend(home.dir, faultyDisk("readFile:1:EIO")).open(TENANT, MANIFEST);
    await expect(ledger.lock("apply")).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
  });

  it("names the ledger that is locked", async () => {
    const { open } = await leftLock({ host: "elsewhere" });
    await expect(open().lock("apply")).rejects.toThrow(`the ledger of ${MANIFEST} is locked: `);
  });

  it.each(["", "{", "null", "[]", '{"id":1}'])("says so when the file holds %j", async (text) => {
    const { open, lockPath } = await sampleLedger([started()]);
    writeFileSync(lockPath, text);
    await expect(open().lock("apply")).rejects.toMatchObject({
      code: "LEDGER_LOCKED",
      message: expect.stringContaining("does not say by whom"),
      hint: expect.stringContaining(`reticket ledger unlock unreadable-${MANIFEST}`),
      context: { path: lockPath },
    });
  });

  it("is unlocked by the id that the refusal names, where it does not say whose it is", async () => {
    const { home, open, lockPath } = await sampleLedger([started()]);
    writeFileSync(lockPath, "");
    const id = `unreadable-${MANIFEST}`;
    expect(await home.unlock(TENANT, id)).toMatchObject({ id, manifest: MANIFEST, who: "unknown" });
    const ledger = await open().lock("apply");
    await expect(home.unlock(TENANT, id)).rejects.toMatchObject({ code: "LOCK_NOT_FOUND" });
    await ledger.confirmHeld();
    await ledger.close();
    expect(readdirSync(`${home.dir}/${TENANT}`)).toEqual([`${MANIFEST}.ndjson`]);
  });

  it.each(["makeFolder:1:EROFS", "open:1:EACCES", "link:1:EPERM", "write:1:ENOSPC"])(
    "fails on a disk with %s",
    async (fault) => {
      const { home, lockPath } = await sampleLedger([started()]);
      const ledger = new FileBackend(home.dir, faultyDisk(fault)).open(TENANT, MANIFEST);
      await expect(ledger.lock("apply")).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
      expect(() => statSync(lockPath)).toThrow("ENOENT");
    },
  );

  it("tells which locks there are when the id is another", async () => {
    const { home, open } = await sampleLedger([started()]);
    const ledger = await open().lock("apply");
    const id = newRun();
    await expect(home.unlock(TENANT, id)).rejects.toMatchObject({
      code: "LOCK_NOT_FOUND",
      message: expect.stringContaining(`no ledger of ${TENANT} in ${home.dir} is locked under the id ${id}`),
      hint: expect.stringContaining(`(${MANIFEST}, `),
    });
    await ledger.close();
    await expect(home.unlock(TENANT, id)).rejects.toMatchObject({
      hint: expect.stringContaining("Nothing is locked"),
    });
  });

  it("tells of those that don't say whose they are, and not of locks that are gone by then", async () => {
    const { home, lockPath } = await sampleLedger([started()]);
    writeFileSync(lockPath, "{");
    const nothing = { code: "LOCK_NOT_FOUND", hint: expect.stringContaining("Nothing is locked") };
    await expect(home.unlock(TENANT, newRun())).rejects.toMatchObject({
      code: "LOCK_NOT_FOUND",
      hint: expect.stringContaining(`unreadable-${MANIFEST} (${MANIFEST}, unknown on unknown)`),
    });
    const late = new FileBackend(home.dir, faultyDisk("readFile:1:ENOENT"));
    await expect(late.unlock(TENANT, newRun())).rejects.toMatchObject(nothing);
  });
});

describe("a run that held the lock, and whose lock was taken away while it slept", () => {
  it.each<[string, (path: string, home: FileBackend, id: string) => Promise<void>]>([
    ["by `ledger unlock`", async (_, home, id) => void (await home.unlock(TENANT, id))],
    [
      "and taken by another",
      async (path, home, id) => {
        await home.unlock(TENANT, id);
        await home.open(TENANT, MANIFEST).lock("apply");
        expect(JSON.parse(readFileSync(path, "utf8")).id).not.toBe(id);
      },
    ],
  ])("%s, sends nothing more", async (_, take) => {
    const { home, lockPath, path } = await sampleLedger([started()]);
    const clocks = new TurnedClocks();
    const store = new FileStore(disk, ledgerPaths(home.dir, TENANT, MANIFEST), TENANT, MANIFEST, clocks);
    const ledger = await new StoredLedger(store).lock("apply");
    await ledger.state();
    expect(ledger.isHeld()).toBe(true);
    clocks.suspend(3_600_000);
    expect(ledger.isHeld()).toBe(false);
    await ledger.confirmHeld();
    expect(ledger.isHeld()).toBe(true);
    await take(lockPath, home, JSON.parse(readFileSync(lockPath, "utf8")).id);
    clocks.suspend(3_600_000);
    await expect(ledger.confirmHeld()).rejects.toMatchObject({
      code: "LEDGER_MOVED",
      context: { path: lockPath },
    });
    await expect(ledger.append([started()])).rejects.toMatchObject({ code: "LEDGER_MOVED" });
    expect(ledger.isHeld()).toBe(false);
    await ledger.close();
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(3);
  });
});
