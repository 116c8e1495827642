import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waveOpenedRecord } from "../../../src/ledger/claim.js";
import type { LedgerRecord } from "../../../src/ledger/ledger.js";
import { manifestKeys } from "../../../src/manifest/keys.js";
import type { Manifest } from "../../../src/manifest/manifest.js";
import { amountOf, sizesOf, type Wave } from "../../../src/manifest/waves/wave.js";
import { NO_ROOM, waveMembers } from "../../../src/plan/waves/membership.js";
import { manifestOf, RUN, stateOf } from "../../support/manifests.js";

const TENANT = "acme.eu.auth0.com";

function wave(size: Wave["size"]): Wave {
  return { size, gate: undefined, pace: undefined, hours: undefined, words: "" };
}

function manifestWith(ids: readonly string[], waves: readonly Wave[], generation = 1): Manifest {
  return {
    ...manifestOf(
      "m",
      ids.map((id) => ({ user_id: id })),
    ),
    waves,
    generation,
  };
}

function assign(
  manifest: Manifest,
  records: LedgerRecord[],
  isSettled: (id: string) => boolean = () => false,
) {
  return waveMembers({
    manifest,
    keys: manifestKeys(manifest, TENANT),
    recorded: stateOf(records).waves,
    isSettled: (index) => isSettled(manifest.entries.targetId(index)),
  });
}

function membersOf(
  manifest: Manifest,
  records: LedgerRecord[] = [],
  isSettled: (id: string) => boolean = () => false,
): Map<string, number> {
  const { members } = assign(manifest, records, isSettled);
  return new Map(Array.from(members, (number, index) => [manifest.entries.targetId(index), number]));
}

function sizes(members: ReadonlyMap<string, number>, waves: number): number[] {
  const counts = new Array<number>(waves).fill(0);
  for (const number of members.values()) if (number > 0 && number !== NO_ROOM) counts[number - 1]!++;
  return counts;
}

/** Opens a wave with the members that it has now, as a run does. */
function opening(manifest: Manifest, records: LedgerRecord[], number: number): LedgerRecord[] {
  const recorded = stateOf(records).waves;
  const { entries, generation } = manifest;
  const { members, isNew } = assign(manifest, records);
  const targets = Array.from({ length: entries.length }, (_, index) => index)
    .filter((index) => members[index] === number && isNew[index] === 1)
    .map((index) => entries.target(index));
  if (targets.length === 0) return [];
  const membersBefore = recorded.generation === generation ? (recorded.opened.get(number)?.members ?? 0) : 0;
  return [waveOpenedRecord(RUN, { wave: number, generation, membersBefore }, targets)];
}

const anyIds = fc.uniqueArray(
  fc.integer({ min: 0, max: 300 }).map((number) => `auth0|${number}`),
  {
    minLength: 1,
    maxLength: 120,
  },
);
const anyWaves = fc
  .array(
    fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((count) => ({ count })),
      fc.integer({ min: 1, max: 30 }).map((part) => ({ share: part / 100 })),
    ),
    { maxLength: 4 },
  )
  .map((found) => [...found.map(wave), wave("rest")]);

