import type { ApplyResult } from "../../apply/events.js";
import { escapeText } from "../../escape.js";
import type { LaterCounts, Plan, Summary } from "../../plan/plan.js";
import type { EntryFilter } from "../../report/entry-status.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { invalidationText, invalidationWords } from "./invalidation-text.js";
import { shellWords } from "./shell.js";
import type { ContainmentEvent, EntryEvent, Tally } from "./tally.js";
import { withheldText } from "./withheld-text.js";

/** The result of a run, with what its text needs. */
export interface RunView {
  result: ApplyResult;
  /** Entries that other runs claimed, and whose outcome is not recorded. */
  openElsewhere?: number;
  planned: Summary;
  tally: Tally;
  /** The PATH arguments, for the commands in the text. */
  paths: readonly string[];
  /** The file with plain tickets; undefined: not written. */
  ticketsOut: string | undefined;
  sealed: boolean;
  /** The file of `--plan`. What it holds can't be applied exactly any more once the run has written to the ledger. */
  planFile?: string | undefined;
}

/** The result of a run as text: what happened and what to do next. */
export function* applyText(view: RunView, colours: Colours): Generator<string> {
  const { result, planned, tally } = view;
  const { issued, rejected, in_doubt } = result.counts;
  yield `\n${colours.bold(`${HEADINGS[result.ended]}: ${countWords(result)}`)}\n`;
  if (rejected > 0) {
    yield "\nRejected by Auth0, and not sent again automatically:\n";
    yield* entryLines(tally.rejected, rejected, lister(view, "rejected"));
  }
  if (in_doubt > 0) {
    yield "\nIn doubt: the request was sent, and its outcome is not known:\n";
    yield* entryLines(tally.inDoubt, in_doubt, lister(view, "in_doubt"));
  }
  const uncontained = result.containment?.uncontained ?? 0;
  if (uncontained > 0) {
    yield "\nNot contained, so no ticket is issued. Auth0 has not rejected these entries. Fix what the reasons say; the next `apply` tries again:\n";
    const total = Math.max(uncontained, tally.uncontained.length);
    yield* entryLines(tally.uncontained, total, lister(view, "uncontained"));
  }
  yield* invalidationText(result.invalidation, tally.notInvalidated, tally.invalidationsInDoubt);
  const before = [
    ...(planned.rejected > 0 ? [`${planned.rejected} rejected`] : []),
    ...(planned.hold > 0 ? [`${planned.hold} in doubt`] : []),
  ];
  if (before.length > 0) yield `\nLeft from earlier runs: ${before.join(", ")}.\n`;
  yield* unsettled(view, rejected, in_doubt);
  const left = result.left - uncontained;
  if (left > 0)
    yield `\nLeft for the next run: ${left}; nothing is sent twice. To continue:\n  ${wayOn(view)}\n`;
  yield* laterText(result.later);
  if (result.elsewhere > 0) {
    const entries = result.elsewhere === 1 ? "1 entry was" : `${result.elsewhere} entries were`;
    yield `\nOther runners worked on the same ledger: ${entries} claimed by them.\n`;
  }
  const { openElsewhere = 0 } = view;
  if (openElsewhere > 0) {
    const entries =
      openElsewhere === 1
        ? "1 entry that another run has claimed has"
        : `${openElsewhere} entries that another run has claimed have`;
    yield `\n${entries} no recorded outcome: that run was killed, or is still at work. To see which:\n  ${lister(view, "in_doubt")}\n`;
  }
  if (issued > 0) yield* ticketLocations(view);
  yield* withheldText(result.withheld, command(view, "deliver", "--identity", "FILE"));
}

/** What to do about the entries that are left. An error knows that better than we do. */
function wayOn({ result, planFile }: RunView): string {
  const hint = result.error?.hint;
  const saysHow = hint !== undefined && /\b(again|continue)\b/i.test(hint);
  const words = [...(hint === undefined ? [] : [hint]), ...(saysHow ? [] : ["run the same command again"])];
  return escapeText(withReviewedPlan(words.join("; then "), planFile));
}

