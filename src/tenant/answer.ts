import type { RateLimit } from "./outcome.js";

/**
 * What one request resulted in that issues no ticket. Messages are the provider's, or ours about the network. They are not escaped,
 * and contain no secret.
 */
export type Answer =
  | { type: "answered"; body: unknown; rate: RateLimit }
  /** A 4xx other than 429. */
  | { type: "refused"; status: number; errorCode: string | undefined; message: string; rate: RateLimit }
  /** 429, or 503 with Retry-After: wait and send again. */
  | { type: "throttled"; status: number; rate: RateLimit }
  /** It never left: back off and send again. */
  | { type: "unsent"; why: string }
  /** It left, and no answer came that can be used. What only reads may be sent again. */
  | { type: "failed"; why: string; rate: RateLimit | undefined };

/** An answer that is about users, connections or events once it has been read. */
export type Unanswered = Exclude<Answer, { type: "answered" }>;

/** When a request is cancelled, and what is checked before it leaves. */
export interface RequestOptions {
  /** Aborted: the request is cut off; what had left already is in doubt. */
  signal?: AbortSignal | undefined;
  /** Aborted: the request is cut off if it has not left yet, also while it waits for a token. */
  giveUp?: AbortSignal | undefined;
  /** Asked when the bytes are about to leave; false: nothing is sent, and the outcome is `unsent`. */
  mayLeave?: (() => boolean) | undefined;
}
