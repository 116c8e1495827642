import type { Secret } from "../secret.js";

/** The tenant's token bucket as one answer shows it (`x-ratelimit-*`). Absent or absurd headers give undefined fields. */
export interface RateLimit {
  /** The bucket's size, requests. */
  limit: number | undefined;
  /** Requests left in it. */
  remaining: number | undefined;
  /** When tokens are added, milliseconds since the epoch by the server's clock; whole seconds. */
  resetAt: number | undefined;
  /** `Retry-After` as a wait from now, milliseconds. */
  retryAfterMs: number | undefined;
}

/** What one request for a ticket resulted in. Messages are the provider's, and never contain a ticket. */
export type Outcome =
  | {
      type: "issued";
      ticket: Secret;
      requestId: string | undefined;
      /** When, by the tenant's clock, milliseconds since the epoch; absent where the answer had no date. */
      tenantAt?: number | undefined;
      rate: RateLimit;
    }
  /** 400, 404: final for this entry. */
  | {
      type: "rejected";
      status: number;
      errorCode: string | undefined;
      message: string;
      requestId: string | undefined;
      rate: RateLimit;
    }
  /** 400 whose words say that the tenant itself failed: no ticket was made, and a later run may get one. */
  | { type: "postponed"; status: 400; message: string; rate: RateLimit }
  /** 429, or 503 with Retry-After: no ticket was made; wait and send again. */
  | { type: "throttled"; status: number; rate: RateLimit }
  /** Never connected: no ticket was made; back off and send again. */
  | { type: "unsent"; why: string }
  /** The run can't go on: 401 on a fresh token, 403, 409. No ticket was made. */
  | {
      type: "refused";
      status: 401 | 403 | 409;
      errorCode: string | undefined;
      message: string;
      rate: RateLimit;
    }
  /** The request left and its outcome is not known. */
  | { type: "in_doubt"; why: string; status: number | undefined; rate: RateLimit | undefined };
