import type { IssuedTicket, LedgerState } from "../ledger/ledger.js";
import { type Target, targetId } from "../target.js";
import type { UserSnapshot } from "./judge.js";

/** The tenant's clock may differ from the one that recorded the replacement, which is also recorded later than it happens. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * The user, without a password change that was reticket's own: a later manifest replaced the password after this ticket was
 * issued, and that moves `last_password_reset` too. A reset by the owner in the minutes after it is not seen: that user has a
 * newer ticket.
 * @param states the ledgers that are known
 */
export function withoutReplacement(
  user: UserSnapshot,
  { target, ticket }: { target: Target; ticket: IssuedTicket },
  states: Iterable<LedgerState>,
): UserSnapshot {
  const id = targetId(target);
  for (const state of states) {
    const password = state.get(id)?.password;
    if (password === undefined || password.state === "uncontained" || password.at < ticket.issuedAt) continue;
    if (user.resetAt <= password.at + TOLERANCE_MS) return { ...user, resetAt: Number.NaN };
  }
  return user;
}
