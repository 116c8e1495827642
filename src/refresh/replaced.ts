import type { IssuedTicket, LedgerState } from "../ledger/ledger.js";
import { type Target, targetId } from "../target.js";

/** The tenant's clock may differ from the one that recorded the replacement, which is also recorded later than it happens. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * When the owner changed the password: NaN if the change was reticket's own. A later manifest may have replaced the password after
 * this ticket was issued, and the tenant shows that like a reset. A reset by the owner in the minutes after it is not seen: that
 * user has a newer ticket.
 * @param changedAt as the tenant shows it, milliseconds since the epoch; NaN: never
 * @param states the ledgers that are known
 */
export function ownersChange(
  changedAt: number,
  { target, ticket }: { target: Target; ticket: IssuedTicket },
  states: Iterable<LedgerState>,
): number {
  const id = targetId(target);
  for (const state of states) {
    const password = state.get(id)?.password;
    if (password === undefined || password.state === "uncontained" || password.at < ticket.issuedAt) continue;
    if (changedAt <= password.at + TOLERANCE_MS) return Number.NaN;
  }
  return changedAt;
}
