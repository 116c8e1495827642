import { describe, expect, it } from "vitest";
import { waveOpenedRecord } from "../../../src/ledger/claim.js";
import type { LedgerRecord } from "../../../src/ledger/ledger.js";
import { observationRecord } from "../../../src/ledger/observations.js";
import { manifestKeys } from "../../../src/manifest/keys.js";
import { readHours, type WaveHours } from "../../../src/manifest/waves/hours.js";
import type { Wave, WaveGate } from "../../../src/manifest/waves/wave.js";
import type { Action } from "../../../src/plan/plan.js";
import { planWaves } from "../../../src/plan/waves/wave-plan.js";
import { issuedRecord, manifestOf, RUN, stateOf } from "../../support/manifests.js";

const TENANT = "acme.eu.auth0.com";
const OPENED_AT = "2026-11-24T00:00:00.000Z";
const NOW = Date.parse(OPENED_AT) + 3_600_000;
const USERS = ["a", "b", "c", "d"].map((user_id) => ({ user_id }));
const BARE = manifestOf("m", USERS);
const KEYS = manifestKeys(BARE, TENANT);

const subject = (index: number) => ({ run: RUN, key: KEYS.at(index), target: USERS[index]! });
const issued = (index: number) => issuedRecord(USERS[index]!, KEYS.at(index));

function gate(conditions: Partial<WaveGate>): WaveGate {
  return {
    ...{ completed: undefined, rejectedMax: undefined, undeliveredMax: undefined },
    ...{ inDoubtMax: undefined, afterMs: undefined, at: undefined },
    ...conditions,
  };
}

function wave(size: Wave["size"], more: Partial<Wave> = {}): Wave {
  return { size, gate: undefined, pace: undefined, hours: undefined, words: "", ...more };
}

interface Scene {
  /** What is done with each user. */
  actions?: readonly Action[];
  records?: readonly LedgerRecord[];
  /** How many users the first wave was opened with. */
  opened?: number;
  inFlight?: readonly string[];
  reset?: readonly number[];
}

function planned(waves: readonly Wave[], scene: Scene = {}) {
  const { actions = [], records = [], opened = 0, inFlight = [], reset = [] } = scene;
  const first = waveOpenedRecord(RUN, { wave: 1, generation: 1, membersBefore: 0 }, USERS.slice(0, opened));
  const state = stateOf([...(opened === 0 ? [] : [first]), ...records], OPENED_AT);
  return planWaves({
    manifest: { ...BARE, waves },
    keys: KEYS,
    state,
    action: (index) => actions[index] ?? "issue",
    hasResetBefore: (index) => reset.includes(index),
    isInFlight: ({ target }) => "user_id" in target && inFlight.includes(target.user_id),
    now: NOW,
  })!;
}

describe("the waves of a manifest", () => {
  it("do not exist without `waves`", () => {
    expect(planned([])).toBeUndefined();
  });

  it("are all open at once without gates", () => {
    expect(planned([wave({ count: 1 }), wave("rest")]).waves).toMatchObject([
      { wave: 1, state: "open", size: 1, left: 1, sent: 0, recorded: 0, maySend: true, waitsFor: [] },
      { wave: 2, state: "open", size: 3, left: 3, sent: 0, recorded: 0, maySend: true, waitsFor: [] },
    ]);
  });

  it("wait for the entries of a wave with a gate, and for the waves before them", () => {
    const { waves } = planned([
      wave({ count: 1 }, { gate: gate({ afterMs: 1000 }) }),
      wave({ count: 1 }, { gate: gate({ afterMs: 1000 }) }),
      wave("rest"),
    ]);
    expect(waves.map(({ state, maySend, waitsFor }) => [state, maySend, waitsFor])).toEqual([
      ["open", true, []],
      ["waiting", false, [{ why: "entries", wave: 1, left: 1, inFlight: 0 }]],
      ["waiting", false, [{ why: "wave", wave: 2 }]],
    ]);
  });

  it("count entries without room", () => {
    const { noRoom, waves } = planned([wave({ count: 2 }), wave({ count: 1 })]);
    expect([noRoom, ...waves.map(({ size }) => size)]).toEqual([1, 2, 1]);
  });

  it("keep the recorded number of members if some left the manifest", () => {
    const opened = waveOpenedRecord(RUN, { wave: 1, generation: 1, membersBefore: 0 }, [
      USERS[0]!,
      { user_id: "gone" },
      { user_id: "gone too" },
    ]);
    const { waves } = planned([wave({ count: 3 }), wave("rest")], { records: [opened] });
    expect(waves[0]).toMatchObject({ size: 3, recorded: 3, left: 1, base: 1 });
  });
});

