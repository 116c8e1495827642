import type { ReticketError } from "../errors.js";
import type { BackPressure, ChannelLater, ChannelPatience } from "./back-pressure.js";
import type { Channel, Later, MessageResult } from "./channel.js";
import { ChannelBreaker } from "./channel-breaker.js";
import { unavailable } from "./channel-errors.js";
import { EXPIRED, REPLACED } from "./channel-outcomes.js";
import type { DeliveryEvent } from "./events.js";
import type { QueuedMessage } from "./queued-message.js";

/** A channel that took nothing stops if this many messages were deferred until the patience ended. */
const USELESS_DEFERRALS = 10;
/** A message with more "later" answers for the channel, while others are taken, is deferred like its recipient's. */
const MOST_LATERS = 3;
/** A pause that lasts longer is reported. */
const REPORTED_MS = 2_000;

export interface ChannelWatchOptions {
  channel: Channel;
  pressure: BackPressure;
  patience: ChannelPatience;
  onEvent(event: DeliveryEvent): void;
}

/**
 * Tells a channel's back-pressure what the receiver answered, reports pauses, and knows when to give up. Each method returns the
 * error that the channel must stop with, if it must. Times are milliseconds of any one clock.
 */
export class ChannelWatch {
  readonly #breaker: ChannelBreaker;
  #uselessDeferrals = 0;
  #isPauseReported = false;

  /** @param takenAt when the receiver took a message; at first, when the run began */
  constructor(
    private readonly options: ChannelWatchOptions,
    private takenAt: number,
  ) {
    this.#breaker = new ChannelBreaker(options.channel.name);
  }

  /** A message has its result. */
  result(result: MessageResult, sentAt: number, now: number): ReticketError | undefined {
    const { pressure } = this.options;
    if (result === REPLACED || result === EXPIRED) return undefined;
    if (result.type === "delivered") {
      pressure.taken(now);
      this.takenAt = now;
      this.#uselessDeferrals = 0;
    } else if (result.type === "undelivered" && result.permanent) pressure.answered();
    if (!pressure.isBackingOff) this.#isPauseReported = false;
    return this.#breaker.next(result, sentAt, now);
  }

  /** Whether the receiver says "later" to this message again and again, while it takes others. */
  isPoisonous(queued: Pick<QueuedMessage, "laters">, { reason, open = 0 }: Later): boolean {
    if (reason === "rate" || (reason === "connections" && open > 0)) return false;
    return ++queued.laters > MOST_LATERS && !this.options.pressure.isBackingOff;
  }

  /** The receiver said "later" of the channel as a whole. */
  later(later: ChannelLater, sentAt: number, now: number): ReticketError | undefined {
    const { channel, pressure, patience, onEvent } = this.options;
    const failingMs = pressure.later(later, sentAt, now);
    if (failingMs >= patience.giveUpMs) return unavailable(channel, later, failingMs);
    const wait = pressure.isBackingOff ? pressure.waitMs(now) : 0;
    if (wait >= REPORTED_MS && !this.#isPauseReported) {
      this.#isPauseReported = true;
      onEvent({ type: "delivery_paused", channel: channel.name, ms: Math.round(wait), message: later.why });
    }
    return undefined;
  }

  /** A deferred message is given up. @param triedMs how long ago it was tried first */
  givenUp(later: Later, triedMs: number, now: number): ReticketError | undefined {
    if (this.takenAt > now - triedMs || ++this.#uselessDeferrals < USELESS_DEFERRALS) return undefined;
    return unavailable(this.options.channel, { ...later, reason: "unavailable" }, now - this.takenAt);
  }
}
