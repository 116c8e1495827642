import type { ManifestPlan } from "../plan.js";
import type { WavePlan } from "./wave-plan.js";

/** A wave that is next in its manifest, and waits. */
export interface WaitingWave {
  manifest: string;
  wave: WavePlan;
}

/** The first wave of each manifest that waits with entries to send. Pure. */
export function waitingWaves({
  manifests,
}: {
  manifests: readonly Pick<ManifestPlan, "manifest" | "waves">[];
}): WaitingWave[] {
  return manifests.flatMap(({ manifest, waves }) => {
    const wave = waves?.waves.find(({ left, maySend }) => left > 0 && !maySend);
    return wave === undefined ? [] : [{ manifest: manifest.name, wave }];
  });
}

/** When it is worth while to plan again, and whether resets have to be looked up before. */
export interface NextStep {
  /** Milliseconds since the epoch. */
  at: number;
  refreshes: boolean;
}

/**
 * When the first of these waves may be opened. undefined: none of them by waiting, because gates failed or entries are left
 * that no run sends. Pure.
 * @param pollMs how often other runners' work is looked at
 */
export function nextStep(
  waiting: readonly WaitingWave[],
  { now, pollMs }: { now: number; pollMs: number },
): NextStep | undefined {
  const steps = waiting.map(({ wave }) => stepOf(wave, now, pollMs)).filter((step) => step !== undefined);
  if (steps.length === 0) return undefined;
  const at = Math.min(...steps.map((step) => step.at));
  return { at, refreshes: steps.some((step) => step.at === at && step.refreshes) };
}

function stepOf({ waitsFor }: WavePlan, now: number, pollMs: number): NextStep | undefined {
  let at = now;
  let refreshes = false;
  for (const wait of waitsFor) {
    switch (wait.why) {
      case "failed":
      case "wave":
        return undefined;
      case "entries":
        if (wait.inFlight === 0) return undefined;
        at = Math.max(at, now + pollMs);
        break;
      case "completed":
        refreshes = true;
        break;
      default:
        at = Math.max(at, wait.until);
    }
  }
  return { at, refreshes };
}
