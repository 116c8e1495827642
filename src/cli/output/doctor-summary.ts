import type { DoctorResult } from "../doctor/doctor-check.js";

/** How many lines of each state there are. */
export type DoctorSummary = Record<DoctorResult["state"], number>;

export function summarizeResults(results: readonly DoctorResult[]): DoctorSummary {
  const summary: DoctorSummary = { ok: 0, warning: 0, failure: 0, skipped: 0 };
  for (const { state } of results) summary[state]++;
  return summary;
}
