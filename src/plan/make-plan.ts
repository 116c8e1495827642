import type { LedgerState } from "../ledger/ledger.js";
import { manifestKeys } from "../manifest/keys.js";
import type { Manifest } from "../manifest/manifest.js";
import { planContainment } from "./containment.js";
import { decide } from "./decide.js";
import { bareEffects, type Effects } from "./effects.js";
import { planPrune } from "./invalidation.js";
import { type LiveElsewhere, liveElsewhere } from "./live.js";
import { limitTickets } from "./narrowing.js";
import {
  ACTIONS,
  type Action,
  emptySummary,
  type ManifestPlan,
  PASSWORD_STEPS,
  type Plan,
  REASONS,
  type Reason,
  type RecordedTicket,
  sendCount,
} from "./plan.js";
import { type Narrowing, SCOPES, type Scope, scopeOf } from "./scope.js";
import { planWarnings } from "./warnings.js";
import { leaveForWaves } from "./waves/leave-for-waves.js";
import { planWaves } from "./waves/wave-plan.js";

/** What a plan is made from. */
export interface PlanInput {
  tenant: string;
  manifests: readonly Manifest[];
  /** The state of every ledger of the tenant, including other manifests', by manifest name. */
  states: ReadonlyMap<string, LedgerState>;
  /** Milliseconds since the epoch. */
  now: number;
  /** Overrides `in_doubt` of the manifests. */
  inDoubt?: "hold" | "reissue" | undefined;
  retryRejected?: boolean | undefined;
  /** Which entries take part, and how many tickets may be sent; absent: all. */
  narrowing?: Narrowing | undefined;
  /** The ids of the runs that are at work now: for the gates of waves, their requests are in flight, and not in doubt. */
  runsAtWork?: ReadonlySet<string> | undefined;
  /** The run's effects that its manifests do not show; absent: only the tenant is known. */
  effects?: Effects | undefined;
}

/** Compares what the manifests want with what the ledgers recorded. Pure: no I/O, no clock. */
export function makePlan(input: PlanInput): Plan {
  return planOf(planManifests(input), input);
}

/** The plan of these manifests. */
export function planOf(manifests: readonly ManifestPlan[], input: PlanInput): Plan {
  const summary = emptySummary();
  const later = { limit: 0, wave: 0 };
  let narrowed = 0;
  let revocations = 0;
  let replacements = 0;
  let alreadyReset = 0;
  let lookUps = 0;
  for (const plan of manifests) {
    for (const action of ACTIONS) summary[action] += plan.summary[action];
    later.limit += plan.later.limit;
    later.wave += plan.later.wave;
    narrowed += plan.narrowed;
    revocations += plan.revocations;
    replacements += plan.replacements;
    alreadyReset += plan.alreadyReset;
    lookUps += lookUpsOf(plan);
  }
  return {
    tenant: input.tenant,
    narrowing: input.narrowing?.flags ?? {},
    effects: input.effects ?? bareEffects(input.tenant),
    manifests,
    summary,
    later,
    narrowed,
    revocations,
    replacements,
    alreadyReset,
    requests: sendCount(summary) + summary.invalidate + revocations + replacements + lookUps,
    warnings: planWarnings(manifests, input.states, input.now),
    now: input.now,
  };
}

/** The plan of each manifest, sorted by name, without warnings. Pure. */
export function planManifests(input: PlanInput): ManifestPlan[] {
  const plans = input.manifests
    .map((manifest) => planManifest(manifest, liveElsewhere(manifest.name, input.states, input.now), input))
    .sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
  if (input.narrowing !== undefined) limitTickets(plans, input.narrowing);
  return plans;
}

