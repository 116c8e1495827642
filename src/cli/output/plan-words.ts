import type { DeliveryPlan } from "../../deliver/delivery-plan.js";
import type { Pause } from "../../ledger/pause/mark.js";
import { pauseSentence } from "../../ledger/pause/watch.js";
import { estimateTimes, plannedRequests } from "../../plan/estimate.js";
import {
  type Action,
  changeCount,
  type Plan,
  type PlannedAction,
  type Reason,
  sendCount,
  type Turn,
} from "../../plan/plan.js";
import type { Refusals } from "../../plan/policy/check.js";
import type { QuietTime } from "../../tenant/quiet-time.js";
import type { SubscriptionPlan } from "../../tenant/subscription.js";
import type { ReminderCounts } from "../remind.js";
import { counted } from "./check.js";
import { durationWords, rateWords } from "./duration.js";
import { timestamp } from "./status-json.js";
import type { WaveTiming } from "./waves-words.js";

/** The sign of each action, like Terraform's where it has one. */
const SIGNS: Record<Action, string> = {
  issue: "+",
  replace: "-/+",
  retry: "~",
  reissue: "!",
  renew: "++",
  redirect: ">",
  invalidate: "-",
  hold: "?",
  rejected: "x",
  none: " ",
};

const REASON_WORDS: Record<Reason, string> = {
  new: "no ticket yet",
  rejected_under_another_key: "an earlier version of the entry was rejected",
  changed: "entry changed: the previous link stops working",
  generation_raised: "generation raised: the previous link stops working",
  live_in_another_manifest: "has a live ticket of another manifest: that link stops working",
  released: "an earlier attempt issued no ticket",
  retry_rejected: "was rejected, is sent again (--retry-rejected)",
  in_doubt: "a ticket may have been issued",
  rejected: "rejected by Auth0: not sent again without --retry-rejected",
  issued: "issued",
  generation_lowered: "generation is lower than the recorded one",
  expired_unused: "the ticket expired unused",
  lines_lost: "lines of the ledger are lost: a ticket may have been issued",
  deliver_to_changed: "not delivered yet: the link goes to another address",
  already_reset: "the password was changed after the breach: no ticket is needed",
  not_asked: "left as it is",
  invalidated: "its link was invalidated: raise the generation to issue again",
  narrowed: "left out by --only or --exclude",
};

const TURN_WORDS: Record<Turn, string> = {
  now: "",
  limit: "; later: --limit",
  wave: "; later: its wave is not open",
};

/** Precedes the sign of an action if the account is contained first. */
const CONTAINS = "*";

/** The sign of an entry's action. */
export function signOf({ action, revokes, replacesPassword }: Contained & { action: Action }): string {
  return revokes || replacesPassword ? `${CONTAINS}${SIGNS[action]}` : SIGNS[action];
}

type Contained = Pick<PlannedAction, "revokes" | "replacesPassword">;

/** Why an entry got its action, as text. */
export function reasonWords({ action, reason, turn, ...contained }: PlannedAction): string {
  return `${whyWords(action, reason)}${containedWords(contained)}${TURN_WORDS[turn]}`;
}

function containedWords({ revokes, replacesPassword }: Contained): string {
  if (replacesPassword)
    return revokes
      ? "; first, its password is replaced and its sessions are revoked"
      : "; its password is replaced first";
  return revokes ? "; its sessions are revoked first" : "";
}

function whyWords(action: Action, reason: Reason): string {
  if (reason === "lines_lost") {
    return action === "hold"
      ? `${REASON_WORDS.lines_lost}: not sent without --in-doubt reissue`
      : `${REASON_WORDS.lines_lost}: if so, that link stops working`;
  }
  if (action === "hold") return "a ticket may have been issued: not sent without --in-doubt reissue";
  if (action === "reissue") return "a ticket may have been issued: if so, that link stops working";
  return REASON_WORDS[reason];
}

