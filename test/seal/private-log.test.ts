import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Disk, disk, type FileHandle, faultyDisk } from "../../src/disk.js";
import { PrivateLog } from "../../src/seal/private-log.js";

function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "reticket-")));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** The real disk, which remembers what it opened and which folders it synced. */
function watchedDisk(beforeOpen?: (path: string) => void) {
  const opened: FileHandle[] = [];
  const synced: string[] = [];
  const watched: Disk = {
    ...disk,
    open: async (path, flags, mode) => {
      beforeOpen?.(path);
      const file = await disk.open(path, flags, mode);
      opened.push(file);
      return file;
    },
    syncFolder: async (path) => {
      synced.push(path);
      await disk.syncFolder(path);
    },
  };
  return { watched, opened, synced };
}

/** A closed file handle has no descriptor. */
const CLOSED = -1;

function own(text = ""): string {
  const path = join(folder(), "tickets");
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

function withUser(getuid: typeof process.getuid): void {
  const real = Object.getOwnPropertyDescriptor(process, "getuid")!;
  onTestFinished(() => void Object.defineProperty(process, "getuid", real));
  Object.defineProperty(process, "getuid", { ...real, value: getuid });
}

describe("a private log", () => {
  it("says whether something is in the file", async () => {
    for (const [text, empty] of [
      ["", true],
      ["a line\n", false],
    ] as const) {
      const log = await PrivateLog.open(own(text), undefined);
      expect(log.empty).toBe(empty);
      await log.close();
    }
  });

  it("syncs the folder of a new file, and leaves that of a file that is there", async () => {
    const path = join(folder(), "tickets");
    const { watched, synced } = watchedDisk();
    await (await PrivateLog.open(path, undefined, watched)).close();
    expect(synced).toEqual([join(path, "..")]);
    await (await PrivateLog.open(path, undefined, watched)).close();
    expect(synced).toHaveLength(1);
  });

  it("ends a torn line once, and not again before each later line", async () => {
    const path = own("torn");
    const log = await PrivateLog.open(path, undefined);
    await log.write(["one"]);
    await log.write(["two", "three"]);
    await log.close();
    expect(readFileSync(path, "utf8")).toBe("torn\none\ntwo\nthree\n");
  });

  it("still ends the torn line when the first write failed and wrote nothing", async () => {
    const path = own("torn");
    const log = await PrivateLog.open(path, undefined, faultyDisk("write:1:ENOSPC"));
    await expect(log.write(["one"])).rejects.toMatchObject({ code: "FILE_FAILED" });
    await log.write(["one"]);
    await log.close();
    expect(readFileSync(path, "utf8")).toBe("torn\none\n");
  });

  it("closes its file", async () => {
    const { watched, opened } = watchedDisk();
    const log = await PrivateLog.open(own(), undefined, watched);
    expect(opened[0]!.fd).toBeGreaterThan(CLOSED);
    await log.close();
    expect(opened.map(({ fd }) => fd)).toEqual([CLOSED]);
  });

  it("says of a disk that fails what failed, where, and what to do", async () => {
    const path = own();
    const log = await PrivateLog.open(path, undefined, faultyDisk("write:1:ENOSPC"));
    await expect(log.write(["one"])).rejects.toMatchObject({
      code: "FILE_FAILED",
      message: `${path}: tickets can't be written there: ENOSPC: injected, write`,
      hint: "Give another file, or make room, then run the same command again.",
      cause: expect.objectContaining({ code: "ENOSPC" }),
      context: { path },
    });
    await log.close();
  });

  it("closes a new file whose folder can't be synced, and says that it failed", async () => {
    const { watched, opened } = watchedDisk();
    const failing = { ...watched, syncFolder: faultyDisk("syncFolder:1:EIO").syncFolder };
    await expect(PrivateLog.open(join(folder(), "tickets"), undefined, failing)).rejects.toMatchObject({
      code: "FILE_FAILED",
      message: expect.stringContaining("EIO"),
    });
    expect(opened.map(({ fd }) => fd)).toEqual([CLOSED]);
  });
});

describe("a private log is refused", () => {
  it("in a symbolic link, and the refusal says so", async () => {
    const link = join(folder(), "link");
    symlinkSync(own(), link);
    await expect(PrivateLog.open(link, undefined)).rejects.toMatchObject({
      code: "FILE_UNSAFE",
      message: `${link} is a symbolic link: tickets are not written there`,
      hint: "Give a file that you own.",
      context: { path: link },
    });
  });

  it("in a folder, and the refusal says that it is no regular file", async () => {
    const path = folder();
    await expect(PrivateLog.open(path, undefined)).rejects.toMatchObject({
      code: "FILE_UNSAFE",
      message: `${path} is no regular file: tickets are not written there`,
      hint: "Give a file that you own.",
    });
  });

  it("in a file that others can read, and the refusal says so", async () => {
    const path = own();
    chmodSync(path, 0o644);
    await expect(PrivateLog.open(path, undefined)).rejects.toMatchObject({
      code: "FILE_UNSAFE",
      message: `${path} can be read by others than its owner: tickets are not written there`,
      hint: `chmod 600 ${path}`,
    });
  });

  it("in a file that others got to read after the first look at it, which is closed again", async () => {
    const path = own();
    const { watched, opened } = watchedDisk((opening) => chmodSync(opening, 0o644));
    await expect(PrivateLog.open(path, undefined, watched)).rejects.toMatchObject({
      code: "FILE_UNSAFE",
      hint: `chmod 600 ${path}`,
    });
    expect(opened.map(({ fd }) => fd)).toEqual([CLOSED]);
  });

  it("in a file of another user", async () => {
    const path = own();
    withUser(() => statSync(path).uid + 1);
    await expect(PrivateLog.open(path, undefined)).rejects.toMatchObject({
      code: "FILE_UNSAFE",
      message: `${path} belongs to another user: tickets are not written there`,
      hint: "Give a file that you own.",
    });
  });

  it("in the ledger's folder, and the refusal says where to go", async () => {
    const dir = folder();
    const path = join(dir, "tickets");
    await expect(PrivateLog.open(path, dir)).rejects.toMatchObject({
      code: "FILE_UNSAFE",
      message: expect.stringContaining("lies in the ledger's folder"),
      hint: "Give a file elsewhere.",
    });
  });

  it("in the folder around the ledger's for what it is, and not as a part of the ledger", async () => {
    const dir = folder();
    mkdirSync(join(dir, "ledger"));
    await expect(PrivateLog.open(dir, join(dir, "ledger"))).rejects.toMatchObject({
      code: "FILE_UNSAFE",
      message: expect.stringContaining("is no regular file"),
    });
  });

  it("where a link that leads to itself hides whether it is the ledger's folder", async () => {
    const dir = folder();
    symlinkSync(join(dir, "loop"), join(dir, "loop"));
    await expect(PrivateLog.open(join(dir, "loop"), dir)).rejects.toMatchObject({
      code: "FILE_FAILED",
      message: expect.stringContaining("ELOOP"),
    });
  });

  it("below a file, which is not even opened", async () => {
    const open = vi.fn(disk.open);
    await expect(PrivateLog.open(join(own(), "tickets"), undefined, { ...disk, open })).rejects.toMatchObject(
      {
        code: "FILE_FAILED",
        message: expect.stringContaining("ENOTDIR"),
      },
    );
    expect(open).not.toHaveBeenCalled();
  });
});

describe("a private log is taken", () => {
  it("in any regular file of a system without user ids", async () => {
    const path = own();
    withUser(undefined);
    const log = await PrivateLog.open(path, undefined);
    await log.write(["one"]);
    await log.close();
    expect(readFileSync(path, "utf8")).toBe("one\n");
  });

  it("beside a ledger's folder whose name begins as its own does", async () => {
    const dir = folder();
    const log = await PrivateLog.open(join(dir, "ledger.tickets"), join(dir, "ledger"));
    await log.close();
    expect(log.path).toBe(join(dir, "ledger.tickets"));
  });
});
