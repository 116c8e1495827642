import { ReticketError } from "../errors.js";
import { openLedgerBackend } from "../ledger/backend.js";
import type { LedgerState, WorkAtHand } from "../ledger/ledger.js";
import type { Pause } from "../ledger/pause/mark.js";
import type { PauseWatch } from "../ledger/pause/watch.js";
import { WitnessedBackend } from "../ledger/witness/backend.js";
import type { WitnessedLedger, WitnessedLockedLedger } from "../ledger/witness/ledger.js";
import { loadManifests } from "../manifest/load.js";
import type { Manifest } from "../manifest/manifest.js";
import { refuseUnclearMoves } from "../plan/moves.js";
import { type Exclusive, refuseConcurrentRuns } from "./concurrent-runs.js";
import { type LoadedConfig, loadConfig } from "./config.js";
import type { Context } from "./context.js";
import { type LockWait, lockWithTimeout } from "./lock-with-timeout.js";
import { errorCount, verdict } from "./output/check.js";
import { diagnosticsText } from "./output/check-text.js";
import { readPauses, recordMarkedPauses, watchPauses } from "./pauses.js";
import { resolveSettings, type Settings, type SettingsSources } from "./settings.js";
import { PROVIDER } from "./tenant.js";
import { witnessOptions, witnessText } from "./witnesses.js";

const MAX_DIAGNOSTICS = 20;

/** A project: its config, its settings and the backend of its ledgers. */
export interface Project {
  config: LoadedConfig | undefined;
  settings: Settings;
  backend: WitnessedBackend;
}

/** A project together with the manifests that a command works on. */
export interface Workspace extends Project {
  /** Sorted by name. */
  manifests: readonly Manifest[];
}

/** Flags of one command that override the config, as the user typed them. */
type Flags = Omit<SettingsSources["flags"], "ledger">;

/** Prints the diagnostics. @throws ReticketError MANIFEST_INVALID; as `resolveSettings` does */
export async function openWorkspace(
  context: Context,
  paths: readonly string[],
  flags: Flags = {},
): Promise<Workspace> {
  const project = await openProject(context, flags);
  return { ...project, manifests: await readManifests(context, paths) };
}

/** The project, for commands that need no manifest. */
export async function openProject(context: Context, flags: Flags = {}): Promise<Project> {
  const config = await loadConfig(context.globals.config, process.cwd());
  return projectOf(config, context, context.env, flags);
}

/** @throws as `resolveSettings` does */
export async function projectOf(
  config: LoadedConfig | undefined,
  context: Context,
  env: Context["env"],
  flags: Flags = {},
): Promise<Project> {
  const given = { ...flags, ledger: context.globals.ledger };
  const settings = resolveSettings({ config, env, flags: given, cwd: process.cwd() }, PROVIDER);
  const backend = openLedgerBackend(settings.ledgerUrl, settings.ledgerBase);
  return { config, settings, backend: new WitnessedBackend(backend, await witnessOptions(context)) };
}

/**
 * The state of every ledger of the tenant, by manifest name.
 * @param options.known states that are not read again
 */
export async function loadStates(
  { backend, settings }: Project,
  { known = new Map(), ...options }: { fresh?: boolean; known?: ReadonlyMap<string, LedgerState> } = {},
): Promise<Map<string, LedgerState>> {
  const states = new Map<string, LedgerState>(known);
  for (const name of await backend.manifests(settings.tenant)) {
    if (!known.has(name)) states.set(name, await backend.open(settings.tenant, name).state(options));
  }
  return states;
}

