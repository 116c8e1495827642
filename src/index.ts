/**
 * reticket as a library: the same floors that the command line stands on. The usual way through is
 * `loadManifests` → `openLedgerHome` → `makePlan` → `createTicketClient` → `apply`. Nothing here prints or exits.
 * @module
 */

export { type AccountOptions, checkAccounts } from "./apply/accounts.js";
export { apply } from "./apply/apply.js";
export type { ApplyOptions } from "./apply/apply-options.js";
export type { ApplyEvent, ApplyProgress, ApplyResult, Counts, EntryOutcome } from "./apply/events.js";
export type { TicketAtHand, TicketTaker } from "./apply/ticket-taker.js";
export { createTicketClient, type TicketClient, type TicketClientOptions } from "./auth0/client.js";
export type { Credentials } from "./auth0/credentials.js";
export { LinkHosts, type LinkHostsOptions, type WithheldReason, type WithheldWhy } from "./auth0/link.js";
export type { Outcome, RateLimit } from "./auth0/outcome.js";
export type { QuietTime } from "./auth0/quiet-time.js";
export type { WithheldCount, WithheldCounts } from "./auth0/withheld-tally.js";
export { type ErrorCode, ReticketError } from "./errors.js";
export { copyLedger } from "./ledger/copy.js";
export type { DeliveryMark, DeliveryMarks } from "./ledger/delivery-marks.js";
export { openLedgerHome } from "./ledger/home.js";
export type {
  Ledger,
  LedgerHead,
  LedgerHome,
  LedgerLine,
  LedgerRecord,
  LedgerState,
  TargetState,
} from "./ledger/ledger.js";
export type { Observation } from "./ledger/observations.js";
export {
  type HeldTicket,
  type OpenedTicket,
  type OpenTicketsOptions,
  openTickets,
} from "./ledger/tickets.js";
export { type VerifiedLedger, type VerifyReport, verifyTenant } from "./ledger/verify.js";
export type { Diagnostic } from "./manifest/diagnostic.js";
export { type Keys, manifestKeys } from "./manifest/keys.js";
export { loadManifests } from "./manifest/load.js";
export type { Entries, Manifest, Position, TicketRequest } from "./manifest/manifest.js";
export { renderDiagnostic } from "./manifest/render.js";
export { makePlan, type PlanInput } from "./plan/make-plan.js";
export {
  ACTIONS,
  type Action,
  actionAt,
  changeCount,
  listedActions,
  type ManifestPlan,
  type Plan,
  type PlannedAction,
  type PlanWarning,
  type Reason,
  type Redirect,
  redirectAt,
  type Summary,
  sendCount,
} from "./plan/plan.js";
export { type Circumstances, checkPolicy, type Refusals } from "./plan/policy/check.js";
export { type LookUps, planLookUps } from "./plan/policy/look-ups.js";
export { type Policy, type PolicyConfig, type PolicyProblem, preparePolicy } from "./plan/policy/policy.js";
export { checkReviewed } from "./plan/reviewed.js";
export {
  checkSavedPlan,
  parseSavedPlan,
  type SavedPlan,
  type SaveOptions,
  savePlan,
} from "./plan/saved-plan.js";
export {
  cheaperWay,
  type RefreshCounts,
  type RefreshInput,
  type RefreshOptions,
  type RefreshProgress,
  type RefreshResult,
  refresh,
  type Via,
} from "./refresh/refresh.js";
export { ENTRY_STATES, type EntryState, type EntryStatus, type Standing } from "./report/entry-status.js";
export { medianTime, type Progress, shareCompleted, totalProgress } from "./report/progress.js";
export { type ManifestStatus, makeStatus, type StatusInput } from "./report/status.js";
export { generateIdentity, readIdentityFile, writeIdentityFile } from "./seal/identity.js";
export { TicketsOut, type TicketsOutLine } from "./seal/tickets-out.js";
export { Secret } from "./secret.js";
export { type Target, targetId, targetLabel } from "./target.js";
export { VERSION } from "./version.js";
