import { escapeText } from "../../escape.js";
import { type Action, hasWork, type ManifestPlan, type Plan } from "../../plan/plan.js";
import { counted } from "./check.js";
import { deliveryPlanLines } from "./delivery-words.js";
import { effectLines, effectText } from "./effects-words.js";
import { invalidatedLine, leftAloneLine } from "./link-rows.js";
import { inlineCode, Page } from "./markdown.js";
import { ManifestSection } from "./markdown-section.js";
import { narrowingLine } from "./narrowing-words.js";
import {
  alreadyResetLine,
  containmentLine,
  estimateLine,
  guessLine,
  lookUpsLine,
  type PlanView,
  pauseLines,
  quietLine,
  remindersLine,
  signOf,
  summaryLine,
} from "./plan-words.js";

/** GitHub limits a comment to 65,536 characters. Count bytes instead, for other systems with other limits. */
const MAX_BYTES = 60_000;
const RESERVE = 1000;
/** This many entries of all manifests together always fit. */
const FEW = 100;
/** How many refusals and warnings are listed. */
const MAX_LISTED = 20;
/** The order of the short counts: actions that can cause harm come first. */
const ORDER: readonly Action[] = [
  "redirect",
  "invalidate",
  "replace",
  "reissue",
  "hold",
  "rejected",
  "retry",
  "renew",
  "issue",
];

/**
 * A plan as a comment on a pull request: totals, effects, refusals and warnings, every manifest with its counts, then a
 * table for each manifest. Notable rows come first, and ordinary rows are cut if the comment gets too long. The first line
 * is a hidden marker, so that a workflow finds its own comment again. Text from manifests is in code spans only, where it
 * cannot mention users, link or break the markup.
 */
