import type { InvalidationCounts } from "../../apply/events.js";
import { escapeText } from "../../escape.js";
import { targetLabel } from "../../target.js";
import { counted } from "./check.js";
import type { InvalidationEvent } from "./tally.js";

/** `3 invalidated, 1 not invalidated, 2 left` */
export function invalidationWords({ invalidated, failed, gone, in_doubt, left }: InvalidationCounts): string {
  return [
    `${invalidated} invalidated`,
    ...(gone > 0 ? [`${gone} of deleted users`] : []),
    ...(failed > 0 ? [`${failed} not invalidated`] : []),
    ...(in_doubt > 0 ? [`${in_doubt} invalidations in doubt`] : []),
    ...(left > 0 ? [`${left} links left`] : []),
  ].join(", ");
}

/** What became of links that may still work, and what to do about them. */
export function* invalidationText(
  counts: InvalidationCounts | undefined,
  failures: readonly InvalidationEvent[],
  doubts: readonly InvalidationEvent[],
): Generator<string> {
  if (counts === undefined) return;
  const { failed, in_doubt, left } = counts;
  if (failed > 0) {
    yield "\nNot invalidated by Auth0, so these links may still work:\n";
    yield* linkLines(failures, failed);
  }
  if (in_doubt > 0) {
    yield "\nIn doubt: the request was sent, and its outcome is not known. To repeat it is harmless:\n";
    yield* linkLines(doubts, in_doubt);
  }
  if (failed + in_doubt + left > 0) {
    const open = counted(failed + in_doubt + left, "link");
    yield `\nTo invalidate the ${open} that may still work, run the same command again.\n`;
  }
}

function* linkLines(events: readonly InvalidationEvent[], total: number): Generator<string> {
  for (const { manifest, target, status, message = "" } of events) {
    const why = status === undefined ? message : `${status}: ${message}`;
    yield `  ${escapeText(targetLabel(target))} (${manifest}): ${escapeText(why)}\n`;
  }
  const omitted = total - events.length;
  if (omitted > 0) yield `  … and ${omitted} more (\`reticket status --format csv\` lists all)\n`;
}
