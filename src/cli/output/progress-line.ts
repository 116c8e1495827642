import type { ApplyProgress } from "../../apply/events.js";
import type { Colours } from "./colours.js";
import { durationWords, rateWords } from "./duration.js";

const BAR = { widest: 30, narrowest: 8 };

/** The numbers of a run in one line of a log. */
export function progressWords(progress: ApplyProgress): string {
  const { done, total, counts, rate, etaMs } = progress;
  const pace = done < total && rate !== undefined ? [`${rateWords(rate)}`] : [];
  const left = done < total && etaMs !== undefined ? [`${durationWords(etaMs)} left`] : [];
  const outcomes = [`${counts.issued} issued`];
  if (counts.rejected > 0) outcomes.push(`${counts.rejected} rejected`);
  if (counts.in_doubt > 0) outcomes.push(`${counts.in_doubt} in doubt`);
  return [`${done} of ${total}`, ...pace, ...left, ...outcomes].join(", ");
}

/**
 * The same as a live line for a terminal: a bar in what room the numbers leave, and the numbers cut off where the terminal
 * is narrower than they are. It is never as wide as the terminal, so that it can't wrap.
 */
export function progressLine(progress: ApplyProgress, columns: number, colours: Colours): string {
  const words = progressWords(progress);
  const room = columns - 1 - words.length - 3;
  if (room < BAR.narrowest) return words.slice(0, Math.max(0, columns - 1));
  const width = Math.min(BAR.widest, room);
  const share = progress.total === 0 ? 1 : progress.done / progress.total;
  const full = Math.floor(share * width);
  const bar = colours.green("█".repeat(full)) + colours.dim("░".repeat(width - full));
  return ` ${bar} ${words}`;
}