export function planMarkdown(view: PlanView): string {
  const { plan } = view;
  const page = new Page(MAX_BYTES, RESERVE);
  page.add(`${planMarker(plan)}\n### reticket: ${summaryLine(plan)}\n\n`);
  const effects = [...effectLines(plan)].map((line) => `${effectText(line, inlineCode)}.`);
  const narrowed = narrowingLine(plan);
  page.add(
    `${[`Tenant ${inlineCode(plan.tenant)}.`, narrowed === undefined ? undefined : inlineCode(narrowed), containmentLine(plan), leftAloneLine(plan), invalidatedLine(plan), alreadyResetLine(plan), lookUpsLine(view), estimateLine(view) ?? guessLine(view), quietLine(view), deliveryPlanLine(view), remindersLine(view), ...effects].filter(Boolean).join(" ")}\n`,
  );
  addRefusals(page, view);
  addList(
    page,
    pauseLines(view).map((line) => `⏸️ ${inlineCode(line.replaceAll("`", ""))}`),
    0,
  );
  addList(
    page,
    plan.warnings.map(({ manifest, message }) => `⚠️ ${inlineCode(manifest)}: ${inlineCode(message)}`),
    0,
  );
  const sections = plan.manifests
    .map((manifest) => new ManifestSection(manifest, view))
    .filter(({ total, plan: { summary } }) => total + summary.invalidate > 0);
  if (sections.length > 1) addIndex(page, sections);
  if (sections.reduce((sum, { total }) => sum + total, 0) <= FEW) {
    for (const section of sections) section.merge();
  }
  let room = page.left;
  // Fill the room with all notable rows first, then with all headings, then with ordinary rows.
  for (const section of sections)
    if (section.hasNotableRows) room = section.addRows("first", section.addHeading(room));
  for (const section of sections) room = section.addLinks(section.addHeading(room));
  for (const section of sections) room = section.addRows("rest", room);
  for (const section of sections) page.close(section.text);
  const omitted = sections.reduce((sum, section) => sum + section.omitted, 0);
  if (omitted > 0) {
    page.close(
      `\n… and ${omitted} more ${omitted === 1 ? "entry" : "entries"}: \`reticket plan\` shows all of them.\n`,
    );
  }
  return page.text;
}

/** Every manifest with its counts: as text, or abbreviated if that would not fit. */
function addIndex(page: Page, sections: readonly ManifestSection[]): void {
  const room = page.left / 2;
  const long = sections.map(
    (section) => `- ${inlineCode(section.plan.manifest.name)}: ${countsOf(section)}\n`,
  );
  if (Buffer.byteLength(long.join("")) <= room) {
    page.add(`\n**${sections.length} manifests**\n\n${long.join("")}`);
    return;
  }
  const short = sections.map(({ plan }) => `${inlineCode(plan.manifest.name)} ${shortCounts(plan)}`);
  const fitting: string[] = [];
  let bytes = 0;
  for (const words of short) {
    bytes += Buffer.byteLength(words) + 2;
    if (bytes > page.left - RESERVE) break;
    fitting.push(words);
  }
  const omitted = short.length - fitting.length;
  const more = omitted > 0 ? `, … and ${omitted} more manifests, too many to list here` : "";
  page.add(`\n**${sections.length} manifests**: ${fitting.join(", ")}${more}\n`);
}

function countsOf({ plan, own }: ManifestSection): string {
  const words = summaryLine(plan).replace(/^Plan: |\.$/g, "");
  const notable = own > 0 ? `; ${own} with their own address or fields` : "";
  return `${words}${notable}${containedFirst(plan)}`;
}

function containedFirst({ revocations, replacements }: ManifestPlan): string {
  const passwords = replacements > 0 ? `; passwords of ${counted(replacements, "user")} replaced first` : "";
  const sessions = revocations > 0 ? `; sessions of ${counted(revocations, "user")} revoked first` : "";
  return `${passwords}${sessions}`;
}

function shortCounts({ summary, revocations, replacements }: ManifestPlan): string {
  const counts = ORDER.filter((action) => summary[action] > 0).map(
    (action) => `${signOf({ action, revokes: false, replacesPassword: false })} ${summary[action]}`,
  );
  const contained = Math.max(revocations, replacements);
  return `\`${[...counts, ...(contained > 0 ? [`* ${contained}`] : [])].join(" ")}\``;
}

function deliveryPlanLine({ delivery }: PlanView): string | undefined {
  return delivery === undefined ? undefined : [...deliveryPlanLines(delivery)].join(" ");
}

/** The first line of a plan's comment; invisible in the rendered page. */
export function planMarker({ tenant }: Plan): string {
  return `<!-- reticket:plan:${tenant.replace(/[^a-z0-9.:-]/g, "")} -->`;
}

function addRefusals(page: Page, { refusals: found }: PlanView): void {
  const count = (found?.refusals.length ?? 0) + (found?.omitted ?? 0);
  if (found === undefined || count === 0) return;
  page.add(`\n**Refused by policy** (${count}): \`apply\` would send nothing.\n`);
  addList(
    page,
    found.refusals.map(({ file, line, code: rule, entry, message }) => {
      const about = entry === undefined ? "" : `${inlineCode(entry)}: `;
      return `⛔ ${inlineCode(`${file}:${line}`)} ${rule} ${about}${inlineCode(message)}`;
    }),
    found.omitted,
  );
}

function addList(page: Page, lines: readonly string[], omitted: number): void {
  if (lines.length === 0) return;
  page.add("\n");
  for (const line of lines.slice(0, MAX_LISTED)) page.add(`- ${line}\n`);
  const left = Math.max(0, lines.length - MAX_LISTED) + omitted;
  if (left > 0) page.add(`- … and ${left} more\n`);
}

/** A plan's totals as step outputs. */
export function planOutputs({ plan, refusals }: PlanView): Record<string, string> {
  const refused = (refusals?.refusals.length ?? 0) + (refusals?.omitted ?? 0);
  const counts = Object.entries(plan.summary).map(([action, count]) => [action, String(count)] as const);
  return {
    summary: summaryLine(plan),
    has_changes: String(hasWork(plan)),
    ...Object.fromEntries(counts),
    revoke_sessions: String(plan.revocations),
    contain_password: String(plan.replacements),
    refused: String(refused),
    warnings: plan.warnings.map(({ manifest, message }) => escapeText(`${manifest}: ${message}`)).join("\n"),
  };
}
