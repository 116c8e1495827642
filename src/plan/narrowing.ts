import { ACTIONS, type ManifestPlan, SENDING, TURNS, type Turn } from "./plan.js";
import { type Narrowing, type NarrowingFlags, SCOPES, type Scope } from "./scope.js";

/** The index of every action that sends a request for a ticket, `reissue` last, as a run sends them. */
const ROUNDS: readonly (readonly number[])[] = [
  ACTIONS.flatMap((action, index) => (SENDING.has(action) && action !== "reissue" ? [index] : [])),
  [ACTIONS.indexOf("reissue")],
];

/** Leaves every ticket above the limit for later, in the order in which a run sends them. Changes the plans. */
export function limitTickets(
  plans: readonly ManifestPlan[],
  { limit, mayChoose }: Pick<Narrowing, "limit" | "mayChoose">,
): void {
  if (limit === undefined) return;
  let room = limit;
  for (const [plan, index] of inSendingOrder(plans)) {
    if (room > 0 && mayChoose(plan.manifest.name, plan.keys.at(index))) room--;
    else leaveForLater(plan, index, "limit");
  }
}

/** Every entry that has its turn in this run and whose action sends a request. */
function* inSendingOrder(plans: readonly ManifestPlan[]): Generator<[ManifestPlan, index: number]> {
  for (const round of ROUNDS) {
    for (const plan of plans) {
      for (const [index, action] of plan.actions.entries()) {
        if (round.includes(action) && plan.turns[index] === 0) yield [plan, index];
      }
    }
  }
}

/** Leaves an entry that has its turn in this run, and whose action sends a request, for a later run. Changes the plan. */
export function leaveForLater(plan: ManifestPlan, index: number, turn: Exclude<Turn, "now">): void {
  plan.turns[index] = TURNS.indexOf(turn);
  plan.summary[ACTIONS[plan.actions[index]!]!]--;
  plan.later[turn]++;
}

/** How many entries have each scope. */
export function scopeCounts(plans: readonly Pick<ManifestPlan, "scopes">[]): Record<Scope, number> {
  const counts = { included: 0, not_named: 0, excluded: 0 };
  for (const { scopes } of plans) for (const scope of scopes) counts[SCOPES[scope]!]++;
  return counts;
}

/** What a run's start records of its narrowing in a manifest's ledger: counts, without names. */
export function narrowingCounts(
  plan: Pick<ManifestPlan, "scopes">,
  { limit, only, exclude }: NarrowingFlags,
): { limit?: number; only?: number; excluded?: number } {
  const counts = scopeCounts([plan]);
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(only === undefined ? {} : { only: counts.included }),
    ...(exclude === undefined ? {} : { excluded: counts.excluded }),
  };
}
