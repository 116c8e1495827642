import type { Manifest } from "../manifest/manifest.js";
import { actionAt, type ManifestPlan, type Plan, SENDING } from "../plan/plan.js";
import { givenAddress } from "./address-book.js";
import type { DeliveryChannel } from "./channel.js";
import type { Routes } from "./routes.js";
import { spreads } from "./spread.js";
import { type SpreadPlan, SpreadTally } from "./spread-plan.js";

/** How the tickets that a plan issues would be delivered. */
export interface DeliveryPlan {
  /** Tickets by channel; those that are not used are absent. */
  channels: Partial<Record<DeliveryChannel, number>>;
  /** Users whose address is to be looked up in Auth0. */
  lookUps: number;
  /** Tickets that no channel delivers. */
  untold: number;
  /** What spreading costs in time; undefined: nothing is spread. */
  spread?: SpreadPlan | undefined;
}

/** What the plan's tickets would mean for delivery. Pure: it asks Auth0 nothing. */
export function planDelivery(plan: Plan, routes: Routes): DeliveryPlan {
  const made: DeliveryPlan = { channels: {}, lookUps: 0, untold: 0 };
  const tally = newSpreadTally(
    routes,
    plan.manifests.map(({ manifest }) => manifest),
  );
  for (const manifestPlan of plan.manifests) addManifest(made, manifestPlan, routes, tally);
  return { ...made, spread: tally?.plan() };
}

/** Counts by mail domain; undefined: nothing is spread. */
export function newSpreadTally(routes: Routes, manifests: readonly Manifest[]): SpreadTally | undefined {
  const { spread, byManifest } = routes;
  if (spread === undefined) return undefined;
  return new SpreadTally(
    spread,
    manifests.filter(({ name }) => byManifest.get(name)!.via.some(spreads)),
  );
}

function addManifest(
  made: DeliveryPlan,
  manifestPlan: ManifestPlan,
  routes: Routes,
  tally: SpreadTally | undefined,
): void {
  const { name, entries } = manifestPlan.manifest;
  const { via } = routes.byManifest.get(name)!;
  const looksUp = via.some((channel) => routes.lookUp.has(channel));
  const isSpread = via.some(spreads);
  for (let index = 0; index < entries.length; index++) {
    const { action, turn } = actionAt(manifestPlan, index);
    if (turn !== "now" || !SENDING.has(action)) continue;
    for (const channel of via) made.channels[channel] = (made.channels[channel] ?? 0) + 1;
    if (via.length === 0) made.untold++;
    const given = givenAddress({ deliverTo: entries.deliverTo(index), target: entries.target(index) });
    if (looksUp && given === undefined) made.lookUps++;
    if (isSpread) tally?.add(given, looksUp);
  }
}
