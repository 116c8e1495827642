import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseWitness,
  parseWitnesses,
  type Witness,
  witnessLine,
} from "../../../src/ledger/witness/witness.js";

const witness: Witness = {
  tenant: "acme.eu.auth0.com",
  manifest: "inc-2041",
  home: "file:/srv/ledger",
  lineage: "9b2ba3a5-8f4e-4d0e-9d0e-3f1f5b1c2d3e",
  seq: 41,
  sum: "c2Vxc3Vt",
  at: "2026-11-26T01:02:03.000Z",
  actor: "ada@ci",
};

describe("a witness's line", () => {
  it("is read as it was written, blanks at its end or not", () => {
    expect(parseWitness(witnessLine(witness))).toEqual(witness);
    expect(parseWitness(`${witnessLine(witness)}   `)).toEqual(witness);
  });

  it("that was changed in one place is no witness", () => {
    const line = witnessLine(witness);
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.constantFrom("0", "9", "x", "}", '"', " "), (place, letter) => {
        fc.pre(line[place] !== letter);
        const changed = line.slice(0, place) + letter + line.slice(place + 1);
        expect([undefined, witness]).toContainEqual(parseWitness(changed));
      }),
    );
  });

  it.each(["", "null", "1", "[]", "{}", '{"lineage":"x"}'])("%j is no witness", (text) => {
    expect(parseWitness(text)).toBeUndefined();
  });
});

describe("several witnesses", () => {
  it("stand one a line, and a text without any says nothing", () => {
    const other = { ...witness, manifest: "batch" };
    const found = parseWitnesses(`${witnessLine(witness)}\n\n${witnessLine(other)}\n`, "witness.ndjson");
    expect(found).toEqual([witness, other].map((one) => ({ ...one, source: "witness.ndjson", named: true })));
    expect(parseWitnesses("\n", "x")).toEqual([]);
  });

  it("with one that is damaged are refused, with the place it came from", () => {
    expect(() => parseWitnesses(`${witnessLine(witness)}\n{"seq":1}`, "witness.ndjson")).toThrow(
      expect.objectContaining({
        code: "WITNESS_INVALID",
        message: expect.stringContaining("witness.ndjson"),
      }),
    );
  });
});
