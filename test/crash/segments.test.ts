import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { FailpointName } from "../../src/failpoint.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import { verifyLedger } from "../../src/ledger/verify.js";
import { targetId } from "../../src/target.js";
import { Workplace } from "../support/workplace.js";

// Every few commits a new file begins: a kill at any moment around that leaves a ledger that is gone on with.
const SMALL = { RETICKET_SEGMENT_BYTES: "900" };
const USERS = 6;
const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "--concurrency", "1", "batch.yaml"];

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
  await place.manifest("batch", place.users(USERS));
});
afterEach(() => place.close());

it.each<FailpointName>([
  "ledger.write.before",
  "ledger.write.after",
  "ledger.sync.before",
  "ledger.sync.after",
  "head.rename.before",
  "head.rename.after",
])(
  "a run that is killed at %s while files roll over is continued, and no user is sent two tickets",
  async (name) => {
    for (const nth of [2, 4, 5, 6, 8]) {
      const { signal } = await place.run(APPLY, {
        env: { ...SMALL, RETICKET_FAILPOINT: `${name}:${nth}` },
      });
      if (signal === null) break;
    }
    const { code, stderr } = await place.run(APPLY, { env: SMALL });
    expect([0, 3], stderr).toContain(code);
    const dir = place.path("ledger");
    const ledger = new FileBackend(dir).open(place.sandbox.tenantDomain, "batch");
    expect(await verifyLedger(ledger)).toMatchObject({ targets: USERS, tornBytes: 0 });
    const files = (await readdir(join(dir, place.sandbox.tenantDomain))).filter((file) =>
      file.endsWith(".ndjson"),
    );
    expect(files.length).toBeGreaterThan(2);
    const state = await ledger.state();
    for (const { user_id } of place.users(USERS)) {
      const target = state.get(targetId({ user_id }))!;
      expect(place.sandbox.issuedCount(user_id)).toBeLessThanOrEqual(1);
      if (place.sandbox.issuedCount(user_id) === 1)
        expect(target.inDoubt || target.last === "issued").toBe(true);
    }
    expect((await place.run(["ledger", "verify"])).stdout).toContain("batch: valid");
  },
);
