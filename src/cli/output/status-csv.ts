import { csvRow, TARGET_COLUMNS, targetCells } from "../../csv.js";
import { reminderWords } from "../../manifest/remind.js";
import type { EntrySelection, EntryStatus } from "../../report/entry-status.js";
import type { ManifestStatus } from "../../report/status.js";
import { selectedEntries, timestamp } from "./status-json.js";

const COLUMNS = [
  "manifest",
  ...TARGET_COLUMNS,
  "state",
  "issued_at",
  "expires_at",
  "key",
  "reset_at",
  "gone",
  "delivery",
  "sessions",
  "to",
  "delivery_failure",
  "containment",
  "invalidation",
  "reminders",
];

/** Status as CSV, one entry per row. Ids, keys and addresses are exact: import the columns as text. */
export function* statusCsv(
  statuses: readonly ManifestStatus[],
  selection: EntrySelection,
): Generator<string> {
  yield `${csvRow(COLUMNS)}\n`;
  for (const status of statuses) {
    for (const entry of selectedEntries(status, selection)) yield `${csvRow(row(status.name, entry))}\n`;
  }
}

function row(manifest: string, entry: EntryStatus): string[] {
  const { target, key, state, issuedAt, expiresAt, resetAt, gone, delivery, sessions, sentTo } = entry;

  const when = [timestamp(issuedAt) ?? "", timestamp(expiresAt) ?? ""];
  const channels = Object.entries(delivery ?? {}).map(([channel, mark]) => `${channel} ${mark}`);
  const later = [timestamp(resetAt) ?? "", gone ?? "", channels.join("; "), sessions?.state ?? ""];
  const to = [...sentTo].reverse().join("; ");
  const failures = Object.entries(entry.deliveryFailures ?? {}).map(
    ([channel, { why }]) => `${channel}: ${why}`,
  );
  const added = [
    failures.join("; "),
    entry.containment?.state ?? "",
    entry.invalidation?.state ?? "",
    remindersCell(entry),
  ];
  return [manifest, ...targetCells(target), state, ...when, key, ...later, to, ...added];
}

/** `24h smtp delivered; 72h smtp in_doubt` */
function remindersCell({ reminders }: EntryStatus): string {
  return reminders
    .flatMap(({ afterSec, marks }) =>
      Object.entries(marks).map(([channel, mark]) => `${reminderWords(afterSec)} ${channel} ${mark}`),
    )
    .join("; ");
}
