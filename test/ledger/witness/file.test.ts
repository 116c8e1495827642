import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Disk, disk, type FileHandle, faultyDisk } from "../../../src/disk.js";
import { WitnessFile, witnessIn, witnessPath } from "../../../src/ledger/witness/file.js";
import { type Witness, witnessLine } from "../../../src/ledger/witness/witness.js";
import { MANIFEST, TENANT, temporaryFolder } from "../support.js";

const at = (seq: number): Witness => ({
  tenant: TENANT,
  manifest: MANIFEST,
  home: "file:/srv/ledger",
  lineage: "9b2ba3a5-8f4e-4d0e-9d0e-3f1f5b1c2d3e",
  seq,
  sum: `sum ${seq}`,
  at: "2026-11-26T01:02:03.000Z",
  actor: "ada@ci",
});

/** A disk that keeps the files it has opened, and counts what it synced. */
function watched(under: Disk = disk) {
  const opened: FileHandle[] = [];
  const calls: string[] = [];
  const watching: Disk = {
    ...under,
    open: async (...args) => {
      const file = await under.open(...args);
      opened.push(file);
      return file;
    },
    datasync: (file) => {
      calls.push("datasync");
      return under.datasync(file);
    },
    rename: (from, to) => {
      calls.push("rename");
      return under.rename(from, to);
    },
    syncFolder: (path) => {
      calls.push("syncFolder");
      return under.syncFolder(path);
    },
  };
  return { disk: watching, calls, isOpen: () => opened.some(({ fd }) => fd !== -1) };
}

describe("the file of a run's witness", () => {
  it("has its name once it is synced, with two whole lines", async () => {
    const folder = temporaryFolder();
    const { disk: own, calls } = watched();
    const path = witnessPath(folder, "one");
    const file = await WitnessFile.create(own, path, at(1));
    expect(calls).toEqual(["datasync", "rename", "syncFolder"]);
    expect(readdirSync(folder)).toEqual(["one.witness"]);
    const lines = readFileSync(path, "utf8").split("\n");
    expect(lines.map((line) => line.trimEnd())).toEqual([witnessLine(at(1)), witnessLine(at(1)), ""]);
    await file.close();
  });

  it("stays as long as it is, whatever the number in it, and its lines are written in turn", async () => {
    const path = join(temporaryFolder(), "one.witness");
    const file = await WitnessFile.create(disk, path, at(1));
    const { size } = statSync(path);
    expect(size % 1024).toBe(0);
    for (const [seq, others] of [
      [Number.MAX_SAFE_INTEGER - 2, 1],
      [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER - 2],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1],
    ] as const) {
      file.write({ ...at(seq), sum: "sum 1" });
      const text = readFileSync(path, "utf8");
      expect(text.length).toBe(size);
      expect(witnessIn(text)?.seq).toBe(seq);
      expect(text).toContain(`"seq":${others},`);
    }
    await file.close();
  });

  it.each(["write:1:ENOSPC", "datasync:1:EIO", "rename:1:EIO", "syncFolder:1:EIO"])(
    "is not left open on a disk with %s",
    async (fault) => {
      const { disk: own, isOpen } = watched(faultyDisk(fault));
      const made = WitnessFile.create(own, join(temporaryFolder(), "one.witness"), at(1));
      await expect(made).rejects.toThrow("injected");
      expect(isOpen()).toBe(false);
    },
  );

  it("does not take the place of a draft that another makes", async () => {
    const path = join(temporaryFolder(), "one.witness");
    const [one, other] = [1, 2].map((seq) => WitnessFile.create(disk, path, at(seq)));
    const made = await Promise.allSettled([one, other]);
    expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const each of made) if (each.status === "fulfilled") await each.value?.close();
  });

  it("is synced a second after it was written, once for all that was written, and at the end", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const { disk: own, calls, isOpen } = watched();
    const file = await WitnessFile.create(own, join(temporaryFolder(), "one.witness"), at(1));
    calls.length = 0;
    for (const seq of [2, 3, 4]) file.write(at(seq));
    vi.advanceTimersByTime(999);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual(["datasync"]);
    vi.advanceTimersByTime(5_000);
    file.write(at(5));
    vi.advanceTimersByTime(1_000);
    expect(calls).toEqual(["datasync", "datasync"]);
    file.write(at(6));
    await file.close();
    expect(calls).toEqual(["datasync", "datasync", "datasync"]);
    vi.advanceTimersByTime(5_000);
    expect(calls).toHaveLength(3);
    expect(isOpen()).toBe(false);
  });

  it("that can't be synced is told at the end, and is closed", async () => {
    const { disk: own, isOpen } = watched(faultyDisk("datasync:2:EIO"));
    const file = await WitnessFile.create(own, join(temporaryFolder(), "one.witness"), at(1));
    await expect(file.close()).rejects.toThrow("EIO");
    expect(isOpen()).toBe(false);
  });
});

it("a text says the newest of its whole lines, in whatever order they stand", () => {
  const [one, two] = [witnessLine(at(1)), witnessLine(at(2))];
  expect(witnessIn(`${one}  \n${two}\n`)?.seq).toBe(2);
  expect(witnessIn(`${two}\n${one}\n`)?.seq).toBe(2);
  expect(witnessIn(`${two.slice(0, -2)}\n${one}\n`)?.seq).toBe(1);
  expect(witnessIn("\n")).toBeUndefined();
});
