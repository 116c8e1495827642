import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { LedgerLine } from "../../src/ledger/ledger.js";
import { parseFault } from "../../src/sandbox/fault.js";
import { generatedEmail } from "../../src/sandbox/generated-users.js";
import { type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.js";
import { finished, startCli } from "../support/cli.js";
import { recordsIn } from "../support/ledger-records.js";
import { resetPassword } from "../support/reset.js";
import { Workplace } from "../support/workplace.js";

const APPLY = ["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."];
const CONNECTION = "con_0000000000000001";

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open({ exportMs: 40 });
});
afterEach(() => place.close());

/** A tenant of another kind. */
async function moveTo(options: SandboxOptions): Promise<void> {
  await place.close();
  place = await Workplace.open({ exportMs: 40, ...options });
}

async function refreshed(...args: string[]) {
  const { code, stdout, stderr } = await place.run(["refresh", "--format", "json", ...args, "."]);
  return { code, stderr, ...JSON.parse(stdout) };
}

function ledgerOf(name: string): LedgerLine[] {
  return recordsIn(place.path(`ledger/${place.sandbox.tenantDomain}/${name}.ndjson`));
}

describe.each(["get", "export"] as const)("refresh --via %s", (via) => {
  it("sees who has reset, who is blocked or deleted, and who has not, by id and by e-mail; and is idempotent", async () => {
    const [ada, bob, cid, dan] = place.users(4) as [{ user_id: string }, ...{ user_id: string }[]];
    const eve = { email: generatedEmail(4).toUpperCase(), connection_id: CONNECTION };
    const fay = { email: generatedEmail(5), connection_id: CONNECTION };
    await place.manifest("batch", [ada, bob!, cid!, dan!, eve, fay]);
    await place.run(APPLY);
    await resetPassword(place.sandbox, ada);
    await resetPassword(place.sandbox, eve);
    place.sandbox.blockUser(bob!.user_id, true);
    place.sandbox.deleteUser(cid!.user_id);

    const first = await refreshed("--via", via);
    expect(first).toMatchObject({
      code: 0,
      via,
      ended: "done",
      counts: { completed: 2, expired: 0, blocked: 1, deleted: 1, open: 2, completed_before: 0 },
      recorded: 4,
      left: 0,
      unclear: [],
      gone: [
        { manifest: "batch", target: bob, why: "blocked" },
        { manifest: "batch", target: cid, why: "deleted" },
      ],
    });
    const lines = ledgerOf("batch");
    expect(lines.filter(({ type }) => type === "completed")).toContainEqual(
      expect.objectContaining({
        target: ada,
        reset_at: place.sandbox.profile(ada.user_id)?.last_password_reset,
      }),
    );
    expect(lines.filter(({ type }) => type === "run_started")).toMatchObject([{}, { operation: "refresh" }]);
    expect((await place.run(["ledger", "verify"])).code).toBe(0);

    const second = await refreshed("--via", via);
    expect(second).toMatchObject({ code: 0, counts: { completed: 0, completed_before: 2 }, recorded: 0 });
    expect(ledgerOf("batch")).toEqual(lines);

    place.sandbox.blockUser(bob!.user_id, false);
    expect(await refreshed("--via", via)).toMatchObject({ recorded: 1, counts: { open: 3, deleted: 1 } });
    expect(ledgerOf("batch").at(-2)).toMatchObject({ type: "returned", target: bob });
    expect(await place.locks()).toEqual([]);
  });

  it("sees that a ticket ran out unused, and that the password was reset after all", async () => {
    const [ada, bob] = place.users(2);
    await place.manifest("batch", [ada!, bob!], { defaults: { ttl_sec: 3600 } });
    await place.run(APPLY);
    await resetPassword(place.sandbox, bob!);
    place.turnClocks(3_601_000);
    expect(await refreshed("--via", via)).toMatchObject({
      counts: { completed: 1, expired: 1 },
      recorded: 2,
    });
    await place.manifest("other", [ada!]);
    await place.run(APPLY);
    await resetPassword(place.sandbox, ada!);
    expect(await refreshed("--via", via)).toMatchObject({
      counts: { completed: 2, expired: 0 },
      recorded: 2,
    });
  });

  it("says which scope is missing, and records nothing", async () => {
    await moveTo({ scopes: ["create:user_tickets"] });
    await place.manifest("batch", place.users(2));
    await place.run(APPLY);
    const lines = ledgerOf("batch");
    const { code, stderr } = await place.run(["refresh", "--via", via, "."]);
    expect(code).toBe(1);
    expect(stderr).toContain("SCOPE_MISSING");
    expect(stderr).toContain("`read:users`");
    expect(ledgerOf("batch")).toEqual(lines);
  });

  it("waits where the tenant says so, and asks again where it gives no answer", async () => {
    const faults = ["429:1s:nth=2@users", "503:nth=4@users", "drop-before-create:nth=5@users"].map(
      parseFault,
    );
    await moveTo({ faults });
    await place.manifest("batch", place.users(5));
    await place.run(APPLY);
    expect(await refreshed("--via", via)).toMatchObject({ code: 0, counts: { open: 5 }, left: 0 });
  });
});

