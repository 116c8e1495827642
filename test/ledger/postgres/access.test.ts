import { readFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../../src/ledger/backend.js";
import type { CliResult } from "../../support/cli.js";
import { PostgresServer } from "../../support/postgres.js";
import { Workplace } from "../../support/workplace.js";
import { ada, issued, MANIFEST, TENANT, withLedger } from "../support.js";

const PASSWORD = "hunter2-of-the-ledger";
const HOMES = fileURLToPath(new URL("../../../src/ledger/BACKENDS.md", import.meta.url));

let server: PostgresServer;
let place: Workplace;
beforeAll(async () => {
  server = await PostgresServer.startOwn(
    [],
    [
      "host all secretive 127.0.0.1/32 scram-sha-256",
      "hostssl all encrypted 127.0.0.1/32 trust",
      "host all encrypted 127.0.0.1/32 reject",
      "hostnossl all plain 127.0.0.1/32 trust",
      "host all plain 127.0.0.1/32 reject",
    ],
  );
  place = await Workplace.open();
  await place.manifest("batch", place.users(2));
  const applied = await apply(server.url);
  expect(applied.code, applied.stderr).toBe(0);
  const [, grants = ""] = /```sql\n(.*?)```/s.exec(readFileSync(HOMES, "utf8")) ?? [];
  await server.query(grants);
  for (const role of ["secretive", "encrypted", "plain"]) {
    await server.query(`CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}' IN ROLE reticket_writer`);
  }
  await server.query("CREATE ROLE reader LOGIN IN ROLE reticket_reader");
  await server.query("CREATE ROLE writer LOGIN IN ROLE reticket_writer");
  await server.query("CREATE ROLE stranger LOGIN");
});
afterAll(async () => {
  await place.close();
  await server.destroy();
});

function as(user: string, rest = ""): string {
  return server.url.replace("owner@", `${user}@`) + rest;
}

function apply(url: string, env: Record<string, string> = {}): Promise<CliResult> {
  return place.run(["--ledger", url, "apply", "--auto-approve", "--tickets-out", "t.ndjson", "."], { env });
}

function plan(url: string, env: Record<string, string> = {}): Promise<CliResult> {
  return place.run(["--ledger", url, "plan", "."], { env });
}

describe("the table of lines", () => {
  it.each(["UPDATE reticket.lines SET line = ''", "DELETE FROM reticket.lines", "TRUNCATE reticket.lines"])(
    "refuses %s, from its owner too",
    async (sql) => {
      await expect(server.query(sql)).rejects.toThrow("append-only");
      const replica = `SET session_replication_role = replica; ${sql}`;
      await expect(server.query(replica)).rejects.toThrow("append-only");
    },
  );
});

describe("with the grants that BACKENDS.md has", () => {
  it("a reader reads: plan, status, verify and tickets' way; and is told what it may not", async () => {
    const url = as("reader");
    for (const args of [
      ["plan", "."],
      ["status", "."],
      ["ledger", "verify"],
    ]) {
      const { code, stderr } = await place.run(["--ledger", url, ...args]);
      expect([code, stderr], args.join(" ")).toEqual([0, expect.not.stringContaining("reticket:")]);
    }
    const { code, stderr } = await apply(url);
    expect(code).toBe(1);
    expect(stderr).toMatch(/LEDGER_WRITE_FAILED: .*permission denied.*\n.*Grant the role SELECT/);
  });

  it("a writer writes, and can't rewrite", async () => {
    await place.manifest("more", place.users(1));
    const { code, stderr } = await apply(as("writer"));
    expect(code, stderr).toBe(0);
    const ledger = openLedgerBackend(as("writer"), "/").open(TENANT, MANIFEST);
    await withLedger(ledger, (each) => each.append([issued(ada)]));
    await expect(server.query("SET ROLE writer; DELETE FROM reticket.lines")).rejects.toThrow(
      "permission denied",
    );
  });

  it("a stranger is refused, and nothing is taken for empty", async () => {
    const { code, stderr } = await plan(as("stranger"));
    expect([code, stderr]).toEqual([1, expect.stringContaining("LEDGER_UNREADABLE")]);
  });
});

describe("a probe", () => {
  const probe = (user: string) => openLedgerBackend(as(user), "/").probe(TENANT, [MANIFEST]);

  it("says what a role may do by its grants, and whether the connection is encrypted", async () => {
    expect(await probe("writer")).toMatchObject([
      { state: "ok", message: expect.stringMatching(/the role writer can write$/) },
    ]);
    expect(await probe("reader")).toMatchObject([
      { state: "failure", code: "LEDGER_WRITE_FAILED", message: expect.stringContaining("INSERT on lines") },
    ]);
    await expect(probe("stranger")).rejects.toMatchObject({ code: "LEDGER_UNREADABLE" });
    const stored = "SELECT (SELECT count(*) FROM reticket.lines), (SELECT count(*) FROM reticket.runners)";
    const before = await server.query(stored);
    const { stdout } = await place.run(["--ledger", as("reader"), "doctor", "."]);
    expect(stdout).toMatch(/failure +ledger +LEDGER_WRITE_FAILED: .*the role reader lacks/);
    expect(stdout).toMatch(/ok +ledger +2 ledgers read and verified/);
    expect(await server.query(stored)).toEqual(before);
    const fresh = openLedgerBackend(`${as("stranger")}?schema=fresh`, "/").probe(TENANT, []);
    expect(await fresh).toMatchObject([
      { state: "failure", message: expect.stringContaining("may not create the tables") },
    ]);
  });
});

describe("a password", () => {
  it("is taken from the URL, PGPASSWORD or the passfile", async () => {
    expect((await plan(as(`secretive:${PASSWORD}`))).code).toBe(0);
    expect((await plan(as("secretive"), { PGPASSWORD: PASSWORD })).code).toBe(0);
    await place.write("passfile", `127.0.0.1:${server.port}:*:secretive:${PASSWORD}\n`);
    await chmod(place.path("passfile"), 0o600);
    expect((await plan(as("secretive"), { PGPASSFILE: place.path("passfile") })).code).toBe(0);
  });

  it("is never printed, right or wrong", async () => {
    for (const url of [
      as(`secretive:not-${PASSWORD}`),
      as(`unknown:${PASSWORD}`, "-of-old"),
      `${as(`x:${PASSWORD}`)}?x=1`,
    ]) {
      const { code, stdout, stderr } = await place.run(["--verbose", "--ledger", url, "plan", "."]);
      expect(code).toBe(1);
      expect(stderr).toContain("reticket:");
      expect(stdout + stderr).not.toContain(PASSWORD);
    }
    const copied = await place.run([
      "ledger",
      "copy",
      as(`secretive:${PASSWORD}`),
      "file:copied",
      "--verbose",
    ]);
    expect(copied.code, copied.stderr).toBe(0);
    expect(copied.stdout + copied.stderr).not.toContain(PASSWORD);
  });
});

describe("sslmode", () => {
  it.each<[string, string, number]>([
    ["encrypted", "disable", 1],
    ["encrypted", "allow", 0],
    ["encrypted", "prefer", 0],
    ["encrypted", "require", 0],
    ["plain", "disable", 0],
    ["plain", "prefer", 0],
    ["plain", "require", 1],
  ])("for a user whom the server wants %s: %s exits %i", async (user, mode, code) => {
    const result = await plan(as(user, `?sslmode=${mode}`));
    expect(result.code, result.stderr).toBe(code);
  });

  it("verify-ca and verify-full hold the certificate against the root, and the name against the host", async () => {
    const root = `sslrootcert=${server.certificate}`;
    const named = as("encrypted").replace("127.0.0.1", "localhost");
    expect((await plan(as("encrypted", `?sslmode=verify-full&${root}`))).code).toBe(0);
    expect((await plan(`${named}?sslmode=verify-ca&${root}`)).code).toBe(0);
    const elsewhere = await plan(`${named}?sslmode=verify-full&${root}`);
    expect([elsewhere.code, elsewhere.stderr]).toEqual([1, expect.stringContaining("does not match")]);
    const unknown = await plan(as("encrypted", "?sslmode=verify-full&sslrootcert=system"));
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining("self-signed")]);
    const rootless = await plan(as("encrypted", "?sslmode=verify-full"), { HOME: place.folder });
    expect([rootless.code, rootless.stderr]).toEqual([1, expect.stringContaining("sslrootcert")]);
  });
});

describe("a standby", () => {
  it("is read, and written only through a URL that names the primary too", async () => {
    const standby = await server.standby();
    try {
      expect((await plan(standby.url)).code).toBe(0);
      const refused = await apply(standby.url);
      expect([refused.code, refused.stderr]).toEqual([
        1,
        expect.stringMatching(/LEDGER_WRITE_FAILED.*standby/),
      ]);
      await place.manifest("third", place.users(1));
      const both = server.url.replace("127.0.0.1:", `127.0.0.1:${standby.port},127.0.0.1:`);
      const { code, stderr } = await apply(both);
      expect(code, stderr).toBe(0);
    } finally {
      await standby.destroy();
    }
  });
});

describe("a server that is not there", () => {
  it("is said so", async () => {
    const { code, stderr } = await plan("postgres://127.0.0.1:9/x?connect_timeout=1");
    expect([code, stderr]).toEqual([1, expect.stringMatching(/LEDGER_UNREADABLE: .*ECONNREFUSED/)]);
  });
});
