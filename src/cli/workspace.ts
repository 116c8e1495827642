import { ReticketError } from "../errors.js";
import { openLedgerHome } from "../ledger/home.js";
import type { LedgerState } from "../ledger/ledger.js";
import { WitnessedHome, type WitnessedLedger } from "../ledger/witness/witnessed.js";
import { loadManifests } from "../manifest/load.js";
import type { Manifest } from "../manifest/manifest.js";
import { type LoadedConfig, loadConfig } from "./config.js";
import type { Context } from "./context.js";
import { type LockPatience, lockPatiently } from "./lock-patiently.js";
import { errorCount, verdict } from "./output/check.js";
import { diagnosticsText } from "./output/check-text.js";
import { resolveSettings, type Settings, type SettingsSources } from "./settings.js";
import { witnessOptions, witnessText } from "./witnesses.js";

const MAX_DIAGNOSTICS = 20;

/** What a project's config says, and where its ledgers are. */
export interface Place {
  config: LoadedConfig | undefined;
  settings: Settings;
  home: WitnessedHome;
}

/** What a project's manifests, config and ledgers are to one command. */
export interface Workspace extends Place {
  /** Sorted by name. */
  manifests: readonly Manifest[];
}

/** Flags of one command that take the place of what the config says, as they were typed. */
type Flags = Omit<SettingsSources["flags"], "ledger">;

/** @throws ReticketError MANIFEST_INVALID once the mistakes are printed; as `resolveSettings` does */
export async function openWorkspace(
  context: Context,
  paths: readonly string[],
  flags: Flags = {},
): Promise<Workspace> {
  const place = await openHome(context, flags);
  return { ...place, manifests: await readManifests(context, paths) };
}

/** The settings and the place of the ledgers, for what needs no manifest. */
export async function openHome(context: Context, flags: Flags = {}): Promise<Place> {
  const config = await loadConfig(context.globals.config, process.cwd());
  return placeOf(config, context, context.env, flags);
}

/** @throws as `resolveSettings` does */
export async function placeOf(
  config: LoadedConfig | undefined,
  context: Context,
  env: Context["env"],
  flags: Flags = {},
): Promise<Place> {
  const given = { ...flags, ledger: context.globals.ledger };
  const settings = resolveSettings({ config, env, flags: given, cwd: process.cwd() });
  const home = openLedgerHome(settings.ledgerUrl, settings.ledgerBase);
  return { config, settings, home: new WitnessedHome(home, await witnessOptions(context)) };
}

/** Every ledger of the tenant, as it stands, by manifest name. */
export async function loadStates({ home, settings }: Place): Promise<Map<string, LedgerState>> {
  const states = new Map<string, LedgerState>();
  for (const name of await home.manifests(settings.tenant)) {
    states.set(name, await home.open(settings.tenant, name).state());
  }
  return states;
}

async function readManifests({ notes }: Context, paths: readonly string[]): Promise<Manifest[]> {
  const check = await loadManifests(paths, { maxDiagnostics: MAX_DIAGNOSTICS });
  for (const piece of diagnosticsText(check, notes.colours)) notes.insist(piece);
  if (errorCount(check) > 0) {
    throw new ReticketError("MANIFEST_INVALID", verdict({ ...check, manifests: [] }), {
      hint: "correct the mistakes above; `reticket validate` lists all of it",
    });
  }
  return [...check.manifests].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every ledger of the tenant, as it stands. */
export interface OpenLedgers {
  /** By manifest name. */
  states: ReadonlyMap<string, LedgerState>;
  /** Those of the workspace's manifests, by name. */
  ledgers: ReadonlyMap<string, WitnessedLedger>;
  /** Where those stand, as `--witness` takes it. */
  witness(): Promise<string>;
  /** Gives the locks back. */
  close(): Promise<void>;
}

/** How ledgers are locked. */
export interface Locking extends LockPatience {
  operation: string;
  /** Where given, only those of these manifests are locked. */
  wanted?: ReadonlySet<string> | undefined;
}

/**
 * Reads the workspace's ledgers, and those of the tenant's other manifests.
 * @param locking where given, the workspace's own are locked first, in the order of their names
 */
export async function openLedgers(workspace: Workspace, locking?: Locking): Promise<OpenLedgers> {
  const { home, manifests, settings } = workspace;
  const ledgers = new Map<string, WitnessedLedger>();
  const states = new Map<string, LedgerState>();
  const close = async () => {
    const closed = await Promise.allSettled([...ledgers.values()].map((ledger) => ledger.close()));
    for (const result of closed) if (result.status === "rejected") throw result.reason;
  };
  try {
    for (const { name } of manifests) {
      const ledger = home.open(settings.tenant, name);
      ledgers.set(name, ledger);
      if (locking === undefined || locking.wanted?.has(name) === false) continue;
      const { operation } = locking;
      // Only apply is made to work beside others: it claims what it sends.
      await lockPatiently(ledger, operation, { shared: operation === "apply" }, locking);
    }
    for (const name of await home.manifests(settings.tenant)) {
      if (!ledgers.has(name)) states.set(name, await home.open(settings.tenant, name).state());
    }
    for (const [name, ledger] of ledgers) states.set(name, await ledger.state());
    return { states, ledgers, witness: () => witnessText(ledgers.values()), close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}
