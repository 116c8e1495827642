import { describe, expect, it } from "vitest";
import { playHistories } from "./histories.js";
import { postgresHistory } from "./postgres-history.js";

describe("two machines with one PostgreSQL ledger, that sleep, are stopped, and whose server's clock jumps", () => {
  it("never send on a lease that is another's, and send no user two tickets without a doubt that was accepted", {
    timeout: 7_200_000,
  }, async () => {
    const sum = await playHistories(postgresHistory);
    // The histories were no quiet ones.
    expect(sum.takeOvers).toBeGreaterThan(0);
    expect(sum.lost).toBeGreaterThan(0);
    expect(sum.requests).toBeGreaterThan(0);
  });
});
