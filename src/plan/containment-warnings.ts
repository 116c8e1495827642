import type { LedgerState } from "../ledger/ledger.js";
import { type ManifestPlan, PASSWORD_STEPS, type PlanWarning, REASONS } from "./plan.js";

/** What a reviewer should know of a manifest's containment. Pure. */
export function* containmentWarnings(
  plan: ManifestPlan,
  state: LedgerState | undefined,
  now: number,
): Generator<PlanWarning> {
  const { name: manifest, contain, since } = plan.manifest;
  if (contain.size === 0) return;
  const { sessions, passwords } = issuedUncontained(plan, state);
  if (contain.has("sessions") && sessions > 0) {
    yield {
      code: "SESSIONS_GO_ON",
      manifest,
      message: `${issuedWords(sessions)} before sessions were to be revoked: their sessions are still valid; raise \`generation\` to revoke them and issue again`,
    };
  }
  if (contain.has("password") && passwords > 0) {
    yield {
      code: "PASSWORDS_STILL_VALID",
      manifest,
      message: `${issuedWords(passwords)} before passwords were to be replaced: an old password is valid until its owner resets it, and is not replaced any more, because a new one could be lost`,
    };
  }
  const closed = closedElsewhere(plan, state);
  if (closed > 0) {
    yield {
      code: "CONTAINMENT_CLOSED",
      manifest,
      message: `${closed} ${closed === 1 ? "user" : "users"} may have a live ticket of another manifest, so the password is not replaced, because a new one could be lost: no ticket is issued unless \`apply --continue-uncontained\` is given`,
    };
  }
  if (since !== undefined && since > now) {
    yield {
      code: "SINCE_IN_FUTURE",
      manifest,
      message: `\`since\` is in the future (${new Date(since).toISOString()}), so users who have changed the password are contained too`,
    };
  }
}

/** How many users have a ticket that was issued without the containment that the manifest wants now. */
function issuedUncontained({ manifest, reasons }: ManifestPlan, state: LedgerState | undefined) {
  const count = { sessions: 0, passwords: 0 };
  if (state === undefined) return count;
  const issued = REASONS.indexOf("issued");
  for (let index = 0; index < reasons.length; index++) {
    if (reasons[index] !== issued) continue;
    const { sessions, password, observed } = state.get(manifest.entries.targetId(index))!;
    if (observed !== undefined) continue;
    if (sessions?.state !== "revoked") count.sessions++;
    if (password?.state !== "contained") count.passwords++;
  }
  return count;
}

/** How many passwords must not be replaced because of other manifests' tickets. */
function closedElsewhere({ manifest, passwords }: ManifestPlan, state: LedgerState | undefined): number {
  const closed = PASSWORD_STEPS.indexOf("closed");
  let count = 0;
  for (let index = 0; index < passwords.length; index++) {
    if (passwords[index] !== closed) continue;
    const recorded = state?.get(manifest.entries.targetId(index));
    if (recorded === undefined || (recorded.issued === undefined && !recorded.inDoubt)) count++;
  }
  return count;
}

function issuedWords(count: number): string {
  return count === 1 ? "1 user was issued a ticket" : `${count} users were issued tickets`;
}
