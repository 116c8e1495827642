import { givenAddress } from "../../deliver/address-book.js";
import type { DeliveryChannel } from "../../deliver/channel.js";
import { type DeliveryPlan, isLookedUp, newSpreadTally } from "../../deliver/delivery-plan.js";
import type { Due, DueTicket } from "../../deliver/due.js";
import { LanguageTally } from "../../deliver/language-tally.js";
import type { ManifestReminders } from "../../deliver/reminders-due.js";
import type { Routes } from "../../deliver/routes.js";
import { spreads } from "../../deliver/spread.js";
import { escapeText } from "../../escape.js";
import { addressWords } from "../../plan/address-words.js";
import type { Effects } from "../../plan/effects.js";
import { targetLabel } from "../../target.js";
import type { AskedReminders } from "../remind.js";
import { counted } from "./check.js";
import type { Colours } from "./colours.js";
import { deliveryPlanLines } from "./delivery-words.js";
import { deliveryLines, effectText, mailLines } from "./effects-words.js";
import { timestamp } from "./status-json.js";
import { withheldLine } from "./withheld-text.js";

/** How many addresses are shown for each manifest. */
const LISTED = 1000;

/** What `deliver` is about to do, for each manifest. */
export function* dueText(
  due: readonly Due[],
  {
    routes,
    effects,
    reminders,
  }: { routes: Routes; effects: Effects; reminders: readonly ManifestReminders[] },
  colours: Colours,
): Generator<string> {
  const byName = new Map(reminders.map((one) => [one.manifest.name, one]));
  for (const one of due) {
    const { name } = one.manifest;
    const reminded = byName.get(name);
    yield `${colours.bold(name)}: ${[countWords(one), reminderWords(reminded)].filter(Boolean).join(", ")}\n`;
    const tickets = new Map([...one.tickets, ...remindedTickets(reminded)]);
    if (tickets.size === 0) continue;
    for (const mail of mailLines(name, effects)) yield `  ${colours.dim(effectText(mail))}\n`;
    yield* addressLines(tickets, routes, colours);
  }
  const planned = planOf(due, reminders, routes);
  const lines = [...deliveryPlanLines(planned)];
  if (lines.length === 0) return;
  yield* lines.map((line) => `${line}\n`);
  for (const way of deliveryLines(effects)) yield `${colours.dim(`${effectText(way)}.`)}\n`;
}

function countWords({ tickets, delivered, dead, refused, inDoubt, unrecorded, held }: Due): string {
  const others: readonly (readonly [count: number, words: string])[] = [
    [delivered, "delivered"],
    [refused, "undelivered (--retry undelivered)"],
    [inDoubt, "in doubt (--retry in-doubt)"],
    [unrecorded, "with another recorded address than in the manifest (`apply` redirects them)"],
    [dead, "whose link is or may be dead"],
  ];
  const words = others.flatMap(([count, text]) => (count > 0 ? [`${count} ${text}`] : []));
  return [`${tickets.size} to deliver`, ...words, withheldLine(held)]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** `3 to remind`, or when the next reminder is due; undefined: the manifest has no `remind`. */
function reminderWords(reminders: ManifestReminders | undefined): string | undefined {
  if (reminders === undefined) return undefined;
  const { due, nextAt } = reminders;
  if (due.size > 0) return `${due.size} to remind`;
  return nextAt === undefined ? undefined : `the next reminder is due ${timestamp(nextAt)}`;
}

/** Users to remind as if their tickets were delivered again, to where they went. */
function remindedTickets(reminders: ManifestReminders | undefined): [string, DueTicket][] {
  return [...(reminders?.due ?? [])].map(([id, { sentTo, ...ticket }]) => [
    id,
    { ...ticket, deliverTo: sentTo ?? ticket.deliverTo },
  ]);
}

/** What Auth0 said of the users to remind. */
export function* askedText({ reminders, done, unclear, left }: AskedReminders): Generator<string> {
  const due = reminders.reduce((sum, one) => sum + one.due.size, 0);
  const words = [
    ...(done > 0
      ? [`${counted(done, "user")} ${done === 1 ? "has" : "have"} reset or ${done === 1 ? "is" : "are"} gone`]
      : []),
    ...(unclear > 0 ? [`of ${counted(unclear, "user")} it is not known whether they have reset`] : []),
    ...(left > 0 ? [`${left} are left, because Auth0 could not be asked who has reset`] : []),
  ];
  yield `Reminders: ${due} to send${words.length === 0 ? "" : `; ${words.join(", ")}`}.\n`;
}

/** The address of each ticket. Addresses that a manifest gave come first. */
function* addressLines(
  tickets: ReadonlyMap<string, DueTicket>,
  routes: Routes,
  colours: Colours,
): Generator<string> {
  const given: string[] = [];
  const others: string[] = [];
  for (const ticket of tickets.values()) {
    const list = ticket.deliverTo === undefined ? others : given;
    if (list.length === LISTED) continue;
    const arrow = `→ ${addressText(ticket, routes)}`;
    const shown = ticket.deliverTo === undefined ? colours.dim(arrow) : colours.yellow(arrow);
    list.push(`  ${escapeText(targetLabel(ticket.target))}  ${shown}\n`);
  }
  const listed = [...given, ...others].slice(0, LISTED);
  yield* listed;
  const omitted = tickets.size - listed.length;
  if (omitted > 0) yield `  … and ${omitted} more\n`;
}

function addressText({ target, deliverTo, via }: DueTicket, routes: Routes): string {
  const address = givenAddress({ deliverTo, target });
  if (address !== undefined) return addressWords(address);
  return via.some((channel) => routes.lookUp.has(channel)) ? "the address in Auth0" : "no address";
}

/** Whether an address has to be looked up in Auth0. */
export function needsLookUp(
  due: readonly Due[],
  reminders: readonly ManifestReminders[],
  routes: Routes,
): boolean {
  return planOf(due, reminders, routes).lookUps > 0;
}

function planOf(due: readonly Due[], reminders: readonly ManifestReminders[], routes: Routes): DeliveryPlan {
  const channels: Partial<Record<DeliveryChannel, number>> = {};
  let lookUps = 0;
  const tally = newSpreadTally(
    routes,
    due.map(({ manifest }) => manifest),
  );
  const languages = new LanguageTally();
  const sent = [
    ...due,
    ...reminders.map((one) => ({ manifest: one.manifest, tickets: new Map(remindedTickets(one)) })),
  ];
  for (const { tickets, manifest } of sent) {
    const { mailTemplates } = routes.byManifest.get(manifest.name)!;
    for (const { index, target, deliverTo, via } of tickets.values()) {
      for (const channel of via) channels[channel] = (channels[channel] ?? 0) + 1;
      const message = { deliverTo, target, language: manifest.entries.language(index) };
      const looksUp = via.some((channel) => routes.lookUp.has(channel));
      if (isLookedUp(message, { via, mailTemplates }, routes)) lookUps++;
      languages.plan(message, { via, mailTemplates });
      if (via.some(spreads)) tally?.add(givenAddress(message), looksUp);
    }
  }
  return { channels, lookUps, untold: 0, languages: languages.counts(), spread: tally?.plan() };
}
