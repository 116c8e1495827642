import { firstWords } from "../bounded.js";
import { escapeText } from "../escape.js";
import { hideSecrets } from "../hide-secrets.js";
import type { DiagnosticCode } from "./codes.js";

/** One mistake in a manifest, a list or a config: where it is, the rule it breaks, and how to fix it. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: "error" | "warning";
  /** One sentence, without the position and without the code. Control characters from the input are already escaped. */
  message: string;
  /** What to write instead, one sentence. */
  hint: string | undefined;
  /** The file as the user named it; line and column are absent where a mistake has none (a missing file). */
  file: string;
  line: number | undefined;
  column: number | undefined;
  /** The entry it is about, where it is about one: `users[3]`, or a list's `row 12`. */
  entry: string | undefined;
  /** The line of source at `line`, escaped and cut to a width that a terminal shows. */
  source: string | undefined;
  /** Where in `source` the column is, counted from 0; escapes and cuts move it. */
  caret: number | undefined;
}

/** A place in a file, with the line that stands there. */
export interface SourcePlace {
  /** Count from 1. */
  line: number;
  column: number;
  /** The whole line as it is in the file; undefined where it is not for a message to show. */
  text: string | undefined;
}

/** What is wrong, before it is known where. */
export interface Mistake {
  code: DiagnosticCode;
  severity?: "error" | "warning";
  message: string;
  hint?: string | undefined;
  entry?: string | undefined;
}

/** Collects diagnostics up to a limit; what comes after is counted, and costs nothing else. */
export class Diagnostics {
  readonly diagnostics: Diagnostic[] = [];
  omitted = 0;
  /** How many errors there were, kept or not. */
  errors = 0;
  readonly #seen = new Set<string>();
  readonly #covered = new Set<string>();

  /** @param hide takes out of a line of source what must not be repeated */
  constructor(
    readonly limit: number,
    private readonly hide: (line: string) => string = hideSecrets,
  ) {}

  get full(): boolean {
    return this.diagnostics.length >= this.limit;
  }

  /** What was kept, file by file in the order in which they came up, top to bottom. */
  sorted(): Diagnostic[] {
    const files = [...new Set(this.diagnostics.map(({ file }) => file))];
    const order = ({ file, line = 0, column = 0 }: Diagnostic) =>
      [files.indexOf(file), line, column] as const;
    return this.diagnostics.toSorted((a, b) => {
      const [left, right] = [order(a), order(b)];
      return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
    });
  }

  mark(): Mark {
    return { kept: this.diagnostics.length, omitted: this.omitted, errors: this.errors };
  }

  /** Takes back what was added since. */
  forget(mark: Mark): void {
    this.diagnostics.length = mark.kept;
    this.omitted = mark.omitted;
    this.errors = mark.errors;
  }

  /** Whatever else is found at this very place is a consequence of what was reported of it. */
  cover(file: string, place: SourcePlace): void {
    this.#covered.add(`${place.line}:${place.column} ${file}`);
  }

  /** One more mistake; the same code at the same place counts once. `place` is only asked for where it is shown. */
  add(file: string, mistake: Mistake, place?: SourcePlace | (() => SourcePlace | undefined)): void {
    if (mistake.severity !== "warning") this.errors++;
    if (this.full) {
      this.omitted++;
      return;
    }
    const at = typeof place === "function" ? place() : place;
    if (at !== undefined) {
      const where = `${at.line}:${at.column} ${file}`;
      const id = `${mistake.code} ${where}`;
      if (this.#seen.has(id) || this.#covered.has(where)) return;
      this.#seen.add(id);
    }
    this.diagnostics.push(makeDiagnostic(file, mistake, at, this.hide));
  }
}

/** How far a report had come. */
export interface Mark {
  kept: number;
  omitted: number;
  errors: number;
}

const LOOKED_AT = 4096;
const SHOWN = 100;
const BEFORE = 60;

export function makeDiagnostic(
  file: string,
  mistake: Mistake,
  place: SourcePlace | undefined,
  hide: (line: string) => string = hideSecrets,
): Diagnostic {
  return {
    code: mistake.code,
    severity: mistake.severity ?? "error",
    message: mistake.message,
    hint: mistake.hint,
    file,
    line: place?.line,
    column: place?.column,
    entry: mistake.entry,
    ...excerpt(place, hide),
  };
}

/** The part of a line around a column, escaped, with `…` where it was cut. */
function excerpt(
  place: SourcePlace | undefined,
  hide: (line: string) => string,
): { source: string | undefined; caret: number | undefined } {
  if (place?.text === undefined) return { source: undefined, caret: undefined };
  // A line is bounded before it is looked at, at a place where no word is cut in two.
  const text = hide(firstWords(place.text.replace(/\r$/, ""), Math.max(LOOKED_AT, place.column + LOOKED_AT)));
  const column = Math.min(place.column - 1, text.length);
  const from = column > SHOWN - 20 ? column - BEFORE : 0;
  const before = (from > 0 ? "…" : "") + escapeText(text.slice(from, column).replaceAll("\t", " "));
  const after = escapeText(text.slice(column, from + SHOWN).replaceAll("\t", " "));
  const cut = text.length > from + SHOWN ? "…" : "";
  return { source: before + after + cut, caret: before.length };
}
