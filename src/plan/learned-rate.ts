import type { LedgerState, RunSummary } from "../ledger/ledger.js";
import type { ProviderFacts } from "../tenant/provider.js";
import type { SubscriptionPlan } from "../tenant/subscription.js";
import { subscriptionOfRate } from "./estimate.js";

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
    for (const run of runs) {
      const { finishedAt } = run;
      const rate = rateOf(run);
      if (rate === undefined || finishedAt === undefined) continue;
      if (last === undefined || last.at < finishedAt) last = { at: finishedAt, rate };
    }
  }
  if (cap === undefined) return last?.rate;
  return Math.min(cap, last?.rate ?? cap);
}

/** How fast a plan's requests will be sent, as far as is known. */
export interface ExpectedRate {
  /** Requests per second. */
  rate: number | undefined;
  /** The subscription that shows in the rate. */
  subscription: SubscriptionPlan | undefined;
  /** The subscriptions to estimate by while the rate is not known. */
  likely: readonly SubscriptionPlan[];
}

/** The rate of `learnedRate`, and the subscription that shows in it. Under a cap, all requests share the cap. */
export function expectedRate(
  cap: number | undefined,
  states: ReadonlyMap<string, LedgerState>,
  { subscriptions }: Pick<ProviderFacts, "subscriptions">,
): ExpectedRate {
  const rate = learnedRate(cap, states);
  const isLearned = rate !== undefined && cap === undefined;
  const subscription = isLearned ? subscriptionOfRate(subscriptions, rate) : undefined;
  return { rate, subscription, likely: subscriptions.filter(({ likely }) => likely) };
}

/** The rate of one run, requests per second; undefined: it is not finished, or too short. */
function rateOf({ startedAt, finishedAt, counts, recorded }: RunSummary): number | undefined {
  if (finishedAt === undefined || counts === undefined) return undefined;
  // A password is replaced with two requests: the look-up comes first.
  const contained = 2 * (recorded.contained ?? 0);
  const requests = counts.issued + counts.rejected + counts.in_doubt + (counts.revoked ?? 0) + contained;
  const ms = Date.parse(finishedAt) - Date.parse(startedAt);
  if (requests < LEARNED_FROM.requests || ms < LEARNED_FROM.ms) return undefined;
  return (requests * 1000) / ms;
}
