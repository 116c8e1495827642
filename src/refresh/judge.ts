import type { UserFields } from "../auth0/users.js";
import type { IssuedTicket } from "../ledger/ledger.js";
import type { Observation } from "../ledger/observations.js";

/** What has to be known of a user to judge. */
export const JUDGED_FIELDS = ["last_password_reset", "blocked"] as const;

/** What judges a user. */
export interface Judged {
  /** When the password was last reset, milliseconds since the epoch; NaN where it was not. */
  resetAt: number;
  blocked: boolean;
}

/** What the tenant's fields come to. */
export function judgedOf({ last_password_reset, blocked }: UserFields): Judged {
  return {
    resetAt: typeof last_password_reset === "string" ? Date.parse(last_password_reset) : Number.NaN,
    blocked: blocked === true,
  };
}

/**
 * What became of a ticket, by what the tenant says of its user now; undefined: it is still open. A reset counts from
 * the moment on at which the ticket was recorded, however it was done: what is wanted is a new password. Pure.
 * @param user undefined: there is no such user
 * All times are by the tenant's clock: this machine's may be wrong.
 * @param now milliseconds since the epoch
 */
export function judge(
  { tenantIssuedAt, expiresAt }: Pick<IssuedTicket, "tenantIssuedAt" | "expiresAt">,
  user: Judged | undefined,
  now: number,
): Observation | undefined {
  if (user === undefined) return { state: "gone", at: now, why: "deleted" };
  if (user.resetAt > tenantIssuedAt) return { state: "completed", at: user.resetAt };
  if (user.blocked) return { state: "gone", at: now, why: "blocked" };
  return expiresAt <= now ? { state: "expired", at: now } : undefined;
}

/** Whether the two say the same; when it was seen is no difference. */
export function sameObservation(one: Observation | undefined, other: Observation | undefined): boolean {
  if (one?.state !== other?.state) return false;
  return one?.state !== "gone" || other?.state !== "gone" || one.why === other.why;
}
