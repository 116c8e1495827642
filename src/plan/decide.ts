import { deliveredByAll } from "../ledger/delivery-marks.js";
import type { TargetState } from "../ledger/ledger.js";
import { type Action, type Reason, SENDING } from "./plan.js";

export interface Question {
  key: string;
  generation: number;
  /** What this manifest's ledger says of the target. */
  state: TargetState | undefined;
  /** Lines of the ledger are lost. */
  linesLost: boolean;
  /** Another manifest of this tenant holds the target's live ticket. */
  liveElsewhere: boolean;
  inDoubt: "hold" | "reissue";
  retryRejected: boolean;
  /** The manifest wants tickets renewed that ran out unused. */
  renew: boolean;
  /** The address that the manifest gives for the ticket now. */
  deliverTo: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * One entry against what is recorded of its target. Pure. Where lines of the ledger are lost, whatever would be sent
 * may have been sent in them: then it is in doubt.
 */
export function decide(question: Question): [Action, Reason] {
  const { state, linesLost } = question;
  const decision = decideByRecord(question);
  const mayBeLost = linesLost && (state === undefined || state.unsure);
  if (!mayBeLost || !SENDING.has(decision[0])) return decision;
  return [question.inDoubt === "reissue" ? "reissue" : "hold", "lines_lost"];
}

function decideByRecord(question: Question): [Action, Reason] {
  const { key, generation, state, liveElsewhere } = question;
  if (state === undefined) return liveElsewhere ? ["replace", "live_in_another_manifest"] : ["issue", "new"];

  const lowered = generation < state.generation;
  const refusedThisKey = state.last === "rejected" && state.lastKey === key;
  if (refusedThisKey && !question.retryRejected) return ["rejected", "rejected"];
  if (state.inDoubt) {
    return question.inDoubt === "reissue" && !lowered ? ["reissue", "in_doubt"] : ["hold", "in_doubt"];
  }
  if (state.issued?.key === key) {
    // That it ran out is not enough: it must have been seen since that it was not used.
    const isRenewed = question.renew && state.observed?.state === "expired" && !lowered && !liveElsewhere;
    if (isRenewed) return ["renew", "expired_unused"];
    return isRedirected(question) ? REDIRECT : ["none", "issued"];
  }
  if (lowered) return isRedirected(question) ? REDIRECT : ["none", "generation_lowered"];

  if (state.issued !== undefined) {
    return ["replace", generation > state.issued.generation ? "generation_raised" : "changed"];
  }
  if (liveElsewhere) return ["replace", "live_in_another_manifest"];
  if (refusedThisKey) return ["retry", "retry_rejected"];
  if (state.last === "released") return ["retry", "released"];
  return ["issue", "rejected_under_another_key"];
}

const REDIRECT: [Action, Reason] = ["redirect", "deliver_to_changed"];

/**
 * Whether the manifest wants a link elsewhere that is alive and on nobody's way yet. A ledger of before addresses were
 * recorded says of no ticket where it is to go: there, any `deliver_to` is a change.
 */
function isRedirected({ state, deliverTo, liveElsewhere, now }: Question): boolean {
  if (state?.issued === undefined || liveElsewhere || deliverTo === state.deliverTo) return false;
  if (state.issued.expiresAt <= now || state.observed !== undefined) return false;
  return !deliveredByAll(state.delivery);
}
