import {
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { describe, expect, it } from "vitest";
import { faultyDisk } from "../../../src/disk.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import type { Ledger, LedgerRecord } from "../../../src/ledger/ledger.js";
import {
  ada,
  claimed,
  finished,
  grace,
  issued,
  MANIFEST,
  RUN,
  sampleLedger,
  started,
  TENANT,
  temporaryFolder,
  withLedger,
  write,
} from "../support.js";

const filesOf = (home: FileBackend): string[] => readdirSync(`${home.dir}/${TENANT}`).sort();
const onDisk = (home: FileBackend, fault: string): Ledger =>
  new FileBackend(home.dir, faultyDisk(fault)).open(TENANT, MANIFEST);

async function* historyOf(...lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

/** The files in the folder that this process holds open. */
function openFiles(folder: string): string[] {
  return readdirSync("/proc/self/fd").flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      return path.startsWith(folder) ? [path] : [];
    } catch {
      return [];
    }
  });
}

describe("the order in which a ledger is used", () => {
  it("is the lock, then its state, then what is appended, until it is closed", async () => {
    const { open } = await sampleLedger();
    const ledger = open();
    const locked = await ledger.lock("apply");
    await expect(ledger.lock("apply")).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
    await expect(locked.append([started()])).rejects.toThrow("under its lock, after its state was read");
    await locked.state();
    await locked.append([started()]);
    await locked.close();
    expect(locked.head).toMatchObject({ seq: 1 });
    await expect(locked.append([started()])).rejects.toThrow("under its lock, after its state was read");
    const refusal = { code: "INTERNAL", message: "the ledger is not locked by us" };
    await expect(locked.restore(historyOf())).rejects.toMatchObject(refusal);
    await expect(locked.state()).rejects.toMatchObject(refusal);
    await expect(locked.confirmHeld()).rejects.toMatchObject(refusal);
    expect(locked.isHeld()).toBe(false);
    await locked.close();
    await (await ledger.lock("apply")).close();
  });

  it("ends with the first failure: everything but closing fails with it", async () => {
    const { home, path } = await sampleLedger([started()]);
    const locked = await onDisk(home, "datasync:3:EROFS").lock("apply");
    await locked.state();
    const failure = {
      code: "LEDGER_WRITE_FAILED",
      message: expect.stringContaining(`${path}: the ledger can't be written: EROFS`),
      context: { path },
    };
    await expect(locked.append([started()])).rejects.toMatchObject(failure);
    await expect(locked.append([started()])).rejects.toMatchObject(failure);
    await expect(locked.state()).rejects.toMatchObject(failure);
    await expect(locked.confirmHeld()).rejects.toMatchObject(failure);
    expect(locked.isHeld()).toBe(false);
    await locked.close();
  });

  it("does not begin if the lock can't be written", async () => {
    const { home, path } = await sampleLedger();
    const ledger = onDisk(home, "makeFolder:1:EROFS");
    await expect(ledger.lock("apply")).rejects.toMatchObject({
      code: "LEDGER_WRITE_FAILED",
      message: expect.stringContaining(`${path}: the ledger can't be written: EROFS`),
    });
    expect((await ledger.state()).head).toBeNull();
  });

  it("takes no target for another's", async () => {
    const { open } = await sampleLedger([claimed(ada)]);
    const locked = await open().lock("apply");
    await locked.state();
    expect(locked.isTaken(ada)).toBe(false);
    await locked.close();
  });
});

