import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { FORMAT_VERSION, isKnownType, NEEDS, RECORD_TYPES } from "../../src/ledger/record-types.js";

const schema = JSON.parse(
  readFileSync(new URL("../../schemas/ledger-record.schema.json", import.meta.url), "utf8"),
) as { oneOf: { $ref: string }[]; $defs: Record<string, { properties?: { type?: { const: string } } }> };

it("the table of record types holds every type of the schema, and no other", () => {
  const types = schema.oneOf.map(
    ({ $ref }) => schema.$defs[$ref.split("/").at(-1)!]?.properties?.type?.const,
  );
  expect(Object.keys(RECORD_TYPES).sort()).toEqual(types.sort());
});

it("the newest format is the one that brought the newest record", () => {
  expect(Math.max(...Object.values(RECORD_TYPES))).toBe(FORMAT_VERSION);
  for (const type of Object.keys(RECORD_TYPES)) expect(isKnownType(type), type).toBe(true);
  for (const type of ["header", "toString", "", undefined, 1]) expect(isKnownType(type)).toBe(false);
});

it("what a reader needs is a version that is released by then", () => {
  const number = (version: string): number =>
    version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
  expect(number(NEEDS)).toBeLessThanOrEqual(number(manifest.version));
});
