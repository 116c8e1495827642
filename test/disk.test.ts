import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultyDisk, replaceFile } from "../src/disk.js";
import { temporaryFolder } from "./ledger/support.js";
import { PowerCutDisk } from "./support/power-cut-disk.js";

const NEW = ["new ".repeat(20_000), "and whole"];

describe("a file that is replaced", () => {
  it("is the old or the new one, and whole, wherever the power is cut", async () => {
    for (let nth = 1; ; nth++) {
      const folder = temporaryFolder();
      const path = join(folder, "file");
      writeFileSync(path, "old");
      const power = new PowerCutDisk(nth);
      power.know(folder);
      await replaceFile(power.disk, path, { pieces: NEW, mode: 0o600 }).catch(() => undefined);
      power.restart(folder);
      expect(["old", NEW.join("")], `cut before call ${nth}`).toContain(readFileSync(path, "utf8"));
      if (power.isCut) continue;
      expect(readFileSync(path, "utf8")).toBe(NEW.join(""));
      break;
    }
  });

  it.each(["open:1:ENOSPC", "write:1:ENOSPC", "write:2:SHORT", "datasync:1:EIO", "rename:1:EROFS"])(
    "stays what it was, with nothing left beside it, on a disk with %s",
    async (fault) => {
      const folder = temporaryFolder();
      const path = join(folder, "file");
      writeFileSync(path, "old");
      await expect(replaceFile(faultyDisk(fault), path, { pieces: NEW, mode: 0o600 })).rejects.toThrow();
      expect(readFileSync(path, "utf8")).toBe("old");
      expect(readdirSync(folder)).toEqual(["file"]);
    },
  );

  it("is told of where its new name may not outlive a power cut", async () => {
    const path = join(temporaryFolder(), "file");
    await expect(
      replaceFile(faultyDisk("syncFolder:1:EIO"), path, { pieces: NEW, mode: 0o600 }),
    ).rejects.toThrow("EIO");
  });
});
