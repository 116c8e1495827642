import { createHash, hash } from "node:crypto";
import { ReticketError } from "../errors.js";
import type { SavedPlan } from "../generated/plan.js";
import isSavedPlan from "../generated/plan.validator.js";
import type { LedgerHead } from "../ledger/ledger.js";
import { canonicalJson } from "../manifest/canonical.js";
import { boundAddress } from "./bound-address.js";
import {
  type ManifestEffects,
  mailOf,
  manifestDifferences,
  manifestEffects,
  runDifferences,
} from "./effects.js";
import type { LinkState } from "./invalidation.js";
import { listedActions, type ManifestPlan, type Plan, type PlannedAction, redirectAt } from "./plan.js";
import {
  requestsOf,
  unplannedInvalidations,
  unplannedLinkText,
  unplannedRequests,
  unplannedText,
} from "./requests.js";
import { savedScope } from "./saved-narrowing.js";
import { sumOfFormat1 } from "./saved-plan-v1.js";

export type { SavedPlan };

/** The format that is written. */
export const PLAN_FORMAT = 4;
/** Older formats are read but not applied, because they do not bind every effect. */
const BINDING_SINCE = 2;
const PLAN_AGAIN = "run `reticket plan --out FILE` again, review it, and apply that";
/** How many differing entries of a manifest are listed. */
const MAX_LISTED = 3;

/** What is saved beside the plan itself. */
export interface SaveOptions {
  toolVersion: string;
  /** The PATH arguments that the plan was made from. */
  paths: readonly string[];
  inDoubt?: "hold" | "reissue" | undefined;
  retryRejected?: boolean | undefined;
  /** Which links a plan of `invalidate` takes back. */
  links?: readonly LinkState[] | undefined;
}

/** A plan and all its effects, in the form that `--out` writes. Pure. */
export function savePlan(plan: Plan, options: SaveOptions): SavedPlan {
  const unsigned: Omit<SavedPlan, "sum"> = {
    format_version: PLAN_FORMAT,
    tool_version: options.toolVersion,
    created_at: new Date(plan.now).toISOString(),
    tenant: plan.tenant,
    paths: [...options.paths],
    ...(options.inDoubt === undefined ? {} : { in_doubt: options.inDoubt }),
    ...(options.links === undefined ? {} : { links: [...new Set(options.links)].sort() }),
    ...(options.retryRejected === true ? { retry_rejected: true } : {}),
    ...(Object.keys(plan.narrowing).length === 0 ? {} : { narrowing: plan.narrowing }),
    effects: plan.effects,
    manifests: plan.manifests.map((each) => ({
      name: each.manifest.name,
      digest: each.keys.digest,
      head: each.head,
      effects: manifestEffects(each.manifest),
      ...savedScope(each, plan.narrowing),
      requests: requestsOf(each),
    })),
    summary: plan.summary,
    actions_sha256: hashActions(plan),
  };
  return { ...unsigned, sum: sumOf(unsigned) };
}

/**
 * Parses a saved plan of any format up to the current one.
 * @throws ReticketError PLAN_INVALID: not a plan; PLAN_NEWER: written by a newer version; PLAN_STALE: it was edited
 */
export function parseSavedPlan(text: string, file: string): SavedPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ReticketError("PLAN_INVALID", `${file} is not a saved plan: it is not JSON`, {
      hint: PLAN_AGAIN,
      cause,
    });
  }
  refuseNewer(value, file);
  if (!isSavedPlan(value)) {
    throw new ReticketError("PLAN_INVALID", `${file} is not a saved plan`, { hint: PLAN_AGAIN });
  }
  const saved = value as SavedPlan;
  const sum = saved.format_version === 1 ? sumOfFormat1(saved) : sumOf(saved);
  if (saved.sum !== sum) {
    throw new ReticketError("PLAN_STALE", `${file} was edited after it was saved`, { hint: PLAN_AGAIN });
  }
  return saved;
}

function refuseNewer(value: unknown, file: string): void {
  const { format_version: version, tool_version: maker } = (value ?? {}) as Record<string, unknown>;
  if (typeof version !== "number" || version <= PLAN_FORMAT) return;
  const who =
    typeof maker === "string" && /^\d[\w.+-]{0,40}$/.test(maker) ? `reticket ${maker}` : "a newer reticket";
  throw new ReticketError(
    "PLAN_NEWER",
    `${file} was written by ${who} in plan format ${version}, and this version supports formats up to ${PLAN_FORMAT}`,
    {
      hint: `apply it with ${who === "a newer reticket" ? "the version that wrote it" : who}, or ${PLAN_AGAIN}`,
      context: { format_version: version },
    },
  );
}

/**
 * Refuses a plan of a format that does not bind every effect, because the effects may differ from the reviewed ones.
 * @throws ReticketError PLAN_STALE
 */
export function refuseOlderFormat({ format_version: version, tool_version: tool }: SavedPlan): void {
  if (version >= BINDING_SINCE) return;
  throw new ReticketError(
    "PLAN_STALE",
    `the plan was saved by reticket ${tool} in format ${version}, which does not contain addresses and mails`,
    { hint: PLAN_AGAIN, context: { format_version: version } },
  );
}

/**
 * Refuses unless the current plan is equal to the saved one: tenant, effects, manifests, ledgers and actions.
 * @throws ReticketError PLAN_STALE, which names all differences
 */
