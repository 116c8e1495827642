import type { UserFields } from "../auth0/users.js";
import type { IssuedTicket } from "../ledger/ledger.js";
import type { Observation } from "../ledger/observations.js";

/** What has to be known of a user to judge. */
export const JUDGED_FIELDS = ["last_password_reset", "blocked"] as const;

/**
 * What became of a ticket, by what the tenant says of its user now; undefined: it is still open. A reset counts from
 * the moment on at which the ticket was recorded, however it was done: what is wanted is a new password. Pure.
 * @param user undefined: there is no such user
 * @param now milliseconds since the epoch
 */
export function judge(
  { issuedAt, expiresAt }: Pick<IssuedTicket, "issuedAt" | "expiresAt">,
  user: UserFields | undefined,
  now: number,
): Observation | undefined {
  if (user === undefined) return { state: "gone", at: now, why: "deleted" };
  const resetAt =
    typeof user.last_password_reset === "string" ? Date.parse(user.last_password_reset) : Number.NaN;
  if (resetAt > issuedAt) return { state: "completed", at: resetAt };
  if (user.blocked === true) return { state: "gone", at: now, why: "blocked" };
  return expiresAt <= now ? { state: "expired", at: now } : undefined;
}

/** Whether the two say the same; when it was seen is no difference. */
export function sameObservation(one: Observation | undefined, other: Observation | undefined): boolean {
  if (one?.state !== other?.state) return false;
  return one?.state !== "gone" || other?.state !== "gone" || one.why === other.why;
}
