import type { NarrowingFlags } from "../generated/plan.js";
import type { LedgerHead } from "../ledger/ledger.js";
import type { Keys } from "../manifest/keys.js";
import type { Manifest } from "../manifest/manifest.js";
import type { Target } from "../target.js";
import { ACTIONS, type Action, CHANGING, changeCount, type Summary, sendCount } from "./actions.js";
import type { Effects } from "./effects.js";
import type { Invalidations } from "./invalidation.js";
import type { PlanWarning } from "./plan-warning.js";
import type { WavesPlan } from "./waves/wave-plan.js";

export {
  ACTION_EFFECTS,
  ACTIONS,
  type Action,
  CHANGING,
  changeCount,
  type EffectKind,
  emptySummary,
  SENDING,
  type Summary,
  sendCount,
} from "./actions.js";
export type { PlanWarning };

/** Why an entry got its action. `ManifestPlan.reasons` has their indices in this list. */
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
  "already_reset",
  "invalidated",
  "not_asked",
  "narrowed",
] as const;
/** Why a plan has its action for an entry. */
export type Reason = (typeof REASONS)[number];

/**
 * What happens to the password of an entry that gets a ticket. `leave`: nothing, because the manifest does not contain
 * passwords, or it is contained already. `closed`: it must not be replaced, because the user may have reset it with a ticket.
 */
export const PASSWORD_STEPS = ["leave", "replace", "closed"] as const;
export type PasswordStep = (typeof PASSWORD_STEPS)[number];

/**
 * Whether an entry's action is carried out in this run. `limit`: `--limit` leaves it for a later run; `wave`: its wave is not open.
 * Containment covers entries that are left for later, too.
 */
export const TURNS = ["now", "limit", "wave"] as const;
/** When an entry has its turn. */
export type Turn = (typeof TURNS)[number];

/** One entry's part of a plan. */
export interface PlannedAction {
  action: Action;
  reason: Reason;
  /** Whether it is carried out in this run. */
  turn: Turn;
  /** The entry's index in its manifest. */
  index: number;
  /** The user's sessions are revoked before the first ticket is issued. */
  revokes: boolean;
  /** The user's password is replaced before the first ticket is issued. */
  replacesPassword: boolean;
}

/** The old and the new address of an undelivered ticket; undefined: the account's own address. */
export interface Redirect {
  from: string | undefined;
  to: string | undefined;
}

/** A ticket that is issued and not delivered. */
export interface RecordedTicket {
  key: string;
  target: Target;
  /** Its delivery address; undefined: the account's own. */
  deliverTo: string | undefined;
}

/** What a plan does with the entries of one manifest, in columns: one value per entry. */
export interface ManifestPlan {
  manifest: Manifest;
  keys: Keys;
  /** The ledger's head that the plan is based on; null: no ledger yet. */
  head: LedgerHead | null;
  /** The manifest's new name, if its ledger does not know it yet. */
  renamedTo?: string | undefined;
  /** One byte per entry: the index of its action in ACTIONS. */
  actions: Uint8Array;
  /** One byte per entry: the index of its reason in REASONS. */
  reasons: Uint8Array;
  /** One byte per entry: the index of its turn in TURNS. Only actions that send a request are ever left for later. */
  turns: Uint8Array;
  /** One byte per entry: the index in SCOPES of whether it takes part. */
  scopes: Uint8Array;
  /** One byte per entry: 1 if sessions are revoked before the first ticket is issued. */
  revokes: Uint8Array;
  /** One byte per entry: the index of what happens to its password in PASSWORD_STEPS. */
  passwords: Uint8Array;
  /** `spec.waves`; undefined: it has none. */
  waves: WavesPlan | undefined;
  /** The recorded ticket of each entry whose action is `redirect`, by the entry's index. */
  recordedTickets: ReadonlyMap<number, RecordedTicket>;
  /** How many entries have a record in the ledger; absent: they were not counted. */
  recordedEntries?: number;
  /** The links that are taken back, and those that are left alone. */
  invalidations: Invalidations;
  /** How many entries have each action in this run. Entries that are left for later are not counted. */
  summary: Summary;
  /** How many entries are left for a later run, by the reason. */
  later: LaterCounts;
  /** How many entries `--only` and `--exclude` leave out. */
  narrowed: number;
  /** How many entries have their sessions revoked. */
  revocations: number;
  /** How many entries have their password replaced. */
  replacements: number;
  /** How many users changed the password after the breach, so they get no ticket. */
  alreadyReset: number;
}

