import type { LedgerState } from "../ledger/ledger.js";
import { manifestKeys } from "../manifest/keys.js";
import type { Manifest } from "../manifest/manifest.js";
import { type LinkState, planInvalidations } from "./invalidation.js";
import { liveElsewhere } from "./live.js";
import { type PlanInput, planOf } from "./make-plan.js";
import { ACTIONS, emptySummary, type ManifestPlan, type Plan, type PlanWarning, REASONS } from "./plan.js";
import { SCOPES, scopeOf } from "./scope.js";

/** What a plan of `invalidate` is made from. */
export interface InvalidationInput
  extends Pick<PlanInput, "tenant" | "manifests" | "states" | "now" | "effects" | "narrowing"> {
  /** Which links are taken back. */
  links: ReadonlySet<LinkState>;
}

/** Warnings about ledgers. The others are about what `apply` would do. */
const OF_LEDGERS: ReadonlySet<PlanWarning["code"]> = new Set(["LINES_LOST", "CRLF", "TORN_TAIL"]);

/** The plan of `invalidate`: it takes links back, and leaves every entry as it is. Pure. */
export function makeInvalidationPlan(input: InvalidationInput): Plan {
  const manifests = input.manifests
    .map((manifest) => invalidationPlan(manifest, input.states.get(manifest.name), input))
    .sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
  const plan = planOf(manifests, input);
  const warnings = plan.warnings.filter(({ code }) => OF_LEDGERS.has(code));
  return { ...plan, operation: "invalidate", warnings };
}

function invalidationPlan(
  manifest: Manifest,
  state: LedgerState | undefined,
  { tenant, states, now, links, narrowing }: InvalidationInput,
): ManifestPlan {
  const { entries } = manifest;
  const { length } = entries;
  const keys = manifestKeys(manifest, tenant);
  const scopes = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    const scope = scopeOf(narrowing, manifest.name, keys.at(index), entries.target(index));
    scopes[index] = SCOPES.indexOf(scope);
  }
  const live = liveElsewhere(manifest.name, states, now);
  const invalidations = planInvalidations({ manifest, state, live, now, narrowing }, links);
  const concerned = invalidations.links.filter(({ index }) => index !== undefined).length;
  return {
    manifest,
    keys,
    head: state?.head ?? null,
    actions: new Uint8Array(length).fill(ACTIONS.indexOf("none")),
    reasons: new Uint8Array(length).fill(REASONS.indexOf("not_asked")),
    turns: new Uint8Array(length),
    scopes,
    later: { limit: 0, wave: 0 },
    narrowed: 0,
    revokes: new Uint8Array(length),
    passwords: new Uint8Array(length),
    waves: undefined,
    recordedTickets: new Map(),
    invalidations,
    summary: { ...emptySummary(), none: length - concerned, invalidate: invalidations.links.length },
    ...{ revocations: 0, replacements: 0, alreadyReset: 0 },
  };
}
