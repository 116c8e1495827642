import type { Diagnostic } from "../../manifest/diagnostic.js";
import { type Check, errorCount } from "./check.js";
import { jsonArray, toJson } from "./json.js";

/** For programs, format version 1. Unknown positions are null. */
export function* checkJson(check: Check): Generator<string> {
  yield `{"format_version":1,"valid":${errorCount(check) === 0},\n"manifests":`;
  yield* jsonArray(check.manifests);
  yield `,\n"diagnostics":`;
  yield* jsonArray(check.diagnostics.map(diagnosticJson));
  yield `,\n"omitted":${toJson(check.omitted)}}\n`;
}

/** A diagnostic for programs. */
export function diagnosticJson({ code, severity, message, hint, file, line, column, entry }: Diagnostic) {
  return {
    code,
    severity,
    file,
    line: line ?? null,
    column: column ?? null,
    entry: entry ?? null,
    message,
    hint: hint ?? null,
  };
}
