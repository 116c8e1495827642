import { describeFailure } from "../http/failure.js";
import type { Reply } from "../http/reply.js";
import type { Secret } from "../secret.js";
import type { Answer, RequestOptions } from "../tenant/answer.js";
import { parseRateLimit } from "./rate-limit.js";
import { errorWords } from "./words.js";

/** A request to the Management API that makes no ticket. */
export interface ManagementRequest {
  method: "GET" | "POST" | "PATCH";
  /** With its query: `/api/v2/users/auth0%7C1?fields=blocked`. */
  path: string;
  /** Sent as JSON. */
  body?: object;
  /** What the body has that must not be repeated in a message. */
  secrets?: readonly Secret[];
}

/** Can send such requests. */
export interface Caller {
  /**
   * Sends it once, and says what came of it; never rejects. Only a 401 is answered by sending it a second time, under
   * a fresh token.
   */
  call(request: ManagementRequest, options?: RequestOptions): Promise<Answer>;
}

/**
 * @param secrets what must not come back in a message
 * @param now milliseconds since the epoch
 */
export function readAnswer(reply: Reply, secrets: readonly string[], now: number): Answer {
  const { status, failure } = reply;
  const why = failure === undefined ? "the request failed" : describeFailure(failure);
  if (!reply.left) return { type: "unsent", why };
  if (status === undefined) return { type: "failed", why, rate: undefined };
  const rate = parseRateLimit(reply.headers, now);
  if (status === 429 || (status === 503 && rate.retryAfterMs !== undefined)) {
    return { type: "throttled", status, rate };
  }
  if (failure !== undefined) return { type: "failed", why: `${status}: ${why}`, rate };
  const words = errorWords(reply.body, secrets);
  if (status >= 400 && status <= 499) return { type: "refused", status, ...words, rate };
  const body = status >= 200 && status <= 299 ? parsed(reply.body) : undefined;
  if (body !== undefined) return { type: "answered", body: body.value, rate };
  return { type: "failed", why: `${status}: ${words.message || "an answer that says nothing"}`, rate };
}

function parsed(text: string): { value: unknown } | undefined {
  if (text === "") return { value: null };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
