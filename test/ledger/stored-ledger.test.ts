import { describe, expect, it } from "vitest";
import { systemClocks } from "../../src/clocks.js";
import { moved } from "../../src/ledger/holder.js";
import { Lease } from "../../src/ledger/lease.js";
import type { LedgerHead, LedgerRecord } from "../../src/ledger/ledger.js";
import { ALONE } from "../../src/ledger/runners.js";
import { type LedgerStore, recordsOf, type StoreLock } from "../../src/ledger/store.js";
import { StoredLedger } from "../../src/ledger/stored-ledger.js";
import { ada, claimed, grace, issued, MANIFEST, newRun, started, TENANT } from "./support.js";

const TERMS = { staleMs: 60_000, reliedMs: 40_000, renewMs: Number.POSITIVE_INFINITY };

/** What a scene changes of a lock that works. */
type Faults = Partial<Pick<StoreLock, "commit" | "renew" | "settle" | "release">>;

/** A store that keeps the records of each commit in memory. */
function memory(faults: Faults = {}, traits: Partial<LedgerStore> = {}) {
  const commits: LedgerRecord[][] = [];
  const calls: string[] = [];
  const lease = new Lease(systemClocks, TERMS);
  const head = (): LedgerHead | null =>
    commits.length === 0 ? null : { lineage: "l", seq: commits.flat().length, sum: "s" };
  const lock: StoreLock = {
    lease,
    renew: async () => lease.renewed(lease.begin()),
    read: async (begin) => {
      begin();
      return { head: head() };
    },
    commit: async (requests) => {
      commits.push(recordsOf(requests));
      return head();
    },
    create: async () => undefined,
    settle: async () => void calls.push("settle"),
    release: async () => void calls.push("release"),
    ...faults,
  };
  const store: LedgerStore = {
    ...{ tenant: TENANT, manifest: MANIFEST, location: "memory" },
    read: lock.read,
    lines: async function* () {},
    acquire: async () => {
      lease.renewed(lease.begin());
      return lock;
    },
    failure: (cause) => ({ message: `memory: ${cause}`, hint: "buy more" }),
    ...traits,
  };
  return { ledger: new StoredLedger(store), commits, calls, lease };
}

const FAILED = { code: "LEDGER_WRITE_FAILED", message: "memory: Error: full", hint: "buy more" };

describe("a ledger over a store", () => {
  it("commits together what is appended while a commit is under way", async () => {
    const { ledger, commits, calls } = memory();
    const locked = await ledger.lock("test");
    await locked.state();
    const run = newRun();
    await Promise.all([locked.append([started()]), locked.claim(run, [ada]), locked.append([issued(ada)])]);
    await locked.append([issued(grace)]);
    expect(commits.map((commit) => commit.map(({ type }) => type))).toEqual([
      ["run_started", "claimed", "issued"],
      ["issued"],
    ]);
    expect(locked.head).toMatchObject({ seq: 4 });
    await locked.close();
    expect(calls).toEqual(["settle", "release"]);
  });

  it("has cheap commits and no other runners if the backend says nothing else", async () => {
    const locked = await memory().ledger.lock("test");
    expect(locked).toMatchObject({ claimAheadMs: 0, lingerMs: 0, runners: ALONE });
    expect(locked.isTaken(ada)).toBe(false);
    const lingering = await memory({}, { commits: { lingerMs: 5 } }).ledger.lock("test");
    expect(lingering).toMatchObject({ claimAheadMs: 0, lingerMs: 5 });
  });

  it("refuses everything but closing after a commit that failed, and commits nothing more", async () => {
    let tries = 0;
    const { ledger, calls } = memory({
      commit: async () => {
        tries++;
        throw new Error("full");
      },
      settle: async () => Promise.reject(new Error("still full")),
    });
    const locked = await ledger.lock("test");
    await locked.state();
    const both = [locked.append([started()]), locked.append([claimed(ada)])];
    for (const each of both) await expect(each).rejects.toMatchObject(FAILED);
    await expect(locked.append([issued(ada)])).rejects.toMatchObject(FAILED);
    await expect(locked.state()).rejects.toMatchObject(FAILED);
    await expect(locked.restore((async function* () {})())).rejects.toMatchObject(FAILED);
    expect(locked.isHeld()).toBe(false);
    expect(tries).toBe(1);
    await locked.close();
    expect(calls).toEqual(["release"]);
  });

  it("is lost for good once a renewal says that the lock is another's", async () => {
    const { ledger, lease } = memory({ renew: async () => Promise.reject(moved("memory", "it was taken")) });
    const locked = await ledger.lock("test");
    await locked.state();
    expect(locked.isHeld()).toBe(true);
    await locked.confirmHeld();
    lease.renewed({ ...lease.begin(), gaps: -1 });
    expect(locked.isHeld()).toBe(false);
    const lost = { code: "LEDGER_MOVED", message: "memory: it was taken" };
    await expect(locked.confirmHeld()).rejects.toMatchObject(lost);
    lease.renewed(lease.begin());
    expect(locked.isHeld()).toBe(false);
    await expect(locked.append([started()])).rejects.toMatchObject(lost);
    await locked.close();
  });

  it("is not relied on if no renewal arrives in time", async () => {
    const { ledger, lease } = memory({ renew: async () => undefined });
    const locked = await ledger.lock("test");
    lease.renewed({ ...lease.begin(), gaps: -1 });
    await expect(locked.confirmHeld()).rejects.toMatchObject({
      code: "LEDGER_MOVED",
      message: "memory: the lock could not be renewed in time",
    });
  });

  it("says if the lock can't be given back, unless it is another's by now", async () => {
    const full = await memory({ release: async () => Promise.reject(new Error("full")) }).ledger.lock("test");
    await expect(full.close()).rejects.toMatchObject(FAILED);
    const taken = memory({ release: async () => Promise.reject(moved("memory", "it was taken")) });
    await (await taken.ledger.lock("test")).close();
  });
});