describe("refresh", () => {
  it("has nothing to look at where nothing is issued, and where all have reset", async () => {
    await place.manifest("batch", place.users(1));
    expect((await place.run(["refresh", "."])).stdout).toContain("no tickets were issued");
    await place.run(APPLY);
    await resetPassword(place.sandbox, place.users(1)[0]!);
    expect((await place.run(["refresh", "."])).stdout).toContain("1 have reset, 0 open");
    const before = place.sandbox.stats().requests;
    expect((await place.run(["refresh", "."])).stdout).toBe(
      "Nothing to check: all 1 users have reset their password.\n",
    );
    expect(place.sandbox.stats().requests).toBe(before);
  });

  it("keeps to its own share of the rate limit", async () => {
    await moveTo({ plan: "free" });
    await place.manifest("batch", place.users(3));
    await place.run(APPLY);
    expect(await refreshed("--via", "get")).toMatchObject({ counts: { open: 3 } });
    expect(place.sandbox.stats().throttled).toBe(0);
  });

  it("does not confuse users with the same e-mail address", async () => {
    const twin = (id: string, connection_id: string) => ({
      user_id: `auth0|${id}`,
      email: "twin@example.com",
      identities: [{ provider: "auth0", user_id: id, connection: `db-${id}`, connection_id }],
    });
    const users = [twin("one", CONNECTION), twin("two", "con_0000000000000002")];
    await place.write("users.ndjson", users.map((user) => JSON.stringify(user)).join("\n"));
    const twins = await startSandbox({
      ...{ users: place.path("users.ndjson"), exportMs: 40, scopes: ["create:user_tickets", "read:users"] },
    });
    const env = {
      AUTH0_DOMAIN: twins.url,
      AUTH0_CLIENT_ID: twins.clientId,
      AUTH0_CLIENT_SECRET: twins.clientSecret.reveal(),
    };
    const target = { email: "twin@example.com", connection_id: "con_0000000000000002" };
    await place.manifest("batch", [target]);
    await place.run(APPLY, { env });
    await resetPassword(twins, target);
    const get = await place.run(["refresh", "--via", "get", "."], { env });
    expect(get.code).toBe(3);
    expect(get.stdout).toContain("grant the client `read:connections`");
    expect(get.stdout).toContain("`--via export` finds the user by its connection");
    const { stdout } = await place.run(["refresh", "--via", "export", "."], { env });
    expect(stdout).toContain("1 have reset");
    await twins.close();
  });

  it("finds resets in a custom database by the tenant's log, and says that it can't see them otherwise", async () => {
    await moveTo({ customDatabases: ["Username-Password-Authentication"] });
    const [ada, bob] = place.users(2);
    await place.manifest("batch", [ada!, bob!]);
    await place.run(APPLY);
    await resetPassword(place.sandbox, ada!);
    const get = await place.run(["refresh", "."]);
    expect(get.stdout).toContain("Refreshed: 0 have reset, 2 open.");
    expect(get.stdout).toContain("Username-Password-Authentication is a custom database");
    const logs = await place.run(["refresh", "--via", "logs", "."]);
    expect([logs.code, logs.stdout]).toEqual([
      0,
      expect.stringContaining("Refreshed: 1 have reset, 1 open."),
    ]);
  });

  it("tells people who is blocked, and whom it could not look at for want of time", async () => {
    await place.manifest("batch", place.users(2));
    await place.run(APPLY);
    place.sandbox.blockUser(place.users(1)[0]!.user_id, true);
    const { stdout } = await place.run(["refresh", "."]);
    expect(stdout).toMatch(/Blocked in the tenant.*\n {2}auth0\|\w+ \(batch\)\n/);
  });

  it("refuses while another run holds the ledger", async () => {
    await place.manifest("batch", place.users(1));
    await place.run(APPLY);
    const ledger = await new FileBackend(place.path("ledger"))
      .open(place.sandbox.tenantDomain, "batch")
      .lock("apply");
    expect(await place.run(["refresh", "."])).toMatchObject({ code: 4 });
    await ledger.close();
  });

  it("records what it saw before it was interrupted, and goes on from there", async () => {
    await moveTo({ faults: [parseFault("latency:100ms@users")] });
    await place.manifest("batch", place.users(20));
    await place.run(APPLY);
    for (const user of place.users(20)) place.sandbox.blockUser(user.user_id, true);
    const args = ["refresh", "--via", "get", "--concurrency", "1", "--format", "json", "."];
    const child = startCli(args, { cwd: place.folder, env: place.env });
    const ended = finished(child);
    await expect
      .poll(() => place.sandbox.log().some(({ path }) => path.startsWith("/api/v2/users/")), {
        timeout: 60_000,
      })
      .toBe(true);
    child.kill("SIGINT");
    const { code, stdout } = await ended;
    const { ended: how, recorded, left } = JSON.parse(stdout);
    expect([code, how]).toEqual([130, "interrupted"]);
    expect(recorded + left).toBe(20);
    expect(await place.locks()).toEqual([]);
    expect(await refreshed("--via", "export")).toMatchObject({
      code: 0,
      recorded: left,
      counts: { blocked: 20 },
    });
  });
});

