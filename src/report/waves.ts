import type { LedgerState } from "../ledger/ledger.js";
import type { ManifestPlan } from "../plan/plan.js";
import { openedWaves } from "../plan/waves/membership.js";
import type { WavePlan } from "../plan/waves/wave-plan.js";

/** How one wave of a manifest stands. */
export interface WaveStatus extends WavePlan {
  /** When it was opened, milliseconds since the epoch; undefined: not opened yet. */
  openedAt: number | undefined;
}

/** The waves of a manifest, first to last; empty: it has none. */
export function waveStatus({ manifest, waves }: ManifestPlan, state: LedgerState | undefined): WaveStatus[] {
  const opened = openedWaves(manifest, state?.waves);
  return (waves?.waves ?? []).map((wave) => ({ ...wave, openedAt: opened.get(wave.wave)?.openedAt }));
}
