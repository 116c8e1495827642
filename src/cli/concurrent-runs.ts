import { lockedBy } from "../ledger/holder.js";
import type { LedgerBackend } from "../ledger/ledger.js";

/** What a ledger is locked for while passwords are replaced. */
export const CONTAIN = "contain";
const APPLY = "apply";

/**
 * Refuses to replace passwords beside a run that may issue tickets for the same users, and the other way round: a new password
 * must not be replaced. Both lock their own ledgers before they look, so at least one of them sees the other.
 * @param own the manifests whose ledgers this process has locked
 * @param contains this run replaces passwords
 * @throws ReticketError LEDGER_LOCKED
 */
export async function refuseConcurrentRuns(
  backend: LedgerBackend,
  tenant: string,
  own: ReadonlySet<string>,
  contains: boolean,
): Promise<void> {
  const work = await backend.workAtHand(tenant, { strict: true });
  const other = work.find(
    ({ manifest, operation }) =>
      !own.has(manifest) && (operation === CONTAIN || (contains && operation === APPLY)),
  );
  if (other === undefined) return;
  const why = contains
    ? "while passwords are replaced, no other run may issue tickets"
    : "while passwords are replaced, no ticket may be issued";
  throw lockedBy(`the ledger of ${other.manifest}`, other, backend.url, `: ${why}`);
}
