import { describe, expect, it } from "vitest";
import type { Disk } from "../../src/disk.js";
import { type Before, type DiskFault, playDiskFault } from "./disk-faults.js";

/** `RETICKET_FULL=1` lets every call of a whole run fail in turn; else it is a few that differ. */
const FULL = process.env.RETICKET_FULL === "1";

/** What may go wrong with each call of the disk. `close` and `list` do no more than these. */
const ERRORS: Partial<Record<keyof Disk, readonly string[]>> = {
  open: ["EROFS", "ENOSPC", "EDQUOT", "EIO"],
  write: ["ENOSPC", "EIO", "EDQUOT", "SHORT"],
  datasync: ["EIO", "ENOSPC", "EDQUOT"],
  truncate: ["EIO", "EROFS"],
  rename: ["ENOSPC", "EIO", "EROFS"],
  link: ["ENOSPC", "EROFS"],
  unlink: ["EIO", "EROFS"],
  makeFolder: ["ENOSPC", "EROFS", "EDQUOT"],
  syncFolder: ["EIO"],
  read: ["EIO"],
  readFile: ["EIO"],
  stat: ["EIO"],
  list: ["EIO"],
};

const every = Object.entries(ERRORS).flatMap(([method, codes]) =>
  codes.flatMap((code) => [
    { method, code, before: "nothing" as Before },
    { method, code, before: "a killed run" as Before },
  ]),
);

describe("apply on a disk that fails", () => {
  it.runIf(FULL).each(every)(
    "at each $method in turn with $code, after $before, keeps its promises",
    { timeout: 3_600_000 },
    async ({ method, code, before }) => {
      let missed = 0;
      for (let nth = 1; missed < 2; nth++) {
        const fault = `${method}:${nth}:${code}` as const;
        try {
          missed = (await playDiskFault(fault, before)) ? 0 : missed + 1;
        } catch (error) {
          throw new Error(`RETICKET_DISK_FAULT=${fault}, after ${before}`, { cause: error });
        }
      }
    },
  );
  it.each<[DiskFault, Before]>([
    ["datasync:1:EIO", "nothing"],
    ["link:1:ENOSPC", "a killed run"],
    ["write:6:SHORT", "nothing"],
    ["rename:1:EROFS", "a killed run"],
    ["list:2:EIO", "a killed run"],
    ["readFile:3:EIO", "a killed run"],
  ])("at %s, after %s, keeps its promises", async (fault, before) => {
    expect(await playDiskFault(fault, before), "the run met the fault").toBe(true);
  });
});