/**
 * Replaces the advice to run the same command again where that would be refused (exit 4), because the run has changed the
 * ledger that the plan was saved for: `--reviewed` takes what is left of the plan.
 * @param planFile the file of `--plan`; undefined: the advice is right
 */
export function withReviewedPlan(advice: string, planFile: string | undefined): string {
  if (planFile === undefined) return advice;
  const change = `with \`${shellWords(["--reviewed", planFile])}\` instead of \`--plan\``;
  return advice.replace(/\b(run the same command|apply) again\b/i, (words) => `${words} ${change}`);
}

/** What `--limit` leaves; what a wave waits for is told elsewhere. */
function* laterText({ limit }: LaterCounts): Generator<string> {
  if (limit > 0) yield `\nLeft by --limit: ${limit}. The next \`apply\` issues them.\n`;
}

/** What to do about held and rejected entries if the plan sends nothing. */
export function* idleText({ summary: planned, later }: Plan, paths: readonly string[]): Iterable<string> {
  yield* unsettled({ planned, paths }, 0, 0);
  yield* laterText(later);
}

/** The commands for entries that are rejected or in doubt, from this run or an earlier one. */
function* unsettled(
  view: Pick<RunView, "planned" | "paths">,
  rejected: number,
  inDoubt: number,
): Generator<string> {
  const { planned } = view;
  if (rejected + planned.rejected > 0) {
    yield `\nTo send rejected entries again, once the cause is fixed:\n  ${command(view, "apply", "--retry-rejected")}\n`;
  }
  if (inDoubt + planned.hold > 0) {
    yield `\nTo issue entries in doubt again (if a ticket was issued before, its link stops working):\n  ${command(view, "apply", "--in-doubt", "reissue")}\n`;
  }
}

export const HEADINGS: Record<ApplyResult["ended"], string> = {
  done: "Applied",
  stopped: "Stopped",
  interrupted: "Interrupted",
  time_budget: "Out of time",
  paused: "Paused",
  waiting: "Applied",
};

export function countWords({ counts, redirected, left, withheld, invalidation }: ApplyResult): string {
  const isOther = redirected > 0 || invalidation !== undefined;
  const words = counts.issued === 0 && isOther && left === 0 ? [] : [`${counts.issued} issued`];
  if (invalidation !== undefined) words.push(invalidationWords(invalidation));
  if (redirected > 0) words.push(`${redirected} redirected`);
  if (counts.contained !== undefined) words.unshift(`${counts.contained} contained`);
  if (counts.revoked !== undefined) words.push(`sessions of ${counts.revoked} revoked`);
  if (counts.rejected > 0) words.push(`${counts.rejected} rejected`);
  if (counts.in_doubt > 0) words.push(`${counts.in_doubt} in doubt`);
  if (left > 0) words.push(`${left} left`);
  if (withheld.total > 0) words.push(`${withheld.total} withheld`);
  return `${words.join(", ")}.`;
}

function* entryLines(
  entries: readonly (EntryEvent | (ContainmentEvent & { status?: undefined; errorCode?: undefined }))[],
  total: number,
  listAll: string,
): Generator<string> {
  for (const { manifest, target, status, errorCode, message } of entries) {
    const words = [status === undefined ? undefined : String(status), errorCode, message];
    const why = words.filter((word) => word !== undefined).join(" ");
    yield `  ${escapeText(targetLabel(target))} (${manifest}): ${escapeText(why)}\n`;
  }
  const omitted = total - entries.length;
  if (omitted > 0) yield `  … and ${omitted} more (\`${listAll}\` lists all)\n`;
}

function lister(view: RunView, state: EntryFilter): string {
  return command(view, "status", "--state", state);
}

function* ticketLocations(view: RunView): Generator<string> {
  yield "\n";
  if (view.ticketsOut !== undefined) yield `The tickets are in ${escapeText(view.ticketsOut)}.\n`;
  if (view.sealed) {
    yield `The tickets are sealed in the ledger. To open them:\n  ${command(view, "tickets", "--identity", "FILE")}\n`;
  }
}

function command({ paths }: Pick<RunView, "paths">, ...words: string[]): string {
  return shellWords(["reticket", ...words, ...paths]);
}
