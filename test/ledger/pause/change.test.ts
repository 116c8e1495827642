import { describe, expect, it } from "vitest";
import type { LedgerRecord } from "../../../src/ledger/ledger.js";
import { changePause, recordPauses } from "../../../src/ledger/pause/change.js";
import { markText, newEvent, type PauseEvent, parseMark } from "../../../src/ledger/pause/mark.js";
import type { PauseMarks } from "../../../src/ledger/pause/marks.js";
import { MANIFEST, TENANT } from "../support.js";

const WHOSE = { tenant: TENANT, manifest: MANIFEST };
const PAUSE = { type: "paused", actor: "ada@ci", why: "wrong list" } as const;
const RESUME = { type: "resumed", actor: "grace@ci" } as const;

/** Marks in memory. @param interfere is called before each replacement, as if another were at work */
function marksWith(text?: string, interfere = (_: Map<string, string>): void => {}) {
  const texts = new Map(text === undefined ? [] : [[MANIFEST, text]]);
  const calls: string[] = [];
  const marks: PauseMarks = {
    pollMs: 1_000,
    read: async (_, manifests, { fresh }) => {
      calls.push(`read ${manifests.join(" ")}${fresh ? "" : ", not fresh"}`);
      return new Map(texts);
    },
    replace: async (_, manifest, before, after) => {
      calls.push("replace");
      interfere(texts);
      if (texts.get(manifest) !== before) return false;
      if (after === undefined) texts.delete(manifest);
      else texts.set(manifest, after);
      return true;
    },
  };
  return { marks, texts, calls, text: () => texts.get(MANIFEST) };
}

/** A ledger that was read, with these pauses. */
function ledgerWith(recorded: PauseEvent[], { manifest = MANIFEST, isThere = true } = {}) {
  const appended: LedgerRecord[][] = [];
  const head = isThere ? { lineage: "ours", seq: 1, sum: "sum" } : null;
  const append = async (records: readonly LedgerRecord[]): Promise<void> => {
    appended.push([...records]);
  };
  return { ledger: { manifest, head, append }, recorded, appended };
}

describe("a pause that is changed", () => {
  it("is added to what the mark has, unless it is as wanted already", async () => {
    const { marks, text } = marksWith();
    const paused = await changePause(marks, WHOSE, [], PAUSE);
    expect(paused).toMatchObject({ isChanged: true, before: undefined, after: { actor: "ada@ci" } });
    const again = await changePause(marks, WHOSE, [], { ...PAUSE, actor: "eve@ci" });
    expect(again).toMatchObject({
      isChanged: false,
      before: { actor: "ada@ci" },
      after: { actor: "ada@ci" },
    });
    await changePause(marks, WHOSE, [], RESUME);
    expect(parseMark(text()!)).toMatchObject([PAUSE, RESUME]);
    expect(await changePause(marks, WHOSE, [], RESUME)).toMatchObject({ isChanged: false, after: undefined });
  });

  it("takes the place of a mark that can't be read, also where it says the same", async () => {
    const { marks, text } = marksWith("nonsense");
    expect(await changePause(marks, WHOSE, [], PAUSE)).toMatchObject({ isChanged: true });
    expect(parseMark(text()!)).toMatchObject([PAUSE]);
  });

  it("is tried again with what another has made of the mark meanwhile, from fresh readings", async () => {
    let races = 0;
    const other = newEvent("paused", "eve@ci", "first");
    const { marks, calls } = marksWith(undefined, (texts) => {
      if (races++ === 0) texts.set(MANIFEST, markText([other]));
    });
    const change = await changePause(marks, WHOSE, [], PAUSE);
    expect(change).toMatchObject({ isChanged: false, before: { actor: "eve@ci" } });
    expect(calls).toEqual([`read ${MANIFEST}`, "replace", `read ${MANIFEST}`]);
  });

  it("is given up where others change it again and again", async () => {
    let races = 0;
    const { marks, calls } = marksWith(undefined, (texts) => {
      const type = races++ % 2 === 0 ? "paused" : "resumed";
      texts.set(MANIFEST, markText([newEvent("resumed", `${races}`), newEvent("resumed", type)]));
    });
    await expect(changePause(marks, WHOSE, [], PAUSE)).rejects.toMatchObject({
      code: "LEDGER_WRITE_FAILED",
      message: `${MANIFEST}: others changed its pause again and again`,
      hint: "run the same command again",
    });
    expect(calls.filter((call) => call === "replace")).toHaveLength(30);
  });
});

describe("marked pauses that are recorded", () => {
  const [paused, resumed] = [newEvent("paused", "ada@ci", "wrong list"), newEvent("resumed", "grace@ci")];

  it("are appended once, and stay in the mark while they are in force", async () => {
    const { marks, text } = marksWith(markText([paused]));
    const ledger = ledgerWith([]);
    expect(await recordPauses(marks, TENANT, [ledger])).toEqual([MANIFEST]);
    expect(ledger.appended).toEqual([
      [{ type: "paused", run: paused.id, actor: "ada@ci", why: "wrong list" }],
    ]);
    expect(text()).toBe(markText([paused]));
    const again = ledgerWith([paused]);
    expect(await recordPauses(marks, TENANT, [again])).toEqual([]);
    expect(again.appended).toEqual([]);
  });

  it("leave the mark once they are over, recorded just now or before", async () => {
    const { marks, text } = marksWith(markText([paused, resumed]));
    const ledger = ledgerWith([paused]);
    expect(await recordPauses(marks, TENANT, [ledger])).toEqual([MANIFEST]);
    expect(ledger.appended).toEqual([[{ type: "resumed", run: resumed.id, actor: "grace@ci" }]]);
    expect(text()).toBeUndefined();
    const late = marksWith(markText([resumed]));
    expect(await recordPauses(late.marks, TENANT, [ledgerWith([paused, resumed])])).toEqual([]);
    expect(late.text()).toBeUndefined();
  });

  it("leave in the mark no more than what is in force", async () => {
    const { marks, text } = marksWith(markText([resumed, paused]));
    await recordPauses(marks, TENANT, [ledgerWith([])]);
    expect(text()).toBe(markText([paused]));
  });

  it("leave a mark alone that another has changed meanwhile", async () => {
    const other = markText([resumed, newEvent("paused", "eve@ci", "again")]);
    const { marks, text } = marksWith(markText([paused, resumed]), (texts) => texts.set(MANIFEST, other));
    await recordPauses(marks, TENANT, [ledgerWith([])]);
    expect(text()).toBe(other);
  });

  it("are not looked for where there is no ledger to record them in, or no mark that says them", async () => {
    const { marks, calls } = marksWith(markText([paused]));
    expect(await recordPauses(marks, TENANT, [])).toEqual([]);
    expect(calls).toEqual([]);
    const absent = ledgerWith([], { isThere: false });
    expect(await recordPauses(marks, TENANT, [absent, ledgerWith([], { manifest: "other" })])).toEqual([]);
    expect(absent.appended).toEqual([]);
    expect(calls).toEqual([`read ${MANIFEST} other`]);
    const garbled = marksWith("nonsense");
    expect(await recordPauses(garbled.marks, TENANT, [ledgerWith([])])).toEqual([]);
    expect(garbled.text()).toBe("nonsense");
  });
});
