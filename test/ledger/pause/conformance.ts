import { describe, expect, it, onTestFinished } from "vitest";
import { copyLedger } from "../../../src/ledger/copy.js";
import { FileBackend } from "../../../src/ledger/file/backend.js";
import type { LedgerBackend, LockedLedger } from "../../../src/ledger/ledger.js";
import { changePause, recordPauses } from "../../../src/ledger/pause/change.js";
import { markText, newEvent, type Pause, parseMark, pauseInForce } from "../../../src/ledger/pause/mark.js";
import { PauseWatch } from "../../../src/ledger/pause/watch.js";
import {
  claimed,
  finished,
  grace,
  issued,
  MANIFEST,
  newRun,
  started,
  TENANT,
  temporaryFolder,
  withLedger,
  write,
} from "../support.js";

/** A backend under test. */
export interface MarkedBackend {
  makeHome(): LedgerBackend | Promise<LedgerBackend>;
  /** The same place, as another machine sees it. */
  elsewhere(home: LedgerBackend): LedgerBackend | Promise<LedgerBackend>;
}

const WHOSE = { tenant: TENANT, manifest: MANIFEST };
const PAUSE = { type: "paused", actor: "ada@ci", why: "wrong list" } as const;
const RESUME = { type: "resumed", actor: "grace@ci" } as const;

async function markOf(home: LedgerBackend): Promise<string | undefined> {
  return (await home.pauses.read(TENANT, [MANIFEST], { fresh: true })).get(MANIFEST);
}

async function inForce(home: LedgerBackend): Promise<Pause | undefined> {
  return pauseInForce(await markOf(home), (await home.open(TENANT, MANIFEST).state()).pauses);
}

async function recordIn(home: LedgerBackend, ledger: LockedLedger): Promise<boolean> {
  const { pauses: recorded } = await ledger.state();
  return (await recordPauses(home.pauses, TENANT, [{ ledger, recorded }])).length > 0;
}

const record = (home: LedgerBackend): Promise<boolean> =>
  withLedger(home.open(TENANT, MANIFEST), (ledger) => recordIn(home, ledger));

