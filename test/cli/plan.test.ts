import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.js";
import { Workplace } from "../support/workplace.js";

const FORMAT_1 = new URL("../fixtures/plans/format-1.json", import.meta.url);

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open({ generate: 20 });
  await place.manifest("batch", place.users(3));
});
afterEach(() => place.close());

describe("plan", () => {
  it("writes nothing and makes no network call, with and without a ledger", async () => {
    let connections = 0;
    const listener = createServer((socket) => {
      connections++;
      socket.destroy();
    }).listen(0, "127.0.0.1");
    await once(listener, "listening");
    const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    const env = { AUTH0_DOMAIN: url, HTTPS_PROXY: url, https_proxy: url, HTTP_PROXY: url };
    try {
      const before = await place.snapshot();
      for (const format of ["text", "json", "markdown"]) {
        const { code, stderr } = await runCli(["plan", "--format", format, "."], { cwd: place.folder, env });
        expect([code, stderr]).toEqual([0, ""]);
      }
      expect(await place.snapshot()).toBe(before);

      await place.run(["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."]);
      await place.manifest("batch", place.users(5));
      const withLedger = await place.snapshot();
      expect((await place.run(["plan", "."])).stdout).toContain("Plan: 2 to issue, 3 unchanged.");
      expect((await place.run(["status", "."])).code).toBe(0);
      expect((await place.run(["validate", "."])).code).toBe(0);
      expect(await place.snapshot()).toBe(withLedger);
    } finally {
      listener.close();
    }
    expect(connections).toBe(0);
  });

  it("needs a tenant, and no credentials", async () => {
    const { code, stderr } = await runCli(["plan", "."], { cwd: place.folder });
    expect(code).toBe(1);
    expect(stderr).toContain("TENANT_UNKNOWN");
    await place.write("reticket.yaml", "tenant: acme.eu.auth0.com\n");
    const named = await runCli(["plan", "--format", "json", "batch.yaml"], { cwd: place.folder });
    expect(named.code).toBe(0);
    expect(JSON.parse(named.stdout).tenant).toBe("acme.eu.auth0.com");
  });

  it("prints the same bytes for the same input", async () => {
    for (const format of ["text", "json", "markdown"]) {
      const [one, two] = await Promise.all([1, 2].map(() => place.run(["plan", "--format", format, "."])));
      expect(one?.stdout).toBe(two?.stdout);
    }
  });

  it("exits 2 with --detailed-exitcode as long as there is something to do", async () => {
    expect((await place.run(["plan", "--detailed-exitcode", "."])).code).toBe(2);
    await place.run(["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."]);
    expect((await place.run(["plan", "--detailed-exitcode", "."])).code).toBe(0);
  });

  it("saves a plan that only its owner can read, and apply takes it exactly once", async () => {
    const planned = await place.run(["plan", "--out", "plan.json", "."]);
    expect(planned.code).toBe(0);
    expect(planned.stderr).toContain("reticket apply --plan plan.json");
    expect((await stat(place.path("plan.json"))).mode & 0o777).toBe(0o600);
    const args = ["apply", "--plan", "plan.json", "--tickets-out", "t.ndjson"];
    expect((await place.run(args)).code).toBe(0);
    const again = await place.run(args);
    expect(again.code).toBe(4);
    expect(again.stderr).toContain("PLAN_STALE");
    expect(place.sandbox.stats().tickets).toBe(3);
  });

  it("is refused by apply when it was edited, or when the manifest was", async () => {
    await place.run(["plan", "--out", "plan.json", "."]);
    const text = await readFile(place.path("plan.json"), "utf8");
    await place.write("plan.json", text.replace('"issue": 3', '"issue": 2'));
    const edited = await place.run(["apply", "--plan", "plan.json", "--tickets-out", "t.ndjson"]);
    expect([edited.code, edited.stderr]).toEqual([4, expect.stringContaining("edited")]);

    await place.write("plan.json", text);
    await place.manifest("batch", place.users(4));
    const changed = await place.run(["apply", "--plan", "plan.json", "--tickets-out", "t.ndjson"]);
    expect([changed.code, changed.stderr]).toEqual([4, expect.stringContaining("batch has changed")]);
    expect(place.sandbox.stats().tickets).toBe(0);
  });

  it("is refused by apply for another tenant, over another ledger, and in another format", async () => {
    await place.run(["apply", "--auto-approve", "--tickets-out", "t.ndjson", "."]);
    await place.manifest("batch", place.users(5));
    await place.run(["plan", "--out", "plan.json", "."]);
    const text = await readFile(place.path("plan.json"), "utf8");
    const args = ["apply", "--plan", "plan.json", "--tickets-out", "t.ndjson"];
    const requests = place.sandbox.stats().requests;

    const tenant = place.sandbox.url.replace("127.0.0.1", "localhost");
    const elsewhere = await place.run(args, { env: { AUTH0_DOMAIN: tenant } });
    expect([elsewhere.code, elsewhere.stderr]).toEqual([
      4,
      expect.stringContaining("it was made for 127.0.0.1"),
    ]);
    const forgotten = await place.run([...args, "--ledger", "file:empty"]);
    expect([forgotten.code, forgotten.stderr]).toEqual([
      4,
      expect.stringContaining("the ledger of batch is gone"),
    ]);
    await place.write("plan.json", text.replace('"format_version": 4', '"format_version": 5'));
    const newer = await place.run(args);
    expect([newer.code, newer.stderr]).toEqual([1, expect.stringContaining("PLAN_NEWER")]);
    await place.write("plan.json", await readFile(FORMAT_1, "utf8"));
    args.push(".");
    const older = await place.run(args);
    expect([older.code, older.stderr]).toEqual([4, expect.stringContaining("by reticket 0.1.0 in format 1")]);

    expect(place.sandbox.stats().requests).toBe(requests);
    await place.write("plan.json", text);
    expect((await place.run(args)).code).toBe(0);
  });

  it("ends quietly when its reader goes away", async () => {
    const users = Array.from({ length: 20_000 }, (_, n) => ({
      user_id: `auth0|${String(n).padStart(24, "0")}`,
    }));
    await place.manifest("big", users);
    const { startCli, finished } = await import("../support/cli.js");
    const child = startCli(["plan", "--format", "json", "big.yaml"], { cwd: place.folder, env: place.env });
    child.stdout.once("data", () => child.stdout.destroy());
    const { code, stderr } = await finished(child);
    expect([code, stderr]).toEqual([0, ""]);
  });
});
