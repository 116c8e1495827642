import { escapeText } from "../../escape.js";
import { addressWords } from "../../plan/address-words.js";
import { emptySummary } from "../../plan/plan.js";
import { countKeys } from "../../plan/requests.js";
import type { SavedPlan } from "../../plan/saved-plan.js";
import { effectLines, effectText, manifestLines } from "./effects-words.js";
import { toJson } from "./json.js";
import { codeBlock, inlineCode } from "./markdown.js";
import { narrowingFlags } from "./narrowing-words.js";
import { summaryLine } from "./plan-words.js";

type SavedManifest = SavedPlan["manifests"][number];

/** How many addresses of a manifest are shown. */
const ADDRESSES = 50;

/** What a saved plan binds, as text. Nothing in the file is trusted: every value is escaped. */
export function* savedPlanText(saved: SavedPlan): Generator<string> {
  const { tool_version, created_at, tenant, paths, effects, narrowing, format_version } = saved;
  const where = paths.map(escapeText).join(" ");
  yield `Plan for ${escapeText(tenant)}: ${where}\n`;
  yield `Saved ${escapeText(created_at)} by reticket ${escapeText(tool_version)}, format ${format_version}\n\n`;
  for (const manifest of saved.manifests) yield* manifestText(manifest, saved);
  yield `${summaryOf(saved)}\n`;
  const narrowed = narrowing === undefined ? [] : narrowingFlags(narrowing);
  if (narrowed.length > 0) yield `Narrowed by ${narrowed.join(" ")}.\n`;
  if (effects === undefined)
    yield "It does not bind addresses and mails, so it is no longer applied: plan again.\n";
  else for (const line of effectLines({ effects })) yield `${effectText(line)}.\n`;
}

/** The same as a comment: all of it is in a code block, where markdown has no mentions, links or HTML. */
export function savedPlanMarkdown(saved: SavedPlan): string {
  return `### reticket: a saved plan for ${inlineCode(saved.tenant)}\n\n${codeBlock([...savedPlanText(saved)].join(""))}`;
}

/** The same for programs, format version 1: counts instead of packed keys. */
export function savedPlanJson(saved: SavedPlan): string {
  const { format_version: plan_format, manifests, sum: _, actions_sha256: __, ...rest } = saved;
  const shown = manifests.map(({ name, digest, head, effects, requests, only, excluded }) => ({
    name,
    digest,
    head,
    ...(effects === undefined ? {} : { effects }),
    ...(only === undefined ? {} : { only: countKeys(only) }),
    ...(excluded === undefined ? {} : { excluded: countKeys(excluded) }),
    requests: countsOf(requests),
    addresses: Object.values(requests?.addresses ?? {}),
  }));
  return `${toJson({ format_version: 1, plan_format, ...rest, manifests: shown })}\n`;
}

function* manifestText(manifest: SavedManifest, { effects }: SavedPlan): Generator<string> {
  const { name, head, requests } = manifest;
  const set = manifest.effects ?? {};
  yield `${escapeText(name)}\n`;
  if (set.reason !== undefined) yield `  ${escapeText(set.reason)}\n`;
  const counts = Object.entries(countsOf(requests)).filter(([, count]) => count > 0);
  yield `  ${counts.map(([kind, count]) => `${count} ${KINDS[kind as Kind]}`).join(", ") || "nothing to do"}\n`;
  const contain = [...(set.contain ?? [])].map(escapeText).join(" and ");
  if (contain !== "") yield `  Contained before the first ticket: ${contain}\n`;
  if (set.since !== undefined)
    yield `  Not for users who changed the password after ${escapeText(set.since)}\n`;
  if (effects !== undefined) {
    for (const line of manifestLines(name, set, effects)) yield `  ${effectText(line)}\n`;
  }
  yield `  ${head === null ? "There was no ledger yet" : `The ledger was at line ${head.seq}`}\n`;
  const addresses = Object.values(requests?.addresses ?? {});
  for (const address of addresses.slice(0, ADDRESSES)) yield `  → ${addressWords(address)}\n`;
  const more = addresses.length - ADDRESSES;
  if (more > 0) yield `  … and ${more} more addresses (\`--format json\` lists all)\n`;
  yield "\n";
}

const KINDS = {
  new: "to issue",
  replacing: "to issue, of which an earlier link stops working",
  redirecting: "to redirect",
  invalidating: "to invalidate",
  containing: "with a new password first",
  revoking: "whose sessions are revoked first",
} as const;
type Kind = keyof typeof KINDS;

function countsOf(requests: SavedManifest["requests"]): Record<Kind, number> {
  const kinds = Object.keys(KINDS) as Kind[];
  return Object.fromEntries(kinds.map((kind) => [kind, countKeys(requests?.[kind])])) as Record<Kind, number>;
}

function summaryOf({ summary }: SavedPlan): string {
  return summaryLine({
    summary: { ...emptySummary(), ...summary },
    later: { limit: 0, wave: 0 },
    narrowed: 0,
  });
}
