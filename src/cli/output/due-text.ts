import { givenAddress } from "../../deliver/address-book.js";
import type { DeliveryChannel } from "../../deliver/channel.js";
import type { DeliveryPlan } from "../../deliver/delivery-plan.js";
import type { Due } from "../../deliver/due.js";
import type { Routes } from "../../deliver/routes.js";
import type { Colours } from "./colours.js";
import { deliveryLine } from "./delivery-words.js";
import { heldLine } from "./held-words.js";

/** What `deliver` is about to do, manifest by manifest. */
export function* dueText(due: readonly Due[], routes: Routes, colours: Colours): Generator<string> {
  for (const { manifest, tickets, delivered, dead, refused, inDoubt, held } of due) {
    const words = [`${tickets.size} to deliver`];
    if (delivered > 0) words.push(`${delivered} delivered`);
    if (refused > 0) words.push(`${refused} undelivered (--retry undelivered)`);
    if (inDoubt > 0) words.push(`${inDoubt} in doubt (--retry in-doubt)`);
    if (dead > 0) words.push(`${dead} whose link is dead or may be`);
    const back = heldLine(held);
    if (back !== undefined) words.push(back);
    yield `${colours.bold(manifest.name)}: ${words.join(", ")}\n`;
  }
  const line = deliveryLine(planOf(due, routes));
  if (line !== undefined) yield `${line}\n`;
}

/** Whether Auth0 has to be asked for an address. */
export function needsLookUp(due: readonly Due[], routes: Routes): boolean {
  return planOf(due, routes).lookUps > 0;
}

function planOf(due: readonly Due[], routes: Routes): DeliveryPlan {
  const channels: Partial<Record<DeliveryChannel, number>> = {};
  let lookUps = 0;
  for (const { manifest, tickets } of due) {
    const { entries } = manifest;
    for (const { index, via } of tickets.values()) {
      for (const channel of via) channels[channel] = (channels[channel] ?? 0) + 1;
      const given = givenAddress({ deliverTo: entries.deliverTo(index), target: entries.target(index) });
      if (given === undefined && via.some((channel) => routes.lookUp.has(channel))) lookUps++;
    }
  }
  return { channels, lookUps, untold: 0 };
}
