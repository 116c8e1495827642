import type { LedgerHead } from "../ledger/ledger.js";
import type { Keys } from "../manifest/keys.js";
import type { Manifest } from "../manifest/manifest.js";

/** The actions in the order in which a plan counts them; an action's number in `ManifestPlan.actions` is its place here. */
export const ACTIONS = ["none", "issue", "replace", "retry", "reissue", "hold", "rejected"] as const;
export type Action = (typeof ACTIONS)[number];
export type Summary = Record<Action, number>;

/** Why an entry got its action: a stable code, which the renderers put into words. */
export type Reason =
  | "new" | "rejected_under_another_key" | "changed" | "generation_raised" | "live_in_another_manifest"
  | "released" | "retry_rejected" | "in_doubt" | "rejected" | "issued" | "generation_lowered";

/** One entry's part of a plan. */
export interface PlannedAction {
  action: Action;
  /** The entry's index in its manifest. */
  index: number;
  reason: Reason;
}

export interface PlanWarning {
  code:
    | "TARGET_IN_TWO_MANIFESTS" | "MANIFEST_LOOKS_RENAMED" | "GENERATION_LOWERED" | "ENTRIES_LEFT" | "TORN_TAIL" | "LEDGER_NOT_SHARED";
  /** One sentence; counts and names in it. Text from manifests in it is not escaped: renderers do that. */
  message: string;
  manifest: string | undefined;
}

export interface ManifestPlan {
  manifest: Manifest;
  keys: Keys;
  /** The ledger's head that this was planned on. */
  head: LedgerHead | null;
  /** One byte an entry: its action's place in ACTIONS. */
  actions: Uint8Array;
  summary: Summary;
  /** The entries' actions but `none`, sorted by target id. */
  listed(): Iterable<PlannedAction>;
}

/** What `apply` would do, as data. Pure: the same input gives the same plan. */
export interface Plan {
  tenant: string;
  /** Sorted by name. */
  manifests: readonly ManifestPlan[];
  summary: Summary;
  warnings: readonly PlanWarning[];
  /** Milliseconds since the epoch. */
  now: number;
}
