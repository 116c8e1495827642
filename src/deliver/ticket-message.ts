import type { Secret } from "../secret.js";
import type { Target } from "../target.js";
import type { AskedLanguage } from "./mail/languages.js";

/** One ticket on its way to its user. */
export interface TicketMessage {
  /** The same whenever and however this ticket is delivered, so that a receiver can drop repeats. */
  id: string;
  manifest: string;
  reason: string | undefined;
  key: string;
  target: Target;
  generation: number;
  /** Empty in a reminder for a channel that kept the link. */
  link: Secret;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** The address that the manifest gives; as written there. */
  deliverTo: string | undefined;
  /** The language that the manifest gives; as written there. */
  language?: string | undefined;
  /** The ticket was delivered before, and its user has not reset; absent: the first delivery. */
  reminder?: MessageReminder | undefined;
}

/** What is known of a message that brings a link again. */
export interface MessageReminder {
  /** Which one: whole seconds after the ticket was issued. */
  afterSec: number;
  /** The id of the first delivery. */
  of: string;
  /** It is not sent later than this, milliseconds since the epoch. */
  before: number;
}

/** To whom a message goes: never an address that neither the manifest nor Auth0 gave. */
export interface Addressee {
  /** As `mailAddress` makes it; undefined only if the channel needs no address. */
  address: string | undefined;
  /** As `personName` makes it. */
  name: string | undefined;
  /** Auth0 says `email_verified: false`. */
  unverified: boolean;
  /** As the account has it; undefined: not asked for, or it has none. */
  language?: AskedLanguage;
}

/**
 * The id of a ticket's delivery. It is the key, and a little of the ticket's hash: where an entry changes and changes
 * back, its third ticket has the first one's key, and its mail must not be dropped as a repeat of the first.
 */
export function deliveryId(key: string, ticketSha256: string): string {
  return `${key}_${ticketSha256.slice(0, 8)}`;
}

/** The id of a reminder: the same whenever it is sent. */
export function reminderId(first: string, afterSec: number): string {
  return `${first}_r${afterSec}`;
}

/**
 * A user's name that can be shown in a mail. Attackers sign up with links, mark-up and whole sentences as their names, so that
 * mails which greet by name carry them. undefined if it is not plainly a name.
 */
export function personName(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const name = text.trim().replace(/\s+/g, " ");
  const plain = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}'’. -]{0,59}$/u.test(name);
  return plain && !/[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(name) ? name : undefined;
}