const SUMMARY_WORDS: readonly (readonly [Action, string])[] = [
  ["issue", "to issue"],
  ["replace", "to replace"],
  ["retry", "to retry"],
  ["reissue", "to reissue"],
  ["renew", "to renew"],
  ["redirect", "to redirect"],
  ["invalidate", "to invalidate"],
  ["hold", "in doubt"],
  ["rejected", "rejected"],
  ["none", "unchanged"],
];

/**
 * `Plan: 3 to issue, 1 to replace, 2 in doubt, 196 unchanged, 40 later (--limit).` Parts that are zero are left out.
 */
export function summaryLine({
  summary,
  later,
  narrowed,
  operation,
}: Pick<Plan, "summary" | "later" | "narrowed" | "operation">): string {
  if (operation === "invalidate") {
    const { invalidate } = summary;
    return invalidate === 0
      ? "No links to invalidate."
      : `Plan: ${counted(invalidate, "link")} to invalidate.`;
  }
  const unchanged = summary.none - narrowed;
  const counts = { ...summary, none: unchanged };
  const parts = [
    ...SUMMARY_WORDS.filter(([action]) => counts[action] > 0).map(
      ([action, words]) => `${counts[action]} ${words}`,
    ),
    ...(narrowed > 0 ? [`${narrowed} left out`] : []),
    ...(later.limit > 0 ? [`${later.limit} later (--limit)`] : []),
    ...(later.wave > 0 ? [`${later.wave} in later waves`] : []),
  ];
  if (parts.length === 0) return "No changes. The manifests list no users.";
  const hasNone = summary.none > 0 && changeCount(summary) + summary.hold + summary.rejected === 0;
  if (hasNone && parts.length === 1 && unchanged > 0) {
    return `No changes. Every ticket is issued: ${unchanged} unchanged.`;
  }
  return `Plan: ${parts.join(", ")}.`;
}

/** `Before the first ticket, the passwords of 3 users are replaced.`; undefined: no account is contained. */
export function containmentLine({ revocations, replacements }: Plan): string | undefined {
  const steps = [
    ...(replacements > 0 ? [`the passwords of ${counted(replacements, "user")} are replaced`] : []),
    ...(revocations > 0 ? [`the sessions of ${counted(revocations, "user")} are revoked`] : []),
  ];
  return steps.length === 0 ? undefined : `Before the first ticket, ${steps.join(", and ")}.`;
}

/** `3 users have reset already: …`; undefined: none has. */
export function alreadyResetLine({ alreadyReset }: Plan): string | undefined {
  if (alreadyReset === 0) return undefined;
  return `${counted(alreadyReset, "user")} changed the password after the breach: neither contained nor issued a ticket.`;
}

/** `Before anything is sent, 3 accounts are looked up …`; undefined: the policy needs no look-up. */
export function lookUpsLine({ refusals }: Pick<PlanView, "refusals">): string | undefined {
  const { accounts = 0, rules = [] } = refusals?.lookUps ?? {};
  if (accounts === 0) return undefined;
  const many = `${counted(accounts, "account")} ${accounts === 1 ? "is" : "are"}`;
  const why = [...rules].sort().join(" and ");
  return `Before anything is sent, ${many} looked up in Auth0 (scope read:users), to check ${why}.`;
}

/** A plan, and what its renderers need besides. */
export interface PlanView {
  plan: Plan;
  /** The expected rate, requests per second; undefined: not known. */
  rate: number | undefined;
  /** The subscription that the rate was learned on, if it has several buckets. */
  subscription?: SubscriptionPlan | undefined;
  /** The subscriptions to estimate by if the rate is not known. */
  likely?: readonly SubscriptionPlan[];
  /** How the tickets would be delivered. */
  delivery?: DeliveryPlan | undefined;
  /** Reminders that are due; undefined: no manifest has `remind`. */
  reminders?: ReminderCounts | undefined;
  /** What the policy refuses; undefined: not checked. */
  refusals?: Refusals | undefined;
  /** The manifests that are paused, by name; undefined: none, or `apply` would have refused. */
  pauses?: ReadonlyMap<string, Pause> | undefined;
  /** How long entries in doubt wait before they are sent again. */
  quietTime?: QuietTime | undefined;
}

