import { escapeText } from "../../escape.js";
import type { DeliveryChannel } from "../../generated/ledger-record.js";
import type { RunSummary } from "../../ledger/ledger.js";
import { pauseSentence } from "../../ledger/pause/watch.js";
import { reminderWords as hoursWords } from "../../manifest/remind.js";
import type { Deliveries } from "../../report/deliveries.js";
import type { EntrySelection, EntryStatus } from "../../report/entry-status.js";
import { narrowedRunWords } from "../../report/narrowed-run.js";
import { medianTime, type ResetProgress, shareCompleted, totalProgress } from "../../report/progress.js";
import type { ReminderStatus } from "../../report/reminders.js";
import { ENTRY_STATES, type EntryState, markWords, STATES, stateWords } from "../../report/states.js";
import { type ManifestStatus, type StatusCounts, totalCounts } from "../../report/status.js";
import type { WaveStatus } from "../../report/waves.js";
import { endWords } from "../../report/work-at-hand.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { durationWords } from "./duration.js";
import { timestamp } from "./status-json.js";
import { withheldLine, withheldReason } from "./withheld-text.js";

const LISTED = 1000;
const WIDEST = 48;
const BAR = 24;

export interface StatusView {
  statuses: readonly ManifestStatus[];
  /** Milliseconds since the epoch. */
  now: number;
  selection: EntrySelection;
  /** Maximum number of entries listed for each manifest; default: 1,000 of all, and every selected one. */
  max?: number;
}

/** Status as text: for each manifest its counts, progress, last run and entries; then the totals. */
export function* statusText(view: StatusView, colours: Colours): Generator<string> {
  const { statuses, now } = view;
  for (const [index, status] of statuses.entries()) {
    if (index > 0) yield "\n";
    yield* manifestText(status, view, colours);
  }
  if (statuses.length < 2) return;
  yield `\n${colours.bold(`All ${statuses.length} manifests`)}\n`;
  yield `  ${countWords(totalCounts(statuses))}\n`;
  yield* progressText(totalProgress(statuses.map(({ progress }) => progress)), now, colours);
}

function* manifestText(status: ManifestStatus, view: StatusView, colours: Colours): Generator<string> {
  const {
    name,
    tenant,
    reason,
    applied,
    counts,
    progress,
    deliveries,
    reminders,
    held,
    sessions,
    lastRun,
    lastDelivery,
    unsure,
  } = status;
  const verdict = applied ? colours.green("applied") : colours.yellow("not applied");
  yield `${colours.bold(name)} ${colours.dim(`(${tenant})`)}: ${verdict}\n`;
  if (reason !== undefined) yield `  ${colours.dim(escapeText(reason))}\n`;
  if (status.paused !== undefined)
    yield `  ${colours.yellow(escapeText(pauseSentence(name, status.paused)))}\n`;
  yield `  ${countWords(counts)}\n`;
  const containment = containmentWords(counts);
  if (containment !== undefined) yield `  ${containment}\n`;
  yield* progressText(progress, view.now, colours);
  yield* indented([
    wavesLine(status.waves),
    ...[deliveriesLine(deliveries), remindersLine(reminders), invalidationsLine(counts)],
  ]);
  const withheld = withheldLine(held);
  if (withheld !== undefined) yield `  ${colours.yellow(withheld)}: see \`link_hosts\` in reticket.yaml\n`;
  if (sessions !== undefined) yield `  ${sessionsLine(sessions)}\n`;
  if (unsure > 0) {
    const links =
      unsure === 1 ? "1 link may be dead or delivered" : `${unsure} links may be dead or delivered`;
    yield `  ${colours.yellow(`${links} already: lines of the ledger are lost`)}\n`;
  }
  if (lastRun !== undefined) yield `  ${colours.dim(`last run ${runWords(lastRun, status)}`)}\n`;
  if (lastDelivery !== undefined)
    yield `  ${colours.dim(`last delivery ${runWords(lastDelivery, status)}`)}\n`;
  const { listed, omitted } = select(status, view);
  const width = Math.min(
    WIDEST,
    listed.reduce((longest, entry) => Math.max(longest, escapeText(targetLabel(entry.target)).length), 0),
  );
  for (const entry of listed) {
    const label = escapeText(targetLabel(entry.target)).padEnd(width);
    const state = colours[STATES[entry.state].color](stateWords(entry.state).padEnd(10));
    yield `  ${state} ${label}  ${colours.dim(details(entry, view.now))}`.trimEnd();
    yield "\n";
  }
  if (omitted > 0) yield `  … and ${omitted} more (\`--state STATE\` and \`--format csv\` list all)\n`;
}

