import { actionAt, type ManifestPlan, type Plan, SENDING } from "../plan/plan.js";
import { givenAddress } from "./address-book.js";
import type { DeliveryChannel } from "./channel.js";
import type { Routes } from "./routes.js";

/** How the tickets that a plan issues would be delivered. */
export interface DeliveryPlan {
  /** Tickets by channel; those that are not used are absent. */
  channels: Partial<Record<DeliveryChannel, number>>;
  /** Users whose address is to be looked up in Auth0. */
  lookUps: number;
  /** Tickets that no channel delivers. */
  untold: number;
}

/** What the plan's tickets would mean for delivery. Pure: it asks Auth0 nothing. */
export function planDelivery(plan: Plan, routes: Routes): DeliveryPlan {
  const made: DeliveryPlan = { channels: {}, lookUps: 0, untold: 0 };
  for (const manifestPlan of plan.manifests) addManifest(made, manifestPlan, routes);
  return made;
}

function addManifest(made: DeliveryPlan, manifestPlan: ManifestPlan, routes: Routes): void {
  const { name, entries } = manifestPlan.manifest;
  const { via } = routes.byManifest.get(name)!;
  const looksUp = via.some((channel) => routes.lookUp.has(channel));
  for (let index = 0; index < entries.length; index++) {
    if (!SENDING.has(actionAt(manifestPlan, index).action)) continue;
    for (const channel of via) made.channels[channel] = (made.channels[channel] ?? 0) + 1;
    if (via.length === 0) made.untold++;
    const given = givenAddress({ deliverTo: entries.deliverTo(index), target: entries.target(index) });
    if (looksUp && given === undefined) made.lookUps++;
  }
}
