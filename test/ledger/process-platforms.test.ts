import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import {
  checkLockable,
  isGone,
  type ProcessIdentity,
  type System,
  thisProcess,
} from "../../src/ledger/process.js";

const BOOT = "6A7F0E5C-1111-2222-3333-444455556666";

/** A system as `ps` and `sysctl` show it. */
function bsdSystem(
  processes: Record<number, string>,
  { platform = "darwin", sysctl = { "kern.bootsessionuuid": `${BOOT}\n` } as Record<string, string> } = {},
): System {
  return {
    platform,
    read: () => undefined,
    readLink: () => undefined,
    run: (program, args) => {
      if (program === "sysctl") return sysctl[args.at(-1)!];
      const line = processes[Number(args.at(-1))];
      return line === undefined ? undefined : `${line}\n`;
    },
    exists: (pid) => processes[pid] !== undefined,
  };
}

const STARTED = "Ss   Thu Nov 26 01:02:03 2026    ";
const holder: ProcessIdentity = {
  ...{ who: "ada", host: hostname(), pid: 4711, processStart: "Thu Nov 26 01:02:03 2026" },
  ...{ bootId: BOOT, pidNamespace: "darwin" },
};

describe("on macOS", () => {
  it("a process is told by what ps and sysctl say of it", () => {
    const system = bsdSystem({ [process.pid]: "R+   Wed Nov  4 23:59:59 2026" });
    expect(thisProcess(system)).toMatchObject({
      ...{ pid: process.pid, processStart: "Wed Nov 4 23:59:59 2026", bootId: BOOT, pidNamespace: "darwin" },
    });
    expect(isGone(thisProcess(system), system)).toBe(false);
  });

  it.each<[string, Record<number, string>, boolean]>([
    ["runs is not gone", { 4711: STARTED }, false],
    ["has ended is gone", {}, true],
    [
      "started at another time has the number of one that is gone",
      { 4711: "S Thu Nov 26 01:02:04 2026" },
      true,
    ],
    ["has ended, and its parent has not noticed, is gone", { 4711: STARTED.replace("Ss", "Z") }, true],
    ["is told of in words that are not known is not judged", { 4711: "what?" }, false],
  ])("a process that %s", (_, processes, gone) => {
    expect(isGone(holder, bsdSystem(processes))).toBe(gone);
  });

  it.each<[string, Partial<ProcessIdentity>]>([
    ["host", { host: "elsewhere" }],
    ["boot", { bootId: "another" }],
    ["unknown boot", { bootId: null }],
    ["kind of system", { pidNamespace: "pid:[4026531836]" }],
  ])("a process of another %s is not judged", (_, change) => {
    expect(isGone({ ...holder, ...change }, bsdSystem({}))).toBe(false);
  });

  it("no process is judged if the system tells no boot", () => {
    expect(isGone({ ...holder, bootId: null }, bsdSystem({}, { sysctl: {} }))).toBe(false);
  });
});

describe("on FreeBSD", () => {
  it("a boot is known by its time", () => {
    const sysctl = { "kern.boottime": "{ sec = 1795651200, usec = 12345 } Thu Nov 26 00:00:00 2026\n" };
    const system = bsdSystem({}, { platform: "freebsd", sysctl });
    expect(thisProcess(system)).toMatchObject({ bootId: "1795651200", pidNamespace: "freebsd" });
    const theirs = { ...holder, bootId: "1795651200", pidNamespace: "freebsd" };
    expect(isGone(theirs, system)).toBe(true);
    expect(isGone({ ...theirs, bootId: "1795651201" }, system)).toBe(false);
  });
});

describe("a ledger in a folder", () => {
  it("is refused, with what to use instead, on a system that does not tell whether a process still runs", () => {
    const windows = { ...bsdSystem({}), platform: "win32" };
    expect(isGone({ ...holder, pidNamespace: null }, windows)).toBe(false);
    expect(() => checkLockable("ledger/acme/night.ndjson", windows)).toThrow(
      expect.objectContaining({
        code: "LEDGER_UNSUPPORTED",
        message: expect.stringContaining("(win32)"),
        hint: expect.stringMatching(/postgres:.*git:BRANCH/),
      }),
    );
    expect(() => checkLockable("here")).not.toThrow();
  });
});
