import type { FreezeWindow } from "../../generated/config.js";
import { minuteOfWeek, wallClock } from "../../wall-clock.js";

/** A time window in which nothing is sent. */
export interface Freeze {
  /** @param now milliseconds since the epoch @returns when the freeze ends, as text; undefined: no freeze now */
  until(now: number): string | undefined;
  why: string | undefined;
}

/** Reads a window of the config. @returns the problem, if it is invalid */
export function readFreeze(window: FreezeWindow): Freeze | { problem: string } {
  const { from, to, time_zone: zone = "UTC", why } = window;
  const clock = wallClock(zone);
  if (clock === undefined) return { problem: `\`time_zone\` \`${zone}\` is not a known time zone` };
  const weekly = isWeekly(from);
  if (weekly !== isWeekly(to)) return { problem: "`from` and `to` must have the same form" };
  const [first, end] = [from, to].map(weekly ? minuteOfWeek : instant);
  if (first === undefined || end === undefined) {
    return { problem: `not a valid date: \`${first === undefined ? from : to}\`` };
  }
  if (weekly ? first === end : first >= end) return { problem: "`to` must be after `from`" };
  if (!weekly) return { why, until: (now) => (now >= first && now < end ? to : undefined) };
  const isOn = (minute: number) =>
    first < end ? minute >= first && minute < end : minute >= first || minute < end;
  return { why, until: (now) => (isOn(clock(now)) ? `${to} (${zone})` : undefined) };
}

function isWeekly(text: string): boolean {
  return /^[a-z]/.test(text);
}

/** Parses RFC 3339. @returns milliseconds since the epoch; undefined: not a valid date or time */
function instant(text: string): number | undefined {
  const at = Date.parse(text);
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at) || Number.isNaN(day.getTime())) return undefined;
  return day.toISOString().startsWith(text.slice(0, 10)) ? at : undefined;
}
