import { escapeText } from "../../escape.js";
import type { RefreshResult } from "../../refresh/refresh.js";
import { type Target, targetLabel } from "../../target.js";
import { counted } from "./check.js";
import type { Colours } from "./colours.js";
import { shellWords } from "./shell.js";

const LISTED = 20;

/** The end of a refresh for people: who has reset, who has not, and what to do next. */
export function* refreshText(
  result: RefreshResult,
  paths: readonly string[],
  colours: Colours,
): Generator<string> {
  const { counts, recorded, left, gone, unclear } = result;
  const looked = counts.completed + counts.expired + counts.blocked + counts.deleted + counts.open;
  if (looked + unclear.length + left === 0) {
    yield counts.completedBefore === 0
      ? "Nothing to look at: no ticket is issued.\n"
      : `Nothing to look at: all ${counts.completedBefore} have reset their password.\n`;
    return;
  }
  yield `${colours.bold(`${HEADINGS[result.ended]}: ${countWords(result)}.`)}\n`;
  yield `${counted(recorded, "observation")} recorded${counts.completedBefore > 0 ? `; ${counts.completedBefore} had reset before` : ""}.\n`;
  yield* list(
    "\nBlocked in the tenant: their links are of no use until somebody unblocks them.\n",
    gone.filter(({ why }) => why === "blocked"),
  );
  yield* list(
    "\nNot in the tenant any more:\n",
    gone.filter(({ why }) => why === "deleted"),
  );
  yield* list("\nNothing can be said of:\n", unclear);
  if (left > 0) yield `\nNot looked at: ${left}. Run the same command again.\n`;
  yield `\nTo see who is left:\n  ${shellWords(["reticket", "status", ...paths])}\n`;
}

const HEADINGS: Record<RefreshResult["ended"], string> = {
  done: "Refreshed",
  stopped: "Stopped",
  interrupted: "Interrupted",
};

function countWords({ counts }: RefreshResult): string {
  const { completed, open, expired, blocked, deleted } = counts;
  const words = [`${completed} reset their password`, `${open} still open`];
  if (expired > 0) words.push(`${expired} expired unused`);
  if (blocked > 0) words.push(`${blocked} blocked`);
  if (deleted > 0) words.push(`${deleted} gone`);
  return words.join(", ");
}

function* list(
  heading: string,
  those: readonly { manifest: string; target: Target; why: string }[],
): Generator<string> {
  if (those.length === 0) return;
  yield heading;
  for (const { manifest, target, why } of those.slice(0, LISTED)) {
    const words = why === "blocked" || why === "deleted" ? "" : `: ${escapeText(why)}`;
    yield `  ${escapeText(targetLabel(target))} (${manifest})${words}\n`;
  }
  if (those.length > LISTED) yield `  … and ${those.length - LISTED} more (\`--format json\` lists all)\n`;
}
