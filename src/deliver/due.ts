import type { DeliveryMark } from "../ledger/delivery-marks.js";
import { isTakenBack } from "../ledger/invalidations.js";
import type { IssuedTicket, LedgerState, TargetState } from "../ledger/ledger.js";
import type { Manifest } from "../manifest/manifest.js";
import { actionAt, type ManifestPlan, type Plan } from "../plan/plan.js";
import type { Target } from "../target.js";
import type { LinkHosts } from "../tenant/link.js";
import { type WithheldCounts, WithheldTally } from "../tenant/withheld-tally.js";
import type { DeliveryChannel } from "./channel.js";
import type { Routes } from "./routes.js";

/** What is delivered again although it was tried: what was refused for good, or what may have arrived. */
export type Retry = "undelivered" | "in-doubt";

/** A ticket that is to be delivered. */
export interface DueTicket {
  /** The entry's index in its manifest. */
  index: number;
  issued: IssuedTicket;
  via: readonly DeliveryChannel[];
  /** The address that is recorded of it, and that the manifest gives too; undefined: the account's own. */
  deliverTo: string | undefined;
  /** As it was recorded. */
  target: Target;
}

/** One manifest's tickets that are to be delivered, by target id, and why others are not. */
export interface Due {
  manifest: Manifest;
  tickets: ReadonlyMap<string, DueTicket>;
  /** Delivered through every channel. */
  delivered: number;
  /** Their link has expired, or is dead because of a newer ticket or was invalidated, or may be: a request for another is in doubt. */
  dead: number;
  /** Refused for good, and not retried. */
  refused: number;
  /** In doubt, and not retried. */
  inDoubt: number;
  /** Their link leads to a host that is not allowed: it was told when they were issued. */
  held: WithheldCounts;
  /**
   * The address that is recorded of them is not the manifest's: they go nowhere before `apply` has redirected them. The
   * manifest was reviewed, and the record can be written by any who may push the ledger.
   */
  unrecorded: number;
}

/**
 * Which of the issued tickets are not delivered yet. Pure.
 * @param states of every ledger of the tenant, by manifest name
 * @param now milliseconds since the epoch
 */
export function dueDeliveries(
  routes: Routes,
  manifests: readonly Manifest[],
  states: ReadonlyMap<string, LedgerState>,
  conditions: DueConditions,
): Due[] {
  return manifests.map((manifest) => dueOf(manifest, routes, states, conditions));
}

interface DueConditions {
  retry: Retry | undefined;
  now: number;
  linkHosts: LinkHosts;
}

function dueOf(
  manifest: Manifest,
  routes: Routes,
  states: ReadonlyMap<string, LedgerState>,
  { retry, now, linkHosts }: DueConditions,
): Due {
  const { via } = routes.byManifest.get(manifest.name)!;
  const tickets = new Map<string, DueTicket>();
  const counts = { delivered: 0, dead: 0, refused: 0, inDoubt: 0, unrecorded: 0 };
  const tally = new WithheldTally();
  for (const { index, id, recorded, issued } of issuedEntries(manifest, states)) {
    const { wanted, other } = wantedChannels(recorded, via, retry);
    if (other !== undefined) counts[other]++;
    if (wanted.length === 0) continue;
    const { deliverTo, target } = recorded;
    const isAlive = issued.expiresAt > now && !isReplaced(id, manifest.name, issued, states);
    const obstacle = isAlive ? obstacleOf(recorded, manifest, index, linkHosts) : "dead";
    if (obstacle === undefined) tickets.set(id, { index, issued, via: wanted, deliverTo, target });
    else if (obstacle === "withheld") tally.add(issued.withheld!);
    else counts[obstacle]++;
  }
  return { manifest, tickets, ...counts, held: tally.counts() };
}

/** The entries of a manifest that have a ticket. */
export function* issuedEntries({ name, entries }: Manifest, states: ReadonlyMap<string, LedgerState>) {
  const state = states.get(name);
  if (state === undefined) return;
  for (let index = 0; index < entries.length; index++) {
    const id = entries.targetId(index);
    const recorded = state.get(id);
    if (recorded?.issued !== undefined) yield { index, id, recorded, issued: recorded.issued };
  }
}

/** The channels that are to be tried, and what counts for the rest of them. */
function wantedChannels(
  { delivery, unsure }: TargetState,
  via: readonly DeliveryChannel[],
  retry: Retry | undefined,
): { wanted: DeliveryChannel[]; other: "refused" | "inDoubt" | "delivered" | undefined } {
  const mark = (channel: DeliveryChannel) => markOf(delivery?.[channel], unsure);
  const wanted = via.filter((channel) => isDue(mark(channel), retry));
  const others = via.filter((channel) => !wanted.includes(channel)).map(mark);
  if (others.includes("refused")) return { wanted, other: "refused" };
  if (others.includes("in_doubt") || others.includes("delivering")) return { wanted, other: "inDoubt" };
  return { wanted, other: wanted.length === 0 && via.length > 0 ? "delivered" : undefined };
}

