import type { LedgerState } from "../ledger/ledger.js";
import { targetLabel } from "../target.js";
import { containmentWarnings } from "./containment-warnings.js";
import { leftTargets } from "./left-targets.js";
import { liveElsewhere } from "./live.js";
import { type ManifestPlan, type PlanWarning, REASONS } from "./plan.js";

/** The warnings of a plan, sorted by manifest, then in the order below. Pure. */
export function planWarnings(
  plans: readonly ManifestPlan[],
  states: ReadonlyMap<string, LedgerState>,
  now: number,
): PlanWarning[] {
  const shared = sharedTargets(plans);
  return plans.flatMap((plan) => {
    const state = states.get(plan.manifest.name);
    return [
      tornTail(plan, state),
      crlf(plan, state),
      linesLost(plan, state, now),
      ...(shared.get(plan.manifest.name) ?? []),
      looksRenamed(plan, states, now),
      generationLowered(plan),
      entriesLeft(plan, state, now),
      expiredUnseen(plan, state, now),
      ...containmentWarnings(plan, state, now),
    ].filter((warning) => warning !== undefined);
  });
}

function tornTail(plan: ManifestPlan, state: LedgerState | undefined): PlanWarning | undefined {
  if (state === undefined || state.tornBytes === 0) return undefined;
  return {
    code: "TORN_TAIL",
    manifest: plan.manifest.name,
    message: `the ledger ends with ${state.tornBytes} bytes of an incomplete line (a crash or a full disk); they are ignored, and the next apply removes them`,
  };
}

function crlf(plan: ManifestPlan, state: LedgerState | undefined): PlanWarning | undefined {
  if (state === undefined || state.crlfLines === 0) return undefined;
  return {
    code: "CRLF",
    manifest: plan.manifest.name,
    message: `git's autocrlf has changed the line endings of ${state.crlfLines} lines of the ledger to CRLF; nothing is lost, and the next apply changes them back. \`*.ndjson -text\` and \`*.head -text\` in the ledger folder's .gitattributes prevent it`,
  };
}

/** Accepted losses of ledger lines, and how many links may be dead because of them. */
function linesLost(plan: ManifestPlan, state: LedgerState | undefined, now: number): PlanWarning | undefined {
  const loss = state?.losses.at(-1);
  if (state === undefined || loss === undefined) return undefined;
  const { entries, name } = plan.manifest;
  let unsure = 0;
  for (let index = 0; index < entries.length; index++) {
    const recorded = state.get(entries.targetId(index));
    if (recorded?.unsure === true && recorded.issued!.expiresAt > now) unsure++;
  }
  const links =
    unsure === 0
      ? ""
      : `; ${unsure} ${unsure === 1 ? "link" : "links"} issued before that may be dead or delivered already`;
  return {
    code: "LINES_LOST",
    manifest: name,
    message: `lines after line ${loss.seq} of the ledger are lost, accepted by ${loss.actor} at ${loss.at} (${loss.why}): every user without a recorded ticket is in doubt${links}`,
  };
}

/** One warning for each pair of manifests that share targets, at the later name. */
function sharedTargets(plans: readonly ManifestPlan[]): Map<string, PlanWarning[]> {
  const warnings = new Map<string, PlanWarning[]>();
  if (plans.length < 2) return warnings;
  const firstHolder = new Map<string, string>();
  for (const { manifest } of plans) {
    const pairs = new Map<string, { count: number; example: string }>();
    for (let index = 0; index < manifest.entries.length; index++) {
      const id = manifest.entries.targetId(index);
      const other = firstHolder.get(id);
      if (other === undefined) {
        firstHolder.set(id, manifest.name);
        continue;
      }
      const pair = pairs.get(other);
      if (pair === undefined)
        pairs.set(other, { count: 1, example: targetLabel(manifest.entries.target(index)) });
      else pair.count++;
    }
    warnings.set(
      manifest.name,
      [...pairs].map(([other, { count, example }]) => ({
        code: "TARGET_IN_TWO_MANIFESTS",
        manifest: manifest.name,
        message: `${count} of its users ${count === 1 ? "is" : "are"} also in ${other} (${example}${count === 1 ? "" : ", …"}): only the ticket that is issued last works`,
      })),
    );
  }
  return warnings;
}

