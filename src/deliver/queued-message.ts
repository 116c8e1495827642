import type { Later } from "./channel.js";
import type { Addressee, TicketMessage } from "./ticket-message.js";

/** A message with an addressee, from its first attempt to its result. */
export interface QueuedMessage {
  message: TicketMessage;
  addressee: Addressee;
  /** Resolves once it is claimed; undefined: it is not claimed. */
  claimed: Promise<void> | undefined;
  /** The answer to its newest attempt; undefined: it was not tried. */
  later: Later | undefined;
  /** "Later" answers that were about the channel. */
  laters: number;
  onDone: () => void;
}