describe("what a ledger asks of the disk", () => {
  it("is to sync the folder once, when the file is made", async () => {
    const first = await sampleLedger();
    const unsynced = onDisk(first.home, "syncFolder:1:EIO");
    await expect(withLedger(unsynced, (ledger) => ledger.append([started()]))).rejects.toMatchObject({
      code: "LEDGER_WRITE_FAILED",
    });
    const second = await onDisk((await sampleLedger()).home, "syncFolder:2+:EIO").lock("apply");
    await second.state();
    await second.append([started()]);
    await second.append([issued(ada)]);
    const third = await sampleLedger([started()]);
    const unfolded = await onDisk(third.home, "syncFolder:1+:EIO").lock("apply");
    await unfolded.state();
    await unfolded.append([issued(ada)]);
    expect(third.lines()).toHaveLength(3);
    // The .head is replaced at the end, and its folder is synced then.
    for (const ledger of [second, unfolded]) {
      await expect(ledger.close()).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
    }
  });

  it("is to cut a file only where its end is torn", async () => {
    const { home, path, headPath } = await sampleLedger([started(), issued(ada)]);
    await withLedger(onDisk(home, "truncate:1+:EIO"), (ledger) => ledger.append([issued(grace)]));
    rmSync(headPath);
    truncateSync(path, statSync(path).size - 3);
    const ledger = await onDisk(home, "truncate:1+:EIO").lock("apply");
    await expect(ledger.state()).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
    await ledger.close();
  });

  it("leaves no file open", async () => {
    const { home, open, path } = await sampleLedger();
    await withLedger(open(), (ledger) => ledger.append([started(), issued(ada)]));
    await withLedger(open(), (ledger) => ledger.append([finished()]));
    truncateSync(path, statSync(path).size - 1);
    await withLedger(open(), async () => undefined);
    const to = new FileBackend(temporaryFolder());
    await withLedger(to.open(TENANT, MANIFEST), (ledger) => ledger.restore(open().history()));
    const [header = "", , ...rest] = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, [header, header, ...rest].join("\n"));
    await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_DAMAGED" });
    expect(openFiles(home.dir)).toEqual([]);
    expect(openFiles(to.dir)).toEqual([]);
  });

  it("closes the lock's file where it can't be written, too", async () => {
    const { home } = await sampleLedger();
    await expect(onDisk(home, "write:1:ENOSPC").lock("apply")).rejects.toThrow("ENOSPC");
    expect(openFiles(home.dir)).toEqual([]);
  });
});

describe("a ledger that is restored", () => {
  const big: LedgerRecord = { type: "sealed", run: RUN, age: "QUJD".repeat(800_000) };

  it("is the whole history, be its lines longer than what is read and written at a time", async () => {
    const small = Array.from({ length: 3 }, () => claimed(ada, grace));
    const { home, path, open } = await sampleLedger([started(), ...small, big, big, ...small, finished()]);
    expect((await open().state()).head?.seq).toBe(10);
    const to = await sampleLedger();
    // Not after its state was read.
    const ledger = await to.open().lock("ledger copy");
    await ledger.restore(home.open(TENANT, MANIFEST).history());
    await ledger.close();
    expect(readFileSync(to.path).equals(readFileSync(path))).toBe(true);
    expect((await to.open().state()).head).toEqual((await open().state()).head);
    expect(filesOf(to.home)).toEqual([`${MANIFEST}.head`, `${MANIFEST}.ndjson`]);
  });

  it("is empty where the history is", async () => {
    const { home, open } = await sampleLedger();
    await withLedger(open(), (ledger) => ledger.restore(historyOf()));
    expect((await open().state()).head).toBeNull();
    expect(filesOf(home)).toEqual([`${MANIFEST}.ndjson`]);
    await write(home, [started()]);
  });

  it("is not there at all where the history breaks off, or the disk does", async () => {
    const { open, lines } = await sampleLedger([started(), issued(ada)]);
    const broken = await sampleLedger();
    const [header = "", , third = ""] = lines();
    await expect(
      withLedger(broken.open(), (ledger) => ledger.restore(historyOf(header, third))),
    ).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED", context: { path: broken.path } });
    expect(filesOf(broken.home)).toEqual([]);
    const full = await sampleLedger();
    await expect(
      withLedger(onDisk(full.home, "datasync:2:ENOSPC"), (ledger) => ledger.restore(open().history())),
    ).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED", hint: expect.stringContaining("Make room") });
    expect(filesOf(full.home)).toEqual([]);
  });
});