function looksRenamed(
  plan: ManifestPlan,
  states: ReadonlyMap<string, LedgerState>,
  now: number,
): PlanWarning | undefined {
  const { name, entries } = plan.manifest;
  const replaced = countReason(plan, "live_in_another_manifest");
  if (replaced === 0 || replaced * 2 <= entries.length) return undefined;
  const live = liveElsewhere(name, states, now);
  const held = new Map<string, number>();
  for (let index = 0; index < entries.length; index++) {
    if (plan.reasons[index] !== REASONS.indexOf("live_in_another_manifest")) continue;
    const holder = live.holder(entries.targetId(index))!;
    held.set(holder, (held.get(holder) ?? 0) + 1);
  }
  const [holder, count] = [...held].reduce((most, next) => (next[1] > most[1] ? next : most));
  if (count * 2 <= entries.length) return undefined;
  return {
    code: "MANIFEST_LOOKS_RENAMED",
    manifest: name,
    message: `${count} of its ${entries.length} users have live tickets of ${holder}: if this is that manifest with a new name, add \`moved_from: ${holder}\`, or all those links stop working`,
  };
}

function generationLowered(plan: ManifestPlan): PlanWarning | undefined {
  const count = countReason(plan, "generation_lowered");
  if (count === 0) return undefined;
  return {
    code: "GENERATION_LOWERED",
    manifest: plan.manifest.name,
    message: `${count} ${count === 1 ? "entry has" : "entries have"} a lower generation than is recorded: nothing is sent for ${count === 1 ? "it" : "them"}; raise the generation above the recorded one to issue again`,
  };
}

/** Live tickets of targets that are no longer in the manifest. */
function entriesLeft(
  plan: ManifestPlan,
  state: LedgerState | undefined,
  now: number,
): PlanWarning | undefined {
  if (state === undefined || plan.manifest.prune || plan.recordedEntries === state.size) return undefined;
  let count = 0;
  let last = 0;
  for (const [, { issued, invalidation }] of leftTargets(plan.manifest, state)) {
    if (issued === undefined || issued.expiresAt <= now) continue;
    if (invalidation?.state === "invalidated") continue;
    count++;
    last = Math.max(last, issued.expiresAt);
  }
  if (count === 0) return undefined;
  return {
    code: "ENTRIES_LEFT",
    manifest: plan.manifest.name,
    message: `${count} ${count === 1 ? "user was" : "users were"} removed from the manifest but still ${count === 1 ? "has a live ticket" : "have live tickets"}; the last one expires at ${new Date(last).toISOString()}`,
  };
}

/** In a manifest that renews: expired tickets that were not looked up since, so they may have been used. */
function expiredUnseen(
  plan: ManifestPlan,
  state: LedgerState | undefined,
  now: number,
): PlanWarning | undefined {
  const { entries, name, renew } = plan.manifest;
  if (state === undefined || renew === undefined || now >= renew.before) return undefined;
  let count = 0;
  for (let index = 0; index < entries.length; index++) {
    if (plan.reasons[index] !== REASONS.indexOf("issued")) continue;
    const { issued, observed } = state.get(entries.targetId(index))!;
    if (observed === undefined && issued!.expiresAt <= now) count++;
  }
  if (count === 0) return undefined;
  return {
    code: "EXPIRED_UNSEEN",
    manifest: name,
    message: `${count} ${count === 1 ? "ticket has" : "tickets have"} expired, and it is not known whether ${count === 1 ? "it was" : "they were"} used: run \`reticket refresh\` to find out which to renew`,
  };
}

function countReason(plan: ManifestPlan, reason: (typeof REASONS)[number]): number {
  const number = REASONS.indexOf(reason);
  return plan.reasons.reduce((count, value) => (value === number ? count + 1 : count), 0);
}
