import type { Manifest } from "../manifest/manifest.js";
import { Secret } from "../secret.js";
import type { DeliveryChannel } from "./channel.js";
import type { DueReminder } from "./reminders-due.js";
import { deliveryId, reminderId, type TicketMessage } from "./ticket-message.js";

/** The channels whose reminders have the link in them. What takes a webhook's requests or a file's lines kept it. */
const WITH_LINK: ReadonlySet<DeliveryChannel> = new Set(["smtp"]);

/** In place of the link, in a reminder that has none. */
const NO_LINK = new Secret("");

/** Whether the sealed ticket has to be opened for a reminder. */
export function needsLink({ via }: Pick<DueReminder, "via">): boolean {
  return via.some((channel) => WITH_LINK.has(channel));
}

/** A reminder on its way to its user. It goes where the ticket went, whatever address Auth0 has by now. */
export function reminderMessage(
  manifest: Manifest,
  { index, issued, afterSec, deliverTo, sentTo, target, before }: DueReminder,
  link: Secret = NO_LINK,
): TicketMessage {
  const first = deliveryId(issued.key, issued.ticketSha256);
  return {
    id: reminderId(first, afterSec),
    manifest: manifest.name,
    reason: manifest.reason,
    key: issued.key,
    target,
    generation: issued.generation,
    link,
    expiresAt: issued.expiresAt,
    deliverTo: sentTo ?? deliverTo,
    language: manifest.entries.language(index),
    reminder: { afterSec, of: first, before },
  };
}
