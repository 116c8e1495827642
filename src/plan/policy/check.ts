import { escapeText } from "../../escape.js";
import type { Manifest } from "../../manifest/manifest.js";
import { quoted } from "../../manifest/mistakes.js";
import { type Target, targetLabel } from "../../target.js";
import {
  ACTION_EFFECTS,
  ACTIONS,
  CHANGING,
  changeCount,
  hasWork,
  type ManifestPlan,
  type Plan,
  sendCount,
} from "../plan.js";
import { deliveryFault, mayDeliver } from "./delivery-rule.js";
import { EntryRules } from "./entry-rules.js";
import { type AccountLookUp, type LookUps, lookUpsOf } from "./look-ups.js";
import type { Policy } from "./policy.js";
import { RefusalCollector, type Refusals } from "./refusals.js";
import { checkUpperBound } from "./upper-bound.js";

export type { Refusals };

/** The circumstances in which a plan is checked. */
export interface Circumstances {
  /** `--max-tickets`: like the policy's rule, from a flag. */
  maxTickets?: number | undefined;
  /** `--max-links`: the most links that may be invalidated. */
  maxLinks?: number | undefined;
  /** The plan is about to be applied, with or without a saved plan; undefined: it is only shown. */
  applying?: { bySavedPlan: boolean } | undefined;
  /** How many refusals are collected; the rest is counted. */
  limit: number;
}

const SENDS = ACTIONS.map((action) => ACTION_EFFECTS[action].sends);
const CHANGES = ACTIONS.map((action) => CHANGING.has(action));
const KILLS = ACTIONS.map((action) => ACTION_EFFECTS[action].kills);
const INVALIDATES = ACTIONS.map((action) => action === "invalidate");

/**
 * Checks a plan against a policy at the plan's time. Only entries that would be sent or redirected are checked: a new rule
 * does not concern entries that are issued already. Pure.
 */
export function checkPolicy(policy: Policy, plan: Plan, circumstances: Circumstances): Refusals {
  const found = new RefusalCollector(circumstances.limit);
  if (!hasWork(plan)) return found;
  found.run = firstSending(plan).position;
  checkRun(policy, plan, circumstances, found);
  const rules = EntryRules.of(policy);
  for (const manifest of plan.manifests) {
    if (!hasWork(manifest)) continue;
    checkReason(policy, manifest, found);
    if (plan.operation !== "invalidate") checkMail(policy, manifest, found);
    checkContainment(policy, manifest, found);
    if (rules !== undefined) checkEntries(rules, manifest, found);
    for (const { because } of lookUpsOf(policy, manifest)) found.lookUp(because);
  }
  return found;
}

/** Tickets of one manifest that are about to be delivered. */
export interface Delivering {
  manifest: Manifest;
  /** The recorded tickets, each with the index of its entry. */
  tickets: readonly { index: number; target: Target; deliverTo: string | undefined }[];
}

/**
 * Checks deliveries of issued tickets against a policy: their recorded addresses and the current mail. Pure.
 * @returns the refusals, and the entries that need a look-up
 */
