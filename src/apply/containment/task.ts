import type { LedgerState, TargetState } from "../../ledger/ledger.js";
import { actionAt, type ManifestPlan, PASSWORD_STEPS, type Plan, type Reason } from "../../plan/plan.js";
import type { RecordSubject } from "../record-subject.js";
import type { ContainmentRecorder } from "./recorder.js";

/** What is to be done to the account of one entry before the first ticket. */
export interface ContainmentTask {
  plan: ManifestPlan;
  index: number;
  subject: RecordSubject;
  /** The password is replaced. */
  password: boolean;
  /** Sessions and refresh tokens are revoked. */
  sessions: boolean;
  /** A password was replaced for this target before, or may have been. */
  mayBeOurs: boolean;
  recorder: ContainmentRecorder;
}

/**
 * The containment that a plan wants, manifest by manifest.
 * @param recorders by manifest name
 * @param recorded the states of all the tenant's ledgers
 */
export function* containmentTasks(
  plan: Plan,
  recorders: ReadonlyMap<string, ContainmentRecorder>,
  recorded: readonly LedgerState[],
): Generator<ContainmentTask> {
  for (const each of plan.manifests) {
    if (each.revocations + each.replacements === 0) continue;
    const { manifest, keys } = each;
    const { entries } = manifest;
    const recorder = recorders.get(manifest.name)!;
    for (let index = 0; index < entries.length; index++) {
      const { replacesPassword: password, revokes: sessions } = actionAt(each, index);
      if (!password && !sessions) continue;
      const id = entries.targetId(index);
      const subject = {
        key: keys.at(index),
        target: entries.target(index),
        generation: entries.generation(index),
        deliverTo: undefined,
      };
      const mayBeOurs = recorded.some((state) => mayBeReplaced(state.get(id) ?? NEVER));
      yield { plan: each, index, subject, password, sessions, mayBeOurs, recorder };
    }
  }
}

/** Whether a password was replaced for a target, or may have been. */
export function mayBeReplaced({ password }: Pick<TargetState, "password">): boolean {
  return password !== undefined && (password.state !== "uncontained" || password.mayArrive);
}

const NEVER = { password: undefined };

/** Reasons of entries that this manifest has issued no ticket for. */
const UNISSUED: ReadonlySet<Reason> = new Set([
  "new",
  "live_in_another_manifest",
  "retry_rejected",
  "released",
  "rejected_under_another_key",
]);
const CLOSED = PASSWORD_STEPS.indexOf("closed");

/**
 * Whether the password of an entry can't be replaced any more because of a ticket of another manifest. Such an entry is not
 * contained. If this manifest itself issued the ticket, the next one is issued all the same.
 */
export function isClosedElsewhere(plan: ManifestPlan, index: number): boolean {
  return plan.passwords[index] === CLOSED && UNISSUED.has(actionAt(plan, index).reason);
}
