import { escapeText } from "../../escape.js";
import type { RefreshResult } from "../../refresh/refresh.js";
import { type Target, targetLabel } from "../../target.js";
import { counted } from "./check.js";
import type { Colours } from "./colours.js";
import { shellWords } from "./shell.js";

const LISTED = 20;

/** The result of a refresh as text: who has reset, who has not, and what to do next. */
export function* refreshText(
  result: RefreshResult,
  paths: readonly string[],
  colours: Colours,
): Generator<string> {
  const { counts, recorded, left, gone, unclear, afterReset } = result;
  const looked = counts.completed + counts.expired + counts.blocked + counts.deleted + counts.open;
  if (looked + unclear.length + left === 0 && afterReset === undefined) {
    yield counts.completedBefore === 0
      ? "Nothing to check: no tickets were issued.\n"
      : `Nothing to check: all ${counts.completedBefore} users have reset their password.\n`;
    return;
  }
  yield `${colours.bold(`${HEADINGS[result.ended]}: ${countWords(result)}.`)}\n`;
  yield `${counted(recorded, "observation")} recorded${counts.completedBefore > 0 ? `; ${counts.completedBefore} had reset earlier` : ""}.\n`;
  yield* list(
    "\nBlocked in the tenant: their links do not work until they are unblocked.\n",
    gone.filter(({ why }) => why === "blocked"),
  );
  yield* list(
    "\nDeleted from the tenant:\n",
    gone.filter(({ why }) => why === "deleted"),
  );
  yield* list("\nNot clear, so nothing is recorded of them:\n", unclear);
  if (afterReset !== undefined) {
    yield `Sessions and refresh tokens of ${counted(afterReset.revoked, "user")} who reset were revoked once more.\n`;
    yield* list("\nNot revoked after the reset; the next refresh tries again:\n", afterReset.unrevoked);
  }
  yield* list(
    "\nTried to reset, and the new password was refused:\n",
    result.refused.map((user) => ({ ...user, why: "" })),
  );
  for (const name of result.customDatabases) {
    yield `\n${colours.yellow("Note:")} ${escapeText(name)} is a custom database, which may not report resets: \`--via logs\` finds them (scope read:logs).\n`;
  }
  if (left > 0) {
    const when = result.ended === "stopped" ? "Fix the cause, then run" : "Run";
    yield `\nNot checked: ${left}. ${when} the same command again.\n`;
  }
  yield `\nTo see who has not reset:\n  ${shellWords(["reticket", "status", ...paths])}\n`;
}

const HEADINGS: Record<RefreshResult["ended"], string> = {
  done: "Refreshed",
  stopped: "Stopped",
  interrupted: "Interrupted",
  paused: "Paused",
};

function countWords({ counts }: RefreshResult): string {
  const { completed, open, expired, blocked, deleted } = counts;
  const words = [`${completed} have reset`, `${open} open`];
  if (expired > 0) words.push(`${expired} expired unused`);
  if (blocked > 0) words.push(`${blocked} blocked`);
  if (deleted > 0) words.push(`${deleted} gone`);
  return words.join(", ");
}

function* list(
  heading: string,
  users: readonly { manifest: string; target: Target; why: string }[],
): Generator<string> {
  if (users.length === 0) return;
  yield heading;
  for (const { manifest, target, why } of users.slice(0, LISTED)) {
    const words = why === "" || why === "blocked" || why === "deleted" ? "" : `: ${escapeText(why)}`;
    yield `  ${escapeText(targetLabel(target))} (${manifest})${words}\n`;
  }
  if (users.length > LISTED) yield `  … and ${users.length - LISTED} more (\`--format json\` lists all)\n`;
}
