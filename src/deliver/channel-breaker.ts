import { ReticketError } from "../errors.js";
import type { DeliveryChannel, MessageResult } from "./channel.js";

const DOUBTS_IN_A_ROW = 5;
const REFUSED_FROM_THE_START = 20;

/** Watches the results of a channel for signs that its receiver is broken, or refuses every message. */
export class ChannelBreaker {
  #doubts = 0;
  #doubtAt = Number.NEGATIVE_INFINITY;
  #refused = 0;
  #delivered = 0;

  constructor(private readonly channel: DeliveryChannel) {}

  /**
   * Takes the next result. Messages that were in flight together when a doubt arose count as one doubt.
   * @param sentAt when the message was sent, by the same clock as `now`
   * @returns the error that the channel must stop with, if it must
   */
  next(result: MessageResult, sentAt: number, now: number): ReticketError | undefined {
    if (result.type !== "delivery_in_doubt") this.#doubts = 0;
    else if (sentAt >= this.#doubtAt) {
      this.#doubts++;
      this.#doubtAt = now;
    }
    if (result.type === "delivered") this.#delivered++;
    if (result.type === "undelivered" && result.permanent) this.#refused++;
    const last = result.type === "delivered" ? "" : ` (the last: ${result.why})`;
    if (this.#doubts === DOUBTS_IN_A_ROW) {
      return new ReticketError(
        "DELIVERY_UNREACHABLE",
        `${this.channel}: ${DOUBTS_IN_A_ROW} deliveries in a row ended in doubt${last}: it is not used any more in this run`,
        {
          hint: "find the cause there; then `reticket deliver` delivers the rest, and `--retry in-doubt` those that are in doubt, which may reach a user twice",
        },
      );
    }
    if (this.#delivered === 0 && this.#refused === REFUSED_FROM_THE_START) {
      return new ReticketError(
        "DELIVERY_REFUSED",
        `${this.channel}: the first ${this.#refused} deliveries were all refused${last}: it is not used any more in this run`,
        { hint: "fix the sender or the addresses; then `reticket deliver --retry undelivered`" },
      );
    }
    return undefined;
  }
}
