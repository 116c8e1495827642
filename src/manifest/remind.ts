import { parseDuration } from "../duration.js";
import type { Mistake } from "./diagnostic.js";
import type { Entries } from "./manifest.js";

/** A link must work for this long when its user is reminded, seconds; or for this part of its lifetime, if that is less. */
const LEAST_LIFE_SEC = 3_600;
const LEAST_LIFE = 0.25;

/** How long a link must still work for a reminder to be worth sending, seconds. */
export function leastLifeSec(ttlSec: number): number {
  return Math.min(LEAST_LIFE_SEC, ttlSec * LEAST_LIFE);
}

/** A reminder as it is written: `24h`, or `90m`. */
export function reminderWords(afterSec: number): string {
  return afterSec % 3_600 === 0 ? `${afterSec / 3_600}h` : `${afterSec / 60}m`;
}

/**
 * Reads `spec.remind`. What the schema refuses is left out: it is reported already.
 * @returns seconds after the ticket was issued
 */
export function readRemind(
  value: unknown,
  entries: Entries,
  report: (index: number, mistake: Mistake) => void,
): number[] {
  const texts: unknown[] = Array.isArray(value) ? value : [];
  const times = texts.map((text) => (typeof text === "string" ? parseDuration(text) : undefined));
  if (times.length === 0 || times.includes(undefined)) return [];
  const seconds = times.map((ms) => ms! / 1000);
  const latest = latestReminder(entries);
  for (const [index, afterSec] of seconds.entries()) {
    const before = seconds[index - 1];
    if (before !== undefined && afterSec <= before) report(index, outOfOrder(afterSec, before));
    else if (afterSec > latest) report(index, tooLate(afterSec, latest));
  }
  return seconds;
}

/** The latest time at which any entry can be reminded; without entries: any time. */
function latestReminder(entries: Entries): number {
  if (entries.length === 0) return Number.POSITIVE_INFINITY;
  let longest = 0;
  for (let index = 0; index < entries.length; index++) longest = Math.max(longest, entries.ttlSec(index));
  return longest - leastLifeSec(longest);
}

function outOfOrder(afterSec: number, before: number): Mistake {
  const words =
    afterSec === before ? "stands twice" : `comes before the reminder after ${reminderWords(before)}`;
  return {
    code: "REMIND_ORDER",
    message: `the reminder after ${reminderWords(afterSec)} ${words}`,
    hint: "write the times in ascending order, each of them once",
  };
}

function tooLate(afterSec: number, latest: number): Mistake {
  const most = Math.floor(latest / 60) * 60;
  return {
    code: "REMIND_TOO_LATE",
    message: `after ${reminderWords(afterSec)}, every link of this manifest has expired or is about to`,
    hint: `write ${most < 60 ? "no reminder" : `${reminderWords(most)} or less`}, or a larger \`ttl_sec\``,
  };
}
