import { type PauseEvent, timeOf } from "../ledger/pause/mark.js";

/** A time in which a manifest was paused. */
export interface PausePeriod {
  /** RFC 3339, by the clock of the machine that it was paused on. */
  from: string;
  /** undefined: it is still paused. */
  to: string | undefined;
  by: string;
  /** Not escaped. */
  why: string;
  resumedBy: string | undefined;
}

/**
 * The times in which a manifest was paused, in order.
 * @param events what its ledger records; a second pause while it is paused, and a second end, change nothing
 */
export function pausePeriods(events: readonly PauseEvent[]): PausePeriod[] {
  const periods: PausePeriod[] = [];
  let open: PausePeriod | undefined;
  for (const event of events) {
    if (event.type === "paused" && open === undefined) {
      open = {
        from: timeOf(event),
        to: undefined,
        by: event.actor,
        why: event.why ?? "",
        resumedBy: undefined,
      };
      periods.push(open);
    } else if (event.type === "resumed" && open !== undefined) {
      open.to = timeOf(event);
      open.resumedBy = event.actor;
      open = undefined;
    }
  }
  return periods;
}
