import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { targetId } from "../../src/target.js";
import { Stage } from "../support/stage.js";

const HOUR_MS = 3_600_000;
const realNow = Date.now;

let stage: Stage;
let offset = 0;
beforeEach(async () => {
  stage = await Stage.set();
  offset = 0;
  vi.spyOn(Date, "now").mockImplementation(() => realNow() + offset);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.strike();
});

describe.each([
  ["forward by a day", () => 25 * HOUR_MS],
  ["back by a day", () => -25 * HOUR_MS],
  ["back and forth with every outcome", () => (offset > 0 ? -25 : 25) * HOUR_MS],
])("a clock that jumps %s in the middle of a run", (_, next) => {
  it("puts nothing in doubt, sends nothing twice, and leaves a ledger that opens", async () => {
    const users = stage.users(24);
    const requests = { tokens: 0, tickets: 0 };
    const { result, state } = await stage.perform(users, {
      sandbox: { clock: realNow },
      plan: { now: realNow() },
      onEvent: (event, sandbox) => {
        if (event.type !== "entry") return;
        offset = next();
        requests.tickets = sandbox.stats().tickets;
        requests.tokens = sandbox.stats().requests - requests.tickets;
      },
    });
    expect(result).toMatchObject({ ended: "done", counts: { issued: 24, in_doubt: 0 }, left: 0 });
    expect(requests.tickets).toBe(24);
    expect(requests.tokens).toBeLessThanOrEqual(25);
    for (const user of users) {
      expect(state.get(targetId(user as { user_id: string }))).toMatchObject({
        inDoubt: false,
        last: "issued",
      });
    }
    const again = await stage.perform(users, { sandbox: { clock: realNow }, plan: { now: realNow() } });
    expect(again.result.counts.issued).toBe(0);
  });
});

describe("a clock that jumps", () => {
  it("does not lengthen or shorten a pause that the tenant asked for", async () => {
    const { result, events } = await stage.perform(stage.users(4), {
      sandbox: { clock: realNow },
      faults: ["429:1s:nth=2"],
      onEvent: (event) => {
        if (event.type === "waiting") offset = 25 * HOUR_MS;
      },
    });
    expect(result).toMatchObject({ ended: "done", counts: { issued: 4 } });
    expect(events.filter(({ type }) => type === "waiting")).toEqual([
      expect.objectContaining({ why: "rate_limit", ms: expect.closeTo(1000, -3) }),
    ]);
  });
});
