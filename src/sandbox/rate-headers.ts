import type { Fault } from "./fault.js";

export type RateHeaders = Readonly<Record<string, string>>;

/** The bucket as the headers of a response show it. @param reset Unix seconds */
export function rateHeaders(limit: number, remaining: number, reset: number): RateHeaders {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(reset),
  };
}

/** What a fault of the stage `headers` shows instead. @param now milliseconds since the epoch */
export function faultyRateHeaders(fault: Fault, limit: number, now: number): RateHeaders {
  const second = Math.ceil(now / 1000);
  switch (fault.kind) {
    case "ratelimit-past":
      return rateHeaders(limit, 0, second - 3600);
    case "ratelimit-2099":
      return rateHeaders(limit, 0, Date.UTC(2099, 0, 1) / 1000);
    case "ratelimit-negative":
      return rateHeaders(limit, -5, second);
    default:
      return {};
  }
}
