import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finished, startCli } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."];

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
  await place.manifest("batch", place.users(3));
});
afterEach(() => place.close());

async function ledgerFile(ending: string): Promise<string> {
  const paths = [...(await place.files()).keys()];
  return paths.find((path) => path.includes("/ledger/") && path.endsWith(ending))!;
}

describe("ledger verify", () => {
  it("finds every ledger of the tenant sound, or those of the paths", async () => {
    expect((await place.run(["ledger", "verify"])).stderr).toContain("No ledger");
    await place.run(APPLY);
    for (const args of [
      ["ledger", "verify"],
      ["ledger", "verify", "."],
    ]) {
      const { code, stdout } = await place.run(args);
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(/^batch: valid, \d+ lines, 3 users, 3 issued/),
      ]);
    }
  });

  it("exits 1 for a ledger that was edited, and so do plan and apply", async () => {
    await place.run(APPLY);
    const path = await ledgerFile(".ndjson");
    await writeFile(
      path,
      (await readFile(path, "utf8")).replace('"status"', '"statur"').replace("issued", "issuef"),
    );
    for (const args of [["ledger", "verify"], ["plan", "."], ["status", "."], APPLY]) {
      const { code, stderr } = await place.run(args);
      expect([code, stderr], args[0]).toEqual([1, expect.stringContaining("LEDGER_DAMAGED")]);
    }
  });
});

describe("ledger unlock", () => {
  it("takes away the lock with exactly this id, and says whose it was", async () => {
    const child = startCli(APPLY, {
      cwd: place.folder,
      env: { ...place.env, RETICKET_FAILPOINT: "claim.after:1" },
    });
    await finished(child);
    const path = await ledgerFile(".lock");
    const lock = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify({ ...lock, host: "elsewhere" }));

    const refused = await place.run(APPLY);
    expect(refused.code).toBe(4);
    expect(refused.stderr).toContain(`reticket ledger unlock ${lock.id}`);
    const wrong = await place.run(["ledger", "unlock", "01ARZ3NDEKTSV4RRFFQ69G5FAV"]);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining("LOCK_NOT_FOUND")]);
    const { code, stdout } = await place.run(["ledger", "unlock", lock.id]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("on elsewhere")]);
    expect((await place.run(APPLY)).code).toBe(3);
  });
});

describe("ledger copy", () => {
  it("makes the same ledger elsewhere, and never goes over one", async () => {
    await place.run(APPLY);
    const copy = ["ledger", "copy", "file:ledger", "file:backup"];
    expect((await place.run(copy)).stdout).toMatch(/^batch: \d+ lines copied\n$/);
    const there = await place.run(["--ledger", "file:backup", "plan", "."]);
    expect(there.stdout).toContain("No changes.");
    const again = await place.run(copy);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("USAGE")]);
    const source = await ledgerFile(".ndjson");
    const copied = source.replace(join(place.folder, "ledger"), join(place.folder, "backup"));
    expect(await readFile(copied, "utf8")).toBe(await readFile(source, "utf8"));
  });
});
