import { escapeText } from "../../escape.js";
import { listedActions, type ManifestPlan } from "../../plan/plan.js";
import { targetLabel } from "../../target.js";
import { estimateLine, guessLine, type PlanView, reasonWords, SIGNS, summaryLine } from "./plan-words.js";

/** GitHub cuts a comment at 65,536 characters; bytes are counted, to be safe elsewhere too. */
const LONGEST = 65_000;
const TAIL_RESERVE = 500;
/** More lines than fit, whatever is in them. */
const LISTED = 4000;

/**
 * A plan as a comment on a pull request: the summary first, the entries folded away, short enough for GitHub. Its first
 * line is a hidden marker by which a bot finds its own comment again. Text from manifests stands in code only, so it can't
 * mention people, link, or break out.
 */
export function planMarkdown(view: PlanView): string {
  const { plan } = view;
  const estimate = estimateLine(view) ?? guessLine(view);
  const head = [
    `<!-- reticket:plan ${plan.tenant} -->`,
    `### reticket: ${summaryLine(plan.summary)}`,
    "",
    `Tenant ${code(plan.tenant)}. ${estimate ?? ""}`.trimEnd(),
    "",
  ];
  const page = new Page(head.join("\n"));
  for (const { manifest, message } of plan.warnings) {
    page.add(`- **Warning** ${code(manifest)}: ${code(message)}\n`);
  }
  for (const manifest of plan.manifests) addManifest(page, manifest);
  if (page.isFull) page.close("\nThis comment is full: `reticket plan` shows the rest.\n");
  return page.text;
}

function addManifest(page: Page, plan: ManifestPlan): void {
  const { manifest } = plan;
  const lines = [...actionLines(plan)];
  if (lines.length === 0) return;
  const place = `${manifest.position.file}:${manifest.position.line}`;
  const title = `<b>${manifest.name}</b>: ${summaryLine(plan.summary).replace(/^Plan: /, "")}`;
  const reason = manifest.reason === undefined ? "" : `${code(manifest.reason)}\n\n`;
  if (!page.add(`\n<details><summary>${title}</summary>\n\n${code(place)}\n\n${reason}`)) return;
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  page.add(`${fence}diff\n`);
  const left = lines.findIndex((line) => !page.add(`${line}\n`));
  const omitted = left === -1 ? 0 : plan.manifest.entries.length - plan.summary.none - left;
  page.close(`${fence}\n\n${omitted === 0 ? "" : `… and ${omitted} more.\n\n`}</details>\n`);
}

function* actionLines(plan: ManifestPlan): Generator<string> {
  let listed = 0;
  for (const planned of listedActions(plan)) {
    if (listed++ === LISTED) return;
    const label = escapeText(targetLabel(plan.manifest.entries.target(planned.index)));
    yield `${SIGNS[planned.action].padEnd(3)} ${label}  # ${reasonWords(planned)}`;
  }
}

/** Text that grows up to a length. */
class Page {
  #bytes: number;
  #full = false;

  constructor(public text: string) {
    this.#bytes = Buffer.byteLength(text);
  }

  get isFull(): boolean {
    return this.#full;
  }

  /** @returns false where it does not fit; nothing but `close` is added from then on */
  add(piece: string): boolean {
    const bytes = Buffer.byteLength(piece);
    this.#full ||= this.#bytes + bytes > LONGEST - TAIL_RESERVE;
    if (this.#full) return false;
    this.close(piece);
    return true;
  }

  /** Adds what has to be there, from the reserve where need be. */
  close(piece: string): void {
    this.text += piece;
    this.#bytes += Buffer.byteLength(piece);
  }
}

/** A code span around any text. */
function code(text: string): string {
  const escaped = escapeText(text);
  const fence = "`".repeat(longestRun(escaped) + 1);
  const pad = escaped.startsWith("`") || escaped.endsWith("`") || escaped === "" ? " " : "";
  return `${fence}${pad}${escaped}${pad}${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
