import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openLedgerBackend } from "../../src/ledger/backend.js";
import type { LockedLedger } from "../../src/ledger/ledger.js";
import type { Observation } from "../../src/ledger/observations.js";
import { Observer } from "../../src/refresh/observer.js";
import type { OpenTicket } from "../../src/refresh/open-tickets.js";
import { ada, grace, MANIFEST, newRun, sha, TENANT, temporaryFolder } from "../ledger/support.js";

const blocked = { state: "gone", at: 1, why: "blocked" } as const;
const expired = { state: "expired", at: 1 } as const;
const completed = { state: "completed", at: Date.UTC(2026, 10, 25, 1, 2, 3, 4) } as const;

const openTicket = (target: OpenTicket["target"], observed?: Observation): OpenTicket => ({
  manifest: MANIFEST,
  target,
  ticket: {
    key: sha("k"),
    generation: 1,
    issuedAt: 0,
    tenantIssuedAt: 0,
    expiresAt: 1,
    ticketSha256: sha("t"),
  },
  observed,
});

/** An observer of a new ledger, in a folder of its own. */
async function observe() {
  const ledger = await openLedgerBackend("file:ledgers", temporaryFolder())
    .open(TENANT, MANIFEST)
    .lock("refresh");
  onTestFinished(() => ledger.close());
  await ledger.state();
  const run = newRun();
  const options = { run, digest: sha("manifest"), actor: "ada@ci", toolVersion: "1.2.3", revokes: false };
  return { run, ledger, observer: new Observer(ledger, options) };
}

/** What the ledger's lines say, without their places. */
async function told(ledger: LockedLedger): Promise<object[]> {
  const records: object[] = [];
  for await (const line of ledger.lines()) {
    const { seq, at, prev, sum, ...record } = line as typeof line &
      Record<"seq" | "at" | "prev" | "sum", unknown>;
    records.push(record);
  }
  return records;
}

describe("an observer", () => {
  it("writes nothing if nothing changed", async () => {
    const { ledger, observer } = await observe();
    expect(await observer.saw(openTicket(ada), undefined)).toBe(false);
    expect(await observer.saw(openTicket(ada, blocked), { ...blocked, at: 2 })).toBe(false);
    expect(await observer.saw(openTicket(ada, expired), { ...expired, at: 2 })).toBe(false);
    await observer.finish("done", undefined);
    expect(ledger.head).toBeNull();
  });

  it("does not record an expired ticket as open", async () => {
    const { ledger, observer } = await observe();
    expect(await observer.saw(openTicket(ada, expired), undefined)).toBe(false);
    await observer.finish("done", undefined);
    expect(ledger.head).toBeNull();
  });

  it("writes a run with the changes in the order of their observation", async () => {
    const { run, ledger, observer } = await observe();
    expect(await observer.saw(openTicket(ada), blocked)).toBe(true);
    expect(await observer.saw(openTicket(grace, blocked), undefined)).toBe(true);
    expect(await observer.saw(openTicket(ada, blocked), { ...blocked, why: "deleted" })).toBe(true);
    expect(await observer.saw(openTicket(grace, expired), completed)).toBe(true);
    expect(await observer.saw(openTicket(ada), expired)).toBe(true);
    expect(ledger.head).toBeNull();
    await observer.finish("done", undefined);
    const key = sha("k");
    expect(await told(ledger)).toEqual([
      {
        ...{ type: "run_started", run, digest: sha("manifest"), actor: "ada@ci" },
        ...{ tool_version: "1.2.3", operation: "refresh" },
      },
      { type: "gone", run, key, target: ada, why: "blocked" },
      { type: "returned", run, key, target: grace },
      { type: "gone", run, key, target: ada, why: "deleted" },
      { type: "completed", run, key, target: grace, reset_at: "2026-11-25T01:02:03.004Z" },
      { type: "expired", run, key, target: ada },
      {
        ...{ type: "run_finished", run, ended: "done" },
        counts: { issued: 0, rejected: 0, in_doubt: 0, released: 0 },
      },
    ]);
  });

  it("records why the run stopped", async () => {
    const { run, ledger, observer } = await observe();
    await observer.saw(openTicket(ada), blocked);
    await observer.finish("stopped", "TENANT_UNREACHABLE");
    expect((await told(ledger)).at(-1)).toEqual({
      ...{ type: "run_finished", run, ended: "stopped", why: "TENANT_UNREACHABLE" },
      counts: { issued: 0, rejected: 0, in_doubt: 0, released: 0 },
    });
  });

  it("appends a thousand records at a time, in one run", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const { ledger, observer } = await observe();
    for (let count = 1; count < 1000; count++) await observer.saw(openTicket(ada), blocked);
    expect(ledger.head).toBeNull();
    await observer.saw(openTicket(ada), blocked);
    expect(await told(ledger)).toHaveLength(1001);
    await observer.saw(openTicket(ada), blocked);
    expect(await told(ledger)).toHaveLength(1001);
    await observer.finish("done", undefined);
    const types = (await told(ledger)).map((record) => (record as { type: string }).type);
    expect(types).toHaveLength(1003);
    expect(types.filter((type) => type !== "gone")).toEqual(["run_started", "run_finished"]);
  });

  it("waits at most two seconds for more records", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const { ledger, observer } = await observe();
    vi.advanceTimersByTime(10_000);
    await observer.saw(openTicket(ada), blocked);
    vi.advanceTimersByTime(1999);
    await observer.saw(openTicket(ada), blocked);
    expect(ledger.head).toBeNull();
    vi.advanceTimersByTime(1);
    await observer.saw(openTicket(ada), blocked);
    expect(await told(ledger)).toHaveLength(4);
    vi.advanceTimersByTime(1999);
    await observer.saw(openTicket(grace), blocked);
    expect(await told(ledger)).toHaveLength(4);
  });
});
