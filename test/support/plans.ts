import { bareEffects, type Effects } from "../../src/plan/effects.js";
import {
  ACTIONS,
  type Action,
  emptySummary,
  type ManifestPlan,
  type Plan,
  type PlanWarning,
  REASONS,
  type Reason,
  sendCount,
} from "../../src/plan/plan.js";
import { type Target, targetId } from "../../src/target.js";

type Entry = readonly [target: Target | string, action: Action, reason: Reason, revokes?: "revokes"];

/** A plan out of thin air, for what renders one. A string is a `user_id`. */
export function planOf(
  manifests: Record<string, readonly Entry[]>,
  options: {
    tenant?: string;
    file?: string;
    reason?: string;
    warnings?: PlanWarning[];
    effects?: Effects;
  } = {},
): Plan {
  const plans = Object.entries(manifests).map(([name, entries]) => manifestPlan(name, entries, options));
  const summary = emptySummary();
  for (const plan of plans) for (const action of ACTIONS) summary[action] += plan.summary[action];
  return {
    tenant: options.tenant ?? "acme.eu.auth0.com",
    narrowing: {},
    effects: options.effects ?? bareEffects(options.tenant ?? "acme.eu.auth0.com"),
    manifests: plans,
    summary,
    later: { limit: 0, wave: 0 },
    narrowed: 0,
    revocations: plans.reduce((sum, plan) => sum + plan.revocations, 0),
    replacements: plans.reduce((sum, plan) => sum + plan.replacements, 0),
    alreadyReset: 0,
    requests: plans.reduce((sum, plan) => sum + sendCount(plan.summary) + plan.revocations, 0),
    warnings: options.warnings ?? [],
    now: Date.UTC(2026, 10, 24),
  };
}

function manifestPlan(
  name: string,
  entries: readonly Entry[],
  options: { file?: string; reason?: string },
): ManifestPlan {
  const targets = entries.map(([target]) => (typeof target === "string" ? { user_id: target } : target));
  const position = { file: options.file ?? `${name}.yaml`, line: 4, column: 9 };
  const summary = emptySummary();
  for (const [, action] of entries) summary[action]++;
  return {
    manifest: {
      name,
      reason: options.reason,
      annotations: {},
      inDoubt: "hold",
      generation: 1,
      defaults: {},
      renew: undefined,
      remind: [],
      contain: new Set(),
      since: undefined,
      prune: false,
      waves: [],
      delivery: undefined,
      position,
      entries: {
        length: targets.length,
        target: (index) => targets[index]!,
        targetId: (index) => targetId(targets[index]!),
        body: (index) => targets[index]!,
        generation: () => 1,
        profile: () => 0,
        ttlSec: () => 432_000,
        deliverTo: () => undefined,
        language: () => undefined,
        position: () => position,
      },
    },
    keys: {
      length: targets.length,
      at: (index) => `k${index}`.padEnd(43, "_"),
      digest: "d".repeat(43),
      order: () => Uint32Array.from(targets.keys()),
    },
    head: null,
    actions: Uint8Array.from(entries, ([, action]) => ACTIONS.indexOf(action)),
    reasons: Uint8Array.from(entries, ([, , reason]) => REASONS.indexOf(reason)),
    turns: new Uint8Array(entries.length),
    scopes: new Uint8Array(entries.length),
    passwords: new Uint8Array(entries.length),
    revokes: Uint8Array.from(entries, ([, , , revokes]) => (revokes === undefined ? 0 : 1)),
    waves: undefined,
    recordedTickets: new Map(),
    invalidations: { links: [], elsewhere: 0 },
    summary,
    later: { limit: 0, wave: 0 },
    narrowed: 0,
    replacements: 0,
    alreadyReset: 0,
    revocations: entries.filter(([, , , revokes]) => revokes !== undefined).length,
  };
}
