import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deliveringRecord } from "../../src/ledger/claim.js";
import { CHANNELS, delivered as isDelivered } from "../../src/ledger/delivery-marks.js";
import { Fold } from "../../src/ledger/fold.js";
import type { LedgerRecord } from "../../src/ledger/ledger.js";
import { isLedgerRecord } from "../../src/ledger/line.js";
import { type Target, targetId } from "../../src/target.js";
import { ada, issued, mary, RUN, rejected, sha } from "./support.js";

const AT = "2026-11-01T12:00:00.000Z";
type Channel = (typeof CHANNELS)[number];

function marksOf(records: readonly LedgerRecord[], target: Target = ada) {
  const fold = new Fold();
  records.forEach((record, index) => {
    fold.add({ seq: index + 1, at: AT, ...record });
  });
  return fold.state(null, 0).get(targetId(target))?.delivery;
}

const claimed = (channel: Channel, ...targets: Target[]) => deliveringRecord(RUN, channel, targets);
const subject = (channel: Channel, key = "k", target: Target = ada) => ({
  run: RUN,
  key: sha(key),
  target,
  channel,
});
const delivered = (channel: Channel, key?: string): LedgerRecord => ({
  type: "delivered",
  ...subject(channel, key),
  id: "id@acme",
});
const undelivered = (channel: Channel, permanent = false): LedgerRecord => ({
  type: "undelivered",
  ...subject(channel),
  why: "451",
  permanent,
  status: 451,
});
const doubtful = (channel: Channel): LedgerRecord => ({
  type: "delivery_in_doubt",
  ...subject(channel),
  why: "lost",
});

describe("the delivery of a target's newest ticket", () => {
  it("is unknown before anything was tried", () => {
    expect(marksOf([issued(ada)])).toBeUndefined();
  });

  it("is claimed, then what the channel's other end made of it", () => {
    expect(marksOf([issued(ada), claimed("smtp", ada)])).toEqual({ smtp: "delivering" });
    expect(marksOf([issued(ada), claimed("smtp", ada, mary), delivered("smtp")])).toEqual({
      smtp: "delivered",
    });
    expect(marksOf([issued(ada), claimed("file", ada), undelivered("file")])).toEqual({
      file: "undelivered",
    });
    expect(marksOf([issued(ada), claimed("webhook", ada), undelivered("webhook", true)])).toEqual({
      webhook: "refused",
    });
    expect(marksOf([issued(ada), claimed("smtp", ada), doubtful("smtp")])).toEqual({ smtp: "in_doubt" });
  });

  it("keeps its channels apart", () => {
    expect(
      marksOf([issued(ada), claimed("smtp", ada), claimed("file", ada), delivered("file"), doubtful("smtp")]),
    ).toEqual({ smtp: "in_doubt", file: "delivered" });
  });

  it("starts over with the next ticket, and not with an attempt that made none", () => {
    const before = [issued(ada), claimed("smtp", ada), delivered("smtp")];
    expect(marksOf([...before, rejected(ada)])).toEqual({ smtp: "delivered" });
    expect(marksOf([...before, issued(ada, "two", "k2")])).toBeUndefined();
  });

  it("is not what became of an older ticket", () => {
    expect(marksOf([issued(ada, "one", "k"), issued(ada, "two", "k2"), delivered("smtp", "k")])).toBe(
      undefined,
    );
  });

  it("stays in doubt when a second try fails, and is delivered when it succeeds", () => {
    const doubt = [issued(ada), claimed("smtp", ada), doubtful("smtp"), claimed("smtp", ada)];
    expect(marksOf(doubt)).toEqual({ smtp: "in_doubt" });
    expect(marksOf([...doubt, undelivered("smtp", true)])).toEqual({ smtp: "in_doubt" });
    expect(marksOf([...doubt, delivered("smtp")])).toEqual({ smtp: "delivered" });
  });

  it("stays in doubt where the process died between claim and outcome, whatever a later try says but delivered", () => {
    const died = [issued(ada), claimed("smtp", ada), claimed("smtp", ada), undelivered("smtp")];
    expect(marksOf(died)).toEqual({ smtp: "in_doubt" });
  });

  it("stays in doubt however often it is tried again", () => {
    const again = [claimed("smtp", ada), claimed("smtp", ada), claimed("smtp", ada)];
    expect(marksOf([issued(ada), ...again])).toEqual({ smtp: "in_doubt" });
    expect(marksOf([issued(ada), ...again, undelivered("smtp")])).toEqual({ smtp: "in_doubt" });
  });

  it("fits the schema, and holds no address", () => {
    for (const record of [
      claimed("smtp", ada, mary),
      delivered("smtp"),
      undelivered("file"),
      doubtful("smtp"),
    ])
      expect(isLedgerRecord(record)).toBe(true);
    expect(isLedgerRecord({ ...delivered("smtp"), to: "ada@example.com" })).toBe(false);
    expect(isLedgerRecord({ ...delivered("smtp"), channel: "pigeon" })).toBe(false);
  });

  it("forgets no doubt, whatever the history", () => {
    const step = fc.constantFrom("claim", "undelivered", "refused", "doubt") satisfies fc.Arbitrary<string>;
    const channel = fc.constantFrom(...CHANNELS);
    fc.assert(
      fc.property(fc.array(fc.tuple(step, channel), { maxLength: 20 }), (steps) => {
        const records: LedgerRecord[] = [issued(ada)];
        const open = new Set<Channel>();
        const doubts = new Set<Channel>();
        for (const [what, on] of steps) {
          if (what === "claim") {
            if (open.has(on)) doubts.add(on);
            open.add(on);
            records.push(claimed(on, ada));
          } else {
            if (what === "doubt") doubts.add(on);
            open.delete(on);
            records.push(what === "doubt" ? doubtful(on) : undelivered(on, what === "refused"));
          }
        }
        const marks = marksOf(records) ?? {};
        for (const on of doubts) expect(marks[on]).toBe("in_doubt");
        for (const on of open) expect(["in_doubt", "delivering"]).toContain(marks[on]);
      }),
    );
  });

  it("is held for many targets", () => {
    const many = Array.from({ length: 3_000 }, (_, n) => ({ user_id: `auth0|${n}` }));
    const fold = new Fold();
    fold.add({ seq: 1, at: AT, ...claimed("webhook", ...many) });
    const state = fold.state(null, 0);
    expect(many.every((user) => state.get(targetId(user))?.delivery?.webhook === "delivering")).toBe(true);
  });
});

