import type { Clocks } from "../clocks.js";
import type { ReticketError } from "../errors.js";
import { isHalt } from "../ledger/pause/watch.js";
import { type Channel, ChannelBroken, Closed, type DeliveryAttempt, type MessageResult } from "./channel.js";
import { EXPIRED, REPLACED, TOO_LATE, UNSENT } from "./channel-outcomes.js";
import type { ClaimedMessages } from "./claimed-messages.js";
import type { DeliveryRecorder } from "./delivery-recorder.js";
import type { QueuedMessage } from "./queued-message.js";
import type { TicketMessage } from "./ticket-message.js";

export interface MessageSenderOptions {
  channel: Channel;
  claims: ClaimedMessages;
  clocks: Clocks;
  recorder(message: TicketMessage): DeliveryRecorder;
  /** Whether no newer ticket of the same target is at hand: an older link is dead. */
  isNewest(message: TicketMessage): boolean;
  /** Whether nothing new is sent. */
  isClosed(): boolean;
  stop: AbortSignal;
  cut: AbortSignal;
  /** The channel can't be used any more. */
  onBroken(error: ReticketError): void;
}

/** Makes one attempt at a message: it is claimed right before it leaves, and only if its link is alive. */
export class MessageSender {
  constructor(private readonly options: MessageSenderOptions) {}

  /** @returns undefined: nothing was claimed, so nothing is to be recorded */
  async send(queued: QueuedMessage): Promise<DeliveryAttempt | undefined> {
    const { message, addressee } = queued;
    const { channel, stop, cut, onBroken } = this.options;
    const obstacle = this.#obstacle(queued);
    if (obstacle === "leave") return undefined;
    if (obstacle !== undefined) return obstacle;
    const recorder = this.options.recorder(message);
    const claim = () => this.#claim(queued);
    const confirm = () => this.#confirm(recorder);
    const mayLeave = () => recorder.isHeld();
    try {
      return await channel.send(message, addressee, { claim, confirm, mayLeave, stop, cut });
    } catch (error) {
      if (error instanceof Replaced) return REPLACED;
      if (error instanceof Closed) return queued.claimed === undefined ? undefined : UNSENT;
      if (!(error instanceof ChannelBroken)) throw error;
      onBroken(error.error);
      if (queued.claimed === undefined) return undefined;
      return error.result ?? { type: "undelivered", why: error.error.message, permanent: false };
    }
  }

  /** Why the message must not leave; `leave`: not in this run, and nothing is to be recorded. */
  #obstacle({ message, claimed }: QueuedMessage): MessageResult | "leave" | undefined {
    const now = this.options.clocks.wall();
    if (!this.options.isNewest(message)) return REPLACED;
    if (message.expiresAt <= now) return EXPIRED;
    if (message.reminder === undefined || message.reminder.before > now) return undefined;
    return claimed === undefined ? "leave" : TOO_LATE;
  }

  async #claim(queued: QueuedMessage): Promise<void> {
    const { claims, isClosed, isNewest, recorder } = this.options;
    if (isClosed()) throw new Closed();
    if (!isNewest(queued.message)) throw new Replaced();
    await claims.claim(queued);
    await this.#confirm(recorder(queued.message));
  }

  async #confirm(recorder: DeliveryRecorder): Promise<void> {
    try {
      await recorder.confirmHeld();
    } catch (error) {
      // With its manifest paused, a claimed message is recorded as not sent.
      throw isHalt(error) ? new Closed() : error;
    }
  }
}

/** While the message waited, a newer ticket of its target was issued. */
class Replaced extends Error {}