describe("a wave that was opened", () => {
  const TWO = [wave({ count: 3 }, { gate: gate({ completed: { count: 1 } }) }), wave("rest")];

  it("counts its members by what is done with them", () => {
    const actions: Action[] = ["none", "rejected", "hold", "issue"];
    const { waves } = planned(TWO, { actions, opened: 3, records: [issued(0)] });
    expect(waves[0]).toMatchObject({
      ...{ size: 3, base: 3, sent: 3, left: 0, rejected: 1, inDoubt: 1, inFlight: 0, completed: 0 },
      ...{ undelivered: 0, recorded: 3, state: "done", lastAt: Date.parse(OPENED_AT) },
    });
    expect(waves[1]).toMatchObject({ left: 1, lastAt: undefined });
  });

  it("has the entries that are redirected among those that are sent", () => {
    const { waves } = planned(TWO, {
      actions: ["redirect", "none", "none"],
      opened: 3,
      records: [issued(0), issued(1)],
    });
    expect(waves[0]).toMatchObject({ sent: 3, left: 0, rejected: 0 });
  });

  it("opens the next one when its gate's resets are there", () => {
    const scene: Scene = { actions: ["none", "none", "none"], opened: 3, records: [0, 1, 2].map(issued) };
    expect(planned(TWO, scene).waves[1]).toMatchObject({
      ...{ state: "waiting", maySend: false },
      waitsFor: [{ why: "completed", count: 0, needed: 1, of: 3, written: "1" }],
    });
    const reset = observationRecord(RUN, subject(1), { state: "completed", at: NOW });
    const { waves } = planned(TWO, { ...scene, records: [...scene.records!, reset] });
    expect(waves[0]).toMatchObject({ completed: 1, undelivered: 0 });
    expect(waves[1]).toMatchObject({ state: "open", maySend: true, waitsFor: [] });
  });

  it("counts undelivered links, but not those whose users have reset", () => {
    const failed = (index: number): LedgerRecord => ({
      ...{ type: "undelivered", ...subject(index), channel: "smtp", why: "550", permanent: true },
    });
    const records = [...[0, 1, 2].map(issued), failed(0), failed(1)];
    const reset = observationRecord(RUN, subject(1), { state: "completed", at: NOW });
    const actions: Action[] = ["none", "none", "none"];
    expect(planned(TWO, { actions, opened: 3, records }).waves[0]!.undelivered).toBe(2);
    const { waves } = planned(TWO, { actions, opened: 3, records: [...records, reset] });
    expect(waves[0]).toMatchObject({ undelivered: 1, completed: 1 });
  });

  it("waits for requests in flight, and takes those of no running process for doubts", () => {
    const claim: LedgerRecord = { type: "claimed", run: RUN, user_ids: ["a", "b"] };
    const scene: Scene = { actions: ["hold", "hold", "none"], opened: 3, records: [issued(2), claim] };
    const { waves } = planned(TWO, { ...scene, inFlight: ["a"] });
    expect(waves[0]).toMatchObject({ state: "open", sent: 3, left: 0, inFlight: 1, inDoubt: 1 });
    expect(waves[1]!.waitsFor).toEqual([
      { why: "entries", wave: 1, left: 0, inFlight: 1 },
      expect.objectContaining({ why: "completed" }),
    ]);
    expect(planned(TWO, scene).waves[1]!.waitsFor).toMatchObject([{ why: "completed" }]);
    const half: Scene = { ...scene, actions: ["hold", "issue", "none"], inFlight: ["a"] };
    expect(planned(TWO, half).waves[0]).toMatchObject({ state: "open", left: 1, inFlight: 1 });
  });

  it("does not count users who reset before any ticket in the shares", () => {
    const { waves } = planned(TWO, { actions: ["none", "none", "none"], opened: 3, reset: [0, 1] });
    expect(waves[0]).toMatchObject({ size: 3, base: 1, sent: 1 });
  });

  it("does not let the next one wait for users who could not be contained", () => {
    const after = [wave({ count: 2 }, { gate: gate({ at: NOW - 1 }) }), wave("rest")];
    const records: LedgerRecord[] = [
      { type: "uncontained", ...subject(0), why: "400" },
      { type: "unrevoked", ...subject(1), why: "403" },
    ];
    expect(planned(after, { opened: 2 }).waves[1]).toMatchObject({
      waitsFor: [{ why: "entries", wave: 1, left: 2, inFlight: 0 }],
    });
    const { waves } = planned(after, { opened: 2, records });
    expect(waves[0]).toMatchObject({ state: "open", left: 2 });
    expect(waves[1]).toMatchObject({ state: "open", maySend: true, waitsFor: [] });
  });

  it("does not show the time after its last ticket while that is not issued", () => {
    const after = [wave({ count: 2 }, { gate: gate({ afterMs: 9e6, at: NOW + 5 }) }), wave("rest")];
    expect(planned(after, { opened: 2 }).waves[1]!.waitsFor).toEqual([
      { why: "entries", wave: 1, left: 2, inFlight: 0 },
      { why: "at", until: NOW + 5 },
    ]);
    const scene: Scene = { actions: ["none", "none"], opened: 2, records: [issued(0), issued(1)] };
    expect(planned(after, scene).waves[1]!.waitsFor).toEqual([
      { why: "after", until: Date.parse(OPENED_AT) + 9e6 },
      { why: "at", until: NOW + 5 },
    ]);
  });

  it("goes on although a gate before it would close again", () => {
    const second = waveOpenedRecord(RUN, { wave: 2, generation: 1, membersBefore: 0 }, [USERS[3]!]);
    const { waves } = planned(TWO, { opened: 3, records: [second] });
    expect(waves.map(({ state, maySend, recorded }) => [state, maySend, recorded])).toEqual([
      ["open", true, 3],
      ["open", true, 1],
    ]);
  });
});

