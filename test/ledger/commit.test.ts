import { describe, expect, it } from "vitest";
import { checkRecords, encodeCommit, sameHead } from "../../src/ledger/commit.js";
import type { LedgerHead } from "../../src/ledger/ledger.js";
import { ada, claimed, issued, MANIFEST, sha, started, TENANT } from "./support.js";

const head: LedgerHead = { lineage: "0b8e4b4e-8a5e-4f0c-9a3c-1f2e3d4c5b6a", seq: 7, sum: sha("line") };
const identity = { tenant: TENANT, manifest: MANIFEST };

describe("two heads", () => {
  it("are the same where lineage, line and sum are", () => {
    expect(sameHead(head, { ...head })).toBe(true);
  });

  it.each<[string, Partial<LedgerHead>]>([
    ["lineage", { lineage: "7d1c4a52-0000-4000-8000-1f2e3d4c5b6a" }],
    ["line", { seq: 8 }],
    ["sum", { sum: sha("another") }],
  ])("are not where only their %s differs", (_, change) => {
    expect(sameHead(head, { ...head, ...change })).toBe(false);
  });

  it("are the same where there is no ledger yet, and not where there is one on one side", () => {
    expect(sameHead(null, null)).toBe(true);
    expect(sameHead(head, null)).toBe(false);
    expect(sameHead(null, head)).toBe(false);
  });
});

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