export function checkDelivery(
  policy: Policy,
  delivering: readonly Delivering[],
  limit: number,
): { refusals: Refusals; lookUps: LookUps[] } {
  const found = new RefusalCollector(limit);
  const { deliverTo } = policy;
  const lookUps: LookUps[] = [];
  for (const { manifest, tickets } of delivering) {
    if (tickets.length > 0) checkMail(policy, { manifest }, found);
    const { entries } = manifest;
    const unknown: AccountLookUp[] = [];
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

function checkRun(policy: Policy, plan: Plan, circumstances: Circumstances, found: RefusalCollector): void {
  for (const { until, why } of policy.freezes) {
    const end = until(plan.now);
    if (end === undefined) continue;
    const because = why === undefined ? "" : ` (${escapeText(why)})`;
    found.add(
      {
        code: "POLICY_FREEZE",
        message: `${freezeWords(plan)} at ${new Date(plan.now).toISOString()}, but \`policy.freeze\` forbids them until ${end}${because}`,
        hint: "wait, or change `policy.freeze` in the config",
      },
      found.run,
    );
  }
  if (policy.requirePlan && circumstances.applying?.bySavedPlan === false) {
    found.add(
      {
        code: "POLICY_PLAN",
        message: "no saved plan was given, and `policy.require_plan` requires one",
        hint: `save a plan with \`reticket ${plan.operation ?? "plan"} --out FILE\`, have it reviewed, and give it with \`--plan FILE\` or \`--reviewed FILE\``,
      },
      found.run,
    );
  }
  const { maxPerRun, maxPerManifest, maxReplace } = policy;
  const perRun = { code: "POLICY_MAX_TICKETS", limit: maxPerRun, counts: SENDS } as const;
  checkUpperBound(
    plan.manifests,
    { ...perRun, what: "requests in this run", name: policy.perRunField },
    found,
  );
  const flag = { ...perRun, limit: circumstances.maxTickets, name: "--max-tickets" };
  checkUpperBound(plan.manifests, { ...flag, what: "requests in this run" }, found);
  for (const manifest of plan.manifests) {
    const what = `requests for ${manifest.manifest.name}`;
    const name = "policy.max_tickets.per_manifest";
    checkUpperBound([manifest], { ...perRun, limit: maxPerManifest, what, name }, found);
  }
  const lost = { code: "POLICY_MAX_REPLACE", what: "users would lose an existing link" } as const;
  // `invalidate` is asked to do that, so the rule is for what an apply does besides issuing.
  const isMeant = plan.operation === "invalidate";
  const replace = { ...lost, limit: isMeant ? undefined : maxReplace, counts: KILLS };
  checkUpperBound(plan.manifests, { ...replace, name: "policy.max_replace" }, found);
  const links = { ...lost, limit: circumstances.maxLinks, counts: INVALIDATES };
  checkUpperBound(plan.manifests, { ...links, name: "--max-links" }, found);
}

function firstSending(plan: Plan) {
  return plan.manifests.find(hasWork)!.manifest;
}

function freezeWords({ summary }: Plan): string {
  const requests = changeCount(summary) - summary.redirect;
  return [
    ...(requests > 0 ? [count(requests, "request")] : []),
    ...(summary.redirect > 0 ? [count(summary.redirect, "redirect")] : []),
  ].join(" and ");
}

function checkReason({ reason }: Policy, { manifest }: ManifestPlan, found: RefusalCollector): void {
  if (reason === undefined) return;
  if (manifest.reason === undefined) {
    const wanted = reason === true ? "requires one" : `requires one that matches \`${shown(reason)}\``;
    found.add(
      {
        code: "POLICY_REASON",
        message: `\`${manifest.name}\` has no reason, and \`policy.require_reason\` ${wanted}`,
        hint: "add `metadata.reason`",
      },
      manifest.position,
    );
  } else if (reason !== true && !reason.test(manifest.reason)) {
    found.add(
      {
        code: "POLICY_REASON",
        message: `the reason \`${cut(manifest.reason)}\` does not match \`policy.require_reason\`: \`${shown(reason)}\``,
        hint: "correct `metadata.reason`, or change `policy.require_reason` in the config",
      },
      manifest.position,
    );
  }
}

/** Refuses a mail that a manifest defines itself. */
function checkMail(
  { mailOfConfig }: Policy,
  { manifest }: { manifest: Manifest },
  found: RefusalCollector,
): void {
  const own = manifest.delivery?.smtp;
  if (!mailOfConfig || own === undefined) return;
  const fields = Object.entries(own).map(([field, value]) => `\`${field}\` (${quoted(value)})`);
  if (fields.length === 0) return;
  found.add(
    {
      code: "POLICY_MAIL",
      message: `\`spec.delivery.smtp\` of \`${manifest.name}\` sets ${fields.join(", ")}, but \`policy.mail\` is \`config\`: only reticket.yaml may define the mail`,
      hint: "remove `spec.delivery.smtp` from the manifest, or change `policy.mail` in the config",
    },
    manifest.position,
  );
}

/** Refuses a manifest that contains too little, or anything at all. */
function checkContainment(
  { contain: rule }: Policy,
  { manifest, summary }: ManifestPlan,
  found: RefusalCollector,
): void {
  if (rule === undefined || sendCount(summary) === 0) return;
  const { name, contain, position } = manifest;
  if (rule === "forbidden") {
    if (contain.size === 0) return;
    found.add(
      {
        code: "POLICY_CONTAIN",
        message: `\`${name}\` contains ${[...contain].sort().join(" and ")}, and \`policy.contain\` is \`forbidden\``,
        hint: "remove `spec.contain` and `spec.revoke_sessions`, or change `policy.contain` in the config",
      },
      position,
    );
    return;
  }
  const isRequired = rule === "required" || rule.requiredFor.test(manifest.reason ?? "");
  if (!isRequired || contain.has("password")) return;
  const why =
    rule === "required"
      ? "`policy.contain` is `required`"
      : `its reason matches \`policy.contain.required_for\`: \`${shown(rule.requiredFor)}\``;
  found.add(
    {
      code: "POLICY_CONTAIN",
      message: `\`${name}\` leaves the old passwords valid, and ${why}`,
      hint: "write `contain: [password, sessions]` in `spec`, or change `policy.contain` in the config",
    },
    position,
  );
}

function checkEntries(rules: EntryRules, { manifest, actions }: ManifestPlan, found: RefusalCollector): void {
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
