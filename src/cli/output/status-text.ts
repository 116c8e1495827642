import { escapeText } from "../../escape.js";
import type { EntryState, EntryStatus, ManifestStatus } from "../../report/status.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { timestamp } from "./status-json.js";

const LISTED = 1000;
const WIDEST = 48;
/** What wants attention stands first. */
const ORDER: readonly EntryState[] = ["in_doubt", "rejected", "pending", "superseded", "issued"];

/** Status for people: per manifest its counts and last run, then its entries. */
export function* statusText(
  statuses: readonly ManifestStatus[],
  now: number,
  colours: Colours,
): Generator<string> {
  for (const [index, status] of statuses.entries()) {
    if (index > 0) yield "\n";
    yield* manifestText(status, now, colours);
  }
}

function* manifestText(status: ManifestStatus, now: number, colours: Colours): Generator<string> {
  const { name, tenant, reason, applied, counts, lastRun } = status;
  const verdict = applied ? colours.green("applied") : colours.yellow("not applied");
  yield `${colours.bold(name)} ${colours.dim(`(${tenant})`)}: ${verdict}\n`;
  if (reason !== undefined) yield `  ${colours.dim(escapeText(reason))}\n`;
  yield `  ${counts.issued} issued, ${counts.rejected} rejected, ${counts.in_doubt} in doubt, ${counts.pending} pending\n`;
  if (lastRun !== undefined) {
    const ended = lastRun.ended?.replace("_", " ") ?? "not finished";
    yield `  ${colours.dim(`last run ${lastRun.run}, ${lastRun.startedAt.slice(0, 19)}Z, ${escapeText(lastRun.actor)}: ${ended}`)}\n`;
  }
  const { listed, omitted } = select(status);
  const width = Math.min(
    WIDEST,
    listed.reduce((most, entry) => Math.max(most, escapeText(targetLabel(entry.target)).length), 0),
  );
  for (const entry of listed) {
    const label = escapeText(targetLabel(entry.target)).padEnd(width);
    const state = paint(entry.state, colours)(entry.state.replace("_", " ").padEnd(10));
    yield `  ${state} ${label}  ${colours.dim(details(entry, now))}`.trimEnd();
    yield "\n";
  }
  if (omitted > 0) yield `  … and ${omitted} more (\`--format json\` lists all)\n`;
}

/** The first entries in the order of attention, without holding more than these. */
function select(status: ManifestStatus): { listed: EntryStatus[]; omitted: number } {
  const groups = new Map<EntryState, EntryStatus[]>(ORDER.map((state) => [state, []]));
  let total = 0;
  for (const entry of status.entries()) {
    total++;
    const group = groups.get(entry.state)!;
    if (group.length < LISTED) group.push(entry);
  }
  const listed = ORDER.flatMap((state) => groups.get(state)!).slice(0, LISTED);
  return { listed, omitted: total - listed.length };
}

function details({ issuedAt, expiresAt, rejection }: EntryStatus, now: number): string {
  if (rejection !== undefined) {
    const words = [String(rejection.status), rejection.errorCode, rejection.message];
    return escapeText(words.filter((word) => word !== undefined).join(" "));
  }
  if (issuedAt === undefined || expiresAt === undefined) return "";
  return `issued ${timestamp(issuedAt)}, ${expiresAt > now ? "expires" : "expired"} ${timestamp(expiresAt)}`;
}

function paint(state: EntryState, colours: Colours): (text: string) => string {
  switch (state) {
    case "issued":
      return colours.green;
    case "rejected":
      return colours.red;
    case "pending":
      return colours.cyan;
    case "in_doubt":
    case "superseded":
      return colours.yellow;
  }
}
