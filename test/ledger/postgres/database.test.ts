import { setTimeout as sleep } from "node:timers/promises";
import type { ClientBase } from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Clocks } from "../../../src/clocks.js";
import { Database } from "../../../src/ledger/postgres/database.js";
import { StandbyError } from "../../../src/ledger/postgres/failure.js";
import { parsePostgresUrl } from "../../../src/ledger/postgres/url.js";
import { LeapingClocks } from "../../support/leaping-clocks.js";
import { PostgresServer } from "../../support/postgres.js";
import { StrangePostgres } from "../../support/strange-postgres.js";

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.destroy());

function databaseAt(url: string, clocks?: Clocks): Database {
  return new Database(parsePostgresUrl(url, {}), clocks);
}

const pid = async (client: ClientBase): Promise<number> =>
  (await client.query("SELECT pg_backend_pid() AS pid")).rows[0].pid;

const coded = (code: string): Error => Object.assign(new Error("it failed"), { code });

/** What it took to fail again and again. */
async function failing(error: Error, patienceMs?: number) {
  const clocks = new LeapingClocks();
  const { monotonic: began } = clocks.at;
  let tries = 0;
  const work = async (): Promise<never> => {
    tries++;
    throw error;
  };
  const options = patienceMs === undefined ? {} : { patienceMs };
  const done = databaseAt(server.url, clocks).transaction("read", work, options);
  await expect(done).rejects.toBe(error);
  return { tries, slept: clocks.slept, tookMs: clocks.at.monotonic - began };
}

describe("a transaction that fails", () => {
  it("is not run again where time does not help", async () => {
    expect(await failing(coded("23505"))).toMatchObject({ tries: 1, slept: [] });
  });

  it("is run again after longer and longer pauses where another is in the way, 8 times at most", async () => {
    const { tries, slept } = await failing(coded("40001"));
    expect(tries).toBe(8);
    for (const [index, ms] of slept.entries()) {
      const longest = Math.min(100 * 2 ** index, 2_000);
      expect(ms).toBeGreaterThanOrEqual(longest / 2);
      expect(ms).toBeLessThanOrEqual(longest);
    }
  });

  it("is run again for a minute where the server is away, or for as long as was asked for", async () => {
    const { tries, tookMs } = await failing(coded("57P01"));
    expect(tries).toBeGreaterThan(30);
    expect(tookMs).toBeGreaterThan(60_000);
    expect(tookMs).toBeLessThanOrEqual(62_000);
    const hurried = await failing(coded("57P01"), 3_000);
    expect(hurried.tookMs).toBeGreaterThan(3_000);
    expect(hurried.tookMs).toBeLessThanOrEqual(5_000);
    expect((await failing(coded("57P01"), 0)).tries).toBe(2);
  });

  it("gives its result once it is run through, and leaves nothing of what failed before", async () => {
    const table = `t${process.pid}_${Date.now()}`;
    const database = databaseAt(server.url, new LeapingClocks());
    onTestFinished(() => server.query(`DROP TABLE public.${table}`).then(() => undefined));
    await server.query(`CREATE TABLE public.${table} (n integer)`);
    let tries = 0;
    const result = await database.transaction("write", async (client) => {
      await client.query(`INSERT INTO public.${table} VALUES (${++tries})`);
      if (tries < 3) throw coded("40P01");
      return "done";
    });
    expect(result).toBe("done");
    expect(await server.query(`SELECT n FROM public.${table}`)).toEqual([{ n: 3 }]);
  });

  it("takes its connection with it: what that was in the middle of is not known", async () => {
    const database = databaseAt(server.url, new LeapingClocks());
    database.hold();
    onTestFinished(() => database.release());
    const pids: number[] = [];
    await database.transaction("read", async (client) => {
      pids.push(await pid(client));
      if (pids.length === 1) throw coded("40001");
    });
    expect(new Set(pids).size).toBe(2);
  });
});

