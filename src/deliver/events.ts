import type { Target } from "../target.js";
import type { DeliveryChannel } from "./channel.js";
import type { LanguageFallback } from "./mail/words.js";

/** The recorded outcome of one message in one channel. */
export type DeliveryOutcome = "delivered" | "undelivered" | "delivery_in_doubt";

/** What happens while tickets are delivered; `cli` shows it, a library user may listen. Never a link or an address. */
export type DeliveryEvent =
  /** Reported once its record is synced. */
  | {
      type: "delivery";
      manifest: string;
      target: Target;
      key: string;
      channel: DeliveryChannel;
      outcome: DeliveryOutcome;
      /** The link was sent again: whole seconds after the ticket was issued. */
      reminder?: number;
      /** For `undelivered`: trying again is useless before something is fixed. */
      permanent?: boolean;
      /** The SMTP reply or the HTTP status. */
      status?: number;
      /** For all but `delivered`. Not escaped. */
      message?: string;
      /** Auth0 has the address as unverified. */
      unverified?: true;
      /** The language of a delivered mail, if its manifest's mail has several. */
      language?: string;
      /** Why it is the default mail, although a language was asked for. */
      language_fallback?: LanguageFallback;
    }
  /** No more tickets come, and some are still on their way; `spread` of them wait for the turn of their domain. */
  | { type: "delivery_waiting"; at_hand: number; spread?: number }
  /** A channel takes no message for now: the next attempt is after `ms` milliseconds. */
  | { type: "delivery_paused"; channel: DeliveryChannel; ms: number; message: string }
  /** A channel is not used any more in this run, or addresses can't be looked up any more. */
  | { type: "delivery_stopped"; channel?: DeliveryChannel; code: string; message: string };

/** The outcomes of a run's deliveries: one for each ticket and channel. */
export interface DeliveryCounts {
  delivered: number;
  /** Reminders that were delivered; they are not counted as delivered. */
  reminded: number;
  undelivered: number;
  in_doubt: number;
  /** Of the delivered: to an address that Auth0 has as unverified. */
  unverified: number;
  /** Not tried, or given up before anything left: the next `deliver` tries them. */
  left: number;
}

export function noDeliveries(): DeliveryCounts {
  return { delivered: 0, reminded: 0, undelivered: 0, in_doubt: 0, unverified: 0, left: 0 };
}
