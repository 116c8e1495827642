import { escapeText } from "../../escape.js";
import { type Action, listedActions, listedCount, type ManifestPlan } from "../../plan/plan.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { deliveryPlanLines } from "./delivery-words.js";
import { domainWords, effectLines, effectText, manifestEffectLines } from "./effects-words.js";
import { invalidatedLine, leftAloneLine, linkLines } from "./link-rows.js";
import { narrowingLine } from "./narrowing-words.js";
import { detailsOf, type PlanRow, type PlanRows, RowMaker } from "./plan-rows.js";
import {
  alreadyResetLine,
  containmentLine,
  estimateLine,
  guessLine,
  lookUpsLine,
  type PlanView,
  pauseLines,
  quietLine,
  reasonWords,
  remindersLine,
  signOf,
  summaryLine,
  waveTiming,
} from "./plan-words.js";
import { noRoomLine, waveLine, waveRows } from "./waves-words.js";

const LISTED = 1000;
const WIDEST = 48;

/** A plan as text for a terminal. Values from manifests are escaped. */
export function* planText(view: PlanView, colours: Colours): Generator<string> {
  const { plan } = view;
  for (const manifest of plan.manifests) yield* manifestText(manifest, view, colours);
  yield* warningText(view, colours);
  yield `${colours.bold(summaryLine(plan))}\n`;
  for (const line of summaryLines(view)) if (line !== undefined) yield `${line}\n`;
  for (const line of effectLines(plan)) yield `${colours.dim(`${effectText(line)}.`)}\n`;
}

function* warningText(view: PlanView, colours: Colours): Generator<string> {
  const { warnings } = view.plan;
  for (const { manifest, message } of warnings) {
    yield `${colours.yellow("Warning:")} ${manifest}: ${escapeText(message)}\n`;
  }
  if (warnings.length > 0) yield "\n";
  for (const line of pauseLines(view)) yield `${colours.yellow(escapeText(line))}\n\n`;
}

/** What the whole plan does, in the order in which it is done. */
function summaryLines(view: PlanView): (string | undefined)[] {
  const { plan, delivery } = view;
  return [
    narrowingLine(plan),
    containmentLine(plan),
    leftAloneLine(plan),
    invalidatedLine(plan),
    alreadyResetLine(plan),
    lookUpsLine(view),
    estimateLine(view) ?? guessLine(view),
    quietLine(view),
    ...deliveryPlanLines(delivery),
    remindersLine(view),
  ];
}

function* manifestText(plan: ManifestPlan, view: PlanView, colours: Colours): Generator<string> {
  const { manifest, summary } = plan;
  const total = listedCount(plan);
  if (total + summary.invalidate === 0) return;
  const { rows, domains } = listed(plan, total);
  const position = `${escapeText(manifest.position.file)}:${manifest.position.line}`;
  yield `${colours.bold(manifest.name)} ${colours.dim(`(${position})`)}\n`;
  if (manifest.reason !== undefined) yield `  ${colours.dim(escapeText(manifest.reason))}\n`;
  for (const [name, value] of Object.entries(manifest.annotations)) {
    yield `  ${colours.dim(`${escapeText(name)}: ${escapeText(value)}`)}\n`;
  }
  for (const line of manifestEffectLines(plan, view.plan.effects))
    yield `  ${colours.dim(effectText(line))}\n`;
  if (domains.length > 0) yield `  ${colours.dim(`Addresses in the manifest: ${domainWords(domains)}`)}\n`;
  yield* waveLines(plan, view, colours);
  yield* linkLines(plan, LISTED, colours);
  const labels = rows.map(({ index }) => escapeText(targetLabel(manifest.entries.target(index))));
  const width = Math.min(
    WIDEST,
    labels.reduce((longest, label) => Math.max(longest, label.length), 0),
  );
  for (const [number, row] of rows.entries()) {
    const sign = paint(row.action, colours)(signOf(row).padStart(5));
    const details = detailsOf(plan, row).map((detail) => `  ${colours.yellow(detail)}`);
    yield `${sign} ${labels[number]!.padEnd(width)}  ${colours.dim(reasonWords(row))}${details.join("")}\n`;
  }
  const omitted = total - rows.length;
  if (omitted > 0) yield `      … and ${omitted} more (\`--format json\` lists all)\n`;
  yield "\n";
}

/** The waves, and what opens each of them. */
function* waveLines(plan: ManifestPlan, view: PlanView, colours: Colours): Generator<string> {
  for (const row of waveRows(plan, waveTiming(view))) {
    const line = escapeText(waveLine(row));
    yield `  ${row.state === "failed" ? colours.red(line) : colours.dim(line)}\n`;
  }
  const noRoom = noRoomLine(plan);
  if (noRoom !== undefined) yield `  ${colours.yellow(noRoom)}\n`;
}

/** Rows by target; if not all of them can be listed, notable rows come first. */
function listed(plan: ManifestPlan, total: number): { rows: PlanRow[]; domains: PlanRows["domains"] } {
  const maker = new RowMaker(plan);
  if (total <= LISTED) {
    return { rows: [...listedActions(plan)].map((planned) => maker.of(planned)), domains: [] };
  }
  const { first, rest, domains } = maker.inOrder(LISTED);
  return { rows: [...first, ...rest].slice(0, LISTED), domains };
}

function paint(action: Action, colours: Colours): (text: string) => string {
  switch (action) {
    case "issue":
    case "renew":
      return colours.green;
    case "replace":
      return colours.magenta;
    case "retry":
      return colours.cyan;
    case "hold":
      return colours.yellow;
    case "redirect":
    case "invalidate":
    case "reissue":
    case "rejected":
      return colours.red;
    case "none":
      return colours.dim;
  }
}
