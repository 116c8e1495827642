import { describe, expect, it } from "vitest";
import { totalWithheld, WithheldTally } from "../../src/tenant/withheld-tally.js";

describe("held links", () => {
  it("are counted by reason and host, the most frequent first, whatever order they came in", () => {
    const links = [
      { why: "foreign_host", host: "b.example" },
      { why: "not_https" },
      { why: "foreign_host", host: "a.example" },
      { why: "foreign_host", host: "b.example" },
    ] as const;
    const count = (all: readonly (typeof links)[number][]) => {
      const tally = new WithheldTally();
      for (const link of all) tally.add(link);
      return tally.counts();
    };
    const expected = {
      total: 4,
      kinds: [
        { why: "foreign_host", host: "b.example", count: 2 },
        { why: "foreign_host", host: "a.example", count: 1 },
        { why: "not_https", count: 1 },
      ],
    };
    expect(count(links)).toEqual(expected);
    expect(count(links.toReversed())).toEqual(expected);
    expect(totalWithheld([count(links), count(links.slice(0, 1))])).toMatchObject({ total: 5 });
  });

  it("are counted in full where there are more hosts than are kept", () => {
    const tally = new WithheldTally();
    for (let n = 0; n < 5000; n++) tally.add({ why: "foreign_host", host: `h${n}.example` });
    const { total, kinds } = tally.counts();
    expect([total, kinds.length]).toEqual([5000, 1000]);
    expect(totalWithheld([tally.counts(), tally.counts()]).total).toBe(10_000);
  });
});
