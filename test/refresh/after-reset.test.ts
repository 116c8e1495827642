import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_CONNECTION_ID } from "../../src/sandbox/directory.js";
import { parseFault } from "../../src/sandbox/fault.js";
import { generatedEmail, generatedUserId } from "../../src/sandbox/generated-users.js";
import { resetPassword } from "../support/reset.js";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."];
const EMAIL = { email: generatedEmail(1), connection_id: DATABASE_CONNECTION_ID };
const ADA = generatedUserId(0);

let place: Workplace;
const open = async (fault?: string, contain: string[] = ["password", "sessions"]): Promise<void> => {
  place = await Workplace.open({ faults: fault === undefined ? [] : [parseFault(fault)] });
  await place.manifest("night", [{ user_id: ADA }, EMAIL, { user_id: generatedUserId(2) }], { contain });
  const applied = await place.run(APPLY);
  if (applied.code !== 0) throw new Error(applied.stderr);
  await resetPassword(place.sandbox, { user_id: ADA });
};
beforeEach(() => open());
afterEach(() => place.close());

const revocations = (): number[] =>
  [0, 1, 2].map((index) => place.sandbox.revocations(generatedUserId(index)).length);
const refresh = (...flags: string[]) => place.run(["refresh", ...flags, "."]);

describe("refresh after containment", () => {
  it("counts no replaced password as a reset", async () => {
    const { code, stdout } = await refresh("--no-revoke");
    expect(code).toBe(0);
    expect(stdout).toContain("1 have reset, 2 open");
  });

  it("revokes once more for each user who is found to have reset, once", async () => {
    const { code, stdout, stderr } = await refresh();
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("Sessions and refresh tokens of 1 user who reset were revoked once more.");
    expect(revocations()).toEqual([2, 1, 1]);
    await refresh();
    expect(revocations()).toEqual([2, 1, 1]);
    await resetPassword(place.sandbox, EMAIL);
    expect(JSON.parse((await refresh("--format", "json")).stdout)).toMatchObject({
      revoked_after_reset: 1,
      unrevoked: [],
    });
    expect(revocations()).toEqual([2, 2, 1]);
    expect((await place.run(["ledger", "verify"])).code).toBe(0);
  });

  it("revokes nothing with --no-revoke, and none of it later", async () => {
    await refresh("--no-revoke");
    await refresh();
    expect(revocations()).toEqual([1, 1, 1]);
  });

  it("revokes nothing for a manifest that does not contain sessions", async () => {
    await place.close();
    await open(undefined, ["password"]);
    await refresh();
    expect(revocations()).toEqual([0, 0, 0]);
  });

  it("records the resets, names the missing scope, and finishes when it is granted", async () => {
    await place.close();
    await open("403:nth=4@revoke");
    const failed = await refresh();
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(
      /SCOPE_MISSING: the tenant refused to revoke sessions.*delete:refresh_tokens.*--no-revoke/s,
    );
    expect(revocations()).toEqual([1, 1, 1]);
    const again = await refresh("--format", "json");
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({
      counts: { completed: 0, completed_before: 1 },
      revoked_after_reset: 1,
    });
    expect(revocations()).toEqual([2, 1, 1]);
    await refresh();
    expect(revocations()).toEqual([2, 1, 1]);
  });

  it("is over for a user who was deleted after the reset: later refreshes write nothing", async () => {
    await place.close();
    await open("403:nth=4@revoke");
    await refresh();
    place.sandbox.deleteUser(ADA);
    const { code, stdout } = await refresh("--format", "json");
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { revoked_after_reset: 0, unrevoked: [] }]);
    const before = await place.files();
    await refresh();
    expect(await place.files()).toEqual(before);
  });

  it("is finished by the next refresh if it is killed, whatever was recorded before", async () => {
    let killed = 0;
    for (let nth = 1; nth <= 8; nth++) {
      const failpoint = { RETICKET_FAILPOINT: `ledger.sync.after:${nth}` };
      const { signal } = await place.run(["refresh", "."], { env: failpoint });
      if (signal === "SIGKILL") killed++;
      else break;
    }
    expect(killed).toBeGreaterThan(1);
    const { code, stderr } = await refresh();
    expect(code, stderr).toBe(0);
    // A revocation whose record was lost is repeated.
    expect(revocations()[0]).toBeGreaterThanOrEqual(2);
    expect(revocations().slice(1)).toEqual([1, 1]);
    const done = revocations();
    await refresh();
    expect(revocations()).toEqual(done);
  });

  it("tries again where the outcome is unknown", async () => {
    await place.close();
    await open("500:first=3@revoke");
    // The first three failed and were repeated by apply: nothing is left of the fault.
    expect((await refresh()).code).toBe(0);
    expect(revocations()).toEqual([2, 1, 1]);
  });
});