describe("the connection", () => {
  it("is kept between transactions while it is held, and closed after the last", async () => {
    const database = databaseAt(server.url);
    const nextPid = async (): Promise<number> => {
      await sleep(5);
      return database.transaction("read", pid);
    };
    database.hold();
    database.hold();
    const first = await nextPid();
    expect(await nextPid()).toBe(first);
    database.release();
    expect(await nextPid()).toBe(first);
    database.release();
    await expect
      .poll(() => server.query("SELECT FROM pg_stat_activity WHERE pid = $1", [first]))
      .toHaveLength(0);
    const [one, other] = [await nextPid(), await nextPid()];
    expect(new Set([first, one, other]).size).toBe(3);
  });

  it("is taken in turns, whether what came before has failed or not", async () => {
    const database = databaseAt(server.url);
    const happened: string[] = [];
    const work = (name: string, error?: Error) =>
      database.transaction("read", async (client) => {
        happened.push(`${name} begins`);
        await client.query("SELECT pg_sleep(0.02)");
        happened.push(`${name} ends`);
        if (error !== undefined) throw error;
      });
    const all = await Promise.allSettled([work("one"), work("two", coded("23505")), work("three")]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(happened).toEqual(["one", "two", "three"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it("that the server ends while nothing is asked is made again", async () => {
    const database = databaseAt(server.url);
    database.hold();
    onTestFinished(() => database.release());
    const first = await database.transaction("read", pid);
    await server.query("SELECT pg_terminate_backend($1)", [first]);
    expect(await database.transaction("read", pid)).not.toBe(first);
  });
});

describe("the settings of a transaction", () => {
  const SETTINGS = [
    ...["transaction_isolation", "transaction_read_only", "search_path", "reticket.schema"],
    ...["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "synchronous_commit"],
  ];
  const settingsOf = (url: string, access: "read" | "write") =>
    databaseAt(url).transaction(access, async (client) => {
      const columns = SETTINGS.map((name) => `current_setting('${name}') AS "${name}"`);
      return Object.values<string>((await client.query(`SELECT ${columns.join(", ")}`)).rows[0]);
    });

  it("let a reader see one moment and write nothing, and a writer what others have committed", async () => {
    const url = `${server.url}?schema=of_mine`;
    const rest = ['"of_mine"', "of_mine", "30s", "20s", "30s", "on"];
    expect(await settingsOf(url, "read")).toEqual(["repeatable read", "on", ...rest]);
    expect(await settingsOf(url, "write")).toEqual(["read committed", "off", ...rest]);
  });

  it.each([
    ["off", "on"],
    ["local", "on"],
    ["remote_apply", "remote_apply"],
  ])("have commits wait for the disk: synchronous_commit %s becomes %s", async (configured, becomes) => {
    const role = `hasty_${process.pid}_${Date.now()}`;
    await server.query(`CREATE ROLE ${role} LOGIN`);
    onTestFinished(() => server.query(`DROP ROLE ${role}`).then(() => undefined));
    await server.query(`ALTER ROLE ${role} SET synchronous_commit = ${configured}`);
    const settings = await settingsOf(server.url.replace("owner@", `${role}@`), "write");
    expect(settings.at(-1)).toBe(becomes);
  });

  it("end with it", async () => {
    const database = databaseAt(server.url);
    database.hold();
    onTestFinished(() => database.release());
    let kept: ClientBase | undefined;
    await database.transaction("write", async (client) => {
      kept = client;
    });
    const { rows } = await kept!.query("SELECT current_setting('lock_timeout') AS waits");
    expect(rows).toEqual([{ waits: "0" }]);
  });
});

describe("the hosts of a URL", () => {
  const NOWHERE = "127.0.0.1:9";
  const withHosts = (...hosts: string[]): string => server.url.replace(/@[^/]*/, `@${hosts.join(",")}`);
  const real = (): string => new URL(server.url).host;

  it("are tried in their order, until one lets us in", async () => {
    const database = databaseAt(withHosts(NOWHERE, real()));
    expect(await database.transaction("read", pid)).toBeGreaterThan(0);
  });

  it("have each said why, where none does", async () => {
    const options = { patienceMs: 0 };
    const refused = (url: string): Promise<unknown> =>
      databaseAt(url, new LeapingClocks())
        .transaction("read", pid, options)
        .catch((error: unknown) => error);
    expect(await refused(withHosts(NOWHERE))).toMatchObject({ code: "ECONNREFUSED" });
    const both = await refused(withHosts(NOWHERE, "127.0.0.1:10"));
    expect(both).toBeInstanceOf(AggregateError);
    expect((both as AggregateError).errors).toMatchObject([{ port: 9 }, { port: 10 }]);
  });

  it("are not written to where they are standbys, and are read then", async () => {
    const standby = await StrangePostgres.start("none");
    onTestFinished(() => standby.close());
    const url = (...hosts: string[]): string =>
      `${withHosts(`127.0.0.1:${standby.port}`, ...hosts)}?sslmode=disable`;
    const write = (...hosts: string[]): Promise<number> =>
      databaseAt(url(...hosts), new LeapingClocks()).transaction("write", pid, { patienceMs: 0 });
    await expect(write()).rejects.toBeInstanceOf(StandbyError);
    expect(await write(real())).toBeGreaterThan(0);
    const read = databaseAt(url()).transaction("read", async () => "read");
    expect(await read).toBe("read");
  });
});

describe("TLS and the password", () => {
  // 0.0.0.0 leads to this machine, and is not known to.
  const strange = async (demand: "none" | "password", host: string, rest: string) => {
    const found = await StrangePostgres.start(demand);
    onTestFinished(() => found.close());
    const url = `postgres://ada:secret@${host}:${found.port}/x${rest}`;
    const failure: unknown = await databaseAt(url, new LeapingClocks())
      .transaction("read", async () => "read", { patienceMs: 0 })
      .catch((error: unknown) => error);
    return { failure, found };
  };

  it("is required of another machine: nothing follows where it offers none", async () => {
    const { failure, found } = await strange("none", "0.0.0.0", "?sslmode=require");
    expect(failure).toMatchObject({
      name: "InsecureError",
      message: "the server 0.0.0.0 offers no TLS, and the connection to it leaves this machine",
      hint: expect.stringContaining("sslmode=disable"),
    });
    expect([found.sent, found.tlsRequests]).toEqual([[], 1]);
  });

  it("is asked of this machine, which may have none", async () => {
    const { failure, found } = await strange("none", "127.0.0.1", "");
    expect(failure).toBe("read");
    expect([found.connections, found.tlsRequests]).toEqual([2, 1]);
    const required = await strange("none", "127.0.0.1", "?sslmode=require");
    expect(required.failure).toMatchObject({ message: "The server does not support SSL connections" });
  });

  it.each([
    ["0.0.0.0", "?sslmode=disable&require_auth=password", []],
    ["127.0.0.1", "?sslmode=disable&require_auth=password", ["p"]],
    ["127.0.0.1", "?sslmode=disable", []],
  ])("a password in clear text for %s%s: %j is sent", async (host, rest, sent) => {
    const { found } = await strange("password", host, rest);
    expect(found.sent.filter((type) => type === "p")).toEqual(sent);
  });

  it("is not let in by a server that asks for nothing, where it must ask", async () => {
    const { failure, found } = await strange(
      "none",
      "127.0.0.1",
      "?sslmode=disable&require_auth=scram-sha-256",
    );
    expect(failure).toMatchObject({
      name: "InsecureError",
      hint: expect.stringContaining("require_auth=none"),
    });
    expect([found.sent, found.connections]).toEqual([[], 1]);
  });
});
