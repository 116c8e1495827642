import type { Target } from "../target.js";
import { grown } from "./id-table.js";
import type { LedgerLine, LedgerRecord } from "./record.js";

/**
 * What happened to the newest ticket, as of the last look-up. `completed`: the password was reset since, at that
 * time. `expired`: it ran out, and the password had not been reset. `gone`: its user can't use it any more.
 * Times are milliseconds since the epoch; of `expired` and `gone`, when that was recorded.
 */
export type Observation =
  | { state: "completed"; at: number }
  | { state: "expired"; at: number }
  | { state: "gone"; at: number; why: GoneWhy };
/** Why a user can't use a ticket: the account is deleted or blocked. */
export type GoneWhy = "deleted" | "blocked";

const TYPES = ["completed", "expired", "gone", "returned"] as const;
export type ObservationRecord = Extract<LedgerRecord, { type: (typeof TYPES)[number] }>;
export type ObservationLine = Extract<LedgerLine, { type: (typeof TYPES)[number] }>;

/** The record of what was found of a target's newest ticket; undefined: of one that was gone, that it is not any more. */
export function observationRecord(
  run: string,
  subject: { key: string; target: Target },
  found: Observation | undefined,
): ObservationRecord {
  const { key, target } = subject;
  switch (found?.state) {
    case undefined:
      return { type: "returned", run, key, target };
    case "completed":
      return { type: "completed", run, key, target, reset_at: new Date(found.at).toISOString() };
    case "expired":
      return { type: "expired", run, key, target };
    case "gone":
      return { type: "gone", run, key, target, why: found.why };
  }
}

const MARKS = ["none", "completed", "expired", "deleted", "blocked"] as const;

/** One column of the fold: a byte and a time a row. The newest observation of the newest ticket is the one that counts. */
export class ObservationColumn {
  #marks = new Uint8Array(1024);
  #at = new Float64Array(1024);

  reserve(row: number): void {
    while (row >= this.#marks.length) {
      const capacity = this.#marks.length * 2;
      this.#marks = grown(this.#marks, new Uint8Array(capacity));
      this.#at = grown(this.#at, new Float64Array(capacity));
    }
  }

  /** A new ticket: it was not looked up yet. */
  reset(row: number): void {
    this.#marks[row] = 0;
  }

  add(row: number, line: ObservationLine): void {
    const mark = line.type === "gone" ? line.why : line.type === "returned" ? "none" : line.type;
    this.#marks[row] = MARKS.indexOf(mark);
    this.#at[row] = Date.parse(line.type === "completed" ? line.reset_at : line.at);
  }

  at(row: number): Observation | undefined {
    const at = this.#at[row]!;
    const mark = MARKS[this.#marks[row]!]!;
    switch (mark) {
      case "none":
        return undefined;
      case "completed":
      case "expired":
        return { state: mark, at };
      case "deleted":
      case "blocked":
        return { state: "gone", at, why: mark };
    }
  }
}
