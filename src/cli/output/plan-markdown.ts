import { escapeText } from "../../escape.js";
import {
  type Action,
  listedActions,
  type ManifestPlan,
  type Plan,
  type PlannedAction,
  sendCount,
} from "../../plan/plan.js";
import { targetLabel } from "../../target.js";
import { counted } from "./check.js";
import { deliveryLine } from "./delivery-words.js";
import { code, inlineCode, Page } from "./markdown.js";
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

/** GitHub cuts a comment at 65,536 characters; bytes are counted, to be safe elsewhere too. */
const LONGEST = 60_000;
const RESERVE = 1000;
/** Rows that stand open; longer lists are folded away. */
const OPEN = 12;
/** Refusals and warnings that are told one by one. */
const TOLD = 20;
/** What a reader must see first comes first. */
const ORDER: readonly Action[] = ["replace", "reissue", "hold", "rejected", "retry", "renew", "issue"];

/**
 * A plan as a comment on a pull request: what it comes to, what speaks against it, then a table for each manifest.
 * Its first line is a hidden marker by which a workflow finds its own comment again. Text from manifests stands in code
 * only, so that it can mention nobody, link nowhere, and not break out.
 */
export function planMarkdown(view: PlanView): string {
  const { plan } = view;
  const page = new Page(LONGEST, RESERVE);
  page.add(`${planMarker(plan)}\n### reticket: ${summaryLine(plan.summary)}\n\n`);
  page.add(
    `${[`Tenant ${inlineCode(plan.tenant)}.`, revocationsLine(plan), lookUpsLine(view), estimateLine(view) ?? guessLine(view), quietLine(view), toldLine(view)].filter(Boolean).join(" ")}\n`,
  );
  addRefusals(page, view);
  addList(
    page,
    plan.warnings.map(({ manifest, message }) => `⚠️ ${inlineCode(manifest)}: ${inlineCode(message)}`),
    0,
  );
  let untold = 0;
  for (const manifest of plan.manifests) untold += addManifest(page, manifest);
  if (untold > 0) {
    page.close(
      `\n… and ${untold} more ${untold === 1 ? "entry" : "entries"}: \`reticket plan\` shows all of them.\n`,
    );
  }
  return page.text;
}

function toldLine({ delivery }: PlanView): string | undefined {
  return delivery === undefined ? undefined : deliveryLine(delivery);
}

/** What a plan's comment begins with; invisible where it is read. */
export function planMarker({ tenant }: Plan): string {
  return `<!-- reticket:plan:${tenant.replace(/[^a-z0-9.:-]/g, "")} -->`;
}

function addRefusals(page: Page, { refusals: found }: PlanView): void {
  const count = (found?.refusals.length ?? 0) + (found?.omitted ?? 0);
  if (found === undefined || count === 0) return;
  page.add(`\n**Refused by policy** (${count}): as it stands, \`apply\` would send nothing.\n`);
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
  for (const line of lines.slice(0, TOLD)) page.add(`- ${line}\n`);
  const left = Math.max(0, lines.length - TOLD) + omitted;
  if (left > 0) page.add(`- … and ${left} more\n`);
}

/** @returns how many of the manifest's entries did not fit */
function addManifest(page: Page, plan: ManifestPlan): number {
  const { manifest, summary } = plan;
  const total = manifest.entries.length - summary.none;
  if (total === 0) return 0;
  const place = inlineCode(`${manifest.position.file}:${manifest.position.line}`);
  const words = summaryLine(summary).replace(/^Plan: /, "");
  const reason = manifest.reason === undefined ? "" : `\n${inlineCode(manifest.reason)}\n`;
  const folded = total > OPEN;
  const open = folded ? `\n<details><summary>${counted(total, "user")}</summary>\n` : "";
  const head = `\n#### ${inlineCode(manifest.name)}\n\n${words} ${place}\n${reason}`;
  const table = "\n| | user | why |\n| --- | --- | --- |\n";
  if (!page.add(`${head}${open}${table}`)) return total;
  let told = 0;
  for (const planned of inOrder(plan)) {
    if (!page.add(rowOf(plan, planned))) break;
    told++;
  }
  const left = total - told;
  const more = left > 0 ? `\n… and ${left} more\n` : "";
  page.close(`${more}${folded ? "\n</details>\n" : ""}`);
  return left;
}

function rowOf({ manifest }: ManifestPlan, planned: PlannedAction): string {
  const label = targetLabel(manifest.entries.target(planned.index));
  return `| \`${signOf(planned)}\` | ${code(label)} | ${reasonWords(planned)} |\n`;
}

/** Those first by which somebody may lose something. */
function inOrder(plan: ManifestPlan): PlannedAction[] {
  const most = LONGEST / 20;
  const byAction = new Map<Action, PlannedAction[]>(ORDER.map((action) => [action, []]));
  for (const planned of listedActions(plan)) {
    const alike = byAction.get(planned.action)!;
    if (alike.length < most) alike.push(planned);
  }
  return [...byAction.values()].flat();
}

/** What a plan comes to, for programs that only read names and values. */
export function planOutputs({ plan, refusals }: PlanView): Record<string, string> {
  const refused = (refusals?.refusals.length ?? 0) + (refusals?.omitted ?? 0);
  const counts = Object.entries(plan.summary).map(([action, count]) => [action, String(count)] as const);
  return {
    summary: summaryLine(plan.summary),
    has_changes: String(sendCount(plan.summary) > 0),
    ...Object.fromEntries(counts),
    revoke_sessions: String(plan.revocations),
    refused: String(refused),
    warnings: plan.warnings.map(({ manifest, message }) => escapeText(`${manifest}: ${message}`)).join("\n"),
  };
}
