import type { Outstanding } from "../../deliver/due.js";
import type { DeliveryCounts, DeliveryEvent } from "../../deliver/events.js";
import { escapeText } from "../../escape.js";
import { targetLabel } from "../../target.js";
import type { Colours } from "./colours.js";
import { CHANNEL_WORDS, deliveryCountWords, unverifiedLine } from "./delivery-words.js";
import { shellWords } from "./shell.js";

const KEPT = 10;

type Delivered = Extract<DeliveryEvent, { type: "delivery" }>;

/** The first few deliveries of a run that somebody has to look at. */
export class DeliveryTally {
  readonly undelivered: Delivered[] = [];
  readonly inDoubt: Delivered[] = [];

  event(event: DeliveryEvent): void {
    if (event.type !== "delivery" || event.outcome === "delivered") return;
    const list = event.outcome === "undelivered" ? this.undelivered : this.inDoubt;
    if (list.length < KEPT) list.push(event);
  }
}

/** What a run's deliveries came to. */
export interface DeliveryView {
  counts: DeliveryCounts;
  tally: DeliveryTally;
  /** The PATHs, for the commands that it names. */
  paths: readonly string[];
  /** Whether what is left can be delivered later: it is sealed. */
  sealed: boolean;
}

/** The end of a run's deliveries for people: what happened, and what to do next. */
export function* deliveryText(view: DeliveryView, colours: Colours): Generator<string> {
  const { counts, tally } = view;
  if (counts.delivered + counts.undelivered + counts.in_doubt + counts.left === 0) return;
  yield `\n${colours.bold(`Delivery: ${deliveryCountWords(counts)}`)}\n`;
  const warning = unverifiedLine(counts);
  if (warning !== undefined) yield `${colours.yellow("Warning:")} ${warning}\n`;
  if (counts.undelivered > 0) {
    yield "\nUndelivered:\n";
    yield* lines(tally.undelivered, counts.undelivered);
  }
  if (counts.in_doubt > 0) {
    yield "\nDelivery in doubt: it left, and nobody knows whether it arrived:\n";
    yield* lines(tally.inDoubt, counts.in_doubt);
  }
  if (!view.sealed) return;
  const putOff = tally.undelivered.some(({ permanent }) => permanent !== true);
  if (counts.left > 0 || putOff) yield `\nTo deliver what is left:\n  ${command(view)}\n`;
  if (tally.undelivered.some(({ permanent }) => permanent === true)) {
    yield `\nTo try the undelivered again, once the cause is fixed:\n  ${command(view, "--retry", "undelivered")}\n`;
  }
  if (counts.in_doubt > 0) {
    yield `\nTo deliver those in doubt again (somebody may get it twice):\n  ${command(view, "--retry", "in-doubt")}\n`;
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
  yield `\nDelivery, still there from earlier runs: ${words.join(", ")}. To see what can be done:\n  ${command({ paths })}\n`;
}

function* lines(events: readonly Delivered[], total: number): Generator<string> {
  for (const { manifest, target, channel, message = "" } of events) {
    yield `  ${escapeText(targetLabel(target))} (${manifest}, ${CHANNEL_WORDS[channel]}): ${escapeText(message)}\n`;
  }
  const omitted = total - events.length;
  if (omitted > 0) yield `  … and ${omitted} more (\`reticket status\` lists all)\n`;
}

function command({ paths }: Pick<DeliveryView, "paths">, ...words: string[]): string {
  return shellWords(["reticket", "deliver", "--identity", "FILE", ...words, ...paths]);
}
