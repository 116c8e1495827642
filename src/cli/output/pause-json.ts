import type { Pause } from "../../ledger/pause/mark.js";

/** The pause that is in force, for programs: who made it, when and why; null: not known. */
export function pausedJson(pause: Pause | undefined) {
  if (pause === undefined) return {};
  const { at = null, actor = null, why } = pause;
  return { paused: { at, actor, why } };
}
