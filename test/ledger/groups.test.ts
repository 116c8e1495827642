import { describe, expect, it } from "vitest";
import { deliveringRecord } from "../../src/ledger/claim.js";
import { decodeGroup, encodeGroups, type GroupContext, groupsOf, Misread } from "../../src/ledger/groups.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { isLedgerRecord } from "../../src/ledger/line.js";
import { NamedTargets } from "../../src/ledger/named-targets.js";
import type { Target } from "../../src/target.js";
import { seeded } from "../support/simulated-tenant.js";
import {
  ada,
  claimed,
  finished,
  grace,
  inDoubt,
  issued,
  mary,
  RUN,
  rejected,
  sha,
  started,
} from "./support.js";

const AT = Date.parse("2026-11-01T12:00:00.123Z");

/** Through the text and back, against a table of its own for each side, as a writer and a reader have one. */
function roundTrip(commits: LedgerRecord[][], spelled = false): { records: unknown[]; text: string } {
  const [written, read] = [new NamedTargets(), new NamedTargets()];
  const records: unknown[] = [];
  let text = "";
  for (const [index, commit] of commits.entries()) {
    const at = AT + 250 * index;
    const line = JSON.stringify(encodeGroups(commit, spelled ? undefined : { table: written, at }));
    text += `${line}\n`;
    records.push(...decoded(JSON.parse(line), { table: read, at }));
  }
  return { records, text };
}

function decoded(groups: unknown, context: GroupContext): unknown[] {
  const records: unknown[] = [];
  for (const group of groupsOf(groups)) decodeGroup(group, RUN, context, (record) => records.push(record));
  return records;
}

const delivered = (
  target: Target,
  key = "k",
  id = `${sha(key)}_abcdefgh@acme.eu.auth0.com`,
): LedgerRecord => ({
  type: "delivered",
  run: RUN,
  key: sha(key),
  target,
  channel: "smtp",
  id,
});

const completed = (target: Target, reset_at = "2026-11-02T08:09:10.123Z"): LedgerRecord => ({
  type: "completed",
  run: RUN,
  key: sha("k"),
  target,
  reset_at,
});

