import { describe, expect, it } from "vitest";
import { withheldLine, withheldReason, withheldText } from "../../../src/cli/output/withheld-text.js";
import { WITHHELD_WHYS, type WithheldReason } from "../../../src/tenant/link.js";
import { WithheldTally } from "../../../src/tenant/withheld-tally.js";

function counts(...held: WithheldReason[]) {
  const tally = new WithheldTally();
  for (const one of held) tally.add(one);
  return tally.counts();
}

const foreign = (host: string) => ({ why: "foreign_host", host }) as const;

describe("the text about withheld links", () => {
  it("is nothing where all is well", () => {
    expect(withheldLine(counts())).toBeUndefined();
    expect([...withheldText(counts(), "reticket deliver .")]).toEqual([]);
  });

  it("has words of its own for each reason, and names the host where there is one", () => {
    expect(new Set(WITHHELD_WHYS.map((why) => withheldReason({ why, host: "evil.example" }))).size).toBe(5);
    expect(withheldReason({ why: "credentials", host: "evil.example" })).toContain("evil.example");
    // A forged ledger may hold any host.
    expect(withheldReason(foreign("\u001b[2J"))).not.toContain("\u001b");
  });

  it("comes with the key of the config and the command to run after it", () => {
    const text = [
      ...withheldText(counts(foreign("a.example"), foreign("a.example")), "reticket deliver ."),
    ].join("");
    expect(text).toContain("2 tickets are recorded and sealed");
    expect(text).toContain("2 ×  the link leads to a.example");
    expect(text).toContain("`link_hosts: [a.example]` to reticket.yaml, then run:\n  reticket deliver .");
  });

  it("has no such way out where the link is wrong by itself, and says whom to ask where a ledger was changed", () => {
    const text = [
      ...withheldText(counts({ why: "not_https" }, { why: "other_user" }), "reticket deliver ."),
    ].join("");
    expect(text).not.toContain("link_hosts");
    expect(text).toContain("Find out who changed the ledger");
  });

  it("is cut where every link has a host of its own", () => {
    const many = counts(...Array.from({ length: 500 }, (_, n) => foreign(`h${n}.example`)));
    expect(withheldLine(many)).toBe(
      "500 withheld (the link leads to h0.example: 1, the link leads to h1.example: 1, the link leads to h10.example: 1, and more)",
    );
    const text = [...withheldText(many, "reticket deliver .")];
    expect(text.length).toBeLessThan(20);
    expect(text.join("")).toContain("… and 490 more hosts or reasons");
  });
});
