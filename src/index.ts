/**
 * reticket as a library: the modules that the command line is made of. The usual way is
 * `loadManifests` → `openLedgerBackend` → `makePlan` → `openAuth0Tenant` → `apply`. Nothing here prints or exits, and
 * no error or value shows a ticket, a token or a key: those are `Secret`s.
 *
 * Times are milliseconds since the epoch unless a comment says otherwise. Functions that can fail throw `ReticketError`,
 * whose `code` is stable; `ERROR_CODES` explains every code.
 * @module
 */

export { type AccountOptions, checkAccounts } from "./apply/accounts.js";
export { apply } from "./apply/apply.js";
export type { ApplyOptions } from "./apply/apply-options.js";
export type {
  ApplyEvent,
  ApplyProgress,
  ApplyResult,
  ContainmentCounts,
  Counts,
  EntryOutcome,
  InvalidationCounts,
} from "./apply/events.js";
export type { TicketAtHand, TicketTaker } from "./apply/ticket-taker.js";
export type { Auth0TenantOptions } from "./auth0/client.js";
export type { Credentials } from "./auth0/credentials.js";
export { AUTH0_FACTS } from "./auth0/facts.js";
export { openAuth0Tenant } from "./auth0/tenant.js";
export type { Clocks } from "./clocks.js";
export type { Mailbox } from "./deliver/address.js";
export type { ChannelPatience } from "./deliver/back-pressure.js";
export {
  type Channel,
  ChannelBroken,
  Closed,
  type DeliveryAttempt,
  type DeliveryChannel,
  type Later,
  type MessageResult,
  type SendOptions,
  type SentMail,
} from "./deliver/channel.js";
export type { OpenChannelOptions } from "./deliver/channel-table.js";
export { closeChannels, type OpenChannelsOptions, openChannels } from "./deliver/channels.js";
export { DeliveryQueue, type DeliveryQueueOptions } from "./deliver/delivery-queue.js";
export type { DeliveryCounts, DeliveryEvent, DeliveryOutcome } from "./deliver/events.js";
export type { AskedLanguage } from "./deliver/mail/languages.js";
export type { MailFields, MailTemplate } from "./deliver/mail/template.js";
export type { LanguageFallback, MailTemplates, MailTexts, MailWords } from "./deliver/mail/words.js";
export { type Route, type Routes, readRoutes } from "./deliver/routes.js";
export type { SpreadRule } from "./deliver/spread.js";
export type { Addressee, MessageReminder, TicketMessage } from "./deliver/ticket-message.js";
export type { Disk, FileHandle } from "./disk.js";
export { ERROR_CODES, type ErrorCode, type Explanation, ReticketError } from "./errors.js";
/** The types of `reticket.yaml`, by their names in `schemas/config.schema.json`. */
export type * as ConfigTypes from "./generated/config.js";
/** Every record of a ledger, by its name in `schemas/ledger-record.schema.json`. */
export type * as LedgerRecordTypes from "./generated/ledger-record.js";
/** The types of a manifest, by their names in `schemas/manifest.schema.json`. */
export type * as ManifestTypes from "./generated/manifest.js";
/** The types of a saved plan, by their names in `schemas/plan.schema.json`. */
export type * as SavedPlanTypes from "./generated/plan.js";
export type { Patience } from "./http/patience.js";
export type { ProxySettings } from "./http/proxy.js";
export { openLedgerBackend } from "./ledger/backend.js";
export type { Containment } from "./ledger/containment.js";
export { type CopiedLedger, copyLedger } from "./ledger/copy.js";
export type { DeliveryFailure, DeliveryMark, DeliveryMarks } from "./ledger/delivery-marks.js";
export type { Invalidation } from "./ledger/invalidations.js";
export type {
  AcceptedLoss,
  CommitTerms,
  IssuedTicket,
  Ledger,
  LedgerBackend,
  LedgerHead,
  LedgerLine,
  LedgerRecord,
  LedgerState,
  LineContent,
  LineWatcher,
  LockedLedger,
  LockHolder,
  ReadableLedger,
  ReadOptions,
  RunSummary,
  TargetState,
  WorkAtHand,
} from "./ledger/ledger.js";
export type { ColumnMark } from "./ledger/mark-column.js";
export type { GoneWhy, Observation } from "./ledger/observations.js";
export type { PasswordContainment } from "./ledger/passwords.js";
export type { Pause, PauseEvent } from "./ledger/pause/mark.js";
export type { MarkReading, PauseMarks } from "./ledger/pause/marks.js";
export type { Reminder } from "./ledger/reminders.js";
export { OUTCOMES as RUN_OUTCOMES, type RunOutcome } from "./ledger/run-log.js";
export type { Runners, TenantRunners } from "./ledger/runners.js";
export type { Sessions } from "./ledger/sessions.js";
export {
  type HeldTicket,
  type MissingTicket,
  type OpenedTicket,
  type OpenTicketsOptions,
  openTickets,
} from "./ledger/tickets.js";
export { type VerifiedLedger, type VerifyReport, verifyTenant } from "./ledger/verify.js";
export type { OpenedWave, RecordedWaves } from "./ledger/waves.js";
export { DIAGNOSTIC_CODES, type DiagnosticCode } from "./manifest/codes.js";
export type { Diagnostic } from "./manifest/diagnostic.js";
export { type Keys, manifestKeys } from "./manifest/keys.js";
export {
  type LoadedManifests,
  type LoadOptions,
  loadManifests,
  manifestsFrom,
  type ParseOptions,
  parseManifests,
} from "./manifest/load.js";
export type { Entries, Manifest, SourcePosition, TicketRequest } from "./manifest/manifest.js";
export { renderDiagnostic } from "./manifest/render.js";
export type { WaveHours } from "./manifest/waves/hours.js";
export type { Amount, Wave, WaveGate, Waves } from "./manifest/waves/wave.js";
export type { ObservedAnswer } from "./pacing/bucket.js";
export type { Pacer } from "./pacing/pacer.js";
export type { InvalidationReason, Invalidations, LinkState, LinkToInvalidate } from "./plan/invalidation.js";
export { type InvalidationInput, makeInvalidationPlan } from "./plan/invalidation-plan.js";
export { makePlan, type PlanInput } from "./plan/make-plan.js";
export {
  ACTIONS,
  type Action,
  actionAt,
  changeCount,
  hasEffect,
  hasWork,
  type LaterCounts,
  laterCount,
  listedActions,
  type ManifestPlan,
  type Plan,
  type PlannedAction,
  type PlanWarning,
  REASONS,
  type Reason,
  type RecordedTicket,
  type Redirect,
  redirectAt,
  type Summary,
  sendCount,
  TURNS,
  type Turn,
} from "./plan/plan.js";
export { type Circumstances, checkPolicy, type Refusals } from "./plan/policy/check.js";
export type { DesiredEntry, EntryCheck, SchemaViolation } from "./plan/policy/entry-schema.js";
export type { Freeze } from "./plan/policy/freeze.js";
export { type AccountLookUp, type LookUps, planLookUps } from "./plan/policy/look-ups.js";
export {
  LISTED_FIELDS,
  type ListedField,
  type Policy,
  type PolicyConfig,
  type PolicyProblem,
  preparePolicy,
} from "./plan/policy/policy.js";
export type { AccountRule } from "./plan/policy/refusals.js";
export type { PolicyViolation } from "./plan/policy/violation.js";
export type { Wildcards } from "./plan/policy/wildcards.js";
export { checkReviewed } from "./plan/reviewed.js";
export {
  checkSavedPlan,
  parseSavedPlan,
  type SavedPlan,
  type SaveOptions,
  savePlan,
} from "./plan/saved-plan.js";
export type { EntryTest, LinkTest, Narrowing } from "./plan/scope.js";
export type { ExceededLimit, GateWait, LimitedCount, WaveCounts } from "./plan/waves/gate.js";
export type { WaveMembers } from "./plan/waves/membership.js";
export type { WavePlan, WaveState, WavesPlan, WaveWait } from "./plan/waves/wave-plan.js";
export { PROBE_CODES, type ProbeCode, type ProbeResult } from "./probe-result.js";
export type { AfterResetResult } from "./refresh/after-reset.js";
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
export type { ContainmentStatus } from "./report/containment-status.js";
export type { Deliveries } from "./report/deliveries.js";
export type { EntryStatus, Standing } from "./report/entry-status.js";
export type { PausePeriod } from "./report/pauses.js";
export { medianTime, type ResetProgress, shareCompleted, totalProgress } from "./report/progress.js";
export type { ReminderStatus } from "./report/reminders.js";
export { ENTRY_STATES, type EntryState, STATES } from "./report/states.js";
export { type ManifestStatus, makeStatus, type StatusCounts, type StatusInput } from "./report/status.js";
export type { WaveStatus } from "./report/waves.js";
export { generateIdentity, readIdentityFile, writeIdentityFile } from "./seal/identity.js";
export { TicketsOut, type TicketsOutLine } from "./seal/tickets-out.js";
export { Secret } from "./secret.js";
export { type Target, targetId, targetLabel } from "./target.js";
export type { Answer, RequestOptions, Unanswered } from "./tenant/answer.js";
export type { Connection, ConnectionAnswer } from "./tenant/connections.js";
export type { EndpointGroup } from "./tenant/endpoint-group.js";
export {
  LinkHosts,
  type LinkHostsOptions,
  WITHHELD_WHYS,
  type WithheldReason,
  type WithheldWhy,
} from "./tenant/link.js";
export type { LogEvent, LogsAnswer } from "./tenant/log-events.js";
export type { Outcome, RateLimit } from "./tenant/outcome.js";
export type { PasswordHolder } from "./tenant/password-holder.js";
export type { ProviderFacts, RequestKind } from "./tenant/provider.js";
export type { QuietTime } from "./tenant/quiet-time.js";
export type { BucketLimits, SubscriptionPlan } from "./tenant/subscription.js";
export type {
  AccountContainment,
  PasswordLog,
  Tenant,
  TicketIssuer,
  UserDirectory,
  UserExporter,
} from "./tenant/tenant.js";
export type { TenantClock } from "./tenant/tenant-clock.js";
export type { ReachedTenant, TenantProbe, TokenGrants } from "./tenant/tenant-probe.js";
export type { LinkHolder, ThrowAwayOutcome } from "./tenant/throw-away.js";
export type { UserAnswer, UserFields, UsersAnswer } from "./tenant/users.js";
export type { ExportJob, ExportRequest } from "./tenant/users-export.js";
export type { WithheldCount, WithheldCounts } from "./tenant/withheld-tally.js";
export { VERSION } from "./version.js";
