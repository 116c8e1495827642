import { describe, expect, it } from "vitest";
import { claimedDeliveries, deliveringRecord } from "../../src/ledger/claim.js";
import { Fold } from "../../src/ledger/fold.js";
import type { LedgerRecord, TargetState } from "../../src/ledger/ledger.js";
import { isLedgerRecord } from "../../src/ledger/line.js";
import { type Target, targetId } from "../../src/target.js";
import { ada, grace, issued, mary, RUN, sha } from "./support.js";

const AT = "2026-11-01T12:00:00.000Z";

function stateOf(records: readonly LedgerRecord[], target: Target = ada): TargetState | undefined {
  const fold = new Fold();
  for (const [index, record] of records.entries()) {
    expect(isLedgerRecord(record), JSON.stringify(record)).toBe(true);
    fold.add({ seq: index + 1, at: AT, ...record });
  }
  return fold.state(null, 0).get(targetId(target));
}

const issuedTo = (deliverTo: string, key = "k"): LedgerRecord =>
  ({ ...issued(ada, `https://acme/${key}`, key), deliver_to: deliverTo }) as LedgerRecord;
const redirected = (deliverTo?: string, key = "k"): LedgerRecord => ({
  ...({ type: "redirected", run: RUN, key: sha(key), target: ada } as const),
  ...(deliverTo === undefined ? {} : { deliver_to: deliverTo }),
});
const undelivered = (permanent: boolean): LedgerRecord => ({
  ...({ type: "undelivered", run: RUN, key: sha("k"), target: ada, channel: "smtp", why: "550" } as const),
  permanent,
});

describe("where a ticket is to go", () => {
  it("is the account's own address, unless it was issued with another", () => {
    expect(stateOf([issued(ada)])?.deliverTo).toBeUndefined();
    expect(stateOf([issuedTo("ada@work.example")])?.deliverTo).toBe("ada@work.example");
  });

  it("is what it was redirected to last, also back to the account's own address", () => {
    const records = [issuedTo("a@x.example"), redirected("b@x.example")];
    expect(stateOf(records)?.deliverTo).toBe("b@x.example");
    expect(stateOf([...records, redirected()])?.deliverTo).toBeUndefined();
  });

  it("begins with each new ticket, and no older ticket's redirect touches it", () => {
    const records = [
      issuedTo("a@x.example"),
      redirected("b@x.example"),
      issued(ada, "https://acme/2", "new"),
    ];
    expect(stateOf(records)?.deliverTo).toBeUndefined();
    expect(stateOf([...records, redirected("c@x.example", "k")])?.deliverTo).toBeUndefined();
  });

  it("makes a refusal by the old address count for nothing, and leaves a doubt", () => {
    const claimed = deliveringRecord(RUN, "smtp", [ada], ["a@x.example"]);
    const refused = [issuedTo("a@x.example"), claimed, undelivered(true)];
    expect(stateOf(refused)?.delivery).toEqual({ smtp: "refused" });
    expect(stateOf([...refused, redirected("b@x.example")])?.delivery).toBeUndefined();
    expect(stateOf([issuedTo("a@x.example"), claimed, redirected("b@x.example")])?.delivery).toEqual({
      smtp: "delivering",
    });
  });
});

describe("where a ticket went", () => {
  it("is known from the claim on, each address once, the newest last", () => {
    const claim = (to: string) => deliveringRecord(RUN, "smtp", [ada], [to]);
    expect(stateOf([issued(ada)])?.sentTo).toEqual([]);
    expect(stateOf([issued(ada), claim("a@x.example")])?.sentTo).toEqual(["a@x.example"]);
    const again = ["a@x.example", "b@x.example", "a@x.example"].map(claim);
    expect(stateOf([issued(ada), ...again])?.sentTo).toEqual(["b@x.example", "a@x.example"]);
    expect(stateOf([issued(ada), ...again, issued(ada, "https://acme/2", "new")])?.sentTo).toEqual([]);
  });

  it("is told of each target of a claim, and of none in a line that kept no addresses", () => {
    const record = deliveringRecord(
      RUN,
      "webhook",
      [mary, ada, grace],
      ["m@x.example", undefined, "g@x.example"],
    );
    expect(isLedgerRecord(record)).toBe(true);
    expect([...claimedDeliveries(record)]).toEqual([
      [ada, undefined],
      [grace, "g@x.example"],
      [mary, "m@x.example"],
    ]);
    const bare = deliveringRecord(RUN, "webhook", [ada, mary]);
    expect(bare).not.toHaveProperty("to");
    expect([...claimedDeliveries(bare)]).toEqual([
      [ada, undefined],
      [mary, undefined],
    ]);
  });
});
