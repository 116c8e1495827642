import type { EntrySelection, EntryStatus } from "../../report/entry-status.js";
import { medianTime, type ResetProgress, shareCompleted, totalProgress } from "../../report/progress.js";
import type { ReminderStatus } from "../../report/reminders.js";
import { type ManifestStatus, totalCounts } from "../../report/status.js";
import type { WaveStatus } from "../../report/waves.js";
import { jsonArray, toJson } from "./json.js";
import { pausedJson } from "./pause-json.js";

/** Status for programs, format version 1: one entry per line, generated lazily. */
export function* statusJson(
  statuses: readonly ManifestStatus[],
  selection: EntrySelection,
): Generator<string> {
  yield `{"format_version":1,"manifests":[`;
  for (const [index, status] of statuses.entries()) {
    const { name, tenant, digest, applied, counts, progress, deliveries, reminders, held, sessions, unsure } =
      status;
    const optional = {
      ...pausedJson(status.paused),
      ...(status.waves.length === 0 ? {} : { waves: status.waves.map(waveJson) }),
      ...(deliveries === undefined ? {} : { deliveries }),
      ...(reminders === undefined ? {} : { reminders: remindersJson(reminders) }),
      ...(held.total === 0 ? {} : { held_back: held }),
      ...(sessions === undefined ? {} : { sessions }),
      ...(unsure === 0 ? {} : { unsure }),
    };
    const head = toJson({
      name,
      tenant,
      digest,
      applied,
      counts,
      progress: progressJson(progress),
      ...optional,
    });
    yield `${index === 0 ? "\n" : ",\n"}${head.slice(0, -1)},"entries":`;
    yield* jsonArray(entries(status, selection));
    yield "}";
  }
  const total = {
    counts: totalCounts(statuses),
    progress: totalProgress(statuses.map((one) => one.progress)),
  };
  yield `],"total":${toJson({ ...total, progress: progressJson(total.progress) })}}\n`;
}

function waveJson({
  wave,
  size,
  sent,
  state,
  openedAt,
  completed,
  rejected,
  undelivered,
  inDoubt,
}: WaveStatus) {
  const standing = { completed, rejected, undelivered, in_doubt: inDoubt };
  return { wave, size, sent, state, ...standing, opened_at: timestamp(openedAt) };
}

function remindersJson({ nextAt, ...counts }: ReminderStatus) {
  return { ...counts, next_at: timestamp(nextAt) };
}

/** Times in whole seconds; null: not known. */
function progressJson(progress: ResetProgress) {
  const { times, oldest, issued, ...counts } = progress;
  const median = medianTime(progress);
  return {
    ...counts,
    share_completed: shareCompleted(progress) ?? null,
    median_time_to_reset_sec: median === undefined ? null : Math.round(median / 1000),
    oldest_waiting:
      oldest === undefined ? null : { target: oldest.target, issued_at: timestamp(oldest.issuedAt) },
  };
}

function* entries(status: ManifestStatus, selection: EntrySelection) {
  for (const entry of selectedEntries(status, selection)) {
    const { target, key, state, issuedAt, expiresAt, resetAt, gone, withheld, invalidation } = entry;
    yield {
      target,
      key,
      state,
      issued_at: timestamp(issuedAt),
      expires_at: timestamp(expiresAt),
      ...(resetAt === undefined ? {} : { reset_at: timestamp(resetAt) }),
      ...(gone === undefined ? {} : { gone }),
      ...(invalidation === undefined ? {} : { invalidation: invalidationJson(invalidation) }),
      ...deliveryJson(entry),
      ...(entry.reminders.length === 0 ? {} : { reminders: entry.reminders.map(reminderJson) }),
      ...(withheld === undefined ? {} : { held_back: withheld }),
      ...containmentJson(entry),
    };
  }
}

function invalidationJson({ state, at, why }: NonNullable<EntryStatus["invalidation"]>) {
  return { state, at: timestamp(at), ...(why === undefined ? {} : { why }) };
}

function reminderJson({ afterSec, marks, deliveredAt }: EntryStatus["reminders"][number]) {
  return { reminder_sec: afterSec, delivery: marks, delivered_at: timestamp(deliveredAt) };
}

function deliveryJson({ delivery, deliveryFailures, deliverTo, sentTo, isBeingDelivered }: EntryStatus) {
  return {
    ...(delivery === undefined ? {} : { delivery }),
    ...(isBeingDelivered ? { being_delivered: true } : {}),
    ...(deliveryFailures === undefined ? {} : { delivery_failures: deliveryFailures }),
    ...(deliverTo === undefined ? {} : { deliver_to: deliverTo }),
    ...addressesJson(sentTo),
  };
}

function containmentJson({ sessions, containment }: EntryStatus) {
  if (containment === undefined) return sessions === undefined ? {} : { sessions: sessions.state };
  const { state, at, why } = containment;
  const details = {
    ...(at === undefined ? {} : { at: timestamp(at) }),
    ...(why === undefined ? {} : { why }),
  };
  return {
    ...(sessions === undefined ? {} : { sessions: sessions.state }),
    containment: { state, ...details },
  };
}

/** The entries of a manifest that are selected, in its order. */
export function* selectedEntries(status: ManifestStatus, selection: EntrySelection): Generator<EntryStatus> {
  for (const entry of status.entries((state) => selection.wantsState(state))) {
    if (selection.wants(entry)) yield entry;
  }
}

/** `to`: the address that the ticket was last sent to; `to_before`: earlier addresses that it was or may have been sent to. */
function addressesJson(sentTo: readonly string[]): { to?: string; to_before?: readonly string[] } {
  const to = sentTo.at(-1);
  if (to === undefined) return {};
  return { to, ...(sentTo.length > 1 ? { to_before: sentTo.slice(0, -1) } : {}) };
}

/** RFC 3339 in UTC with whole seconds, as in the ledger; null: no time. */
export function timestamp(ms: EntryStatus["issuedAt"]): string | null {
  return ms === undefined ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
