import type { IssuedTicket } from "../ledger/ledger.js";
import type { Observation } from "../ledger/observations.js";
import { DATABASE_PROVIDER, type UserFields } from "../tenant/users.js";

/** The fields of a user that the verdict depends on. */
export const JUDGED_FIELDS = ["last_password_reset", "blocked", "identities"] as const;

/** What a response or an export says of a user, as far as the verdict depends on it. */
export interface UserSnapshot {
  /** When the password was last reset, milliseconds since the epoch; NaN if never. */
  resetAt: number;
  blocked: boolean;
  /** The name of the connection that holds the password, as the user's identities tell; undefined: not known. */
  connection: string | undefined;
}

/** Reads the fields of a user. */
export function snapshotOf({ last_password_reset, blocked, identities }: UserFields): UserSnapshot {
  return {
    resetAt: typeof last_password_reset === "string" ? Date.parse(last_password_reset) : Number.NaN,
    blocked: blocked === true,
    connection: databaseOf(identities),
  };
}

function databaseOf(identities: unknown): string | undefined {
  if (!Array.isArray(identities)) return undefined;
  const own = identities.map(Object).find(({ provider }) => provider === DATABASE_PROVIDER);
  return typeof own?.connection === "string" ? own.connection : undefined;
}

/**
 * What happened to a ticket, judged by what the tenant says of its user now; undefined: it is still open. A reset counts if
 * it happened after the ticket was made, whatever way was used: the goal is a new password. Pure.
 * @param user undefined: there is no such user
 * All times are by the tenant's clock: this machine's may be wrong.
 * @param now milliseconds since the epoch
 */
export function judge(
  { tenantIssuedAt, expiresAt }: Pick<IssuedTicket, "tenantIssuedAt" | "expiresAt">,
  user: UserSnapshot | undefined,
  now: number,
): Observation | undefined {
  if (user === undefined) return { state: "gone", at: now, why: "deleted" };
  if (user.resetAt > tenantIssuedAt) return { state: "completed", at: user.resetAt };
  if (user.blocked) return { state: "gone", at: now, why: "blocked" };
  return expiresAt <= now ? { state: "expired", at: now } : undefined;
}

/** Whether two observations are equal, apart from their time. */
export function sameObservation(one: Observation | undefined, other: Observation | undefined): boolean {
  if (one?.state !== other?.state) return false;
  return one?.state !== "gone" || other?.state !== "gone" || one.why === other.why;
}
