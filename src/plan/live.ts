import type { IssuedTicket, LedgerState, TargetState } from "../ledger/ledger.js";

/** The live tickets of the tenant's other manifests. */
export interface LiveElsewhere {
  has(id: string): boolean;
  /** The manifest that the target's live ticket belongs to. */
  holder(id: string): string | undefined;
  /** Whether the target may have a live ticket there: a recorded one, or one that is in doubt. */
  mayBe(id: string): boolean;
  /** Whether a ticket that is issued to the target now may kill a live ticket there, in place of this manifest's own. */
  mayBeKilled(id: string, own: IssuedTicket): boolean;
}

/** How exactly a ticket's time by the tenant's clock is known, milliseconds: `Date` headers have whole seconds. */
const CLOCK_MS = 4000;

const NOWHERE: LiveElsewhere = {
  has: () => false,
  holder: () => undefined,
  mayBe: () => false,
  mayBeKilled: () => false,
};

/**
 * A target's live ticket is the newest recorded one of the tenant, if it has not expired and was not invalidated. Older
 * tickets are always dead.
 */
export function liveElsewhere(
  manifest: string,
  states: ReadonlyMap<string, LedgerState>,
  now: number,
): LiveElsewhere {
  const others = [...states].filter(([name, state]) => name !== manifest && state.size > 0);
  if (others.length === 0) return NOWHERE;
  const holder = (id: string): string | undefined => {
    let newest = Number.NEGATIVE_INFINITY;
    let live: string | undefined;
    for (const [name, state] of others) {
      const issued = state.get(id)?.issued;
      if (issued === undefined || issued.issuedAt <= newest) continue;
      newest = issued.issuedAt;
      const isDead = issued.expiresAt <= now || state.get(id)?.invalidation?.state === "invalidated";
      live = isDead ? undefined : name;
    }
    return live;
  };
  const has = (id: string) => holder(id) !== undefined;
  const isInDoubt = (id: string) => others.some(([, state]) => state.get(id)?.inDoubt === true);
  const mayBeKilled = (id: string, own: IssuedTicket) =>
    others.some(([, state]) => mayHaveNewer(state.get(id), own, now));
  return { holder, has, mayBe: (id) => has(id) || isInDoubt(id), mayBeKilled };
}

function mayHaveNewer(state: TargetState | undefined, own: IssuedTicket, now: number): boolean {
  if (state === undefined) return false;
  if (state.inDoubt || state.unsure) return true;
  const { issued, invalidation } = state;
  const isDead = issued === undefined || issued.expiresAt <= now || invalidation?.state === "invalidated";
  return !isDead && issued.tenantIssuedAt + CLOCK_MS > own.tenantIssuedAt;
}
