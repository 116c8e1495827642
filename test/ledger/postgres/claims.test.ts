import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openLedgerBackend } from "../../../src/ledger/backend.js";
import type { LedgerBackend, LedgerRecord, LockedLedger } from "../../../src/ledger/ledger.js";
import { verifyLedger } from "../../../src/ledger/verify.js";
import { type Target, targetId } from "../../../src/target.js";
import { shortLeases } from "../../support/leases.js";
import { PostgresServer } from "../../support/postgres.js";
import { ada, grace, issued, MANIFEST, mary, newRun, released, started, TENANT } from "../support.js";

let server: PostgresServer;
beforeAll(async () => {
  server = await PostgresServer.start();
});
afterAll(() => server.destroy());

/** One who works on the ledger, and has read it. */
class Worker {
  readonly run = newRun();
  private constructor(readonly ledger: LockedLedger) {}

  static async at(url: string, home: LedgerBackend = openLedgerBackend(url, "/")): Promise<Worker> {
    const worker = new Worker(await home.open(TENANT, MANIFEST).lock("test", { shared: true }));
    onTestFinished(() => worker.ledger.close());
    await worker.ledger.state();
    await worker.ledger.append([started(worker.run)]);
    return worker;
  }

  claim(...targets: Target[]): Promise<readonly Target[]> {
    return this.ledger.claim(this.run, targets);
  }

  release(target: Target): Promise<void> {
    return this.append(released(target));
  }

  append(record: LedgerRecord): Promise<void> {
    return this.ledger.append([{ ...record, run: this.run }]);
  }
}

const table = (url: string, name: string): string => `${new URL(url).searchParams.get("schema")}.${name}`;

/** As if nothing had been heard of them for longer than a lease. */
async function forget(url: string): Promise<void> {
  await server.query(`UPDATE ${table(url, "runners")} SET lease = now() - interval '1 second'`);
}

describe("a claim", () => {
  it("is refused to who planned before it was made, though its runner has ended; and granted to who read of it", async () => {
    const url = server.freshUrl();
    const [first, second] = [await Worker.at(url), await Worker.at(url)];
    expect(await first.claim(ada, mary)).toEqual([]);
    await first.append(issued(ada));
    await first.ledger.close();
    expect(second.ledger.isTaken(ada)).toBe(false);
    expect(await second.claim(ada, grace)).toEqual([ada]);
    expect(second.ledger.isTaken(mary)).toBe(true);
    await second.ledger.state();
    expect(await second.claim(ada, mary)).toEqual([]);
  });

  it("that was open when a runner read the ledger is another's until it is released", async () => {
    const url = server.freshUrl();
    const first = await Worker.at(url);
    await first.claim(ada, grace);
    const second = await Worker.at(url);
    expect(await second.claim(ada, mary)).toEqual([ada]);
    await first.release(ada);
    await second.claim({ user_id: "auth0|other" });
    expect(await second.claim(ada, grace)).toEqual([grace]);
  });

  it("that is released gives back what there was before it: an older one's doubt stays", async () => {
    const url = server.freshUrl();
    const [doomed, old] = [await Worker.at(url), await Worker.at(url)];
    await doomed.claim(ada);
    await server.query(`DELETE FROM ${table(url, "runners")} WHERE run = $1`, [doomed.run]);
    const reissuing = await Worker.at(url);
    expect(await reissuing.claim(ada, grace)).toEqual([]);
    await reissuing.release(ada);
    await reissuing.release(grace);
    expect(await old.claim(ada, grace)).toEqual([ada]);
    expect(await reissuing.claim(ada, grace)).toEqual([grace]);
  });

  it("is forgotten by the table once no runner is at work", async () => {
    const url = server.freshUrl();
    const count = async (): Promise<number> =>
      (await server.query(`SELECT FROM ${table(url, "claims")}`)).length;
    const [first, second] = [await Worker.at(url), await Worker.at(url)];
    await first.claim(ada);
    await second.claim(grace);
    await first.ledger.close();
    expect(await count()).toBe(2);
    await second.ledger.close();
    expect(await count()).toBe(0);
    const third = await Worker.at(url, shortLeases(url));
    await third.claim(ada);
    await forget(url);
    await Worker.at(url, shortLeases(url));
    expect(await count()).toBe(0);
  });
});

