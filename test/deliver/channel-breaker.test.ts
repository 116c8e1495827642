import { describe, expect, it } from "vitest";
import type { MessageResult } from "../../src/deliver/channel.js";
import { ChannelBreaker } from "../../src/deliver/channel-breaker.js";

const delivered: MessageResult = { type: "delivered", id: "x" };
const doubt: MessageResult = { type: "delivery_in_doubt", why: "lost" };
const refused: MessageResult = { type: "undelivered", why: "550", permanent: true };

/** @param inFlight how many are sent before the first of them has its result */
function stopsAfter(results: readonly MessageResult[], inFlight = 1): [number, string] | undefined {
  const breaker = new ChannelBreaker("smtp");
  for (const [index, result] of results.entries()) {
    const error = breaker.next(result, Math.floor(index / inFlight) * inFlight, index + 1);
    if (error !== undefined) return [index + 1, error.code];
  }
  return undefined;
}

const times = (count: number, result: MessageResult) => Array<MessageResult>(count).fill(result);

describe("a channel stops", () => {
  it("after five doubts in a row", () => {
    expect(stopsAfter(times(9, doubt))).toEqual([5, "DELIVERY_UNREACHABLE"]);
    expect(stopsAfter([...times(4, doubt), delivered, ...times(4, doubt)])).toBeUndefined();
  });

  it("not when one lost server left five doubts at once", () => {
    expect(stopsAfter(times(5, doubt), 5)).toBeUndefined();
  });

  it("if the first twenty are refused, and not if one of them was delivered", () => {
    expect(stopsAfter(times(30, refused))).toEqual([20, "DELIVERY_REFUSED"]);
    expect(stopsAfter([delivered, ...times(100, refused)])).toBeUndefined();
  });
});
