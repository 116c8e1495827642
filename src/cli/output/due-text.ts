import { givenAddress } from "../../deliver/address-book.js";
import type { DeliveryChannel } from "../../deliver/channel.js";
import type { DeliveryPlan } from "../../deliver/delivery-plan.js";
import type { Due } from "../../deliver/due.js";
import type { Routes } from "../../deliver/routes.js";
import { escapeText } from "../../escape.js";
import { addressWords } from "../../plan/address-words.js";
import type { Effects } from "../../plan/effects.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { deliveryLine } from "./delivery-words.js";
import { deliveryLines, effectText, mailLines } from "./effects-words.js";
import { heldLine } from "./held-words.js";

/** Addresses that are shown of each manifest. */
const LISTED = 1000;

/** What `deliver` is about to do, manifest by manifest. */
export function* dueText(
  due: readonly Due[],
  { routes, effects }: { routes: Routes; effects: Effects },
  colours: Colours,
): Generator<string> {
  for (const { manifest, tickets, delivered, dead, refused, inDoubt, unrecorded, held } of due) {
    const words = [`${tickets.size} to deliver`];
    if (delivered > 0) words.push(`${delivered} delivered`);
    if (refused > 0) words.push(`${refused} undelivered (--retry undelivered)`);
    if (inDoubt > 0) words.push(`${inDoubt} in doubt (--retry in-doubt)`);
    if (unrecorded > 0)
      words.push(`${unrecorded} whose recorded address is not the manifest's (\`apply\` redirects them)`);
    if (dead > 0) words.push(`${dead} whose link is dead or may be`);
    const back = heldLine(held);
    if (back !== undefined) words.push(back);
    yield `${colours.bold(manifest.name)}: ${words.join(", ")}\n`;
    if (tickets.size === 0) continue;
    for (const mail of mailLines(manifest.name, effects)) yield `  ${colours.dim(effectText(mail))}\n`;
    yield* addressLines(tickets, routes, colours);
  }
  const line = deliveryLine(planOf(due, routes));
  if (line === undefined) return;
  yield `${line}\n`;
  for (const way of deliveryLines(effects)) yield `${colours.dim(`${effectText(way)}.`)}\n`;
}

/** Whom each ticket goes to, those first that a manifest once gave an address for. */
function* addressLines(tickets: Due["tickets"], routes: Routes, colours: Colours): Generator<string> {
  const given: string[] = [];
  const others: string[] = [];
  for (const { target, deliverTo, via } of tickets.values()) {
    const list = deliverTo === undefined ? others : given;
    if (list.length === LISTED) continue;
    const address = givenAddress({ deliverTo, target });
    const isAsked = via.some((channel) => routes.lookUp.has(channel));
    const to =
      address === undefined
        ? isAsked
          ? "the address that Auth0 has"
          : "nobody's address"
        : addressWords(address);
    const arrow = deliverTo === undefined ? colours.dim(`→ ${to}`) : colours.yellow(`→ ${to}`);
    list.push(`  ${escapeText(targetLabel(target))}  ${arrow}\n`);
  }
  const listed = [...given, ...others].slice(0, LISTED);
  yield* listed;
  const omitted = tickets.size - listed.length;
  if (omitted > 0) yield `  … and ${omitted} more\n`;
}

/** Whether Auth0 has to be asked for an address. */
export function needsLookUp(due: readonly Due[], routes: Routes): boolean {
  return planOf(due, routes).lookUps > 0;
}

function planOf(due: readonly Due[], routes: Routes): DeliveryPlan {
  const channels: Partial<Record<DeliveryChannel, number>> = {};
  let lookUps = 0;
  for (const { tickets } of due) {
    for (const { target, deliverTo, via } of tickets.values()) {
      for (const channel of via) channels[channel] = (channels[channel] ?? 0) + 1;
      const given = givenAddress({ deliverTo, target });
      if (given === undefined && via.some((channel) => routes.lookUp.has(channel))) lookUps++;
    }
  }
  return { channels, lookUps, untold: 0 };
}
