import { describe, expect, it } from "vitest";
import { copyLedger } from "../../src/ledger/copy.js";
import { FileBackend } from "../../src/ledger/file/backend.js";
import type { Ledger, LedgerBackend, LockedLedger } from "../../src/ledger/ledger.js";
import { chainSum, splitSum } from "../../src/ledger/line.js";
import { verifyLedger, verifyTenant } from "../../src/ledger/verify.js";
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
  temporaryFolder,
  withLedger,
  write,
} from "./support.js";

/** A backend under test. */
export interface Backend {
  /** An empty place, gone after the test. */
  makeHome(): LedgerBackend | Promise<LedgerBackend>;
  /** Rewrites the lines of MANIFEST's ledger, as an attacker would who bypasses every guard. */
  tamper(home: LedgerBackend, edit: (lines: string[]) => string[]): void | Promise<void>;
}

/** What every backend of the ledger must do. */
export function ledgerConformance(backend: string, { makeHome, tamper }: Backend): void {
  describe(`a ledger in ${backend}`, () => {
    it("is empty, and creates nothing, until something is appended", async () => {
      const home = await makeHome();
      const state = await home.open(TENANT, MANIFEST).state();
      expect(state).toMatchObject({ head: null, size: 0, tornBytes: 0, runs: [] });
      expect(await collect(home.open(TENANT, MANIFEST).lines())).toEqual([]);
      await withLedger(home.open(TENANT, MANIFEST), async () => undefined);
      expect(await home.manifests(TENANT)).toEqual([]);
    });

    it("says that it can be written to, before its first ledger and after, and writes nothing to say so", async () => {
      const home = await makeHome();
      expect(await home.probe(TENANT, [MANIFEST])).toMatchObject([{ state: "ok" }]);
      expect(await home.manifests(TENANT)).toEqual([]);
      await write(home, [started(), issued(ada), finished()]);
      const lines = await collect(home.open(TENANT, MANIFEST).history());
      expect(await home.probe(TENANT, [MANIFEST])).toMatchObject([{ state: "ok" }]);
      expect(await collect(home.open(TENANT, MANIFEST).history())).toEqual(lines);
      expect(await home.workAtHand(TENANT, { strict: true })).toEqual([]);
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
      const first = await home.open(TENANT, MANIFEST).lock("apply");
      const refused = home.open(TENANT, MANIFEST).lock("apply");
      await expect(refused).rejects.toMatchObject({
        code: "LEDGER_LOCKED",
        message: expect.stringContaining(`pid ${process.pid}`),
        hint: expect.stringContaining("reticket ledger unlock "),
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

    it("names the processes that work on it, until they have given the lock back", async () => {
      const home = await makeHome();
      expect(await home.workAtHand(TENANT)).toEqual([]);
      await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
        await ledger.append([started()]);
        const found = await home.workAtHand(TENANT);
        expect(found).toMatchObject([{ manifest: MANIFEST, operation: "test", pid: process.pid }]);
      });
      expect(await home.workAtHand(TENANT)).toEqual([]);
    });

    it("is unlocked by the right id only", async () => {
      const home = await makeHome();
      const ledger = await home.open(TENANT, MANIFEST).lock("apply");
      await expect(home.unlock(TENANT, newRun())).rejects.toMatchObject({ code: "LOCK_NOT_FOUND" });
      const refusal: unknown = await home
        .open(TENANT, MANIFEST)
        .lock("apply")
        .catch((error: unknown) => error);
      const id = /unlock (\w+)/.exec(String((refusal as { hint?: string }).hint))?.[1] ?? "";
      expect(await home.unlock(TENANT, id)).toMatchObject({ id, manifest: MANIFEST, operation: "apply" });
      await expect(home.unlock(TENANT, id)).rejects.toMatchObject({ code: "LOCK_NOT_FOUND" });

      const next = await home.open(TENANT, MANIFEST).lock("apply");
      await ledger.close();
      await expect(home.open(TENANT, MANIFEST).lock("apply")).rejects.toMatchObject({
        code: "LEDGER_LOCKED",
      });
      await next.close();
    });

    it("refuses an append before its state was read, and after it was closed", async () => {
      const home = await makeHome();
      const ledger = await home.open(TENANT, MANIFEST).lock("apply");
      await expect(ledger.append([issued(ada)])).rejects.toMatchObject({ code: "INTERNAL" });
      await ledger.state();
      await ledger.append([issued(ada)]);
      await ledger.close();
      await expect(ledger.append([issued(ada)])).rejects.toMatchObject({ code: "INTERNAL" });
      await expect(ledger.state()).rejects.toMatchObject({ code: "INTERNAL" });
      expect(ledger.isHeld()).toBe(false);
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

    it("goes to a file and comes back as what it was", async () => {
      const home = await makeHome();
      await write(home, [started(), claimed(ada, mary), issued(ada)], [inDoubt(mary), finished()]);
      const file = new FileBackend(temporaryFolder());
      const back = await makeHome();
      await copyLedger(home, file, TENANT);
      await copyLedger(file, back, TENANT);
      const history = await collect(home.open(TENANT, MANIFEST).history());
      expect(history).toHaveLength(6);
      expect(await collect(back.open(TENANT, MANIFEST).history())).toEqual(history);
      await write(back, [started(newRun())]);
      expect(await verifyLedger(back.open(TENANT, MANIFEST))).toMatchObject({ head: { seq: 6 } });
      await expect(copyLedger(home, back, TENANT)).rejects.toMatchObject({ code: "USAGE" });
    });

    it("is verified", async () => {
      const home = await makeHome();
      await write(home, [started(), claimed(ada, grace), issued(ada), inDoubt(grace), finished()]);
      expect(await verifyTenant(home, TENANT)).toMatchObject([
        { manifest: MANIFEST, result: { head: { seq: 5 }, targets: 2, inDoubt: 1, issued: 1, tornBytes: 0 } },
      ]);
    });

    it.each<[string, (lines: string[]) => string[], string, string]>([
      ["changed", (lines) => lines.with(2, lines[2]!.replace("ada", "eve")), "LEDGER_DAMAGED", ":3: "],
      ["missing", (lines) => lines.toSpliced(2, 1), "LEDGER_DAMAGED", ":3: "],
      ["there twice", (lines) => lines.toSpliced(3, 0, lines[2]!), "LEDGER_DAMAGED", ":4: "],
      ["nonsense", (lines) => lines.with(3, "nonsense"), "LEDGER_DAMAGED", ":4: "],
      ["no longer its last", (lines) => lines.slice(0, -1), "LEDGER_TRUNCATED", "line 5"],
      ["of a newer format", newer, "LEDGER_NEWER", "ledger format 99"],
    ])("is refused, by all who read it, where a line is %s", async (_, edit, code, message) => {
      const home = await makeHome();
      await write(home, [started(), claimed(ada), issued(ada), finished()]);
      await tamper(home, edit);
      const refusal = { code, message: expect.stringContaining(message) };
      const open = (): Ledger => home.open(TENANT, MANIFEST);
      await expect(open().state()).rejects.toMatchObject(refusal);
      await expect(collect(open().lines())).rejects.toMatchObject(refusal);
      await expect(collect(open().history())).rejects.toMatchObject(refusal);
      await expect(copyLedger(home, await makeHome(), TENANT)).rejects.toMatchObject(refusal);
      const ledger = await open().lock("test");
      await expect(ledger.state()).rejects.toMatchObject(refusal);
      await expect(ledger.append([issued(ada)])).rejects.toThrow();
      await ledger.close();
    });

    it("claims what no other runner works on", async () => {
      const home = await makeHome();
      const other = newRun();
      await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
        await ledger.append([started(other)]);
        expect(await ledger.claim(other, [ada, mary])).toEqual([]);
        await ledger.confirmHeld();
        expect(ledger.isHeld()).toBe(true);
        expect(ledger.runners).toMatchObject({ size: 1, othersPace: 0 });
      });
      const state = await home.open(TENANT, MANIFEST).state();
      expect(state.get(targetId(ada))).toMatchObject({ last: "claimed", inDoubt: true });
    });

    it("lets several work side by side, or else one, and never gives one target to two", async () => {
      const home = await makeHome();
      const users = Array.from({ length: 12 }, (_, n) => ({ user_id: `auth0|${n}` }));
      const won = new Map<string, string[]>();
      await Promise.all(
        Array.from({ length: 4 }, async () => {
          let ledger: LockedLedger;
          const run = newRun();
          try {
            ledger = await home.open(TENANT, MANIFEST).lock("test", { shared: true });
          } catch (error) {
            expect(error).toMatchObject({ code: "LEDGER_LOCKED" });
            return;
          }
          await ledger.state();
          await ledger.append([started(run)]);
          for (const user of users) {
            const taken = await ledger.claim(run, [user]);
            if (taken.length === 0) won.set(user.user_id, [...(won.get(user.user_id) ?? []), run]);
          }
          await ledger.close();
        }),
      );
      expect(won.size).toBe(users.length);
      for (const [user, runs] of won) expect(runs, user).toHaveLength(1);
      expect(await verifyLedger(home.open(TENANT, MANIFEST))).toMatchObject({ targets: users.length });
    });
  });
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A ledger as a version to come would write it: every sum holds. */
function newer(lines: string[]): string[] {
  let sum = "";
  return lines.map((line, index) => {
    const { body } = splitSum(line)!;
    const text = index === 0 ? body.replace(/"format_version":\d+/, '"format_version":99') : body;
    sum = chainSum(sum, text);
    return `${text},"sum":"${sum}"}`;
  });
}