describe("a lease that has run out", () => {
  it("between claim and result: its claims are in doubt, and what comes late is refused", async () => {
    const url = server.freshUrl();
    const late = await Worker.at(url, shortLeases(url));
    await late.claim(ada, grace);
    await forget(url);
    const next = await shortLeases(url).open(TENANT, MANIFEST).lock("test", { shared: true });
    const state = await next.state();
    expect(state.get(targetId(ada))).toMatchObject({ last: "claimed", inDoubt: true });
    expect(await next.claim(newRun(), [ada])).toEqual([]);
    const refusal = { code: "LEDGER_MOVED" };
    expect(late.ledger.isHeld()).toBe(false);
    await expect(late.ledger.confirmHeld()).rejects.toMatchObject(refusal);
    await expect(late.append(issued(ada))).rejects.toMatchObject(refusal);
    await expect(late.claim(mary)).rejects.toMatchObject(refusal);
    expect(late.ledger.isHeld()).toBe(false);
    await next.close();
    expect(await verifyLedger(shortLeases(url).open(TENANT, MANIFEST))).toMatchObject({
      issued: 0,
      inDoubt: 2,
      head: { seq: 3 },
    });
  });

  it("by a server's clock that was set forward takes nothing from a runner that is alive", async () => {
    const url = server.freshUrl();
    const alive = await Worker.at(url);
    await alive.claim(ada);
    await forget(url);
    const next = shortLeases(url).open(TENANT, MANIFEST);
    const locked = next.lock("test").catch((error: unknown) => error);
    await alive.claim(grace);
    // What it had until then was not enough to be watched: its lease is another by now, and has not run out.
    const refusal = await locked;
    if (!(refusal instanceof Error)) await (refusal as LockedLedger).close();
    expect(refusal).toMatchObject({ code: "LEDGER_LOCKED" });
    await alive.ledger.confirmHeld();
    expect(alive.ledger.isHeld()).toBe(true);
  });
});

describe("a ledger that is no longer the one that a runner knows, whose lines it does not read", () => {
  it.each<[string, string, string]>([
    ["its last line was cut off", "UPDATE lines SET line = left(line, 80) WHERE seq = 4", "LEDGER_DAMAGED"],
    ["the last lines are gone", "DELETE FROM lines WHERE seq > 2", "LEDGER_TRUNCATED"],
    [
      "the last lines are gone, and the row says so",
      "UPDATE ledgers SET (seq, sum) = (SELECT 1, substr(right(line, 45), 1, 43) FROM lines WHERE seq = 1); DELETE FROM lines WHERE seq > 1",
      "LEDGER_TRUNCATED",
    ],
    ["all of it is gone", "DELETE FROM lines; DELETE FROM ledgers", "LEDGER_TRUNCATED"],
    [
      "its row says less than there is",
      "UPDATE ledgers SET (seq, sum) = (SELECT 3, substr(right(line, 45), 1, 43) FROM lines WHERE seq = 3)",
      "LEDGER_DAMAGED",
    ],
  ])("%s: nothing more is appended", async (_, damage, code) => {
    const url = server.freshUrl();
    const schema = new URL(url).searchParams.get("schema");
    const [first, second] = [await Worker.at(url), await Worker.at(url)];
    await first.claim(ada);
    await first.claim(grace);
    await server.query(
      `SET search_path TO ${schema}; ALTER TABLE lines DISABLE TRIGGER append_only; ${damage}`,
    );
    await expect(second.claim(mary)).rejects.toMatchObject({ code });
    await expect(first.claim(mary)).rejects.toMatchObject({ code });
  });

  it("another has taken its place: it is told as a fork", async () => {
    const [url, other] = [server.freshUrl(), server.freshUrl()];
    const schemas = [url, other].map((each) => new URL(each).searchParams.get("schema"));
    const [first, second] = [await Worker.at(url), await Worker.at(other)];
    await second.claim(ada, grace);
    await second.claim(mary);
    await server.query(
      `ALTER TABLE ${schemas[0]}.lines DISABLE TRIGGER append_only;
       DELETE FROM ${schemas[0]}.lines; DELETE FROM ${schemas[0]}.ledgers;
       INSERT INTO ${schemas[0]}.lines SELECT * FROM ${schemas[1]}.lines;
       INSERT INTO ${schemas[0]}.ledgers SELECT * FROM ${schemas[1]}.ledgers`,
    );
    await expect(first.claim(ada)).rejects.toMatchObject({ code: "LEDGER_FORKED" });
  });
});
