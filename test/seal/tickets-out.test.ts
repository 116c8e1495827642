import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Disk, disk, type FileHandle, faultyDisk } from "../../src/disk.js";
import { TicketsOut, type TicketsOutLine } from "../../src/seal/tickets-out.js";
import { Secret } from "../../src/secret.js";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "reticket-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

const line = (n: number): TicketsOutLine => ({
  manifest: "inc-2041",
  target: { user_id: `auth0|${n}` },
  ticket: new Secret(`https://acme/${n}`),
  expires_at: "2026-11-07T12:00:00Z",
});
const text = (n: number): string =>
  `{"manifest":"inc-2041","target":{"user_id":"auth0|${n}"},"ticket":"https://acme/${n}","expires_at":"2026-11-07T12:00:00Z"}\n`;

async function append(path: string, ...lines: TicketsOutLine[]): Promise<void> {
  const out = await TicketsOut.open(path, undefined);
  await out.append(lines);
  await out.close();
}

describe("the file of plain tickets", () => {
  it("is made for its owner only, and appended to ever after", async () => {
    const path = join(folder(), "tickets.ndjson");
    await append(path, line(1));
    await append(path, line(2), line(3));
    expect(readFileSync(path, "utf8")).toBe(text(1) + text(2) + text(3));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("keeps the order of appends that were not waited for", async () => {
    const path = join(folder(), "tickets.ndjson");
    const out = await TicketsOut.open(path, undefined);
    await Promise.all([1, 2, 3, 4, 5].map((n) => out.append([line(n)])));
    await out.close();
    expect(readFileSync(path, "utf8")).toBe([1, 2, 3, 4, 5].map(text).join(""));
  });

  it("is closed only when everything appended is in it", async () => {
    const path = join(folder(), "tickets.ndjson");
    const opened: FileHandle[] = [];
    const open: Disk["open"] = async (...place) => {
      const file = await disk.open(...place);
      opened.push(file);
      return file;
    };
    const out = await TicketsOut.open(path, undefined, { ...disk, open });
    expect(out.path).toBe(path);
    const appended = out.append([line(1), line(2)]);
    await out.close();
    expect(readFileSync(path, "utf8")).toBe(text(1) + text(2));
    // A closed file handle has no descriptor.
    expect(opened.map(({ fd }) => fd)).toEqual([-1]);
    await appended;
  });

  it.each([
    ["before a line is written", "tickets_out.write.before", ""],
    ["after a line is synced", "tickets_out.sync.after", text(1)],
  ])("can be made to crash right %s", async (_, name, there) => {
    const path = join(folder(), "tickets.ndjson");
    const found: string[] = [];
    const kill = vi.spyOn(process, "kill").mockImplementation(() => {
      found.push(readFileSync(path, "utf8"));
      return true;
    });
    onTestFinished(() => {
      kill.mockRestore();
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
    });
    vi.resetModules(); // Failpoints count from the start of the process.
    const fresh = await import("../../src/seal/tickets-out.js");
    vi.stubGlobal("RETICKET_FAILPOINTS", true);
    vi.stubEnv("RETICKET_FAILPOINT", `${name}:1`);
    const out = await fresh.TicketsOut.open(path, undefined);
    await out.append([line(1)]);
    await out.close();
    expect(found).toEqual([there]);
  });

  it("keeps a line that an earlier crash tore apart from the next", async () => {
    const path = join(folder(), "tickets.ndjson");
    writeFileSync(path, '{"manifest":"inc', { mode: 0o600 });
    await append(path, line(1), line(2));
    expect(readFileSync(path, "utf8")).toBe(`{"manifest":"inc\n${text(1)}${text(2)}`);
  });

  it("syncs each append before it says so, and its folder when it is new", async () => {
    const path = join(folder(), "tickets.ndjson");
    const calls: string[] = [];
    const watched: Disk = {
      ...disk,
      syncFolder: async (folder) => {
        calls.push("syncFolder");
        await disk.syncFolder(folder);
      },
      datasync: async (file) => {
        calls.push("datasync");
        await disk.datasync(file);
      },
    };
    const out = await TicketsOut.open(path, undefined, watched);
    expect(calls).toEqual(["syncFolder"]);
    await out.append([line(1)]);
    expect(calls).toEqual(["syncFolder", "datasync"]);
    await out.close();
  });

  it.each(["write:1:ENOSPC", "write:1:SHORT", "datasync:1:EIO"])("stops at %s, for good", async (fault) => {
    const out = await TicketsOut.open(join(folder(), "tickets.ndjson"), undefined, faultyDisk(fault));
    const outcomes = await Promise.allSettled([out.append([line(1)]), out.append([line(2)])]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(out.append([line(3)])).rejects.toMatchObject({ code: "FILE_FAILED" });
    await out.close();
  });
});

describe("a place that is not safe for plain tickets", () => {
  it.each([0o640, 0o604, 0o602, 0o666])("is a file with mode %o", async (mode) => {
    const path = join(folder(), "tickets.ndjson");
    writeFileSync(path, "");
    chmodSync(path, mode);
    await expect(TicketsOut.open(path, undefined)).rejects.toMatchObject({
      code: "FILE_UNSAFE",
      hint: `chmod 600 ${path}`,
    });
  });

  it("is a symbolic link, a folder, a pipe or a device", async () => {
    const dir = folder();
    const [target, link, pipe] = [join(dir, "t"), join(dir, "l"), join(dir, "p")];
    writeFileSync(target, "", { mode: 0o600 });
    symlinkSync(target, link);
    symlinkSync(join(dir, "nowhere"), join(dir, "dangling"));
    execFileSync("mkfifo", ["-m", "600", pipe]);
    for (const path of [link, join(dir, "dangling"), dir, pipe, "/dev/null"]) {
      await expect(TicketsOut.open(path, undefined)).rejects.toMatchObject({ code: "FILE_UNSAFE" });
    }
    expect(existsSync(join(dir, "nowhere"))).toBe(false);
  });

  it.each(["ledger/tickets.ndjson", "ledger/acme/tickets.ndjson", "sub/../ledger/t", "elsewhere/t"])(
    "is one in the ledger's folder: %s",
    async (path) => {
      const dir = folder();
      mkdirSync(join(dir, "ledger/acme"), { recursive: true });
      mkdirSync(join(dir, "sub"));
      symlinkSync(join(dir, "ledger"), join(dir, "elsewhere"));
      await expect(TicketsOut.open(join(dir, path), join(dir, "ledger"))).rejects.toMatchObject({
        code: "FILE_UNSAFE",
        message: expect.stringContaining("ledger's folder"),
      });
      expect(existsSync(join(dir, path))).toBe(false);
    },
  );

  it("may be beside the ledger's folder, also before that exists", async () => {
    const dir = folder();
    const out = await TicketsOut.open(join(dir, "ledger-tickets.ndjson"), join(dir, "ledger"));
    await out.close();
    await expect(TicketsOut.open(join(dir, "ledger/t"), join(dir, "ledger"))).rejects.toMatchObject({
      code: "FILE_UNSAFE",
    });
  });

  it("is a folder that is not there", async () => {
    await expect(TicketsOut.open(join(folder(), "no/t"), undefined)).rejects.toMatchObject({
      code: "FILE_FAILED",
    });
  });
});
