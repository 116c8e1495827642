import { deliveredByAll } from "../ledger/delivery-marks.js";
import { isTakenBack } from "../ledger/invalidations.js";
import type { TargetState } from "../ledger/ledger.js";
import { type Action, type Reason, SENDING } from "./plan.js";

export interface Question {
  key: string;
  generation: number;
  /** The target's state in this manifest's ledger. */
  state: TargetState | undefined;
  /** Lines of the ledger are lost. */
  linesLost: boolean;
  /** The target's live ticket belongs to another manifest of this tenant. */
  liveElsewhere: boolean;
  inDoubt: "hold" | "reissue";
  retryRejected: boolean;
  /** The manifest renews tickets that expired unused. */
  renew: boolean;
  /** The current `deliver_to` of the entry. */
  deliverTo: string | undefined;
  /** `spec.since` of the manifest: who has changed the password later gets no ticket. Milliseconds since the epoch. */
  since: number | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * Compares one entry with the recorded state of its target. Pure. If ledger lines are lost, a request may be recorded in
 * them, so an entry that would be sent is in doubt.
 */
export function decide(question: Question): [Action, Reason] {
  const { state, linesLost } = question;
  if (hasReset(question)) return ["none", "already_reset"];
  const decision = decideByRecord(question);
  const mayBeLost = linesLost && (state === undefined || state.unsure);
  if (!mayBeLost || !SENDING.has(decision[0])) return decision;
  return [question.inDoubt === "reissue" ? "reissue" : "hold", "lines_lost"];
}

function decideByRecord(question: Question): [Action, Reason] {
  const { key, generation, liveElsewhere } = question;
  const state = askedState(question.state);
  if (state === undefined) return liveElsewhere ? ["replace", "live_in_another_manifest"] : ["issue", "new"];

  const lowered = generation < state.generation;
  const refusedThisKey = state.last === "rejected" && state.lastKey === key;
  if (refusedThisKey && !question.retryRejected) return ["rejected", "rejected"];
  if (state.inDoubt) return [question.inDoubt === "reissue" && !lowered ? "reissue" : "hold", "in_doubt"];
  if (state.issued?.key === key) return decideIssued(question, state, lowered);
  if (lowered) return redirectOr(question, "generation_lowered");
  if (state.issued !== undefined) {
    return ["replace", generation > state.issued.generation ? "generation_raised" : "changed"];
  }
  return decideUnissued(question, state, refusedThisKey);
}

/** Whether containment found that the account owner changed the password after the breach, before any ticket was issued. */
function hasReset({ state, since }: Question): boolean {
  const resetAt = state?.alreadyReset;
  return since !== undefined && resetAt !== undefined && resetAt > since && state?.inDoubt === false;
}

/** undefined: no ticket was ever asked for; at most, containment is recorded. */
function askedState(state: TargetState | undefined): TargetState | undefined {
  return state?.last === "none" && !state.inDoubt ? undefined : state;
}

/** No ticket was issued for the target by this manifest. */
function decideUnissued(
  { liveElsewhere }: Question,
  state: TargetState,
  refusedThisKey: boolean,
): [Action, Reason] {
  if (liveElsewhere) return ["replace", "live_in_another_manifest"];
  if (refusedThisKey) return ["retry", "retry_rejected"];
  if (state.last === "released") return ["retry", "released"];
  return ["issue", "rejected_under_another_key"];
}

/** The entry's ticket is issued: renew or redirect it, or do nothing. A link that was taken back stays dead. */
function decideIssued(question: Question, state: TargetState, lowered: boolean): [Action, Reason] {
  if (isTakenBack(state.invalidation)) return ["none", "invalidated"];
  // An expired ticket is not enough: `refresh` must also have seen that it was not used.
  const isRenewed =
    question.renew && state.observed?.state === "expired" && !lowered && !question.liveElsewhere;
  if (isRenewed) return ["renew", "expired_unused"];
  return redirectOr(question, "issued");
}

function redirectOr(question: Question, reason: Reason): [Action, Reason] {
  return isRedirected(question) ? ["redirect", "deliver_to_changed"] : ["none", reason];
}

/**
 * Whether the manifest gives another address for a live link that was not delivered yet. Ledgers of format 1 have no
 * addresses, so there any `deliver_to` is a change.
 */
function isRedirected({ state, deliverTo, liveElsewhere, now }: Question): boolean {
  if (state?.issued === undefined || liveElsewhere || deliverTo === state.deliverTo) return false;
  if (state.issued.expiresAt <= now || state.observed !== undefined) return false;
  if (isTakenBack(state.invalidation)) return false;
  return !deliveredByAll(state.delivery);
}
