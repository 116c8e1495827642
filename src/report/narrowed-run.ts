import type { RunSummary } from "../ledger/ledger.js";

/** `limit 50, only 12, 3 excluded`; undefined: the run was not narrowed. */
export function narrowedRunWords({
  limit,
  only,
  excluded,
}: Pick<RunSummary, "limit" | "only" | "excluded">): string | undefined {
  const words = [
    ...(limit === undefined ? [] : [`limit ${limit}`]),
    ...(only === undefined ? [] : [`only ${only}`]),
    ...(excluded === undefined ? [] : [`${excluded} excluded`]),
  ];
  return words.length === 0 ? undefined : words.join(", ");
}