describe("the members of waves", () => {
  it("fill the waves in their order, and every entry is in one", () => {
    fc.assert(
      fc.property(anyIds, anyWaves, (ids, waves) => {
        expect(sizes(membersOf(manifestWith(ids, waves)), waves.length)).toEqual(sizesOf(waves, ids.length));
      }),
    );
  });

  it("are the same in any order of the list", () => {
    fc.assert(
      fc.property(anyIds, anyWaves, (ids, waves) => {
        const turned = membersOf(manifestWith([...ids].reverse(), waves));
        expect(new Map([...turned].sort())).toEqual(new Map([...membersOf(manifestWith(ids, waves))].sort()));
      }),
    );
  });

  it("are a sample of all: an export's order does not show in them", () => {
    const ids = Array.from({ length: 10_000 }, (_, number) => `auth0|${String(number).padStart(5, "0")}`);
    const members = membersOf(manifestWith(ids, [wave({ count: 1000 }), wave("rest")]));
    const firstHalf = ids
      .slice(0, 5000)
      .filter((id) => members.get(`u:${id}`) === 1 || members.get(id) === 1);
    expect(firstHalf.length).toBeGreaterThan(400);
    expect(firstHalf.length).toBeLessThan(600);
  });

  it("stay when the list grows and shrinks, and no wave ever has more members than its size when it was opened", () => {
    const step = fc.oneof(
      { weight: 2, arbitrary: fc.record({ add: anyIds }) },
      { weight: 1, arbitrary: fc.record({ remove: fc.integer({ min: 2, max: 5 }) }) },
      { weight: 2, arbitrary: fc.constant({ open: true }) },
    );
    fc.assert(
      fc.property(anyIds, anyWaves, fc.array(step, { maxLength: 12 }), (start, waves, steps) => {
        let ids = start;
        let opened = 0;
        const records: LedgerRecord[] = [];
        const belongsTo = new Map<string, number>();
        const sizeOf = new Map<number, number>();
        for (const each of steps) {
          if ("add" in each) ids = [...new Set([...ids, ...each.add])];
          else if ("remove" in each) ids = ids.filter((_, place) => place % each.remove !== 0);
          else if (opened < waves.length) {
            opened++;
            const { size } = waves[opened - 1]!;
            sizeOf.set(opened, size === "rest" ? Infinity : amountOf(size, ids.length));
            records.push(...opening(manifestWith(ids, waves), records, opened));
          }
          const members = membersOf(manifestWith(ids, waves), records);
          const recorded = stateOf(records).waves;
          for (const [id, number] of members) {
            if (recorded.waveOf(id) === undefined) continue;
            expect(belongsTo.get(id) ?? number).toBe(number);
            belongsTo.set(id, number);
          }
          for (const [number, { members: count }] of recorded.opened) {
            expect(count).toBeLessThanOrEqual(sizeOf.get(number)!);
          }
          const late = [...members].filter(([id]) => recorded.waveOf(id) === undefined);
          const highest = Math.max(0, ...recorded.opened.keys());
          for (const [, number] of late) expect(number).toBeGreaterThan(Math.min(highest, waves.length - 1));
        }
      }),
    );
  });

  it("are without room where all waves are open and none takes the rest", () => {
    const waves = [wave({ count: 2 }), wave({ count: 1 })];
    const manifest = manifestWith(["a", "b", "c"], waves);
    const records: LedgerRecord[] = [];
    for (const number of [1, 2]) records.push(...opening(manifest, records, number));
    const grown = membersOf(manifestWith(["a", "b", "c", "d"], waves), records);
    expect([...grown.values()].sort((one, other) => one - other)).toEqual([1, 1, 2, NO_ROOM]);
  });

  it("begin again with a raised generation", () => {
    const waves = [wave({ count: 2 }), wave("rest")];
    const manifest = manifestWith(["a", "b", "c", "d"], waves);
    const records = opening(manifest, [], 1);
    const raised = { ...manifest, generation: 2 };
    expect(sizes(membersOf(raised, records), 2)).toEqual([2, 2]);
    records.push(...opening(raised, records, 1));
    expect(stateOf(records).waves).toMatchObject({ generation: 2 });
    expect(stateOf(records).waves.opened.get(1)?.members).toBe(2);
  });

  it("do not count who was issued before the manifest had waves", () => {
    const manifest = manifestWith(["a", "b", "c", "d"], [wave({ count: 2 }), wave("rest")]);
    const first = manifest.entries.targetId(0);
    const members = membersOf(manifest, [], (id) => id === first);
    expect(members.get(first)).toBe(0);
    expect(sizes(members, 2)).toEqual([2, 1]);
  });
});

describe("a wave that two runs open at the same time", () => {
  it("has the members of the first record, although their lists differ", () => {
    const waves = [wave({ count: 3 }), wave("rest")];
    const ids = Array.from({ length: 20 }, (_, number) => `auth0|${number}`);
    const one = opening(manifestWith(ids.slice(0, 10), waves), [], 1);
    const other = opening(manifestWith(ids, waves), [], 1);
    const recorded = stateOf([...one, ...other]).waves;
    expect(recorded.opened.get(1)?.members).toBe(3);
    expect(recorded).toMatchObject({ generation: 1 });
  });
});