/** How many entries each turn but `now` has. */
export type LaterCounts = Record<Exclude<Turn, "now">, number>;

/** What `apply` would do, as data: the same input gives the same plan. */
export interface Plan {
  tenant: string;
  /** What narrows it, as it was given; nothing: `{}`. */
  narrowing: NarrowingFlags;
  /** It takes links back, and does nothing else; absent: it is a plan of `apply`. */
  operation?: "invalidate";
  /** The effects that its manifests do not show. */
  effects: Effects;
  /** Sorted by name. */
  manifests: readonly ManifestPlan[];
  /** How many entries have each action in this run. Entries that are left for later are not counted. */
  summary: Summary;
  /** How many entries are left for a later run, by the reason. */
  later: LaterCounts;
  /** How many entries `--only` and `--exclude` leave out. */
  narrowed: number;
  /** How many entries have their sessions revoked. */
  revocations: number;
  /** How many entries have their password replaced. */
  replacements: number;
  /** How many users changed the password after the breach, so they get no ticket. */
  alreadyReset: number;
  /** All requests to the tenant: for tickets, containment and look-ups. */
  requests: number;
  warnings: readonly PlanWarning[];
  /** When it was made, milliseconds since the epoch. */
  now: number;
}

/** How many entries a plan lists: those with any action but `none`, now or later. */
export function listedCount({ summary, later }: Pick<ManifestPlan, "summary" | "later">): number {
  return ACTIONS.reduce(
    (sum, action) => (action === "none" || action === "invalidate" ? sum : sum + summary[action]),
    laterCount(later),
  );
}

/** Whether a run would do anything for an entry: it has its turn, or its account is contained before. */
export function hasEffectAt({ actions, turns, revokes, passwords }: ManifestPlan, index: number): boolean {
  if (revokes[index] === 1 || passwords[index] === REPLACE) return true;
  return turns[index] === 0 && CHANGES[actions[index]!] === true;
}

const REPLACE = PASSWORD_STEPS.indexOf("replace");
const CHANGES = ACTIONS.map((action) => CHANGING.has(action));

/** How many entries are left for a later run. */
export function laterCount({ limit, wave }: LaterCounts): number {
  return limit + wave;
}

/** Whether a run would do anything: send a request, contain an account, take a link back or record a redirect. */
export function hasEffect({
  summary,
  revocations,
  replacements,
}: Pick<ManifestPlan, "summary" | "revocations" | "replacements">): boolean {
  return changeCount(summary) + revocations + replacements > 0;
}

/** Whether there is anything to do: in this run, or in a later one. */
export function hasWork(
  plan: Pick<ManifestPlan, "summary" | "revocations" | "replacements" | "later">,
): boolean {
  return hasEffect(plan) || laterCount(plan.later) > 0;
}

/** Whether the plan sends requests: a redirect is only recorded. */
export function needsTenant({
  summary,
  revocations,
  replacements,
}: Pick<Plan, "summary" | "revocations" | "replacements">): boolean {
  return sendCount(summary) + summary.invalidate + revocations + replacements > 0;
}

/** Both addresses of an entry whose action is `redirect`; undefined for other actions. */
export function redirectAt(plan: ManifestPlan, index: number): Redirect | undefined {
  if (plan.actions[index] !== ACTIONS.indexOf("redirect")) return undefined;
  return { from: plan.recordedTickets.get(index)!.deliverTo, to: plan.manifest.entries.deliverTo(index) };
}

/** The entry's action and reason. */
export function actionAt(plan: ManifestPlan, index: number): PlannedAction {
  return {
    action: ACTIONS[plan.actions[index]!]!,
    reason: REASONS[plan.reasons[index]!]!,
    turn: TURNS[plan.turns[index]!]!,
    index,
    revokes: plan.revokes[index] === 1,
    replacesPassword: PASSWORD_STEPS[plan.passwords[index]!] === "replace",
  };
}

/** Every action except `none`, sorted by target, for output, saved plans and hashes. */
export function* listedActions(plan: ManifestPlan): Generator<PlannedAction> {
  const { entries } = plan.manifest;
  const none = ACTIONS.indexOf("none");
  const indices: number[] = [];
  for (let index = 0; index < entries.length; index++) {
    if (plan.actions[index] !== none) indices.push(index);
  }
  const ids = indices.map((index) => entries.targetId(index));
  const order = ids.map((_, position) => position);
  if (ids.some((id, position) => position > 0 && id < ids[position - 1]!)) {
    order.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  }
  for (const position of order) yield actionAt(plan, indices[position]!);
}
