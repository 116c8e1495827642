import { ReticketError } from "../../errors.js";
import type { Collector, RowPlace } from "../collector.js";
import type { Diagnostics, SourcePlace } from "../diagnostic.js";
import type { Identifier } from "../identifiers/identifier.js";
import { readInput } from "../identifiers/input.js";
import type { Pieces } from "./pieces.js";
import { Stop } from "./stop.js";

/**
 * Reads a list of any shape, as `reticket select` does: only the addresses and user ids in it. A line without one is a
 * mistake, because a reviewed list has no such lines.
 * @throws Stop if no users can be recognized
 */
export async function readAny(
  pieces: Pieces,
  { collector, report, file }: { collector: Collector; report: Diagnostics; file: string },
): Promise<void> {
  try {
    await readInput({ name: "the list", chunks: pieces.raw() }, {}, new Rows(collector, report, file));
  } catch (error) {
    if (!(error instanceof ReticketError)) throw error;
    throw new Stop({ code: "LIST_SYNTAX", message: error.message, hint: error.hint });
  }
}

class Rows {
  constructor(
    private readonly collector: Collector,
    private readonly report: Diagnostics,
    private readonly file: string,
  ) {}

  identifier({ kind, value }: Identifier, line: number): void {
    this.collector.add(kind === "email" ? { email: value } : { user_id: value }, new LineOnly(line));
  }

  /** The text may be a password, so it is not shown. */
  unreadable(_: string, line: number): void {
    const place = new LineOnly(line);
    this.report.add(
      this.file,
      {
        code: "LIST_SYNTAX",
        message: "this line has no e-mail address and no user id",
        hint: "remove the line, or make the list with `reticket select`",
        entry: place.label(),
      },
      place.locate(),
    );
  }

  password(): void {
    // It is already reported.
  }
}

class LineOnly implements RowPlace {
  readonly column = 1;

  constructor(readonly line: number) {}

  label(): string {
    return `row ${this.line}`;
  }

  locate(): SourcePlace {
    return { line: this.line, column: 1, text: undefined };
  }
}
