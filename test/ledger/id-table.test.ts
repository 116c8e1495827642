import fc from "fast-check";
import { expect, it } from "vitest";
import { IdTable } from "../../src/ledger/id-table.js";

it("numbers ids as a Map would, whatever their text", () => {
  const id = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.constantFrom("", "a", "b"),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
      const table = new IdTable();
      const model = new Map<string, number>();
      for (const each of ids) if (!model.has(each)) model.set(each, model.size);
      expect(ids.map((each) => table.add(each))).toEqual(ids.map((each) => model.get(each)));
      const known = [...model.keys()];
      expect(table.size).toBe(known.length);
      expect(known.map((each) => table.find(each))).toEqual(known.map((_, row) => row));
      expect(known.map((_, row) => table.at(row))).toEqual(known);
      expect(table.find("never added")).toBeUndefined();
    }),
  );
});

it("finds each of many ids that differ in one character", () => {
  const table = new IdTable();
  const ids = Array.from({ length: 20_000 }, (_, n) => `u:auth0|${n}`);
  for (const id of ids) table.add(id);
  expect(ids.map((id) => table.find(id))).toEqual(ids.map((_, row) => row));
  expect(table.at(19_999)).toBe("u:auth0|19999");
});

it("holds ids that are longer than what it has room for at first", () => {
  const table = new IdTable();
  const ids = ["\u20ac".repeat(400), "u:short", "x".repeat(40_000), `${"x".repeat(40_000)}y`];
  expect(ids.map((id) => table.add(id))).toEqual([0, 1, 2, 3]);
  expect(ids.map((id) => table.find(id))).toEqual([0, 1, 2, 3]);
  expect(ids.map((_, row) => table.at(row))).toEqual(ids);
});

it.each([
  ["liquid", "costarring"],
  ["declinate", "macallums"],
])("tells %s from %s, though their hashes are the same", (one, other) => {
  const table = new IdTable();
  expect([table.add(one), table.find(other), table.add(other)]).toEqual([0, undefined, 1]);
  expect([table.find(one), table.find(other)]).toEqual([0, 1]);
});
