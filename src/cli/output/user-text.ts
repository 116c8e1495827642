import { CHANNEL_TABLE } from "../../deliver/channel-table.js";
import { escapeText } from "../../escape.js";
import type { DeliveryChannel } from "../../generated/ledger-record.js";
import { EntrySelection, type EntryStatus } from "../../report/entry-status.js";
import type { ManifestStatus } from "../../report/status.js";
import { targetLabel } from "../../target.js";
import type { FormerTicket } from "../status-of-user.js";
import { counted } from "./check.js";
import { selectedEntries, timestamp } from "./status-json.js";
import { withheldReason } from "./withheld-text.js";

/** One user: the manifests with the entries of this user only, and tickets of entries that were removed. */
export interface UserView {
  statuses: readonly ManifestStatus[];
  former: readonly FormerTicket[];
  /** Milliseconds since the epoch. */
  now: number;
}

/** What a help desk needs to know of one user: a line for each entry and for each ticket of a removed entry. */
export function* userText(
  { statuses, former, now }: UserView,
  user: string,
  selection: EntrySelection = new EntrySelection(),
): Generator<string> {
  let found = 0;
  for (const status of statuses) {
    for (const entry of selectedEntries(status, selection)) {
      found++;
      yield `${escapeText(targetLabel(entry.target))} (${status.name}): ${entryWords(entry)}.\n`;
    }
  }
  for (const { manifest, recorded, issued } of former) {
    const label = escapeText(targetLabel(recorded.target));
    yield `${label} (${manifest}, no longer in the manifest): ${formerWords(recorded, issued, now)}.\n`;
  }
  if (found + former.length > 0) return;
  const where = counted(statuses.length, "manifest");
  yield `No entry for ${escapeText(user)} in ${where}. Entries are found by the user_id or e-mail in the manifest, and by the address that a ticket was sent to.\n`;
}

function formerWords(
  { observed, invalidation }: FormerTicket["recorded"],
  issued: FormerTicket["issued"],
  now: number,
): string {
  const words = `ticket issued ${timestamp(issued.issuedAt)}`;
  if (observed?.state === "completed") return `${words}, password reset ${timestamp(observed.at)}`;
  if (observed?.state === "gone") return `${words}; the user is ${observed.why}`;
  if (invalidation?.state === "invalidated")
    return `${words}; its link was invalidated ${timestamp(invalidation.at)}`;
  const end = issued.expiresAt > now ? "works until" : "expired";
  return `${words}; ${end} ${timestamp(issued.expiresAt)} unless a newer one was issued, no reset is known`;
}

function entryWords(entry: EntryStatus): string {
  const { state, issuedAt, expiresAt, resetAt, gone, rejection, containment } = entry;
  const issued = `ticket issued ${timestamp(issuedAt)}`;
  switch (state) {
    case "pending":
      return containment?.state === "uncontained"
        ? `no ticket, because the account is not contained: ${escapeText(containment.why ?? "")}`
        : "no ticket yet: the next `apply` requests it";
    case "in_doubt":
      return "a ticket may have been issued: the outcome of its request is not known";
    case "in_flight":
      return "a run that is at work now requests a ticket";
    case "rejected":
      return rejection === undefined ? "no ticket" : `Auth0 rejected it: ${rejectionWords(rejection)}`;
    case "already_reset":
      return `password changed ${timestamp(resetAt)}, after the breach: no ticket is needed`;
    case "completed":
      return `password reset ${timestamp(resetAt)}, ${issued}`;
    case "gone":
      return `${issued}; the user is ${gone}`;
    case "superseded":
      return `${issued}; a newer ticket of another manifest has replaced its link`;
    case "invalidated":
      return `${issued}, ${deliveryWords(entry)}; the link was invalidated ${timestamp(entry.invalidation?.at)} and no longer works, no reset is known`;
    case "expired":
      return `${issued}, ${deliveryWords(entry)}; expired ${timestamp(expiresAt)}, no reset is known`;
    case "issued":
      return `${issued}, ${deliveryWords(entry)}; ${worksWords(entry)}, no reset is known`;
  }
}

function worksWords({ invalidation, expiresAt }: EntryStatus): string {
  const until = `works until ${timestamp(expiresAt)}`;
  return invalidation?.state === "in_doubt" ? `may have been invalidated, else ${until}` : until;
}

function rejectionWords({ status, errorCode, message }: NonNullable<EntryStatus["rejection"]>): string {
  return escapeText([String(status), errorCode, message].filter((word) => word !== undefined).join(" "));
}

function deliveryWords(entry: EntryStatus): string {
  const { delivery, deliveryFailures, sentTo, deliverTo, isBeingDelivered, withheld } = entry;
  if (withheld !== undefined) return `not delivered: ${withheldReason(withheld)}`;
  const channels = Object.entries(delivery ?? {}) as [DeliveryChannel, string][];
  if (channels.length === 0) {
    return deliverTo === undefined ? "not delivered yet" : `not delivered yet (to ${escapeText(deliverTo)})`;
  }
  const to = sentTo.at(-1);
  const where = to === undefined ? "" : ` to ${escapeText(to)}`;
  const words = channels.map(([channel, mark]) => {
    const by = CHANNEL_TABLE[channel].words;
    if (mark === "delivered") return `delivered${where} (${by})`;
    if (mark === "delivering" && isBeingDelivered) return `being delivered${where} (${by})`;
    if (mark === "in_doubt" || mark === "delivering") return `sent${where} (${by}), arrival not known`;
    const why = deliveryFailures?.[channel]?.why;
    return `not delivered${where} (${by})${why === undefined ? "" : `: ${escapeText(why)}`}`;
  });
  return [...words, ...remindedWords(entry)].join(", ");
}

function remindedWords({ reminders }: EntryStatus): string[] {
  const times = reminders.flatMap(({ deliveredAt }) =>
    deliveredAt === undefined ? [] : [timestamp(deliveredAt)],
  );
  return times.length === 0 ? [] : [`reminded ${times.join(" and ")}`];
}
