import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge as judgeFields, sameObservation, snapshotOf } from "../../src/refresh/judge.js";
import type { UserFields } from "../../src/tenant/users.js";

/** As the tenant's fields have it. */
const judge = (of: typeof ticket, user: UserFields | undefined, now: number) =>
  judgeFields(of, user && snapshotOf(user), now);
const ticket = { tenantIssuedAt: 1_000_000, expiresAt: 2_000_000 };
const reset = (at: number) => ({ last_password_reset: new Date(at).toISOString() });

describe("the verdict on a ticket", () => {
  it("is open while it can still be used", () => {
    expect(judge(ticket, {}, 1_999_999)).toBeUndefined();
    expect(judge(ticket, { blocked: false, last_password_reset: null }, 1_999_999)).toBeUndefined();
  });

  it("is completed by a reset after it was issued, even if it is checked late", () => {
    expect(judge(ticket, reset(1_000_001), 1_500_000)).toEqual({ state: "completed", at: 1_000_001 });
    expect(judge(ticket, reset(2_500_000), 9_000_000)).toEqual({ state: "completed", at: 2_500_000 });
    expect(judge(ticket, { ...reset(1_500_000), blocked: true }, 1_600_000)?.state).toBe("completed");
  });

  it("is not completed by a reset before it", () => {
    expect(judge(ticket, reset(1_000_000), 1_500_000)).toBeUndefined();
    expect(judge(ticket, { last_password_reset: "yesterday" }, 1_500_000)).toBeUndefined();
    expect(judge(ticket, { last_password_reset: 2026 }, 1_500_000)).toBeUndefined();
  });

  it("is expired from its last moment on", () => {
    expect(judge(ticket, reset(999_999), 2_000_000)).toEqual({ state: "expired", at: 2_000_000 });
  });

  it("is gone if the user is deleted or blocked, expired or not", () => {
    expect(judge(ticket, undefined, 3_000_000)).toEqual({ state: "gone", at: 3_000_000, why: "deleted" });
    expect(judge(ticket, { blocked: true }, 3_000_000)).toEqual({
      state: "gone",
      at: 3_000_000,
      why: "blocked",
    });
  });

  it("is never expired if the password was reset", () => {
    const user = fc.record({
      blocked: fc.constantFrom(true, false, undefined, "true"),
      last_password_reset: fc.integer({ min: 1, max: 3_000_000 }).map((at) => new Date(at).toISOString()),
    });
    fc.assert(
      fc.property(user, fc.integer({ min: 1_000_000, max: 3_000_000 }), (seen, now) => {
        const isReset = Date.parse(seen.last_password_reset) > ticket.tenantIssuedAt;
        expect(judge(ticket, seen, now)?.state === "completed").toBe(isReset);
      }),
    );
  });
});

it("compares observations without their time", () => {
  const blocked = { state: "gone", at: 1, why: "blocked" } as const;
  expect(sameObservation(undefined, undefined)).toBe(true);
  expect(sameObservation(blocked, { ...blocked, at: 2 })).toBe(true);
  expect(sameObservation(blocked, { ...blocked, why: "deleted" })).toBe(false);
  expect(sameObservation(blocked, undefined)).toBe(false);
  expect(sameObservation({ state: "expired", at: 1 }, { state: "completed", at: 1 })).toBe(false);
});
