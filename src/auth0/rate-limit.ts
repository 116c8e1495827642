import type { IncomingHttpHeaders } from "node:http";
import type { RateLimit } from "./outcome.js";

const DAY_MS = 86_400_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * Reads `x-ratelimit-limit`, `-remaining`, `-reset` and `Retry-After`. What is missing, malformed or absurd (more left
 * than the bucket holds, a reset more than a day away) is undefined.
 * @param now milliseconds since the epoch, by our clock
 */
export function parseRateLimit(headers: IncomingHttpHeaders, now: number): RateLimit {
  const limit = count(headers["x-ratelimit-limit"]);
  const remaining = count(headers["x-ratelimit-remaining"]);
  return {
    limit: limit === 0 ? undefined : limit,
    remaining: remaining !== undefined && limit && remaining > limit ? undefined : remaining,
    resetAt: resetTime(headers["x-ratelimit-reset"], now),
    retryAfterMs: parseRetryAfter(headers["retry-after"], headers.date, now),
  };
}

/**
 * `Retry-After` as a wait from now, milliseconds, 15 minutes at most; a moment that has passed is 0. A date is measured
 * against the server's own `Date`, where it sent one, so that a skewed clock does not matter.
 */
export function parseRetryAfter(
  value: string | undefined,
  serverDate: string | undefined,
  now: number,
): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_WAIT_MS);
  const moment = httpDate(value);
  if (moment === undefined) return undefined;
  return Math.min(Math.max(moment - (httpDate(serverDate) ?? now), 0), LONGEST_WAIT_MS);
}

function count(value: string | string[] | undefined): number | undefined {
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function resetTime(value: string | string[] | undefined, now: number): number | undefined {
  if (typeof value !== "string" || !/^\d{1,12}$/.test(value)) return undefined;
  const at = Number(value) * 1000;
  return Math.abs(at - now) <= DAY_MS ? at : undefined;
}

/** A date header, milliseconds since the epoch; undefined where it is absent or malformed. */
export function httpDate(value: string | undefined): number | undefined {
  if (value === undefined || !/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(value)) {
    return undefined;
  }
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
