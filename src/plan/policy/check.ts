import { escapeText } from "../../escape.js";
import type { Manifest, Position } from "../../manifest/manifest.js";
import { quoted } from "../../manifest/mistakes.js";
import { type Target, targetLabel } from "../../target.js";
import { ACTIONS, CHANGING, changeCount, type ManifestPlan, type Plan, SENDING } from "../plan.js";
import { deliveryFault, mayDeliver } from "./delivery-rule.js";
import { EntryRules } from "./entry-rules.js";
import { type LookUp, type LookUps, lookUpsOf } from "./look-ups.js";
import type { Policy } from "./policy.js";
import { Found, type Refusals } from "./refusals.js";
import type { PolicyViolation } from "./violation.js";

export type { Refusals };

/** What is being done, beside the plan itself. */
export interface Circumstances {
  /** `--max-tickets`: the same rule as the policy's, from a flag. */
  maxTickets?: number | undefined;
  /** The plan is about to be applied; and a saved plan says what may be. */
  applying?: { bySavedPlan: boolean } | undefined;
  /** How many refusals are told; the others are counted. */
  limit: number;
}

const SENDS = ACTIONS.map((action) => SENDING.has(action));
const CHANGES = ACTIONS.map((action) => CHANGING.has(action));
const KILLS = ACTIONS.map((action) => action === "replace" || action === "reissue");

/**
 * Asks a policy whether a plan may be carried out at the time it was made at. Only what would be sent or redirected is
 * looked at: an entry that is issued already breaks no rule, so that a new rule kills no link. Pure.
 */
export function checkPolicy(policy: Policy, plan: Plan, circumstances: Circumstances): Refusals {
  const found = new Found(circumstances.limit);
  if (changeCount(plan.summary) === 0) return found;
  found.run = firstSending(plan).position;
  checkRun(policy, plan, circumstances, found);
  const rules = EntryRules.of(policy);
  for (const manifest of plan.manifests) {
    if (changeCount(manifest.summary) === 0) continue;
    checkReason(policy, manifest, found);
    checkMail(policy, manifest, found);
    if (rules !== undefined) checkEntries(rules, manifest, found);
    for (const { because } of lookUpsOf(policy, manifest)) found.lookUp(because);
  }
  return found;
}

/** Tickets of one manifest that are about to be delivered. */
export interface Delivering {
  manifest: Manifest;
  /** Each with its entry's index, and as it was recorded. */
  tickets: readonly { index: number; target: Target; deliverTo: string | undefined }[];
}

/**
 * Asks a policy whether tickets that were issued before may be delivered where the ledger says, in the mail that
 * config and manifests say now. Pure.
 * @returns the refusals, and the entries about which the policy can't be held offline
 */
export function checkDelivery(
  policy: Policy,
  delivering: readonly Delivering[],
  limit: number,
): { refusals: Refusals; lookUps: LookUps[] } {
  const found = new Found(limit);
  const { deliverTo } = policy;
  const lookUps: LookUps[] = [];
  for (const { manifest, tickets } of delivering) {
    if (tickets.length > 0) checkMail(policy, { manifest }, found);
    const { entries } = manifest;
    const unknown: LookUp[] = [];
    for (const { index, target, deliverTo: address } of deliverTo === undefined ? [] : tickets) {
      const may = mayDeliver(deliverTo!, target, address);
      if (may === "unknown") unknown.push({ index, because: ["policy.deliver_to"], deliverTo: address });
      if (may !== "no") continue;
      const label = escapeText(targetLabel(target));
      found.add(deliveryFault(deliverTo!, address!), entries.position(index), label);
    }
    lookUps.push({ entries, lookUps: unknown });
  }
  return { refusals: found, lookUps };
}

function checkRun(policy: Policy, plan: Plan, circumstances: Circumstances, found: Found): void {
  for (const { until, why } of policy.freezes) {
    const end = until(plan.now);
    if (end === undefined) continue;
    const because = why === undefined ? "" : ` (${escapeText(why)})`;
    found.add(
      {
        code: "POLICY_FREEZE",
        message: `${freezeWords(plan)} at ${new Date(plan.now).toISOString()}, and \`policy.freeze\` lets none pass until ${end}${because}`,
        hint: "wait, or change `policy.freeze` in the config",
      },
      found.run,
    );
  }
  if (policy.requirePlan && circumstances.applying?.bySavedPlan === false) {
    found.add(
      {
        code: "POLICY_PLAN",
        message: "there is no saved plan, and `policy.require_plan` asks for one",
        hint: "save one with `reticket plan --out FILE`, have it reviewed, and give it as `--plan FILE` or `--reviewed FILE`",
      },
      found.run,
    );
  }
  const { maxPerRun, maxPerManifest, maxReplace } = policy;
  const perRun = { code: "POLICY_MAX_TICKETS", limit: maxPerRun, counts: SENDS } as const;
  checkMost(plan.manifests, { ...perRun, what: "requests in this run", name: policy.perRunField }, found);
  const flag = { ...perRun, limit: circumstances.maxTickets, name: "--max-tickets" };
  checkMost(plan.manifests, { ...flag, what: "requests in this run" }, found);
  for (const manifest of plan.manifests) {
    const what = `requests for ${manifest.manifest.name}`;
    const name = "policy.max_tickets.per_manifest";
    checkMost([manifest], { ...perRun, limit: maxPerManifest, what, name }, found);
  }
  const replace = { code: "POLICY_MAX_REPLACE", limit: maxReplace, counts: KILLS } as const;
  const what = "people would lose a link that they have";
  checkMost(plan.manifests, { ...replace, what, name: "policy.max_replace" }, found);
}

