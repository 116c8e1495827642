import { describe, expect, it } from "vitest";
import type { Sent } from "../../src/deliver/channel.js";
import { LaneBreaker } from "../../src/deliver/lane-breaker.js";

const delivered: Sent = { type: "delivered", id: "x" };
const doubt: Sent = { type: "delivery_in_doubt", why: "lost" };
const putOff: Sent = { type: "undelivered", why: "451", permanent: false };
const refused: Sent = { type: "undelivered", why: "550", permanent: true };

function stopsAfter(sent: readonly Sent[]): [number, string] | undefined {
  const breaker = new LaneBreaker("smtp");
  for (const [index, one] of sent.entries()) {
    const error = breaker.next(one);
    if (error !== undefined) return [index + 1, error.code];
  }
  return undefined;
}

const times = (count: number, sent: Sent) => Array<Sent>(count).fill(sent);

describe("a channel stops", () => {
  it("after five doubts in a row", () => {
    expect(stopsAfter(times(9, doubt))).toEqual([5, "DELIVERY_UNREACHABLE"]);
    expect(stopsAfter([...times(4, doubt), delivered, ...times(4, doubt)])).toBeUndefined();
  });

  it("after ten that were put off in a row", () => {
    expect(stopsAfter(times(20, putOff))).toEqual([10, "DELIVERY_UNREACHABLE"]);
    expect(stopsAfter([...times(9, putOff), refused, ...times(9, putOff)])).toBeUndefined();
  });

  it("where the first twenty are refused, and not where some are in between", () => {
    expect(stopsAfter(times(30, refused))).toEqual([20, "DELIVERY_REFUSED"]);
    expect(stopsAfter([delivered, ...times(100, refused)])).toBeUndefined();
  });
});
