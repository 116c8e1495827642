import { remindersOf } from "../deliver/reminders-due.js";
import type { LedgerState } from "../ledger/ledger.js";
import type { Reminder } from "../ledger/reminders.js";
import type { Manifest } from "../manifest/manifest.js";
import type { LinkHosts } from "../tenant/link.js";
import type { Standing } from "./entry-status.js";

/** Reminders of the newest tickets of one manifest. */
export interface ReminderStatus {
  /** Entries of which at least one reminder was delivered. */
  reminded: number;
  /** Entries of which a reminder may have been delivered, and none is known to have been. */
  in_doubt: number;
  /** Entries whose reminder is due: `deliver` sends it, unless Auth0 says that the user has reset. */
  due: number;
  /** When the next reminder is due that is not due yet, milliseconds since the epoch; undefined: none is to come. */
  nextAt: number | undefined;
}

/** What became of the reminders of one ticket. */
export type ReminderResult = "reminded" | "in_doubt" | "undelivered";

/** @returns undefined: no reminder was tried */
export function reminderResult(reminders: readonly Reminder[]): ReminderResult | undefined {
  if (reminders.length === 0) return undefined;
  const marks = reminders.flatMap((reminder) => Object.values(reminder.marks));
  if (marks.includes("delivered")) return "reminded";
  return marks.includes("in_doubt") || marks.includes("delivering") ? "in_doubt" : "undelivered";
}

/** Counts entries as they come. */
export class ReminderTally {
  #reminded = 0;
  #inDoubt = 0;

  add({ reminders }: Pick<Standing, "reminders">): void {
    const result = reminderResult(reminders);
    if (result === "reminded") this.#reminded++;
    else if (result === "in_doubt") this.#inDoubt++;
  }

  /** undefined: the manifest has no `remind`, and no reminder was tried. */
  result(
    manifest: Manifest,
    {
      states,
      now,
      linkHosts,
    }: { states: ReadonlyMap<string, LedgerState>; now: number; linkHosts: LinkHosts },
  ): ReminderStatus | undefined {
    if (manifest.remind.length + this.#reminded + this.#inDoubt === 0) return undefined;
    const { due, nextAt } = remindersOf(manifest, states, { now, linkHosts });
    return { reminded: this.#reminded, in_doubt: this.#inDoubt, due: due.size, nextAt };
  }
}
