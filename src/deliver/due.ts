import type { LinkHosts } from "../auth0/link.js";
import { type WithheldCounts, WithheldTally } from "../auth0/withheld-tally.js";
import type { DeliveryMark } from "../ledger/delivery-marks.js";
import type { IssuedTicket, LedgerState } from "../ledger/ledger.js";
import type { Manifest } from "../manifest/manifest.js";
import { actionAt, type Plan } from "../plan/plan.js";
import type { Target } from "../target.js";
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
  /** Their link has expired, or is dead because of a newer ticket, or may be: a request for another is in doubt. */
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
  { retry, now, linkHosts }: { retry: Retry | undefined; now: number; linkHosts: LinkHosts },
): Due[] {
  return manifests.map((manifest) => {
    const { via } = routes.byManifest.get(manifest.name)!;
    const tickets = new Map<string, DueTicket>();
    const due = { manifest, tickets, delivered: 0, dead: 0, refused: 0, inDoubt: 0, unrecorded: 0 };
    const tally = new WithheldTally();
    const state = states.get(manifest.name);
    if (via.length === 0 || state === undefined) return { ...due, held: tally.counts() };
    for (let index = 0; index < manifest.entries.length; index++) {
      const id = manifest.entries.targetId(index);
      const recorded = state.get(id);
      if (recorded?.issued === undefined) continue;
      const { issued, delivery, inDoubt, deliverTo, target } = recorded;
      const wanted = via.filter((channel) => isDue(markOf(delivery?.[channel], recorded.unsure), retry));
      const held = via
        .filter((channel) => !wanted.includes(channel))
        .map((channel) => markOf(delivery?.[channel], recorded.unsure));
      if (held.includes("refused")) due.refused++;
      else if (held.includes("in_doubt") || held.includes("delivering")) due.inDoubt++;
      else if (wanted.length === 0) due.delivered++;
      if (wanted.length === 0) continue;
      if (inDoubt || issued.expiresAt <= now || isReplaced(id, manifest.name, issued, states)) due.dead++;
      else if (issued.withheld !== undefined && linkHosts.isHeld(issued.withheld)) tally.add(issued.withheld);
      else if (deliverTo === manifest.entries.deliverTo(index) && isSpelled(target, manifest, index)) {
        tickets.set(id, { index, issued, via: wanted, deliverTo, target });
      } else if (recorded.observed === undefined) due.unrecorded++;
      else due.dead++;
    }
    return { ...due, held: tally.counts() };
  });
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

function isReplaced(
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
    const { name, entries } = manifestPlan.manifest;
    const { via } = routes.byManifest.get(name)!;
    const state = states.get(name);
    if (via.length === 0 || state === undefined) continue;
    for (let index = 0; index < entries.length; index++) {
      const { action } = actionAt(manifestPlan, index);
      if (action !== "none" && action !== "redirect") continue;
      const id = entries.targetId(index);
      const recorded = state.get(id);
      if (recorded?.issued === undefined || recorded.issued.expiresAt <= plan.now) continue;
      if (recorded.observed !== undefined || isReplaced(id, name, recorded.issued, states)) continue;
      const marks = via.map((channel) => markOf(recorded.delivery?.[channel], recorded.unsure));
      if (marks.includes("in_doubt") || marks.includes("delivering")) found.inDoubt++;
      else if (action === "redirect") found.notTried++;
      else if (marks.includes("undelivered") || marks.includes("refused")) found.undelivered++;
      else if (marks.includes(undefined)) found.notTried++;
    }
  }
  return found;
}
