import type { EntryStatus, ManifestStatus } from "../../report/status.js";
import { jsonArray, toJson } from "./json.js";

/** Status for programs, format version 1: one entry a line, made as it is read. */
export function* statusJson(statuses: readonly ManifestStatus[]): Generator<string> {
  yield `{"format_version":1,"manifests":[`;
  for (const [index, status] of statuses.entries()) {
    const { name, tenant, digest, applied, counts } = status;
    const head = toJson({ name, tenant, digest, applied, counts });
    yield `${index === 0 ? "\n" : ",\n"}${head.slice(0, -1)},"entries":`;
    yield* jsonArray(entries(status));
    yield "}";
  }
  yield "]}\n";
}

function* entries(status: ManifestStatus) {
  for (const { target, key, state, issuedAt, expiresAt } of status.entries()) {
    yield { target, key, state, issued_at: timestamp(issuedAt), expires_at: timestamp(expiresAt) };
  }
}

/** RFC 3339 in UTC, whole seconds, as the ledger has it; null where there is none. */
export function timestamp(ms: EntryStatus["issuedAt"]): string | null {
  return ms === undefined ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
