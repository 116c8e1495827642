import type { LedgerState, RunSummary } from "../ledger/ledger.js";
import type { Manifest } from "../manifest/manifest.js";
import { makePlan } from "../plan/make-plan.js";
import { type Action, actionAt, type ManifestPlan } from "../plan/plan.js";
import type { Target } from "../target.js";

/**
 * Where an entry stands. `superseded`: issued, but a newer ticket that another manifest issued has killed its link.
 * `pending`: the next apply would send it.
 */
export type EntryState = "issued" | "superseded" | "rejected" | "in_doubt" | "pending";

export interface EntryStatus {
  target: Target;
  key: string;
  state: EntryState;
  /** For `issued` and `superseded`: milliseconds since the epoch. */
  issuedAt: number | undefined;
  expiresAt: number | undefined;
  /** For `rejected`: what Auth0 said. Not escaped. */
  rejection: { status: number; errorCode?: string; message?: string } | undefined;
}

export interface ManifestStatus {
  name: string;
  tenant: string;
  digest: string;
  reason: string | undefined;
  /** Every entry of this digest is recorded as issued or rejected. */
  applied: boolean;
  /** `issued` counts the superseded too. */
  counts: { issued: number; rejected: number; in_doubt: number; pending: number };
  lastRun: RunSummary | undefined;
  /** Every entry, in the manifest's order, made as it is read. */
  entries(): Iterable<EntryStatus>;
}

export interface StatusInput {
  tenant: string;
  manifests: readonly Manifest[];
  /** The state of every ledger of the tenant by manifest name. */
  states: ReadonlyMap<string, LedgerState>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What the ledgers say of the manifests, sorted by name: the plan, seen from its other side. Pure. */
export function makeStatus(input: StatusInput): ManifestStatus[] {
  const plan = makePlan({ ...input, inDoubt: "hold", retryRejected: false });
  return plan.manifests.map((manifestPlan) => manifestStatus(manifestPlan, input));
}

function manifestStatus(plan: ManifestPlan, { tenant, states }: StatusInput): ManifestStatus {
  const { name, reason, entries } = plan.manifest;
  const counts = { issued: 0, rejected: 0, in_doubt: 0, pending: 0 };
  const state = states.get(name);
  for (let index = 0; index < entries.length; index++) {
    const { action } = actionAt(plan, index);
    counts[action === "none" ? unsent(state, entries.targetId(index)) : STATE_OF[action]]++;
  }
  return {
    name,
    tenant,
    reason,
    digest: plan.keys.digest,
    applied: counts.pending === 0 && counts.in_doubt === 0,
    counts,
    lastRun: state?.runs.at(-1),
    *entries() {
      for (let index = 0; index < entries.length; index++) yield entryStatus(plan, index, states);
    },
  };
}

function entryStatus(
  plan: ManifestPlan,
  index: number,
  states: ReadonlyMap<string, LedgerState>,
): EntryStatus {
  const { name, entries } = plan.manifest;
  const id = entries.targetId(index);
  const ledger = states.get(name);
  const { action } = actionAt(plan, index);
  const recorded = action === "none" ? unsent(ledger, id) : STATE_OF[action];
  const issued = recorded === "issued" ? ledger?.get(id)?.issued : undefined;
  return {
    target: entries.target(index),
    key: plan.keys.at(index),
    state:
      issued !== undefined && newestElsewhere(id, name, states) > issued.issuedAt ? "superseded" : recorded,
    issuedAt: issued?.issuedAt,
    expiresAt: issued?.expiresAt,
    rejection: recorded === "rejected" ? ledger?.rejection(id) : undefined,
  };
}

const STATE_OF = {
  issue: "pending",
  replace: "pending",
  retry: "pending",
  reissue: "pending",
  hold: "in_doubt",
  rejected: "rejected",
} as const satisfies Record<Exclude<Action, "none">, EntryState>;

/** Nothing is sent for an entry whose generation was lowered either, and it need not hold a ticket. */
function unsent(ledger: LedgerState | undefined, id: string): "issued" | "rejected" {
  return ledger?.get(id)?.issued === undefined ? "rejected" : "issued";
}

function newestElsewhere(id: string, name: string, states: ReadonlyMap<string, LedgerState>): number {
  let newest = Number.NEGATIVE_INFINITY;
  for (const [other, state] of states) {
    if (other !== name) newest = Math.max(newest, state.get(id)?.issued?.issuedAt ?? newest);
  }
  return newest;
}
