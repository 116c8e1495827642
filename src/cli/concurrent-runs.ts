import { lockedBy } from "../ledger/holder.js";
import type { LedgerBackend } from "../ledger/ledger.js";

/**
 * What a run does that must not be done beside a run that issues tickets. It is also what its ledgers are locked for, so that other
 * processes see it.
 */
export type Exclusive = "contain" | "invalidate";

const APPLY = "apply";

/** While this is done, in words. */
const WHILE: Readonly<Record<Exclusive, string>> = {
  contain: "while passwords are replaced",
  invalidate: "while links are invalidated",
};

/**
 * Refuses to replace passwords or to invalidate links beside a run that may issue tickets for the same users, and the other way
 * round: a new password must not be replaced, and a new link must not be killed. Both lock their own ledgers before they look, so at
 * least one of them sees the other.
 * @param own the manifests whose ledgers this process has locked
 * @param exclusive what this run does besides issuing tickets, or instead
 * @throws ReticketError LEDGER_LOCKED
 */
export async function refuseConcurrentRuns(
  backend: LedgerBackend,
  tenant: string,
  own: ReadonlySet<string>,
  exclusive: Exclusive | undefined,
): Promise<void> {
  const work = await backend.workAtHand(tenant, { strict: true });
  const other = work.find(
    ({ manifest, operation }) =>
      !own.has(manifest) && (isExclusive(operation) || (exclusive !== undefined && operation === APPLY)),
  );
  if (other === undefined) return;
  const why =
    exclusive !== undefined
      ? `${WHILE[exclusive]}, no other run may issue tickets`
      : isExclusive(other.operation)
        ? `${WHILE[other.operation]}, no ticket may be issued`
        : "it may not work beside this run";
  throw lockedBy(`the ledger of ${other.manifest}`, other, backend.url, `: ${why}`);
}

function isExclusive(operation: string): operation is Exclusive {
  return Object.hasOwn(WHILE, operation);
}
