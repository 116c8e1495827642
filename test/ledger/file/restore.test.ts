import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { type Disk, disk, type FileHandle, faultyDisk } from "../../../src/disk.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import {
  claimed,
  MANIFEST,
  sampleLedger,
  started,
  TENANT,
  temporaryFolder,
  withLedger,
  write,
} from "../support.js";

const MIB = 1 << 20;

/** A ledger of so many lines after its header, each of which claims this many targets: about 52 bytes for each. */
async function source(lines: number, targets = 1): Promise<string[]> {
  const { home } = await sampleLedger([started()]);
  for (let line = 1; line < lines; line++) {
    const users = Array.from({ length: targets }, (_, n) => ({
      user_id: `auth0|${line}-${n}`.padEnd(40, "x"),
    }));
    await write(home, [claimed(...users)]);
  }
  const history: string[] = [];
  for await (const text of home.open(TENANT, MANIFEST).history()) history.push(text);
  return history;
}

let big: Promise<string[]> | undefined;
/** One of eight lines and 2.7 MB, made once. */
const bigSource = (): Promise<string[]> => {
  big ??= source(8, 9_000);
  return big;
};

/** Restores a history, and keeps account of the files that it opens. */
async function restored(history: readonly string[], segmentBytes: number, under: Disk = disk) {
  const opened: FileHandle[] = [];
  const ledgers = new Set<FileHandle>();
  const writes: number[] = [];
  let synced = 0;
  const watching: Disk = {
    ...under,
    open: async (path, flags, mode) => {
      const file = await under.open(path, flags, mode);
      if (!path.includes(".draft")) {
        opened.push(file);
        if (path.includes(".ndjson")) ledgers.add(file);
      }
      return file;
    },
    datasync: async (file) => {
      if (ledgers.has(file)) synced++;
      await under.datasync(file);
    },
    write: async (file, bytes) => {
      if (ledgers.has(file)) writes.push(bytes.length);
      await under.write(file, bytes);
    },
  };
  const dir = temporaryFolder();
  const ledger = new FileBackend(dir, watching, segmentBytes).open(TENANT, MANIFEST);
  const folder = dirname(ledger.location);
  async function* texts(): AsyncGenerator<string> {
    yield* history;
  }
  const locked = await ledger.lock("test");
  const failure: unknown = await locked.restore(texts()).catch((error: unknown) => error);
  await locked.close();
  const first = `${MANIFEST}.ndjson`;
  const there = readdirSync(folder).filter((file) => file.includes(".ndjson"));
  const files = [...there.filter((file) => file === first), ...there.filter((file) => file !== first).sort()];
  const contents = files.map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  return {
    failure,
    files,
    contents,
    writes,
    synced,
    isOpen: opened.filter(({ fd }) => fd !== -1).length,
    home: new FileBackend(dir),
  };
}

describe("a history that is made a ledger's files", () => {
  it("is a file a line where no more has room, and no empty one behind them", async () => {
    const history = await source(4);
    const { failure, contents, isOpen } = await restored(history, 1);
    expect(failure).toBeUndefined();
    expect(contents).toEqual(history.map((line) => `${line}\n`));
    expect(isOpen).toBe(0);
  });

  it("goes on in another file once the first has just the length for it, and not before", async () => {
    const history = await source(2);
    const bytes = Buffer.byteLength(`${history[0]}\n${history[1]}\n`);
    expect((await restored(history, bytes)).contents).toEqual([
      `${history[0]}\n${history[1]}\n`,
      `${history[2]}\n`,
    ]);
    expect((await restored(history, bytes + 1)).contents).toEqual([`${history.join("\n")}\n`]);
  });

  it("is written about a megabyte at a time, into files of the length that was asked for", async () => {
    const history = await bigSource();
    const whole = Buffer.byteLength(`${history.join("\n")}\n`);
    expect(whole).toBeGreaterThan(2.5 * MIB);
    const one = await restored(history, 32_000_000);
    expect(one.contents).toEqual([`${history.join("\n")}\n`]);
    expect(one.writes).toHaveLength(3);
    for (const bytes of one.writes.slice(0, -1)) expect(bytes).toBeGreaterThanOrEqual(MIB);
    const several = await restored(history, 1.6 * MIB);
    expect(several.contents.join("")).toBe(one.contents[0]);
    expect(several.contents).toHaveLength(2);
    expect(several.contents[0]!.length).toBeGreaterThanOrEqual(1.6 * MIB);
    expect([one.isOpen, several.isOpen]).toEqual([0, 0]);
  });

  it("is synced, each file of it, also where the last one ends with what was just written", async () => {
    const history = (await bigSource()).slice(0, 5);
    const one = await restored(history, 32_000_000);
    expect(one.contents).toEqual([`${history.join("\n")}\n`]);
    expect([one.writes.filter((bytes) => bytes > 0).length, one.synced, one.isOpen]).toEqual([1, 1, 0]);
    const several = await restored(history, 1);
    expect([several.files.length, several.synced, several.isOpen]).toEqual([5, 5, 0]);
  });

  it("is a ledger that says nothing yet where it is empty", async () => {
    const { failure, contents, home } = await restored([], 1_000);
    expect([failure, contents]).toEqual([undefined, [""]]);
    expect((await home.open(TENANT, MANIFEST).state()).head).toBeNull();
  });

  it("has its `.head`, so that it can't get shorter unnoticed", async () => {
    const history = await source(3);
    const { home } = await restored(history, 1_000_000);
    const state = await home.open(TENANT, MANIFEST).state();
    const head = JSON.parse(readFileSync(`${home.dir}/${TENANT}/${MANIFEST}.head`, "utf8"));
    expect(head).toMatchObject({ seq: state.head?.seq, sum: state.head?.sum });
  });

  it("leaves nothing, and no file open, where a line of it does not follow", async () => {
    const history = await bigSource();
    const broken = history.with(4, history[4]!.replace("auth0", "other"));
    for (const size of [1, 32_000_000]) {
      const { failure, files, isOpen } = await restored(broken, size);
      expect(failure).toBeInstanceOf(Error);
      expect([files, isOpen]).toEqual([[], 0]);
    }
  });

  it.each(["write:3:ENOSPC", "datasync:3:EIO", "open:4:EMFILE", "link:3:EIO", "syncFolder:1:EIO"])(
    "leaves nothing, and no file open, on a disk with %s",
    async (fault) => {
      const { failure, files, isOpen } = await restored(await source(5), 1, faultyDisk(fault));
      expect(failure).toMatchObject({ code: "LEDGER_WRITE_FAILED" });
      expect([files, isOpen]).toEqual([[], 0]);
    },
  );

  it("does not take the place of a ledger, nor touch it", async () => {
    const history = await source(3);
    const { home } = await restored(history, 1);
    const before = readdirSync(`${home.dir}/${TENANT}`);
    await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
      async function* texts(): AsyncGenerator<string> {
        yield* history;
      }
      await expect(ledger.restore(texts())).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
    });
    expect(readdirSync(`${home.dir}/${TENANT}`)).toEqual(before);
  });
});
