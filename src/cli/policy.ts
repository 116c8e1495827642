import type { Caller } from "../auth0/answer.js";
import { ReticketError } from "../errors.js";
import type { Manifest } from "../manifest/manifest.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import {
  type Circumstances,
  checkDelivery,
  checkPolicy,
  type Delivering,
  type Refusals,
} from "../plan/policy/check.js";
import type { LookUps } from "../plan/policy/look-ups.js";
import { type Policy, preparePolicy } from "../plan/policy/policy.js";
import type { LoadedConfig } from "./config.js";
import type { Context } from "./context.js";
import { counted } from "./output/check.js";
import { diagnosticsText } from "./output/check-text.js";
import { loadStates, type Place, placeOf } from "./workspace.js";

/** How many refusals a command tells in full. */
const MAX_REFUSALS = 20;

/**
 * The policy of a config, ready to be asked; one that says nothing where there is none.
 * @throws ReticketError CONFIG_INVALID with the places of what is wrong in it
 */
export async function loadPolicy(config: LoadedConfig | undefined): Promise<Policy> {
  const prepared = await preparePolicy(config?.config.policy ?? {});
  if (!("problems" in prepared)) return prepared;
  throw config!.refuse(
    prepared.problems.map(({ path, message }) => ({ path: ["policy", ...path], message })),
  );
}

/** What the policy has against a plan. Where there is neither a policy nor a flag, no entry is looked at. */
export async function refusalsOf(
  { config }: Place,
  plan: Plan,
  circumstances: Omit<Circumstances, "limit">,
): Promise<Refusals> {
  return checkPolicy(await loadPolicy(config), plan, { ...circumstances, limit: MAX_REFUSALS });
}

/** Tells each refusal, then gives up. @throws ReticketError POLICY_REFUSED where there is one */
export function refuse({ refusals, omitted }: Refusals, { notes }: Context, then: string): void {
  const count = refusals.length + omitted;
  if (count === 0) return;
  for (const piece of diagnosticsText({ diagnostics: refusals, omitted }, notes.colours)) notes.insist(piece);
  throw new ReticketError("POLICY_REFUSED", `${counted(count, "refusal")} by policy: ${then}`, {
    hint: "each refusal above names its rule; `reticket explain CODE` says more",
    context: { refusals, omitted },
  });
}

/**
 * Looks up the accounts about which the policy can't be held offline, before anything is sent.
 * @throws ReticketError POLICY_REFUSED, INTERRUPTED, and as `checkAccounts` does
 */
export async function refuseByAccount(place: Place, plan: Plan, client: Caller, asked: Asked): Promise<void> {
  const { planLookUps } = await import("../plan/policy/look-ups.js");
  const policy = await loadPolicy(place.config);
  await refuseLookedUp(policy, planLookUps(policy, plan), place, client, asked);
}

interface Asked {
  context: Context;
  /** Aborted: nothing more is asked. */
  stop: AbortSignal;
}

async function refuseLookedUp(
  policy: Policy,
  wanted: readonly LookUps[],
  { settings }: Place,
  client: Caller,
  { context, stop }: Asked,
): Promise<void> {
  const { checkAccounts } = await import("../apply/accounts.js");
  const refusals = await checkAccounts(policy, wanted, {
    ...settings,
    caller: client,
    limit: MAX_REFUSALS,
    stop,
  });
  if (refusals === undefined) throw new ReticketError("INTERRUPTED", "interrupted: nothing was sent");
  refuse(refusals, context, "nothing was sent");
}

/**
 * Refuses to deliver what the policy forbids, although it was issued before.
 * @returns how many accounts have to be looked up for it, and what does so, before anything is delivered
 * @throws ReticketError POLICY_REFUSED
 */
export async function refuseDelivery(
  place: Place,
  delivering: readonly Delivering[],
  context: Context,
): Promise<{ accounts: number; byAccount(client: Caller, stop: AbortSignal): Promise<void> }> {
  const policy = await loadPolicy(place.config);
  const { refusals, lookUps } = checkDelivery(policy, delivering, MAX_REFUSALS);
  refuse(refusals, context, "nothing was sent");
  return {
    accounts: lookUps.reduce((sum, one) => sum + one.lookUps.length, 0),
    byAccount: (client, stop) => refuseLookedUp(policy, lookUps, place, client, { context, stop }),
  };
}

/**
 * What the policy has against manifests that are only looked at. Where the ledger is a folder, what it says is issued
 * counts as such, and without one nothing is; a ledger elsewhere is not asked, so that rules which count are left to
 * `plan`.
 */
export async function refusalsOffline(
  config: LoadedConfig,
  context: Context,
  manifests: readonly Manifest[],
  limit: number,
): Promise<Refusals> {
  const policy = await loadPolicy(config);
  // The environment is left aside, and where no tenant is named there are no ledgers.
  const place = config.config.tenant === undefined ? undefined : await placeOf(config, context, {});
  const local = place === undefined || place.home.url.startsWith("file:");
  const plan = makePlan({
    tenant: place?.settings.tenant ?? "",
    manifests,
    states: place === undefined || !local ? new Map() : await loadStates(place),
    now: Date.now(),
  });
  const counting = { maxPerRun: undefined, maxPerManifest: undefined, maxReplace: undefined };
  return checkPolicy(local ? policy : { ...policy, ...counting }, plan, { limit });
}
