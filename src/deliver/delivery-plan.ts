import type { Manifest } from "../manifest/manifest.js";
import { actionAt, type ManifestPlan, type Plan, SENDING } from "../plan/plan.js";
import { givenAddress, isAsked } from "./address-book.js";
import type { DeliveryChannel } from "./channel.js";
import { type LanguageCounts, LanguageTally } from "./language-tally.js";
import { languageFromOf } from "./mail/words.js";
import type { Route, Routes } from "./routes.js";
import { spreads } from "./spread.js";
import { type SpreadPlan, SpreadTally } from "./spread-plan.js";
import type { TicketMessage } from "./ticket-message.js";

/** How the tickets that a plan issues would be delivered. */
export interface DeliveryPlan {
  /** Tickets by channel; those that are not used are absent. */
  channels: Partial<Record<DeliveryChannel, number>>;
  /** Users whose address or language is to be looked up in Auth0. */
  lookUps: number;
  /** Tickets that no channel delivers. */
  untold: number;
  /** The languages of the mails; undefined: no mail has another language. */
  languages?: LanguageCounts | undefined;
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
  const languages = new LanguageTally();
  for (const manifestPlan of plan.manifests) addManifest(made, manifestPlan, routes, { tally, languages });
  return { ...made, languages: languages.counts(), spread: tally?.plan() };
}

/** Whether Auth0 is asked about a message's user. */
export function isLookedUp(
  message: Pick<TicketMessage, "deliverTo" | "target" | "language">,
  route: Pick<Route, "via" | "mailTemplates">,
  { lookUp }: Pick<Routes, "lookUp">,
): boolean {
  return (
    isAsked(message, languageFromOf(route)) &&
    (givenAddress(message) !== undefined || route.via.some((channel) => lookUp.has(channel)))
  );
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
  { tally, languages }: { tally: SpreadTally | undefined; languages: LanguageTally },
): void {
  const { name, entries } = manifestPlan.manifest;
  const route = routes.byManifest.get(name)!;
  const { via } = route;
  const looksUp = via.some((channel) => routes.lookUp.has(channel));
  const isSpread = via.some(spreads);
  for (let index = 0; index < entries.length; index++) {
    const { action, turn } = actionAt(manifestPlan, index);
    if (turn !== "now" || !SENDING.has(action)) continue;
    for (const channel of via) made.channels[channel] = (made.channels[channel] ?? 0) + 1;
    if (via.length === 0) made.untold++;
    const message = {
      deliverTo: entries.deliverTo(index),
      target: entries.target(index),
      language: entries.language(index),
    };
    if (isLookedUp(message, route, routes)) made.lookUps++;
    languages.plan(message, route);
    if (isSpread) tally?.add(givenAddress(message), looksUp);
  }
}
