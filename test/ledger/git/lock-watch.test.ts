import { describe, expect, it } from "vitest";
import { LockWatch } from "../../../src/ledger/git/lock-watch.js";
import { TurnedClocks } from "../../support/turned-clocks.js";

const FOLDER = "acme.eu.auth0.com/inc-2041";

/** A clone's notes, and watches that keep theirs there. */
function watched() {
  const notes = new Map<string, string>();
  const clocks = new TurnedClocks();
  const clone = {
    note: async (name: string) => notes.get(name),
    keepNote: async (name: string, text: string) => {
      notes.set(name, text);
    },
  };
  const seenFor = (lock = "a lock", { boot = "this boot", folder = FOLDER } = {}): Promise<number> =>
    new LockWatch(clone, clocks, boot).seenFor(folder, lock);
  return { notes, clocks, seenFor };
}

describe("how long a lock was seen unchanged", () => {
  it("is counted from the first look, by whichever command looked", async () => {
    const { clocks, seenFor } = watched();
    expect(await seenFor()).toBe(0);
    expect(await seenFor()).toBe(0);
    clocks.stop(60_000);
    expect(await seenFor()).toBe(60_000);
    clocks.stop(60_000);
    expect(await seenFor()).toBe(120_000);
  });

  it("begins again with each text, each ledger and each boot", async () => {
    const { clocks, seenFor } = watched();
    await seenFor();
    clocks.stop(60_000);
    expect(await seenFor("a lock", { folder: "other" })).toBe(0);
    expect(await seenFor("another lock")).toBe(0);
    expect(await seenFor("a lock")).toBe(0);
    clocks.stop(60_000);
    expect(await seenFor("a lock", { boot: "the next boot" })).toBe(0);
    clocks.stop(1_000);
    expect(await seenFor("a lock", { boot: "the next boot" })).toBe(1_000);
  });

  it("counts what both the wall clock and the one since the boot say", async () => {
    const { clocks, seenFor } = watched();
    await seenFor();
    clocks.at.wall += 3_600_000;
    expect(await seenFor()).toBe(0);
    clocks.stop(5_000);
    expect(await seenFor()).toBe(5_000);
    clocks.at.wall -= 3_602_000;
    expect(await seenFor()).toBe(3_000);
    clocks.at.uptime += 3_600_000;
    expect(await seenFor()).toBe(3_000);
  });

  it.each(["wall", "uptime"] as const)("begins again where the %s clock went back", async (clock) => {
    const { clocks, seenFor } = watched();
    await seenFor();
    clocks.stop(60_000);
    clocks.at[clock] -= 60_001;
    expect(await seenFor()).toBe(0);
    clocks.stop(1_000);
    expect(await seenFor()).toBe(1_000);
  });

  it("does not depend on what a note's text may have become", async () => {
    const { notes, clocks, seenFor } = watched();
    await seenFor();
    const whole = JSON.parse(notes.get(FOLDER)!);
    for (const note of ["", "nonsense", "null", "{}", ...["lock", "boot", "uptime", "wall"].map(without)]) {
      notes.set(FOLDER, note);
      clocks.stop(60_000);
      expect(await seenFor(), note).toBe(0);
    }
    notes.set(FOLDER, JSON.stringify(whole));
    expect(await seenFor()).toBe(480_000);

    function without(name: string): string {
      return JSON.stringify({ ...whole, [name]: null });
    }
  });

  it("keeps no lock's text in the clone", async () => {
    const { notes, seenFor } = watched();
    await seenFor("the text of a lock");
    expect([...notes.values()].join()).not.toContain("the text");
  });
});
