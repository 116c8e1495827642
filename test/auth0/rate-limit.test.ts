import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRateLimit } from "../../src/auth0/rate-limit.js";

const NOW = Date.UTC(2026, 10, 24, 12, 0, 0);
const seconds = NOW / 1000;
const bucket = (limit?: string, remaining?: string, reset?: string) =>
  parseRateLimit(
    {
      ...(limit === undefined ? {} : { "x-ratelimit-limit": limit }),
      ...(remaining === undefined ? {} : { "x-ratelimit-remaining": remaining }),
      ...(reset === undefined ? {} : { "x-ratelimit-reset": reset }),
    },
    NOW,
  );
const retryAfter = (value: string, date?: string) =>
  parseRateLimit({ "retry-after": value, ...(date === undefined ? {} : { date }) }, NOW).retryAfterMs;

describe("the bucket", () => {
  test("is read from its three headers", () => {
    expect(bucket("50", "49", String(seconds + 1))).toEqual({
      limit: 50,
      remaining: 49,
      resetAt: NOW + 1000,
      retryAfterMs: undefined,
    });
  });

  test("is undefined where the headers are missing", () => {
    expect(bucket()).toEqual({
      limit: undefined,
      remaining: undefined,
      resetAt: undefined,
      retryAfterMs: undefined,
    });
  });

  test.each(["-1", "1.5", "many", "", " ", "0x10", "1e3", "99999999999999999999"])(
    "has no number in %j",
    (value) => {
      expect(bucket(value, value, value)).toEqual(bucket());
    },
  );

  test("can't hold nothing, nor have more left than it holds", () => {
    expect(bucket("0").limit).toBeUndefined();
    expect(bucket("10", "11").remaining).toBeUndefined();
    expect(bucket(undefined, "11").remaining).toBe(11);
  });

  test("may have been filled a moment ago, by a clock that is not ours, but not in another year", () => {
    expect(bucket("1", "0", String(seconds - 3600)).resetAt).toBe(NOW - 3_600_000);
    expect(bucket("1", "0", String(seconds - 2 * 86_400)).resetAt).toBeUndefined();
    expect(bucket("1", "0", "4070908800").resetAt).toBeUndefined();
    expect(bucket("1", "0", "0").resetAt).toBeUndefined();
  });

  test("that is told twice is not believed", () => {
    expect(parseRateLimit({ "x-ratelimit-limit": ["1", "2"] }, NOW).limit).toBeUndefined();
  });

  test("never has a value that is not a sane number, whatever the headers are", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (limit, remaining, reset, retry) => {
        const headers = {
          "x-ratelimit-limit": limit,
          "x-ratelimit-remaining": remaining,
          "x-ratelimit-reset": reset,
        };
        for (const value of Object.values(
          parseRateLimit({ ...headers, "retry-after": retry, date: retry }, NOW),
        )) {
          if (value !== undefined) expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
        }
      }),
    );
  });
});

describe("Retry-After", () => {
  test("is a number of seconds", () => {
    expect(retryAfter("0")).toBe(0);
    expect(retryAfter("2")).toBe(2000);
  });

  test("is a date, measured against the server's own clock where it shows it", () => {
    expect(retryAfter("Tue, 24 Nov 2026 12:00:05 GMT")).toBe(5000);
    expect(retryAfter("Tue, 24 Nov 2026 12:00:05 GMT", "Tue, 24 Nov 2026 12:00:02 GMT")).toBe(3000);
    expect(retryAfter("Tue, 24 Nov 2026 11:00:00 GMT")).toBe(0);
  });

  test("is never longer than a quarter of an hour", () => {
    expect(retryAfter("99999999999999999999999")).toBe(900_000);
    expect(retryAfter("Thu, 01 Jan 2099 00:00:00 GMT")).toBe(900_000);
  });

  test.each(["-1", "soon", "", "2026-11-24", "Tue, 99 Nov 2026 12:00:05 GMT"])(
    "is nothing where it is %j",
    (value) => {
      expect(retryAfter(value)).toBeUndefined();
    },
  );
});
