import type { DiagnosticCode } from "./codes.js";
import type { Position } from "./manifest.js";

/** One mistake in a manifest, a list or a config: where it is, the rule it breaks, and how to mend it. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: "error" | "warning";
  /** One sentence, without the position and without the code. Control characters from the input are already escaped. */
  message: string;
  /** What to write instead, one sentence. */
  mend: string | undefined;
  /** The file as the user named it; line and column are absent where a mistake has none (a missing file). */
  file: string;
  line: number | undefined;
  column: number | undefined;
  /** The entry it is about, where it is about one: `users[3]`, or a list's `row 12`. */
  entry: string | undefined;
  /** The line of source at `line`, escaped and cut to a width that a terminal shows. */
  source: string | undefined;
}