export function checkSavedPlan(saved: SavedPlan, plan: Plan, toolVersion: string): void {
  refuseOlderFormat(saved);
  const differences = [...compare(saved, plan, toolVersion)];
  if (differences.length === 0) return;
  throw new ReticketError("PLAN_STALE", `the saved plan is stale: ${differences.join("; ")}`, {
    hint: PLAN_AGAIN,
    context: { differences },
  });
}

function* compare(saved: SavedPlan, plan: Plan, toolVersion: string): Generator<string> {
  if (saved.tool_version !== toolVersion) {
    yield `it was saved by reticket ${saved.tool_version}, and this is ${toolVersion}`;
  }
  if (saved.tenant !== plan.tenant) yield `it was made for ${saved.tenant}, and this is ${plan.tenant}`;
  yield* runDifferences(saved.effects!, plan.effects);
  const now = new Map(plan.manifests.map((entry) => [entry.manifest.name, entry]));
  for (const then of saved.manifests) {
    const current = now.get(then.name);
    now.delete(then.name);
    if (current === undefined) {
      yield `manifest ${then.name} is gone`;
      continue;
    }
    for (const difference of effectDifferences(saved, then, current, plan)) {
      yield `manifest ${then.name}: ${difference}`;
    }
    if (current.keys.digest !== then.digest) yield `manifest ${then.name} has changed`;
    yield* entryDifferences(then, current);
    const moved = headChange(then.head ?? null, current.head);
    if (moved !== undefined) yield `the ledger of ${then.name} ${moved}`;
  }
  for (const name of now.keys()) yield `manifest ${name} is not in the saved plan`;
  if (saved.actions_sha256 !== hashActions(plan)) yield "the actions have changed";
}

/** Differences between a manifest's effects now and in the saved plan. */
export function effectDifferences(
  saved: SavedPlan,
  then: SavedPlan["manifests"][number],
  now: ManifestPlan,
  plan: Plan,
): Iterable<string> {
  const { name } = then;
  return manifestDifferences(
    { effects: effectsOfToday(then.effects ?? {}), mail: mailOf(saved.effects!, name) },
    { effects: manifestEffects(now.manifest), mail: mailOf(plan.effects, name) },
  );
}

/** Effects of format 2 as today's format has them. */
function effectsOfToday({ revoke_sessions: revokes, ...effects }: ManifestEffects): ManifestEffects {
  return revokes === true ? { ...effects, contain: ["sessions"] } : effects;
}

/** The first entries that are not in the saved plan like this, with their positions. */
function* entryDifferences(then: SavedPlan["manifests"][number], now: ManifestPlan): Generator<string> {
  let count = 0;
  for (const unplanned of unplannedRequests(now, then.requests)) {
    if (count++ < MAX_LISTED) yield unplannedText(now, unplanned);
  }
  for (const link of unplannedInvalidations(now, then.requests)) {
    if (count++ < MAX_LISTED) yield unplannedLinkText(now, link);
  }
  if (count > MAX_LISTED) yield `… and ${count - MAX_LISTED} more entries of ${then.name}`;
}

function headChange(then: LedgerHead | null, now: LedgerHead | null): string | undefined {
  if (then === null)
    return now === null ? undefined : "did not exist when the plan was saved: was this plan already applied?";
  if (now === null) return "is gone";
  if (then.lineage !== now.lineage) return "is a different one (its lineage differs)";
  if (then.seq === now.seq && then.sum === now.sum) return undefined;
  return `has changed from line ${then.seq} to ${now.seq}: was this plan already applied?`;
}

/** A hash over a plan and all its effects: plans with the same hash have the same effects. Pure. */
export function hashPlan(plan: Plan): string {
  const manifests = plan.manifests.map(({ manifest }) => [manifest.name, manifestEffects(manifest)]);
  return hash("sha256", canonicalJson([hashActions(plan), manifests, plan.effects]), "base64url");
}

/** A hash over the actions of a plan. Pure. */
export function hashActions(plan: Plan): string {
  const sum = createHash("sha256");
  for (const entry of plan.manifests) {
    const { manifest, keys } = entry;
    for (const planned of listedActions(entry)) {
      const { index } = planned;
      const bound = boundWords(entry, index);
      sum.update(`${manifest.name}\t${signsOf(planned)}\t${keys.at(index)}\t${bound}\n`);
    }
    for (const { ticketSha256 } of entry.invalidations.links) {
      sum.update(`${manifest.name}\tinvalidate\t${ticketSha256}\n`);
    }
    const { delivery, name } = manifest;
    if (delivery !== undefined) sum.update(`${name}\tdelivery\t${JSON.stringify(delivery)}\n`);
  }
  return sum.digest("base64url");
}

/** What an action binds in addition to the entry's key: addresses, and the language if there is one. */
function boundWords(plan: ManifestPlan, index: number): string {
  const from = redirectAt(plan, index)?.from;
  const to = boundAddress(plan.manifest, index);
  const language = plan.manifest.entries.language(index);
  const addresses = to === undefined && from === undefined ? "" : JSON.stringify([to ?? null, from ?? null]);
  return language === undefined ? addresses : `${addresses}\t${JSON.stringify(language)}`;
}

function signsOf({ action, turn, revokes, replacesPassword }: PlannedAction): string {
  return `${turn === "limit" ? "limit+" : ""}${replacesPassword ? "contain+" : ""}${revokes ? "revoke+" : ""}${action}`;
}

function sumOf({ sum: _, ...unsigned }: Omit<SavedPlan, "sum"> & { sum?: string }): string {
  return hash("sha256", canonicalJson(unsigned), "base64url");
}