describe("the time of the delivery", () => {
  const at = (second: number): string => `2026-11-01T12:00:0${second}.000Z`;
  const deliveredAt = (records: readonly LedgerRecord[]): number | undefined => {
    const fold = new Fold();
    records.forEach((record, index) => {
      fold.add({ seq: index + 1, at: at(index), ...record });
    });
    return fold.state(null, 0).get(targetId(ada))?.deliveredAt;
  };

  it("is unknown until a channel took it", () => {
    expect(deliveredAt([issued(ada), claimed("smtp", ada)])).toBeUndefined();
    expect(deliveredAt([issued(ada), undelivered("smtp")])).toBeUndefined();
    expect(deliveredAt([issued(ada), doubtful("smtp")])).toBeUndefined();
  });

  it("is when the first channel took it", () => {
    expect(deliveredAt([issued(ada), undelivered("file"), delivered("smtp")])).toBe(Date.parse(at(2)));
    expect(deliveredAt([issued(ada), delivered("smtp"), delivered("webhook")])).toBe(Date.parse(at(1)));
  });

  it("starts over with the next ticket", () => {
    const before = [issued(ada), delivered("smtp"), issued(ada, "two", "k2")];
    expect(deliveredAt(before)).toBeUndefined();
    expect(deliveredAt([...before, delivered("file", "k2")])).toBe(Date.parse(at(3)));
  });
});

describe("the run that is delivering", () => {
  const deliveringBy = (...records: LedgerRecord[]): string | undefined => {
    const fold = new Fold();
    records.forEach((record, index) => {
      fold.add({ seq: index + 1, at: "2026-11-01T12:00:00.000Z", ...record });
    });
    return fold.state(null, 0).get(targetId(ada))?.deliveringBy;
  };

  it("is known until the outcome is recorded or a new ticket is issued", () => {
    expect(deliveringBy(issued(ada))).toBeUndefined();
    expect(deliveringBy(issued(ada), claimed("smtp", ada))).toBe(RUN);
    expect(deliveringBy(issued(ada), claimed("smtp", ada), claimed("file", ada), delivered("file"))).toBe(
      RUN,
    );
    expect(deliveringBy(issued(ada), claimed("smtp", ada), delivered("smtp"))).toBeUndefined();
    expect(deliveringBy(issued(ada), claimed("smtp", ada), issued(ada, "two", "k2"))).toBeUndefined();
  });
});

it("a ticket was delivered where one channel at least brought it", () => {
  expect(isDelivered({ smtp: "delivered", webhook: "in_doubt" })).toBe(true);
  expect(isDelivered({ smtp: "undelivered", file: "delivered" })).toBe(true);
  expect(isDelivered({ smtp: "delivering", webhook: "in_doubt", file: "refused" })).toBe(false);
  expect(isDelivered({})).toBe(false);
  expect(isDelivered(undefined)).toBe(false);
});