describe("the records of a line", () => {
  it("are one group of columns where they are of one type, and what all share is said once", () => {
    const { records, text } = roundTrip([
      [issued(ada, "one", "a"), issued(grace, "two", "g"), inDoubt(mary)],
    ]);
    expect(JSON.parse(text)).toEqual([
      {
        type: "issued",
        n: 2,
        key: [sha("a"), sha("g")],
        target: ["auth0|ada", "auth0|grace"],
        ticket_sha256: [sha("one"), sha("two")],
        expires_at: (Date.parse("2099-01-01T00:00:00Z") - Math.floor(AT / 1000) * 1000) / 1000,
      },
      { type: "in_doubt", key: sha("k"), target: mary, why: "socket hang up" },
    ]);
    expect(records).toEqual([issued(ada, "one", "a"), issued(grace, "two", "g"), inDoubt(mary)]);
  });

  it("name a target once in the ledger, and from then on by its number", () => {
    const commits = [[claimed(ada, grace, mary)], [issued(grace), issued(mary)], [delivered(mary)]];
    const { records, text } = roundTrip(commits);
    expect(records).toEqual(commits.flat());
    expect(text.split("\n").map((line) => line && JSON.parse(line))).toEqual([
      [{ type: "claimed", targets: ["auth0|ada", "auth0|grace", mary] }],
      [expect.objectContaining({ type: "issued", n: 2, target: [1, 2], key: sha("k") })],
      [{ type: "delivered", target: 2, channel: "smtp", id: "*_abcdefgh@acme.eu.auth0.com" }],
      "",
    ]);
  });

  it("name a key again where it is another than the target's last", () => {
    const commits = [
      [issued(ada, "one", "a")],
      [delivered(ada, "a")],
      [issued(ada, "two", "b")],
      [delivered(ada, "a")],
    ];
    const { records, text } = roundTrip(commits);
    expect(records).toEqual(commits.flat());
    const keys = text.split("\n").map((line) => line && JSON.parse(line)[0].key);
    expect(keys).toEqual([sha("a"), undefined, sha("b"), sha("a"), ""]);
  });

  it.each(["*", "**", `*${sha("k")}`, `${sha("k")}*`, `**${sha("k")}**${sha("k")}*`, "plain"])(
    "keep an id with stars: %s",
    (id) => {
      expect(roundTrip([[delivered(ada, "k", id)]]).records).toEqual([delivered(ada, "k", id)]);
      expect(roundTrip([[delivered(ada, "k", id)]], true).records).toEqual([delivered(ada, "k", id)]);
    },
  );

  it.each([
    "2026-11-02T08:09:10.123Z",
    "1970-01-01T00:00:00.000Z",
    "9999-12-31T23:59:59.999Z",
    "2026-02-30T00:00:00.000Z",
  ])("keep the time %s as it was spelled", (time) => {
    expect(roundTrip([[completed(ada, time)]]).records).toEqual([completed(ada, time)]);
    const record = { ...issued(ada), expires_at: `${time.slice(0, 19)}Z` } as LedgerRecord;
    expect(roundTrip([[record]]).records).toEqual([record]);
  });

  it("are what they were, whatever stands beside what, spelled out or not", () => {
    const seed = Number(process.env.RETICKET_GROUPS_SEED ?? Date.now() % 1e9);
    const random = seeded(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const targets: Target[] = [
      ada,
      grace,
      mary,
      { ...mary, email: "mary@example.com" },
      { user_id: "u|é\n" },
    ];
    const one = (): LedgerRecord =>
      pick<() => LedgerRecord>([
        started,
        finished,
        () => claimed(...targets.filter(() => random() < 0.5), pick(targets)),
        () => deliveringRecord(RUN, pick(["smtp", "file"]), [pick(targets)]),
        () => issued(pick(targets), String(random()), pick(["a", "b"])),
        () => ({ ...issued(pick(targets)), generation: 2, request_id: pick(["r", "s"]) }) as LedgerRecord,
        () => rejected(pick(targets), pick(["a", "b"])),
        () => ({ type: "rejected", run: RUN, key: sha("a"), target: pick(targets), status: 400 }),
        () => inDoubt(pick(targets)),
        () => delivered(pick(targets), pick(["a", "b"])),
        () => ({ ...delivered(pick(targets)), unverified: true, status: 250 }) as LedgerRecord,
        () => completed(pick(targets)),
        () => ({ type: "sealed", run: RUN, age: "YWdl" }),
      ])();
    for (let round = 0; round < 300; round++) {
      const commits = Array.from({ length: 8 }, () =>
        Array.from({ length: 1 + Math.floor(random() * 6) }, one),
      );
      // A claim names a target once.
      const wanted = commits.map((commit) => commit.map((record) => JSON.parse(JSON.stringify(record))));
      for (const spelled of [false, true]) {
        const { records } = roundTrip(commits, spelled);
        expect(records, `RETICKET_GROUPS_SEED=${seed}`).toEqual(wanted.flat());
        for (const record of records) expect(isLedgerRecord(record)).toBe(true);
      }
    }
  });

  it("keep a record without a key apart from one whose key is the last one", () => {
    const keyless = { type: "noted", run: RUN, target: ada } as unknown as LedgerRecord;
    const commits = [[issued(ada)], [keyless, keyless]];
    expect(roundTrip(commits).records).toEqual(commits.flat());
    expect(roundTrip(commits, true).records).toEqual(commits.flat());
  });
});

describe("groups that no reticket writes are refused", () => {
  it.each<[string, unknown]>([
    ["no list", { type: "claimed" }],
    ["an empty list", []],
    ["no object", [1]],
    ["null", [null]],
    ["a number of a target that was never named", [{ type: "revoked", target: 7 }]],
    ["a negative number", [{ type: "revoked", target: -1 }]],
    ["half a number", [{ type: "revoked", target: 0.5 }]],
    ["no target", [{ type: "claimed", targets: [true] }]],
    ["half a target", [{ type: "claimed", targets: [{ email: "a@example.com" }] }]],
    ["targets that are no list", [{ type: "claimed", targets: 0 }]],
    ["columns of different lengths", [{ type: "revoked", n: 2, target: ["a", "b"], key: ["c"] }]],
    ["a number of records without a column", [{ type: "revoked", n: 1e9, target: "a" }]],
    ["a time beyond all calendars", [{ type: "completed", target: "a", reset_at: 9e15 }]],
  ])("%s", (_, groups) => {
    const context = { table: new NamedTargets(), at: AT };
    expect(() => decoded(groups, context)).toThrow(Misread);
  });
});
