import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Disk, disk } from "../../src/disk.js";
import { copyLedger } from "../../src/ledger/copy.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import {
  ada,
  claimed,
  finished,
  issued,
  MANIFEST,
  sampleLedger,
  started,
  TENANT,
  temporaryFolder,
  withLedger,
} from "./support.js";

const records = [started(), claimed(ada), issued(ada), finished()];

it("copies every ledger of a tenant byte by byte", async () => {
  const { home, path, headPath } = await sampleLedger(records);
  await withLedger(home.open(TENANT, "another"), (ledger) => ledger.append([started()]));
  const to = new FileBackend(temporaryFolder());
  const copied = await copyLedger(home, to, TENANT);
  expect(copied.map(({ manifest, head }) => [manifest, head.seq])).toEqual([
    ["another", 1],
    [MANIFEST, 4],
  ]);
  const copy = to.open(TENANT, MANIFEST).location;
  expect(readFileSync(copy)).toEqual(readFileSync(path));
  expect(readFileSync(copy.replace(".ndjson", ".head"))).toEqual(readFileSync(headPath));
});

it("copies the named manifests only, and passes over what has no ledger", async () => {
  const { home } = await sampleLedger(records);
  const to = new FileBackend(temporaryFolder());
  expect(await copyLedger(home, to, TENANT, ["nothing"])).toEqual([]);
  expect(await to.manifests(TENANT)).toEqual([]);
});

it("gives the copy a .head, so that it is noticed when its end goes missing", async () => {
  const { home } = await sampleLedger([started(), issued(ada)]);
  const to = new FileBackend(temporaryFolder());
  await copyLedger(home, to, TENANT);
  const { location } = to.open(TENANT, MANIFEST);
  writeFileSync(location, readFileSync(location, "utf8").split("\n").slice(0, 2).join("\n"));
  await expect(to.open(TENANT, MANIFEST).state()).rejects.toMatchObject({ code: "LEDGER_TRUNCATED" });
});

it("copies nothing at all where one destination holds a ledger", async () => {
  const { home } = await sampleLedger(records);
  await withLedger(home.open(TENANT, "another"), (ledger) => ledger.append([started()]));
  const to = await sampleLedger([started()]);
  const before = readFileSync(to.path);
  await expect(copyLedger(home, to.home, TENANT)).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringContaining(`${to.path}: there is a ledger already`),
    hint: expect.stringContaining("empty place"),
    context: { path: to.path },
  });
  expect(readFileSync(to.path)).toEqual(before);
  expect(await to.home.manifests(TENANT)).toEqual([MANIFEST]);
});

it("copies no damaged ledger, and leaves no half of one", async () => {
  const { home, path, lines } = await sampleLedger(records);
  writeFileSync(
    path,
    lines()
      .toSpliced(2, 1)
      .map((line) => `${line}\n`)
      .join(""),
  );
  const to = new FileBackend(temporaryFolder());
  await expect(copyLedger(home, to, TENANT)).rejects.toMatchObject({ code: "LEDGER_DAMAGED" });
  expect(await to.manifests(TENANT)).toEqual([]);
});

it("holds the lock of the copy while it is made, and says what for", async () => {
  const { home } = await sampleLedger(records);
  const folder = temporaryFolder();
  const locks: unknown[] = [];
  const watching: Disk = {
    ...disk,
    datasync: (file) => {
      // The lock itself is synced before it has its name.
      const lock = `${folder}/${TENANT}/${MANIFEST}.lock`;
      if (existsSync(lock)) locks.push(JSON.parse(readFileSync(lock, "utf8")));
      return disk.datasync(file);
    },
  };
  await copyLedger(home, new FileBackend(folder, watching), TENANT);
  expect(locks[0]).toMatchObject({ pid: process.pid, operation: "ledger copy" });
});
