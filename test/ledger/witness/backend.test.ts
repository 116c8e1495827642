import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultyDisk } from "../../../src/disk.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import { newHolder } from "../../../src/ledger/holder.js";
import { WitnessedBackend } from "../../../src/ledger/witness/backend.js";
import { WitnessFolder } from "../../../src/ledger/witness/folder.js";
import type { FoundWitness } from "../../../src/ledger/witness/witness.js";
import {
  claimed,
  finished,
  grace,
  issued,
  MANIFEST,
  started,
  TENANT,
  temporaryFolder,
  write,
} from "../support.js";

function witnessed(folder = new WitnessFolder(join(temporaryFolder(), "state")), named: FoundWitness[] = []) {
  const inner = new FileBackend(temporaryFolder());
  return { inner, folder, home: new WitnessedBackend(inner, { folder, named, actor: "ada@ci" }) };
}

describe("a backend that is held against witnesses", () => {
  it("is the one that it was in all else", async () => {
    const { inner, home } = witnessed();
    expect([home.url, home.folder, home.pauses]).toEqual([inner.url, inner.folder, inner.pauses]);
    expect(home.hasExpensiveLocks).toBe(false);
    expect(home.portableUrl("", inner.dir)).toBe(inner.portableUrl("", inner.dir));
    expect(await home.identity()).toBe(inner.url);
    expect(await home.probe(TENANT, [MANIFEST])).toEqual(await inner.probe(TENANT, [MANIFEST]));
    await write(home, [started()]);
    const lock = inner.open(TENANT, MANIFEST).location.replace(/ndjson$/, "lock");
    const holder = newHolder("apply");
    writeFileSync(lock, JSON.stringify(holder));
    expect(await home.workAtHand(TENANT)).toMatchObject([{ manifest: MANIFEST, id: holder.id }]);
    expect(await home.unlock(TENANT, holder.id)).toMatchObject({ id: holder.id });
    expect(await home.workAtHand(TENANT)).toEqual([]);
  });

  it("knows the ledgers that only a witness knows: its own, and those that are named of this tenant", async () => {
    const { folder, home } = witnessed();
    await write(home, [started()]);
    const [seen] = await folder.read(TENANT, MANIFEST);
    const named = [
      { ...seen!, manifest: "named", home: "git:elsewhere" },
      { ...seen!, manifest: "foreign", tenant: "other.auth0.com" },
      { ...seen!, manifest: "a-first" },
    ];
    const other = witnessed(folder, named);
    expect(await other.home.manifests(TENANT)).toEqual(["a-first", "named"]);
    expect(await home.manifests(TENANT)).toEqual([MANIFEST]);
    const { seq, sum, lineage } = seen!;
    await (await folder.begin({ ...seen!, manifest: "gone", seq, sum, lineage })).close();
    expect(await home.manifests(TENANT)).toEqual(["gone", MANIFEST]);
    const none = new WitnessedBackend(other.inner, { folder: undefined, named: [], actor: "ada@ci" });
    expect(await none.manifests(TENANT)).toEqual([]);
  });

  it("tells once of witnesses that can't be kept, however many ledgers it has", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const told: unknown[] = [];
    const options = { folder: new WitnessFolder(file), named: [], actor: "ada@ci" };
    const home = new WitnessedBackend(new FileBackend(temporaryFolder()), {
      ...options,
      onError: (error) => told.push(error),
    });
    for (const manifest of ["one", "two"]) {
      const ledger = await home.open(TENANT, manifest).lock("test");
      await ledger.state();
      await ledger.append([started()]);
      await ledger.close();
    }
    expect(told).toHaveLength(1);
  });
});

describe("the witness of a run", () => {
  it("is one file for all that the run appends, however it appends it", async () => {
    const { folder, home } = witnessed();
    const ledger = await home.open(TENANT, MANIFEST).lock("apply");
    await ledger.state();
    expect(await ledger.witness()).toBeUndefined();
    await Promise.all([started(), claimed(grace), issued(grace)].map((record) => ledger.append([record])));
    await ledger.claim("01JBCDEFGHJKMNPQRSTVWXYZ02", [grace]);
    expect(await folder.read(TENANT, MANIFEST)).toMatchObject([ledger.head!]);
    await ledger.append([finished()]);
    expect(await folder.read(TENANT, MANIFEST)).toMatchObject([ledger.head!]);
    await ledger.close();
    expect(readdirSync(join(folder.dir, TENANT, MANIFEST))).toHaveLength(1);
  });

  it("that fails at its end is told of, and the lock is given back all the same", async () => {
    const told: unknown[] = [];
    // Its file is synced once when it is made.
    const folder = new WitnessFolder(join(temporaryFolder(), "state"), faultyDisk("datasync:2:EIO"));
    const home = new WitnessedBackend(new FileBackend(temporaryFolder()), {
      ...{ folder, named: [], actor: "ada@ci", onError: (error: unknown) => told.push(error) },
    });
    await write(home, [started()]);
    expect(told).toMatchObject([{ code: "EIO" }]);
    expect(await home.workAtHand(TENANT)).toEqual([]);
  });
});

describe("a folder of witnesses", () => {
  it.each(["ENOENT", "ENOTDIR", "EACCES"])(
    "that is refused with %s has nothing of this user's",
    async (code) => {
      const folder = new WitnessFolder("/state", faultyDisk(`list:1+:${code}`));
      expect(await folder.read(TENANT, MANIFEST)).toEqual([]);
      expect(await folder.manifests(TENANT)).toEqual([]);
    },
  );

  it("that fails is told: what its witnesses saw must be known", async () => {
    const failed = { code: "FILE_FAILED", message: expect.stringMatching(/witnesses can't be read: EIO$/) };
    const folder = new WitnessFolder("/state", faultyDisk("list:1+:EIO"));
    await expect(folder.read(TENANT, MANIFEST)).rejects.toMatchObject(failed);
    await expect(folder.manifests(TENANT)).rejects.toMatchObject(failed);
  });

  it("reads its witnesses only, without those that are removed meanwhile", async () => {
    const { folder, home } = witnessed();
    await write(home, [started()]);
    const own = join(folder.dir, TENANT, MANIFEST);
    writeFileSync(join(own, "one.witness.tmp"), "half");
    const [found, ...others] = await folder.read(TENANT, MANIFEST);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ named: false, source: expect.stringMatching(/\.witness$/) });
    const gone = new WitnessFolder(folder.dir, faultyDisk("readFile:1:ENOENT"));
    expect(await gone.read(TENANT, MANIFEST)).toEqual([]);
    const failing = new WitnessFolder(folder.dir, faultyDisk("readFile:1:EIO"));
    await expect(failing.read(TENANT, MANIFEST)).rejects.toMatchObject({ code: "FILE_FAILED" });
  });

  it("keeps what is named, and what can't be removed, and goes on with the rest", async () => {
    const { folder, home } = witnessed();
    await write(home, [started()]);
    const [found] = await folder.read(TENANT, MANIFEST);
    const before = Date.now;
    Date.now = () => before() + 3_700_000;
    try {
      await folder.prune([
        { ...found!, named: true },
        { ...found!, source: "/nowhere/x.witness" },
      ]);
      expect(await folder.read(TENANT, MANIFEST)).toHaveLength(1);
      await folder.prune([{ ...found!, source: "/nowhere/x.witness" }, found!]);
      expect(await folder.read(TENANT, MANIFEST)).toEqual([]);
    } finally {
      Date.now = before;
    }
  });
});