/** What the pauses of every backend must do. */
export function pauseConformance(backend: string, { makeHome, elsewhere }: MarkedBackend): void {
  describe(`a pause in ${backend}`, () => {
    it("is in force on another machine at once, with who and why, until it is resumed there", async () => {
      const home = await makeHome();
      await write(home, [started(), finished()]);
      const other = await elsewhere(home);
      expect(await inForce(other)).toBeUndefined();
      expect(await changePause(home.pauses, WHOSE, [], PAUSE)).toMatchObject({
        isChanged: true,
        before: undefined,
        after: { actor: "ada@ci", why: "wrong list" },
      });
      expect(await inForce(other)).toMatchObject({ actor: "ada@ci", why: "wrong list" });
      const again = await changePause(other.pauses, WHOSE, [], { ...PAUSE, actor: "eve@ci" });
      expect(again).toMatchObject({ isChanged: false, before: { actor: "ada@ci" } });
      expect(await changePause(other.pauses, WHOSE, [], RESUME)).toMatchObject({ isChanged: true });
      expect(await inForce(home)).toBeUndefined();
      expect(await changePause(home.pauses, WHOSE, [], RESUME)).toMatchObject({ isChanged: false });
    });

    it("is of one manifest, and makes no ledger", async () => {
      const home = await makeHome();
      await changePause(home.pauses, WHOSE, [], PAUSE);
      const found = await home.pauses.read(TENANT, [MANIFEST, "other"], { fresh: true });
      expect([...found.keys()]).toEqual([MANIFEST]);
      expect(await home.pauses.read("other.auth0.com", [MANIFEST], { fresh: true })).toEqual(new Map());
      expect(await home.manifests(TENANT)).toEqual([]);
      expect(await home.workAtHand(TENANT)).toEqual([]);
    });

    it("is recorded by the process that has the lock, once, and its mark stays until it is resumed", async () => {
      const home = await makeHome();
      await write(home, [started(), finished()]);
      await changePause(home.pauses, WHOSE, [], PAUSE);
      expect(await record(home)).toBe(true);
      expect(await record(home)).toBe(false);
      const { pauses } = await home.open(TENANT, MANIFEST).state();
      expect(pauses).toMatchObject([PAUSE]);
      expect(await inForce(home)).toMatchObject({ actor: "ada@ci" });
      await changePause(home.pauses, WHOSE, pauses, RESUME);
      expect(await record(home)).toBe(true);
      expect(await markOf(home)).toBeUndefined();
      expect((await home.open(TENANT, MANIFEST).state()).pauses).toMatchObject([PAUSE, RESUME]);
      expect(await inForce(home)).toBeUndefined();
    });

    it("counts when its mark is lost and its record is not, and can be resumed then", async () => {
      const home = await makeHome();
      await write(home, [started(), finished()]);
      await changePause(home.pauses, WHOSE, [], PAUSE);
      await record(home);
      expect(await home.pauses.replace(TENANT, MANIFEST, await markOf(home), undefined)).toBe(true);
      expect(await inForce(home)).toMatchObject({ why: "wrong list" });
      const { pauses } = await home.open(TENANT, MANIFEST).state();
      expect(await changePause(home.pauses, WHOSE, pauses, RESUME)).toMatchObject({ isChanged: true });
      expect(await inForce(home)).toBeUndefined();
    });

    it("is over for good once its end is recorded: an older mark that is brought back changes nothing", async () => {
      const home = await makeHome();
      await write(home, [started(), finished()]);
      await changePause(home.pauses, WHOSE, [], PAUSE);
      const old = await markOf(home);
      await changePause(home.pauses, WHOSE, [], RESUME);
      await record(home);
      await home.pauses.replace(TENANT, MANIFEST, undefined, old);
      expect(await inForce(home)).toBeUndefined();
    });

    it("is in force where its mark can't be read, and can be paused and resumed then", async () => {
      const home = await makeHome();
      await write(home, [started(), finished()]);
      await home.pauses.replace(TENANT, MANIFEST, undefined, "nonsense");
      expect(await inForce(home)).toMatchObject({
        actor: undefined,
        why: expect.stringContaining("can't be read"),
      });
      expect(await changePause(home.pauses, WHOSE, [], PAUSE)).toMatchObject({ isChanged: true });
      expect(await inForce(home)).toMatchObject({ actor: "ada@ci" });
      await home.pauses.replace(TENANT, MANIFEST, await markOf(home), "");
      await changePause(home.pauses, WHOSE, [], RESUME);
      expect(await inForce(home)).toBeUndefined();
    });

    it("is changed only if it is what it was", async () => {
      const home = await makeHome();
      const [one, other] = [
        markText([newEvent("paused", "a", "x")]),
        markText([newEvent("paused", "b", "y")]),
      ];
      expect(await home.pauses.replace(TENANT, MANIFEST, other, one)).toBe(false);
      expect(await markOf(home)).toBeUndefined();
      expect(await home.pauses.replace(TENANT, MANIFEST, undefined, one)).toBe(true);
      expect(await home.pauses.replace(TENANT, MANIFEST, undefined, other)).toBe(false);
      // As after an answer that was lost.
      expect(await home.pauses.replace(TENANT, MANIFEST, undefined, one)).toBe(true);
      expect(await home.pauses.replace(TENANT, MANIFEST, one, undefined)).toBe(true);
      expect(await home.pauses.replace(TENANT, MANIFEST, one, undefined)).toBe(true);
      expect(await markOf(home)).toBeUndefined();
    });

    it("is won by one of those who pause at once, and the others are told of that one", async () => {
      const home = await makeHome();
      const other = await elsewhere(home);
      const changes = await Promise.all(
        ["a", "b", "c", "d"].map((actor, index) =>
          changePause((index % 2 === 0 ? home : other).pauses, WHOSE, [], { ...PAUSE, actor }),
        ),
      );
      expect(changes.filter(({ isChanged }) => isChanged)).toHaveLength(1);
      const events = parseMark((await markOf(home)) ?? "")!;
      expect(events).toHaveLength(1);
      for (const { isChanged, before } of changes)
        if (!isChanged) expect(before?.actor).toBe(events[0]!.actor);
    });

    it("is set while a run has the lock, which goes on to write, and learns of it", async () => {
      const home = await makeHome();
      const other = await elsewhere(home);
      await write(home, [started(), finished()]);
      await withLedger(home.open(TENANT, MANIFEST), async (ledger) => {
        const recorded = new Map([[MANIFEST, []]]);
        const watch = await PauseWatch.begin({ marks: home.pauses, tenant: TENANT, recorded });
        onTestFinished(() => watch.end());
        await watch.confirm();
        expect(watch.isClear).toBe(true);
        await ledger.append([started(newRun())]);
        await changePause(other.pauses, WHOSE, [], PAUSE);
        await ledger.append([claimed(grace), issued(grace)]);
        await new Promise((resolve) => {
          if (watch.signal.aborted) resolve(undefined);
          watch.signal.addEventListener("abort", resolve, { once: true });
          // The watch's timer keeps no process alive.
          const timer = setInterval(() => undefined, 1000);
          onTestFinished(() => clearInterval(timer));
        });
        expect(watch.isClear).toBe(false);
        await expect(watch.confirm()).rejects.toMatchObject({
          code: "PAUSED",
          message: expect.stringMatching(/^inc-2041 is paused by ada@ci since \d{4}-.*Z: wrong list$/),
          hint: expect.stringContaining("reticket resume"),
        });
        expect(await recordIn(home, ledger)).toBe(true);
        await ledger.append([finished()]);
      });
      expect((await other.open(TENANT, MANIFEST).state()).pauses).toMatchObject([PAUSE]);
    });

    it("goes along with a ledger that is copied", async () => {
      const home = await makeHome();
      await write(home, [started(), finished()]);
      await changePause(home.pauses, WHOSE, [], PAUSE);
      const file = new FileBackend(temporaryFolder());
      const back = await makeHome();
      await copyLedger(home, file, TENANT);
      await copyLedger(file, back, TENANT);
      for (const copy of [file, back])
        expect(await inForce(copy)).toMatchObject({ actor: "ada@ci", why: "wrong list" });
      expect(await markOf(back)).toBe(await markOf(home));
    });
  });
}
