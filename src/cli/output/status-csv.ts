import { csvRow } from "../../csv.js";
import type { ManifestStatus } from "../../report/status.js";
import { timestamp } from "./status-json.js";

const COLUMNS = ["manifest", "user_id", "email", "connection_id", "state", "issued_at", "expires_at", "key"];

/** Status for a spreadsheet, one entry a row; safe to open in one. */
export function* statusCsv(statuses: readonly ManifestStatus[]): Generator<string> {
  yield `${csvRow(COLUMNS)}\n`;
  for (const status of statuses) {
    for (const { target, key, state, issuedAt, expiresAt } of status.entries()) {
      const who = "user_id" in target ? [target.user_id, "", ""] : ["", target.email, target.connection_id];
      const when = [timestamp(issuedAt) ?? "", timestamp(expiresAt) ?? ""];
      yield `${csvRow([status.name, ...who, state, ...when, key])}\n`;
    }
  }
}
