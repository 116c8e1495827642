import { describeFailure } from "../http/failure.js";
import type { Reply } from "../http/reply.js";
import { Secret } from "../secret.js";
import type { Outcome } from "../tenant/outcome.js";
import { parseRateLimit } from "./rate-limit.js";
import { errorWords, jsonObject, requestId } from "./words.js";

/** A ticket is opaque, but it is a link, in ASCII, of a few kB. */
const TICKET = /^https?:\/\/[\x21-\x7e]{1,8192}$/i;

/** The one 400 that is not final. It has no `errorCode` that would tell it from the others. */
const TRANSIENT = /^An error occurred in Auth0's identity provider/;

/**
 * What a request for a ticket resulted in. Statuses by which the tenant says that it made no ticket are believed even where
 * their body is cut short. Everything that the table of outcomes doesn't list (a redirect, a 408, a 413) is in doubt:
 * something between us and the tenant may have answered in its place, and a doubt is never sent again by itself.
 * @param secrets what must not come back in a message
 * @param now milliseconds since the epoch
 */
export function classify(reply: Reply, secrets: readonly string[], now: number): Outcome {
  const { status, failure } = reply;
  if (!reply.left) return { type: "unsent", why: why(failure) };
  if (status === undefined) return { type: "in_doubt", why: why(failure), status, rate: undefined };

  const rate = parseRateLimit(reply.headers, now);
  switch (status) {
    case 400:
    case 404: {
      const words = errorWords(reply.body, secrets);
      if (status === 400 && TRANSIENT.test(words.message)) {
        return { type: "postponed", status, message: words.message, rate };
      }
      return { type: "rejected", status, ...words, requestId: requestId(reply.headers), rate };
    }
    case 401:
    case 403:
    case 409:
      return { type: "refused", status, ...errorWords(reply.body, secrets), rate };
    case 429:
      return { type: "throttled", status, rate };
    case 503:
      if (rate.retryAfterMs !== undefined) return { type: "throttled", status, rate };
  }
  const doubt = (words: string): Outcome => ({ type: "in_doubt", why: `${status}: ${words}`, status, rate });
  if (failure !== undefined) return doubt(why(failure));
  if (status < 200 || status > 299)
    return doubt(errorWords(reply.body, secrets).message || "an answer that says nothing");
  const ticket = jsonObject(reply.body)?.ticket;
  if (typeof ticket !== "string" || !TICKET.test(ticket) || !URL.canParse(ticket)) {
    return doubt("the answer holds no ticket that can be read");
  }
  return { type: "issued", ticket: new Secret(ticket), requestId: requestId(reply.headers), rate };
}

function why(failure: Error | undefined): string {
  return failure === undefined ? "the request failed" : describeFailure(failure);
}
