import type { ApplyProgress } from "../../apply/events.js";
import type { Colours } from "./colours.js";
import { durationWords, rateWords } from "./duration.js";

const BAR = { max: 30, min: 8 };

/** A run's progress as one log line. */
export function progressWords(progress: ApplyProgress): string {
  const { done, total, counts, rate, etaMs, containing, invalidating } = progress;
  if (containing !== undefined) return `${containing.done} of ${containing.total} contained, no ticket yet`;
  if (invalidating !== undefined) return `${invalidating.done} of ${invalidating.total} links invalidated`;
  const pace = done < total && rate !== undefined ? [`${rateWords(rate)}`] : [];
  const left = done < total && etaMs !== undefined ? [`${durationWords(etaMs)} left`] : [];
  const outcomes = [`${counts.issued} issued`];
  if (counts.rejected > 0) outcomes.push(`${counts.rejected} rejected`);
  if (counts.in_doubt > 0) outcomes.push(`${counts.in_doubt} in doubt`);
  return [`${done} of ${total}`, ...pace, ...left, ...outcomes].join(", ");
}

/**
 * A run's progress as a live line: the numbers, and a bar if there is room for it. On a narrow terminal the numbers are cut.
 * The line is always shorter than the terminal is wide, so that it cannot wrap.
 */
export function progressLine(progress: ApplyProgress, columns: number, colours: Colours): string {
  return barLine(
    progress.containing ?? progress.invalidating ?? progress,
    progressWords(progress),
    columns,
    colours,
  );
}

/** As `progressLine`, with any words. */
export function barLine(
  { done, total }: { done: number; total: number },
  words: string,
  columns: number,
  colours: Colours,
): string {
  const room = columns - 1 - words.length - 3;
  if (room < BAR.min) return words.slice(0, Math.max(0, columns - 1));
  const width = Math.min(BAR.max, room);
  const fraction = total === 0 ? 1 : done / total;
  const full = Math.floor(fraction * width);
  const bar = colours.green("█".repeat(full)) + colours.dim("░".repeat(width - full));
  return ` ${bar} ${words}`;
}
