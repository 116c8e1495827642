import type { ApplyResult } from "../../apply/events.js";
import { escapeText } from "../../escape.js";
import type { Summary } from "../../plan/plan.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { shellWords } from "./shell.js";
import type { EntryEvent, Tally } from "./tally.js";

/** What a run came to. */
export interface RunView {
  result: ApplyResult;
  planned: Summary;
  tally: Tally;
  /** The PATHs, for the commands that it names. */
  paths: readonly string[];
  /** Where plain tickets were written. */
  ticketsOut: string | undefined;
  sealed: boolean;
}

/** The end of a run for people: what happened, and what to do next. */
export function* applyText(view: RunView, colours: Colours): Generator<string> {
  const { result, planned, tally } = view;
  const { issued, rejected, in_doubt } = result.counts;
  const doubts = in_doubt + planned.hold;
  yield `\n${colours.bold(`${HEADINGS[result.ended]}: ${countWords(result)}`)}\n`;

  if (rejected > 0) {
    yield "\nRejected by Auth0, and not sent again by themselves:\n";
    yield* entryLines(tally.rejected, rejected);
    yield `  When the cause is mended: ${command(view, "apply", "--retry-rejected")}\n`;
  }
  if (in_doubt > 0) {
    yield "\nIn doubt: a request left, and its answer is not known.\n";
    yield* entryLines(tally.inDoubt, in_doubt);
  }
  if (doubts > 0) yield* doubtAdvice(view, doubts);
  if (result.left > 0) {
    yield `\nLeft for the next run: ${result.left}. ${result.ended === "stopped" ? "When the cause is mended, run" : "Run"} the same command again: nothing is sent twice.\n`;
  }
  if (issued > 0) yield* whereabouts(view);
}

/** What to do about entries that a plan with nothing to send holds back. */
export function* idleText(planned: Summary, paths: readonly string[]): Generator<string> {
  if (planned.rejected > 0) {
    yield `\nRejected entries are sent again by: ${command({ paths }, "apply", "--retry-rejected")}\n`;
  }
  if (planned.hold > 0) yield* doubtAdvice({ paths }, planned.hold);
}

const HEADINGS: Record<ApplyResult["ended"], string> = {
  done: "Applied",
  stopped: "Stopped",
  interrupted: "Interrupted",
  time_budget: "Out of time",
};

function countWords({ counts, left }: ApplyResult): string {
  const words = [`${counts.issued} issued`];
  if (counts.rejected > 0) words.push(`${counts.rejected} rejected`);
  if (counts.in_doubt > 0) words.push(`${counts.in_doubt} in doubt`);
  if (left > 0) words.push(`${left} left`);
  return `${words.join(", ")}.`;
}

function* entryLines(entries: readonly EntryEvent[], total: number): Generator<string> {
  for (const { manifest, target, status, errorCode, message } of entries) {
    const words = [status === undefined ? undefined : String(status), errorCode, message];
    const why = words.filter((word) => word !== undefined).join(" ");
    yield `  ${escapeText(targetLabel(target))} (${manifest}): ${escapeText(why)}\n`;
  }
  const omitted = total - entries.length;
  if (omitted > 0) yield `  … and ${omitted} more (\`reticket status\` lists all)\n`;
}

function* doubtAdvice(view: Pick<RunView, "paths">, count: number): Generator<string> {
  const them = count === 1 ? "it" : "them";
  yield `  Held back until you decide. To issue ${them} anew: ${command(view, "apply", "--in-doubt", "reissue")}\n`;
  yield "  If there was a ticket after all, its link dies then; the new one works.\n";
}

function* whereabouts(view: RunView): Generator<string> {
  yield "\n";
  if (view.ticketsOut !== undefined) yield `The tickets are in ${escapeText(view.ticketsOut)}.\n`;
  if (view.sealed) {
    yield `The tickets are sealed in the ledger. To open them: ${command(view, "tickets", "--identity", "FILE")}\n`;
  }
}

function command({ paths }: Pick<RunView, "paths">, ...words: string[]): string {
  return shellWords(["reticket", ...words, ...paths]);
}
