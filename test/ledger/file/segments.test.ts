import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { disk, faultyDisk } from "../../../src/disk.js";
import { copyLedger } from "../../../src/ledger/copy.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import type { LedgerRecord, LockedLedger } from "../../../src/ledger/ledger.js";
import { verifyLedger } from "../../../src/ledger/verify.js";
import { targetId } from "../../../src/target.js";
import {
  claimed,
  finished,
  issued,
  MANIFEST,
  newRun,
  started,
  TENANT,
  temporaryFolder,
  withLedger,
} from "../support.js";

const SEGMENT = 2000;
const USERS = Array.from({ length: 30 }, (_, n) => ({ user_id: `auth0|${n}` }));
const name = (segment: number): string =>
  segment === 0 ? `${MANIFEST}.ndjson` : `${MANIFEST}.000${segment}.ndjson`;

/** A ledger that rolled over a few times in a run that has not ended. */
async function long(dir = temporaryFolder(), segmentBytes = SEGMENT) {
  const home = new FileBackend(dir, disk, segmentBytes);
  await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
    await ledger.append([started()]);
    for (const user of USERS) await ledger.append([claimed(user), issued(user, user.user_id, user.user_id)]);
  });
  const folder = dirname(home.open(TENANT, MANIFEST).location);
  const path = (segment: number): string => join(folder, name(segment));
  const files = (): string[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".ndjson"))
      .sort();
  return {
    home,
    folder,
    path,
    files,
    open: () => new FileBackend(dir, disk, segmentBytes).open(TENANT, MANIFEST),
  };
}

async function texts(home: FileBackend): Promise<string[]> {
  const all: string[] = [];
  for await (const text of home.open(TENANT, MANIFEST).history()) all.push(text);
  return all;
}

it("rolls over into files of a size, which hold the lines one after the other", async () => {
  const { home, path, files, open } = await long();
  const count = files().length;
  expect(count).toBeGreaterThan(3);
  expect(files()).toEqual([...Array.from({ length: count - 1 }, (_, n) => name(n + 1)), name(0)].sort());
  for (let segment = 0; segment < count; segment++) {
    const { size } = statSync(path(segment));
    expect(size).toBeLessThan(SEGMENT + 500);
    if (segment < count - 1) expect(size).toBeGreaterThanOrEqual(SEGMENT);
  }
  const whole = Array.from({ length: count }, (_, segment) => readFileSync(path(segment), "utf8")).join("");
  expect(whole).toBe(`${(await texts(home)).join("\n")}\n`);
  expect(await verifyLedger(open())).toMatchObject({ issued: USERS.length, head: { seq: 31 } });
  expect(await home.manifests(TENANT)).toEqual([MANIFEST]);
});

it("is appended to at the end of the last file, by any number of runs", async () => {
  const { files, open } = await long();
  const before = files().length;
  for (const user of USERS) await withLedger(open(), (ledger) => ledger.append([issued(user, "later")]));
  expect(files().length).toBeGreaterThan(before);
  expect(await verifyLedger(open())).toMatchObject({ issued: 60, targets: USERS.length });
});

it("of one file goes on from its end as it was when files were not rolled over", async () => {
  const dir = temporaryFolder();
  cpSync(join(import.meta.dirname, "../../fixtures/golden/format-1/file"), dir, { recursive: true });
  const home = new FileBackend(dir, disk, SEGMENT);
  const golden = home.open("acme.eu.auth0.com", "golden");
  const before = readFileSync(golden.location, "utf8");
  expect(before.length).toBeGreaterThan(SEGMENT);
  const run = newRun();
  await withLedger(golden, async (ledger) => {
    for (const user of USERS) await ledger.append([{ ...issued(user), run } as LedgerRecord]);
  });
  expect(readFileSync(golden.location, "utf8")).toBe(before);
  expect(
    readdirSync(dirname(golden.location)).filter((file) => file.endsWith(".ndjson")).length,
  ).toBeGreaterThan(3);
  expect((await golden.state()).get(targetId(USERS[7]!))).toMatchObject({ last: "issued" });
});

it.each([
  ["the first file", 0, /inc-2041\.ndjson: this file of the ledger is missing/],
  ["a file in the middle", 2, /inc-2041\.0002\.ndjson: this file of the ledger is missing/],
])("is refused where %s is missing", async (_, segment, message) => {
  const { path, open, home } = await long();
  rmSync(path(segment));
  await expect(open().state()).rejects.toMatchObject({
    code: "LEDGER_TRUNCATED",
    message: expect.stringMatching(message),
    hint: expect.stringContaining("newest copy of its .ndjson files"),
    context: { path: path(segment) },
  });
  expect(await home.manifests(TENANT)).toEqual([MANIFEST]);
});

it("is refused where the last file is missing, though no run has ended", async () => {
  const { path, files, open } = await long();
  rmSync(path(files().length - 1));
  await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_TRUNCATED" });
});

it("names the file and the line in it that is damaged", async () => {
  const { path, open } = await long();
  const lines = readFileSync(path(2), "utf8").split("\n");
  writeFileSync(path(2), lines.with(1, lines[1]!.replace("issued", "issuee")).join("\n"));
  await expect(open().state()).rejects.toMatchObject({
    code: "LEDGER_DAMAGED",
    message: expect.stringContaining(`${path(2)}:2: the ledger is damaged here`),
  });
  writeFileSync(path(2), lines.toSpliced(1, 0, lines[0]!).join("\n"));
  await expect(open().state()).rejects.toThrow(/0002\.ndjson:2: .*it repeats line/);
});

