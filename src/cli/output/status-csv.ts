import { csvRow } from "../../csv.js";
import type { EntryStatus } from "../../report/entry-status.js";
import type { ManifestStatus } from "../../report/status.js";
import { type Listed, timestamp } from "./status-json.js";

const COLUMNS = [
  "manifest",
  "user_id",
  "email",
  "connection_id",
  "state",
  "issued_at",
  "expires_at",
  "key",
  "reset_at",
  "gone",
  "delivery",
  "sessions",
  "to",
];

/** Status for programs and spreadsheets, one entry a row; ids, keys and addresses exactly as they are: import them as text. */
export function* statusCsv(statuses: readonly ManifestStatus[], isListed: Listed): Generator<string> {
  yield `${csvRow(COLUMNS)}\n`;
  for (const status of statuses) {
    for (const entry of status.entries(isListed)) yield `${csvRow(row(status.name, entry))}\n`;
  }
}

function row(manifest: string, entry: EntryStatus): string[] {
  const { target, key, state, issuedAt, expiresAt, resetAt, gone, delivery, sessions, sentTo } = entry;
  const who = "user_id" in target ? [target.user_id, "", ""] : ["", target.email, target.connection_id];
  const when = [timestamp(issuedAt) ?? "", timestamp(expiresAt) ?? ""];
  const channels = Object.entries(delivery ?? {}).map(([channel, mark]) => `${channel} ${mark}`);
  const later = [timestamp(resetAt) ?? "", gone ?? "", channels.join("; "), sessions?.state ?? ""];
  const to = [...sentTo].reverse().join("; ");
  return [manifest, ...who, state, ...when, key, ...later, to];
}