/** Why the newest ticket, whose link has not expired, must not be delivered; undefined: it may be. */
export function obstacleOf(
  { issued, inDoubt, deliverTo, target, observed, invalidation }: TargetState,
  manifest: Manifest,
  index: number,
  linkHosts: LinkHosts,
): "dead" | "withheld" | "unrecorded" | undefined {
  if (inDoubt || isTakenBack(invalidation)) return "dead";
  if (issued?.withheld !== undefined && linkHosts.isHeld(issued.withheld)) return "withheld";
  if (deliverTo === manifest.entries.deliverTo(index) && isSpelled(target, manifest, index)) return undefined;
  return observed === undefined ? "unrecorded" : "dead";
}

/** What is not recorded as delivered may have been, where lines that were written later are lost. */
function markOf(mark: DeliveryMark | undefined, unsure: boolean): DeliveryMark | undefined {
  return unsure && mark !== "delivered" ? "in_doubt" : mark;
}

/**
 * Whether the recorded e-mail is the manifest's but for capitals in ASCII. There are letters outside of it that lower-case
 * into it: such a mailbox is another one.
 */
function isSpelled(target: Target, { entries }: Manifest, index: number): boolean {
  const given = entries.target(index);
  if (!("email" in target) || !("email" in given)) return true;
  return asciiLowerCase(target.email) === asciiLowerCase(given.email);
}

function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function isDue(mark: DeliveryMark | undefined, retry: Retry | undefined): boolean {
  switch (mark) {
    case undefined:
    case "undelivered":
      return true;
    case "refused":
      return retry === "undelivered";
    case "in_doubt":
    case "delivering":
      return retry === "in-doubt";
    case "delivered":
      return false;
  }
}

export function isReplaced(
  id: string,
  name: string,
  issued: IssuedTicket,
  states: ReadonlyMap<string, LedgerState>,
): boolean {
  for (const [other, state] of states) {
    if (other !== name && (state.get(id)?.issued?.issuedAt ?? 0) > issued.issuedAt) return true;
  }
  return false;
}

/** Tickets of earlier runs that are alive and not known to be delivered. */
export interface Outstanding {
  undelivered: number;
  inDoubt: number;
  notTried: number;
}

/** What a plan that sends nothing for them leaves undelivered. Pure. */
export function outstandingDeliveries(
  routes: Routes,
  plan: Plan,
  states: ReadonlyMap<string, LedgerState>,
): Outstanding {
  const found: Outstanding = { undelivered: 0, inDoubt: 0, notTried: 0 };
  for (const manifestPlan of plan.manifests) {
    const { via } = routes.byManifest.get(manifestPlan.manifest.name)!;
    if (via.length === 0) continue;
    for (const { action, recorded } of livePlanned(manifestPlan, plan.now, states)) {
      const outstanding = outstandingAs(recorded, via, action);
      if (outstanding !== undefined) found[outstanding]++;
    }
  }
  return found;
}

/** Entries whose ticket works, and for which the plan sends no request. */
function* livePlanned(
  manifestPlan: ManifestPlan,
  now: number,
  states: ReadonlyMap<string, LedgerState>,
): Generator<{ action: "none" | "redirect"; recorded: TargetState }> {
  const { manifest } = manifestPlan;
  for (const { index, id, recorded, issued } of issuedEntries(manifest, states)) {
    const { action } = actionAt(manifestPlan, index);
    if (action !== "none" && action !== "redirect") continue;
    const isOver = recorded.observed !== undefined || isTakenBack(recorded.invalidation);
    if (isOver || issued.expiresAt <= now) continue;
    if (!isReplaced(id, manifest.name, issued, states)) yield { action, recorded };
  }
}

function outstandingAs(
  { delivery, unsure }: TargetState,
  via: readonly DeliveryChannel[],
  action: "none" | "redirect",
): keyof Outstanding | undefined {
  const marks = via.map((channel) => markOf(delivery?.[channel], unsure));
  if (marks.includes("in_doubt") || marks.includes("delivering")) return "inDoubt";
  if (action === "redirect") return "notTried";
  if (marks.includes("undelivered") || marks.includes("refused")) return "undelivered";
  return marks.includes(undefined) ? "notTried" : undefined;
}