it("that has another one's file among its own is refused", async () => {
  const [ours, theirs] = [await long(), await long()];
  cpSync(theirs.path(1), ours.path(1));
  await expect(ours.open().state()).rejects.toMatchObject({
    code: "LEDGER_DAMAGED",
    message: expect.stringContaining(`${ours.path(1)}:1: `),
  });
});

it("that is torn in the last file is cut there; torn in another one, it is damaged", async () => {
  const { path, files, open } = await long();
  const last = files().length - 1;
  rmSync(path(0).replace(/ndjson$/, "head"));
  truncateSync(path(last), statSync(path(last)).size - 5);
  const { tornBytes } = await open().state();
  expect(tornBytes).toBeGreaterThan(0);
  await withLedger(open(), (ledger) => ledger.append([finished()]));
  expect(await verifyLedger(open())).toMatchObject({ tornBytes: 0, issued: USERS.length - 1 });
  truncateSync(path(1), statSync(path(1)).size - 5);
  await expect(open().state()).rejects.toMatchObject({ code: "LEDGER_DAMAGED" });
});

it.each(["write", "datasync", "syncFolder", "open"])(
  "is sound, and is gone on with, where %s fails while it rolls over",
  async (call) => {
    for (let nth = 1; nth < 40; nth++) {
      const dir = temporaryFolder();
      const home = new FileBackend(dir, faultyDisk(`${call}:${nth}+:EIO`), 600);
      const { location } = home.open(TENANT, MANIFEST);
      let ledger: LockedLedger | undefined;
      let written = 0;
      try {
        ledger = await home.open(TENANT, MANIFEST).lock("test");
        await ledger.state();
        for (const user of USERS.slice(0, 8)) {
          await ledger.append([issued(user, user.user_id)]);
          written++;
        }
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/LEDGER_WRITE_FAILED|LEDGER_UNREADABLE/) });
      }
      await ledger?.close().catch(() => undefined);
      // The disk that fails keeps it from being given back.
      rmSync(location.replace(/ndjson$/, "lock"), { force: true });
      const after = new FileBackend(dir, disk, 600).open(TENANT, MANIFEST);
      await withLedger(after, async (again) => {
        await again.append([issued({ user_id: "auth0|after" }), finished()]);
      });
      const { issued: found } = await verifyLedger(after);
      expect(found).toBeGreaterThanOrEqual(written + 1);
      if (written === 8) break;
    }
  },
);

it("is not gone on with in another file where a program wrote to the one before", async () => {
  const home = new FileBackend(temporaryFolder(), disk, 1);
  const ledger = await home.open(TENANT, MANIFEST).lock("test");
  await ledger.state();
  await ledger.append([started()]);
  appendFileSync(ledger.location, "x");
  await expect(ledger.append([finished()])).rejects.toMatchObject({
    code: "LEDGER_WRITE_FAILED",
    message: expect.stringContaining("another program wrote to it"),
  });
  await ledger.close();
  expect(readdirSync(dirname(ledger.location)).filter((file) => file.endsWith(".ndjson"))).toEqual([name(0)]);
});

it("is copied into files of the size that is usual there, and is gone on with", async () => {
  const { home } = await long();
  const history = await texts(home);
  for (const size of [700, 32_000_000]) {
    const to = new FileBackend(temporaryFolder(), disk, size);
    await copyLedger(home, to, TENANT);
    expect(await texts(to)).toEqual(history);
    await withLedger(to.open(TENANT, MANIFEST), (ledger) => ledger.append([finished()]));
    const files = readdirSync(dirname(to.open(TENANT, MANIFEST).location));
    expect(files.filter((file) => file.endsWith(".ndjson")).length > 5).toBe(size === 700);
    expect(files.filter((file) => file.endsWith(".tmp"))).toEqual([]);
    await expect(copyLedger(home, to, TENANT)).rejects.toMatchObject({ code: "USAGE" });
  }
});

it("is not there at all where a copy into several files fails on the way", async () => {
  const { home } = await long();
  for (const fault of ["link:3:EIO", "write:3:ENOSPC", "datasync:2:EIO"]) {
    const dir = temporaryFolder();
    await expect(copyLedger(home, new FileBackend(dir, faultyDisk(fault), 700), TENANT)).rejects.toThrow();
    expect(await new FileBackend(dir).manifests(TENANT), fault).toEqual([]);
  }
});

it("whose lines a checkout has ended with CRLF is read, and is as it was once it is written to", async () => {
  const { path, files, open } = await long();
  const before = files().map((_, segment) => readFileSync(path(segment), "utf8"));
  for (const [segment, text] of before.entries()) writeFileSync(path(segment), text.replaceAll("\n", "\r\n"));
  expect((await open().state()).crlfLines).toBe(before.join("").split("\n").length - 1);
  await withLedger(open(), (ledger) => ledger.append([finished()]));
  const after = files().map((_, segment) => readFileSync(path(segment), "utf8"));
  expect(after.join("").startsWith(before.join(""))).toBe(true);
  expect(after.join("")).not.toContain("\r");
  expect(await verifyLedger(open())).toMatchObject({ issued: USERS.length, tornBytes: 0 });
});
