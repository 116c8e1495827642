import { ACTIONS, type ManifestPlan, SENDING, TURNS, type Turn } from "./plan.js";
import type { Narrowing } from "./scope.js";

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

/** Leaves an entry whose action sends a request for a later run. Changes the plan; does nothing if it was left before. */
export function leaveForLater(plan: ManifestPlan, index: number, turn: Exclude<Turn, "now">): void {
  if (plan.turns[index] !== 0) return;
  plan.turns[index] = TURNS.indexOf(turn);
  plan.summary[ACTIONS[plan.actions[index]!]!]--;
  plan.later[turn]++;
}
