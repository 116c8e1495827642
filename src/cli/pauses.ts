import type { LedgerBackend, LedgerState } from "../ledger/ledger.js";
import { recordPauses } from "../ledger/pause/change.js";
import { type Pause, pauseInForce } from "../ledger/pause/mark.js";
import { PauseWatch } from "../ledger/pause/watch.js";
import type { WitnessedLockedLedger } from "../ledger/witness/ledger.js";

/** A workspace, as far as its pauses are concerned. */
interface PausableWorkspace {
  backend: Pick<LedgerBackend, "pauses">;
  settings: { tenant: string };
  manifests: readonly { name: string }[];
}

/** The ledgers of one run. */
export interface RunLedgers {
  /** Those that are locked, by name. */
  ledgers: ReadonlyMap<string, WitnessedLockedLedger>;
  /** Their states by manifest name. One that is written to is read again. */
  states: Map<string, LedgerState>;
}

/** Records the pauses that are marked, and not recorded yet, in the locked ledgers. */
export async function recordMarkedPauses(
  { backend, settings }: PausableWorkspace,
  { ledgers, states }: RunLedgers,
): Promise<void> {
  const marked = [...ledgers].map(([name, ledger]) => ({
    ledger,
    recorded: states.get(name)?.pauses ?? [],
  }));
  for (const name of await recordPauses(backend.pauses, settings.tenant, marked)) {
    states.set(name, await ledgers.get(name)!.state());
  }
}

/**
 * Watches for pauses of the workspace's manifests from here on: with one of them paused, the locks of none count as held, so
 * nothing is sent.
 * @throws ReticketError PAUSED
 */
export async function watchPauses(
  { backend, settings, manifests }: PausableWorkspace,
  { ledgers, states }: RunLedgers,
): Promise<PauseWatch> {
  const watch = await PauseWatch.begin({
    marks: backend.pauses,
    tenant: settings.tenant,
    recorded: new Map(manifests.map(({ name }) => [name, states.get(name)?.pauses ?? []])),
  });
  for (const ledger of ledgers.values()) ledger.watchPauses(watch);
  return watch;
}

/** The pauses that are in force, by manifest name: for display, so a few seconds old. */
export async function readPauses(
  { backend, settings, manifests }: PausableWorkspace,
  states: ReadonlyMap<string, LedgerState>,
): Promise<Map<string, Pause>> {
  const names = manifests.map(({ name }) => name);
  const texts = await backend.pauses.read(settings.tenant, names, { fresh: false });
  const pauses = new Map<string, Pause>();
  for (const name of names) {
    const pause = pauseInForce(texts.get(name), states.get(name)?.pauses ?? []);
    if (pause !== undefined) pauses.set(name, pause);
  }
  return pauses;
}
