import { escapeText } from "../../escape.js";
import type { Deliveries } from "../../report/deliveries.js";
import { ENTRY_STATES, type EntryState, type EntryStatus } from "../../report/entry-status.js";
import { medianTime, type Progress, shareCompleted, totalProgress } from "../../report/progress.js";
import { type ManifestStatus, totalCounts } from "../../report/status.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { durationWords } from "./duration.js";
import { type Listed, timestamp } from "./status-json.js";
import { withheldLine, withheldReason } from "./withheld-text.js";

const LISTED = 1000;
const WIDEST = 48;
const BAR = 24;

export interface StatusView {
  statuses: readonly ManifestStatus[];
  /** Milliseconds since the epoch. */
  now: number;
  isListed: Listed;
  /** Maximum number of entries listed for each manifest; default 1,000. */
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
  const { name, tenant, reason, applied, counts, progress, deliveries, held, sessions, lastRun, unsure } =
    status;
  const verdict = applied ? colours.green("applied") : colours.yellow("not applied");
  yield `${colours.bold(name)} ${colours.dim(`(${tenant})`)}: ${verdict}\n`;
  if (reason !== undefined) yield `  ${colours.dim(escapeText(reason))}\n`;
  yield `  ${countWords(counts)}\n`;
  yield* progressText(progress, view.now, colours);
  if (deliveries !== undefined) yield `  ${deliveriesLine(deliveries)}\n`;
  const withheld = withheldLine(held);
  if (withheld !== undefined) yield `  ${colours.yellow(withheld)}: see \`link_hosts\` in reticket.yaml\n`;
  if (sessions !== undefined) yield `  ${sessionsLine(sessions)}\n`;
  if (unsure > 0) {
    const links =
      unsure === 1 ? "1 link may be dead or delivered" : `${unsure} links may be dead or delivered`;
    yield `  ${colours.yellow(`${links} already: lines of the ledger are lost`)}\n`;
  }
  if (lastRun !== undefined) {
    const ended = lastRun.ended?.replace("_", " ") ?? "not finished";
    yield `  ${colours.dim(`last run ${lastRun.run}, ${lastRun.startedAt.slice(0, 19)}Z, ${escapeText(lastRun.actor)}: ${ended}`)}\n`;
  }
  const { listed, omitted } = select(status, view);
  const width = Math.min(
    WIDEST,
    listed.reduce((longest, entry) => Math.max(longest, escapeText(targetLabel(entry.target)).length), 0),
  );
  for (const entry of listed) {
    const label = escapeText(targetLabel(entry.target)).padEnd(width);
    const state = paint(entry.state, colours)(entry.state.replace("_", " ").padEnd(10));
    yield `  ${state} ${label}  ${colours.dim(details(entry, view.now))}`.trimEnd();
    yield "\n";
  }
  if (omitted > 0) yield `  … and ${omitted} more (\`--format json\` lists all)\n`;
}

function countWords({ issued, rejected, in_doubt, pending }: ManifestStatus["counts"]): string {
  return `${issued} issued, ${rejected} rejected, ${in_doubt} in doubt, ${pending} pending`;
}

function deliveriesLine({ delivered, undelivered, delivery_in_doubt, not_tried }: Deliveries): string {
  const words = [`${delivered} delivered`];
  if (undelivered > 0) words.push(`${undelivered} undelivered`);
  if (delivery_in_doubt > 0) words.push(`${delivery_in_doubt} in doubt`);
  if (not_tried > 0) words.push(`${not_tried} not delivered yet`);
  return `delivery: ${words.join(", ")}`;
}

function sessionsLine({ revoked, unrevoked, in_doubt }: ManifestStatus["sessions"] & {}): string {
  const words = [`${revoked} revoked`];
  if (unrevoked > 0) words.push(`${unrevoked} not revoked`);
  if (in_doubt > 0) words.push(`${in_doubt} in doubt`);
  return `sessions: ${words.join(", ")}`;
}

function* progressText(progress: Progress, now: number, colours: Colours): Generator<string> {
  const fraction = shareCompleted(progress);
  if (fraction === undefined) return;
  const { completed, open, delivered, expired, superseded, gone, oldest } = progress;
  const full = Math.floor(fraction * BAR);
  const bar = colours.green("█".repeat(full)) + colours.dim("░".repeat(BAR - full));
  const words = [`${completed} completed`, `${open} open`];
  if (expired > 0) words.push(`${expired} expired`);
  if (superseded > 0) words.push(`${superseded} superseded`);
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

/** The first entries in the order of attention. Stops reading after the last one listed. */
function select(
  status: ManifestStatus,
  { isListed, max = LISTED }: StatusView,
): { listed: EntryStatus[]; omitted: number } {
  const listed: EntryStatus[] = [];
  let total = 0;
  for (const state of ENTRY_STATES.filter(isListed)) {
    total += status.states[state];
    for (const entry of status.entries((one) => one === state)) {
      if (listed.length === max) break;
      listed.push(entry);
    }
  }
  return { listed, omitted: total - listed.length };
}

function details(entry: EntryStatus, now: number): string {
  const { issuedAt, expiresAt, resetAt, gone, rejection, delivery, withheld, sessions } = entry;
  const { deliverTo, sentTo } = entry;
  if (rejection !== undefined) {
    const words = [String(rejection.status), rejection.errorCode, rejection.message];
    return escapeText(words.filter((word) => word !== undefined).join(" "));
  }
  if (issuedAt === undefined || expiresAt === undefined) return "";
  const words = [`issued ${timestamp(issuedAt)}`];
  if (resetAt !== undefined) words.push(`reset ${timestamp(resetAt)}`);
  else words.push(`${expiresAt > now ? "expires" : "expired"} ${timestamp(expiresAt)}`);
  if (gone !== undefined) words.push(gone);
  for (const [channel, mark] of Object.entries(delivery ?? {}))
    words.push(`${channel}: ${mark.replace("_", " ")}`);
  if (sentTo.length > 0)
    words.push(`sent to ${[...sentTo].reverse().map(escapeText).join(", before that to ")}`);
  else if (deliverTo !== undefined) words.push(`will be sent to ${escapeText(deliverTo)}`);
  if (withheld !== undefined) words.push(`withheld: ${withheldReason(withheld)}`);
  if (sessions !== undefined) words.push(`sessions ${sessions.state.replace("_", " ")}`);
  return words.join(", ");
}

function paint(state: EntryState, colours: Colours): (text: string) => string {
  switch (state) {
    case "completed":
      return colours.green;
    case "rejected":
      return colours.red;
    case "pending":
    case "issued":
      return colours.cyan;
    case "gone":
      return colours.dim;
    case "in_doubt":
    case "superseded":
    case "expired":
      return colours.yellow;
  }
}
