import type { CheckedItem } from "../doctor/run-checks.js";
import { summarizeResults } from "./doctor-summary.js";
import { jsonArray, toJson } from "./json.js";

/** For programs, format version 1: a value for each line. */
export async function* doctorJson(items: AsyncIterable<CheckedItem>): AsyncGenerator<string> {
  const all: CheckedItem[] = [];
  for await (const item of items) all.push(item);
  const lines = all.flatMap(({ check, results }) =>
    results.map((result) => {
      const { state, message } = result;
      const found =
        "code" in result ? { code: result.code, hint: result.hint ?? null } : { code: null, hint: null };
      return { check, state, message, ...found };
    }),
  );
  const summary = summarizeResults(all.flatMap(({ results }) => results));
  yield `{"format_version":1,"healthy":${summary.failure === 0},"summary":${toJson(summary)},\n"results":`;
  yield* jsonArray(lines);
  yield "}\n";
}
