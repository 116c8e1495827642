import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeGroup,
  encodeGroups,
  type Group,
  type GroupContext,
  Misread,
} from "../../src/ledger/groups.js";
import type { LedgerLine, LedgerRecord } from "../../src/ledger/ledger.js";
import { isLedgerRecord } from "../../src/ledger/line.js";
import { NamedTargets } from "../../src/ledger/named-targets.js";
import { PATTERNS, readGroup } from "../../src/ledger/record-group.js";
import type { Target } from "../../src/target.js";
import { sha } from "./support.js";

const RUN = "01JDK0000000000000000000AA";
const AT = Date.parse("2026-11-01T12:00:00.123Z");
const STAMP = { run: RUN, seq: 7, at: "2026-11-01T12:00:00.123Z" };
const USERS: Target[] = [
  { user_id: "auth0|ada" },
  { user_id: "auth0|bob" },
  { user_id: "auth0|zoë" },
  { email: "Mary@example.com", connection_id: "con_1" },
];

/** The records one by one, as far as each of them fits the schema; undefined: one does not. */
function oneByOne(group: unknown, context: GroupContext): LedgerLine[] | undefined {
  const records: LedgerLine[] = [];
  let fits = true;
  try {
    decodeGroup(group, RUN, context, (record) => {
      fits &&= isLedgerRecord(record);
      records.push({ ...record, seq: STAMP.seq, at: STAMP.at } as unknown as LedgerLine);
    });
  } catch (error) {
    if (error instanceof Misread) return undefined;
    throw error;
  }
  return fits ? records : undefined;
}

function context(): GroupContext {
  const table = new NamedTargets();
  for (const [row, user] of USERS.entries()) table.setKey(table.add(user), sha(`last ${row}`));
  return { table, at: AT };
}

/** Both ways leave the same behind for the lines that follow. */
function remembered({ table }: GroupContext): unknown[] {
  return Array.from({ length: table.size }, (_, row) => [table.at(row), table.keyOf(row)]);
}

const hash = fc.constantFrom(sha("a"), sha("b"), sha("c"));
const target = fc.constantFrom(...USERS, { user_id: "auth0|new" });
const outcome = fc.oneof(
  fc.record({
    type: fc.constant("issued"),
    key: hash,
    target,
    ticket_sha256: hash,
    expires_at: fc.constantFrom("2026-11-02T12:00:00Z", "2026-11-03T12:00:00Z"),
  }),
  fc.record({ type: fc.constant("delivered"), key: hash, target, channel: fc.constant("smtp"), id: hash }),
  fc.record({
    type: fc.constant("completed"),
    key: hash,
    target,
    reset_at: fc.constant("2026-11-02T12:00:00.500Z"),
  }),
  fc.record({ type: fc.constant("rejected"), key: hash, target, status: fc.integer({ min: 400, max: 404 }) }),
);

describe("a group that is read as columns", () => {
  it("has the records that it has one by one, and leaves the same behind", () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 12 }), (records) => {
        const lines = records.map((record) => ({ run: RUN, ...record })) as LedgerRecord[];
        const [first, second] = [context(), context()];
        for (const group of encodeGroups(lines, context())) {
          const whole = readGroup(group, STAMP, first);
          const single = oneByOne(group, second);
          const isPlain = !Object.values(group).some(
            (column) => Array.isArray(column) && column.includes(null),
          );
          expect(whole !== undefined).toBe(group.n !== undefined && isPlain);
          if (whole === undefined) oneByOne(group, first);
          else {
            expect([...whole]).toEqual(single);
            const visited: unknown[] = [];
            whole.each((line, number) => {
              visited.push([line.type, "target" in line && line.target, first.table.at(number)]);
            });
            expect(visited).toEqual(
              single!.map((line) => "target" in line && [line.type, line.target, line.target]),
            );
          }
        }
        expect(remembered(first)).toEqual(remembered(second));
      }),
      { numRuns: 300 },
    );
  });

  it("is refused wherever one of its records does not fit, or can't be read: then they are read one by one", () => {
    const whole: Group = {
      ...{ type: "issued", n: 3, target: [0, 1, "auth0|new"], key: [sha("a"), sha("b"), sha("c")] },
      ...{ ticket_sha256: [sha("x"), sha("y"), sha("z")], expires_at: 60 },
    };
    expect([...readGroup(whole, STAMP, context())!]).toEqual(oneByOne(whole, context()));
    const odd = fc.constantFrom<unknown>(
      null,
      0,
      -1,
      99,
      1.5,
      9e15,
      "",
      "x",
      `${sha("a")}A`,
      true,
      [],
      {},
      { user_id: "" },
    );
    const column = fc.constantFrom(
      "type",
      "target",
      "key",
      "ticket_sha256",
      "expires_at",
      "status",
      "n",
      "run",
      "seq",
    );
    const also: Group = {
      ...{ type: "delivered", n: 3, target: [0, 1, 2], channel: "smtp", id: ["a*", "b", "c"] },
    };
    expect([...readGroup(also, STAMP, context())!]).toEqual(oneByOne(also, context()));
    const late: Group = { type: "completed", n: 2, target: [0, 1], reset_at: [5, 260_000_000_000_000] };
    expect(readGroup(late, STAMP, context())).toBeUndefined();
    fc.assert(
      fc.property(column, fc.integer({ min: -1, max: 2 }), odd, (name, place, value) => {
        const before = whole[name];
        const list = Array.isArray(before) ? before : [before, before, before];
        const group = { ...whole, [name]: place === -1 ? value : list.with(place, value) };
        const read = readGroup(group, STAMP, context());
        if (read !== undefined) expect([...read]).toEqual(oneByOne(group, context()));
      }),
      { numRuns: 1_000 },
    );
  });

  it("is not one where a record lacks a field that others have", () => {
    const group = { type: "rejected", n: 2, target: [0, 1], status: 404, message: ["gone", null] };
    expect(readGroup(group, STAMP, context())).toBeUndefined();
    expect(oneByOne(group, context())).toHaveLength(2);
  });
});

it("takes in each column what the schema takes in a field of that name, in every type of record", () => {
  const { $defs } = JSON.parse(readFileSync("schemas/ledger-record.schema.json", "utf8"));
  const types = Object.values<{ title?: string; properties?: Record<string, Record<string, unknown>> }>(
    $defs,
  );
  for (const [name, { source }] of Object.entries(PATTERNS)) {
    const rules = types.flatMap(({ properties = {} }) => {
      const { description: _, $ref, ...rule } = properties[name] ?? {};
      return properties[name] === undefined ? [] : [$ref === undefined ? rule : $defs[String($ref).slice(8)]];
    });
    expect(rules.length).toBeGreaterThan(0);
    for (const { type, pattern, minLength, ...others } of rules) {
      expect([type, Object.keys(others)]).toEqual([
        "string",
        expect.not.arrayContaining(["enum", "maxLength", "format"]),
      ]);
      expect(pattern ?? (minLength === 1 && "^[\\s\\S]")).toBe(source);
    }
  }
});
