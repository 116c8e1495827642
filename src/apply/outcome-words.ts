import type { Outcome } from "../auth0/outcome.js";

export type Unanswered = Extract<Outcome, { type: "throttled" | "unsent" }>;
export type Answered = Exclude<Outcome, Unanswered>;

/** Why an entry was released that was claimed, and never tried. */
export const UNSENT = "the run ended before it could be sent";

/** Why an entry was not sent after all. */
export function unsentWords(outcome: Unanswered): string {
  return outcome.type === "throttled" ? `${outcome.status}: too many requests` : outcome.why;
}

/** What came back, in words. */
export function answerWords(outcome: Answered): string {
  if (outcome.type === "issued") return outcome.type;
  return outcome.type === "in_doubt" ? outcome.why : outcome.message;
}
