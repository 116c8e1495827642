import { describe, expect, it } from "vitest";
import { Ending } from "../../src/apply/ending.js";
import type { ApplyEvent } from "../../src/apply/events.js";
import { Exchange } from "../../src/apply/exchange.js";
import { Connectivity } from "../../src/pacing/connectivity.js";
import { createPacer } from "../../src/pacing/pacer.js";

const RATE = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfterMs: undefined };

describe("a tenant that is away now and then", () => {
  it("is waited for as long each time as if it were the first: an answer in between says that it was there", async () => {
    const waits: number[] = [];
    const options = {
      pacer: createPacer({ headroom: 0 }),
      ending: new Ending(() => undefined),
      reach: new Connectivity(60_000),
      emit: (event: ApplyEvent) => void (event.type === "waiting" && waits.push(event.ms ?? 0)),
    };
    for (let nth = 0; nth < 3; nth++) {
      const outcomes = [
        { type: "unsent" as const, why: "the connection was refused" },
        { type: "issued" as const, rate: RATE },
      ];
      const outcome = await new Exchange(options).send(async () => outcomes.shift()!);
      expect(outcome.type).toBe("issued");
    }
    expect(waits).toEqual([500, 500, 500]);
  });
});
