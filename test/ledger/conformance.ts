import { describe, expect, it } from "vitest";
import type { LedgerHome, LedgerLine } from "../../src/ledger/ledger.js";
import { targetId } from "../../src/target.js";
import {
  ada,
  claimed,
  finished,
  grace,
  inDoubt,
  issued,
  MANIFEST,
  mary,
  newRun,
  rejected,
  released,
  sha,
  started,
  TENANT,
  withLedger,
  write,
} from "./support.js";

/** What every backend of the ledger must do. @param makeHome an empty place, gone after the test */
export function ledgerConformance(backend: string, makeHome: () => LedgerHome | Promise<LedgerHome>): void {
  describe(`a ledger in ${backend}`, () => {
    const collect = async (lines: AsyncIterable<LedgerLine>): Promise<LedgerLine[]> => {
      const all: LedgerLine[] = [];
      for await (const line of lines) all.push(line);
      return all;
    };

    it("is empty, and creates nothing, until something is appended", async () => {
      const home = await makeHome();
      const state = await home.open(TENANT, MANIFEST).state();
      expect(state).toMatchObject({ head: null, size: 0, tornBytes: 0, runs: [] });
      expect(await collect(home.open(TENANT, MANIFEST).lines())).toEqual([]);
      await withLedger(home.open(TENANT, MANIFEST), async () => undefined);
      expect(await home.manifests(TENANT)).toEqual([]);
    });

    it("gives back what was appended, in order, numbered and dated", async () => {
      const home = await makeHome();
      const records = [started(), claimed(ada, mary), issued(ada), rejected(mary), finished()];
      await write(home, records.slice(0, 2), records.slice(2));
      const lines = await collect(home.open(TENANT, MANIFEST).lines());
      expect(lines.map(({ seq: _seq, at: _at, ...record }) => record)).toEqual(records);
      expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
      for (const { at } of lines) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it("keeps the order of appends that were not waited for", async () => {
      const home = await makeHome();
      const users = Array.from({ length: 300 }, (_, n) => ({ user_id: `auth0|${n}` }));
      await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
        await Promise.all(users.map((user) => ledger.append([claimed(user), issued(user)])));
      });
      const lines = await collect(home.open(TENANT, MANIFEST).lines());
      const order = lines.flatMap((line) => (line.type === "issued" ? [line.target] : []));
      expect(order).toEqual(users);
    });

    it("goes on where the last run ended, in the same lineage", async () => {
      const home = await makeHome();
      await write(home, [started(), issued(ada), finished()]);
      const first = (await home.open(TENANT, MANIFEST).state()).head;
      await write(home, [started(newRun()), issued(grace)]);
      const second = (await home.open(TENANT, MANIFEST).state()).head;
      expect(second).toMatchObject({ lineage: first?.lineage, seq: (first?.seq ?? 0) + 2 });
      expect(second?.sum).not.toBe(first?.sum);
    });

    it("folds each target into its newest ticket and its doubt", async () => {
      const home = await makeHome();
      await write(home, [
        started(),
        claimed(ada, grace, mary),
        issued(ada, "https://acme/ticket", "first"),
        rejected(grace),
        claimed(ada),
        released(ada, "second"),
        inDoubt(mary),
      ]);
      const state = await home.open(TENANT, MANIFEST).state();
      expect(state.size).toBe(3);
      expect(state.get(targetId(ada))).toMatchObject({
        target: ada,
        inDoubt: false,
        last: "released",
        lastKey: sha("second"),
        issued: { key: sha("first"), ticketSha256: sha("https://acme/ticket"), generation: 1 },
      });
      expect(state.get(targetId(grace))).toMatchObject({
        inDoubt: false,
        last: "rejected",
        issued: undefined,
      });
      expect(state.rejection(targetId(grace))).toEqual({
        status: 404,
        errorCode: "inexistent_user",
        message: "The user does not exist.",
      });
      expect(state.get(targetId(mary))).toMatchObject({ target: mary, inDoubt: true, last: "in_doubt" });
      expect([...state.targets()].map(([id]) => id)).toEqual([ada, grace, mary].map(targetId));
    });

    it("tells of its runs", async () => {
      const home = await makeHome();
      const second = newRun();
      await write(home, [started(), finished(), started(second)]);
      const { runs } = await home.open(TENANT, MANIFEST).state();
      expect(runs).toHaveLength(2);
      expect(runs[0]).toMatchObject({ ended: "done", actor: "ada@ci", counts: { issued: 1 } });
      expect(runs[1]).toMatchObject({ run: second, ended: undefined, finishedAt: undefined });
    });

    it("keeps tenants and manifests apart", async () => {
      const home = await makeHome();
      await write(home, [issued(ada)]);
      await withLedger(home.open("127.0.0.1:4010", "b"), (ledger) => ledger.append([issued(grace)]));
      await withLedger(home.open(TENANT, "a"), (ledger) => ledger.append([issued(grace)]));
      expect(await home.manifests(TENANT)).toEqual(["a", MANIFEST]);
      expect(await home.manifests("127.0.0.1:4010")).toEqual(["b"]);
      expect(await home.manifests("other.auth0.com")).toEqual([]);
      expect((await home.open(TENANT, MANIFEST).state()).get(targetId(grace))).toBeUndefined();
    });

    it("has one writer: the second is told who the first is, and how to go on", async () => {
      const home = await makeHome();
      const first = home.open(TENANT, MANIFEST);
      await first.lock("apply");
      const refused = home.open(TENANT, MANIFEST).lock("apply");
      await expect(refused).rejects.toMatchObject({
        code: "LEDGER_LOCKED",
        message: expect.stringContaining(`pid ${process.pid}`),
        mend: expect.stringContaining("reticket ledger unlock "),
      });
      await first.close();
      await withLedger(home.open(TENANT, MANIFEST), async () => undefined);
    });

    it("can be read while it is written", async () => {
      const home = await makeHome();
      await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
        await ledger.append([issued(ada)]);
        expect((await home.open(TENANT, MANIFEST).state()).size).toBe(1);
      });
    });

    it("is unlocked by the right id only", async () => {
      const home = await makeHome();
      const ledger = home.open(TENANT, MANIFEST);
      await ledger.lock("apply");
      await expect(home.unlock(TENANT, newRun())).rejects.toMatchObject({ code: "LOCK_NOT_FOUND" });
      const refusal: unknown = await home
        .open(TENANT, MANIFEST)
        .lock("apply")
        .catch((error: unknown) => error);
      const id = /unlock (\w+)/.exec(String((refusal as { mend?: string }).mend))?.[1] ?? "";
      expect(await home.unlock(TENANT, id)).toMatchObject({ id, manifest: MANIFEST, operation: "apply" });
      await expect(home.unlock(TENANT, id)).rejects.toMatchObject({ code: "LOCK_NOT_FOUND" });

      const next = home.open(TENANT, MANIFEST);
      await next.lock("apply");
      await ledger.close();
      await expect(home.open(TENANT, MANIFEST).lock("apply")).rejects.toMatchObject({
        code: "LEDGER_LOCKED",
      });
      await next.close();
    });

    it("refuses an append without the lock, or before its state was read", async () => {
      const home = await makeHome();
      const ledger = home.open(TENANT, MANIFEST);
      await expect(ledger.append([issued(ada)])).rejects.toMatchObject({ code: "INTERNAL" });
      await ledger.lock("apply");
      await expect(ledger.append([issued(ada)])).rejects.toMatchObject({ code: "INTERNAL" });
      await ledger.close();
    });

    it("refuses a record that does not fit the schema, and takes the next", async () => {
      const home = await makeHome();
      await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
        const bad = ledger.append([{ ...issued(ada), key: "no hash" } as never]);
        await expect(bad).rejects.toMatchObject({ code: "INTERNAL" });
        await ledger.append([issued(ada)]);
      });
      expect((await home.open(TENANT, MANIFEST).state()).size).toBe(1);
    });

    it("takes over the whole history of another, and no other's", async () => {
      const source = await makeHome();
      await write(source, [started(), issued(ada), finished()]);
      const home = await makeHome();
      const history = (): AsyncIterable<string> => source.open(TENANT, MANIFEST).history();
      await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
        await ledger.restore(history());
        await ledger.state();
        await ledger.append([issued(grace)]);
        await expect(ledger.restore(history())).rejects.toMatchObject({ code: "LEDGER_WRITE_FAILED" });
      });
      const original = await source.open(TENANT, MANIFEST).state();
      const copy = await home.open(TENANT, MANIFEST).state();
      expect(copy.head).toMatchObject({ lineage: original.head?.lineage, seq: 4 });
      await withLedger(home.open(TENANT, "other"), async (ledger) => {
        await expect(ledger.restore(history())).rejects.toThrow();
      });
      expect(await home.manifests(TENANT)).toEqual([MANIFEST]);
    });
  });
}
