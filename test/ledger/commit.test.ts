import { describe, expect, it } from "vitest";
import { checkRecords, encodeCommit } from "../../src/ledger/commit.js";
import type { LedgerHead } from "../../src/ledger/ledger.js";
import { ada, claimed, issued, MANIFEST, sha, started, TENANT } from "./support.js";

const head: LedgerHead = { lineage: "0b8e4b4e-8a5e-4f0c-9a3c-1f2e3d4c5b6a", seq: 7, sum: sha("line") };
const identity = { tenant: TENANT, manifest: MANIFEST };

describe("a commit", () => {
  it("begins the ledger with a header, where there is none", () => {
    const { lines, head: last } = encodeCommit([started(), issued(ada)], null, identity);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { seq: 0, type: "header", lineage: last.lineage, ...identity },
      { seq: 1, type: "run_started" },
      { seq: 2, type: "issued", sum: last.sum },
    ]);
    expect(last.seq).toBe(2);
  });

  it("goes on from where the ledger stands", () => {
    const { lines, head: last } = encodeCommit([claimed(ada)], head, identity);
    expect(lines).toHaveLength(1);
    expect(last).toEqual({ lineage: head.lineage, seq: 8, sum: JSON.parse(lines[0]!).sum });
  });

  it("takes no record that the schema does not know, and names its type", () => {
    expect(() => checkRecords([started(), claimed(ada)])).not.toThrow();
    expect(() => checkRecords([started(), { ...issued(ada), key: "no hash" } as never])).toThrow(
      expect.objectContaining({
        code: "INTERNAL",
        message: expect.stringMatching(/"issued" record .*schema/),
      }),
    );
  });
});