describe.each([
  ["behind", 600_000],
  ["ahead of", -600_000],
])("refresh on a machine whose clock is 10 minutes %s the tenant's", (direction, skewMs) => {
  it("takes a change before the ticket for no reset, one after it for a reset, and warns", async () => {
    const tenantTime = () => Date.now() + skewMs;
    const users = await Workplace.open();
    // Changed three minutes before the ticket: by the thief, perhaps.
    const thief = { last_password_reset: new Date(tenantTime() - 180_000).toISOString() };
    await users.write(
      "users.ndjson",
      ["auth0|1", "auth0|2", "auth0|3"]
        .map((user_id, index) => ({ user_id, email: `${index}@example.com`, ...(index === 0 ? thief : {}) }))
        .map((user) => `${JSON.stringify(user)}\n`)
        .join(""),
    );
    await moveTo({ users: users.path("users.ndjson"), clock: tenantTime });
    await users.close();
    await place.manifest("batch", [{ user_id: "auth0|1" }, { user_id: "auth0|2" }, { user_id: "auth0|3" }]);
    const applied = await place.run(APPLY);
    expect([applied.code, applied.stderr]).toEqual([
      0,
      expect.stringContaining(`this machine's clock is 10 min ${direction} the tenant's`),
    ]);
    await resetPassword(place.sandbox, { user_id: "auth0|2" });
    const { code, stderr, counts } = await refreshed();
    expect({ code, counts }).toMatchObject({ code: 0, counts: { completed: 1, open: 2, expired: 0 } });
    expect(stderr).toContain(`this machine's clock is 10 min ${direction} the tenant's`);
  });
});
