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
import type { UserDirectory, UserExporter } from "../tenant/tenant.js";
import type { LoadedConfig } from "./config.js";
import type { Context } from "./context.js";
import { counted } from "./output/check.js";
import { diagnosticsText } from "./output/check-text.js";
import { loadStates, type Project, projectOf } from "./workspace.js";

/** How many refusals a command prints. */
const MAX_REFUSALS = 20;

/**
 * The compiled policy of a config; an empty policy if there is no config.
 * @throws ReticketError CONFIG_INVALID with the positions of the mistakes
 */
export async function loadPolicy(config: LoadedConfig | undefined): Promise<Policy> {
  const prepared = await preparePolicy(config?.config.policy ?? {});
  if (!("problems" in prepared)) return prepared;
  throw config!.refuse(
    prepared.problems.map(({ path, message }) => ({ path: ["policy", ...path], message })),
  );
}

/** What the policy refuses in a plan. Without a policy and a flag, no entry is checked. */
export async function refusalsOf(
  { config }: Project,
  plan: Plan,
  circumstances: Omit<Circumstances, "limit">,
): Promise<Refusals> {
  return checkPolicy(await loadPolicy(config), plan, { ...circumstances, limit: MAX_REFUSALS });
}

/** Prints each refusal. @throws ReticketError POLICY_REFUSED if there is one */
export function refuse({ refusals, omitted }: Refusals, { notes }: Context, then: string): void {
  const count = refusals.length + omitted;
  if (count === 0) return;
  for (const piece of diagnosticsText({ diagnostics: refusals, omitted }, notes.colours)) notes.insist(piece);
  throw new ReticketError("POLICY_REFUSED", `${counted(count, "refusal")} by policy: ${then}`, {
    hint: "each refusal above names its rule; `reticket explain CODE` explains it",
    context: { refusals, omitted },
  });
}

/**
 * Looks up the accounts for which the policy cannot be checked offline, before anything is sent.
 * @throws ReticketError POLICY_REFUSED, INTERRUPTED, and as `checkAccounts` does
 */
export async function refuseByAccount(
  project: Project,
  plan: Plan,
  tenant: UserDirectory & UserExporter,
  asked: Asked,
): Promise<void> {
  const { planLookUps } = await import("../plan/policy/look-ups.js");
  const policy = await loadPolicy(project.config);
  await refuseLookedUp(policy, planLookUps(policy, plan), project, tenant, asked);
}

interface Asked {
  context: Context;
  /** Aborted: no further account is looked up. */
  stop: AbortSignal;
}

async function refuseLookedUp(
  policy: Policy,
  wanted: readonly LookUps[],
  { settings }: Project,
  tenant: UserDirectory & UserExporter,
  { context, stop }: Asked,
): Promise<void> {
  const { checkAccounts } = await import("../apply/accounts.js");
  const refusals = await checkAccounts(policy, wanted, {
    ...settings,
    tenant,
    limit: MAX_REFUSALS,
    stop,
  });
  if (refusals === undefined) throw new ReticketError("INTERRUPTED", "interrupted: nothing was sent");
  refuse(refusals, context, "nothing was sent");
}

/**
 * Refuses deliveries that the policy forbids, also of tickets that were issued earlier.
 * @returns how many accounts have to be looked up, and a function that does it, to be called before the first delivery
 * @throws ReticketError POLICY_REFUSED
 */
export async function refuseDelivery(
  project: Project,
  delivering: readonly Delivering[],
  context: Context,
): Promise<{
  accounts: number;
  byAccount(tenant: UserDirectory & UserExporter, stop: AbortSignal): Promise<void>;
}> {
  const policy = await loadPolicy(project.config);
  const { refusals, lookUps } = checkDelivery(policy, delivering, MAX_REFUSALS);
  refuse(refusals, context, "nothing was sent");
  return {
    accounts: lookUps.reduce((sum, one) => sum + one.lookUps.length, 0),
    byAccount: (tenant, stop) => refuseLookedUp(policy, lookUps, project, tenant, { context, stop }),
  };
}

/**
 * What the policy refuses in manifests, without a network. Ledgers in a folder are read. Other backends are not, so the
 * rules that count entries are left to `plan`.
 */
export async function refusalsOffline(
  config: LoadedConfig,
  context: Context,
  manifests: readonly Manifest[],
  limit: number,
): Promise<Refusals> {
  const policy = await loadPolicy(config);
  // The environment is ignored. Without a tenant there are no ledgers.
  const project = config.config.tenant === undefined ? undefined : await projectOf(config, context, {});
  const local = project === undefined || project.backend.folder !== undefined;
  const plan = makePlan({
    tenant: project?.settings.tenant ?? "",
    manifests,
    states: project === undefined || !local ? new Map() : await loadStates(project),
    now: Date.now(),
  });
  const counting = { maxPerRun: undefined, maxPerManifest: undefined, maxReplace: undefined };
  return checkPolicy(local ? policy : { ...policy, ...counting }, plan, { limit });
}
