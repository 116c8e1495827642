const LONGEST_WAIT_MS = 15 * 60_000;

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

/** A date header, milliseconds since the epoch; undefined where it is absent or malformed. */
export function httpDate(value: string | undefined): number | undefined {
  if (value === undefined || !/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(value)) {
    return undefined;
  }
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
