import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import { probeFolder } from "../../../src/ledger/file/probe.js";
import { workFolder } from "../../support/work-folder.js";
import { MANIFEST, TENANT } from "../support.js";

let folder: string;
beforeEach(async () => {
  folder = await workFolder("probe");
});
afterEach(() => rm(folder, { recursive: true }));

const probe = (dir: string) => new FileBackend(dir).probe(TENANT, [MANIFEST]);

describe("a probe of a folder of ledgers", () => {
  it("looks at the nearest folder above if there is no ledger yet, and creates nothing", async () => {
    expect(await probe(join(folder, "new/ledger"))).toMatchObject([
      { state: "ok", message: expect.stringContaining(`${folder} can be written to`) },
    ]);
    expect(await probe(join(folder, "new/ledger"))).toHaveLength(1);
  });

  it("refuses a path through a file", async () => {
    await writeFile(join(folder, "ledger"), "");
    await expect(probe(join(folder, "ledger"))).rejects.toMatchObject({ code: "LEDGER_UNREADABLE" });
  });

  it("warns of a folder that every user can write to", async () => {
    const place = join(folder, TENANT);
    await mkdir(place);
    await chmod(place, 0o777);
    expect(await probe(folder)).toMatchObject([
      { state: "ok" },
      { state: "warning", code: "LEDGER_PERMISSIONS", hint: `run \`chmod o-w ${place}\`` },
    ]);
    // In a sticky folder, they can't replace files of others.
    await chmod(place, 0o1777);
    expect(await probe(folder)).toHaveLength(1);
  });

  it("reports a lock that does not say whose it is, and leaves it", async () => {
    const place = join(folder, TENANT);
    await mkdir(place);
    await writeFile(join(place, `${MANIFEST}.lock`), "");
    const found = await probe(folder);
    expect(found).toMatchObject([
      { state: "ok" },
      { state: "failure", code: "LEDGER_LOCKED", hint: expect.stringContaining("ledger unlock unreadable-") },
    ]);
    expect(await probe(folder)).toEqual(found);
  });

  it("tells a folder and a file that can't be used, and why", async () => {
    await symlink("loop", join(folder, "loop"));
    const refused = (path: string) => ({
      state: "failure",
      code: "LEDGER_WRITE_FAILED",
      message: `${path}: this user can't write there (ELOOP)`,
      hint: expect.stringContaining("give this user read and write permission"),
    });
    expect(await probeFolder(join(folder, "loop"), [])).toMatchObject([refused(join(folder, "loop"))]);
    expect(await probeFolder(folder, ["loop"])).toMatchObject([
      { state: "ok" },
      refused(join(folder, "loop")),
    ]);
  });
});
