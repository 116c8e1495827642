import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openLedgerBackend } from "../../../src/ledger/backend.js";
import { newHolder } from "../../../src/ledger/holder.js";
import { PostgresBackend } from "../../../src/ledger/postgres/backend.js";
import { KnownRunners } from "../../../src/ledger/postgres/known-runners.js";
import { POSTGRES_LEASE } from "../../../src/ledger/postgres/runner.js";
import { parsePostgresUrl } from "../../../src/ledger/postgres/url.js";
import { LeapingClocks } from "../../support/leaping-clocks.js";
import { PostgresServer } from "../../support/postgres.js";
import { StrangePostgres } from "../../support/strange-postgres.js";
import { ada, issued, MANIFEST, newRun, started, TENANT, withLedger, write } from "../support.js";

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.destroy());

const schemaOf = (url: string): string => new URL(url).searchParams.get("schema")!;

/** A role that may do this, on a schema that a run has made or on none. */
async function roleOn(url: string, ...grants: string[]): Promise<string> {
  const role = `r_${newRun().toLowerCase()}`;
  await server.query(`CREATE ROLE ${role} LOGIN`);
  onTestFinished(() => server.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`).then(() => undefined));
  for (const grant of grants)
    await server.query(`GRANT ${grant.replaceAll("SCHEMA", `SCHEMA ${schemaOf(url)}`)} TO ${role}`);
  return url.replace(/\/\/[^@]*@/, `//${role}@`);
}

describe("a schema of ledgers", () => {
  it("says where it is, without its user, with what decides how secure the connection is", async () => {
    const url = "postgres://ada:secret@db.example:6000/tickets?schema=ops&sslmode=require&connect_timeout=5";
    const home = openLedgerBackend(`${url}&require_auth=md5`, "/");
    expect(home.url).toBe("postgres://db.example:6000/tickets?schema=ops");
    expect(home.folder).toBeUndefined();
    expect(home.hasExpensiveLocks).toBe(false);
    expect(await home.identity()).toBe("postgres://db.example:6000/tickets?schema=ops");
    expect(home.portableUrl(url, "/")).toBe("postgres://db.example:6000/tickets?schema=ops&sslmode=require");
    const plain = openLedgerBackend("postgres://a,b:6000/x?require_auth=md5", "/");
    expect(plain.portableUrl("postgres://a,b:6000/x?require_auth=md5", "/")).toBe(
      "postgres://a:5432,b:6000/x?require_auth=md5",
    );
    expect(plain.portableUrl("postgres://a/x", "/")).toBe(plain.url);
    expect(await plain.identity()).toBe("postgres://a:5432,b:6000/x?schema=reticket");
  });

  it("lists its ledgers in order, without those that nothing was written to", async () => {
    const home = openLedgerBackend(server.freshUrl(), "/");
    for (const manifest of ["b", "a"]) {
      await withLedger(home.open(TENANT, manifest), (ledger) => ledger.append([started()]));
    }
    await withLedger(home.open(TENANT, "empty"), async () => undefined);
    expect(await home.manifests(TENANT)).toEqual(["a", "b"]);
  });

  it("names who works on it, and neither who is gone nor whose lease has run out", async () => {
    const url = server.freshUrl();
    const home = openLedgerBackend(url, "/");
    await write(home, [started()]);
    const holder = newHolder("apply");
    const enter = (who: object, run: string | null, lease: string) =>
      server.query(
        `INSERT INTO ${schemaOf(url)}.runners (id, tenant, manifest, shared, holder, worker, run, lease, commits)
         VALUES ($1, $2, $3, true, $4, 'w', $5, now() + $6::interval, 0)`,
        [newRun(), TENANT, MANIFEST, JSON.stringify(who), run, lease],
      );
    await enter({ ...holder, who: "first" }, null, "1 minute");
    const run = newRun();
    await enter({ ...holder, who: "second" }, run, "1 minute");
    await enter({ ...holder, processStart: "1" }, run, "1 minute");
    await enter({ ...holder, who: "late" }, run, "-1 seconds");
    await enter({ who: "strange" }, run, "1 minute");
    expect((await home.workAtHand(TENANT)).map((each) => [each.who, each.run, each.manifest])).toEqual([
      ["first", undefined, MANIFEST],
      ["second", run, MANIFEST],
    ]);
    expect(await home.workAtHand("other.auth0.com")).toEqual([]);
    await expect(home.unlock(TENANT, newRun())).rejects.toMatchObject({
      code: "LOCK_NOT_FOUND",
      message: expect.stringContaining(`${TENANT} in ${home.url}`),
      hint: expect.stringMatching(/first on.*second on/),
    });
  });

  it("is empty before its first ledger, and is not taken for empty where it can't be read", async () => {
    const url = server.freshUrl();
    const home = openLedgerBackend(url, "/");
    expect(await home.manifests(TENANT)).toEqual([]);
    expect(await home.workAtHand(TENANT)).toEqual([]);
    await expect(home.unlock(TENANT, newRun())).rejects.toMatchObject({ code: "LOCK_NOT_FOUND" });
    await write(home, [started(), issued(ada)]);
    const stranger = openLedgerBackend(await roleOn(url), "/");
    const refused = { code: "LEDGER_UNREADABLE", hint: expect.stringContaining("Grant the role SELECT") };
    await expect(stranger.manifests(TENANT)).rejects.toMatchObject(refused);
    await expect(stranger.workAtHand(TENANT)).rejects.toMatchObject(refused);
    await expect(stranger.open(TENANT, MANIFEST).state()).rejects.toMatchObject(refused);
    await expect(stranger.pauses.read(TENANT, [MANIFEST], { fresh: false })).rejects.toMatchObject(refused);
  });

  it("refuses invalid names before it asks the server", async () => {
    const home = openLedgerBackend("postgres://127.0.0.1:9/x?connect_timeout=1", "/");
    const usage = expect.objectContaining({ code: "USAGE" });
    expect(() => home.open("../x", MANIFEST)).toThrow(usage);
    expect(() => home.open(TENANT, "../x")).toThrow(usage);
    await expect(home.manifests("../x")).rejects.toThrow(usage);
    await expect(home.workAtHand("../x")).rejects.toThrow(usage);
    await expect(home.unlock("../x", newRun())).rejects.toThrow(usage);
  });
});

describe("a probe of a schema", () => {
  const probe = (url: string) => openLedgerBackend(url, "/").probe(TENANT, [MANIFEST]);
  const READS = ["USAGE ON SCHEMA", "SELECT ON ALL TABLES IN SCHEMA"];

  it("says what a role lacks, table by table", async () => {
    const url = server.freshUrl();
    await write(openLedgerBackend(url, "/"), [started()]);
    const refused = (lacks: string) => [
      {
        state: "failure",
        code: "LEDGER_WRITE_FAILED",
        message: expect.stringMatching(new RegExp(`the role r_\\w+ lacks ${lacks}$`)),
        hint: expect.stringContaining("Grant the role SELECT"),
      },
    ];
    expect(await probe(await roleOn(url, ...READS))).toMatchObject(
      refused(
        "INSERT on lines, INSERT on ledgers, UPDATE on ledgers, INSERT on runners, UPDATE on runners, DELETE on runners, " +
          "INSERT on claims, UPDATE on claims, DELETE on claims, INSERT on pauses, UPDATE on pauses, DELETE on pauses",
      ),
    );
    const tables = ["lines", "ledgers", "runners", "claims"].map((name) => `${schemaOf(url)}.${name}`);
    const most = [...READS, `INSERT, UPDATE, DELETE ON ${tables.join(", ")}`];
    expect(await probe(await roleOn(url, ...most))).toMatchObject(
      refused("INSERT on pauses, UPDATE on pauses, DELETE on pauses"),
    );
    const all = [...most, `INSERT, UPDATE, DELETE ON ${schemaOf(url)}.pauses`];
    expect(await probe(await roleOn(url, ...all))).toMatchObject([
      {
        state: "ok",
        message: expect.stringMatching(
          /: PostgreSQL \d+.*, TLSv1\.\d, layout \d+; the role r_\w+ can write$/,
        ),
      },
    ]);
  });

  it("says whether the tables can be made, where they do not exist", async () => {
    const url = server.freshUrl();
    expect(await probe(`${url}&sslmode=disable`)).toMatchObject([
      {
        state: "ok",
        message: expect.stringMatching(
          /, without TLS, its tables are made by the first run; the role owner can write$/,
        ),
      },
    ]);
    const refused = [
      {
        state: "failure",
        message: expect.stringMatching(/the role r_\w+ may not create the tables$/),
        hint: expect.stringContaining("GRANT CREATE ON SCHEMA"),
      },
    ];
    expect(await probe(await roleOn(url))).toMatchObject(refused);
    await server.query(`CREATE SCHEMA ${schemaOf(url)}`);
    expect(await probe(await roleOn(url))).toMatchObject(refused);
    expect(await probe(await roleOn(url, "USAGE, CREATE ON SCHEMA"))).toMatchObject([{ state: "ok" }]);
    expect(await server.query("SELECT FROM pg_tables WHERE schemaname = $1", [schemaOf(url)])).toEqual([]);
  });

  it("of a server that is not there, or that can only be read, says so", async () => {
    const hint = "See that the server is up, then run the same command again.";
    const patient = (url: string) =>
      new PostgresBackend(parsePostgresUrl(url, {}), POSTGRES_LEASE, new LeapingClocks()).probe();
    await expect(patient("postgres://127.0.0.1:9/x?connect_timeout=1")).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
      message: expect.stringContaining("ECONNREFUSED"),
      hint,
    });
    const standby = await StrangePostgres.start("none");
    onTestFinished(() => standby.close());
    await expect(patient(`postgres://127.0.0.1:${standby.port}/x?sslmode=disable`)).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
      message: expect.stringContaining("the server is a standby, which can only be read"),
      hint,
    });
  });

  it("of tables that a newer reticket has made says so", async () => {
    const url = server.freshUrl();
    await write(openLedgerBackend(url, "/"), [started()]);
    await server.query(`INSERT INTO ${schemaOf(url)}.version (version) VALUES (99)`);
    await expect(probe(url)).rejects.toMatchObject({ code: "LEDGER_NEWER" });
  });
});

