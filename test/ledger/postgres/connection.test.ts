import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedgerBackend } from "../../../src/ledger/backend.js";
import { verifyLedger } from "../../../src/ledger/verify.js";
import { parseFault } from "../../../src/sandbox/fault.js";
import { Invariants } from "../../crash/invariants.js";
import { Rig } from "../../crash/rig.js";
import { UnderWay } from "../../crash/under-way.js";
import { DroppingProxy } from "../../support/dropping-proxy.js";
import { PostgresServer } from "../../support/postgres.js";
import { claimed, issued, MANIFEST, started, TENANT } from "../support.js";

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.startOwn();
});
afterAll(() => server.destroy());

/** In the clear, so that the proxy can read along. */
function urlThrough(proxy: DroppingProxy): string {
  return `${server.freshUrl().replace(`:${server.port}/`, `:${proxy.port}/`)}&sslmode=disable`;
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

describe("a connection that is lost", () => {
  it("right after a commit, its answer with it: what was appended stands there once", async () => {
    const proxy = await DroppingProxy.before(server.port);
    const url = urlThrough(proxy);
    try {
      const ledger = await openLedgerBackend(url, "/").open(TENANT, MANIFEST).lock("test");
      await ledger.state();
      await ledger.append([started()]);
      const users = Array.from({ length: 20 }, (_, n) => ({ user_id: `auth0|${n}` }));
      for (const user of users) {
        proxy.lose("answer", "append(");
        await Promise.all([ledger.append([claimed(user)]), ledger.append([issued(user)])]);
      }
      await ledger.close();
      expect(proxy.lost).toBe(users.length);
      expect(await verifyLedger(openLedgerBackend(url, "/").open(TENANT, MANIFEST))).toMatchObject({
        head: { seq: 21 },
        targets: 20,
        issued: 20,
      });
    } finally {
      await proxy.close();
    }
  });

  it("before the commit has arrived: it is appended after all", async () => {
    const proxy = await DroppingProxy.before(server.port);
    const url = urlThrough(proxy);
    try {
      const ledger = await openLedgerBackend(url, "/").open(TENANT, MANIFEST).lock("test");
      await ledger.state();
      for (const user of [{ user_id: "auth0|1" }, { user_id: "auth0|2" }]) {
        proxy.lose("message", "append(");
        await ledger.append([issued(user)]);
      }
      await ledger.close();
      expect(proxy.lost).toBe(2);
      expect(await collect(ledger.history())).toHaveLength(3);
    } finally {
      await proxy.close();
    }
  });
});

describe("a server that is stopped as by a power cut, and comes back", () => {
  it("holds a run up, and nothing is lost or sent twice", async () => {
    const rig = await Rig.create({
      ...{ users: 40, concurrency: 4, keep: "sealed" },
      sandbox: { faults: [parseFault("latency:40ms")] },
      home: { url: server.freshUrl() },
    });
    try {
      const runs = [1, 2].map(() => new UnderWay(rig.start(rig.applyArgs)));
      await Promise.all(runs.map((run) => run.shown('"issued"')));
      await server.stop("immediate");
      await server.start();
      const invariants = new Invariants(rig);
      for (const { end } of runs) {
        const result = await end;
        expect(result.code, result.stderr).toBe(0);
        await invariants.check(result);
      }
      expect(rig.ticketRequests).toBe(40);
      await invariants.checkComplete();
    } finally {
      await rig.destroy();
    }
  });
});

describe("a server that has lost what it had confirmed, as a replica that lagged", () => {
  it("is noticed by who wrote it, before anything more is appended", async () => {
    const url = server.freshUrl();
    const schema = new URL(url).searchParams.get("schema");
    const ledger = await openLedgerBackend(url, "/").open(TENANT, MANIFEST).lock("test");
    await ledger.state();
    await ledger.append([started()]);
    const [head] = await server.query<{ sum: string }>(`SELECT sum FROM ${schema}.ledgers`);
    await ledger.append([issued({ user_id: "auth0|1" })]);
    await server.query(`ALTER TABLE ${schema}.lines DISABLE TRIGGER append_only`);
    await server.query(`DELETE FROM ${schema}.lines WHERE seq = 2`);
    await server.query(`UPDATE ${schema}.ledgers SET seq = 1, sum = $1`, [head!.sum]);
    const again = ledger.append([issued({ user_id: "auth0|2" })]);
    await expect(again).rejects.toMatchObject({ code: "LEDGER_TRUNCATED" });
    await expect(ledger.append([started()])).rejects.toMatchObject({ code: "LEDGER_TRUNCATED" });
    await ledger.close();
    expect(await collect(openLedgerBackend(url, "/").open(TENANT, MANIFEST).history())).toHaveLength(2);
  });
});

describe("a lock that is taken away in the middle of a run", () => {
  it("stops it: exit 4, and what was sent is recorded or held", async () => {
    const rig = await Rig.create({
      ...{ users: 60, concurrency: 2, keep: "sealed" },
      sandbox: { faults: [parseFault("latency:60ms")] },
      home: { url: server.freshUrl() },
    });
    try {
      const run = new UnderWay(rig.start(rig.applyArgs));
      await run.shown('"issued"');
      const schema = new URL(rig.options.home!.url).searchParams.get("schema");
      const [row] = await server.query<{ id: string }>(`SELECT id FROM ${schema}.runners`);
      const unlocked = await rig.run(["ledger", "unlock", row!.id]);
      expect(unlocked.stdout).toContain("Unlocked night: apply by ");
      const result = await run.end;
      expect(result.code, result.stderr).toBe(4);
      expect(result.stderr).toContain("LEDGER_MOVED");
      const invariants = new Invariants(rig);
      await invariants.check(result);
      const next = await rig.apply();
      expect([0, 3]).toContain(next.code);
      await invariants.check(next);
    } finally {
      await rig.destroy();
    }
  });
});
