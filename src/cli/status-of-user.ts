import type { IssuedTicket, LedgerState, TargetState } from "../ledger/ledger.js";
import type { EntryStatus, Standing } from "../report/entry-status.js";
import { ENTRY_STATES } from "../report/states.js";
import type { ManifestStatus } from "../report/status.js";
import { type Target, targetId } from "../target.js";

/** A ticket of a user who is no longer in the manifest. */
export interface FormerTicket {
  manifest: string;
  recorded: TargetState;
  issued: IssuedTicket;
}

/** Keeps the counts of all entries, and lists only the entries of one user or one address. */
export function ofUser(status: ManifestStatus, user: string): ManifestStatus {
  const entries = [...status.entries()].filter((entry) => isMeant(entry, user));
  const states = Object.fromEntries(
    ENTRY_STATES.map((state) => [state, entries.filter((entry) => entry.state === state).length]),
  ) as ManifestStatus["states"];
  return {
    ...status,
    states,
    *entries(isWanted = () => true) {
      for (const entry of entries) if (isWanted(entry.state)) yield entry;
    },
  };
}

/** The tickets in the ledger that the user got before the entry was removed from the manifest. */
export function formerTickets(
  status: ManifestStatus,
  ledger: LedgerState | undefined,
  user: string,
): FormerTicket[] {
  const found: FormerTicket[] = [];
  for (const [, recorded] of ledger?.targets() ?? []) {
    const { issued } = recorded;
    if (issued !== undefined && isMeant(recorded, user)) {
      found.push({ manifest: status.name, recorded, issued });
    }
  }
  if (found.length === 0) return [];
  const listed = new Set([...status.entries()].map(({ target }: EntryStatus) => targetId(target)));
  return found.filter(({ recorded }) => !listed.has(targetId(recorded.target)));
}

function isMeant(
  { target, deliverTo, sentTo }: { target: Target } & Pick<Standing, "deliverTo" | "sentTo">,
  user: string,
): boolean {
  const wanted = user.toLowerCase();
  const own = "user_id" in target ? target.user_id : target.email;
  return [own, deliverTo, ...sentTo].some((text) => text?.toLowerCase() === wanted);
}
