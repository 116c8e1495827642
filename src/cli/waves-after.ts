import type { LedgerState } from "../ledger/ledger.js";
import type { Effects } from "../plan/effects.js";
import type { Plan } from "../plan/plan.js";
import { waitingWaves } from "../plan/waves/next-step.js";
import { runsAtWork } from "../report/work-at-hand.js";
import { type NarrowedFlags, planFor } from "./apply-plan.js";
import type { Context } from "./context.js";
import { toJson } from "./output/json.js";
import { waitingText, waitsWords } from "./output/waves-words.js";
import type { OpenLedgers, Workspace } from "./workspace.js";

/** A run that is over, with its locks still held. */
interface RunWithWaves {
  workspace: Workspace;
  ledgers: OpenLedgers;
  flags: NarrowedFlags;
  context: Context;
}

/**
 * The plan of this moment, after a run: it says what the waves wait for. undefined: no manifest has waves.
 * @param ledgers as they were opened before the run
 */
export async function wavesAfter(
  workspace: Workspace,
  { states, ledgers }: OpenLedgers,
  flags: NarrowedFlags,
  effects: Effects,
): Promise<Plan | undefined> {
  const withWaves = workspace.manifests.filter(({ waves }) => waves.length > 0);
  if (withWaves.length === 0) return undefined;
  const now = new Map<string, LedgerState>(states);
  const { backend, settings } = workspace;
  for (const { name } of withWaves) {
    const ledger = ledgers.get(name) ?? backend.open(settings.tenant, name);
    now.set(name, await ledger.state({ fresh: true }));
  }
  return planFor(workspace, now, flags, { effects, runsAtWork: await otherRunsAtWork(workspace, now) });
}

/** The ids of the runs that are at work beside this one; it is not asked if no manifest has waves. */
export async function otherRunsAtWork(
  { backend, settings, manifests }: Workspace,
  states: OpenLedgers["states"],
): Promise<ReadonlySet<string>> {
  if (manifests.every(({ waves }) => waves.length === 0)) return new Set();
  return runsAtWork(manifests, states, await backend.workAtHand(settings.tenant)).ids;
}

/** Says what the waves wait for after a run. @returns the plan of this moment */
export async function showWaves(
  { workspace, ledgers, flags, context }: RunWithWaves,
  effects: Effects,
): Promise<Plan | undefined> {
  const plan = await wavesAfter(workspace, ledgers, flags, effects);
  if (plan === undefined) return undefined;
  const { out } = context;
  if (flags.format === "text") {
    await out.write(waitingText(plan));
    return plan;
  }
  for (const { manifest, wave } of waitingWaves(plan)) {
    const { state, left } = wave;
    const waits_for = waitsWords(wave, plan.now);
    out.line(toJson({ type: "wave_waits", manifest, wave: wave.wave, state, left, waits_for }));
  }
  return plan;
}