function planManifest(manifest: Manifest, live: LiveElsewhere, input: PlanInput): ManifestPlan {
  const { entries } = manifest;
  const state = input.states.get(manifest.name);
  const keys = manifestKeys(manifest, input.tenant);
  const inDoubt = input.inDoubt ?? manifest.inDoubt;
  const retryRejected = input.retryRejected ?? false;
  const renew = manifest.renew !== undefined && input.now < manifest.renew.before;
  const actions = new Uint8Array(entries.length);
  const reasons = new Uint8Array(entries.length);
  const scopes = new Uint8Array(entries.length);
  /** The actions if the run were not narrowed: gates count all entries. */
  const wholeActions = new Uint8Array(entries.length);
  const recordedTickets = new Map<number, RecordedTicket>();
  const summary = emptySummary();
  let narrowed = 0;
  let recordedEntries = 0;
  for (let index = 0; index < entries.length; index++) {
    const id = entries.targetId(index);
    const key = keys.at(index);
    const recorded = state?.get(id);
    recordedEntries += Number(recorded !== undefined);
    const [wanted, why] = decide({
      key,
      generation: entries.generation(index),
      state: recorded,
      linesLost: state !== undefined && state.losses.length > 0,
      liveElsewhere: live.has(id),
      inDoubt,
      retryRejected,
      renew,
      deliverTo: entries.deliverTo(index),
      since: manifest.since,
      now: input.now,
    });
    const scope = scopeAt(input.narrowing, manifest, index, key);
    const isLeftOut = wanted !== "none" && scope !== "included";
    const [action, reason]: [Action, Reason] = isLeftOut ? ["none", "narrowed"] : [wanted, why];
    if (isLeftOut) narrowed++;
    scopes[index] = SCOPES.indexOf(scope);
    wholeActions[index] = ACTIONS.indexOf(wanted);
    actions[index] = ACTIONS.indexOf(action);
    reasons[index] = REASONS.indexOf(reason);
    summary[action]++;
    if (action === "redirect") {
      const { target, issued, deliverTo } = recorded!;
      recordedTickets.set(index, { key: issued!.key, target, deliverTo });
    }
  }
  const invalidations = planPrune({
    manifest,
    state,
    live,
    ...{ now: input.now, narrowing: input.narrowing },
  });
  summary.invalidate = invalidations.links.length;
  const plan: ManifestPlan = {
    manifest,
    keys,
    head: state?.head ?? null,
    renamedTo: manifest.newName === state?.newName ? undefined : manifest.newName,
    actions,
    reasons,
    turns: new Uint8Array(entries.length),
    scopes,
    ...planContainment(manifest, live, state, actions),
    waves: planWaves({
      ...{ manifest, keys, state, now: input.now },
      action: (index) => ACTIONS[wholeActions[index]!]!,
      hasResetBefore: (index) => REASONS[reasons[index]!] === "already_reset",
      isInFlight: ({ claimedBy }) => claimedBy !== undefined && input.runsAtWork?.has(claimedBy) === true,
    }),
    recordedTickets,
    recordedEntries,
    invalidations,
    summary,
    later: { limit: 0, wave: 0 },
    narrowed,
    alreadyReset: summary.none === 0 ? 0 : countOf(reasons, REASONS.indexOf("already_reset")),
  };
  leaveForWaves(plan);
  return plan;
}

function scopeAt(narrowing: Narrowing | undefined, manifest: Manifest, index: number, key: string): Scope {
  if (narrowing === undefined) return "included";
  return scopeOf(narrowing, manifest.name, key, manifest.entries.target(index));
}

function countOf(column: Uint8Array, value: number): number {
  return column.reduce((count, each) => (each === value ? count + 1 : count), 0);
}

/**
 * Look-ups before containment: who holds the password, and since when. Sessions are revoked by user id, so an entry by
 * e-mail needs one for that too.
 */
function lookUpsOf({ manifest, revokes, passwords, revocations, replacements }: ManifestPlan): number {
  if (revocations + replacements === 0) return 0;
  const { entries, since } = manifest;
  const replace = PASSWORD_STEPS.indexOf("replace");
  let count = 0;
  for (let index = 0; index < revokes.length; index++) {
    const isLookedUp = since !== undefined || "email" in entries.target(index);
    if (passwords[index] === replace || (revokes[index] === 1 && isLookedUp)) count++;
  }
  return count;
}