async function readManifests({ notes }: Context, paths: readonly string[]): Promise<Manifest[]> {
  const check = await loadManifests(paths, { maxDiagnostics: MAX_DIAGNOSTICS });
  for (const piece of diagnosticsText(check, notes.colours)) notes.insist(piece);
  if (errorCount(check) > 0) {
    throw new ReticketError("MANIFEST_INVALID", verdict({ ...check, manifests: [] }), {
      hint: "correct the mistakes above; `reticket validate` lists all of them",
    });
  }
  return [...check.manifests].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The ledgers that a command reads, and those that it has locked. */
export interface OpenLedgers {
  /** The state of every ledger of the tenant, by manifest name. */
  states: ReadonlyMap<string, LedgerState>;
  /** The ledgers that were locked, by name. */
  ledgers: ReadonlyMap<string, WitnessedLockedLedger>;
  /**
   * Watches for pauses of the workspace's manifests; undefined: nothing is locked, or the command does what a pause allows. The
   * locks of `ledgers` count as held only while it is clear; a run ends once its `signal` is aborted.
   */
  pauses: PauseWatch | undefined;
  /** The witnesses of the workspace's ledgers, in the format of `--witness`. */
  witness(): Promise<string>;
  /** Releases the locks. */
  close(): Promise<void>;
}

/** How to lock ledgers. */
export interface Locking extends LockWait {
  operation: string;
  /** If given, only the ledgers of these manifests are locked. */
  wanted?: ReadonlySet<string> | undefined;
  /** What the run does that no other run may issue tickets beside; undefined: nothing. */
  exclusive?: Exclusive | undefined;
  /** Nothing is sent that changes anything, so a pause stops nothing. */
  isHarmless?: boolean;
}

/**
 * Reads the workspace's ledgers and those of the tenant's other manifests.
 * @param locking if given, the workspace's ledgers are locked first, in the order of their names
 */
export async function openLedgers(workspace: Workspace, locking?: Locking): Promise<OpenLedgers> {
  const { backend, manifests, settings } = workspace;
  const ledgers = new Map<string, WitnessedLockedLedger>();
  const own = new Map<string, WitnessedLedger | WitnessedLockedLedger>();
  const states = new Map<string, LedgerState>();
  let pauses: PauseWatch | undefined;
  const close = async () => {
    pauses?.end();
    // The next run records what this one can't.
    if (pauses?.signal.aborted === true)
      await recordMarkedPauses(workspace, { ledgers, states }).catch(() => {});
    const closed = await Promise.allSettled([...ledgers.values()].map((ledger) => ledger.close()));
    for (const result of closed) if (result.status === "rejected") throw result.reason;
  };
  try {
    for (const { name } of manifests) {
      const ledger = backend.open(settings.tenant, name);
      own.set(name, ledger);
      if (locking === undefined || locking.wanted?.has(name) === false) continue;
      const locked = await lockFor(ledger, locking);
      ledgers.set(name, locked);
      own.set(name, locked);
    }
    if (locking?.operation === "apply" || locking?.exclusive !== undefined) {
      const locked = new Set(ledgers.keys());
      await refuseConcurrentRuns(backend, settings.tenant, locked, locking.exclusive);
    }
    for (const name of await backend.manifests(settings.tenant)) {
      if (!own.has(name)) states.set(name, await backend.open(settings.tenant, name).state());
    }
    for (const [name, ledger] of own) states.set(name, await ledger.state());
    refuseUnclearMoves(manifests, states);
    if (locking !== undefined) {
      await recordMarkedPauses(workspace, { ledgers, states });
      if (locking.isHarmless !== true) pauses = await watchPauses(workspace, { ledgers, states });
    }
    return { states, ledgers, pauses, witness: () => witnessText(own.values()), close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}

/** Only `apply` may share a ledger with other runners, because it claims what it sends. */
function lockFor(ledger: WitnessedLedger, locking: Locking): Promise<WitnessedLockedLedger> {
  const { operation, exclusive } = locking;
  const shared = operation === "apply" && exclusive === undefined;
  return lockWithTimeout(ledger, exclusive ?? operation, { shared }, locking);
}

/**
 * The state of every ledger of the tenant, the pauses that are in force, and the processes that work on them: asked before and
 * after, because runs begin and end.
 */
export async function readLedgers(
  workspace: Workspace,
): Promise<
  Pick<OpenLedgers, "states"> & { work: readonly WorkAtHand[]; pauses: ReadonlyMap<string, Pause> }
> {
  const { backend, settings } = workspace;
  const before = await backend.workAtHand(settings.tenant);
  const { states } = await openLedgers(workspace);
  const all = [...before, ...(await backend.workAtHand(settings.tenant))];
  const pauses = await readPauses(workspace, states);
  return {
    states,
    pauses,
    work: [...new Map(all.map((one) => [`${one.manifest} ${one.id}`, one])).values()],
  };
}