describe("a wave whose limit is exceeded", () => {
  const limited = [
    wave({ count: 2 }, { gate: gate({ rejectedMax: { count: 0 } }) }),
    wave({ count: 1 }),
    wave("rest"),
  ];

  it("stops everything that is left, in its own wave and in all others", () => {
    const { waves } = planned(limited, { actions: ["rejected", "issue"], opened: 2 });
    expect(waves).toMatchObject([
      { state: "failed", maySend: false, left: 1, exceeded: [{ number: "rejected", count: 1, limit: 0 }] },
      { state: "waiting", maySend: false, left: 1, exceeded: [], waitsFor: [{ why: "failed", wave: 1 }] },
      { state: "waiting", maySend: false, left: 1, exceeded: [], waitsFor: [{ why: "failed", wave: 1 }] },
    ]);
    expect(waves[0]!.waitsFor).toEqual([{ why: "failed", wave: 1 }]);
  });

  it("is failed also if all its entries are sent", () => {
    const { waves } = planned(limited, { actions: ["rejected", "none"], opened: 2, records: [issued(1)] });
    expect(waves[0]).toMatchObject({ state: "failed", left: 0, waitsFor: [] });
    expect(waves[1]).toMatchObject({ maySend: false, waitsFor: [{ why: "failed", wave: 1 }] });
  });
});

describe("a wave with hours", () => {
  const hours = (text: string) => readHours(text) as WaveHours;

  it("waits until they begin, if it has entries to send", () => {
    const later = [wave("rest", { hours: hours("08:00-20:00 Etc/UTC") })];
    expect(planned(later).waves[0]).toMatchObject({
      ...{ state: "waiting", maySend: false },
      waitsFor: [{ why: "hours", until: Date.parse("2026-11-24T08:00:00Z") }],
    });
    const actions: Action[] = ["none", "none", "none", "none"];
    expect(planned(later, { actions, opened: 4 }).waves[0]).toMatchObject({ state: "done", waitsFor: [] });
  });

  it("is sent during them", () => {
    const now = [wave("rest", { hours: hours("00:00-08:00 Etc/UTC") })];
    expect(planned(now).waves[0]).toMatchObject({ state: "open", maySend: true, waitsFor: [] });
  });
});