interface Most {
  code: PolicyViolation["code"];
  limit: number | undefined;
  /** By the action's place: whether it counts. */
  counts: readonly boolean[];
  what: string;
  name: string;
}

/** Told at the first entry that is too many. */
function checkMost(plans: readonly ManifestPlan[], { limit, ...most }: Most, found: Found): void {
  if (limit === undefined) return;
  let total = 0;
  for (const plan of plans) {
    for (const [place, action] of ACTIONS.entries()) if (most.counts[place]) total += plan.summary[action];
  }
  if (total <= limit) return;
  found.add(
    {
      code: most.code,
      message: `${total} ${most.what}, and \`${most.name}\` is ${limit}`,
      hint: `look at \`reticket plan\`, then take entries out, or raise \`${most.name}\`${most.name.startsWith("-") ? "" : " in the config"}`,
    },
    positionOf(plans, most.counts, limit),
  );
}

/** Where the entry stands before which `skip` others count. */
function positionOf(plans: readonly ManifestPlan[], counts: readonly boolean[], skip: number): Position {
  let left = skip;
  for (const { manifest, actions } of plans) {
    for (let index = 0; index < actions.length; index++) {
      if (counts[actions[index]!] && left-- === 0) return manifest.entries.position(index);
    }
  }
  return plans[0]!.manifest.position;
}

function firstSending(plan: Plan) {
  return plan.manifests.find(({ summary }) => changeCount(summary) > 0)!.manifest;
}

function freezeWords({ summary }: Plan): string {
  const requests = changeCount(summary) - summary.redirect;
  return [
    ...(requests > 0 ? [count(requests, "request")] : []),
    ...(summary.redirect > 0 ? [count(summary.redirect, "redirect")] : []),
  ].join(" and ");
}

function checkReason({ reason }: Policy, { manifest }: ManifestPlan, found: Found): void {
  if (reason === undefined) return;
  if (manifest.reason === undefined) {
    const wanted = reason === true ? "asks for one" : `asks for one that matches \`${shown(reason)}\``;
    found.add(
      {
        code: "POLICY_REASON",
        message: `\`${manifest.name}\` has no reason, and \`policy.require_reason\` ${wanted}`,
        hint: "write `metadata.reason`",
      },
      manifest.position,
    );
  } else if (reason !== true && !reason.test(manifest.reason)) {
    found.add(
      {
        code: "POLICY_REASON",
        message: `the reason \`${cut(manifest.reason)}\` does not match \`policy.require_reason\`: \`${shown(reason)}\``,
        hint: "write `metadata.reason` as the rule wants it, or change `policy.require_reason` in the config",
      },
      manifest.position,
    );
  }
}

/** The words and files of a mail that a manifest writes itself. */
function checkMail({ mailOfConfig }: Policy, { manifest }: { manifest: Manifest }, found: Found): void {
  const own = manifest.delivery?.smtp;
  if (!mailOfConfig || own === undefined) return;
  const fields = Object.entries(own).map(([field, value]) => `\`${field}\` (${quoted(value)})`);
  if (fields.length === 0) return;
  found.add(
    {
      code: "POLICY_MAIL",
      message: `\`spec.delivery.smtp\` of \`${manifest.name}\` writes ${fields.join(", ")}, and \`policy.mail\` is \`config\`: the mail is for reticket.yaml to write`,
      hint: "take `spec.delivery.smtp` out of the manifest, or change `policy.mail` in the config",
    },
    manifest.position,
  );
}

function checkEntries(rules: EntryRules, { manifest, actions }: ManifestPlan, found: Found): void {
  const { entries } = manifest;
  const check = rules.on(entries);
  for (let index = 0; index < actions.length; index++) {
    if (!CHANGES[actions[index]!]) continue;
    for (const fault of check(index)) {
      if (found.full) found.omitted++;
      else found.add(fault, entries.position(index), escapeText(targetLabel(entries.target(index))));
    }
  }
}

function shown({ source }: RegExp): string {
  return escapeText(source);
}

function cut(text: string): string {
  return `${escapeText(text.slice(0, 60))}${text.length > 60 ? "…" : ""}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
