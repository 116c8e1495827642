import { describe, expect, it } from "vitest";
import { checkRecords, encodeCommit } from "../../src/ledger/commit.js";
import type { LedgerHead, LedgerRecord } from "../../src/ledger/ledger.js";
import { noPosition } from "../../src/ledger/position.js";
import { FORMAT_VERSION } from "../../src/ledger/record-types.js";
import { ada, claimed, grace, issued, MANIFEST, newRun, RUN, sha, started, TENANT } from "./support.js";

const head: LedgerHead = { lineage: "0b8e4b4e-8a5e-4f0c-9a3c-1f2e3d4c5b6a", seq: 7, sum: sha("line") };
const identity = { tenant: TENANT, manifest: MANIFEST };
const types = ({ records }: { records: { type: string }[] }): string[] => records.map(({ type }) => type);

describe("a commit", () => {
  it("begins a new ledger with a header, and puts its records into one line", () => {
    const position = noPosition();
    const { lines, head: last } = encodeCommit([started(), issued(ada)], position, identity);
    const [header, line, ...more] = lines.map((text) => JSON.parse(text));
    expect(header).toMatchObject({ seq: 0, type: "header", lineage: last.lineage, ...identity });
    expect(line).toMatchObject({ seq: 1, ms: 0, run: RUN, sum: last.sum });
    expect(types(line)).toEqual(["run_started", "issued"]);
    expect(more).toEqual([]);
    expect(position).toMatchObject({ head: last, format: FORMAT_VERSION, run: RUN });
  });

  it("goes on from where the ledger stands, and says its run only where that is another", () => {
    const position = { ...noPosition(), head, format: FORMAT_VERSION, run: RUN };
    const other = newRun();
    const records = [claimed(ada), { ...started(), run: other } as LedgerRecord, claimed(grace)];
    const { lines, head: last } = encodeCommit(records, position, identity);
    const values = lines.map((text) => JSON.parse(text));
    expect(values.map(({ seq, run }) => [seq, run])).toEqual([
      [8, undefined],
      [9, other],
      [10, RUN],
    ]);
    expect(last).toEqual({ lineage: head.lineage, seq: 10, sum: values[2].sum });
  });

  it("raises an older format first, in a line that every version can read", () => {
    const position = { ...noPosition(), head, format: 1 };
    const lines = [...encodeCommit([claimed(ada)], position, identity).lines].map((text) => JSON.parse(text));
    expect(lines[0]).toMatchObject({
      seq: 8,
      run: RUN,
      type: "format_raised",
      format_version: FORMAT_VERSION,
    });
    expect(types(lines[1])).toEqual(["claimed"]);
    expect(encodeCommit([claimed(ada)], position, identity).lines).toHaveLength(1);
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
