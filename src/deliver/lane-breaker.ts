import { ReticketError } from "../errors.js";
import type { DeliveryChannel, Sent } from "./channel.js";

const DOUBTS_IN_A_ROW = 5;
const PUT_OFF_IN_A_ROW = 10;
const REFUSED_FROM_THE_START = 20;

/** Watches what becomes of a channel's letters for signs that its other end is broken, or refuses us altogether. */
export class LaneBreaker {
  #doubts = 0;
  #putOff = 0;
  #refused = 0;
  #delivered = 0;

  constructor(private readonly channel: DeliveryChannel) {}

  /** Takes what became of the next letter that was sent; gives the error that the channel must stop with, where it must. */
  next(sent: Sent): ReticketError | undefined {
    this.#doubts = sent.type === "delivery_in_doubt" ? this.#doubts + 1 : 0;
    this.#putOff = sent.type === "undelivered" && !sent.permanent ? this.#putOff + 1 : 0;
    if (sent.type === "delivered") this.#delivered++;
    if (sent.type === "undelivered" && sent.permanent) this.#refused++;
    const last = sent.type === "delivered" ? "" : ` (the last: ${sent.why})`;
    const later = "find out what is wrong there; then `reticket deliver` brings what is left";
    if (this.#doubts === DOUBTS_IN_A_ROW) {
      return new ReticketError(
        "DELIVERY_UNREACHABLE",
        `${this.channel}: ${DOUBTS_IN_A_ROW} deliveries in a row ended in doubt${last}: it is not used any more in this run`,
        {
          hint: `${later}, and \`--retry in-doubt\` those that are in doubt, which may reach somebody twice`,
        },
      );
    }
    if (this.#putOff === PUT_OFF_IN_A_ROW) {
      return new ReticketError(
        "DELIVERY_UNREACHABLE",
        `${this.channel}: ${PUT_OFF_IN_A_ROW} deliveries in a row were put off${last}: it is not used any more in this run`,
        { hint: later },
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
