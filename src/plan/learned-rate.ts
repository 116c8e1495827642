import type { LedgerState } from "../ledger/ledger.js";

/** A shorter run says more of the bucket's burst than of its refill. */
const LEARNED_FROM = { requests: 50, ms: 5000 };

/**
 * The rate to count on, requests a second: what the tenant's last long run reached, and the cap at most. undefined where
 * neither is known. Pure.
 */
export function learnedRate(
  cap: number | undefined,
  states: ReadonlyMap<string, LedgerState>,
): number | undefined {
  let last: { at: string; rate: number } | undefined;
  for (const { runs } of states.values()) {
    for (const { startedAt, finishedAt, counts } of runs) {
      if (finishedAt === undefined || counts === undefined) continue;
      const requests = counts.issued + counts.rejected + counts.in_doubt + (counts.revoked ?? 0);
      const ms = Date.parse(finishedAt) - Date.parse(startedAt);
      if (requests < LEARNED_FROM.requests || ms < LEARNED_FROM.ms) continue;
      if (last === undefined || last.at < finishedAt) last = { at: finishedAt, rate: (requests * 1000) / ms };
    }
  }
  if (cap === undefined) return last?.rate;
  return Math.min(cap, last?.rate ?? cap);
}
