import type { Target } from "../target.js";
import { claimedDeliveries } from "./claim.js";
import { DeliveryColumn, type DeliveryLine, type DeliveryMarks } from "./delivery-marks.js";
import { Instant } from "./instant.js";
import type { LedgerLine } from "./record.js";

/** What became of one reminder of a target's newest ticket. */
export interface Reminder {
  /** Which one: whole seconds after the ticket was issued. */
  afterSec: number;
  /** By channel. A mark that is `delivering` or `in_doubt` may have arrived: the reminder is not sent again. */
  marks: DeliveryMarks;
  /** When a channel first took it, milliseconds since the epoch; undefined: none has. */
  deliveredAt: number | undefined;
}

type Claim = Extract<LedgerLine, { type: "delivering" }>;
export type ReminderLine = (Claim | DeliveryLine) & { reminder: number };

export function isReminder(line: LedgerLine): line is ReminderLine & LedgerLine {
  return "reminder" in line && line.reminder !== undefined;
}

/** How the columns find a target's row, and what they need to know of it. */
export interface ReminderRows {
  rowOf(target: Target): number;
  /** Whether a row's newest ticket was issued for this key. */
  isFor(row: number, key: string): boolean;
  /** The reminder is about to leave for this address. */
  send(row: number, to: string): void;
}

/** Columns of the fold: those of a delivery for each reminder. They take no room in ledgers without reminders. */
export class ReminderColumns {
  readonly #columns = new Map<number, DeliveryColumn>();
  readonly #time = new Instant();

  add(line: ReminderLine, { rowOf, isFor, send }: ReminderRows): void {
    if (line.type === "delivering") {
      for (const [target, to] of claimedDeliveries(line)) {
        const row = rowOf(target);
        this.#column(line.reminder, row).claim(row, line.channel, line.run);
        if (to !== undefined) send(row, to);
      }
      return;
    }
    const row = rowOf(line.target);
    // What became of an older ticket's reminder is of no interest any more.
    if (isFor(row, line.key)) this.#column(line.reminder, row).settle(row, line, this.#time.of(line.at));
  }

  /** A new ticket: it has no reminders. */
  reset(row: number): void {
    for (const column of this.#columns.values()) {
      column.reserve(row);
      column.reset(row);
    }
  }

  /** The reminders of the newest ticket that were tried, the earliest first. */
  at(row: number): readonly Reminder[] {
    if (this.#columns.size === 0) return NONE;
    const reminders: Reminder[] = [];
    for (const [afterSec, column] of this.#columns) {
      const marks = column.at(row);
      if (marks !== undefined) reminders.push({ afterSec, marks, deliveredAt: column.deliveredAt(row) });
    }
    return reminders.sort((one, other) => one.afterSec - other.afterSec);
  }

  #column(afterSec: number, row: number): DeliveryColumn {
    let column = this.#columns.get(afterSec);
    if (column === undefined) {
      column = new DeliveryColumn();
      this.#columns.set(afterSec, column);
    }
    column.reserve(row);
    return column;
  }
}

const NONE: readonly Reminder[] = [];
