import { CHANNEL_NAMES, CHANNEL_TABLE } from "../../deliver/channel-table.js";
import type { DeliveryPlan } from "../../deliver/delivery-plan.js";
import type { DeliveryCounts } from "../../deliver/events.js";
import type { LanguageCounts } from "../../deliver/language-tally.js";
import { escapeText } from "../../escape.js";
import { counted } from "./check.js";
import { durationWords } from "./duration.js";

/** How the tickets of a plan are delivered; nothing where it issues none. */
export function* deliveryPlanLines(plan: DeliveryPlan | undefined): Generator<string> {
  const first = plan === undefined ? undefined : deliveryLine(plan);
  if (plan === undefined || first === undefined) return;
  yield first;
  for (const line of [languagesLine(plan.languages), spreadLine(plan)]) if (line !== undefined) yield line;
}

/** `Delivery: 3 by mail; 1 address is looked up in Auth0.` undefined: nothing would be issued. */
function deliveryLine({ channels, lookUps, untold }: DeliveryPlan): string | undefined {
  const ways = CHANNEL_NAMES.filter((channel) => channels[channel] !== undefined).map(
    (channel) => `${channels[channel]} ${CHANNEL_TABLE[channel].words}`,
  );
  if (untold > 0) ways.push(`${untold} not delivered`);
  if (ways.length === 0) return undefined;
  const lookedUp =
    lookUps === 0
      ? ""
      : `; ${lookUps === 1 ? "1 address is" : `${lookUps} addresses are`} looked up in Auth0 (scope read:users)`;
  return `Delivery: ${ways.join(", ")}${lookedUp}.`;
}

/** `Languages: 812 de, 90 fr, 40 default (3 in a language without a template).` undefined: there is one language only. */
export function languagesLine(counts: LanguageCounts | undefined): string | undefined {
  if (counts === undefined) return undefined;
  const { mails, unasked, noTemplate, unreadable, lookedUp } = counts;
  const words = mails.map(([language, count]) => `${count} ${escapeText(language)}`);
  const reasons = [
    ...(noTemplate > 0 ? [`${noTemplate} in a language without a template`] : []),
    ...(unreadable > 0 ? [`${unreadable} with an unreadable language`] : []),
  ];
  const others = unasked + noTemplate + unreadable;
  if (others > 0) words.push(`${others} default${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}`);
  if (lookedUp > 0) words.push(`${lookedUp} as Auth0 says`);
  return `Languages: ${words.join(", ")}.`;
}

/**
 * `The people of one mail domain are told at 60/min at most: 4200 of acme.example take about 1 h 10 min.` undefined: spreading
 * takes no time.
 */
function spreadLine({ spread, lookUps }: DeliveryPlan): string | undefined {
  if (spread === undefined || spread.slowest.length + spread.unknown === 0) return undefined;
  const { rate, slowest, others, unknown } = spread;
  const parts = slowest.map(
    ({ domain, people, ms }) => `${people} of ${escapeText(domain)} take about ${durationWords(ms)}`,
  );
  if (others > 0) parts.push(`${others} more ${others === 1 ? "domain takes" : "domains take"} less`);
  const known = parts.length === 0 ? "" : `: ${parts.join(", ")}`;
  const rest =
    unknown === 0 || lookUps === 0
      ? ""
      : `; how long looked-up addresses take is known once they are looked up`;
  return `The people of one mail domain are told at ${rate} at most (delivery.spread)${known}${rest}.`;
}

/** `24 delivered, 2 undelivered, 1 in doubt, 3 left.` */
export function deliveryCountWords({
  delivered,
  reminded,
  undelivered,
  in_doubt,
  left,
}: DeliveryCounts): string {
  const words = delivered > 0 || reminded === 0 ? [`${delivered} delivered`] : [];
  if (reminded > 0) words.push(`${reminded} reminded`);
  if (undelivered > 0) words.push(`${undelivered} undelivered`);
  if (in_doubt > 0) words.push(`${in_doubt} in doubt`);
  if (left > 0) words.push(`${left} left`);
  return `${words.join(", ")}.`;
}

/** A warning about unverified addresses, which may belong to another person. */
export function unverifiedLine({ unverified }: DeliveryCounts): string | undefined {
  if (unverified === 0) return undefined;
  return `${counted(unverified, "delivery").replace("deliverys", "deliveries")} went to an address that is not verified in Auth0; the ledger lists them.`;
}