/** For each paused manifest, who paused it, when and why. Not escaped. */
export function pauseLines({ pauses = new Map() }: PlanView): string[] {
  return [...pauses].map(
    ([manifest, pause]) =>
      `${pauseSentence(manifest, pause)}. \`apply\` refuses until \`reticket resume --name ${manifest}\`.`,
  );
}

/** `The 2 entries in doubt come last, …`; undefined: nothing to wait for. */
export function quietLine({ plan, quietTime }: PlanView): string | undefined {
  const { reissue } = plan.summary;
  if (reissue === 0 || quietTime === undefined) return undefined;
  const last = reissue === 1 ? "The entry in doubt comes last" : `The ${reissue} entries in doubt come last`;
  if (quietTime.ms === 0) {
    return quietTime.localPort === undefined
      ? `${last}, without a wait (--quiet-time 0): an earlier request may still arrive and invalidate the new link.`
      : undefined;
  }
  const when = `at least ${durationWords(quietTime.ms)} after the start`;
  return `${last}, ${when}: until then, an earlier request may still arrive and invalidate the new link.`;
}

/** `Reminders: 12 are due, …`; undefined: no manifest has `remind`, or no reminder is to come. */
export function remindersLine({ reminders }: PlanView): string | undefined {
  if (reminders === undefined || (reminders.due === 0 && reminders.nextAt === undefined)) return undefined;
  const { due, nextAt } = reminders;
  const next = nextAt === undefined ? [] : [`the next is due ${timestamp(nextAt)}`];
  const now = due === 0 ? [] : [`${due} ${due === 1 ? "is" : "are"} due: \`reticket deliver\` sends them`];
  return `Reminders: ${[...now, ...next].join("; ")}.`;
}

/** When the waves of a plan begin at the known rate: after containment. */
export function waveTiming({ plan, rate, subscription, refusals }: PlanView): WaveTiming {
  const limits = subscription ?? rate;
  const requests = plannedRequests(plan, refusals?.lookUps?.accounts ?? 0);
  const containedAfter = limits === undefined ? 0 : estimateTimes(requests, limits).containedAfter;
  return { now: plan.now, startsAt: plan.now + containedAfter * 1000, perSecond: rate };
}

/** Waves have a timetable of their own. */
function hasWaves({ manifests }: Plan): boolean {
  return manifests.some(({ waves }) => waves !== undefined);
}

/** How long the plan takes at the known rate; undefined: it sends nothing, or the rate is not known. */
export function estimateLine(view: PlanView): string | undefined {
  const { plan, rate, subscription } = view;
  if (sendCount(plan.summary) === 0 || rate === undefined || hasWaves(plan)) return undefined;
  return `${estimated(view, [[subscription ?? rate, rateWords(rate)]])}.`;
}

/** How long a large plan takes on the likely subscriptions, if the rate is not known. */
export function guessLine(view: PlanView): string | undefined {
  const { plan, rate, likely = [] } = view;
  if (sendCount(plan.summary) < LARGE || rate !== undefined || likely.length === 0 || hasWaves(plan))
    return undefined;
  return `${estimated(
    view,
    likely.map((each) => [each, `${rateWords(each.perSecond)} (${each.name})`]),
  )}.`;
}

const LARGE = 500;

/** `800 tickets take about 5 min at 150/min (professional), about 50 s at …`, and how long containment takes of that. */
function estimated(
  { plan, refusals }: PlanView,
  cases: readonly (readonly [limits: SubscriptionPlan | number, words: string])[],
): string {
  const requests = plannedRequests(plan, refusals?.lookUps?.accounts ?? 0);
  const count = sendCount(plan.summary);
  const isContained = plan.revocations + plan.replacements > 0;
  const times = cases.map(([limits, words]) => {
    const { containedAfter, endsAfter } = estimateTimes(requests, limits);
    const contained = isContained ? ` (all contained after ${durationWords(containedAfter * 1000)})` : "";
    return `about ${durationWords(endsAfter * 1000)}${contained} at ${words}`;
  });
  return `${count === 1 ? "1 ticket takes" : `${count} tickets take`} ${times.join(", ")}`;
}
