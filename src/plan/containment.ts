import type { LedgerState, TargetState } from "../ledger/ledger.js";
import type { Entries, Manifest } from "../manifest/manifest.js";
import { lacksPassword } from "../target.js";
import type { LiveElsewhere } from "./live.js";
import { ACTIONS, type ManifestPlan, PASSWORD_STEPS, type PasswordStep, SENDING } from "./plan.js";

/** The containment of a manifest's entries, as ManifestPlan has it. */
export type ContainmentPlan = Pick<ManifestPlan, "revokes" | "passwords" | "revocations" | "replacements">;

/** Says what is done to the accounts of the entries that get a ticket. Pure. */
export function planContainment(
  { contain, entries }: Manifest,
  live: LiveElsewhere,
  state: LedgerState | undefined,
  actions: Uint8Array,
): ContainmentPlan {
  const revokes = new Uint8Array(entries.length);
  const passwords = new Uint8Array(entries.length);
  const plan = { revokes, passwords, revocations: 0, replacements: 0 };
  if (contain.size === 0) return plan;
  for (let index = 0; index < entries.length; index++) {
    if (!SENDS[actions[index]!] || !canReset(entries, index)) continue;
    const id = entries.targetId(index);
    const recorded = state?.get(id);
    if (contain.has("sessions") && needsRevocation(recorded)) {
      revokes[index] = 1;
      plan.revocations++;
    }
    if (!contain.has("password")) continue;
    const step = passwordStep(recorded, live, id);
    passwords[index] = PASSWORD_STEPS.indexOf(step);
    if (step === "replace") plan.replacements++;
  }
  return plan;
}

const SENDS = ACTIONS.map((action) => SENDING.has(action));

/** Sessions are revoked once before every ticket. A revocation whose ticket was not issued counts for the next attempt. */
function needsRevocation(state: TargetState | undefined): boolean {
  const sessions = state?.sessions;
  return sessions?.state !== "revoked" || sessions.spent;
}

/**
 * A password may be replaced, again too, until a ticket may have been issued: the user may have reset with it, and a new
 * password must not be lost. That holds for tickets of the tenant's other manifests as well, while they may be used.
 */
function passwordStep(state: TargetState | undefined, live: LiveElsewhere, id: string): PasswordStep {
  if (state?.password?.state === "contained") return "leave";
  const mayHaveReset = state !== undefined && (state.issued !== undefined || state.inDoubt);
  return mayHaveReset || live.mayBe(id) ? "closed" : "replace";
}

/** The id of a social user shows that it has no password, so no ticket can be issued: containment would be useless. */
function canReset(entries: Entries, index: number): boolean {
  const { user_id: userId, identity } = entries.body(index);
  return userId === undefined || identity !== undefined || !lacksPassword(userId);
}
