import { escapeText } from "../../escape.js";
import { type Action, listedActions, type ManifestPlan, type PlannedAction } from "../../plan/plan.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { deliveryLine } from "./delivery-words.js";
import {
  estimateLine,
  guessLine,
  lookUpsLine,
  type PlanView,
  quietLine,
  reasonWords,
  revocationsLine,
  signOf,
  summaryLine,
} from "./plan-words.js";

const LISTED = 1000;
const WIDEST = 48;

/** A plan for people at a terminal, line by line. What comes from manifests is escaped. */
export function* planText(view: PlanView, colours: Colours): Generator<string> {
  const { plan } = view;
  for (const manifest of plan.manifests) yield* manifestText(manifest, colours);
  for (const { manifest, message } of plan.warnings) {
    yield `${colours.yellow("Warning:")} ${manifest}: ${escapeText(message)}\n`;
  }
  if (plan.warnings.length > 0) yield "\n";
  yield `${colours.bold(summaryLine(plan.summary))}\n`;
  const revocations = revocationsLine(plan);
  if (revocations !== undefined) yield `${revocations}\n`;
  const lookUps = lookUpsLine(view);
  if (lookUps !== undefined) yield `${lookUps}\n`;
  const estimate = estimateLine(view) ?? guessLine(view);
  if (estimate !== undefined) yield `${estimate}\n`;
  const quiet = quietLine(view);
  if (quiet !== undefined) yield `${quiet}\n`;
  const told = view.delivery === undefined ? undefined : deliveryLine(view.delivery);
  if (told !== undefined) yield `${told}\n`;
}

function* manifestText(plan: ManifestPlan, colours: Colours): Generator<string> {
  const { manifest } = plan;
  const listed: [planned: PlannedAction, label: string, words: string][] = [];
  for (const planned of listedActions(plan)) {
    if (listed.length === LISTED) break;
    const label = escapeText(targetLabel(manifest.entries.target(planned.index)));
    listed.push([planned, label, reasonWords(planned)]);
  }
  if (listed.length === 0) return;

  const place = `${escapeText(manifest.position.file)}:${manifest.position.line}`;
  yield `${colours.bold(manifest.name)} ${colours.dim(`(${place})`)}\n`;
  if (manifest.reason !== undefined) yield `  ${colours.dim(escapeText(manifest.reason))}\n`;
  const width = Math.min(
    WIDEST,
    listed.reduce((most, [, label]) => Math.max(most, label.length), 0),
  );
  for (const [planned, label, words] of listed) {
    const sign = paint(planned.action, colours)(signOf(planned).padStart(5));
    yield `${sign} ${label.padEnd(width)}  ${colours.dim(words)}\n`;
  }
  const omitted = manifest.entries.length - plan.summary.none - listed.length;
  if (omitted > 0) yield `      … and ${omitted} more (\`--format json\` lists all)\n`;
  yield "\n";
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
    case "reissue":
    case "rejected":
      return colours.red;
    case "none":
      return colours.dim;
  }
}
