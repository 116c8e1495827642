import { describe, expect, it } from "vitest";
import { gitHistory } from "./git-history.js";
import { playHistories } from "./histories.js";

describe("two machines with one git ledger, that sleep, are stopped, and whose clocks are set", () => {
  it("never send on a lock that is another's, and send no user two tickets without a doubt that was accepted", {
    timeout: 7_200_000,
  }, async () => {
    const sum = await playHistories(gitHistory);
    // The histories were no quiet ones.
    expect(sum.takeOvers).toBeGreaterThan(0);
    expect(sum.lost).toBeGreaterThan(0);
    expect(sum.requests).toBeGreaterThan(0);
  });
});