it("a pause that another sets at the same moment is not taken for ours", async () => {
  const url = server.freshUrl();
  const home = openLedgerBackend(url, "/");
  await write(home, [started()]);
  const other = new pg.Client(server.url);
  await other.connect();
  onTestFinished(() => other.end());
  await other.query("BEGIN");
  await other.query(
    `INSERT INTO ${schemaOf(url)}.pauses (tenant, manifest, mark) VALUES ($1, $2, 'theirs')`,
    [...[TENANT, MANIFEST]],
  );
  const replaced = home.pauses.replace(TENANT, MANIFEST, undefined, "ours");
  const waiting =
    "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO pauses%'";
  await expect.poll(async () => (await server.query(waiting)).length, { timeout: 10_000 }).toBeGreaterThan(0);
  await other.query("COMMIT");
  expect(await replaced).toBe(false);
  expect(await home.pauses.read(TENANT, [MANIFEST], { fresh: true })).toEqual(
    new Map([[MANIFEST, "theirs"]]),
  );
});

it("the runners of a tenant are one at least, and are as was heard last", () => {
  const runners = new KnownRunners();
  expect(runners).toMatchObject({ size: 1, othersPace: 0, pace: 0 });
  runners.hear(3, 4.5);
  runners.tellPace(2);
  expect(runners).toMatchObject({ size: 3, othersPace: 4.5, pace: 2 });
  runners.hear(0, 0);
  expect(runners.size).toBe(1);
});
