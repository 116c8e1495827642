import { leaveForLater } from "../narrowing.js";
import { ACTIONS, type ManifestPlan, SENDING } from "../plan.js";

const SENDS = ACTIONS.map((action) => SENDING.has(action));

/** Leaves the entries of waves that may not be sent now for a later run. Changes the plan. */
export function leaveForWaves(plan: ManifestPlan): void {
  const { waves, actions } = plan;
  if (waves === undefined) return;
  const maySend = new Set(waves.waves.filter((wave) => wave.maySend).map(({ wave }) => wave));
  for (let index = 0; index < actions.length; index++) {
    if (SENDS[actions[index]!] && !maySend.has(waves.members[index]!)) leaveForLater(plan, index, "wave");
  }
}
