import type { LedgerState, TargetState } from "../ledger/ledger.js";
import type { Manifest } from "../manifest/manifest.js";
import { leastLifeSec } from "../manifest/remind.js";
import type { LinkHosts } from "../tenant/link.js";
import type { DeliveryChannel } from "./channel.js";
import { type DueTicket, isReplaced, issuedEntries, obstacleOf } from "./due.js";

/**
 * A reminder that comes late makes the next one wait: at least this part of the time between the two must have passed since
 * the last message.
 */
const LEAST_GAP = 0.5;

/** A reminder that is to be sent. `via` has the channels that delivered the ticket, and have not taken the reminder. */
export interface DueReminder extends DueTicket {
  /** Which one: whole seconds after the ticket was issued. */
  afterSec: number;
  /** Where the ticket went; undefined: no address is recorded. */
  sentTo: string | undefined;
  /** It is not sent later than this, because the link expires soon after. Milliseconds since the epoch. */
  before: number;
}

/** The reminders of one manifest, by target id. */
export interface ManifestReminders {
  manifest: Manifest;
  due: ReadonlyMap<string, DueReminder>;
  /** When the next reminder is due that is not due yet, milliseconds since the epoch; undefined: none is. */
  nextAt: number | undefined;
}

export interface ReminderConditions {
  /** Milliseconds since the epoch. */
  now: number;
  linkHosts: LinkHosts;
  /** The channels that the manifest uses now; undefined: whichever delivered its tickets. */
  via?: readonly DeliveryChannel[] | undefined;
  /** Whether the ticket itself is to be delivered now: then its user is not reminded. */
  isDelivered?: ((id: string) => boolean) | undefined;
}

/**
 * Which users are to be reminded. Each reminder is sent at most once to each of them, and only the newest one that is due. No user
 * is reminded who was not reached, has reset or is gone, or whose link is dead, withheld or about to expire. Pure.
 * @param states of every ledger of the tenant, by manifest name
 */
export function remindersOf(
  manifest: Manifest,
  states: ReadonlyMap<string, LedgerState>,
  conditions: ReminderConditions,
): ManifestReminders {
  const due = new Map<string, DueReminder>();
  let nextAt = Number.POSITIVE_INFINITY;
  for (const entry of manifest.remind.length === 0 ? [] : issuedEntries(manifest, states)) {
    const { id, recorded } = entry;
    if (!mayBeReminded(manifest, entry, states, conditions)) continue;
    const reminder = newestReminder(manifest.remind, recorded, conditions);
    if (reminder === undefined) continue;
    if (reminder.at > conditions.now) nextAt = Math.min(nextAt, reminder.at);
    else due.set(id, dueReminder(entry, reminder));
  }
  return { manifest, due, nextAt: Number.isFinite(nextAt) ? nextAt : undefined };
}

type IssuedEntry = ReturnType<typeof issuedEntries> extends Generator<infer Entry> ? Entry : never;

function mayBeReminded(
  manifest: Manifest,
  { index, id, recorded, issued }: IssuedEntry,
  states: ReadonlyMap<string, LedgerState>,
  { linkHosts, isDelivered = () => false }: ReminderConditions,
): boolean {
  if (recorded.observed !== undefined || recorded.unsure || isDelivered(id)) return false;
  if (obstacleOf(recorded, manifest, index, linkHosts) !== undefined) return false;
  return !isReplaced(id, manifest.name, issued, states);
}

function dueReminder(
  { index, recorded, issued }: IssuedEntry,
  { afterSec, via }: WantedReminder,
): DueReminder {
  const { deliverTo, target, sentTo } = recorded;
  return {
    index,
    issued,
    via,
    deliverTo,
    target,
    afterSec,
    sentTo: sentTo.at(-1),
    before: lastMoment(recorded),
  };
}

interface WantedReminder {
  afterSec: number;
  via: readonly DeliveryChannel[];
  /** From when on it is due. */
  at: number;
}

/** The reminder of a ticket that is due, or else the next one; undefined: no reminder is to come. */
function newestReminder(
  remind: readonly number[],
  recorded: TargetState,
  { via, now }: ReminderConditions,
): WantedReminder | undefined {
  const { issuedAt } = recorded.issued!;
  const next = remind.findIndex((afterSec) => issuedAt + afterSec * 1000 > now);
  const current = (next < 0 ? remind.length : next) - 1;
  for (const place of [current, current + 1]) {
    const afterSec = remind[place];
    if (afterSec === undefined) continue;
    const wanted = channelsFor(afterSec, recorded, via);
    const gapMs = (afterSec - (remind[place - 1] ?? 0)) * 1000 * LEAST_GAP;
    const at = Math.max(issuedAt + afterSec * 1000, lastMessage(recorded) + gapMs);
    if (wanted.length > 0 && Math.max(at, now) < lastMoment(recorded)) return { afterSec, via: wanted, at };
  }
  return undefined;
}

/** The channels that delivered the ticket, and for which this reminder was not tried, or failed for the time being. */
function channelsFor(
  afterSec: number,
  { delivery = {}, reminders }: TargetState,
  via: readonly DeliveryChannel[] | undefined,
): DeliveryChannel[] {
  const marks = reminders.find((one) => one.afterSec === afterSec)?.marks ?? {};
  return (Object.keys(delivery) as DeliveryChannel[]).filter(
    (channel) =>
      delivery[channel] === "delivered" &&
      (via?.includes(channel) ?? true) &&
      (marks[channel] === undefined || marks[channel] === "undelivered"),
  );
}

/** When the user was last sent the link. */
function lastMessage({ deliveredAt = 0, reminders }: TargetState): number {
  return Math.max(deliveredAt, ...reminders.map((reminder) => reminder.deliveredAt ?? 0));
}

/** After this, the link is about to expire. */
function lastMoment({ issued }: TargetState): number {
  const { issuedAt, expiresAt } = issued!;
  return expiresAt - leastLifeSec((expiresAt - issuedAt) / 1000) * 1000;
}
