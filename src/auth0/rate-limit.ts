import type { IncomingHttpHeaders } from "node:http";
import { parseRetryAfter } from "../http/retry-after.js";
import type { RateLimit } from "../tenant/outcome.js";

const DAY_MS = 86_400_000;

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

function count(value: string | string[] | undefined): number | undefined {
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function resetTime(value: string | string[] | undefined, now: number): number | undefined {
  if (typeof value !== "string" || !/^\d{1,12}$/.test(value)) return undefined;
  const at = Number(value) * 1000;
  return Math.abs(at - now) <= DAY_MS ? at : undefined;
}
