import type { LedgerHead } from "../ledger/ledger.js";
import type { Keys } from "../manifest/keys.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Target } from "../target.js";
import type { Effects } from "./effects.js";

/** The actions; an action's number in `ManifestPlan.actions` is its place here. */
export const ACTIONS = [
  "issue",
  "replace",
  "retry",
  "reissue",
  "renew",
  "redirect",
  "hold",
  "rejected",
  "none",
] as const;
export type Action = (typeof ACTIONS)[number];
export type Summary = Record<Action, number>;

/** Actions that send a request. */
export const SENDING: ReadonlySet<Action> = new Set(["issue", "replace", "retry", "reissue", "renew"]);

/** Actions that have an effect: those that send a request, and what is only recorded. */
export const CHANGING: ReadonlySet<Action> = new Set([...SENDING, "redirect"]);

/** Why an entry got its action; a reason's number in `ManifestPlan.reasons` is its place here. */
export const REASONS = [
  "new",
  "rejected_under_another_key",
  "changed",
  "generation_raised",
  "live_in_another_manifest",
  "released",
  "retry_rejected",
  "in_doubt",
  "rejected",
  "issued",
  "generation_lowered",
  "expired_unused",
  "lines_lost",
  "deliver_to_changed",
] as const;
export type Reason = (typeof REASONS)[number];

export interface PlanWarning {
  code:
    | "TARGET_IN_TWO_MANIFESTS"
    | "MANIFEST_LOOKS_RENAMED"
    | "GENERATION_LOWERED"
    | "ENTRIES_LEFT"
    | "EXPIRED_UNSEEN"
    | "SESSIONS_GO_ON"
    | "LINES_LOST"
    | "CRLF"
    | "TORN_TAIL";
  /** One sentence with names and counts. What it quotes from manifests is not escaped: renderers do that. */
  message: string;
  manifest: string;
}

/** One entry's part of a plan. */
export interface PlannedAction {
  action: Action;
  reason: Reason;
  /** The entry's index in its manifest. */
  index: number;
  /** The user's sessions are revoked before the request is sent. */
  revokes: boolean;
}

/** Where an undelivered ticket was to go, and where it is to go now; undefined: the account's own address. */
export interface Redirect {
  from: string | undefined;
  to: string | undefined;
}

/** A ticket that is issued and not delivered. */
export interface RecordedTicket {
  key: string;
  target: Target;
  /** The address that it is to go to; undefined: the account's own. */
  deliverTo: string | undefined;
}

export interface ManifestPlan {
  manifest: Manifest;
  keys: Keys;
  /** The ledger's head that this was planned on; null where there is no ledger yet. */
  head: LedgerHead | null;
  /** One byte an entry: its action's place in ACTIONS. */
  actions: Uint8Array;
  /** One byte an entry: its reason's place in REASONS. */
  reasons: Uint8Array;
  /** One byte an entry: 1 where sessions are revoked before the request is sent. */
  revokes: Uint8Array;
  /** For each entry whose action is `redirect`, by its index: what is recorded of its ticket. */
  recordedTickets: ReadonlyMap<number, RecordedTicket>;
  summary: Summary;
  /** How many entries have their sessions revoked. */
  revocations: number;
}

/** What `apply` would do, as data: the same input gives the same plan. */
export interface Plan {
  tenant: string;
  /** What it reaches beyond its manifests. */
  effects: Effects;
  /** Sorted by name. */
  manifests: readonly ManifestPlan[];
  summary: Summary;
  /** How many entries have their sessions revoked. */
  revocations: number;
  /** Requests to the tenant, all told: for tickets, and for what comes before them. */
  requests: number;
  warnings: readonly PlanWarning[];
  /** When it was made, milliseconds since the epoch. */
  now: number;
}

export function emptySummary(): Summary {
  return { issue: 0, replace: 0, retry: 0, reissue: 0, renew: 0, redirect: 0, hold: 0, rejected: 0, none: 0 };
}

/** How many requests for tickets the plan would send. */
export function sendCount(summary: Summary): number {
  return summary.issue + summary.replace + summary.retry + summary.reissue + summary.renew;
}

/** How many entries the plan would do anything for: send a request, or redirect a link. */
export function changeCount(summary: Summary): number {
  return sendCount(summary) + summary.redirect;
}

/** Both addresses of an entry whose action is `redirect`; undefined of any other. */
export function redirectAt(plan: ManifestPlan, index: number): Redirect | undefined {
  if (plan.actions[index] !== ACTIONS.indexOf("redirect")) return undefined;
  return { from: plan.recordedTickets.get(index)!.deliverTo, to: plan.manifest.entries.deliverTo(index) };
}

/** The entry's action and reason. */
export function actionAt(plan: ManifestPlan, index: number): PlannedAction {
  return {
    action: ACTIONS[plan.actions[index]!]!,
    reason: REASONS[plan.reasons[index]!]!,
    index,
    revokes: plan.revokes[index] === 1,
  };
}

/** Every action but `none`, sorted by target: what is shown, saved and hashed. */
export function* listedActions(plan: ManifestPlan): Generator<PlannedAction> {
  const { entries } = plan.manifest;
  const none = ACTIONS.indexOf("none");
  const indices: number[] = [];
  for (let index = 0; index < entries.length; index++) {
    if (plan.actions[index] !== none) indices.push(index);
  }
  const ids = indices.map((index) => entries.targetId(index));
  const order = ids.map((_, place) => place);
  if (ids.some((id, place) => place > 0 && id < ids[place - 1]!)) {
    order.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  }
  for (const place of order) yield actionAt(plan, indices[place]!);
}
