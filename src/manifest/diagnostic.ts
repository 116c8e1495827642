import { firstWords } from "../bounded.js";
import { escapeText } from "../escape.js";
import { hideSecrets } from "../hide-secrets.js";
import type { DiagnosticCode } from "./codes.js";

/** One mistake in a manifest, a list or a config: its position, the violated rule, and how to fix it. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: "error" | "warning";
  /** One sentence, without the position and without the code. Control characters from the input are already escaped. */
  message: string;
  /** How to fix it, in one sentence. */
  hint: string | undefined;
  /** The file as the user named it. Line and column are absent if the mistake has none (a missing file). */
  file: string;
  line: number | undefined;
  column: number | undefined;
  /** The entry that it is about, if any: `users[3]`, or `row 12` of a list. */
  entry: string | undefined;
  /** The line of source at `line`, escaped and cut to a width that a terminal shows. */
  source: string | undefined;
  /** The offset of the column in `source`, from 0. It differs from `column` because of escapes and cuts. */
  caret: number | undefined;
}

/** A position in a file, with its line of text. */
export interface SourcePlace {
  /** From 1. */
  line: number;
  column: number;
  /** The whole line as it is in the file; undefined: messages must not show it. */
  text: string | undefined;
}

/** A mistake without its position. */
export interface Mistake {
  code: DiagnosticCode;
  severity?: "error" | "warning";
  message: string;
  hint?: string | undefined;
  entry?: string | undefined;
}

/** Collects diagnostics up to a limit. Further ones are only counted. */
export class Diagnostics {
  readonly diagnostics: Diagnostic[] = [];
  omitted = 0;
  /** The number of errors, including those over the limit. */
  errors = 0;
  readonly #seen = new Set<string>();
  readonly #covered = new Set<string>();

  /** @param hide removes secrets from a source line */
  constructor(
    readonly limit: number,
    private readonly hide: (line: string) => string = hideSecrets,
  ) {}

  get full(): boolean {
    return this.diagnostics.length >= this.limit;
  }

  /** The kept diagnostics: files in the order of their first mistake, lines from top to bottom. */
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

  /** Removes all diagnostics that were added since. */
  forget(mark: Mark): void {
    this.diagnostics.length = mark.kept;
    this.omitted = mark.omitted;
    this.errors = mark.errors;
  }

  /** Further mistakes at this position follow from the reported one, and are ignored. */
  cover(file: string, place: SourcePlace): void {
    this.#covered.add(`${place.line}:${place.column} ${file}`);
  }

  /** Adds a mistake. The same code at the same position counts once. `place` is only computed if it is shown. */
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

/** The size of a collection at some moment. */
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

/** The part of a line around a column, escaped; `…` marks cuts. */
function excerpt(
  place: SourcePlace | undefined,
  hide: (line: string) => string,
): { source: string | undefined; caret: number | undefined } {
  if (place?.text === undefined) return { source: undefined, caret: undefined };
  // Truncate the line before it is processed, between words.
  const text = hide(firstWords(place.text.replace(/\r$/, ""), Math.max(LOOKED_AT, place.column + LOOKED_AT)));
  const column = Math.min(place.column - 1, text.length);
  const from = column > SHOWN - 20 ? column - BEFORE : 0;
  const before = (from > 0 ? "…" : "") + escapeText(text.slice(from, column).replaceAll("\t", " "));
  const after = escapeText(text.slice(column, from + SHOWN).replaceAll("\t", " "));
  const cut = text.length > from + SHOWN ? "…" : "";
  return { source: before + after + cut, caret: before.length };
}
