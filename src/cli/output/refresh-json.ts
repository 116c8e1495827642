import type { RefreshResult } from "../../refresh/refresh.js";
import { jsonArray, toJson } from "./json.js";

/** A refresh for programs, format version 1. Lists users that are gone or unclear; `status --format json` lists all. */
export function* refreshJson(result: RefreshResult, tenant: string): Generator<string> {
  const { run, via, ended, counts, recorded, left, gone, unclear, afterReset } = result;
  const { completedBefore: completed_before, ...seen } = counts;
  const head = {
    format_version: 1,
    tenant,
    run,
    via,
    ended,
    counts: { ...seen, completed_before },
    recorded,
    left,
    ...(result.customDatabases.length === 0 ? {} : { custom_databases: result.customDatabases }),
    ...(afterReset === undefined ? {} : { revoked_after_reset: afterReset.revoked }),
  };
  yield `${toJson(head).slice(0, -1)},\n"gone":`;
  yield* jsonArray(gone);
  yield `,\n"unclear":`;
  yield* jsonArray(unclear);
  if (result.refused.length > 0) {
    yield `,\n"refused":`;
    yield* jsonArray(result.refused);
  }
  if (afterReset !== undefined) {
    yield `,\n"unrevoked":`;
    yield* jsonArray(afterReset.unrevoked);
  }
  yield "}\n";
}
