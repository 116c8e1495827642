import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."];
const WARNING = "this is a CI job, and the ledger is a folder in the work tree";

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
  await place.manifest("batch", place.users(1));
});
afterEach(() => place.close());

describe("apply in CI, with a ledger in a folder", () => {
  it("of the work tree warns, with the choices that there are", async () => {
    await mkdir(place.path(".git"));
    const { code, stderr } = await place.run(APPLY, { env: { CI: "true" } });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(WARNING);
    expect(stderr).toContain("--ledger git:reticket-ledger");
    expect(stderr).toContain("--ledger postgres://HOST/DB");
    expect(stderr).toContain("reticket ledger copy");
  });

  it("outside of it says nothing, and neither does one that is at home", async () => {
    await mkdir(place.path(".git"));
    const elsewhere = await realpath(await mkdtemp(join(tmpdir(), "reticket-ledger-")));
    try {
      const outside = await place.run(["--ledger", `file:${elsewhere}`, ...APPLY], { env: { CI: "true" } });
      expect([outside.code, outside.stderr]).toEqual([0, expect.not.stringContaining(WARNING)]);
      const home = await place.run(APPLY, { env: { CI: "" } });
      expect([home.code, home.stderr]).toEqual([0, expect.not.stringContaining(WARNING)]);
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
  });
});
