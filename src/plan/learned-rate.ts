import type { LedgerState, RunSummary } from "../ledger/ledger.js";

/** A shorter run mostly measures the bucket's burst, not its refill rate. */
const LEARNED_FROM = { requests: 50, ms: 5000 };

/**
 * The expected rate, requests per second: that of the tenant's last long run, limited by the cap. undefined: neither is
 * known. Pure.
 */
export function learnedRate(
  cap: number | undefined,
  states: ReadonlyMap<string, LedgerState>,
): number | undefined {
  let last: { at: string; rate: number } | undefined;
  for (const { runs } of states.values()) {
    for (const { startedAt, finishedAt, counts } of runs) {
      const rate = rateOf(startedAt, finishedAt, counts);
      if (rate === undefined || finishedAt === undefined) continue;
      if (last === undefined || last.at < finishedAt) last = { at: finishedAt, rate };
    }
  }
  if (cap === undefined) return last?.rate;
  return Math.min(cap, last?.rate ?? cap);
}

/** The rate of one run, requests per second; undefined: it is not finished, or too short. */
function rateOf(
  startedAt: string,
  finishedAt: string | undefined,
  counts: RunSummary["counts"],
): number | undefined {
  if (finishedAt === undefined || counts === undefined) return undefined;
  const requests = counts.issued + counts.rejected + counts.in_doubt + (counts.revoked ?? 0);
  const ms = Date.parse(finishedAt) - Date.parse(startedAt);
  if (requests < LEARNED_FROM.requests || ms < LEARNED_FROM.ms) return undefined;
  return (requests * 1000) / ms;
}
