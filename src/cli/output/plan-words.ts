import type { QuietTime } from "../../auth0/quiet-time.js";
import type { DeliveryPlan } from "../../deliver/delivery-plan.js";
import { estimateSeconds, SUBSCRIPTION_PLANS } from "../../plan/estimate.js";
import type { Action, Plan, PlannedAction, Reason, Summary } from "../../plan/plan.js";
import { sendCount } from "../../plan/plan.js";
import type { Refusals } from "../../plan/policy/check.js";
import { counted } from "./check.js";
import { durationWords, rateWords } from "./duration.js";

/** An action's sign, as Terraform users know it. */
const SIGNS: Record<Action, string> = {
  issue: "+",
  replace: "-/+",
  retry: "~",
  reissue: "!",
  renew: "++",
  redirect: ">",
  hold: "?",
  rejected: "x",
  none: " ",
};

const REASON_WORDS: Record<Reason, string> = {
  new: "no ticket yet",
  rejected_under_another_key: "was rejected with another body",
  changed: "has changed: the link that was issued dies",
  generation_raised: "generation raised: the link that was issued dies",
  live_in_another_manifest: "holds a live ticket of another manifest: that link dies",
  released: "an earlier attempt made no ticket",
  retry_rejected: "was rejected, and is tried again as asked",
  in_doubt: "a ticket may have been issued",
  rejected: "Auth0 refused it: not sent again without --retry-rejected",
  issued: "issued",
  generation_lowered: "generation is lower than recorded",
  expired_unused: "the ticket ran out unused",
  lines_lost: "lines of the ledger are lost: a ticket may have been issued",
  deliver_to_changed: "issued and not delivered: its link goes to another address",
};

/** Stands before the sign of an action that sessions are revoked for. */
const REVOKES = "*";

/** The sign of an entry's action. */
export function signOf({ action, revokes }: Pick<PlannedAction, "action" | "revokes">): string {
  return revokes ? `${REVOKES}${SIGNS[action]}` : SIGNS[action];
}

/** Why an entry got its action, for people. */
export function reasonWords({ action, reason, revokes }: PlannedAction): string {
  const first = revokes ? "; its sessions are revoked first" : "";
  return `${whyWords(action, reason)}${first}`;
}

function whyWords(action: Action, reason: Reason): string {
  if (reason === "lines_lost") {
    return action === "hold"
      ? `${REASON_WORDS.lines_lost}: held back, unless --in-doubt reissue`
      : `${REASON_WORDS.lines_lost}: if so, that link dies`;
  }
  if (action === "hold") return "a ticket may have been issued: held back, unless --in-doubt reissue";
  if (action === "reissue") return "a ticket may have been issued: if so, that link dies";
  return REASON_WORDS[reason];
}

const SUMMARY_WORDS: readonly (readonly [Action, string])[] = [
  ["issue", "to issue"],
  ["replace", "to replace"],
  ["retry", "to retry"],
  ["reissue", "to reissue"],
  ["renew", "to renew"],
  ["redirect", "to redirect"],
  ["hold", "in doubt"],
  ["rejected", "rejected"],
  ["none", "unchanged"],
];

/** `Plan: 3 to issue, 1 to replace, 2 in doubt, 196 unchanged.` Parts that are zero are left out. */
export function summaryLine(summary: Summary): string {
  const parts = SUMMARY_WORDS.filter(([action]) => summary[action] > 0);
  if (parts.length === 0) return "No changes. There is nobody in it.";
  if (parts.every(([action]) => action === "none")) {
    return `No changes. Every ticket is issued: ${summary.none} unchanged.`;
  }
  return `Plan: ${parts.map(([action, words]) => `${summary[action]} ${words}`).join(", ")}.`;
}

/** `Before that, the sessions of 3 users are revoked.`; undefined where none are. */
export function revocationsLine({ revocations }: Plan): string | undefined {
  if (revocations === 0) return undefined;
  return `Before that, the sessions of ${counted(revocations, "user")} are revoked.`;
}

/** `Before anything is sent, 3 accounts are looked up …`; undefined where the policy can be held without that. */
export function lookUpsLine({ refusals }: Pick<PlanView, "refusals">): string | undefined {
  const { accounts = 0, rules = [] } = refusals?.lookUps ?? {};
  if (accounts === 0) return undefined;
  const many = `${counted(accounts, "account")} ${accounts === 1 ? "is" : "are"}`;
  const why = [...rules].sort().join(" and ");
  return `Before anything is sent, ${many} looked up in Auth0 (scope read:users), to hold ${why}.`;
}

/** A plan, and what is known beside it. */
export interface PlanView {
  plan: Plan;
  /** The rate that it would be applied at where one is known: requests a second. */
  rate: number | undefined;
  /** Who would be told of the tickets, and how. */
  delivery?: DeliveryPlan | undefined;
  /** What the policy has against it, where it has been asked. */
  refusals?: Refusals | undefined;
  /** What those in doubt wait for before they are sent again. */
  quietTime?: QuietTime | undefined;
}

/** `The 2 in doubt come last, 20 min after the start at the earliest: …`; undefined where there is nothing to wait for. */
export function quietLine({ plan, quietTime }: PlanView): string | undefined {
  const { reissue } = plan.summary;
  if (reissue === 0 || quietTime === undefined) return undefined;
  const last = `The ${reissue} in doubt ${reissue === 1 ? "comes" : "come"} last`;
  if (quietTime.ms === 0) {
    return quietTime.localPort === undefined
      ? `${last}, and at once (--quiet-time 0): what was sent before may still arrive and kill the new link.`
      : undefined;
  }
  const when = `${durationWords(quietTime.ms)} after the start at the earliest`;
  return `${last}, ${when}: until then, what was sent before may still arrive and kill the new link.`;
}

/** How long the plan takes at the known rate; undefined where it sends nothing or the rate is not known. */
export function estimateLine(view: PlanView): string | undefined {
  const { plan, rate } = view;
  const count = sendCount(plan.summary);
  if (count === 0 || rate === undefined) return undefined;
  return `${tickets(count)} about ${pace(requests(view), rate)}.`;
}

/** Where a large plan's rate is not known: how long it takes on the subscriptions that it is likely to be for. */
export function guessLine(view: PlanView): string | undefined {
  const { plan, rate } = view;
  const count = sendCount(plan.summary);
  if (count < LARGE || rate !== undefined) return undefined;
  const guesses = SUBSCRIPTION_PLANS.filter(({ name }) => LIKELY.includes(name)).map(
    ({ name, perSecond }) => `about ${pace(requests(view), perSecond)} (${name})`,
  );
  return `${tickets(count)} ${guesses.join(", ")}.`;
}

const LARGE = 500;
const LIKELY = ["professional", "enterprise, production"];

/** Those of the policy come first. */
function requests({ plan, refusals }: PlanView): number {
  return plan.requests + (refusals?.lookUps?.accounts ?? 0);
}

function tickets(count: number): string {
  return count === 1 ? "1 ticket takes" : `${count} tickets take`;
}

function pace(count: number, rate: number): string {
  return `${durationWords(estimateSeconds(count, rate) * 1000)} at ${rateWords(rate)}`;
}
