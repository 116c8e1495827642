import type { Channel, Later, MessageResult } from "./channel.js";
import type { DeliveryRecorder } from "./delivery-recorder.js";
import { type DeliveryEvent, noDeliveries } from "./events.js";
import type { TicketMessage } from "./ticket-message.js";

export interface ChannelOutcomesOptions {
  channel: Channel;
  recorder(message: TicketMessage): DeliveryRecorder;
  onEvent(event: DeliveryEvent): void;
}

/** Records, counts and reports the outcomes of one channel's messages, in this order. */
export class ChannelOutcomes {
  readonly counts = noDeliveries();

  constructor(private readonly options: ChannelOutcomesOptions) {}

  /** Resolves once the result is synced and reported. @param mayWait the record may share a line with the next claim */
  async record(
    message: TicketMessage,
    result: MessageResult,
    { unverified = false, mayWait = false } = {},
  ): Promise<void> {
    await this.options.recorder(message).outcome(message, result, unverified, mayWait);
    this.report(message, result, unverified);
  }

  /** Records that the message was not taken, and is tried again in this run: it is not reported yet. */
  async recordLater(message: TicketMessage, result: MessageResult, mayWait: boolean): Promise<void> {
    await this.options.recorder(message).outcome(message, result, false, mayWait);
  }

  /** Reports a result that is recorded already. */
  report(
    { manifest, target, key, reminder }: TicketMessage,
    result: MessageResult,
    unverified = false,
  ): void {
    const { channel, onEvent } = this.options;
    const warned = unverified && result.type === "delivered";
    if (reminder !== undefined && result.type === "delivered") this.counts.reminded++;
    else this.counts[result.type === "delivery_in_doubt" ? "in_doubt" : result.type]++;
    if (warned) this.counts.unverified++;
    onEvent({
      ...{ type: "delivery", manifest, target, key, channel: channel.name, outcome: result.type },
      ...(reminder === undefined ? {} : { reminder: reminder.afterSec }),
      ...(result.type === "undelivered" ? { permanent: result.permanent } : {}),
      ...(result.status === undefined ? {} : { status: result.status }),
      ...(result.type === "delivered" ? {} : { message: result.why }),
      ...(warned ? { unverified: true as const } : {}),
      ...languageOf(result),
    });
  }

  /** The message was not tried: the next `deliver` does. */
  leave(): void {
    this.counts.left++;
  }
}

function languageOf(
  result: MessageResult,
): Pick<DeliveryEvent & { type: "delivery" }, "language" | "language_fallback"> {
  if (result.type !== "delivered" || result.mail === undefined) return {};
  const { language, fallback } = result.mail;
  return {
    ...(language === undefined ? {} : { language }),
    ...(fallback === undefined ? {} : { language_fallback: fallback }),
  };
}

export const UNSENT: MessageResult = {
  type: "undelivered",
  why: "it was not sent before the run ended",
  permanent: false,
};

export const WAITING: MessageResult = {
  type: "undelivered",
  why: "it waits until the receiver takes messages again",
  permanent: false,
};

export const REPLACED = refused("a newer ticket was issued, and this link is dead");

/** A reminder whose time is over, at least for this run. */
export const TOO_LATE: MessageResult = {
  type: "undelivered",
  why: "it came too late to be sent in this run",
  permanent: false,
};

export const EXPIRED = refused("the link has expired");

/** Whether nothing of the message left, because it was not worth sending any more. */
export function isUnsent(result: MessageResult | undefined): boolean {
  return result === undefined || [REPLACED, EXPIRED, TOO_LATE].includes(result);
}

function refused(why: string): MessageResult {
  return { type: "undelivered", why, permanent: true };
}

export function undelivered({ why, status }: Later): MessageResult {
  return { type: "undelivered", why, permanent: false, status };
}