function* indented(lines: readonly (string | undefined)[]): Generator<string> {
  for (const line of lines) if (line !== undefined) yield `  ${line}\n`;
}

function runWords(run: RunSummary, { atWork }: ManifestStatus): string {
  const narrowed = narrowedRunWords(run);
  const what = narrowed === undefined ? "" : ` (${narrowed})`;
  return `${run.run}${what}, ${run.startedAt.slice(0, 19)}Z, ${escapeText(run.actor)}: ${endWords(run, atWork)}`;
}

function countWords(counts: StatusCounts): string {
  const { issued, rejected, in_doubt, in_flight, pending, already_reset } = counts;
  return [
    `${issued} issued, ${rejected} rejected, ${in_doubt} in doubt`,
    ...(in_flight === 0 ? [] : [`${in_flight} in flight`]),
    `${pending} pending`,
    ...(already_reset === 0 ? [] : [`${already_reset} already reset`]),
  ].join(", ");
}

function containmentWords({ contained, uncontained }: StatusCounts): string | undefined {
  if (contained + uncontained === 0) return undefined;
  return uncontained === 0
    ? `containment: ${contained} contained`
    : `containment: ${contained} contained, ${uncontained} not (\`--state uncontained\` lists them)`;
}

function invalidationsLine({ invalidated, invalidation_in_doubt }: StatusCounts): string | undefined {
  if (invalidated + invalidation_in_doubt === 0) return undefined;
  const doubt =
    invalidation_in_doubt === 0
      ? ""
      : `, ${invalidation_in_doubt} in doubt (\`--state invalidation_in_doubt\` lists them; \`invalidate\` again makes sure)`;
  return `links: ${invalidated} invalidated${doubt}`;
}

function deliveriesLine(deliveries: Deliveries | undefined): string | undefined {
  if (deliveries === undefined) return undefined;
  const { delivered, undelivered, delivery_in_doubt, delivering, not_tried } = deliveries;
  const words = [`${delivered} delivered`];
  if (undelivered > 0) words.push(`${undelivered} undelivered (\`--state undelivered\` lists them)`);
  if (delivery_in_doubt > 0)
    words.push(`${delivery_in_doubt} in doubt (\`--state delivery_in_doubt\` lists them)`);
  if (delivering > 0) words.push(`${delivering} in flight`);
  if (not_tried > 0) words.push(`${not_tried} not delivered yet`);
  return `delivery: ${words.join(", ")}`;
}

/** `waves: 1 done (50 of 50 sent), 2 open (12 of 400 sent), 3 waiting`; undefined: the manifest has no waves. */
function wavesLine(waves: readonly WaveStatus[]): string | undefined {
  if (waves.length === 0) return undefined;
  const words = waves.map(({ wave, state, sent, size }) => {
    const isStarted = sent > 0 || state === "open";
    return `${wave} ${state}${isStarted ? ` (${sent} of ${size} sent)` : ""}`;
  });
  return `waves: ${words.join(", ")}`;
}

function remindersLine(reminders: ReminderStatus | undefined): string | undefined {
  if (reminders === undefined) return undefined;
  const { reminded, in_doubt, due, nextAt } = reminders;
  const words = [`${reminded} reminded`];
  if (in_doubt > 0) words.push(`${in_doubt} in doubt`);
  if (due > 0) words.push(`${due} due (\`deliver\` sends them)`);
  if (nextAt !== undefined) words.push(`the next is due ${timestamp(nextAt)}`);
  return `reminders: ${words.join(", ")}`;
}

function sessionsLine({ revoked, unrevoked, in_doubt }: ManifestStatus["sessions"] & {}): string {
  const words = [`${revoked} revoked`];
  if (unrevoked > 0) words.push(`${unrevoked} not revoked`);
  if (in_doubt > 0) words.push(`${in_doubt} in doubt`);
  return `sessions: ${words.join(", ")}`;
}

function* progressText(progress: ResetProgress, now: number, colours: Colours): Generator<string> {
  const fraction = shareCompleted(progress);
  if (fraction === undefined) return;
  const { completed, open, delivered, expired, superseded, invalidated, gone, oldest } = progress;
  const full = Math.floor(fraction * BAR);
  const bar = colours.green("█".repeat(full)) + colours.dim("░".repeat(BAR - full));
  const words = [`${completed} completed`, `${open} open`];
  if (expired > 0) words.push(`${expired} expired`);
  if (superseded > 0) words.push(`${superseded} superseded`);
  if (invalidated > 0) words.push(`${invalidated} invalidated`);
  if (gone > 0) words.push(`${gone} gone`);
  if (delivered > 0) words.push(`${delivered} delivered`);
  yield `  ${bar} ${Math.floor(fraction * 100)} % have reset: ${words.join(", ")}\n`;
  const median = medianTime(progress);
  const times = [
    ...(median === undefined ? [] : [`median time ${durationWords(median)}`]),
    ...(oldest === undefined
      ? []
      : [`longest wait: ${escapeText(targetLabel(oldest.target))}, ${durationWords(now - oldest.issuedAt)}`]),
  ];
  if (times.length > 0) yield `  ${colours.dim(times.join("; "))}\n`;
}

