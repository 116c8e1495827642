import { describe, expect, it } from "vitest";
import { ReticketError } from "../../../src/errors.js";
import { markText, newEvent, parseMark } from "../../../src/ledger/pause/mark.js";
import type { PauseMarks } from "../../../src/ledger/pause/marks.js";
import { isHalt, isPaused, PauseWatch } from "../../../src/ledger/pause/watch.js";
import { LeapingClocks } from "../../support/leaping-clocks.js";
import { TurnedClocks } from "../../support/turned-clocks.js";

const TENANT = "acme.eu.auth0.com";

/** Marks in memory, a watch of two manifests, and clocks to turn. */
async function watching() {
  const clocks = new TurnedClocks();
  const texts = new Map<string, string>();
  let failure: Error | undefined;
  const state = {
    readings: 0,
    fail: (error: Error | undefined) => {
      failure = error;
    },
  };
  const marks: PauseMarks = {
    pollMs: 1_000,
    read: async () => {
      state.readings++;
      if (failure !== undefined) throw failure;
      return new Map(texts);
    },
    replace: async () => true,
  };
  const recorded = new Map([
    ["one", []],
    ["two", []],
  ]);
  const watch = await PauseWatch.begin({ marks, tenant: TENANT, recorded, clocks });
  const pause = (name: string) => texts.set(name, markText([newEvent("paused", "ada@ci", "wrong list")]));
  return { clocks, watch, state, pause, texts };
}

const AWAY = new ReticketError("LEDGER_UNREADABLE", "the disk is gone");

describe("a watch for pauses", () => {
  it("reads on while a run is at work, and stops it at the next reading after a pause", async () => {
    const { clocks, watch, pause, state } = await watching();
    expect(watch.isClear).toBe(true);
    await clocks.pass(5_000);
    expect(state.readings).toBe(6);
    pause("two");
    expect(watch.isClear).toBe(true);
    await clocks.pass(1_000);
    expect(watch.isClear).toBe(false);
    expect(watch.signal.reason).toMatchObject({
      code: "PAUSED",
      context: { manifest: "two", actor: "ada@ci" },
    });
    await expect(watch.confirm()).rejects.toBe(watch.signal.reason);
  });

  it("stays stopped once it has seen a pause, although that is over", async () => {
    const { clocks, watch, pause, texts } = await watching();
    pause("one");
    await clocks.pass(1_000);
    texts.clear();
    await clocks.pass(60_000);
    expect(watch.isClear).toBe(false);
  });

  it("lets nothing out on a reading that is older than eight seconds, and reads again before that", async () => {
    const { clocks, watch, state } = await watching();
    state.fail(AWAY);
    await clocks.pass(7_900);
    expect(watch.isClear).toBe(true);
    await clocks.pass(200);
    expect(watch.isClear).toBe(false);
    expect(watch.signal.aborted).toBe(false);
    state.fail(undefined);
    await watch.confirm();
    expect(watch.isClear).toBe(true);
  });

  it("lets nothing out after a sleep of the machine before it has looked again", async () => {
    const { clocks, watch, pause } = await watching();
    pause("one");
    clocks.suspend(3_600_000);
    expect(watch.isClear).toBe(false);
    await expect(watch.confirm()).rejects.toMatchObject({ code: "PAUSED" });
  });

  it("waits a minute for marks that can't be read, and then ends the run", async () => {
    const { clocks, watch, state } = await watching();
    state.fail(AWAY);
    await clocks.pass(9_000);
    let ended: unknown;
    const confirmed = watch.confirm().catch((error: unknown) => {
      ended = error;
    });
    await clocks.pass(55_000);
    expect(ended).toBeUndefined();
    await clocks.pass(7_000);
    await confirmed;
    expect(ended).toBe(AWAY);
    expect(isHalt(ended)).toBe(true);
    expect(watch.signal.reason).toBe(AWAY);
  });

  it("ends the run where its readings take longer than they are worth", async () => {
    const clocks = new LeapingClocks();
    let readings = 0;
    const marks: PauseMarks = {
      pollMs: 1_000,
      read: async () => {
        readings++;
        clocks.stop(9_000);
        return new Map();
      },
      replace: async () => true,
    };
    const recorded = new Map([["one", []]]);
    const watch = await PauseWatch.begin({ marks, tenant: TENANT, recorded, clocks });
    expect(watch.isClear).toBe(false);
    await expect(watch.confirm()).rejects.toMatchObject({
      code: "LEDGER_UNREADABLE",
      message: `${TENANT}: it can't be read in time whether a manifest is paused`,
      hint: expect.stringContaining("answers"),
    });
    expect(readings).toBeGreaterThan(5);
    expect(clocks.slept).toEqual([500, 500]);
  });

  it("does not read again while a reading is under way, and reads on once that has failed", async () => {
    const clocks = new TurnedClocks();
    const pending: ((error?: Error) => void)[] = [];
    let isSlow = false;
    const marks: PauseMarks = {
      pollMs: 1_000,
      read: () =>
        isSlow
          ? new Promise((resolve, reject) => {
              pending.push((error) => (error === undefined ? resolve(new Map()) : reject(error)));
            })
          : Promise.resolve(new Map()),
      replace: async () => true,
    };
    const recorded = new Map([["one", []]]);
    const watch = await PauseWatch.begin({ marks, tenant: TENANT, recorded, clocks });
    isSlow = true;
    await clocks.pass(5_000);
    expect(pending).toHaveLength(1);
    pending[0]!(AWAY);
    await clocks.pass(2_000);
    expect(pending).toHaveLength(2);
    expect(watch.isClear).toBe(true);
    watch.end();
    pending[1]!();
    await clocks.pass(5_000);
    expect(pending).toHaveLength(2);
  });

  it("refuses to begin while a manifest is paused, or while its mark makes no sense", async () => {
    const recorded = new Map([["one", []]]);
    for (const text of [markText([newEvent("paused", "a", "x")]), "", "{}", "x".repeat(300_000)]) {
      const marks: PauseMarks = {
        pollMs: 1_000,
        read: async () => new Map([["one", text]]),
        replace: async () => true,
      };
      await expect(PauseWatch.begin({ marks, tenant: TENANT, recorded })).rejects.toMatchObject({
        code: "PAUSED",
        hint: expect.stringContaining("reticket resume --name one"),
      });
    }
  });
});

it("a pause, and marks that can't be read, halt a run; no other error is taken for them", () => {
  const paused = new ReticketError("PAUSED", "paused");
  expect(
    [paused, AWAY, new ReticketError("LEDGER_MOVED", "x"), new Error("PAUSED"), undefined].map(isPaused),
  ).toEqual([...[true, false, false, false, false]]);
  expect(
    [paused, AWAY, new ReticketError("LEDGER_MOVED", "x"), new Error("PAUSED"), undefined].map(isHalt),
  ).toEqual([...[true, true, false, false, false]]);
});

describe("a mark that can't be read", () => {
  const [event] = parseMark(markText([newEvent("paused", "a", "x")]))!;
  it.each<[string, unknown]>([
    ["of a newer format", { format_version: 2, events: [event] }],
    ["without events", { format_version: 1, events: [] }],
    ["with an event of another kind", { format_version: 1, events: [{ ...event, type: "stopped" }] }],
    ["with an id that is no ULID", { format_version: 1, events: [{ ...event, id: "1" }] }],
    ["with a pause without a reason", { format_version: 1, events: [{ ...event, why: "" }] }],
    ["that is a list", [event]],
    ["that is null", null],
  ])("is one %s", (_, value) => expect(parseMark(JSON.stringify(value))).toBeUndefined());
});
