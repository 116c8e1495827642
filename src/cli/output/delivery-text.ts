import { CHANNEL_TABLE } from "../../deliver/channel-table.js";
import type { Outstanding } from "../../deliver/due.js";
import type { DeliveryCounts, DeliveryEvent } from "../../deliver/events.js";
import { LanguageTally } from "../../deliver/language-tally.js";
import { escapeText } from "../../escape.js";
import type { EntryFilter } from "../../report/entry-status.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { deliveryCountWords, languagesLine, unverifiedLine } from "./delivery-words.js";
import { shellWords } from "./shell.js";

const KEPT = 10;

type Delivered = Extract<DeliveryEvent, { type: "delivery" }>;

/** Collects the first deliveries of a run that need attention, and counts the languages of its mails. */
export class FailedDeliveries {
  readonly undelivered: Delivered[] = [];
  readonly inDoubt: Delivered[] = [];
  readonly languages = new LanguageTally();

  event(event: DeliveryEvent): void {
    if (event.type !== "delivery") return;
    if (event.outcome === "delivered") {
      this.languages.add(event.language, event.language_fallback);
      return;
    }
    const list = event.outcome === "undelivered" ? this.undelivered : this.inDoubt;
    if (list.length < KEPT) list.push(event);
  }
}

/** The result of a run's deliveries, with what its text needs. */
export interface DeliveryView {
  counts: DeliveryCounts;
  tally: FailedDeliveries;
  /** The PATH arguments, for the commands in the text. */
  paths: readonly string[];
  /** The tickets are sealed, so the rest can be delivered later. */
  sealed: boolean;
}

/** The result of a run's deliveries as text: what happened and what to do next. */
export function* deliveryText(view: DeliveryView, colours: Colours): Generator<string> {
  const { counts, tally } = view;
  if (counts.delivered + counts.reminded + counts.undelivered + counts.in_doubt + counts.left === 0) return;
  yield `\n${colours.bold(`Delivery: ${deliveryCountWords(counts)}`)}\n`;
  const warning = unverifiedLine(counts);
  if (warning !== undefined) yield `${colours.yellow("Warning:")} ${warning}\n`;
  const languages = languagesLine(tally.languages.counts());
  if (languages !== undefined) yield `${languages}\n`;
  if (counts.undelivered > 0) {
    yield "\nUndelivered:\n";
    yield* lines(tally.undelivered, counts.undelivered, lister(view, "undelivered"));
  }
  if (counts.in_doubt > 0) {
    yield "\nDelivery in doubt: sent, but it is not known whether it arrived:\n";
    yield* lines(tally.inDoubt, counts.in_doubt, lister(view, "delivery_in_doubt"));
  }
  if (!view.sealed) return;
  const postponed = tally.undelivered.some(({ permanent }) => permanent !== true);
  if (counts.left > 0 || postponed) yield `\nTo deliver the rest:\n  ${command(view)}\n`;
  if (tally.undelivered.some(({ permanent }) => permanent === true)) {
    yield `\nTo deliver the undelivered again, once the cause is fixed:\n  ${command(view, "--retry", "undelivered")}\n`;
  }
  if (counts.in_doubt > 0) {
    yield `\nTo deliver those in doubt again (a user may get the message twice):\n  ${command(view, "--retry", "in-doubt")}\n`;
  }
}

/** What earlier runs left undelivered. */
export function* outstandingText(
  { undelivered, inDoubt, notTried }: Outstanding,
  paths: readonly string[],
): Generator<string> {
  const words = [
    ...(notTried > 0 ? [`${notTried} not delivered yet`] : []),
    ...(undelivered > 0 ? [`${undelivered} undelivered`] : []),
    ...(inDoubt > 0 ? [`${inDoubt} in doubt`] : []),
  ];
  yield `\nDelivery, left from earlier runs: ${words.join(", ")}. To continue:\n  ${command({ paths })}\n`;
}

function lister({ paths }: DeliveryView, state: EntryFilter): string {
  return shellWords(["reticket", "status", "--state", state, ...paths]);
}

function* lines(events: readonly Delivered[], total: number, listAll: string): Generator<string> {
  for (const { manifest, target, channel, message = "" } of events) {
    yield `  ${escapeText(targetLabel(target))} (${manifest}, ${CHANNEL_TABLE[channel].words}): ${escapeText(message)}\n`;
  }
  const omitted = total - events.length;
  if (omitted > 0) yield `  … and ${omitted} more (\`${listAll}\` lists all)\n`;
}

function command({ paths }: Pick<DeliveryView, "paths">, ...words: string[]): string {
  return shellWords(["reticket", "deliver", "--identity", "FILE", ...words, ...paths]);
}