/** The first entries in the order of attention. If states alone decide, it stops reading after the last one listed. */
function select(
  status: ManifestStatus,
  { selection, max = selection.isAll ? LISTED : Number.POSITIVE_INFINITY }: StatusView,
): { listed: EntryStatus[]; omitted: number } {
  const states = ENTRY_STATES.filter((one) => selection.wantsState(one));
  const known = selection.byStateOnly
    ? states.reduce((sum, state) => sum + status.states[state], 0)
    : undefined;
  const listed: EntryStatus[] = [];
  let seen = 0;
  for (const entry of inOrder(status, states)) {
    if (known !== undefined && listed.length === max) break;
    if (!selection.wants(entry)) continue;
    seen++;
    if (listed.length < max) listed.push(entry);
  }
  return { listed, omitted: (known ?? seen) - listed.length };
}

function* inOrder(status: ManifestStatus, states: readonly EntryState[]): Generator<EntryStatus> {
  for (const state of states) yield* status.entries((one) => one === state);
}

function details(entry: EntryStatus, now: number): string {
  const { issuedAt, expiresAt, resetAt, rejection, containment } = entry;
  if (rejection !== undefined) {
    const words = [String(rejection.status), rejection.errorCode, rejection.message];
    return escapeText(words.filter((word) => word !== undefined).join(" "));
  }
  if (entry.state === "already_reset") return `password changed ${timestamp(resetAt)}`;
  if (issuedAt === undefined || expiresAt === undefined) return escapeText(containment?.why ?? "");
  const end =
    resetAt === undefined
      ? `${expiresAt > now ? "expires" : "expired"} ${timestamp(expiresAt)}`
      : `reset ${timestamp(resetAt)}`;
  return [`issued ${timestamp(issuedAt)}`, end, ...ticketWords(entry)].join(", ");
}

/** What happened to an issued ticket and its user. */
function ticketWords(entry: EntryStatus): string[] {
  const { gone, withheld, sessions, deliverTo, sentTo, invalidation } = entry;
  const to =
    sentTo.length > 0
      ? [`sent to ${[...sentTo].reverse().map(escapeText).join(", before that to ")}`]
      : deliverTo === undefined
        ? []
        : [`will be sent to ${escapeText(deliverTo)}`];
  return [
    ...(gone === undefined ? [] : [gone]),
    ...(invalidation === undefined ? [] : [invalidationWords(invalidation)]),
    ...deliveryWords(entry),
    ...reminderWords(entry),
    ...to,
    ...(withheld === undefined ? [] : [`withheld: ${withheldReason(withheld)}`]),
    ...(sessions === undefined ? [] : [`sessions ${sessions.state.replace("_", " ")}`]),
  ];
}

function invalidationWords({ state, at, why }: NonNullable<EntryStatus["invalidation"]>): string {
  const words = state === "in_doubt" ? "invalidation in doubt" : stateOfInvalidation(state, at);
  return why === undefined ? words : `${words} (${escapeText(why)})`;
}

function stateOfInvalidation(state: "invalidated" | "not_invalidated", at: number): string {
  return state === "invalidated" ? `invalidated ${timestamp(at)}` : "not invalidated";
}

/** Each reminder with its state: `24h reminder delivered`. */
function reminderWords({ reminders }: EntryStatus): string[] {
  return reminders.map(({ afterSec, marks }) => {
    const words = Object.values(marks).map((mark) => markWords(mark, false));
    return `${hoursWords(afterSec)} reminder ${[...new Set(words)].join(" and ")}`;
  });
}

/** Each channel with its state, and why it failed. */
function deliveryWords({ delivery, deliveryFailures, isBeingDelivered }: EntryStatus): string[] {
  return Object.entries(delivery ?? {}).map(([channel, mark]) => {
    const failure = deliveryFailures?.[channel as DeliveryChannel];
    const words = `${channel}: ${markWords(mark, isBeingDelivered)}`;
    return failure === undefined ? words : `${words} (${escapeText(failure.why)})`;
  });
}
