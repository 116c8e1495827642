import type { LedgerState, TargetState } from "../ledger/ledger.js";
import { manifestKeys } from "../manifest/keys.js";
import type { Entries, Manifest } from "../manifest/manifest.js";
import { lacksPassword } from "../target.js";
import { decide } from "./decide.js";
import { bareEffects, type Effects } from "./effects.js";
import { type LiveElsewhere, liveElsewhere } from "./live.js";
import {
  ACTIONS,
  emptySummary,
  type ManifestPlan,
  type Plan,
  REASONS,
  type RecordedTicket,
  SENDING,
  sendCount,
} from "./plan.js";
import { planWarnings } from "./warnings.js";

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
  /** The run's effects that its manifests do not show; absent: only the tenant is known. */
  effects?: Effects | undefined;
}

/** Compares what the manifests want with what the ledgers recorded. Pure: no I/O, no clock. */
export function makePlan(input: PlanInput): Plan {
  const manifests = planManifests(input);
  const summary = emptySummary();
  let revocations = 0;
  let lookUps = 0;
  for (const plan of manifests) {
    for (const action of ACTIONS) summary[action] += plan.summary[action];
    revocations += plan.revocations;
    lookUps += lookUpsOf(plan);
  }
  return {
    tenant: input.tenant,
    effects: input.effects ?? bareEffects(input.tenant),
    manifests,
    summary,
    revocations,
    requests: sendCount(summary) + revocations + lookUps,
    warnings: planWarnings(manifests, input.states, input.now),
    now: input.now,
  };
}

/** The plan of each manifest, sorted by name, without warnings. Pure. */
export function planManifests(input: PlanInput): ManifestPlan[] {
  return input.manifests
    .map((manifest) => planManifest(manifest, liveElsewhere(manifest.name, input.states, input.now), input))
    .sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
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
  const revokes = new Uint8Array(entries.length);
  const recordedTickets = new Map<number, RecordedTicket>();
  let revocations = 0;
  const summary = emptySummary();
  for (let index = 0; index < entries.length; index++) {
    const id = entries.targetId(index);
    const recorded = state?.get(id);
    const [action, reason] = decide({
      key: keys.at(index),
      generation: entries.generation(index),
      state: recorded,
      linesLost: state !== undefined && state.losses.length > 0,
      liveElsewhere: live.has(id),
      inDoubt,
      retryRejected,
      renew,
      deliverTo: entries.deliverTo(index),
      now: input.now,
    });
    actions[index] = ACTIONS.indexOf(action);
    reasons[index] = REASONS.indexOf(reason);
    summary[action]++;
    if (action === "redirect") {
      const { target, issued, deliverTo } = recorded!;
      recordedTickets.set(index, { key: issued!.key, target, deliverTo });
    }
    if (
      manifest.revokeSessions &&
      SENDING.has(action) &&
      wantsRevocation(recorded) &&
      canReset(entries, index)
    ) {
      revokes[index] = 1;
      revocations++;
    }
  }
  return {
    manifest,
    keys,
    head: state?.head ?? null,
    actions,
    reasons,
    revokes,
    recordedTickets,
    summary,
    revocations,
  };
}

/** Sessions are revoked once before every ticket. A revocation whose ticket was not issued counts for the next attempt. */
function wantsRevocation(state: TargetState | undefined): boolean {
  const sessions = state?.sessions;
  return sessions?.state !== "revoked" || sessions.spent;
}

/** The id of a social user shows that no ticket can be issued, so ending the sessions would be useless. */
function canReset(entries: Entries, index: number): boolean {
  const { user_id: userId, identity } = entries.body(index);
  return userId === undefined || identity !== undefined || !lacksPassword(userId);
}

/** Sessions are revoked by user id, so an entry by e-mail needs a look-up first. */
function lookUpsOf({ manifest, revokes, revocations }: ManifestPlan): number {
  if (revocations === 0) return 0;
  return revokes.reduce(
    (count, revoked, index) =>
      revoked === 1 && "email" in manifest.entries.target(index) ? count + 1 : count,
    0,
  );
}
