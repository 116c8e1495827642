import type { DeliveryMarks } from "../ledger/delivery-marks.js";
import { isUndelivered, type Standing } from "./entry-status.js";

/** Delivery states of the newest tickets: each issued ticket counts once, by the worst state of its channels. */
export interface Deliveries {
  delivered: number;
  undelivered: number;
  delivery_in_doubt: number;
  /** Issued with a live link, and not tried to deliver. */
  not_tried: number;
  /** Of the undelivered ones, those with a live link: no channel has delivered it. */
  unreached: number;
}

/** Counts entries as they come. */
export class DeliveryTally {
  readonly #counts: Deliveries = {
    ...{ delivered: 0, undelivered: 0, delivery_in_doubt: 0, not_tried: 0, unreached: 0 },
  };

  add({ state, delivery, deliveredAt }: Standing): void {
    if (delivery !== undefined) {
      const mark = worst(delivery);
      this.#counts[mark]++;
      if (mark === "undelivered" && state === "issued" && deliveredAt === undefined) this.#counts.unreached++;
    } else if (state === "issued") this.#counts.not_tried++;
  }

  /** undefined: no delivery was tried, so delivery may not be used at all. */
  result(): Deliveries | undefined {
    const { delivered, undelivered, delivery_in_doubt } = this.#counts;
    return delivered + undelivered + delivery_in_doubt === 0 ? undefined : { ...this.#counts };
  }
}

function worst(marks: DeliveryMarks): Exclude<keyof Deliveries, "not_tried" | "unreached"> {
  const all = Object.values(marks);
  if (all.includes("in_doubt") || all.includes("delivering")) return "delivery_in_doubt";
  return isUndelivered(marks) ? "undelivered" : "delivered";
}
